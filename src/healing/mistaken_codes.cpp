// Counting known words by code.
#include "healing/mistaken_codes.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "healing/signs.h"
#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_words = 4000;   // of a page
constexpr std::size_t longest_word = 30;   // codes
constexpr std::size_t most_doubtful = 60;  // codes; more are no single mistakes
constexpr double least_unknown = 0.04;     // of all words: names, and words that no lexicon has
constexpr double chance_of_names = 0.003;  // that a sound code stands in so many unknown words
constexpr double least_share = 0.75;       // of its words

bool is_word_letter(char32_t letter) {
  return unicode::is_arabic_script(letter) && unicode::is_letter(letter);
}

// An upper bound of how likely at least `some` of `all` are unknown where this share of words is
// (Chernoff, 1952), as a natural logarithm.
double log_chance(double some, double all, double share) {
  const double seen = some / all;
  if (seen <= share) return 0;
  double bound = seen * std::log(share / seen);
  if (seen < 1) bound += (1 - seen) * std::log((1 - share) / (1 - seen));
  return all * bound;
}

}  // namespace

CodeWords::CodeWords(const PageFacts& page, std::span<const Text> lines,
                     const language::Lexicon& lexicon)
    : lexicon_(lexicon) {
  std::set<Word> seen;
  for (const Text& line : lines) {
    Word word;
    std::uint32_t last_item = 0;
    const auto end_word = [&] {
      const bool fits = word.size() > 1 && word.size() <= longest_word && words_.size() < most_words;
      if (fits && seen.insert(word).second) words_.push_back(word);
      word.clear();
    };
    for (std::size_t at = 0; at < line.letters.size(); ++at) {
      const char32_t letter = line.letters[at];
      if (unicode::is_mark(letter) || letter == unicode::tatweel) continue;
      const Origin& origin = line.origins[at];
      const bool zwnj = letter == unicode::zwnj;
      if (origin.source != Source::page_glyph || !(zwnj || is_word_letter(letter))) {
        if (zwnj && !word.empty()) {
          word.back().letters += letter;
        } else {
          end_word();
        }
        continue;
      }
      const char32_t key = language::key_letter(letter);
      if (key == 0) continue;
      if (!word.empty() && (zwnj || origin.index == last_item)) {
        word.back().letters += key;
      } else if (!zwnj) {
        const Item& item = page.items.at(origin.index);
        word.push_back({{item.font, item.code}, std::u32string(1, key)});
        said_.try_emplace({item.font, item.code}, slice(page.letters, item.letters));
      }
      last_item = origin.index;
    }
    end_word();
  }
  for (std::uint32_t index = 0; index < words_.size(); ++index) {
    known_.push_back(is_known(spell(words_[index], {})));
    for (const Piece& piece : words_[index]) {
      std::vector<std::uint32_t>& words = words_of_[piece.code];
      if (words.empty() || words.back() != index) words.push_back(index);
    }
  }
}

bool CodeWords::is_known(const std::u32string& word) const {
  const auto [place, fresh] = looked_up_.try_emplace(word, false);
  if (!fresh) return place->second;
  std::u32string whole = word;
  std::erase(whole, unicode::zwnj);
  bool known = lexicon_.spelling(whole).has_value();
  if (!known && whole.size() < word.size()) {
    // Parts that a ZWNJ ties are words too.
    known = true;
    for (std::size_t begin = 0; begin <= word.size();) {
      const std::size_t end = std::min(word.find(unicode::zwnj, begin), word.size());
      const std::u32string part = word.substr(begin, end - begin);
      known = known && (part.empty() || lexicon_.spelling(part));
      begin = end + 1;
    }
  }
  return looked_up_[word] = known;
}

std::u32string CodeWords::spell(const Word& word, const Letters& changed) {
  std::u32string letters;
  for (const Piece& piece : word) {
    const auto other = changed.find(piece.code);
    if (other == changed.end()) {
      letters += piece.letters;
      continue;
    }
    letters += other->second;
    if (piece.letters.ends_with(unicode::zwnj)) letters += unicode::zwnj;
  }
  return letters;
}

