// Counting words, sharing out frequencies and writing the lines.
#include "language/lexicon_maker.h"

#include <algorithm>
#include <set>

#include "language/text_counts.h"
#include "language/word_affixes.h"
#include "language/word_faults.h"
#include "language/word_spelling.h"
#include "language/word_table.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// How often the parts of a word with ZWNJ stood with a space in place of one of them.
std::uint32_t count_spaced(const WordCounts& pairs, const std::u32string& spelling) {
  std::uint32_t count = 0;
  for (std::size_t at = spelling.find(unicode::zwnj); at != std::u32string::npos;
       at = spelling.find(unicode::zwnj, at + 1)) {
    std::u32string spaced = spelling;
    spaced[at] = U' ';
    count += count_of(pairs, spaced);
  }
  return count;
}

// What Shekar's frequency `shekar` of `total` expects in shekar_words running words, times a share,
// rounded.
std::uint64_t expected(std::uint64_t shekar, std::uint64_t total, std::uint64_t part,
                       std::uint64_t whole) {
  __extension__ using Wide = unsigned __int128;
  const Wide numerator = Wide{shekar} * part * shekar_words;
  const Wide denominator = Wide{total} * whole;
  return static_cast<std::uint64_t>((2 * numerator + denominator) / (2 * denominator));
}

// Own counts, and Shekar's frequency of the letters split as our text splits their spellings.
WordCounts final_counts(const WordTable& words, const Families& families) {
  const std::uint64_t total = shekar_total(words);
  WordCounts counts;
  for (const auto& [letters, spellings] : families) {
    std::uint64_t own = 0;
    std::uint64_t shekar = 0;
    for (const std::u32string& spelling : spellings) {
      own += words.at(spelling).own;
      shekar += words.at(spelling).shekar;
    }
    for (const std::u32string& spelling : spellings) {
      const WordFacts& word = words.at(spelling);
      const std::uint64_t prior =
          own > 0 ? expected(shekar, total, word.own, own) : expected(word.shekar, total, 1, 1);
      counts[spelling] = static_cast<std::uint32_t>(std::max<std::uint64_t>(1, word.own + prior));
    }
  }
  return counts;
}

// Spellings that are right beside another one of the same letters whose ZWNJ can be seen.
std::set<std::u32string> optional_spellings(const WordTable& words, const Families& families) {
  std::set<std::u32string> optional;
  for (const auto& [letters, spellings] : families) {
    if (!words.contains(letters)) continue;
    for (const std::u32string& spelling : spellings) {
      if (!shows_zwnj(spelling)) continue;
      optional.insert(spelling);
      optional.insert(letters);
    }
  }
  return optional;
}

std::string lines_of(const WordTable& words) {
  const Families families = families_of(words);
  const WordCounts counts = final_counts(words, families);
  const std::set<std::u32string> optional = optional_spellings(words, families);
  std::set<std::u32string_view> sorted;
  for (const auto& [spelling, word] : words) sorted.insert(spelling);
  std::string lines;
  for (const std::u32string_view each : sorted) {
    const std::u32string spelling(each);
    const WordFacts& word = words.at(spelling);
    lines += unicode::encode_utf8(spelling) + '\t' + std::to_string(counts.at(spelling)) + '\t';
    for (const char source : word_sources) {
      if (word.sources.contains(source)) lines.push_back(source);
    }
    const bool is_optional = optional.contains(spelling);
    if (is_optional || word.spaced > 0) lines += is_optional ? "\to" : "\t";
    if (word.spaced > 0) lines += '\t' + std::to_string(word.spaced);
    lines.push_back('\n');
  }
  return lines;
}

}  // namespace

std::string make_word_list(const LexiconInputs& inputs,
                           const std::function<void(double, std::string_view)>& progress) {
  progress(0, "reading lists");
  WordTable words = read_word_table(inputs.table);
  for (const std::u32string& word : read_own_words(inputs.names)) words[word].sources.insert('n');

  const TextCounts counts = count_texts(inputs.texts, inputs.common, [&](double done) {
    progress(0.1 + 0.7 * done, "counting words");
  });

  progress(0.8, "choosing words");
  for (auto& [spelling, word] : words) word.own = count_of(counts.words, spelling);
  add_forms(counts.words, words);
  drop_faults(words);
  for (auto& [spelling, word] : words) word.spaced = count_spaced(counts.pairs, spelling);
  progress(0.9, "writing words");
  return "# word\tcount\tsources (l Lilak, h Hazm, s Shekar, t text, n names, a affixes)\to: "
         "optional "
         "spelling\thow often with a space instead of a ZWNJ; see README.md\n" +
         lines_of(words);
}

}  // namespace bazyab::language
