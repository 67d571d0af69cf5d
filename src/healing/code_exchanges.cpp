// CodeWords: which other letters make words of what is none.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "healing/mistaken_codes.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_words_a_code = 60;  // that are looked at for each guess

}  // namespace

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
    std::copy_if(all->second.begin(), last, std::inserter(words, words.end()),
                 [&](std::uint32_t word) { return !torn_[word]; });
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

// Codes by the letter that they are called: those of a font, or all.
std::map<std::u32string, std::vector<CodeWords::Code>> CodeWords::codes_by_letter(
    const Letters& changed, std::optional<std::uint16_t> font) const {
  std::map<std::u32string, std::vector<Code>> codes;
  for (const auto& [code, said] : said_) {
    if (font && code.first != *font) continue;
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
    rise += senses_.of(spell(words_[word], after)).likely -
            senses_.of(spell(words_[word], before)).likely;
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
    const auto codes = codes_by_letter(changed);
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

// The letters that make the words with the code likeliest, and two at least known.
std::map<std::u32string, CodeWords::Gain> CodeWords::letters_that_gain(const Letters& changed,
                                                                       const Code& code) const {
  constexpr double nearly = 0.8;
  const std::set<std::uint32_t> words = words_with({code});
  std::map<std::u32string, Gain> result;
  std::map<std::u32string, double> rises;
  double best = 0;
  Letters with = changed;
  for (const char32_t letter : alphabet) {
    const std::u32string letters(1, letter);
    with[code] = letters;
    const Gain gain = gain_of(words, changed, with);
    if (gain.known < 2) continue;
    result[letters] = gain;
    rises[letters] = rise_of(words, changed, with);
    best = std::max(best, rises[letters]);
  }
  std::erase_if(result, [&](const auto& entry) { return rises[entry.first] < nearly * best; });
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
      const auto by_letter = codes_by_letter(changed, change.font);
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

}  // namespace bazyab::healing
