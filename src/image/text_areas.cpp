// Cutting by white: bands across the page, and gutters that go on from band to band.
#include "image/text_areas.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace bazyab::image {
namespace {

using Indices = std::vector<std::uint32_t>;

struct Gap {
  int x0 = 0, x1 = 0;
  int width() const { return x1 - x0; }
};

// Pieces between two rows of white, or what has to be taken for them.
struct Band {
  Indices pieces;
  int y0 = 0, y1 = 0;
  int x0 = 0, x1 = 0;
};

// White that goes on through bands `first` to `last`, with text of several lines on both sides.
struct Gutter {
  std::size_t first = 0, last = 0;
  Gap gap;
};

// The text on one side of a gutter.
struct Side {
  int x0 = std::numeric_limits<int>::max(), x1 = 0;
  int y0 = std::numeric_limits<int>::max(), y1 = 0;
  double height = 0;  // of its bands, without the white between them
  double ink = 0;     // width of its pieces

  void add(const Piece& piece) {
    x0 = std::min(x0, piece.x0);
    x1 = std::max(x1, piece.x1);
    y0 = std::min(y0, piece.y0);
    y1 = std::max(y1, piece.y1);
    ink += piece.width();
  }
  void add(const Side& band) {
    x0 = std::min(x0, band.x0);
    x1 = std::max(x1, band.x1);
    height += std::max(0, band.y1 - std::min(band.y0, band.y1));
    ink += band.ink;
  }
};

class Cutter {
 public:
  Cutter(const Ink& ink, double letter_height) : ink_(ink), unit_(letter_height) {}

  void cut(Indices pieces, std::vector<Area>& areas, int depth) const {
    const std::vector<Band> bands = bands_of(std::move(pieces));
    const std::vector<std::size_t> tables = tables_of(bands);
    Area plain;  // of bands that no gutter parts
    const auto flush = [&plain, &areas] {
      if (!plain.pieces.empty()) areas.push_back(std::exchange(plain, {}));
    };
    for (std::size_t at = 0; at < bands.size();) {
      if (const std::size_t end = tables[at]; end > 0) {
        flush();
        plain.table = true;
        while (at < end) append(plain, bands[at++]);
        flush();
        continue;
      }
      const Gutter gutter = depth < deepest ? gutter_from(bands, tables, at) : Gutter{};
      if (gutter.gap.width() == 0) {
        append(plain, bands[at++]);
        continue;
      }
      flush();
      Indices right, left;
      for (; at <= gutter.last; ++at) {
        for (const std::uint32_t index : bands[at].pieces) {
          (ink_.pieces[index].x0 >= gutter.gap.x1 ? right : left).push_back(index);
        }
      }
      cut(std::move(right), areas, depth + 1);
      cut(std::move(left), areas, depth + 1);
    }
    flush();
  }

 private:
  static constexpr int deepest = 6;

  static void append(Area& area, const Band& band) {
    area.pieces.insert(area.pieces.end(), band.pieces.begin(), band.pieces.end());
  }

  // Letters that reach a little into the line above do not join two bands.
  std::vector<Band> bands_of(Indices pieces) const {
    const int slack = static_cast<int>(unit_ * 0.15);
    std::sort(pieces.begin(), pieces.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::pair(ink_.pieces[a].y0, a) < std::pair(ink_.pieces[b].y0, b);
    });
    std::vector<Band> bands;
    for (const std::uint32_t index : pieces) {
      const Piece& piece = ink_.pieces[index];
      if (bands.empty() || piece.y0 + slack >= bands.back().y1 - slack) {
        bands.push_back(
            {.pieces = {}, .y0 = piece.y0, .y1 = piece.y1, .x0 = piece.x0, .x1 = piece.x1});
      }
      Band& band = bands.back();
      band.pieces.push_back(index);
      band.y1 = std::max(band.y1, piece.y1);
      band.x0 = std::min(band.x0, piece.x0);
      band.x1 = std::max(band.x1, piece.x1);
    }
    return bands;
  }

