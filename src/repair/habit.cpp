// Counting the habit of a text in one pass.
#include "repair/habit.h"

#include <array>
#include <cstddef>

#include "repair/folding.h"
#include "repair/lam_alef.h"
#include "repair/rule_signs.h"
#include "repair/tokens.h"
#include "repair/turned_yeh.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t alef_maksura = 0x0649;

bool is_mi(std::u32string_view word) {
  return word == U"می" || word == U"نمی" || word == U"مي" || word == U"نمي";
}

// A verb that begins so, and no plural (میزها).
bool begins_with_mi(std::u32string_view word) {
  const std::size_t size = word.starts_with(U'ن') ? 3 : 2;
  if (!is_mi(word.substr(0, size))) return false;
  return word.substr(size).find(U"ها") == std::u32string_view::npos;
}

bool is_lam_alef_form(char32_t letter) {
  return letter >= 0xFEF5 && letter <= 0xFEFC;
}
// پ چ ژ گ among the presentation forms.
bool is_persian_form(char32_t letter) {
  return (letter >= 0xFB56 && letter <= 0xFB59) || (letter >= 0xFB7A && letter <= 0xFB7D) ||
         (letter >= 0xFB8A && letter <= 0xFB8B) || (letter >= 0xFB92 && letter <= 0xFB95);
}

// True if the token has its alef before its lam, not at its head.
bool has_turned_pair(std::u32string_view token) {
  const std::size_t at = token.find(U"ال", 1);
  return at != std::u32string_view::npos;
}

}  // namespace

void Habit::count(std::u32string_view text, const language::Lexicon* lexicon) {
  const LetterClasses& class_of = LetterClasses::get();
  // Whether a letter is of the class that has this one bit; sums of such need no branches, which
  // letters of a text would lead astray again and again.
  const auto is = [](std::uint32_t one, std::uint32_t bit) {
    return (one & bit) != 0 ? std::uint64_t{1} : std::uint64_t{0};
  };
  constexpr std::uint32_t ending = LetterClass::yeh | LetterClass::foreign;
  std::uint32_t before_last = 0;
  std::uint32_t before = 0;
  for (const char32_t letter : text) {
    const std::uint32_t now = class_of(letter);
    const std::uint64_t here = is(now, LetterClass::letter);
    letters += here;
    zwnj += here & is(before, LetterClass::zwnj) & is(before_last, LetterClass::letter);
    lam_alef += here & is(now, LetterClass::alef) & is(before, LetterClass::lam);
    persian_letters += here & is(now, LetterClass::persian_only);
    final_yeh += (here ^ 1) & ((before & ending) == LetterClass::yeh ? 1U : 0U);
    constexpr std::uint32_t seldom = LetterClass::foreign | LetterClass::form;
    if ((now & seldom) != 0 || (letter >= U'٤' && letter <= U'۶' && here == 0))
      count_seldom(letter, now);
    before_last = before;
    before = now;
  }
  final_yeh += !text.empty() && text.back() == U'ی';
  for_each_token(text, [&](Span span) { count_word(text, span, lexicon); });
}

void Habit::count_seldom(char32_t letter, std::uint32_t letter_class) {
  const bool is_letter = (letter_class & LetterClass::letter) != 0;
  if (is_letter && (letter_class & LetterClass::foreign) != 0) {
    ++(letter == alef_maksura ? maksura : arabic_letters);
  }
  if (!is_letter && letter >= U'٤' && letter <= U'۶') count_digit(letter);
  if ((letter_class & LetterClass::form) != 0) count_form(letter);
}

void Habit::count_digit(char32_t digit) {
  if (digit >= U'۴') ++persian_digits;
  if (digit <= U'٦') ++arabic_digits;
}

void Habit::count_form(char32_t form) {
  if (form >= 0xFB50) ++forms;
  if (is_lam_alef_form(form)) ++lam_alef;
  if (is_persian_form(form)) ++persian_letters;
}

void Habit::count_word(std::u32string_view text, Span span, const language::Lexicon* lexicon) {
  ++words;
  const std::u32string_view token = slice(text, span);
  const std::uint64_t joined_before = gaps.joined;
  gaps.count_word(token);
  mi_joined += gaps.joined > joined_before && begins_with_mi(token);
  lam_yeh += token.ends_with(U"لی");
  if (lexicon != nullptr) {
    if (has_turned_pair(token)) {
      const Folded word = fold(text, span);
      turned_lam_alef += word.fits && is_plainly_turned_lam_alef(word.letters(), *lexicon);
    }
    if (token.ends_with(U"یل")) {
      const Folded word = fold(text, span);
      turned_lam_yeh += word.fits && is_plainly_turned_lam_yeh(word.letters(), *lexicon);
    }
  }
  if (token.size() < 2 || (token[0] != U'م' && token[0] != U'ن' && token[0] != U'ی')) return;
  const bool lone_mi = token == U"یم";
  if (lone_mi || token.starts_with(U"یم\u200C")) {
    turned_mi += !(lone_mi && lexicon != nullptr && is_cut_off(text, span.begin, *lexicon));
  }
  const std::size_t cut = token.find(unicode::zwnj);
  if (!is_mi(token.substr(0, cut))) return;
  ++(cut == std::u32string_view::npos ? mi_apart : mi_with_zwnj);
}

template <typename Use>
void Habit::for_each_count(Use use) {
  constexpr std::array counts = {
      &Habit::letters,         &Habit::zwnj,
      &Habit::mi_apart,        &Habit::mi_with_zwnj,
      &Habit::mi_joined,       &Habit::lam_alef,
      &Habit::turned_lam_alef, &Habit::turned_mi,
      &Habit::turned_lam_yeh,  &Habit::lam_yeh,
      &Habit::persian_letters, &Habit::persian_digits,
      &Habit::arabic_digits,   &Habit::arabic_letters,
      &Habit::maksura,         &Habit::final_yeh,
      &Habit::forms,           &Habit::words,
  };
  // A count that is missing here would neither be added nor fade.
  static_assert(offsetof(Habit, gaps) == counts.size() * sizeof(std::uint64_t));
  for (const auto count : counts) use(count);
}

void Habit::add(const Habit& other) {
  for_each_count([&](auto count) { this->*count += other.*count; });
  gaps.add(other.gaps);
  breaks.add(other.breaks);
}

void Habit::halve() {
  for_each_count([&](auto count) { this->*count /= 2; });
  gaps.halve();
  breaks.halve();
}

Habit Habit::once_repaired() const {
  Habit sound = *this;
  sound.own_words = {};
  sound.lam_alef += turned_lam_alef;
  sound.turned_lam_alef = sound.turned_mi = sound.turned_lam_yeh = 0;
  // A text that has its ZWNJ keeps the words that its author writes without.
  if (has_lost_zwnj()) {
    sound.zwnj += gaps.joined + gaps.apart;
    sound.mi_with_zwnj += mi_joined + mi_apart;
    sound.mi_joined = sound.mi_apart = 0;
    sound.gaps = {.zwnj = gaps.zwnj + gaps.apart + gaps.joined};
  }
  sound.breaks = {.words = breaks.words};
  return sound;
}

}  // namespace bazyab::repair
