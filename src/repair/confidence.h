// Confidences that can be believed: of changes that say 0.9, nine in ten are right.
//
// What the model of boundaries says of itself is too sure: it was trained on the language and not
// on the mixture of sound and damaged text that it meets. Its log odds are therefore stretched and
// shifted by what was right and wrong in damaged texts (scripts/reliability --fit;
// docs/reliability.md has the tables), for each kind of change and evidence.
#pragma once

#include "core/repair.h"

namespace bazyab::repair {

// `said` is the model's probability of the change. `many_lost`: the text has lost many of its ZWNJ
// (Habit::has_lost_zwnj).
float believed(RepairKind kind, Evidence evidence, bool many_lost, float said);

// The same of a word that is cut or joined by the chances of words (repair/word_edges.h).
float believed_edge(double chance);

}  // namespace bazyab::repair
