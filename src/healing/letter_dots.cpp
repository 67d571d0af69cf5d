// A table of dots.
#include "healing/letter_dots.h"

#include <algorithm>
#include <iterator>

namespace bazyab::healing {
namespace {

constexpr std::u32string_view families[] = {U"بپتثنیيىئ", U"جچحخ", U"دذ", U"رزژ", U"سش", U"صض",
                                            U"طظ",        U"عغ",   U"فق", U"کگك", U"هة"};

struct Drawn {
  std::u32string_view letters;
  Dots dots;
};

// Hamza and madda are small pieces too, and may be taken for dots; yeh has its dots in two of its
// forms only.
constexpr Drawn drawings[] = {
    {U"احدرسصطعکگكلموهیىءآأؤئـ", {0, 0}},
    {U"خذزضظغفنآأؤئ", {1, 0}},
    {U"تقةآ", {2, 0}},
    {U"ثژش", {3, 0}},
    {U"بجإ", {0, 1}},
    {U"یي", {0, 2}},
    {U"پچ", {0, 3}},
};

bool is_drawn_so(char32_t letter, const Dots& dots) {
  return std::any_of(std::begin(drawings), std::end(drawings), [&](const Drawn& drawn) {
    return drawn.dots == dots && drawn.letters.find(letter) != std::u32string_view::npos;
  });
}

}  // namespace

bool can_have(std::u32string_view letters, const Dots& dots) {
  if (letters.empty()) return dots == Dots{};
  if (letters.size() == 1) return is_drawn_so(letters.front(), dots);
  // A ligature has the dots of all its letters.
  for (int above = 0; above <= dots.above; ++above) {
    for (int below = 0; below <= dots.below; ++below) {
      if (is_drawn_so(letters.front(), {above, below}) &&
          can_have(letters.substr(1), {dots.above - above, dots.below - below})) {
        return true;
      }
    }
  }
  return false;
}

std::span<const std::u32string_view> letter_families() {
  return families;
}

std::u32string member_with(std::u32string_view family, const Dots& dots) {
  // Spelt otherwise in Persian, or with a hamza that may be taken for dots.
  constexpr std::u32string_view others = U"يىكةئ";
  std::u32string letters;
  for (const char32_t letter : family) {
    const bool other = others.find(letter) != std::u32string_view::npos;
    if (!other && can_have({&letter, 1}, dots)) letters += letter;
  }
  return letters.size() == 1 ? letters : std::u32string{};
}

std::u32string_view family_of(char32_t letter) {
  for (const std::u32string_view family : families) {
    if (family.find(letter) != std::u32string_view::npos) return family;
  }
  return {};
}

}  // namespace bazyab::healing
