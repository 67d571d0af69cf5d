// Which words are in doubt, and the search for their readings.
#include "ocr/doubts.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace bazyab::ocr {
namespace {

// Signs that the network holds less likely than this, and nowhere near what it takes, are no doubt;
// those that it holds for less than sure are one.
constexpr float hint = 0.02F, sure = 0.96F;
// Readings beyond these are never chosen.
constexpr std::size_t most_readings = 32, searched = 48;
constexpr float least_log_probability = 14;  // below that of the likeliest
constexpr std::size_t most_words = 4;        // in one Doubt
// Of two readings each has half of the say; what one of them does not guess at all is as likely as
// this in each step.
constexpr double half = 0.5;
constexpr float unguessed = 1e-3F;
// How far edges of the same words may lie apart in two readings, in pixels: half the height
// of a letter.
constexpr float same_edge = 10;

bool is_persian(char32_t letter) {
  if (letter == 0x200C) return true;
  const bool digit =
      (letter >= 0x0660 && letter <= 0x066C) || (letter >= 0x06F0 && letter <= 0x06F9);
  return letter >= 0x0600 && letter <= 0x06D3 && !digit;
}

bool is_plain(std::u32string_view letters) {
  constexpr std::u32string_view signs = U".:!()[]«»-";
  return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) {
    return is_persian(letter) || signs.find(letter) != signs.npos;
  });
}

class DoubtFinder {
 public:
  DoubtFinder(std::span<const Symbol> symbols, std::span<const Trace> traces,
              std::span<const std::u32string> letters, std::span<const Trace> second)
      : traces_(traces),
        second_(second),
        letters_(letters),
        spelled_(traces.size()),
        beside_(traces.size()) {
    spell(symbols);
    find_neighbours();
  }

  std::vector<Doubt> find() {
    for (std::size_t first = 0; first < traces_.size();) {
      std::size_t last = first;
      bool doubtful = is_doubtful(first);
      while (last + 1 < traces_.size() && last + 1 < first + most_words && joins_next(last)) {
        ++last;
        doubtful = true;
      }
      if (is_usable(first, last)) {
        const std::vector<Step> second = second_steps(first, last);
        if (doubtful || reads_otherwise(second, first, last)) look_at(first, last, second);
      }
      first = last + 1;
    }
    return std::move(doubts_);
  }

 private:
  void spell(std::span<const Symbol> symbols) {
    std::size_t at = 0;
    for (const Symbol& symbol : symbols) {
      while (at < traces_.size() && traces_[at].word < symbol.word) ++at;
      if (at == traces_.size()) break;
      if (traces_[at].word == symbol.word) spelled_[at] += symbol.letters;
    }
  }

