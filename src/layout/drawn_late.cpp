// Lines as they are drawn, blocks of them that go down, and the nearest line below each block.
#include "layout/drawn_late.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace bazyab::layout {
namespace {

constexpr std::size_t most_lines = 4;  // of a text that is moved

struct DrawnLine {
  std::size_t begin = 0, end = 0;  // items
  Box box;
  float baseline = 0, em = 0;
  std::size_t block = 0;
  bool opens_block = false;
};

struct Block {
  std::size_t begin = 0, end = 0;     // lines
  std::optional<std::size_t> before;  // the block that it is moved before
};

float common_width(const Box& one, const Box& other) {
  return std::min(one.x1, other.x1) - std::max(one.x0, other.x0);
}

class Mover {
 public:
  explicit Mover(std::vector<Item>& items) : items_(items) {
    find_lines();
    find_blocks();
  }

  std::vector<std::uint32_t> move() {
    bool any = false;
    order_by_height();
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
      blocks_[block].before = text_drawn_before(block);
      any = any || blocks_[block].before;
    }
    if (!any) return {};
    return in_new_order();
  }

 private:
  static bool goes_on(const DrawnLine& line, const Item& item) {
    constexpr float widest_gap_em = 2;
    const float em = std::max(line.em, item.em);
    const float apart = std::max(line.box.x0 - item.box.x1, item.box.x0 - line.box.x1);
    return std::abs(item.baseline - line.baseline) < 0.45F * em && apart < widest_gap_em * em;
  }

  void find_lines() {
    for (std::size_t index = 0; index < items_.size(); ++index) {
      const Item& item = items_[index];
      if (lines_.empty() || !goes_on(lines_.back(), item)) {
        lines_.push_back(
            {.begin = index, .box = item.box, .baseline = item.baseline, .em = item.em});
      }
      DrawnLine& line = lines_.back();
      line.end = index + 1;
      line.box.include(item.box);
      line.em = std::max(line.em, item.em);
    }
  }

  static bool stands_below(const DrawnLine& line, const DrawnLine& next) {
    constexpr float other_size = 0.12F, widest_step_em = 2.6F;
    const float step = next.baseline - line.baseline;
    return std::abs(next.em - line.em) < other_size * line.em && step > 0 &&
           step < widest_step_em * line.em && common_width(line.box, next.box) > 0;
  }

  void find_blocks() {
    for (std::size_t index = 0; index < lines_.size(); ++index) {
      const bool opens = index == 0 || !stands_below(lines_[index - 1], lines_[index]);
      if (opens) blocks_.push_back({.begin = index});
      blocks_.back().end = index + 1;
      lines_[index].block = blocks_.size() - 1;
      lines_[index].opens_block = opens;
    }
  }

  void order_by_height() {
    for (std::size_t index = 0; index < lines_.size(); ++index) by_height_.push_back(index);
    std::stable_sort(by_height_.begin(), by_height_.end(), [&](std::size_t a, std::size_t b) {
      return lines_[a].baseline < lines_[b].baseline;
    });
  }

  // The block right below, if it is drawn before this one.
  std::optional<std::size_t> text_drawn_before(std::size_t block) const {
    constexpr float near_em = 4;
    constexpr std::size_t most_looked_at = 64;
    if (blocks_[block].end - blocks_[block].begin > most_lines) return {};
    const DrawnLine& last = lines_[blocks_[block].end - 1];
    auto below =
        std::upper_bound(by_height_.begin(), by_height_.end(), last.baseline + 0.4F * last.em,
                         [&](float y, std::size_t line) { return y < lines_[line].baseline; });
    for (std::size_t looked = 0; below != by_height_.end() && looked < most_looked_at;
         ++below, ++looked) {
      const DrawnLine& line = lines_[*below];
      if (line.baseline - last.baseline > near_em * std::max(line.em, last.em)) return {};
      const float least = std::min(line.box.width(), last.box.width()) / 2;
      if (line.block == block || common_width(line.box, last.box) < least) continue;
      if (line.block > block || !line.opens_block) return {};
      return line.block;
    }
    return {};
  }

  std::vector<std::uint32_t> in_new_order() {
    // By what they are moved before, the first of them last.
    std::vector<std::vector<std::size_t>> moved(blocks_.size());
    for (std::size_t block = blocks_.size(); block-- > 0;) {
      if (blocks_[block].before) moved[*blocks_[block].before].push_back(block);
    }
    // What is moved before a block was drawn after it: there are no circles.
    std::vector<std::size_t> order, waiting;
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
      if (blocks_[block].before) continue;
      waiting.push_back(block);
      while (!waiting.empty()) {
        const std::size_t next = waiting.back();
        if (moved[next].empty()) {
          order.push_back(next);
          waiting.pop_back();
          continue;
        }
        waiting.push_back(moved[next].back());
        moved[next].pop_back();
      }
    }
    return renumbered(order);
  }

  std::vector<std::uint32_t> renumbered(const std::vector<std::size_t>& order) {
    std::vector<std::uint32_t> numbers, were;
    for (const Item& item : items_) numbers.push_back(item.drawn_nth);
    were.resize(*std::max_element(numbers.begin(), numbers.end()) + 1);
    std::vector<Item> sorted;
    sorted.reserve(items_.size());
    for (const std::size_t block : order) {
      for (std::size_t line = blocks_[block].begin; line < blocks_[block].end; ++line) {
        for (std::size_t index = lines_[line].begin; index < lines_[line].end; ++index) {
          const std::uint32_t now = numbers[sorted.size()];
          were[now] = items_[index].drawn_nth;
          sorted.push_back(items_[index]);
          sorted.back().drawn_nth = now;
        }
      }
    }
    items_ = std::move(sorted);
    return were;
  }

  std::vector<Item>& items_;
  std::vector<DrawnLine> lines_;
  std::vector<Block> blocks_;
  std::vector<std::size_t> by_height_;  // lines
};

}  // namespace

std::vector<std::uint32_t> move_late_texts(std::vector<Item>& items) {
  if (items.empty()) return {};
  return Mover(items).move();
}

}  // namespace bazyab::layout
