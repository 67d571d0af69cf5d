// A change of text with the reason for it.
//
// A rule proposes repairs, `apply_repairs` (repair/) alone changes text. `span` counts code points
// of the text that results: slice(result, span) == after. Repairs of one text are sorted by span
// and do not overlap; putting `before` back from the last to the first gives the text before
// repair.
#pragma once

#include <cstdint>
#include <string>

#include "core/span.h"

namespace bazyab {

enum class RepairKind : std::uint8_t {
  zwnj,               // a ZWNJ given back, or taken away where it stands wrongly
  space,              // a space added or removed, at punctuation or between words
  line,               // a line break that only wrapped the text
  letter,             // another letter: Arabic yeh and kaf, lam-alef turned round, a broken Allah
  presentation_form,  // a compatibility form replaced by its letters
  control,            // bidi controls, tatweel, NUL and their kind removed
  encoding,           // bytes that were no UTF-8
  order,              // a line whose letters stood from left to right
};

enum class Evidence : std::uint8_t {
  glyph,    // the page shows it
  lexicon,  // only this reading is a word
  rule,     // a rule that has no exception
  font,     // the font's own cmap or glyph names say it
  habit,    // the rest of the document does it so
};

// As printed in JSON: "zwnj", "presentation-form"…
const char* name_of(RepairKind kind);
const char* name_of(Evidence evidence);

struct Repair {
  RepairKind kind = RepairKind::letter;
  Span span;
  std::u32string before;
  std::u32string after;
  Evidence evidence = Evidence::rule;
  float confidence = 1;  // 0..1: how likely the repair is right
  int page = 0;          // from 1; 0 for plain text
  friend bool operator==(const Repair&, const Repair&) = default;
};

}  // namespace bazyab
