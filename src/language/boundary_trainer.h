// Learns the weights of boundaries from running text with its ZWNJ.
//
// A log-linear model (Berger, Della Pietra and Della Pietra 1996) of what a boundary was before the
// damage, given what is observed, trained by AdaGrad (Duchi, Hazan and Singer 2011) on text that is
// damaged afresh in each epoch, in groups of sentences as one document would be. It is trained
// several times over, by turns walking through the text as the decoder does and asking each
// boundary as it is observed; the mean of such models errs less than any of them (Breiman 1996).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/gapped_text.h"
#include "language/lexicon.h"
#include "language/lexicon_packer.h"

namespace bazyab::language {

struct TrainingSettings {
  int runs = 4;                  // each from the beginning, with damage of its own
  int epochs = 5;                // of each run
  double rate = 0.15;            // of AdaGrad
  double shrink = 1e-5;          // of each weight towards 0 whenever it is met
  unsigned least_seen = 6;       // in two passes over the text: rarer features are left out
  double share_of_words = 0.25;  // of the list are asked about in an epoch, as if they were unknown
  // Words that some write with a space, asked about for each sentence of a text with spaces instead
  // of ZWNJ.
  double contested_each = 0.5;
  std::uint64_t seed = 2024;  // of the damage
};

// Called with the share that is done, 0..1, and what is done now.
using TrainingProgress = std::function<void(double done, std::string_view what)>;

// The lines of the text of weights (boundary_weights.h), sorted, without a head. `sentences` are
// UTF-8, one or more to a text; `words` are those that `lexicon` was packed from. The same
// arguments give the same result.
std::string train_boundaries(const std::vector<std::string_view>& texts,
                             const std::vector<CountedWord>& words, const Lexicon& lexicon,
                             const TrainingSettings& settings, const TrainingProgress& progress);

}  // namespace bazyab::language
