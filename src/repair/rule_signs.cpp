// The table of classes and the scan.
#include "repair/rule_signs.h"

#include "repair/controls.h"
#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

using Class = LetterClass;

std::uint32_t class_of_sign(char32_t letter) {
  switch (letter) {
    case U' ':
      return Class::blank;
    case U'\n':
      return Class::line_feed;
    case U'،':
    case U'؛':
    case U'؟':
    case U'!':
      return Class::hugs_left | Class::wants_space;
    case U'.':
    case U':':
      return Class::hugs_left | Class::stop;
    case U'…':
      return Class::stop;
    case U')':
    case U'»':
      return Class::hugs_left;
    case U'(':
    case U'«':
      return Class::hugs_right;
    case U'ا':
    case U'آ':
    case U'أ':
    case U'إ':
      return Class::alef;
    case U'ل':
      return Class::lam;
    case U'م':
      return Class::meem;
    case U'ی':
      return Class::yeh;
    case 0x064A:
      return Class::yeh | Class::foreign;
    case 0x0643:
    case 0x0649:
      return Class::foreign;
    case U'پ':
    case U'چ':
    case U'ژ':
    case U'گ':
      return Class::persian_only;
    case unicode::tatweel:
    case unicode::zwj:
    case 0x00AC:
      return Class::unseen;
    case unicode::zwnj:
      return Class::zwnj;
    case 0x202A:
      return Class::embedding;
    default:
      return 0;
  }
}

// False for what running Persian text is made of: ICU is to be asked about little of it.
bool may_compose(char32_t letter) {
  if (letter < 0x0300 || is_common_letter(letter) || unicode::is_persian_digit(letter))
    return false;
  if (letter >= 0x2010 && letter <= 0x2027) return false;  // dashes, quotation marks, dots
  return letter != U'،' && letter != U'؛' && letter != U'؟' && letter != unicode::zwnj;
}

std::uint32_t computed_class(char32_t letter) {
  std::uint32_t result = class_of_sign(letter);
  if (is_word_letter(letter)) result |= Class::letter;
  if (is_word_mark(letter)) result |= Class::mark;
  if (letter != U' ' && letter != U'\n' && unicode::is_white_space(letter)) {
    result |= Class::odd_blank;
  }
  if (is_removed_sign(letter)) result |= Class::unseen;
  if (unicode::is_arabic_indic_digit(letter)) result |= Class::arabic_digit;
  if (may_compose(letter)) result |= Class::composing;
  if (letter >= 0xFB00 && letter <= 0xFEFC) result |= Class::form;
  return result;
}

constexpr bool has(std::uint32_t one, std::uint32_t bits) {
  return (one & bits) != 0;
}

// Whether the class `next` behind `one` asks for spacing.
bool asks_for_space(std::uint32_t one, std::uint32_t next) {
  if (has(one, Class::blank | Class::line_feed) && has(next, Class::blank)) return true;
  if (has(one, Class::blank)) return has(next, Class::hugs_left | Class::line_feed);
  if (has(one, Class::hugs_right)) return has(next, Class::blank);
  if (has(one, Class::wants_space))
    return has(next, Class::letter) || next == 0;  // 0: Latin letters
  return has(one, Class::stop) && has(next, Class::letter);
}

}  // namespace

LetterClasses::LetterClasses() {
  for (char32_t letter = 0; letter < table_.size(); ++letter)
    table_[letter] = computed_class(letter);
}

const LetterClasses& LetterClasses::get() {
  static const LetterClasses classes;
  return classes;
}

std::uint32_t LetterClasses::beyond_table(char32_t letter) {
  return letter == unicode::zwnj ? std::uint32_t{Class::zwnj} : computed_class(letter);
}

RuleSigns signs_in(std::u32string_view text) {
  const LetterClasses& class_of = LetterClasses::get();
  RuleSigns signs;
  std::uint32_t all = 0;
  std::uint32_t before = Class::line_feed;
  bool zwnj_at_edge = false;
  bool spacing = false;
  std::uint32_t pairs = 0;
  enum : std::uint32_t { alef_lam = 1, name = 2, yeh_end = 4 };
  char32_t guillemet = 0;
  char32_t parenthesis = 0;
  for (const char32_t letter : text) {
    const std::uint32_t now = class_of(letter);
    all |= now;
    // Most pairs of letters say nothing more.
    constexpr std::uint32_t silent = Class::letter | Class::persian_only | Class::meem;
    if (((before | now) & ~silent) == 0) {
      before = now;
      continue;
    }
    spacing = spacing || asks_for_space(before, now);
    constexpr std::uint32_t edges =
        Class::blank | Class::odd_blank | Class::line_feed | Class::zwnj | Class::unseen;
    if (has(before | now, Class::zwnj)) {
      zwnj_at_edge = zwnj_at_edge || (has(before, Class::zwnj) && has(now, edges)) ||
                     (has(now, Class::zwnj) && has(before, edges));
    }
    if (has(before, Class::alef)) {
      if (has(now, Class::lam)) pairs |= alef_lam;
      if (has(now, Class::alef | Class::stop)) pairs |= name;
    }
    if (has(before, Class::lam) && has(now, Class::lam)) pairs |= name;
    if (has(before, Class::yeh) && has(now, Class::lam | Class::meem)) pairs |= yeh_end;
    if (has(now, Class::hugs_left | Class::hugs_right)) {
      if (guillemet == 0 && (letter == U'«' || letter == U'»')) guillemet = letter;
      if (parenthesis == 0 && (letter == U'(' || letter == U')')) parenthesis = letter;
    }
    before = now;
  }
  signs.runs = has(all, Class::embedding);
  signs.controls = has(all, Class::unseen) || zwnj_at_edge || has(before, Class::zwnj);
  signs.forms = has(all, Class::form);
  signs.composition = has(all, Class::composing);
  signs.foreign = has(all, Class::foreign);
  signs.digits = has(all, Class::arabic_digit);
  signs.allah = (pairs & name) != 0 || signs.forms;
  signs.lam_alef = (pairs & alef_lam) != 0;
  signs.turned_yeh = (pairs & yeh_end) != 0;
  signs.zwnj = has(all, Class::zwnj);
  signs.brackets = guillemet == U'»' || parenthesis == U')';
  signs.spacing = spacing || has(all, Class::odd_blank) || has(before, Class::blank);
  return signs;
}

}  // namespace bazyab::repair
