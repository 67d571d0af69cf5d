// Makes the list of words of lexicon/ from a table of words and from text to count.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::language {

// All UTF-8.
struct LexiconInputs {
  std::string_view table;                // word_table.h
  std::string_view names;                // word_table.h; may be empty
  std::vector<std::string_view> texts;   // every word counts
  std::vector<std::string_view> common;  // words count that all of these have three times and more
};

// The lines of the list (lexicon_packer.h), sorted by code point, without the heads that name the
// inputs. The same inputs give the same bytes. `progress` gets the share that is done, 0..1, and
// what is done now. Throws Error{damaged} for a table or names that are none.
std::string make_word_list(const LexiconInputs& inputs,
                           const std::function<void(double, std::string_view)>& progress);

}  // namespace bazyab::language
