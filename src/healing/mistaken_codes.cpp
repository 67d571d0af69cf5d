// Counting known words by code.
#include "healing/mistaken_codes.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "healing/mended_page.h"
#include "healing/signs.h"
#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_words = 4000;       // of a page
constexpr std::size_t longest_word = 30;       // codes
constexpr std::size_t most_words_a_code = 60;  // that are looked at for each guess
constexpr std::size_t most_doubtful = 60;      // codes; more are no single mistakes
constexpr double least_unknown = 0.04;         // of all words: names, and words that no lexicon has
constexpr double chance_of_names = 0.003;      // that a sound code stands in so many unknown words
// Words that were counted less often are of all sorts, misread ones among them.
constexpr double least_uses = 2;
constexpr double unknown_cost = 4;   // natural logarithm, of a word that only its letters tell
constexpr double least_share = 0.5;  // of its words, that are unknown

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
    : lexicon_(lexicon) {
  std::set<Word> seen;
  for (const Text& line : lines) {
    Word word;
    std::uint32_t last_item = 0;
    const auto end_word = [&] {
      const bool fits =
          word.size() > 1 && word.size() <= longest_word && words_.size() < most_words;
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
        said_.try_emplace({item.font, item.code},
                          language::lexicon_key(slice(page.letters, item.letters)));
      }
      last_item = origin.index;
    }
    end_word();
  }
  for (std::uint32_t index = 0; index < words_.size(); ++index) {
    const Sense& sense = sense_of(spell(words_[index], {}));
    known_.push_back(sense.known);
    listed_.push_back(sense.listed);
    for (const Piece& piece : words_[index]) {
      std::vector<std::uint32_t>& words = words_of_[piece.code];
      if (words.empty() || words.back() != index) words.push_back(index);
    }
  }
}

double CodeWords::uses_of(const std::u32string& letters) const {
  const auto spelling = lexicon_.spelling(letters);
  return spelling ? spelling->count_with + spelling->count_without : 0;
}

const CodeWords::Sense& CodeWords::sense_of(const std::u32string& word) const {
  const auto [place, fresh] = senses_.try_emplace(word);
  if (!fresh) return place->second;
  std::u32string whole = word;
  std::erase(whole, unicode::zwnj);
  const double uses = uses_of(whole);
  double least_of_parts = uses;
  if (uses < least_uses && whole.size() < word.size()) {
    // Parts that a ZWNJ ties are words too.
    least_of_parts = least_uses;
    for (std::size_t begin = 0; begin <= word.size();) {
      const std::size_t end = std::min(word.find(unicode::zwnj, begin), word.size());
      const std::u32string part = word.substr(begin, end - begin);
      if (!part.empty()) least_of_parts = std::min(least_of_parts, uses_of(part));
      begin = end + 1;
    }
  }
  const double most = std::max(uses, least_of_parts);
  const double likely =
      uses > 0 ? std::log(uses / static_cast<double>(lexicon_.total_count()))
               : lexicon_.spelled_log_probability(whole) - (most >= least_uses ? 0 : unknown_cost);
  return senses_[word] = {.listed = most > 0, .known = most >= least_uses, .likely = likely};
}

