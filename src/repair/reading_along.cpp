// Scoring the readings of a doubt, and putting one in the place of another.
#include "repair/reading_along.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "repair/lattice.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

// How much the words weigh beside the ink, which is surer of itself than it should be; and what
// makes up for the cost of every further letter, so that short words are not preferred.
constexpr float language_weight = 0.7F, letter_bonus = 1.2F;
// What Tesseract chose has its own dictionary behind it.
constexpr float chosen_before = 0.3F;
// Natural logarithms of how likely in running text are: a word that the lexicon does not have, the
// letters of which follow each other as letters do; a vowel mark; a sign beside a word; a sign
// within one; a ZWNJ within a word that is not known with it.
constexpr float unknown_word = -6, vowel_mark = -0.3F, outer_sign = -2.5F, odd_sign = -6,
                odd_zwnj = -2;

bool opens(char32_t sign) {
  return sign == U'«' || sign == U'(' || sign == U'[';
}

// Letters of a word, as the lexicon has them.
struct Bare {
  std::u32string word;     // with ZWNJ, without marks
  std::u32string letters;  // without both
  std::size_t marks = 0;
  std::size_t odd = 0;  // signs in mid-word
  std::uint64_t zwnj_before = 0;
};

Bare bare(std::u32string_view token) {
  Bare result;
  for (const char32_t letter : token) {
    if (unicode::is_mark(letter)) {
      ++result.marks;
      continue;
    }
    if (letter == unicode::zwnj) {
      if (!result.letters.empty() && result.letters.size() < 64) {
        result.zwnj_before |= std::uint64_t{1} << result.letters.size();
      }
      result.word += letter;
      continue;
    }
    if (!unicode::is_letter(letter)) ++result.odd;
    result.word += letter;
    result.letters += letter;
  }
  return result;
}

// What the lattice gives to letters that it does not know, whatever they are.
float unknown_parts(std::size_t letters) {
  return -14 - 0.8F * static_cast<float>(letters);
}

float share_of(std::uint32_t count, const language::Lexicon& lexicon) {
  const auto total = static_cast<float>(std::max<std::uint64_t>(lexicon.total_count(), 1));
  return std::log(static_cast<float>(count) / total);
}

float word_log_probability(std::u32string_view token, const language::Lexicon& lexicon) {
  const Bare word = bare(token);
  const float cost =
      vowel_mark * static_cast<float>(word.marks) + odd_sign * static_cast<float>(word.odd);
  if (word.letters.empty()) return cost;
  float best = unknown_word + lexicon.spelled_log_probability(word.letters);
  if (word.zwnj_before != 0) best += odd_zwnj;
  const std::uint32_t count = lexicon.count(word.word);
  if (count > 0) best = std::max(best, share_of(count, lexicon));
  if (word.zwnj_before != 0 && word.letters.size() < 64) {
    static const std::array<ChannelScores, 64> nothing_seen{};
    const float parts =
        read_word(word.letters, word.zwnj_before, nothing_seen, &lexicon).as_is.score;
    if (parts > unknown_parts(word.letters.size())) best = std::max(best, parts);
  }
  return cost + best;
}

float token_log_probability(std::u32string_view token, const language::Lexicon& lexicon) {
  float score = 0;
  while (!token.empty() && opens(token.front())) {
    score += outer_sign;
    token.remove_prefix(1);
  }
  while (!token.empty() && unicode::is_punctuation(token.back()) && !opens(token.back())) {
    score += outer_sign;
    token.remove_suffix(1);
  }
  return score + word_log_probability(token, lexicon);
}

// Signs count as letters, marks do not.
std::size_t letters_in(std::u32string_view text) {
  return text.size() -
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), unicode::is_mark));
}

// A letter with the marks on it.
std::vector<std::u32string> graphemes(std::u32string_view letters) {
  std::vector<std::u32string> result;
  for (const char32_t letter : letters) {
    if (unicode::is_mark(letter) && !result.empty() && result.back() != U" ") {
      result.back() += letter;
    } else {
      result.emplace_back(1, letter);
    }
  }
  return result;
}

// Which of `from` each of `to` stands for: the fewest changes, the same letters for themselves.
// `none` where it was added.
constexpr std::size_t none = ~std::size_t{0};
std::vector<std::size_t> partners(const std::vector<std::u32string>& from,
                                  const std::vector<std::u32string>& to) {
  const std::size_t rows = from.size() + 1, columns = to.size() + 1;
  std::vector<std::size_t> cost(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      std::size_t& here = cost[row * columns + column];
      if (row == 0 || column == 0) {
        here = row + column;
        continue;
      }
      const std::size_t changed = from[row - 1] == to[column - 1] ? 0 : 1;
      here =
          std::min({cost[(row - 1) * columns + column - 1] + changed,
                    cost[(row - 1) * columns + column] + 1, cost[row * columns + column - 1] + 1});
    }
  }
  std::vector<std::size_t> result(to.size(), none);
  std::size_t row = from.size(), column = to.size();
  while (row > 0 && column > 0) {
    const std::size_t here = cost[row * columns + column];
    const std::size_t changed = from[row - 1] == to[column - 1] ? 0 : 1;
    if (here == cost[(row - 1) * columns + column - 1] + changed) {
      result[--column] = --row;
    } else if (here == cost[(row - 1) * columns + column] + 1) {
      --row;
    } else {
      --column;
    }
  }
  return result;
}

