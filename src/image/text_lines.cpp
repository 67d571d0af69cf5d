// Lines by the rows that letters stand on: the fullest row takes its letters, then the next.
#include "image/text_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "image/measure.h"
#include "image/text_areas.h"

namespace bazyab::image {
namespace {

using Indices = std::vector<std::uint32_t>;

// Where a piece stands: its fullest row, or its foot where it is a stroke without one.
int foot_of(const Piece& piece) {
  return piece.height() * 2 > piece.width() * 3 ? piece.y1 - 1 : piece.heavy_row;
}

double middle_height(const Ink& ink, const Indices& pieces) {
  std::vector<PieceSize> sizes;
  sizes.reserve(pieces.size());
  for (const std::uint32_t index : pieces) {
    sizes.push_back({ink.pieces[index].width(), ink.pieces[index].height()});
  }
  return middle_height(sizes);
}

// How far from standing on the row a piece is: kafs stand with their foot, though most of their ink
// is above, others with their fullest row.
int distance_of(const Piece& piece, int row) {
  return std::min(std::abs(foot_of(piece) - row), std::abs(piece.y1 - 1 - row));
}

class LineFinder {
 public:
  LineFinder(const Ink& ink, double letter_height) : ink_(ink), unit_(letter_height) {}

  std::vector<TextLine> lines_of(const Indices& area) const {
    std::vector<int> rows = rows_of(area);
    std::sort(rows.begin(), rows.end());
    std::vector<TextLine> lines(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) lines[i].baseline = rows[i];
    for (const std::uint32_t index : area) {
      const Piece& piece = ink_.pieces[index];
      const std::size_t best = best_row(rows, piece);
      lines[best].pieces.push_back(index);
      // Letters of two lines that touch are one piece, and belong to both.
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i != best && reaches_over(piece, rows[i])) lines[i].pieces.push_back(index);
      }
    }
    std::erase_if(lines, [](const TextLine& line) { return line.pieces.empty(); });
    return lines;
  }

 private:
  bool reaches_over(const Piece& piece, int row) const {
    return piece.y0 + 0.6 * unit_ < row && piece.y1 - 1 > row && piece.height() > 2.2 * unit_;
  }

  // The fullest row first; what stands on it has no voice in the next.
  std::vector<int> rows_of(const Indices& area) const {
    int top = std::numeric_limits<int>::max(), bottom = 0;
    for (const std::uint32_t index : area) {
      top = std::min(top, ink_.pieces[index].y0);
      bottom = std::max(bottom, ink_.pieces[index].y1);
    }
    std::vector<double> votes(static_cast<std::size_t>(std::max(0, bottom - top)) + 1);
    const auto vote = [&](const Piece& piece, double sign) {
      // A tent: feet of one line differ by a few pixels.
      const int reach = std::max(1, static_cast<int>(unit_ * 0.3));
      for (int d = -reach; d <= reach; ++d) {
        const int row = foot_of(piece) + d - top;
        if (row < 0 || row >= static_cast<int>(votes.size())) continue;
        votes[static_cast<std::size_t>(row)] +=
            sign * piece.width() * (1 - std::abs(d) / (reach + 1.0));
      }
    };
    for (const std::uint32_t index : area) vote(ink_.pieces[index], 1);
    std::vector<int> rows;
    Indices left = area;
    while (!left.empty()) {
      const auto fullest = std::max_element(votes.begin(), votes.end());
      const int row = top + static_cast<int>(fullest - votes.begin());
      rows.push_back(row);
      const auto stands = std::partition(left.begin(), left.end(), [&](std::uint32_t index) {
        return !stands_on(ink_.pieces[index], row);
      });
      if (stands == left.end()) break;  // nothing is left that has a foot
      for (auto it = stands; it != left.end(); ++it) vote(ink_.pieces[*it], -1);
      left.erase(stands, left.end());
    }
    return without_strays(rows, area);
  }

  bool stands_on(const Piece& piece, int row) const {
    const double slack = 0.3 * unit_;
    return (row >= piece.y0 - slack && row <= piece.y1 + slack &&
            distance_of(piece, row) <= 1.0 * unit_) ||
           distance_of(piece, row) <= 0.45 * unit_;
  }

  struct Weight {
    double width = 0;  // of all pieces
    double size = 0;   // middle height of pieces, by width
    int tallest = 0;
    double middle = 0;  // row, mean of the middles of pieces
  };

