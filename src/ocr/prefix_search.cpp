// A beam of prefixes, which are the nodes of a tree of signs.
#include "ocr/prefix_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace bazyab::ocr {
namespace {

constexpr std::uint32_t root = 0;
constexpr std::uint32_t no_node = ~0U;

// A prefix: its parent and one more sign. The children of a node are a list.
struct Node {
  std::uint32_t parent = no_node;
  std::uint32_t first_child = no_node;
  std::uint32_t next_sibling = no_node;
  Sign sign = 0;
  // Of the prefix up to the step at hand: with nothing, or its last sign, seen in that step.
  double ends_open = 0, ends_seen = 0;
  double next_open = 0, next_seen = 0;  // the same up to the next step
  bool gathered = false;                // it is in the list of the next step

  double total() const { return ends_open + ends_seen; }
};

class Search {
 public:
  explicit Search(std::size_t count) : width_(std::max<std::size_t>(count, 16)) {
    nodes_.push_back({.ends_open = 1});
    beam_.push_back(root);
  }

  void add(const Step& step) {
    for (const std::uint32_t prefix : beam_) {
      const double open = nodes_[prefix].ends_open, seen = nodes_[prefix].ends_seen;
      gather(prefix, (open + seen) * static_cast<double>(step.nothing), 0);
      for (const Guess& guess : step.guesses) {
        const auto likely = static_cast<double>(guess.probability);
        const bool again = prefix != root && nodes_[prefix].sign == guess.sign;
        if (again) gather(prefix, 0, seen * likely);
        // The same sign twice needs a step without any between.
        gather(child(prefix, guess.sign), 0, (again ? open : open + seen) * likely);
      }
    }
    keep_likeliest();
  }

  std::vector<Spelled> result(std::size_t count) const {
    std::vector<Spelled> spellings;
    for (const std::uint32_t prefix : beam_) {
      if (spellings.size() == count) break;
      Spelled spelled{.signs = {}, .log_probability = std::log(nodes_[prefix].total()) + scale_};
      for (std::uint32_t at = prefix; at != root; at = nodes_[at].parent) {
        spelled.signs.push_back(nodes_[at].sign);
      }
      std::reverse(spelled.signs.begin(), spelled.signs.end());
      spellings.push_back(std::move(spelled));
    }
    return spellings;
  }

 private:
  std::uint32_t child(std::uint32_t parent, Sign sign) {
    for (std::uint32_t at = nodes_[parent].first_child; at != no_node;
         at = nodes_[at].next_sibling) {
      if (nodes_[at].sign == sign) return at;
    }
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({.parent = parent, .next_sibling = nodes_[parent].first_child, .sign = sign});
    nodes_[parent].first_child = made;
    return made;
  }

  void gather(std::uint32_t prefix, double open, double seen) {
    if (open <= 0 && seen <= 0) return;
    Node& node = nodes_[prefix];
    node.next_open += open;
    node.next_seen += seen;
    if (!node.gathered) next_.push_back(prefix);
    node.gathered = true;
  }

  void keep_likeliest() {
    for (const std::uint32_t prefix : beam_)
      nodes_[prefix].ends_open = nodes_[prefix].ends_seen = 0;
    for (const std::uint32_t prefix : next_) {
      Node& node = nodes_[prefix];
      node.ends_open = std::exchange(node.next_open, 0);
      node.ends_seen = std::exchange(node.next_seen, 0);
      node.gathered = false;
    }
    const auto likelier = [this](std::uint32_t a, std::uint32_t b) {
      const double first = nodes_[a].total(), second = nodes_[b].total();
      return first != second ? first > second : a < b;
    };
    std::sort(next_.begin(), next_.end(), likelier);
    if (next_.size() > width_) {
      for (std::size_t at = width_; at < next_.size(); ++at) {
        nodes_[next_[at]].ends_open = nodes_[next_[at]].ends_seen = 0;
      }
      next_.resize(width_);
    }
    beam_.swap(next_);
    next_.clear();
    rescale();
  }

  // A long row of steps would run out of the range of numbers.
  void rescale() {
    if (beam_.empty()) return;
    const double most = nodes_[beam_.front()].total();
    for (const std::uint32_t prefix : beam_) {
      nodes_[prefix].ends_open /= most;
      nodes_[prefix].ends_seen /= most;
    }
    scale_ += std::log(most);
  }

  std::size_t width_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> beam_, next_;
  double scale_ = 0;  // the logarithm of what all probabilities were divided by
};

float likelihood(const Step& step, Sign sign, float unguessed) {
  float most = unguessed;
  for (const Guess& guess : step.guesses) {
    if (guess.sign == sign) most = std::max(most, guess.probability);
  }
  return most;
}

}  // namespace

std::vector<Spelled> likeliest_spellings(std::span<const Step> steps, std::size_t count) {
  if (steps.empty()) return {};
  Search search(count);
  for (const Step& step : steps) search.add(step);
  return search.result(count);
}

double spelling_log_probability(std::span<const Step> steps, std::span<const Sign> signs,
                                float unguessed) {
  // Of the first n signs: nothing, or the n-th of them, was seen last.
  std::vector<double> open(signs.size() + 1), seen(signs.size() + 1);
  open[0] = 1;
  double scale = 0;
  for (const Step& step : steps) {
    double all = 0;
    for (std::size_t n = signs.size() + 1; n-- > 0;) {
      double into = 0;
      if (n > 0) {
        const bool again = n > 1 && signs[n - 2] == signs[n - 1];
        into = (seen[n] + open[n - 1] + (again ? 0 : seen[n - 1])) *
               static_cast<double>(likelihood(step, signs[n - 1], unguessed));
      }
      open[n] = (open[n] + seen[n]) * static_cast<double>(std::max(step.nothing, unguessed));
      seen[n] = into;
      all += open[n] + seen[n];
    }
    for (std::size_t n = 0; n <= signs.size(); ++n) {
      open[n] /= all;
      seen[n] /= all;
    }
    scale += std::log(all);
  }
  return scale + std::log(std::max(open.back() + seen.back(), std::numeric_limits<double>::min()));
}

}  // namespace bazyab::ocr