bool CodeWords::is_known(const std::u32string& word) const {
  return sense_of(word).known;
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
  std::vector<bool> explained(words_.size(), false);
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
    touched.insert(words->second.begin(), words->second.end());
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
      changed[{change.font, change.code}] = language::lexicon_key(without_forms(change.letters));
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

CodeWords::Gain CodeWords::gain_of(const std::set<std::uint32_t>& words, const Letters& before,
                                   const Letters& after) const {
  Gain gain;
  for (const std::uint32_t word : words) {
    const bool was = is_known(spell(words_[word], before));
    const bool is = is_known(spell(words_[word], after));
    gain.known += is && !was ? 1 : 0;
    gain.unknown += was && !is ? 1 : 0;
  }
  return gain;
}

std::set<std::uint32_t> CodeWords::words_with(const std::vector<Code>& codes) const {
  std::set<std::uint32_t> words;
  for (const Code& code : codes) {
    const auto all = words_of_.find(code);
    if (all == words_of_.end()) continue;
    const auto last = all->second.begin() +
                      static_cast<std::ptrdiff_t>(std::min(all->second.size(), most_words_a_code));
    words.insert(all->second.begin(), last);
  }
  return words;
}

CodeWords::Exchange CodeWords::weigh(const Letters& changed, const std::vector<Code>& ones,
                                     const std::vector<Code>& others) const {
  const auto said = [&](const Code& code) {
    const auto known = changed.find(code);
    return known != changed.end() ? known->second : said_.at(code);
  };
  Exchange result{.letters = changed};
  for (const Code& code : ones) result.letters[code] = said(others.front());
  for (const Code& code : others) result.letters[code] = said(ones.front());
  const std::set<std::uint32_t> with_ones = words_with(ones), with_others = words_with(others);
  std::set<std::uint32_t> all = with_ones;
  all.insert(with_others.begin(), with_others.end());
  const Gain gain = gain_of(all, changed, result.letters);
  const bool clear = gain.known >= 3 && gain.known >= 4 * gain.unknown &&
                     gain_of(with_ones, changed, result.letters).known >= 2 &&
                     gain_of(with_others, changed, result.letters).known >= 1;
  result.worth = clear ? static_cast<int>(gain.known) - static_cast<int>(gain.unknown) : 0;
  return result;
}

// Codes of a font by the letter that they are called.
std::map<std::u32string, std::vector<CodeWords::Code>> CodeWords::codes_by_letter(
    std::uint16_t font, const Letters& changed) const {
  std::map<std::u32string, std::vector<Code>> codes;
  for (const auto& [code, said] : said_) {
    if (code.first != font) continue;
    const auto known = changed.find(code);
    const std::u32string& letters = known != changed.end() ? known->second : said;
    if (letters.size() == 1) codes[letters].push_back(code);
  }
  return codes;
}

// How much likelier all words with these letters are.
double CodeWords::rise_of(const std::set<std::uint32_t>& words, const Letters& before,
                          const Letters& after) const {
  double rise = 0;
  for (const std::uint32_t word : words) {
    rise +=
        sense_of(spell(words_[word], after)).likely - sense_of(spell(words_[word], before)).likely;
  }
  return rise;
}

bool CodeWords::is_garbled() const {
  constexpr std::size_t few = 20;  // words
  constexpr double share = 0.3;
  const auto unknown = static_cast<double>(std::count(known_.begin(), known_.end(), false));
  return words_.size() >= few && unknown > share * static_cast<double>(words_.size());
}

std::vector<CodeChange> CodeWords::exchanged_letters() const {
  constexpr double least_rise = 30;  // natural logarithm
  constexpr int most_exchanges = 4;
  Letters changed;
  for (int step = 0; step < most_exchanges && is_garbled(); ++step) {
    std::map<std::u32string, std::vector<Code>> codes;
    for (const auto& [code, said] : said_) {
      const auto other = changed.find(code);
      const std::u32string& letter = other == changed.end() ? said : other->second;
      if (letter.size() == 1) codes[letter].push_back(code);
    }
    Letters best;
    double best_rise = least_rise;
    for (auto one = codes.begin(); one != codes.end(); ++one) {
      for (auto other = std::next(one); other != codes.end(); ++other) {
        Letters with = changed;
        for (const Code& code : one->second) with[code] = other->first;
        for (const Code& code : other->second) with[code] = one->first;
        std::set<std::uint32_t> words = words_with(one->second);
        words.merge(words_with(other->second));
        const double rise = rise_of(words, changed, with);
        if (rise <= best_rise) continue;
        const Gain gain = gain_of(words, changed, with);
        if (gain.known <= gain.unknown) continue;
        best = std::move(with);
        best_rise = rise;
      }
    }
    if (best.empty()) break;
    keep_fonts_that_rise(changed, best);
    changed = std::move(best);
  }
  return changes_to(changed);
}

// Another font of the page may have a map of its own.
void CodeWords::keep_fonts_that_rise(const Letters& before, Letters& after) const {
  std::map<std::uint16_t, std::vector<Code>> fonts;
  for (const auto& [code, letters] : after) fonts[code.first].push_back(code);
  for (const auto& [font, codes] : fonts) {
    if (rise_of(words_with(codes), before, after) >= 0) continue;
    for (const Code& code : codes) {
      const auto was = before.find(code);
      if (was == before.end()) {
        after.erase(code);
      } else {
        after[code] = was->second;
      }
    }
  }
}

std::vector<CodeChange> CodeWords::changes_to(const Letters& changed) const {
  std::vector<CodeChange> result;
  for (const auto& [code, letters] : changed) {
    if (letters == said_.at(code)) continue;
    result.push_back({.font = code.first,
                      .code = code.second,
                      .claim = Claim::disputed,
                      .said = said_.at(code),
                      .letters = letters});
  }
  return result;
}

// Letters that make words known which hold the code, two at least.
std::map<std::u32string, CodeWords::Gain> CodeWords::letters_that_gain(const Letters& changed,
                                                                       const Code& code) const {
  constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ";
  const std::set<std::uint32_t> words = words_with({code});
  std::map<std::u32string, Gain> result;
  Letters with = changed;
  for (const char32_t letter : alphabet) {
    with[code] = std::u32string(1, letter);
    const Gain gain = gain_of(words, changed, with);
    if (gain.known >= 2) result[std::u32string(1, letter)] = gain;
  }
  return result;
}

std::vector<CodeChange> CodeWords::replaced(std::span<const CodeChange> doubted) const {
  std::vector<CodeChange> found;
  for (const CodeChange& change : doubted) {
    const auto worth = [](const Gain& gain) {
      return static_cast<int>(gain.known) - 4 * static_cast<int>(gain.unknown);
    };
    const std::map<std::u32string, Gain> likely = letters_that_gain({}, {change.font, change.code});
    int best = 0, second = 0;
    CodeChange other = change;
    other.claim = Claim::disputed;
    for (const auto& [letters, gain] : likely) {
      if (worth(gain) > best) {
        second = std::exchange(best, worth(gain));
        other.letters = letters;
      } else {
        second = std::max(second, worth(gain));
      }
    }
    if (best > 2 * second) found.push_back(std::move(other));
  }
  return confirmed(std::move(found));
}

std::vector<CodeChange> CodeWords::exchanged(std::span<const CodeChange> doubted) const {
  Letters changed;
  constexpr int most_exchanges = 12;
  for (int step = 0; step < most_exchanges; ++step) {
    Exchange best{.letters = {}};
    const auto take = [&](Exchange exchange) {
      if (exchange.worth > best.worth) best = std::move(exchange);
    };
    for (const CodeChange& change : doubted) {
      const Code code{change.font, change.code};
      const auto by_letter = codes_by_letter(change.font, changed);
      const auto own = std::ranges::find_if(by_letter, [&](const auto& entry) {
        return std::ranges::find(entry.second, code) != entry.second.end();
      });
      if (own == by_letter.end()) continue;
      const std::map<std::u32string, Gain> likely = letters_that_gain(changed, code);
      for (const auto& [letter, others] : by_letter) {
        if (letter == own->first || !likely.contains(letter)) continue;
        for (const Code& other : others) take(weigh(changed, {code}, {other}));
        take(weigh(changed, own->second, others));
      }
    }
    if (best.worth == 0) break;
    changed = std::move(best.letters);
  }
  return extended(changes_to(changed));
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

std::vector<CodeChange> CodeWords::named_as_arabic() const {
  constexpr std::u32string_view arabic = U"بجزک", persian = U"پچژگ";
  std::vector<CodeChange> tried;
  for (const auto& [code, said] : said_) {
    const std::size_t letter = said.size() == 1 ? arabic.find(said[0]) : std::u32string::npos;
    if (letter == std::u32string::npos) continue;
    tried.push_back({.font = code.first,
                     .code = code.second,
                     .claim = Claim::disputed,
                     .said = said,
                     .letters = std::u32string(1, persian[letter])});
  }
  keep_what_gains({}, tried);
  return tried.size() >= 3 ? tried : std::vector<CodeChange>{};
}

std::vector<CodeChange> CodeWords::extended(std::vector<CodeChange> sure) const {
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
  keep_what_gains(changed, tried);
  sure.insert(sure.end(), tried.begin(), tried.end());
  return sure;
}

}  // namespace bazyab::healing