  std::vector<Weight> weigh(const std::vector<int>& rows, const Indices& area) const {
    std::vector<Indices> standing(rows.size());
    for (const std::uint32_t index : area) {
      standing[best_row(rows, ink_.pieces[index])].push_back(index);
    }
    std::vector<Weight> weights(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const std::uint32_t index : standing[i]) {
        weights[i].width += ink_.pieces[index].width();
        weights[i].tallest = std::max(weights[i].tallest, ink_.pieces[index].height());
        weights[i].middle +=
            ink_.pieces[index].width() * (ink_.pieces[index].y0 + ink_.pieces[index].y1) / 2.0;
      }
      if (weights[i].width > 0) weights[i].middle /= weights[i].width;
      weights[i].size = middle_height(ink_, standing[i]);
    }
    return weights;
  }

  // A row that few pieces stand on, close to a fuller one, is none: strokes of kafs, high marks.
  std::vector<int> without_strays(const std::vector<int>& rows, const Indices& area) const {
    const std::vector<Weight> weights = weigh(rows, area);
    std::vector<int> kept;
    std::vector<Weight> kept_weights;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool stray = false;
      for (std::size_t k = 0; k < kept.size() && !stray; ++k) {
        const double unit = std::max(unit_, 0.75 * kept_weights[k].size);
        const double distance = std::abs(rows[i] - kept[k]) / unit;
        const bool weak = weights[i].width < 0.3 * kept_weights[k].width;
        const bool low = weights[i].tallest < 0.75 * kept_weights[k].size;
        // Its pieces stand beside the letters of the line, not over or under them.
        const bool beside =
            std::abs(weights[i].middle - kept_weights[k].middle) < 0.6 * kept_weights[k].size;
        stray = distance < 1.1 || (weak && (beside || distance < 1.6)) ||
                (weak && low && distance < 2.6);
      }
      if (stray) continue;
      kept.push_back(rows[i]);
      kept_weights.push_back(weights[i]);
    }
    return kept;
  }

  static std::size_t best_row(const std::vector<int>& rows, const Piece& piece) {
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // What hangs wholly under or over a row is farther from it than what touches it.
      const int outside = std::max({0, piece.y0 - rows[i], rows[i] - piece.y1});
      const int distance = distance_of(piece, rows[i]) + 2 * outside;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  const Ink& ink_;
  double unit_;
};

// Small pieces join the line of the nearest letter.
class DotPlacer {
 public:
  DotPlacer(const Ink& ink, double letter_height, const std::vector<TextArea>& areas)
      : ink_(ink), unit_(letter_height), cell_(std::max(8, static_cast<int>(2 * letter_height))) {
    columns_ = ink.width / cell_ + 1;
    cells_.resize(static_cast<std::size_t>(columns_) *
                  static_cast<std::size_t>(ink.height / cell_ + 1));
    for (std::uint32_t a = 0; a < areas.size(); ++a) {
      for (std::uint32_t l = 0; l < areas[a].lines.size(); ++l) {
        for (const std::uint32_t index : areas[a].lines[l].pieces) enter({index, a, l});
      }
    }
  }

  struct Place {
    std::uint32_t piece = 0, area = 0, line = 0;
  };

  std::optional<Place> nearest(const Piece& dot) const {
    std::optional<Place> best;
    double least = 2.5 * unit_;
    const int reach = static_cast<int>(2.5 * unit_);
    for (int row = std::max(0, dot.y0 - reach) / cell_;
         row <= std::min(ink_.height - 1, dot.y1 + reach) / cell_; ++row) {
      for (int column = std::max(0, dot.x0 - reach) / cell_;
           column <= std::min(ink_.width - 1, dot.x1 + reach) / cell_; ++column) {
        for (const Place& place : cells_[cell_at(row, column)]) {
          const double distance = between(dot, ink_.pieces[place.piece]);
          if (distance >= least) continue;
          least = distance;
          best = place;
        }
      }
    }
    return best;
  }

 private:
  std::size_t cell_at(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }
  void enter(const Place& place) {
    const Piece& piece = ink_.pieces[place.piece];
    for (int row = piece.y0 / cell_; row <= (piece.y1 - 1) / cell_; ++row) {
      for (int column = piece.x0 / cell_; column <= (piece.x1 - 1) / cell_; ++column) {
        cells_[cell_at(row, column)].push_back(place);
      }
    }
  }
  // Long strokes (of gaf, madda) stand over their letters, dots over or under them.
  double between(const Piece& dot, const Piece& letter) const {
    const int dx = std::max({0, dot.x0 - letter.x1, letter.x0 - dot.x1});
    const int dy = std::max({0, dot.y0 - letter.y1, letter.y0 - dot.y1});
    const bool stroke = dot.width() > 0.85 * unit_;
    const bool under = dot.y0 + dot.y1 > letter.y0 + letter.y1;
    return std::hypot(1.0 * dx, 1.0 * dy) + (stroke && under ? 0.9 * unit_ : 0);
  }