  // Where the next word stands to the left of one, with nothing between.
  void find_neighbours() {
    std::vector<std::size_t> order(traces_.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const Trace& first = traces_[a];
      const Trace& second = traces_[b];
      if (first.line != second.line) return first.line < second.line;
      return first.left != second.left ? first.left < second.left : a < b;
    });
    for (std::size_t rank = 1; rank < order.size(); ++rank) {
      const std::size_t right = order[rank], left = order[rank - 1];
      beside_[right] = left == right + 1 && traces_[left].line == traces_[right].line;
    }
  }

  bool is_usable(std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at <= last; ++at) {
      if (spelled_[at].empty() || !is_plain(spelled_[at])) return false;
    }
    return std::any_of(spelled_[first].begin(), spelled_[first].end(), is_persian);
  }

  // The white between this word and the next, which stands to its left, may be none.
  bool joins_next(std::size_t at) const {
    if (!beside_[at] || traces_[at].space.empty()) return false;
    if (!is_plain(spelled_[at]) || !is_plain(spelled_[at + 1])) return false;
    float most = 0;
    for (const Step& step : traces_[at].space) {
      for (const Guess& guess : step.guesses) {
        if (guess.sign == white) most = std::max(most, guess.probability);
      }
    }
    return most < sure;
  }

  static const Guess* likeliest(const Step& step) {
    const Guess* best = nullptr;
    for (const Guess& guess : step.guesses) {
      if (guess.probability <= step.nothing) continue;
      if (best == nullptr || guess.probability > best->probability) best = &guess;
    }
    return best;
  }

  bool is_doubtful(std::size_t word) const {
    const std::vector<Step>& steps = traces_[word].steps;
    float peak = 1;  // of the sign that is being seen
    Sign seen = white;
    for (std::size_t at = 0; at < steps.size(); ++at) {
      const Guess* best = likeliest(steps[at]);
      const Sign sign = best == nullptr ? white : best->sign;
      if (sign != seen && peak < sure) return true;
      if (best == nullptr) {
        peak = 1;
      } else {
        peak = sign == seen ? std::max(peak, best->probability) : best->probability;
      }
      seen = sign;
      if (has_hint(steps, at)) return true;
    }
    return peak < sure;
  }

  // A sign that neither this step nor the steps beside it have taken.
  static bool has_hint(const std::vector<Step>& steps, std::size_t at) {
    for (const Guess& guess : steps[at].guesses) {
      if (guess.probability < hint) continue;
      bool taken = false;
      for (std::size_t near = at == 0 ? 0 : at - 1; near <= at + 1 && near < steps.size(); ++near) {
        const Guess* best = likeliest(steps[near]);
        taken = taken || (best != nullptr && best->sign == guess.sign);
      }
      if (!taken) return true;
    }
    return false;
  }

  // What the second reading has seen where these words stand, from right to left; nothing where its
  // words have other edges.
  std::vector<Step> second_steps(std::size_t first, std::size_t last) const {
    float left = traces_[first].left, right = traces_[first].right;
    for (std::size_t at = first; at <= last; ++at) {
      left = std::min(left, traces_[at].left);
      right = std::max(right, traces_[at].right);
    }
    const auto is_inside = [left, right](const Trace& trace) {
      const float middle = (trace.left + trace.right) / 2;
      return middle > left && middle < right;
    };
    // Tesseract gives a word the box of its line at times.
    for (std::size_t at = 0; at < traces_.size(); ++at) {
      if ((at < first || at > last) && is_inside(traces_[at])) return {};
    }
    std::vector<const Trace*> inside;
    for (const Trace& trace : second_) {
      if (is_inside(trace)) inside.push_back(&trace);
    }
    if (inside.empty()) return {};
    std::sort(inside.begin(), inside.end(),
              [](const Trace* a, const Trace* b) { return a->right > b->right; });
    if (std::abs(inside.front()->right - right) > same_edge) return {};
    if (std::abs(inside.back()->left - left) > same_edge) return {};
    std::vector<Step> steps;
    for (const Trace* trace : inside) {
      add_reversed(steps, trace->steps);
      if (trace != inside.back()) add_reversed(steps, trace->space);
    }
    return steps;
  }

  std::u32string own_letters(std::size_t first, std::size_t last) const {
    std::u32string own = spelled_[first];
    for (std::size_t at = first + 1; at <= last; ++at) own += U' ' + spelled_[at];
    return own;
  }

  bool reads_otherwise(const std::vector<Step>& second, std::size_t first, std::size_t last) const {
    const std::vector<Spelled> best = likeliest_spellings(second, 1);
    return !best.empty() && letters_of(best.front()) != own_letters(first, last);
  }

  // The spellings of both readings, by what both hold of them together.
  static std::vector<Spelled> agreed(std::vector<Spelled> spellings, const std::vector<Step>& steps,
                                     const std::vector<Step>& second) {
    for (Spelled& more : likeliest_spellings(second, searched)) {
      const bool known =
          std::any_of(spellings.begin(), spellings.end(),
                      [&more](const Spelled& each) { return each.signs == more.signs; });
      if (!known) spellings.push_back(std::move(more));
    }
    for (Spelled& each : spellings) {
      each.log_probability = half * spelling_log_probability(steps, each.signs, unguessed) +
                             half * spelling_log_probability(second, each.signs, unguessed);
    }
    std::stable_sort(spellings.begin(), spellings.end(), [](const Spelled& a, const Spelled& b) {
      return a.log_probability > b.log_probability;
    });
    return spellings;
  }

  void look_at(std::size_t first, std::size_t last, const std::vector<Step>& second) {
    std::vector<Step> steps;  // from right to left
    for (std::size_t at = first; at <= last; ++at) {
      add_reversed(steps, traces_[at].steps);
      if (at < last) add_reversed(steps, traces_[at].space);
    }
    const std::u32string own = own_letters(first, last);
    std::vector<Spelled> spellings = likeliest_spellings(steps, searched);
    if (!second.empty()) spellings = agreed(std::move(spellings), steps, second);
    Doubt doubt{.first_word = traces_[first].word, .last_word = traces_[last].word, .readings = {}};
    for (const Spelled& spelled : spellings) {
      InkReading reading{.letters = letters_of(spelled),
                         .log_probability = static_cast<float>(spelled.log_probability)};
      if (!is_text(reading.letters)) continue;
      const bool too_far =
          !doubt.readings.empty() &&
          doubt.readings.front().log_probability - least_log_probability > reading.log_probability;
      if (too_far || doubt.readings.size() == most_readings) break;
      doubt.readings.push_back(std::move(reading));
    }
    const bool known = std::any_of(doubt.readings.begin(), doubt.readings.end(),
                                   [&](const InkReading& each) { return each.letters == own; });
    if (known && doubt.readings.size() > 1) doubts_.push_back(std::move(doubt));
  }

  void add_reversed(std::vector<Step>& steps, const std::vector<Step>& more) const {
    for (auto step = more.rbegin(); step != more.rend(); ++step) {
      Step usable = *step;
      std::erase_if(usable.guesses, [this](const Guess& guess) {
        return guess.sign != white && !is_plain(letters_[guess.sign]);
      });
      steps.push_back(std::move(usable));
    }
  }

  std::u32string letters_of(const Spelled& spelled) const {
    std::u32string letters;
    for (const Sign sign : spelled.signs) {
      if (sign == white) {
        letters += U' ';
      } else {
        letters += letters_[sign];
      }
    }
    return letters;
  }

  // White space stands between words only.
  static bool is_text(std::u32string_view letters) {
    return !letters.empty() && letters.front() != U' ' && letters.back() != U' ' &&
           letters.find(U"  ") == letters.npos;
  }

  std::span<const Trace> traces_;
  std::span<const Trace> second_;
  std::span<const std::u32string> letters_;
  std::vector<std::u32string> spelled_;  // what the symbols of each trace say
  std::vector<bool> beside_;
  std::vector<Doubt> doubts_;
};

}  // namespace

std::vector<Doubt> find_doubts(std::span<const Symbol> symbols, std::span<const Trace> traces,
                               std::span<const std::u32string> letters,
                               std::span<const Trace> second) {
  return DoubtFinder(symbols, traces, letters, second).find();
}

}  // namespace bazyab::ocr