class Reader {
 public:
  Reader(std::vector<Symbol>& symbols, const language::Lexicon& lexicon)
      : symbols_(symbols), lexicon_(lexicon) {}

  std::vector<Choice> read(std::span<const Doubt> doubts) {
    auto doubt = doubts.begin();
    for (std::size_t at = 0; at < symbols_.size();) {
      while (doubt != doubts.end() && doubt->first_word < symbols_[at].word) ++doubt;
      std::size_t end = at + 1;
      if (doubt != doubts.end() && doubt->first_word == symbols_[at].word) {
        while (end < symbols_.size() && symbols_[end].word <= doubt->last_word) ++end;
        choose(*doubt, at, end);
      } else {
        while (end < symbols_.size() && symbols_[end].word == symbols_[at].word) ++end;
        copy(at, end);
      }
      at = end;
    }
    symbols_ = std::move(result_);
    return std::move(choices_);
  }

 private:
  void copy(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (at == begin || symbols_[at].word != symbols_[at - 1].word) ++words_;
      result_.push_back(std::move(symbols_[at]));
      result_.back().word = words_ - 1;
    }
  }

  void choose(const Doubt& doubt, std::size_t begin, std::size_t end) {
    std::vector<std::u32string> own;
    std::vector<std::size_t> symbol;  // of each of `own`; `none` for spaces
    std::u32string spelled;
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && symbols_[at].word != symbols_[at - 1].word) {
        own.emplace_back(U" ");
        symbol.push_back(none);
        spelled += U' ';
      }
      own.push_back(symbols_[at].letters);
      symbol.push_back(at);
      spelled += symbols_[at].letters;
    }
    const Likeliest chosen = likeliest(doubt, spelled);
    if (chosen.reading == nullptr) {
      copy(begin, end);
      return;
    }
    if (chosen.reading->letters == spelled) {
      for (std::size_t at = begin; at < end; ++at) limit_confidence(symbols_[at], chosen.share);
      copy(begin, end);
      return;
    }
    const std::uint32_t first = words_;
    put(graphemes(chosen.reading->letters), own, symbol, begin, end);
    for (std::size_t at = result_.size(); at-- > 0 && result_[at].word >= first;) {
      limit_confidence(result_[at], chosen.share);
    }
    choices_.push_back({.first_word = first,
                        .last_word = words_ - 1,
                        .said = std::move(spelled),
                        .confidence = chosen.share});
  }

  static void limit_confidence(Symbol& symbol, float share) {
    symbol.confidence = std::min(symbol.confidence, share);
  }

  struct Likeliest {
    const InkReading* reading = nullptr;  // null if the doubt is about other words
    float share = 0;                      // 0..1, of what all readings have
  };

  Likeliest likeliest(const Doubt& doubt, std::u32string_view spelled) const {
    std::vector<float> scores;
    bool known = false;
    for (const InkReading& reading : doubt.readings) {
      const bool same = reading.letters == spelled;
      known = known || same;
      scores.push_back(reading.log_probability +
                       language_weight * text_log_probability(reading.letters, lexicon_) +
                       letter_bonus * static_cast<float>(letters_in(reading.letters)) +
                       (same ? chosen_before : 0));
    }
    if (!known) return {};
    const auto best = std::max_element(scores.begin(), scores.end());
    float all = 0;
    for (const float score : scores) all += std::exp(score - *best);
    return {.reading = &doubt.readings[static_cast<std::size_t>(best - scores.begin())],
            .share = 1 / all};
  }

  void put(const std::vector<std::u32string>& letters, const std::vector<std::u32string>& own,
           const std::vector<std::size_t>& symbol, std::size_t begin, std::size_t end) {
    const std::vector<std::size_t> partner = partners(own, letters);
    const Symbol* near = &symbols_[begin];
    ++words_;
    for (std::size_t at = 0; at < letters.size(); ++at) {
      if (letters[at] == U" ") {
        ++words_;
        continue;
      }
      const std::size_t from = partner[at] == none ? none : symbol[partner[at]];
      if (from != none && from < end) near = &symbols_[from];
      Symbol made = *near;
      made.letters = letters[at];
      made.word = words_ - 1;
      result_.push_back(std::move(made));
    }
  }

  std::vector<Symbol>& symbols_;
  const language::Lexicon& lexicon_;
  std::vector<Symbol> result_;
  std::vector<Choice> choices_;
  std::uint32_t words_ = 0;
};

}  // namespace

float text_log_probability(std::u32string_view letters, const language::Lexicon& lexicon) {
  float sum = 0;
  while (!letters.empty()) {
    const std::size_t end = std::min(letters.find(U' '), letters.size());
    sum += token_log_probability(letters.substr(0, end), lexicon);
    letters.remove_prefix(std::min(end + 1, letters.size()));
  }
  return sum;
}

std::u32string text_of(std::span<const Symbol> symbols) {
  std::u32string text;
  for (std::size_t at = 0; at < symbols.size(); ++at) {
    if (at > 0 && symbols[at].line != symbols[at - 1].line) {
      text += U'\n';
    } else if (at > 0 && symbols[at].word != symbols[at - 1].word) {
      text += U' ';
    }
    text += symbols[at].letters;
  }
  if (!text.empty()) text += U'\n';
  return text;
}

std::vector<Choice> read_along(std::vector<Symbol>& symbols, std::span<const Doubt> doubts,
                               const language::Lexicon& lexicon) {
  if (doubts.empty()) return {};
  return Reader(symbols, lexicon).read(doubts);
}

}  // namespace bazyab::repair
