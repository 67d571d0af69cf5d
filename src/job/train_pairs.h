// From the list of words and text to the pairs of words that were met, lexicon/pairs.tsv.
#pragma once

#include <string>
#include <vector>

#include "job/events.h"

namespace bazyab::job {

struct PairOptions {
  std::string words;                // the list of words, as lexicon/words.tsv
  std::vector<std::string> texts;   // UTF-8; every pair counts
  std::vector<std::string> common;  // UTF-8; pairs count that these have three times and more
};

// The text of the list (language/pair_list.h). Its head names each input with its SHA-256; the same
// inputs give the same bytes, in whatever order they are named. Progress goes to `listener` as
// notes. Throws Error{cannot_read} or Error{damaged} that name the file.
std::string train_pairs(const PairOptions& options, const Listener& listener);

}  // namespace bazyab::job
