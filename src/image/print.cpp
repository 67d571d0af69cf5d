// Paper, the pieces of ink on it, and the rows that these stand in.
#include "image/print.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace bazyab::image {
namespace {

constexpr int levels = 256;

// Grey levels from `low` to `high` are paper; the others are ink.
struct Paper {
  int low = 0, high = -1;
};

// Print is of two tones, paper and ink, of which one covers more than half; photographs are not.
Paper paper_of(const Picture& picture) {
  constexpr int slack = 28;  // grey levels
  constexpr int least = 40;  // between paper and ink
  std::array<std::size_t, levels + 1> below{};
  for (const std::uint8_t level : picture.pixels) ++below[level + 1U];
  std::partial_sum(below.begin(), below.end(), below.begin());
  const auto within = [&below](int low, int high) {
    const auto begin = static_cast<std::size_t>(std::max(low, 0));
    const auto end = static_cast<std::size_t>(std::min(high, levels - 1)) + 1;
    return begin < end ? below[end] - below[begin] : 0;
  };
  int middle = 0;
  for (int level = 1; level < levels; ++level) {
    if (within(level - slack, level + slack) >= within(middle - slack, middle + slack)) {
      middle = level;
    }
  }
  if (within(middle - slack, middle + slack) * 20 < picture.pixels.size() * 11) return {};
  return {middle - least, middle + least};
}

struct Piece {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
};

// Connected pieces of ink, from runs of each row and those of the row above that they touch.
class PieceFinder {
 public:
  std::vector<Piece> find(const Picture& picture, const Paper& paper) {
    for (int y = 0; y < picture.height; ++y) {
      above_.swap(here_);
      here_.clear();
      const std::uint8_t* row =
          picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * picture.width;
      const auto is_ink = [&](int x) { return row[x] < paper.low || row[x] > paper.high; };
      for (int x = 0; x < picture.width; ++x) {
        if (!is_ink(x)) continue;
        const int begin = x;
        while (x < picture.width && is_ink(x)) ++x;
        add({begin, y, x, y + 1});
      }
    }
    std::vector<Piece> found;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (parents_[i] == i) found.push_back(pieces_[i]);
    }
    return found;
  }

 private:
  struct Run {
    int x0 = 0, x1 = 0;
    std::size_t piece = 0;
  };

  void add(const Piece& run) {
    const std::size_t piece = pieces_.size();
    pieces_.push_back(run);
    parents_.push_back(piece);
    const auto first = std::partition_point(above_.begin(), above_.end(),
                                            [&run](const Run& a) { return a.x1 < run.x0; });
    for (auto at = first; at != above_.end() && at->x0 <= run.x1; ++at) join(at->piece, piece);
    here_.push_back({run.x0, run.x1, piece});
  }

  std::size_t root(std::size_t piece) {
    while (parents_[piece] != piece) {
      parents_[piece] = parents_[parents_[piece]];
      piece = parents_[piece];
    }
    return piece;
  }

  void join(std::size_t one, std::size_t other) {
    const std::size_t kept = std::min(root(one), root(other));
    const std::size_t gone = std::max(root(one), root(other));
    if (kept == gone) return;
    parents_[gone] = kept;
    Piece& piece = pieces_[kept];
    const Piece& part = pieces_[gone];
    piece = {std::min(piece.x0, part.x0), std::min(piece.y0, part.y0), std::max(piece.x1, part.x1),
             std::max(piece.y1, part.y1)};
  }

  std::vector<Run> above_, here_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> parents_;
};

// The height at which half of the width of all pieces is reached.
int middle_height(std::vector<Piece>& pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.height() < b.height(); });
  long long all = 0, reached = 0;
  for (const Piece& piece : pieces) all += piece.width();
  for (const Piece& piece : pieces) {
    reached += piece.width();
    if (2 * reached >= all) return piece.height();
  }
  return 0;
}

// Pieces of about the height that most have: neither dots nor rules nor parts of drawings.
std::vector<Piece> letters_of(std::vector<Piece> pieces, int& height) {
  constexpr int lowest = 4, highest = 60;  // pixels
  std::erase_if(pieces, [](const Piece& piece) {
    return piece.height() < lowest || piece.height() > highest ||
           piece.width() > 15 * piece.height() || piece.height() > 4 * piece.width();
  });
  height = middle_height(pieces);
  std::erase_if(pieces, [height](const Piece& piece) {
    return 2 * piece.height() < height || piece.height() > 2 * height;
  });
  return pieces;
}

// The widest run of pieces that stand as near to one another as words of a line do; the labels of
// a chart do not. Pixels of ink.
int widest_run(std::vector<Piece> pieces, int height) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.x0 < b.x0; });
  int widest = 0, width = 0, end = 0;
  for (const Piece& piece : pieces) {
    if (piece.x0 > end + 2 * height) width = 0;
    width += piece.width();
    end = std::max(end, piece.x1);
    widest = std::max(widest, width);
  }
  return widest;
}

// The share of their width that is in pieces too wide for a letter alone.
double share_joined(const std::vector<Piece>& letters, int height) {
  double all = 0, wide = 0;
  for (const Piece& piece : letters) {
    all += piece.width();
    if (2 * piece.width() > 3 * height) wide += piece.width();
  }
  return all > 0 ? wide / all : 0;
}

// What the middle thirds of the pieces cover of each row.
std::vector<int> cover_rows(const std::vector<Piece>& pieces, int rows) {
  std::vector<int> covered(static_cast<std::size_t>(rows) + 1);
  for (const Piece& piece : pieces) {
    const int edge = piece.height() / 3;
    covered[static_cast<std::size_t>(piece.y0 + edge)] += piece.width();
    covered[static_cast<std::size_t>(piece.y1 - edge)] -= piece.width();
  }
  std::partial_sum(covered.begin(), covered.end(), covered.begin());
  return covered;
}

}  // namespace

Print glance(const Picture& picture) {
  constexpr int narrowest = 8;  // ink of a line, heights of a letter
  const Paper paper = paper_of(picture);
  if (paper.high < paper.low) return {};
  int height = 0;
  std::vector<Piece> letters = letters_of(PieceFinder().find(picture, paper), height);
  const std::vector<int> covered = cover_rows(letters, picture.height);
  const auto middle = [](const Piece& piece) { return (piece.y0 + piece.y1) / 2; };
  std::sort(letters.begin(), letters.end(),
            [&](const Piece& a, const Piece& b) { return middle(a) < middle(b); });
  Print print;
  print.joined = share_joined(letters, height);
  auto next = letters.begin();
  // A line begins where half of its pieces begin, and ends where half of them have ended.
  for (std::size_t row = 0; row < covered.size();) {
    int most = 0;
    const std::size_t begin = row;
    while (row < covered.size() && 2 * covered[row] >= std::max(narrowest * height, most)) {
      most = std::max(most, covered[row++]);
    }
    if (row == begin || height == 0) {
      ++row;
      continue;
    }
    const auto row_of = [&](const Piece& piece) { return static_cast<std::size_t>(middle(piece)); };
    while (next != letters.end() && row_of(*next) < begin) ++next;
    const auto first = next;
    while (next != letters.end() && row_of(*next) < row) ++next;
    const int width = widest_run({first, next}, height);
    if (width < narrowest * height || row - begin > 3 * static_cast<std::size_t>(height)) continue;
    print.lines.push_back({static_cast<int>(begin), static_cast<int>(row)});
    print.letters += static_cast<double>(width) / height;
  }
  return print;
}

}  // namespace bazyab::image