std::vector<CodeChange> CodeWords::doubtful() const {
  std::vector<CodeChange> result;
  std::vector<bool> explained(words_.size(), false);
  // The code that is least likely sound comes first; what is wrong with its words need not be wrong
  // with the codes beside it.
  while (result.size() < most_doubtful) {
    double all = 0, unknown = 0;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (explained[word]) continue;
      ++all;
      unknown += known_[word] ? 0 : 1;
    }
    double best = std::log(chance_of_names);
    const std::pair<const Code, std::vector<std::uint32_t>>* worst = nullptr;
    for (const auto& entry : words_of_) {
      double here = 0, unknown_here = 0;
      for (const std::uint32_t word : entry.second) {
        if (explained[word]) continue;
        ++here;
        unknown_here += known_[word] ? 0 : 1;
      }
      if (unknown_here < 2 || unknown_here < least_share * here) continue;
      const double share =
          std::max(least_unknown, (unknown - unknown_here + 0.5) / (all - here + 1));
      const double chance = log_chance(unknown_here, here, share);
      if (chance > best) continue;
      best = chance;
      worst = &entry;
    }
    if (worst == nullptr) break;
    for (const std::uint32_t word : worst->second) {
      if (!known_[word]) explained[word] = true;
    }
    result.push_back({.font = worst->first.first,
                      .code = worst->first.second,
                      .claim = Claim::lost,
                      .said = said_.at(worst->first),
                      .letters = {}});
  }
  return result;
}

std::map<CodeWords::Code, CodeWords::Gain> CodeWords::gains(const Letters& changed) const {
  std::set<std::uint32_t> touched;
  for (const auto& [code, letters] : changed) {
    const auto words = words_of_.find(code);
    if (words != words_of_.end()) touched.insert(words->second.begin(), words->second.end());
  }
  std::map<Code, Gain> result;
  for (const std::uint32_t index : touched) {
    const bool known = is_known(spell(words_[index], changed));
    if (known == known_[index]) continue;
    std::set<Code> codes;
    for (const Piece& piece : words_[index]) {
      if (changed.contains(piece.code)) codes.insert(piece.code);
    }
    for (const Code& code : codes) ++(known ? result[code].known : result[code].unknown);
  }
  return result;
}

std::vector<CodeChange> CodeWords::confirmed(std::vector<CodeChange> found) const {
  // What one change gained, another may have helped with.
  for (bool dropped = true; dropped && !found.empty();) {
    Letters changed;
    for (const CodeChange& change : found) {
      changed[{change.font, change.code}] = language::lexicon_key(without_forms(change.letters));
    }
    const std::map<Code, Gain> gained = gains(changed);
    dropped = std::erase_if(found, [&](const CodeChange& change) {
                const auto gain = gained.find({change.font, change.code});
                if (gain == gained.end()) return true;
                const std::uint32_t least = change.claim == Claim::drawn ? 1 : 2;
                return gain->second.known < least || gain->second.known < 4 * gain->second.unknown;
              }) > 0;
  }
  const std::vector<CodeChange> more = extended(found);
  found.insert(found.end(), more.begin(), more.end());
  return found;
}

std::vector<CodeChange> CodeWords::extended(const std::vector<CodeChange>& sure) const {
  Letters changed;
  std::map<std::u32string, std::set<std::u32string>> meant;  // by what maps say
  for (const CodeChange& change : sure) {
    const std::u32string letters = without_forms(change.letters);
    changed[{change.font, change.code}] = language::lexicon_key(letters);
    meant[without_forms(change.said)].insert(letters);
  }
  std::vector<CodeChange> tried;
  for (const auto& [code, said] : said_) {
    const auto other = meant.find(without_forms(said));
    if (changed.contains(code) || other == meant.end() || other->second.size() != 1) continue;
    tried.push_back({.font = code.first,
                     .code = code.second,
                     .claim = Claim::disputed,
                     .said = said,
                     .letters = *other->second.begin()});
  }
  // All at once, as in words that hold two of them, then without those that harm.
  for (bool dropped = true; dropped && !tried.empty();) {
    Letters with = changed;
    for (const CodeChange& change : tried) {
      with[{change.font, change.code}] = language::lexicon_key(change.letters);
    }
    const std::map<Code, Gain> gained = gains(with);
    dropped = std::erase_if(tried, [&](const CodeChange& change) {
                const auto gain = gained.find({change.font, change.code});
                return gain == gained.end() || gain->second.known <= gain->second.unknown;
              }) > 0;
  }
  return tried;
}

}  // namespace bazyab::healing
