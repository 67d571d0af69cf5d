// Words upon words, and their votes.
#include "healing/picture_votes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "healing/letter_dots.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr float word_gap = 0.13F;      // em: less white does not part words
constexpr float least_overlap = 0.75F;  // of two words from left to right, against both together
constexpr std::size_t longest_word = 40;
constexpr std::size_t most_letters = 4;  // on one glyph
constexpr std::uint32_t sure_votes = 2;
constexpr double sure_share = 0.7;
constexpr double believed_agreement = 0.7;

using Code = std::pair<std::uint16_t, std::uint32_t>;  // font, code

struct DrawnWord {
  std::vector<const Item*> items;  // from right to left
  Box box;
};

struct ReadWord {
  std::u32string letters;  // from right to left as they stand
  Box box;
};

bool is_foreign(char32_t letter) {
  return unicode::is_digit(letter) || unicode::is_latin_script(letter);
}

// Numbers and Latin words stand from left to right; what mixes both sorts is left out.
bool turn_as_drawn(std::u32string& letters) {
  bool foreign = false, arabic = false;
  for (const char32_t letter : letters) {
    foreign = foreign || is_foreign(letter);
    arabic = arabic || (unicode::is_arabic_script(letter) && unicode::is_letter(letter));
  }
  if (!foreign) return true;
  const bool plain = std::all_of(letters.begin(), letters.end(), is_foreign);
  if (arabic || !plain) return false;
  std::reverse(letters.begin(), letters.end());
  return true;
}

std::vector<ReadWord> read_words(const PageFacts& read, std::span<const Text> lines) {
  std::vector<ReadWord> words;
  for (const Text& line : lines) {
    ReadWord word;
    const auto end_word = [&] {
      if (!word.letters.empty() && turn_as_drawn(word.letters)) words.push_back(word);
      word = {};
    };
    for (std::size_t at = 0; at < line.letters.size(); ++at) {
      const char32_t letter = line.letters[at];
      if (unicode::is_white_space(letter)) end_word();
      const Origin& origin = line.origins[at];
      const bool drawn = !unicode::is_white_space(letter) && letter != unicode::zwnj &&
                         letter != unicode::tatweel && !unicode::is_mark(letter);
      if (!drawn || origin.source != Source::ocr_symbol) continue;
      const Box& box = read.items.at(origin.index).box;
      if (word.letters.empty()) {
        word.box = box;
      } else {
        word.box.include(box);
      }
      word.letters += letter;
    }
    end_word();
  }
  return words;
}

std::vector<DrawnWord> drawn_words(const PageFacts& text) {
  std::vector<DrawnWord> words;
  for (const Region& region : text.regions) {
    if (region.turn != 0 || region.slanted) continue;
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      const Span items = text.lines[line].items;
      DrawnWord word;
      for (std::uint32_t at = items.begin; at < items.end; ++at) {
        const Item& item = text.items[at];
        const bool parts = !word.items.empty() &&
                           word.items.back()->box.x0 - item.box.x1 > word_gap * item.em;
        if (parts) words.push_back(std::exchange(word, {}));
        if (item.kind != ItemKind::letter || item.box.width() < 0.02F * item.em) continue;
        if (word.items.empty()) {
          word.box = item.box;
        } else {
          word.box.include(item.box);
        }
        word.items.push_back(&item);
      }
      if (!word.items.empty()) words.push_back(std::move(word));
    }
  }
  return words;
}

bool cover_each_other(const Box& a, const Box& b) {
  const float across = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const float both = std::max(a.x1, b.x1) - std::min(a.x0, b.x0);
  return across > least_overlap * both && b.center_y() > a.y0 && b.center_y() < a.y1;
}

class Voting {
 public:
  explicit Voting(const PageFacts& text) : text_(text) {
    for (const DotHint& hint : text.dot_hints) {
      dots_[{hint.font, hint.code}] = {.above = hint.above, .below = hint.below};
    }
  }