  const Ink& ink_;
  double unit_;
  int cell_, columns_ = 0;
  std::vector<std::vector<Place>> cells_;
};

// Dots and marks of a headline are as large as letters elsewhere.
void take_dots(const Ink& ink, TextArea& area, Indices& dots) {
  for (TextLine& line : area.lines) {
    const double size = middle_height(ink, line.pieces);
    const auto letters = std::partition(
        line.pieces.begin(), line.pieces.end(),
        [&ink, size, baseline = line.baseline](std::uint32_t index) {
          const Piece& piece = ink.pieces[index];
          const bool stands =
              piece.y0 - 0.1 * size <= baseline && piece.y1 + 0.1 * size >= baseline;
          return piece.height() >= (stands ? 0.42 : 0.6) * size || piece.width() >= 1.3 * size;
        });
    dots.insert(dots.end(), letters, line.pieces.end());
    line.pieces.erase(letters, line.pieces.end());
  }
}

// The box of each line; of a piece that touches the next line only the half that is its own.
void measure(TextArea& area, const Ink& ink) {
  for (std::size_t i = 0; i < area.lines.size(); ++i) {
    TextLine& line = area.lines[i];
    const int above = i > 0 ? area.lines[i - 1].baseline : -1;
    const int below = i + 1 < area.lines.size() ? area.lines[i + 1].baseline : ink.height + 1;
    line.area = {ink.width, ink.height, 0, 0};
    for (const std::uint32_t index : line.pieces) {
      const Piece& piece = ink.pieces[index];
      const int y0 = piece.y0 < above ? (above + line.baseline) / 2 : piece.y0;
      const int y1 = piece.y1 > below ? (line.baseline + below) / 2 : piece.y1;
      line.area.x0 = std::min(line.area.x0, piece.x0);
      line.area.y0 = std::min(line.area.y0, y0);
      line.area.x1 = std::max(line.area.x1, piece.x1);
      line.area.y1 = std::max(line.area.y1, y1);
    }
  }
}

// White between cells is wider than between words.
std::vector<TextLine> cells_of(TextLine row, const Ink& ink, double unit) {
  constexpr double between_cells = 1.6;  // heights of letters
  std::sort(row.pieces.begin(), row.pieces.end(), [&ink](std::uint32_t a, std::uint32_t b) {
    return ink.pieces[a].x1 > ink.pieces[b].x1;
  });
  std::vector<TextLine> cells;
  for (const std::uint32_t index : row.pieces) {
    const Piece& piece = ink.pieces[index];
    if (cells.empty() || cells.back().area.x0 - piece.x1 > between_cells * unit) {
      cells.push_back({{}, row.area, row.baseline});
      cells.back().area.x0 = piece.x0;
      cells.back().area.x1 = piece.x1;
    }
    cells.back().pieces.push_back(index);
    cells.back().area.x0 = std::min(cells.back().area.x0, piece.x0);
  }
  return cells;
}

void part_cells(TextArea& area, const Ink& ink, double unit) {
  std::vector<TextLine> cells;
  for (TextLine& row : area.lines) {
    for (TextLine& cell : cells_of(std::move(row), ink, unit)) cells.push_back(std::move(cell));
  }
  area.lines = std::move(cells);
}

}  // namespace

std::vector<TextArea> find_text(const Ink& ink, double letter_height) {
  if (letter_height <= 0) return {};
  const std::vector<PieceKind> kinds = kinds_of(ink, letter_height);
  const LineFinder finder(ink, letter_height);
  std::vector<TextArea> areas;
  for (const Area& area : find_areas(ink, kinds, letter_height)) {
    areas.push_back({finder.lines_of(area.pieces), area.table});
  }
  Indices dots;
  for (std::uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == PieceKind::small || kinds[i] == PieceKind::speck) dots.push_back(i);
  }
  for (TextArea& area : areas) take_dots(ink, area, dots);
  const DotPlacer placer(ink, letter_height, areas);
  for (const std::uint32_t i : dots) {
    if (const auto place = placer.nearest(ink.pieces[i])) {
      areas[place->area].lines[place->line].pieces.push_back(i);
    }
  }
  for (TextArea& area : areas) {
    measure(area, ink);
    if (area.table) part_cells(area, ink, letter_height);
  }
  return areas;
}

}  // namespace bazyab::image
