// The one place where text changes: rules propose, `apply_repairs` edits and keeps the record.
//
// Passes run one after another, each on the text that the one before left. Their changes are
// composed into one list against the very first text, so that undoing it from last to first gives
// that back.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/repair.h"
#include "core/text.h"

namespace bazyab::repair {

// What a rule wants: `span` (code points of the text it looked at) becomes `after`.
struct Proposal {
  Span span;
  std::u32string after;
  RepairKind kind = RepairKind::letter;
  Evidence evidence = Evidence::rule;
  float confidence = 1;
};

// A text and all that was done to it. `repairs` are as core/repair.h says: sorted, apart, spans in
// `text.letters`, `before` against the text that came in.
struct Repaired {
  Text text;
  std::vector<Repair> repairs;
};

// Changes `state.text` by `proposals`, which are sorted by span and do not overlap (two insertions
// at one place count as overlap), and composes them with `state.repairs`: changes that touch the
// same letters become one, a change that is taken back disappears. A letter put in place of another
// keeps its origin and boundary; one that is put between two has Source::inserted. Linear in the
// text.
void apply_repairs(Repaired& state, std::span<const Proposal> proposals);

// The letters before all of `repairs`.
std::u32string undo_repairs(std::u32string_view letters, std::span<const Repair> repairs);

}  // namespace bazyab::repair