  std::vector<CodeChange> vote(const std::vector<DrawnWord>& drawn, std::vector<ReadWord> read) {
    pair_words(drawn, std::move(read));
    map_holds_ = agreement() >= believed_agreement;
    for (const Pair& pair : pairs_) vote_letter_by_letter(pair);
    elect();
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t pair = 0; pair < pairs_.size(); ++pair) fit(pair);
      elect();
    }
    return changes();
  }

 private:
  struct Pair {
    const DrawnWord* drawn = nullptr;
    std::u32string letters;
  };

  void pair_words(const std::vector<DrawnWord>& drawn, std::vector<ReadWord> read) {
    std::sort(read.begin(), read.end(), [](const ReadWord& a, const ReadWord& b) {
      return a.box.center_y() < b.box.center_y();
    });
    for (const DrawnWord& word : drawn) {
      if (word.items.size() > longest_word) continue;
      const auto first = std::partition_point(read.begin(), read.end(), [&](const ReadWord& each) {
        return each.box.center_y() <= word.box.y0;
      });
      for (auto each = first; each != read.end() && each->box.center_y() < word.box.y1; ++each) {
        if (!cover_each_other(word.box, each->box)) continue;
        if (each->letters.size() <= longest_word) pairs_.push_back({&word, each->letters});
        break;
      }
    }
  }

  static Code code_of(const Item& item) { return {item.font, item.code}; }

  // The letters that count as known while words are fitted.
  const std::u32string* known(const Item& item) const {
    const auto elected = elected_.find(code_of(item));
    return elected == elected_.end() ? nullptr : &elected->second;
  }

  std::u32string said(const Item& item) const {
    std::u32string letters;
    for (const char32_t letter : slice(text_.letters, item.letters)) {
      if (letter != unicode::replacement && !unicode::is_mark(letter)) letters += letter;
    }
    return letters;
  }

  void give(const Item& item, std::u32string_view letters) {
    const auto dots = dots_.find(code_of(item));
    if (dots != dots_.end() && !can_have(letters, dots->second)) return;
    ++votes_[code_of(item)][std::u32string(letters)];
  }

  void vote_letter_by_letter(const Pair& pair) {
    const std::vector<const Item*>& items = pair.drawn->items;
    if (items.size() != pair.letters.size()) return;
    for (std::size_t at = 0; at < items.size(); ++at) {
      give(*items[at], std::u32string_view(pair.letters).substr(at, 1));
    }
  }

  // How much of what the map says was read so, in words of as many codes as letters.
  double agreement() const {
    std::size_t right = 0, all = 0;
    for (const Pair& pair : pairs_) {
      if (pair.drawn->items.size() != pair.letters.size()) continue;
      for (std::size_t at = 0; at < pair.letters.size(); ++at) {
        const std::u32string letters = said(*pair.drawn->items[at]);
        if (letters.empty()) continue;
        ++all;
        if (letters == std::u32string_view(&pair.letters[at], 1)) ++right;
      }
    }
    return all > 0 ? static_cast<double>(right) / static_cast<double>(all) : 0;
  }

  void elect() {
    if (map_holds_) take_said();
    for (const auto& [code, votes] : votes_) {
      if (map_holds_ && elected_.contains(code)) continue;
      std::uint32_t all = 0;
      const std::pair<const std::u32string, std::uint32_t>* best = nullptr;
      for (const auto& vote : votes) {
        all += vote.second;
        if (best == nullptr || vote.second > best->second) best = &vote;
      }
      const bool seen_twice = best->second >= sure_votes || dots_.contains(code);
      if (seen_twice && best->second >= sure_share * all) elected_[code] = best->first;
    }
  }

  void take_said() {
    for (const Pair& pair : pairs_) {
      for (const Item* item : pair.drawn->items) {
        std::u32string letters = said(*item);
        if (!letters.empty()) elected_.emplace(code_of(*item), std::move(letters));
      }
    }
  }

  // Known codes take their letters, the one that is not takes the rest.
  void fit(std::size_t number) {
    const Pair& pair = pairs_[number];
    if (fitted_.contains(number)) return;  // a word votes once
    const std::vector<const Item*>& items = pair.drawn->items;
    const auto unknown = std::count_if(items.begin(), items.end(),
                                       [&](const Item* item) { return known(*item) == nullptr; });
    if (unknown != 1) return;
    std::u32string_view rest = pair.letters;
    std::size_t begin = 0, end = items.size();
    for (; known(*items[begin]) != nullptr; ++begin) {
      if (!rest.starts_with(*known(*items[begin]))) return;
      rest.remove_prefix(known(*items[begin])->size());
    }
    for (; known(*items[end - 1]) != nullptr; --end) {
      if (!rest.ends_with(*known(*items[end - 1]))) return;
      rest.remove_suffix(known(*items[end - 1])->size());
    }
    if (rest.empty() || rest.size() > most_letters) return;
    fitted_.insert(number);
    give(*items[begin], rest);
  }

  std::vector<CodeChange> changes() const {
    std::map<Code, std::u32string> by_map;
    for (const Item& item : text_.items) {
      if (item.kind == ItemKind::letter) by_map.try_emplace(code_of(item), said(item));
    }
    std::vector<CodeChange> changes;
    for (const auto& [code, letters] : elected_) {
      const auto known = by_map.find(code);
      if (known == by_map.end() || known->second == letters) continue;
      changes.push_back({.font = code.first,
                         .code = code.second,
                         .claim = Claim::drawn,
                         .said = known->second,
                         .letters = letters});
    }
    return changes;
  }

  const PageFacts& text_;
  bool map_holds_ = false;  // codes that have a letter keep it
  std::map<Code, Dots> dots_;
  std::vector<Pair> pairs_;
  std::set<std::size_t> fitted_;  // of `pairs_`
  std::map<Code, std::map<std::u32string, std::uint32_t>> votes_;
  std::map<Code, std::u32string> elected_;
};

}  // namespace

std::vector<CodeChange> vote_by_picture(const PageFacts& text, const PageFacts& read,
                                        std::span<const Text> read_lines) {
  return Voting(text).vote(drawn_words(text), read_words(read, read_lines));
}

}  // namespace bazyab::healing
