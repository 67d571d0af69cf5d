// One scan of a text that tells which rules can find anything in it.
//
// Most paragraphs need no rule at all, and a scan by a table is far cheaper than a dozen passes. A
// sign may be there for nothing; where it is not, the rule would propose nothing (a test holds
// every rule to that).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bazyab::repair {

// Classes of letters as bits, for the scan and for counting habits.
struct LetterClass {
  enum : std::uint32_t {
    letter = 1U << 0,     // of Arabic script (repair/tokens.h)
    blank = 1U << 1,      // U+0020
    odd_blank = 1U << 2,  // other white space but the line feed
    line_feed = 1U << 3,
    hugs_left = 1U << 4,    // ، . ؛ : ؟ ! ) »
    hugs_right = 1U << 5,   // ( «
    stop = 1U << 6,         // . : …
    wants_space = 1U << 7,  // ، ؛ ؟ !
    alef = 1U << 8,         // ا آ أ إ
    lam = 1U << 9,
    meem = 1U << 10,
    yeh = 1U << 11,      // ی ي
    foreign = 1U << 12,  // ي ك ى
    arabic_digit = 1U << 13,
    composing = 1U << 14,  // may be changed by NFC
    unseen = 1U << 15,     // taken by repair/controls.h, without ZWNJ
    zwnj = 1U << 16,
    form = 1U << 17,          // presentation forms and their neighbours
    embedding = 1U << 18,     // U+202A
    persian_only = 1U << 19,  // پ چ ژ گ
    mark = 1U << 20,          // a mark that is part of a word
    bracket = 1U << 21,       // ( ) « »
  };
};

// The classes of all letters; those of the blocks that Persian is written with are in a table.
class LetterClasses {
 public:
  static const LetterClasses& get();  // made when first asked for

  std::uint32_t operator()(char32_t letter) const {
    return letter < table_.size() ? table_[letter] : beyond_table(letter);
  }

 private:
  LetterClasses();
  static std::uint32_t beyond_table(char32_t letter);
  std::array<std::uint32_t, 0x700> table_{};
};

struct RuleSigns {
  bool runs = false;         // run_edges.h, drawn_kashidas.h
  bool controls = false;     // controls.h
  bool forms = false;        // propose_forms
  bool composition = false;  // propose_composition
  bool foreign = false;      // arabic_letters.h
  bool digits = false;       // digits.h
  bool allah = false;        // allah.h
  bool lam_alef = false;     // lam_alef.h
  bool turned_yeh = false;   // turned_yeh.h
  bool zwnj = false;         // moved_zwnj.h
  bool brackets = false;     // brackets.h
  bool spacing = false;      // spacing.h
};

RuleSigns signs_in(std::u32string_view text);

}  // namespace bazyab::repair
