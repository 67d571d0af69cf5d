// From text files to the weights of boundaries, as lexicon/weights.tsv keeps them.
#pragma once

#include <string>
#include <vector>

#include "job/events.h"

namespace bazyab::job {

struct TrainOptions {
  std::vector<std::string> texts;  // UTF-8, one or more sentences a line, with their ZWNJ
  std::string words;               // the list of words, as lexicon/words.tsv
};

// The text of the weights. Its head names each input with its SHA-256; the same inputs give the
// same bytes, in whatever order they are named. Progress goes to `listener` as notes. Throws
// Error{cannot_read} for a text that cannot be read or has no word with a ZWNJ in it.
std::string train_weights(const TrainOptions& options, const Listener& listener);

}  // namespace bazyab::job
