// The words that a lexicon is made of while it is made, each with what its sources say of it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bazyab::language {

struct WordFacts {
  std::set<char> sources;    // letters of word_sources
  std::uint64_t shekar = 0;  // the frequency that Shekar gives
  std::uint32_t own = 0;     // counted in our text
  std::uint32_t spaced = 0;  // counted there with a space in place of a ZWNJ
  bool met = false;          // by anyone in running text
};

// Lilak, Hazm, Shekar, text, names, affixes: in the order that the list of words has them.
constexpr std::string_view word_sources = "lhstna";

using WordTable = std::unordered_map<std::u32string, WordFacts>;

// The rows of a table of words that one of the lists allows. Its first line names the columns, with
// tabs between: `word` must be there; in_hunspell_lilak, in_hazm, in_shekar (1 if the list has the
// word), shekar_freq, count_permissive, and hazm_freq, tesseract_rank, count_clean+second (neither
// empty nor 0: it was met) may be. Throws Error{damaged} if there is no such column.
WordTable read_word_table(std::string_view utf8);
// Throws what reading the table would.
void check_word_table(std::string_view utf8);

// What a list of own words stands for: its words, family names made of base and suffix, verbs of
// the kind `spokenverb` with می and نمی. A line is a word, a tab and its kinds with commas between;
// # begins a comment. Throws Error{damaged} for a line without kinds.
std::set<std::u32string> read_own_words(std::string_view utf8);

// The lines of `text` without their ends, one after another.
template <typename Use>
void for_each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    use(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace bazyab::language
