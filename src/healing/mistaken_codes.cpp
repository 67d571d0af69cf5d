// Counting known words by code.
#include "healing/mistaken_codes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "healing/mended_page.h"
#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_words = 4000;   // of a page
constexpr std::size_t longest_word = 30;   // codes
constexpr std::size_t most_doubtful = 60;  // codes; more are no single mistakes
constexpr double least_unknown = 0.04;     // of all words: names, and words that no lexicon has
constexpr double chance_of_names = 0.003;  // that a sound code stands in so many unknown words
constexpr double least_share = 0.5;        // of its words, that are unknown

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

bool lacks_persian_letters(std::span<const Text> lines) {
  constexpr std::size_t long_text = 200;  // letters; one in thirty is of these
  std::size_t letters = 0;
  for (const Text& line : lines) {
    if (line.letters.find_first_of(U"پچژگ") != std::u32string::npos) return false;
    letters += static_cast<std::size_t>(
        std::count_if(line.letters.begin(), line.letters.end(), is_word_letter));
  }
  return letters >= long_text;
}

CodeWords::CodeWords(const PageFacts& page, std::span<const Text> lines,
                     const language::Lexicon& lexicon)
    : senses_(lexicon) {
  std::set<Word> seen;
  for (const Text& line : lines) {
    Word word;
    const Piece lost_piece{.code = {}, .letters = std::u32string(1, unicode::replacement)};
    std::uint32_t last_item = 0;
    const auto end_word = [&] {
      const auto lost = std::ranges::count_if(word, is_lost);
      const bool fits =
          word.size() > 1 && lost < 2 && word.size() <= longest_word && words_.size() < most_words;
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
        } else if (letter == unicode::replacement) {
          word.push_back(lost_piece);
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
        said_.try_emplace({item.font, item.code},
                          language::lexicon_key(slice(page.letters, item.letters)));
      }
      last_item = origin.index;
    }
    end_word();
  }
  for (std::uint32_t index = 0; index < words_.size(); ++index) {
    const Word& word = words_[index];
    torn_.push_back(std::ranges::any_of(word, is_lost));
    known_.push_back(could_be(word, &Sense::known));
    listed_.push_back(could_be(word, &Sense::listed));
    for (const Piece& piece : word) {
      if (is_lost(piece)) continue;
      std::vector<std::uint32_t>& words = words_of_[piece.code];
      if (words.empty() || words.back() != index) words.push_back(index);
    }
  }
}

// Whatever its lost letter is.
bool CodeWords::could_be(const Word& word, bool Sense::*what) const {
  const std::u32string letters = spell(word, {});
  const std::size_t lost = letters.find(unicode::replacement);
  if (lost == std::u32string::npos) return senses_.of(letters).*what;
  return std::ranges::any_of(alphabet, [&](char32_t letter) {
    std::u32string whole = letters;
    whole[lost] = letter;
    return senses_.of(whole).*what;
  });
}

bool CodeWords::is_lost(const Piece& piece) {
  return piece.letters.starts_with(unicode::replacement);
}

bool CodeWords::is_known(const std::u32string& word) const {
  return senses_.of(word).known;
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
  // Rare words are many in some texts, misreadings that a list has picked up in others.
  std::vector<CodeChange> result = doubtful_by(known_);
  put_changes(result, doubtful_by(listed_));
  return result;
}

std::vector<CodeChange> CodeWords::doubtful_by(const std::vector<bool>& known) const {
  std::vector<CodeChange> result;
  // Some letter makes a word of most that have lost one: that says nothing for their other letters.
  std::vector<bool> explained(words_.size(), false);
  for (std::size_t word = 0; word < words_.size(); ++word) {
    explained[word] = torn_[word] && known[word];
  }
  // The code that is least likely sound comes first; what is wrong with its words need not be wrong
  // with the codes beside it.
  while (result.size() < most_doubtful) {
    double all = 0, unknown = 0;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (explained[word]) continue;
      ++all;
      unknown += known[word] ? 0 : 1;
    }
    double best = std::log(chance_of_names);
    const std::pair<const Code, std::vector<std::uint32_t>>* worst = nullptr;
    for (const auto& entry : words_of_) {
      double here = 0, unknown_here = 0;
      for (const std::uint32_t word : entry.second) {
        if (explained[word]) continue;
        ++here;
        unknown_here += known[word] ? 0 : 1;
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
      if (!known[word]) explained[word] = true;
    }
    result.push_back({.font = worst->first.first,
                      .code = worst->first.second,
                      .claim = Claim::lost,
                      .said = said_.at(worst->first),
                      .letters = {}});
  }
  return result;
}

