// Words upon words, and their votes.
#include "healing/picture_votes.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "healing/letter_dots.h"
#include "healing/picture_words.h"
#include "healing/sign_shapes.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t longest_word = 40;
constexpr std::size_t longest_line = 300;
constexpr std::size_t most_letters = 4;  // on one glyph
constexpr std::size_t longest_run = 4;   // of unknown items side by side
constexpr double sure_share = 0.7;
constexpr double believed_agreement = 0.7;

// Signs whose ink is that of an alef or a one: read as such they are no letters yet.
bool looks_like_alef(char32_t sign) {
  constexpr std::u32string_view bars = U"/\\|!()[]lI1";
  return bars.find(sign) != std::u32string_view::npos;
}

bool is_letter_or_digit(char32_t letter) {
  return unicode::is_letter(letter) || unicode::is_digit(letter);
}

class Voting {
 public:
  Voting(const PageFacts& text, const std::map<FontCode, std::u32string>& known)
      : text_(text), elected_(known) {
    for (const DotHint& hint : text.dot_hints) {
      dots_[{hint.font, hint.code}] = {.above = hint.above, .below = hint.below};
    }
  }

  PictureVotes vote(const std::vector<DrawnWord>& lines, std::vector<ReadWord> read,
                    const std::vector<ReadWord>& symbols) {
    std::sort(read.begin(), read.end(), [](const ReadWord& a, const ReadWord& b) {
      return a.box.center_y() < b.box.center_y();
    });
    const std::vector<DrawnWord> words = words_of(lines);
    pair_words(words, read);
    map_holds_ = agreement() >= believed_agreement;
    for (const Pair& pair : pairs_) vote_letter_by_letter(pair);
    if (map_holds_) take_said(lines);
    elect();
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
      votes_.clear();
      for (const DrawnWord& line : lines) fit(line, read);
      for (const Pair& pair : pairs_) fit(pair);
      elect();
      // Signs that no words speak against stand between letters as they are.
      elected_.insert(signs_.begin(), signs_.end());
    }
    votes_.clear();
    for (const DrawnWord& line : lines) count_signs(line, symbols);
    for (const DrawnWord& line : lines) take_by_place(line, symbols);
    elect();
    return {changes(), std::move(sure_)};
  }

 private:
  struct Pair {
    const DrawnWord* drawn = nullptr;
    std::u32string letters;
  };

  // Those that stand at the height of `box`; `read` goes down the page.
  static std::pair<std::vector<ReadWord>::const_iterator, std::vector<ReadWord>::const_iterator>
  beside(const Box& box, const std::vector<ReadWord>& read) {
    const auto above = [](float y) {
      return [y](const ReadWord& each) { return each.box.center_y() <= y; };
    };
    return {std::partition_point(read.begin(), read.end(), above(box.y0)),
            std::partition_point(read.begin(), read.end(), above(box.y1))};
  }

  void pair_words(const std::vector<DrawnWord>& drawn, const std::vector<ReadWord>& read) {
    for (const DrawnWord& word : drawn) {
      if (word.items.size() > longest_word) continue;
      const auto [first, last] = beside(word.box, read);
      const auto found = std::find_if(
          first, last, [&](const ReadWord& each) { return cover_each_other(word.box, each.box); });
      if (found != last && found->letters.size() <= longest_word) {
        pairs_.push_back({&word, found->letters});
      }
    }
  }

  static FontCode code_of(const Item& item) { return {item.font, item.code}; }

  // The letters that count as known while words are fitted.
  const std::u32string* known(const Item& item) const {
    const auto elected = elected_.find(code_of(item));
    return elected == elected_.end() ? nullptr : &elected->second;
  }

  std::u32string said(const Item& item) const {
    std::u32string letters;
    for (const char32_t letter : slice(text_.letters, item.letters)) {
      const bool told = letter != unicode::replacement && letter != unicode::tatweel;
      if (told && !unicode::is_mark(letter)) letters += letter;
    }
    return letters;
  }

  void give(const Item& item, std::u32string_view letters) {
    const auto dots = dots_.find(code_of(item));
    // Of digits and signs nothing is known.
    const bool dotted = std::all_of(letters.begin(), letters.end(), [](char32_t letter) {
      return unicode::is_arabic_script(letter) && unicode::is_letter(letter);
    });
    if (dots != dots_.end() && dotted && !can_have(letters, dots->second)) return;
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

  // What no word told, by the sign that was read at its place. Letters that join are read as words,
  // and their places are guesses.
  void take_by_place(const DrawnWord& line, const std::vector<ReadWord>& symbols) {
    for_each_unknown(line, symbols, [&](const Item& item, std::u32string_view read) {
      if (read.size() != 1) return;
      if (stands_alone(read.front()) || is_sign(code_of(item), read.front())) give(item, read);
    });
  }

  // White beside a sign is covered by it now and then: a code is one where it mostly is read so.
  void count_signs(const DrawnWord& line, const std::vector<ReadWord>& symbols) {
    for_each_unknown(line, symbols, [&](const Item& item, std::u32string_view read) {
      SignUses& uses = sign_uses_[code_of(item)];
      ++uses.all;
      if (read.size() == 1 && unicode::is_punctuation(read.front())) ++uses.read;
    });
  }
  bool is_sign(const FontCode& code, char32_t letter) const {
    const SignUses& uses = sign_uses_.at(code);
    return unicode::is_punctuation(letter) && !looks_like_alef(letter) && uses.read * 2 > uses.all;
  }

  // With what was read where the item is; nothing if nothing was.
  template <typename Look>
  void for_each_unknown(const DrawnWord& line, const std::vector<ReadWord>& symbols,
                        const Look& look) {
    const auto [first, last] = beside(line.box, symbols);
    for (const Item* item : line.items) {
      if (known(*item) != nullptr || signs_.contains(code_of(*item))) continue;
      std::u32string_view best;
      for (auto each = first; each != last; ++each) {
        const float x = each->box.center_x();
        if (x < item->box.x0 || x > item->box.x1) continue;
        // Beside a letter a bar is read as a one.
        if (best.empty() || unicode::is_digit(best.front())) best = each->letters;
      }
      look(*item, best);
    }
  }

  // Bars are what ones and alefs are read as.
  static bool stands_alone(char32_t letter) {
    return unicode::is_digit(letter) || unicode::is_latin_script(letter);
  }

  // A bar is how one and alef look; where either was read as well, it says nothing.
  static std::map<std::u32string, std::uint32_t> without_bars(
      std::map<std::u32string, std::uint32_t> votes) {
    if (votes.contains(U"ا") || votes.contains(U"۱") || votes.contains(U"1")) votes.erase(U"|");
    return votes;
  }

  void elect() {
    for (const auto& [code, all_votes] : votes_) {
      if (elected_.contains(code)) continue;
      const std::map<std::u32string, std::uint32_t> votes = without_bars(all_votes);
      std::uint32_t all = 0;
      const std::pair<const std::u32string, std::uint32_t>* best = nullptr;
      for (const auto& vote : votes) {
        all += vote.second;
        if (best == nullptr || vote.second > best->second) best = &vote;
      }
      if (best->second < sure_share * all || keeps_sign(code)) continue;
      elected_[code] = best->first;
      if (best->second > 1 && is_letter_or_digit(best->first.front())) sure_[code] = best->first;
    }
  }

  bool keeps_sign(const FontCode& code) const {
    const auto sign = signs_.find(code);
    return sign != signs_.end() && !is_refuted(code, sign->second);
  }

  void take_said(const std::vector<DrawnWord>& lines) {
    for (const DrawnWord& line : lines) {
      for (const Item* item : line.items) {
        std::u32string letters = said(*item);
        if (letters.empty()) continue;
        const bool arabic = unicode::is_arabic_script(letters.front());
        const bool missing = letters.front() == missing_glyph;
        if (arabic || missing || unicode::is_digit(letters.front())) {
          elected_.emplace(code_of(*item), std::move(letters));
        } else {
          signs_.emplace(code_of(*item), std::move(letters));
        }
      }
    }
  }

  // A sign or a Latin letter where only Arabic letters or Persian digits were read.
  bool is_refuted(const FontCode& code, std::u32string_view said) const {
    const auto& votes = votes_.at(code);
    return std::all_of(votes.begin(), votes.end(), [&](const auto& vote) {
      const char32_t letter = vote.first.front();
      if (looks_like_alef(said.front()) && (letter == U'ا' || letter == U'۱')) return false;
      const bool arabic = unicode::is_arabic_script(letter) && unicode::is_letter(letter);
      return arabic || unicode::is_persian_digit(letter);
    });
  }

  // Words as well as lines: OCR may have read the words of a line in another order.
  void fit(const Pair& pair) {
    const std::vector<const Item*>& items = pair.drawn->items;
    const bool told_already = items.size() == pair.letters.size();
    if (told_already || all_known(items)) return;
    for (const auto& [item, taken] : align(items, pair.letters)) give(*item, taken);
  }

  bool all_known(const std::vector<const Item*>& items) const {
    return std::all_of(items.begin(), items.end(),
                       [&](const Item* item) { return known(*item) != nullptr; });
  }

  // Known codes take their letters, those that are not take what is left between them.
  void fit(const DrawnWord& line, const std::vector<ReadWord>& read) {
    if (line.items.size() > longest_line || all_known(line.items)) return;
    std::vector<const ReadWord*> words;
    const auto [first, last] = beside(line.box, read);
    for (auto each = first; each != last; ++each) {
      const float x = each->box.center_x();
      if (x > line.box.x0 && x < line.box.x1) words.push_back(&*each);
    }
    std::stable_sort(words.begin(), words.end(), [](const ReadWord* a, const ReadWord* b) {
      return a->box.center_x() > b->box.center_x();
    });
    std::u32string letters;
    for (const ReadWord* word : words) letters += word->letters;
    if (letters.empty() || letters.size() > longest_line) return;
    for (const auto& [item, taken] : align(line.items, letters)) give(*item, taken);
  }

  using Taken = std::vector<std::pair<const Item*, std::u32string_view>>;

  // Brackets are named as drawn by some maps, as meant by others.
  static bool begins_with(std::u32string_view read, std::u32string_view letter) {
    if (read.starts_with(letter)) return true;
    return letter.size() == 1 && !read.empty() && unicode::is_bracket(letter[0]) &&
           read[0] == unicode::mirrored(letter[0]);
  }

  // The cheapest way to lay the letters over the items. Gives the unknown items between known ones
  // that fit.
  Taken align(const std::vector<const Item*>& items, std::u32string_view letters) const {
    struct Cell {
      float cost = 1e9F;
      std::uint8_t taken = 0;  // letters by the item, if `item`
      bool item = false, exact = false;
    };
    constexpr float skip = 1, wrong = 1, unknown = 0.3F, more = 0.5F;
    const std::size_t width = letters.size() + 1;
    std::vector<Cell> cells((items.size() + 1) * width);
    const auto improve = [&](std::size_t row, std::size_t column, Cell cell) {
      Cell& there = cells[row * width + column];
      if (cell.cost < there.cost) there = cell;
    };
    cells[0].cost = 0;
    for (std::size_t row = 0; row <= items.size(); ++row) {
      for (std::size_t column = 0; column < width; ++column) {
        const float cost = cells[row * width + column].cost;
        if (column + 1 < width) improve(row, column + 1, {cost + skip, 1, false, false});
        if (row == items.size()) continue;
        improve(row + 1, column, {cost + skip, 0, true, false});
        const std::u32string* const letter = known(*items[row]);
        const std::u32string_view rest = letters.substr(column);
        if (letter != nullptr && begins_with(rest, *letter)) {
          const auto size = static_cast<std::uint8_t>(letter->size());
          improve(row + 1, column + size, {cost, size, true, true});
        } else if (letter != nullptr && !rest.empty()) {
          improve(row + 1, column + 1, {cost + wrong, 1, true, false});
        }
        for (std::uint8_t size = 1;
             letter == nullptr && size <= std::min(most_letters, rest.size()); ++size) {
          const float price = unknown + more * static_cast<float>(size - 1);
          improve(row + 1, column + size, {cost + price, size, true, false});
        }
      }
    }
    return trace(items, letters, cells.data(),
                 [width](std::size_t row, std::size_t column) { return row * width + column; });
  }

  // From the end back. Unknown items count where both neighbours fit exactly; several side by side
  // where each takes one letter too.
  template <typename Cell, typename Place>
  Taken trace(const std::vector<const Item*>& items, std::u32string_view letters, const Cell* cells,
              Place place) const {
    Taken taken, run;
    std::size_t row = items.size(), column = letters.size();
    bool after_fits = true;  // what comes after `run` is the end, or an item that fits
    const auto end_run = [&](bool before_fits) {
      if (after_fits && before_fits && is_told(run)) {
        taken.insert(taken.end(), run.begin(), run.end());
      }
      run.clear();
    };
    while (row > 0 || column > 0) {
      const Cell& cell = cells[place(row, column)];
      column -= cell.taken;
      if (cell.item) --row;
      if (cell.item && known(*items[row]) == nullptr) {
        run.emplace_back(items[row], letters.substr(column, cell.taken));
        continue;
      }
      if (!cell.exact && is_passed_over(cell.item ? known(*items[row]) : nullptr,
                                        letters.substr(column, cell.taken))) {
        continue;
      }
      end_run(cell.exact);
      after_fits = cell.exact;
    }
    end_run(true);
    return taken;
  }

  // A sign that was not read, or one too many.
  static bool is_passed_over(const std::u32string* drawn, std::u32string_view read) {
    const std::u32string_view sign = drawn != nullptr ? std::u32string_view(*drawn) : read;
    const bool other = drawn != nullptr && !read.empty();
    return !other && sign.size() == 1 && unicode::is_punctuation(sign.front());
  }

  static bool is_told(const Taken& run) {
    if (run.size() == 1) return !run.front().second.empty();
    return run.size() <= longest_run && std::all_of(run.begin(), run.end(), [](const auto& each) {
             return each.second.size() == 1;
           });
  }

  std::vector<CodeChange> changes() const {
    std::map<FontCode, std::u32string> by_map;
    for (const Item& item : text_.items) {
      const bool ink = item.kind == ItemKind::letter || item.kind == ItemKind::stretch;
      if (ink) by_map.try_emplace(code_of(item), said(item));
    }
    std::vector<CodeChange> changes;
    for (const auto& [code, letters] : by_map) {
      const auto elected = elected_.find(code);
      const bool told = elected != elected_.end();
      if (!told && letters.empty()) continue;
      if (told ? elected->second == letters : map_holds_) continue;
      // What a map says that was found to lie is nothing.
      changes.push_back({.font = code.first,
                         .code = code.second,
                         .claim = told ? Claim::drawn : Claim::lost,
                         .said = letters,
                         .letters = told ? elected->second : std::u32string{}});
    }
    return changes;
  }

  const PageFacts& text_;
  bool map_holds_ = false;                    // codes that have a letter keep it
  std::map<FontCode, std::u32string> signs_;  // what the map says, where it holds
  struct SignUses {
    std::uint32_t all = 0, read = 0;
  };
  std::map<FontCode, SignUses> sign_uses_;   // of codes that nothing tells
  std::map<FontCode, std::u32string> sure_;  // PictureVotes::sure
  std::map<FontCode, Dots> dots_;
  std::vector<Pair> pairs_;
  std::map<FontCode, std::map<std::u32string, std::uint32_t>> votes_;
  std::map<FontCode, std::u32string> elected_;
};

}  // namespace

PictureVotes vote_by_picture(const PageFacts& text, const PageFacts& read,
                             std::span<const Text> read_lines,
                             const std::map<FontCode, std::u32string>& known) {
  return Voting(text, known)
      .vote(drawn_lines(text), read_words(read, read_lines), read_symbols(read));
}

}  // namespace bazyab::healing
