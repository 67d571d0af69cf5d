// Told by their size, by where they begin and by what stands beside them.
#include "layout/headlines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bazyab::layout {
namespace {

// Such a line is larger than the text, begins where the text does, has nothing beside it,
// and is as wide as columns together or as large as any headline above it.
class Sections {
 public:
  explicit Sections(std::span<const Row> rows) : rows_(rows), body_em_(common_em(rows)) {
    for (const Row& row : rows) {
      left_ = std::min(left_, row.box.x0);
      right_ = std::max(right_, row.box.x1);
    }
    largest_above_.assign(rows.size(), 0);
    for (std::size_t index = 1; index < rows.size(); ++index) {
      largest_above_[index] = std::max(largest_above_[index - 1], rows[index - 1].em);
    }
  }

  // The indices of the rows with which sections begin, 0 left out.
  std::vector<std::size_t> begins() const {
    std::vector<std::size_t> found;
    for (std::size_t index = 1; index + 1 < rows_.size(); ++index) {
      // A headline of several lines begins one section.
      const bool goes_on = is_headline(index - 1);
      if (!goes_on && is_headline(index) && is_alone(index)) found.push_back(index);
    }
    return found;
  }

 private:
  bool is_headline(std::size_t index) const {
    constexpr float larger = 1.15F, wide = 0.4F;
    const Row& row = rows_[index];
    if (row.em < larger * body_em_ || right_ - row.box.x1 >= row.em || !is_one_text(row)) {
      return false;
    }
    const bool like_first = row.em > 0.95F * largest_above_[index];
    return index == 0 || like_first || row.box.width() >= wide * (right_ - left_);
  }

  // Not the headlines of articles that stand beside each other: white between these is wide, and
  // wider than between the words of a justified line.
  static bool is_one_text(const Row& row) {
    constexpr float least_em = 1.5F, least_word_gap_em = 0.15F, wider = 3;
    std::vector<float> gaps;
    const Item* before = nullptr;
    for (const Item& item : row.items) {
      if (item.kind != ItemKind::letter) continue;
      const float gap = before == nullptr ? 0 : before->box.x0 - item.box.x1;
      if (gap > least_word_gap_em * row.em) gaps.push_back(gap);
      before = &item;
    }
    if (gaps.empty()) return true;
    const float widest = *std::max_element(gaps.begin(), gaps.end());
    const auto lower = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::nth_element(gaps.begin(), lower, gaps.end());
    return widest <= least_em * row.em || (gaps.size() > 1 && widest <= wider * *lower);
  }

  static float top_of(const Row& row) { return row.baseline - 0.8F * row.em; }
  static float bottom_of(const Row& row) { return row.baseline + 0.25F * row.em; }

  // Rows come by baseline: those beside it stand next to it.
  bool is_alone(std::size_t index) const {
    return bottom_of(rows_[index - 1]) < top_of(rows_[index]) &&
           bottom_of(rows_[index]) < top_of(rows_[index + 1]);
  }

  const std::span<const Row> rows_;
  float left_ = std::numeric_limits<float>::max(), right_ = -left_;
  float body_em_ = 0;
  std::vector<float> largest_above_;  // em of the largest row above each
};

}  // namespace

float common_em(std::span<const Row> rows) {
  std::vector<float> sizes;
  for (const Row& row : rows) sizes.push_back(row.em);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

float common_em(std::span<const Item> items) {
  std::vector<float> sizes;
  for (const Item& item : items) {
    if (item.kind == ItemKind::letter) sizes.push_back(item.em);
  }
  if (sizes.empty()) return std::numeric_limits<float>::max();
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

std::vector<std::size_t> second_headlines(std::span<const Row> rows) {
  return Sections(rows).begins();
}

}  // namespace bazyab::layout