std::map<CodeWords::Code, CodeWords::Gain> CodeWords::gains(const Letters& before,
                                                            const Letters& after) const {
  const auto differs = [&](const Code& code) {
    const auto is = after.find(code);
    if (is == after.end()) return false;
    const auto was = before.find(code);
    return was == before.end() || was->second != is->second;
  };
  std::set<std::uint32_t> touched;
  for (const auto& [code, letters] : after) {
    const auto words = words_of_.find(code);
    if (words == words_of_.end() || !differs(code)) continue;
    std::ranges::copy_if(words->second, std::inserter(touched, touched.end()),
                         [&](std::uint32_t word) { return !torn_[word]; });
  }
  std::map<Code, Gain> result;
  for (const std::uint32_t index : touched) {
    const bool was = is_known(spell(words_[index], before));
    const bool is = is_known(spell(words_[index], after));
    if (was == is) continue;
    std::set<Code> codes;
    for (const Piece& piece : words_[index]) {
      if (differs(piece.code)) codes.insert(piece.code);
    }
    for (const Code& code : codes) ++(is ? result[code].known : result[code].unknown);
  }
  return result;
}

std::vector<CodeChange> CodeWords::confirmed(std::vector<CodeChange> found) const {
  // What one change gained, another may have helped with.
  for (bool dropped = true; dropped && !found.empty();) {
    Letters changed;
    for (const CodeChange& change : found) {
      changed[{change.font, change.code}] =
          language::lexicon_key(unicode::without_forms(change.letters));
    }
    const std::map<Code, Gain> gained = gains({}, changed);
    dropped = std::erase_if(found, [&](const CodeChange& change) {
                const auto place = gained.find({change.font, change.code});
                const Gain gain = place == gained.end() ? Gain{} : place->second;
                const std::uint32_t least = change.claim == Claim::drawn ? 0 : 2;
                return gain.known < least || gain.known < 4 * gain.unknown;
              }) > 0;
  }
  return extended(std::move(found));
}

// All at once, as in words that hold two of them, then without those that harm.
void CodeWords::keep_what_gains(const Letters& changed, std::vector<CodeChange>& tried) const {
  for (bool dropped = true; dropped && !tried.empty();) {
    Letters with = changed;
    for (const CodeChange& change : tried) {
      with[{change.font, change.code}] = language::lexicon_key(change.letters);
    }
    const std::map<Code, Gain> gained = gains(changed, with);
    dropped = std::erase_if(tried, [&](const CodeChange& change) {
                const auto gain = gained.find({change.font, change.code});
                return gain == gained.end() || gain->second.known <= gain->second.unknown;
              }) > 0;
  }
}

std::vector<CodeChange> CodeWords::extended(std::vector<CodeChange> sure) const {
  Letters changed;
  std::map<std::u32string, std::set<std::u32string>> meant;  // by what maps say
  for (const CodeChange& change : sure) {
    const std::u32string letters = unicode::without_forms(change.letters);
    changed[{change.font, change.code}] = language::lexicon_key(letters);
    meant[unicode::without_forms(change.said)].insert(letters);
  }
  std::vector<CodeChange> tried;
  for (const auto& [code, said] : said_) {
    const auto other = meant.find(unicode::without_forms(said));
    if (changed.contains(code) || other == meant.end() || other->second.size() != 1) continue;
    tried.push_back({.font = code.first,
                     .code = code.second,
                     .claim = Claim::disputed,
                     .said = said,
                     .letters = *other->second.begin()});
  }
  keep_what_gains(changed, tried);
  sure.insert(sure.end(), tried.begin(), tried.end());
  return sure;
}

}  // namespace bazyab::healing
