// Areas of pictures joined, hidden behind, and looked at for room.
#include "job/picture_areas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace bazyab::job {
namespace {

constexpr float least_width = 60, least_height = 14;  // points, of an area that can hold a line
constexpr int least_dpi = 72, finest_dpi = 1300;      // of areas that are read
constexpr float least_share = 0.02F;                  // of the page, of pictures
constexpr std::size_t most_areas = 8;                 // that are read on one page

float area_of(const Box& box) {
  return box.width() * box.height();
}

// Joins each area to the one before it where both have the same sides and touch.
void join_touching(std::vector<PictureArea>& areas, bool downwards) {
  constexpr float slack = 1.5F;  // points
  const auto key = [downwards](const PictureArea& area) {
    const Box& box = area.box;
    return downwards ? std::tuple(std::lround(box.x0), std::lround(box.x1), box.y0)
                     : std::tuple(std::lround(box.y0), std::lround(box.y1), box.x0);
  };
  std::stable_sort(areas.begin(), areas.end(),
                   [&key](const PictureArea& a, const PictureArea& b) { return key(a) < key(b); });
  std::vector<PictureArea> joined;
  for (const PictureArea& area : areas) {
    if (!joined.empty()) {
      PictureArea& last = joined.back();
      const Box& a = last.box;
      const Box& b = area.box;
      const bool same_sides = downwards
                                  ? std::abs(a.x0 - b.x0) < slack && std::abs(a.x1 - b.x1) < slack
                                  : std::abs(a.y0 - b.y0) < slack && std::abs(a.y1 - b.y1) < slack;
      const bool touch = downwards ? b.y0 < a.y1 + slack : b.x0 < a.x1 + slack;
      if (same_sides && touch) {
        last.box.include(b);
        last.dpi = std::max(last.dpi, area.dpi);
        last.covers = last.covers && area.covers;
        last.object = 0;
        last.letters_before = std::min(last.letters_before, area.letters_before);
        continue;
      }
    }
    joined.push_back(area);
  }
  areas = std::move(joined);
}

// Ten by ten cells over an area, of which those are marked that lines of text lie in.
class Cells {
 public:
  explicit Cells(const Box& area) : area_(area) {}

  void mark(const Box& line) {
    const float air = 0.4F * line.height();
    const int left = column(line.x0), right = column(line.x1);
    const int top = row(line.y0 - air), bottom = row(line.y1 + air);
    for (int y = std::max(0, top); y <= std::min(count - 1, bottom); ++y) {
      for (int x = std::max(0, left); x <= std::min(count - 1, right); ++x)
        marked_[at(y, x)] = true;
    }
  }

  // Two rows by three columns without text, and no smaller than a line.
  bool has_room() const {
    const int rows = std::max(2, cells_of(least_height, area_.height()));
    const int columns = std::max(3, cells_of(least_width, area_.width()));
    for (int y = 0; y + rows <= count; ++y) {
      for (int x = 0; x + columns <= count; ++x) {
        if (is_free(y, x, rows, columns)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr int count = 10;

  static int cells_of(float length, float side) {
    return std::min(count, static_cast<int>(std::ceil(length * count / std::max(side, 1.0F))));
  }
  static int cell(float offset, float side) {
    return static_cast<int>(std::floor(std::clamp(offset / side, -1.0F, 2.0F) * count));
  }
  int column(float x) const { return cell(x - area_.x0, area_.width()); }
  int row(float y) const { return cell(y - area_.y0, area_.height()); }
  static std::size_t at(int y, int x) { return static_cast<std::size_t>(y * count + x); }

  bool is_free(int top, int left, int rows, int columns) const {
    for (int y = top; y < top + rows; ++y) {
      for (int x = left; x < left + columns; ++x) {
        if (marked_[at(y, x)]) return false;
      }
    }
    return true;
  }

  Box area_;
  std::array<bool, static_cast<std::size_t>(count) * count> marked_{};
};

}  // namespace

std::vector<PictureArea> picture_areas(const std::vector<pdf::PaintedPicture>& pictures) {
  std::vector<PictureArea> areas;
  areas.reserve(pictures.size());
  for (const pdf::PaintedPicture& picture : pictures) {
    areas.push_back(
        {picture.box, picture.dpi, picture.covers, picture.letters_before, picture.object});
  }
  join_touching(areas, true);
  join_touching(areas, false);
  join_touching(areas, true);
  return areas;
}

bool hide_covered(GlyphPage& glyphs, const pdf::ImageUse& images) {
  constexpr float most_of_page = 0.6F;
  // Both count what the page draws; where glyphs were left out, their order is not known.
  if (images.letters != glyphs.glyphs.size()) return false;
  bool any = false;
  for (const PictureArea& area : picture_areas(images.pictures)) {
    const Box& box = area.box;
    if (!area.covers || area_of(box) < most_of_page * glyphs.width * glyphs.height) continue;
    for (std::uint32_t index = 0; index < area.letters_before; ++index) {
      Glyph& glyph = glyphs.glyphs[index];
      const float x = glyph.box.center_x(), y = glyph.box.center_y();
      const bool inside = x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
      if (!inside || glyph.visibility != Visibility::visible) continue;
      glyph.visibility = Visibility::invisible;
      any = true;
    }
  }
  return any;
}

std::vector<PictureArea> areas_without_text(const std::vector<PictureArea>& areas,
                                            const PageFacts& layer) {
  std::vector<PictureArea> found;
  for (const PictureArea& area : areas) {
    if (area.box.width() < least_width || area.box.height() < least_height) continue;
    if (!area.curves && area_of(area.box) < least_share * layer.width * layer.height) continue;
    // Too coarse to be read, or so fine that it is a drawing or an emblem, which takes long to
    // paint.
    if (area.dpi < least_dpi || area.dpi > finest_dpi) continue;
    found.push_back(area);
  }
  std::stable_sort(found.begin(), found.end(), [](const PictureArea& a, const PictureArea& b) {
    return area_of(a.box) > area_of(b.box);
  });
  found.resize(std::min(found.size(), most_areas));
  std::erase_if(found, [&layer](const PictureArea& area) {
    Cells cells(area.box);
    for (const LineFacts& line : layer.lines) cells.mark(line.box);
    return !cells.has_room();
  });
  return found;
}

}  // namespace bazyab::job
