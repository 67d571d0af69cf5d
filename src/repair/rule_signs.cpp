// The table of classes and the scan.
#include "repair/rule_signs.h"

#include <algorithm>
#include <vector>

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
      return Class::hugs_left | Class::bracket;
    case U'(':
    case U'«':
      return Class::hugs_right | Class::bracket;
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

namespace {

// The first of the two letters that the text has; 0 for none.
char32_t first_of(std::u32string_view text, char32_t one, char32_t other) {
  const auto found = std::find_if(
      text.begin(), text.end(), [&](char32_t letter) { return letter == one || letter == other; });
  return found == text.end() ? 0 : *found;
}

// What a pair of neighbours shows.
struct PairSign {
  enum : std::uint32_t { spacing = 1, zwnj_at_edge = 2, alef_lam = 4, name = 8, yeh_end = 16 };
};

std::uint32_t signs_of_pair(std::uint32_t before, std::uint32_t now) {
  constexpr std::uint32_t edges =
      Class::blank | Class::odd_blank | Class::line_feed | Class::zwnj | Class::unseen;
  std::uint32_t signs = asks_for_space(before, now) ? PairSign::spacing : 0U;
  if ((has(before, Class::zwnj) && has(now, edges)) ||
      (has(now, Class::zwnj) && has(before, edges))) {
    signs |= PairSign::zwnj_at_edge;
  }
  if (has(before, Class::alef)) {
    if (has(now, Class::lam)) signs |= PairSign::alef_lam;
    if (has(now, Class::alef | Class::stop)) signs |= PairSign::name;
  }
  if (has(before, Class::lam) && has(now, Class::lam)) signs |= PairSign::name;
  if (has(before, Class::yeh) && has(now, Class::lam | Class::meem)) signs |= PairSign::yeh_end;
  return signs;
}

// The signs of all pairs of the letters that text is made of, so that a scan asks nothing. Letters
// of one class have one number; `elsewhere` stands for those of any other.
class PairSigns {
 public:
  static constexpr std::uint8_t elsewhere = 0;

  static const PairSigns& get() {
    static const PairSigns signs;
    return signs;
  }
  std::uint8_t number_of(char32_t letter) const {
    return letter < numbers_.size()  ? numbers_[letter]
           : letter == unicode::zwnj ? zwnj_
                                     : elsewhere;
  }
  // Of two numbers that are not `elsewhere`.
  std::uint32_t operator()(std::uint8_t before, std::uint8_t now) const {
    return signs_[std::size_t{before} * most + now];
  }
  std::uint8_t line_feed() const { return numbers_[U'\n']; }

 private:
  static constexpr std::size_t most = 64;

  PairSigns() {
    const LetterClasses& class_of = LetterClasses::get();
    std::vector<std::uint32_t> classes(1);  // none is `elsewhere`
    const auto number = [&](char32_t letter) {
      const auto found = std::find(classes.begin() + 1, classes.end(), class_of(letter));
      const auto at = static_cast<std::size_t>(found - classes.begin());
      if (at >= most) return elsewhere;
      if (found == classes.end()) classes.push_back(class_of(letter));
      return static_cast<std::uint8_t>(at);
    };
    for (char32_t letter = 0; letter < numbers_.size(); ++letter) numbers_[letter] = number(letter);
    zwnj_ = number(unicode::zwnj);
    for (std::size_t before = 1; before < classes.size(); ++before) {
      for (std::size_t now = 1; now < classes.size(); ++now) {
        signs_[before * most + now] =
            static_cast<std::uint8_t>(signs_of_pair(classes[before], classes[now]));
      }
    }
  }

  std::array<std::uint8_t, 0x700> numbers_{};
  std::uint8_t zwnj_ = elsewhere;
  std::array<std::uint8_t, most * most> signs_{};
};

}  // namespace

RuleSigns signs_in(std::u32string_view text) {
  const LetterClasses& class_of = LetterClasses::get();
  const PairSigns& signs_of = PairSigns::get();
  RuleSigns signs;
  std::uint32_t all = 0;
  std::uint32_t pairs = 0;
  std::uint32_t before = Class::line_feed;
  std::uint8_t number_before = signs_of.line_feed();
  for (const char32_t letter : text) {
    const std::uint32_t now = class_of(letter);
    const std::uint8_t number = signs_of.number_of(letter);
    all |= now;
    const bool known = number != PairSigns::elsewhere && number_before != PairSigns::elsewhere;
    pairs |= known ? signs_of(number_before, number) : signs_of_pair(before, now);
    before = now;
    number_before = number;
  }
  // What stands first of each pair of brackets tells whether some are turned.
  char32_t guillemet = 0, parenthesis = 0;
  if (has(all, Class::bracket)) {
    guillemet = first_of(text, U'«', U'»');
    parenthesis = first_of(text, U'(', U')');
  }
  signs.runs = has(all, Class::embedding);
  signs.controls =
      has(all, Class::unseen) || has(pairs, PairSign::zwnj_at_edge) || has(before, Class::zwnj);
  signs.forms = has(all, Class::form);
  signs.composition = has(all, Class::composing);
  signs.foreign = has(all, Class::foreign);
  signs.digits = has(all, Class::arabic_digit);
  signs.allah = has(pairs, PairSign::name) || signs.forms;
  signs.lam_alef = has(pairs, PairSign::alef_lam);
  signs.turned_yeh = has(pairs, PairSign::yeh_end);
  signs.zwnj = has(all, Class::zwnj);
  signs.brackets = guillemet == U'»' || parenthesis == U')';
  signs.spacing =
      has(pairs, PairSign::spacing) || has(all, Class::odd_blank) || has(before, Class::blank);
  return signs;
}

}  // namespace bazyab::repair
