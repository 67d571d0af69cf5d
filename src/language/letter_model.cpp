// Counts letter trigrams and smooths them: a trigram that was not seen is as likely as its end
// says.
#include "language/letter_model.h"

#include <algorithm>
#include <cmath>

#include "core/error.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// No letter is less likely than this, in the model or outside of it: one letter that is never seen
// must not outweigh a page.
constexpr double least_probability = 1e-6;

// Counts of what follows one context, and how many different letters do.
struct Followers {
  double total = 0;
  double kinds = 0;
  void add(bool is_new, double count) {
    total += count;
    if (is_new) kinds += 1;
  }
  // Method C: contexts with many different followers leave more to the shorter context.
  double smoothed(double count, double shorter) const {
    return total == 0 ? shorter : (count + kinds * shorter) / (total + kinds);
  }
};

class TrigramCounts {
 public:
  explicit TrigramCounts(std::size_t class_count)
      : size_(class_count),
        one_(size_),
        two_(size_ * size_),
        three_(size_ * size_ * size_),
        after_one_(size_),
        after_two_(size_ * size_) {}

  void add(std::size_t first, std::size_t second, std::size_t third, double count) {
    const std::size_t pair = first * size_ + second;
    const auto raise = [count](double& counter) {
      const bool is_new = counter == 0;
      counter += count;
      return is_new;
    };
    after_two_[pair].add(raise(three_[pair * size_ + third]), count);
    after_one_[second].add(raise(two_[second * size_ + third]), count);
    after_none_.add(raise(one_[third]), count);
  }

  double probability(std::size_t first, std::size_t second, std::size_t third) const {
    const std::size_t pair = first * size_ + second;
    const double even = 1.0 / static_cast<double>(size_);
    const double alone = after_none_.smoothed(one_[third], even);
    const double after_last = after_one_[second].smoothed(two_[second * size_ + third], alone);
    return after_two_[pair].smoothed(three_[pair * size_ + third], after_last);
  }

 private:
  std::size_t size_;
  std::vector<double> one_, two_, three_;
  Followers after_none_;
  std::vector<Followers> after_one_, after_two_;
};

void number_classes(std::span<const CountedWord> words, LetterModel& model) {
  std::array<bool, packed::letter_codes> used{};
  for (const CountedWord& word : words) {
    for (const char32_t letter : word.word) {
      const char32_t code = letter - packed::first_letter;
      if (code < packed::letter_codes) used[code] = true;
    }
  }
  std::uint32_t next = 1;  // 0 is the edge of a word
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code]) model.classes[code] = static_cast<std::uint8_t>(std::min(next++, 255U));
  }
  model.class_count = next + 1;
  if (model.class_count > packed::largest_class_count) {
    throw Error(ErrorCode::too_large, "the words have too many different letters");
  }
}

std::uint16_t cost_of(double probability) {
  const double cost = -std::log(std::max(probability, least_probability)) * packed::cost_unit;
  return static_cast<std::uint16_t>(std::lround(std::clamp(cost, 0.0, 65535.0)));
}

}  // namespace

LetterModel count_letters(std::span<const CountedWord> words) {
  LetterModel model;
  number_classes(words, model);
  const std::size_t size = model.class_count;
  const std::size_t outside = size - 1;

  TrigramCounts counts(size);
  for (const CountedWord& word : words) {
    std::size_t first = 0, second = 0;
    const auto step = [&](std::size_t third) {
      counts.add(first, second, third, word.count);
      first = second;
      second = third;
    };
    for (const char32_t letter : word.word) {
      if (letter != unicode::zwnj) step(packed::class_of(letter, model.classes, outside));
    }
    step(0);
  }

  model.costs.reserve(size * size * size);
  for (std::size_t first = 0; first < size; ++first) {
    for (std::size_t second = 0; second < size; ++second) {
      for (std::size_t third = 0; third < size; ++third) {
        const bool known = third != outside;
        model.costs.push_back(cost_of(known ? counts.probability(first, second, third) : 0));
      }
    }
  }
  return model;
}

}  // namespace bazyab::language