  // White from side to side of a band, its margins of [x0, x1) among it.
  std::vector<Gap> gaps_of(const Band& band, int x0, int x1) const {
    Indices order = band.pieces;
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return ink_.pieces[a].x0 < ink_.pieces[b].x0;
    });
    std::vector<Gap> gaps;
    int end = x0;
    const auto add = [this, &gaps, &end](int next) {
      if (next - end >= unit_) gaps.push_back({end, next});
    };
    for (const std::uint32_t index : order) {
      add(ink_.pieces[index].x0);
      end = std::max(end, ink_.pieces[index].x1);
    }
    add(x1);
    return gaps;
  }

  std::vector<Gap> common(const std::vector<Gap>& a, const std::vector<Gap>& b) const {
    std::vector<Gap> both;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      const Gap gap{std::max(a[i].x0, b[j].x0), std::min(a[i].x1, b[j].x1)};
      if (gap.width() >= unit_) both.push_back(gap);
      ++(a[i].x1 < b[j].x1 ? i : j);
    }
    return both;
  }

  // For each band the end of the table that it is in: the band behind its last; 0 outside of
  // tables.
  std::vector<std::size_t> tables_of(const std::vector<Band>& bands) const {
    std::vector<std::size_t> ends(bands.size());
    for (std::size_t at = 0; at < bands.size();) {
      const std::size_t end = table_from(bands, at);
      std::fill(ends.begin() + static_cast<std::ptrdiff_t>(at),
                ends.begin() + static_cast<std::ptrdiff_t>(end), end);
      at = std::max(at + 1, end);
    }
    return ends;
  }

  std::size_t table_from(const std::vector<Band>& bands, std::size_t first) const {
    constexpr double highest = 3, farthest_row = 4;  // heights of letters
    constexpr std::size_t fewest = 3;                // rows
    std::size_t last = first;
    std::vector<Gap> gaps = inner_gaps(bands[first]);
    for (; last < bands.size(); ++last) {
      const Band& band = bands[last];
      if (band.y1 - band.y0 > highest * unit_) break;
      if (last > first && band.y0 - bands[last - 1].y1 > farthest_row * unit_) break;
      std::vector<Gap> left = last == first ? gaps : common(gaps, inner_gaps(band));
      if (!is_white_enough(left, bands, first, last)) break;
      gaps = std::move(left);
    }
    if (last - first < fewest || holds_text(bands, first, last, gaps)) return first;
    return has_cells(bands, first, last, gaps) ? last : first;
  }

  // White inside of a band, and as far as one wants beside it: a row may lack its last cell.
  std::vector<Gap> inner_gaps(const Band& band) const {
    return gaps_of(band, std::min(0, band.x0), std::max(ink_.width, band.x1));
  }

  // A third of the rows' width is white from the first to the last of them.
  static bool is_white_enough(const std::vector<Gap>& gaps, const std::vector<Band>& bands,
                              std::size_t first, std::size_t last) {
    int x0 = std::numeric_limits<int>::max(), x1 = 0;
    for (std::size_t i = first; i <= last; ++i) {
      x0 = std::min(x0, bands[i].x0);
      x1 = std::max(x1, bands[i].x1);
    }
    double white = 0;
    for (const Gap& gap : gaps) {
      if (gap.x0 >= x0 && gap.x1 <= x1) white += gap.width();
    }
    return white * 3 >= x1 - x0;
  }

  // Lines of running text end where those over them end.
  bool holds_text(const std::vector<Band>& bands, std::size_t first, std::size_t end,
                  const std::vector<Gap>& gaps) const {
    constexpr double narrowest = 12;  // heights of letters
    for (std::size_t column = 0; column + 1 < gaps.size(); ++column) {
      const int x0 = gaps[column].x1, x1 = gaps[column + 1].x0;
      if (x1 - x0 < narrowest * unit_) continue;
      std::size_t full = 0;
      for (std::size_t i = first; i < end; ++i) {
        Side side;
        for (const std::uint32_t index : bands[i].pieces) {
          const Piece& piece = ink_.pieces[index];
          if (piece.x0 >= x0 && piece.x1 <= x1) side.add(piece);
        }
        if (side.x1 - side.x0 > 0.9 * (x1 - x0)) ++full;
      }
      if (full >= 2 && full * 5 >= (end - first) * 2) return true;
    }
    return false;
  }

  // Three rows in four have more than one cell, the first and the last among them.
  bool has_cells(const std::vector<Band>& bands, std::size_t first, std::size_t end,
                 const std::vector<Gap>& gaps) const {
    std::size_t rows = 0;
    bool outer = true;
    for (std::size_t i = first; i < end; ++i) {
      std::size_t cells = 0;
      for (std::size_t column = 0; column + 1 < gaps.size(); ++column) {
        const bool filled =
            std::any_of(bands[i].pieces.begin(), bands[i].pieces.end(), [&](std::uint32_t index) {
              const Piece& piece = ink_.pieces[index];
              return piece.x0 >= gaps[column].x1 && piece.x1 <= gaps[column + 1].x0;
            });
        if (filled) ++cells;
      }
      if (cells >= 2) ++rows;
      if (cells < 2 && (i == first || i + 1 == end)) outer = false;
    }
    return outer && rows * 4 >= (end - first) * 3;
  }

  Gutter gutter_from(const std::vector<Band>& bands, const std::vector<std::size_t>& tables,
                     std::size_t first) const {
    int x0 = bands[first].x0, x1 = bands[first].x1;
    for (std::size_t i = first; i < bands.size(); ++i) {
      x0 = std::min(x0, bands[i].x0);
      x1 = std::max(x1, bands[i].x1);
    }
    Gutter best;
    std::vector<Gap> gaps = gaps_of(bands[first], x0, x1);
    for (std::size_t last = first; last < bands.size() && !gaps.empty(); ++last) {
      if (last > first) {
        if (tables[last] > 0 || bands[last].y0 - bands[last - 1].y1 > farthest * unit_) break;
        gaps = common(gaps, gaps_of(bands[last], x0, x1));
      }
      for (const Gap& gap : gaps) {
        if (!parts_text(bands, first, last, gap)) continue;
        // The longest, and of those the widest.
        if (last > best.last || best.gap.width() < gap.width()) best = {first, last, gap};
      }
    }
    return best;
  }

  static constexpr double farthest = 6;  // white between bands of one group, in letters' heights

  // Several lines on both sides, and the first band has both: a headline of one side stays apart.
  bool parts_text(const std::vector<Band>& bands, std::size_t first, std::size_t last,
                  const Gap& gap) const {
    if (!begins(bands, first, last, gap)) return false;
    Side right, left;
    for (std::size_t i = first; i <= last; ++i) {
      Side right_here, left_here;
      for (const std::uint32_t index : bands[i].pieces) {
        const Piece& piece = ink_.pieces[index];
        (piece.x0 >= gap.x1 ? right_here : left_here).add(piece);
      }
      right.add(right_here);
      left.add(left_here);
    }
    // Wide spaces stand over one another by chance in a few lines, not in many.
    const double wide = gap.width() / unit_;
    const double least = wide >= 2.5 ? 3.5 : wide >= 1.6 ? 8 : 20;  // heights of letters
    const auto is_column = [this, least](const Side& side) {
      constexpr double narrowest = 5, least_ink = 8;  // heights of letters
      return side.height >= least * unit_ && side.x1 - side.x0 >= narrowest * unit_ &&
             side.ink > least_ink * unit_;
    };
    return is_column(right) && is_column(left);
  }

  // The first band has text on both sides, or the first two have, where lines of one column stand
  // between those of the other.
  bool begins(const std::vector<Band>& bands, std::size_t first, std::size_t last,
              const Gap& gap) const {
    const Band& band = bands[first];
    if (band.x0 < gap.x0 && band.x1 > gap.x1) return true;
    if (first == last) return false;
    const Band& next = bands[first + 1];
    return next.y0 - band.y1 < 0.8 * unit_ && std::min(band.x0, next.x0) < gap.x0 &&
           std::max(band.x1, next.x1) > gap.x1;
  }

  const Ink& ink_;
  double unit_;
};

