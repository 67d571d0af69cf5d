// From lists of words and text to the list that the lexicon is packed from, lexicon/words.tsv.
#pragma once

#include <string>
#include <vector>

#include "job/events.h"

namespace bazyab::job {

struct LexiconOptions {
  std::string table;                // of words with the lists that have them
  std::string names;                // own words with their kinds; none if empty
  std::vector<std::string> texts;   // UTF-8; every word counts
  std::vector<std::string> common;  // UTF-8; words count that these have three times and more
};

// The text of the list (language/lexicon_maker.h). Its head names each input with its SHA-256; the
// same inputs give the same bytes, in whatever order they are named. Progress goes to `listener` as
// notes. Throws Error{cannot_read} or Error{damaged} that name the file.
std::string train_lexicon(const LexiconOptions& options, const Listener& listener);

}  // namespace bazyab::job
