// Distances by guessing a limit and widening it; alignments from rows of costs kept on the way
// down, between which the way back is found piece by piece until the bits of a piece fit into
// memory (after D. Hirschberg, "A linear space algorithm for computing maximal common
// subsequences", CACM 18 (1975), who keeps one row and halves).
#include "compare/alignment.h"

#include <algorithm>
#include <cstdlib>

#include "compare/band.h"

namespace bazyab::compare {
namespace {

constexpr std::size_t recorded_columns = std::size_t{1} << 21U;  // 32 MiB of ColumnBits
constexpr std::size_t kept_rows = 32;

struct Parts {
  Tokens hyp;
  Tokens ref;

  bool one_is_empty() const { return hyp.empty() || ref.empty(); }
};

std::size_t common_prefix(Tokens a, Tokens b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// Without what both begin and end with; gives how long the common beginning was. Some alignment of
// least cost has these aligned with each other.
std::size_t trim(Parts& parts) {
  const std::size_t prefix = common_prefix(parts.hyp, parts.ref);
  parts.hyp = parts.hyp.subspan(prefix);
  parts.ref = parts.ref.subspan(prefix);
  std::size_t suffix = 0;
  const std::size_t shorter = std::min(parts.hyp.size(), parts.ref.size());
  while (suffix < shorter &&
         parts.hyp[parts.hyp.size() - 1 - suffix] == parts.ref[parts.ref.size() - 1 - suffix]) {
    ++suffix;
  }
  parts.hyp = parts.hyp.first(parts.hyp.size() - suffix);
  parts.ref = parts.ref.first(parts.ref.size() - suffix);
  return prefix;
}

Checkpoints make_checkpoints(std::size_t row_count) {
  Checkpoints checkpoints;
  checkpoints.spacing = (row_count / kept_rows / BitRows::height + 1) * BitRows::height;
  return checkpoints;
}

// The limit to try after that of `task` has been too low. Where the band ended tells how much was
// used up to there; the rest of the rows are taken to be as bad.
std::int64_t next_limit(const BandTask& task, const BandResult& result) {
  if (result.within_limit) {
    // The cost at the end is that of a real alignment: as a limit it is high enough.
    const bool complete = result.last.last() == task.columns.size();
    return complete ? std::min(result.last.last_cost(), task.limit * 3 / 2) : task.limit * 2;
  }
  const double used = static_cast<double>(task.limit - task.bound.from(result.last.row)) + 1;
  const double all = static_cast<double>(task.rows.size());
  const double done = static_cast<double>(std::max<std::size_t>(result.last.row, 1));
  const auto guess = static_cast<std::int64_t>(1.05 * used * all / done);
  return std::clamp(guess, task.limit * 5 / 4, task.limit * 8);
}

// Checkpoints, if given, are those of the run that found the distance.
std::int64_t find_distance(BitRows& bits, const Parts& parts, const LowerBound& bound,
                           Checkpoints* checkpoints = nullptr) {
  const auto difference =
      static_cast<std::int64_t>(parts.hyp.size()) - static_cast<std::int64_t>(parts.ref.size());
  BandTask task{parts.ref, parts.hyp, bound};
  task.limit = std::max(std::abs(difference), bound.from(0) * 17 / 16) + 16;
  task.checkpoints = checkpoints;
  while (true) {
    const BandResult result = run_band(bits, task);
    if (result.within_limit && result.last.last() == parts.hyp.size() &&
        result.last.last_cost() <= task.limit) {
      return result.last.last_cost();
    }
    task.limit = next_limit(task, result);
    if (checkpoints != nullptr) checkpoints->rows.clear();
  }
}

class Aligner {
 public:
  Aligner(const TokenPair& pair, std::vector<Token>& partners)
      : hyp_(pair.hyp), ref_(pair.ref), partners_(partners), bits_(pair.count) {}

  void align_all() {
    Parts parts{hyp_, ref_};
    match_ends(parts);
    if (parts.one_is_empty()) return;
    const LowerBound bound(parts.ref, parts.hyp);
    chunk_length_ = bound.chunk_length();
    Checkpoints checkpoints = make_checkpoints(parts.ref.size());
    const std::int64_t cost = find_distance(bits_, parts, bound, &checkpoints);
    if (fits(parts, cost)) {
      align_recorded(parts, cost);
    } else {
      align_pieces(parts, cost, checkpoints);
    }
  }

 private:
  std::size_t hyp_position(const Parts& parts) const {
    return static_cast<std::size_t>(parts.hyp.data() - hyp_.data());
  }
  std::size_t ref_position(const Parts& parts) const {
    return static_cast<std::size_t>(parts.ref.data() - ref_.data());
  }
  void match(std::size_t hyp, std::size_t ref, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index) {
      partners_[ref + index] = static_cast<Token>(hyp + index);
    }
  }

  // Aligns the common beginning and end, and leaves the rest in `parts`.
  void match_ends(Parts& parts) {
    const Parts whole = parts;
    const std::size_t prefix = trim(parts);
    match(hyp_position(whole), ref_position(whole), prefix);
    match(hyp_position(parts) + parts.hyp.size(), ref_position(parts) + parts.ref.size(),
          whole.ref.size() - prefix - parts.ref.size());
  }

  static bool fits(const Parts& parts, std::int64_t cost) {
    const std::size_t strips = (parts.ref.size() + BitRows::height - 1) / BitRows::height;
    const std::size_t width =
        std::min(parts.hyp.size(), static_cast<std::size_t>(cost) + BitRows::height);
    return strips == 1 || strips * width <= recorded_columns;
  }

  // `cost` is the distance of the parts.
  void align_known(Parts parts, std::int64_t cost) {
    match_ends(parts);
    if (parts.one_is_empty()) return;
    if (fits(parts, cost)) return align_recorded(parts, cost);
    Checkpoints checkpoints = make_checkpoints(parts.ref.size());
    const LowerBound bound(parts.ref, parts.hyp, chunk_length_);
    run_band(bits_, {.rows = parts.ref,
                     .columns = parts.hyp,
                     .bound = bound,
                     .limit = cost,
                     .checkpoints = &checkpoints});
    align_pieces(parts, cost, checkpoints);
  }

  // Aligns what lies between the checkpoints, from the last to the first.
  void align_pieces(Parts parts, std::int64_t cost, Checkpoints& checkpoints) {
    while (!checkpoints.rows.empty()) {
      const BandRow upper = std::move(checkpoints.rows.back());
      checkpoints.rows.pop_back();
      const auto [column, upper_cost] = find_crossing(parts, cost, upper);
      align_known({parts.hyp.subspan(column), parts.ref.subspan(upper.row)}, cost - upper_cost);
      parts = {parts.hyp.first(column), parts.ref.first(upper.row)};
      cost = upper_cost;
    }
    align_known(parts, cost);
  }

  struct Crossing {
    std::size_t column = 0;
    std::int64_t cost = 0;
  };

  // Where an alignment of least cost crosses the row `upper`, and its cost up to there.
  Crossing find_crossing(const Parts& parts, std::int64_t cost, const BandRow& upper) {
    const std::size_t end = parts.hyp.size();
    const std::vector<std::int64_t> above = upper.costs(upper.first, std::min(upper.last(), end));
    // What the rows below can cost at most, and so how far to the left they can begin.
    const std::int64_t limit = cost - *std::ranges::min_element(above);
    const std::size_t height = parts.ref.size() - upper.row;
    const std::size_t reach = std::min(end - upper.first, height + static_cast<std::size_t>(limit));
    const Tokens hyp_part = parts.hyp.subspan(end - reach);
    const Tokens ref_part = parts.ref.subspan(upper.row);
    const std::vector<Token> hyp(hyp_part.rbegin(), hyp_part.rend());
    const std::vector<Token> ref(ref_part.rbegin(), ref_part.rend());
    const LowerBound bound(ref, hyp, chunk_length_);
    const BandRow lower =
        run_band(bits_,
                 {.rows = ref, .columns = hyp, .bound = bound, .limit = limit, .any_end = true})
            .last;
    const std::size_t from = std::max(upper.first, end - lower.last());
    const std::size_t to = std::min(upper.last(), end - lower.first);
    const std::vector<std::int64_t> below = lower.costs(end - to, end - from);
    const auto sum = [&](std::size_t column) {
      return above[column - upper.first] + below[end - column - (end - to)];
    };
    std::size_t best = from;
    for (std::size_t column = from; column <= to; ++column) {
      if (sum(column) < sum(best)) best = column;
    }
    return {best, above[best - upper.first]};
  }

  void align_recorded(const Parts& parts, std::int64_t cost) {
    BandRecord record;
    const LowerBound bound(parts.ref, parts.hyp, chunk_length_);
    run_band(bits_, {.rows = parts.ref,
                     .columns = parts.hyp,
                     .bound = bound,
                     .limit = cost,
                     .record = &record});
    walk_back(parts, record);
  }

  // From the last cell to the first, along cells from which each cost follows. A cell whose cost is
  // one more than that above it may come from there. Otherwise, if the cost to its left is one less
  // than that of the cell diagonally before it, it comes from the left; if not, diagonally.
  void walk_back(const Parts& parts, const BandRecord& record) {
    const std::size_t hyp = hyp_position(parts);
    const std::size_t ref = ref_position(parts);
    std::size_t row = parts.ref.size();
    std::size_t column = parts.hyp.size();
    while (row > 0 && column > 0) {
      if (record.vertical(row, column) > 0) {
        --row;
      } else if (record.vertical(row, column - 1) < 0) {
        --column;
      } else {
        --row;
        --column;
        partners_[ref + row] = static_cast<Token>(hyp + column);
      }
    }
  }

  Tokens hyp_;
  Tokens ref_;
  std::vector<Token>& partners_;
  BitRows bits_;
  std::size_t chunk_length_ = 1;
};

}  // namespace

std::size_t edit_distance(const TokenPair& pair) {
  Parts parts{pair.hyp, pair.ref};
  trim(parts);
  if (parts.one_is_empty()) return parts.hyp.size() + parts.ref.size();
  BitRows bits(pair.count);
  const LowerBound bound(parts.ref, parts.hyp);
  return static_cast<std::size_t>(find_distance(bits, parts, bound));
}

std::vector<Token> align(const TokenPair& pair) {
  std::vector<Token> partners(pair.ref.size(), unaligned);
  Aligner(pair, partners).align_all();
  return partners;
}

}  // namespace bazyab::compare