// The stroke of a gaf, or a madda: its foot lies in the upper half of a larger piece, its top over
// it.
bool rides_on(const Piece& low, const Piece& letter, double unit) {
  const int common = std::min(low.x1, letter.x1) - std::max(low.x0, letter.x0);
  return letter.height() > 0.9 * unit && letter.height() > 1.2 * low.height() &&
         letter.width() >= low.width() && common > 0.6 * low.width() &&
         low.y0 < letter.y0 + 0.1 * unit && low.y1 > letter.y0 &&
         low.y1 < letter.y0 + 0.5 * letter.height();
}

void find_riders(const Ink& ink, std::vector<PieceKind>& kinds, double unit) {
  const int step = std::max(4, static_cast<int>(2 * unit));
  std::vector<Indices> columns(static_cast<std::size_t>(ink.width / step) + 1);
  for (std::uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] != PieceKind::letter) continue;
    for (int at = ink.pieces[i].x0 / step; at <= (ink.pieces[i].x1 - 1) / step; ++at) {
      columns[static_cast<std::size_t>(at)].push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < kinds.size(); ++i) {
    const Piece& piece = ink.pieces[i];
    if (kinds[i] != PieceKind::letter || piece.width() > 3 * unit ||
        2 * piece.width() < piece.height()) {
      continue;
    }
    const int middle = (piece.x0 + piece.x1) / 2 / step;
    for (const std::uint32_t other : columns[static_cast<std::size_t>(middle)]) {
      if (other != i && rides_on(piece, ink.pieces[other], unit)) {
        kinds[i] = PieceKind::small;
        break;
      }
    }
  }
}

}  // namespace

std::vector<PieceKind> kinds_of(const Ink& ink, double letter_height) {
  const double unit = letter_height;
  std::vector<PieceKind> kinds;
  kinds.reserve(ink.pieces.size());
  for (const Piece& piece : ink.pieces) {
    const double width = piece.width(), height = piece.height();
    const double longer = std::max(width, height), shorter = std::min(width, height);
    const bool rule =
        (longer > 15 * shorter && longer > 4 * unit) || (height > 8 * width && height > 5 * unit);
    const bool picture =
        (height > 6 * unit && width > 12 * unit && height > 0.1 * width) || height > 14 * unit;
    PieceKind kind = PieceKind::letter;
    if (rule || picture) {
      kind = PieceKind::other;
    } else if (longer < 0.11 * unit) {
      kind = PieceKind::speck;
    } else if (height < 0.42 * unit && width < 1.2 * unit) {
      kind = PieceKind::small;
    }
    kinds.push_back(kind);
  }
  find_riders(ink, kinds, unit);
  return kinds;
}

std::vector<Area> find_areas(const Ink& ink, const std::vector<PieceKind>& kinds,
                             double letter_height) {
  Indices letters;
  for (std::uint32_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == PieceKind::letter) letters.push_back(i);
  }
  std::vector<Area> areas;
  Cutter(ink, letter_height).cut(std::move(letters), areas, 0);
  return areas;
}

}  // namespace bazyab::image
