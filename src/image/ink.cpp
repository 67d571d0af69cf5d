// Pieces of ink by Leptonica's labels.
#include "image/ink.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "image/pix.h"

namespace bazyab::image {
namespace {

constexpr int ink_below = 150;  // grey level of a cleaned picture
constexpr std::uint8_t paper = 255;

// One pass from the top: a piece's row is weighed when its next row, or another piece, begins.
class PieceBuilder {
 public:
  explicit PieceBuilder(Ink& ink) : ink_(ink) {}

  void add(std::uint32_t label, int x, int y) {
    if (label > ink_.pieces.size()) {
      ink_.pieces.resize(label, Piece{.x0 = ink_.width, .y0 = ink_.height});
      rows_.resize(label);
    }
    Piece& piece = ink_.pieces[label - 1];
    Row& row = rows_[label - 1];
    if (row.y != y) row = {.y = y, .count = 0, .most = row.most};
    ++row.count;
    if (row.count >= row.most) {  // the lowest of equal rows
      row.most = row.count;
      piece.heavy_row = y;
    }
    piece.x0 = std::min(piece.x0, x);
    piece.x1 = std::max(piece.x1, x + 1);
    piece.y0 = std::min(piece.y0, y);
    piece.y1 = std::max(piece.y1, y + 1);
    ++piece.area;
  }

 private:
  struct Row {
    int y = -1, count = 0, most = 0;
  };
  Ink& ink_;
  std::vector<Row> rows_;
};

// Whether the paper at (x, y) is the blurred edge of ink: of ink that stays, or only of other ink.
enum class Edge : std::uint8_t { none, kept, foreign };

Edge edge_at(const Ink& ink, int x, int y, std::span<const std::uint8_t> keep) {
  constexpr int reach = 2;
  Edge edge = Edge::none;
  for (int dy = -reach; dy <= reach; ++dy) {
    if (y + dy < 0 || y + dy >= ink.height) continue;
    const auto* row = ink.labels.data() + static_cast<std::ptrdiff_t>(y + dy) * ink.width;
    for (int dx = -reach; dx <= reach; ++dx) {
      if (x + dx < 0 || x + dx >= ink.width) continue;
      const std::uint32_t label = row[x + dx];
      if (label == 0) continue;
      if (keep[label] != 0) return Edge::kept;
      edge = Edge::foreign;
    }
  }
  return edge;
}

}  // namespace

Ink ink_of(const Picture& picture) {
  silence_leptonica();
  const PixPtr black = own(pixThresholdToBinary(to_pix(picture).get(), ink_below), "threshold");
  const PixPtr labels = own(pixConnCompTransform(black.get(), 8, 32), "pieces");
  Ink ink{.width = picture.width, .height = picture.height, .pieces = {}, .labels = {}};
  ink.labels.resize(picture.pixels.size());
  PieceBuilder builder(ink);
  std::size_t at = 0;
  for (int y = 0; y < ink.height; ++y) {
    const auto* row =
        pixGetData(labels.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(labels.get());
    for (int x = 0; x < ink.width; ++x, ++at) {
      ink.labels[at] = row[x];
      if (row[x] != 0) builder.add(row[x], x, y);
    }
  }
  return ink;
}

Picture cut_out(const Picture& picture, const Ink& ink, const Rectangle& area,
                std::span<const std::uint8_t> keep, double scale) {
  const auto scaled = [scale](int at) { return static_cast<int>(std::lround(at * scale)); };
  const auto ink_at = [scale](int at, int size) {
    return std::min(size - 1, static_cast<int>((at + 0.5) / scale));
  };
  const int left = scaled(area.x0), top = scaled(area.y0);
  Picture part{.width = scaled(area.x1) - left,
               .height = scaled(area.y1) - top,
               .dpi = picture.dpi,
               .pixels = {}};
  part.pixels.assign(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height),
                     paper);
  const int right = std::min(picture.width, left + part.width);
  for (int y = std::max(0, top); y < std::min(picture.height, top + part.height); ++y) {
    const int ink_y = ink_at(y, ink.height);
    const auto* labels = ink.labels.data() + static_cast<std::ptrdiff_t>(ink_y) * ink.width;
    const std::ptrdiff_t from = static_cast<std::ptrdiff_t>(y) * picture.width;
    const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(y - top) * part.width - left;
    for (int x = std::max(0, left); x < right; ++x) {
      const int ink_x = ink_at(x, ink.width);
      const std::uint8_t grey = picture.pixels[static_cast<std::size_t>(from + x)];
      const std::uint32_t label = labels[ink_x];
      const bool visible =
          label != 0 ? keep[label] != 0
                     : grey < paper - 3 && edge_at(ink, ink_x, ink_y, keep) != Edge::foreign;
      if (visible) part.pixels[static_cast<std::size_t>(to + x)] = grey;
    }
  }
  return part;
}

}  // namespace bazyab::image
