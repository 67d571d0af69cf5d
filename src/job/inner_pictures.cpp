// Looking at pictures beside and under the text layer.
#include "job/inner_pictures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <tuple>

#include "image/print.h"
#include "job/curved_print.h"
#include "job/read_picture.h"
#include "language/scorer.h"
#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

constexpr float least_width = 60, least_height = 14;  // points, of an area that can hold a line
constexpr int least_dpi = 72, finest_dpi = 1300;      // of areas that are read
constexpr int most_dpi = 300;                         // that they are painted at
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

struct Pixels {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

Pixels pixels_of(const Box& box, float scale, const Picture& picture) {
  return {std::clamp(static_cast<int>(std::floor(box.x0 * scale)), 0, picture.width),
          std::clamp(static_cast<int>(std::floor(box.y0 * scale)), 0, picture.height),
          std::clamp(static_cast<int>(std::ceil(box.x1 * scale)), 0, picture.width),
          std::clamp(static_cast<int>(std::ceil(box.y1 * scale)), 0, picture.height)};
}

auto row_at(auto& picture, int y) {
  return picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
}

// What the layer has already becomes paper.
void blank(Picture& picture, const PageFacts& layer, float scale) {
  for (const LineFacts& line : layer.lines) {
    Box box = line.box;
    const float air = 0.2F * box.height();
    box = {box.x0 - air, box.y0 - air, box.x1 + air, box.y1 + air};
    const Pixels part = pixels_of(box, scale, picture);
    for (int y = part.y0; y < part.y1; ++y) {
      std::fill(row_at(picture, y) + part.x0, row_at(picture, y) + part.x1, std::uint8_t{255});
    }
  }
}

Picture cut(const Picture& picture, const Pixels& part) {
  Picture result{part.x1 - part.x0, part.y1 - part.y0, picture.dpi, {}};
  for (int y = part.y0; y < part.y1; ++y) {
    result.pixels.insert(result.pixels.end(), row_at(picture, y) + part.x0,
                         row_at(picture, y) + part.x1);
  }
  return result;
}

void move_by(PageFacts& facts, float x, float y) {
  const auto move = [x, y](Box& box) { box = {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y}; };
  for (Item& item : facts.items) move(item.box);
  for (LineFacts& line : facts.lines) {
    move(line.box);
    line.baseline += y;
  }
  for (Region& region : facts.regions) move(region.box);
}

struct Trust {
  std::size_t lines = 1;
  double widths = 8;  // least image::Print::letters
  std::ptrdiff_t letters = 14;
  double score = 0.8;
};
// Of a scan the rest is sure to be text; any other picture has to show that it is.
// Of Persian print at glance_dpi letters that grew together make a fifth to three fifths of the
// width, in Nastaliq the least; of Latin in screenshots and listings hardly any.
constexpr double least_joined = 0.1;
constexpr Trust of_scan{}, of_picture{.lines = 3, .widths = 26, .letters = 40, .score = 0.9};

// A headline in curves is one line, and as sure to be text as that of a scan.
const Trust& trust_of(const TextLayer& layer, const PictureArea& area) {
  return layer.hidden || area.curves ? of_scan : of_picture;
}

// Regions that were read well enough.
std::u32string take_trusted(PageReading& read, const Trust& trust,
                            const language::Lexicon& lexicon) {
  constexpr float least_confidence = 0.75F;
  std::u32string all;
  std::erase_if(read.facts.regions, [&](const Region& region) {
    std::u32string text;
    float confidence = 0, items = 0;
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      text += read.lines[line].letters + U'\n';
      const Span span = read.facts.lines[line].items;
      for (std::uint32_t index = span.begin; index < span.end; ++index, ++items) {
        confidence += read.facts.items[index].confidence;
      }
    }
    const auto letters = std::count_if(text.begin(), text.end(), unicode::is_arabic_script);
    const bool trusted = region.lines.size() >= trust.lines && letters >= trust.letters &&
                         confidence >= least_confidence * items &&
                         language::score_text(lexicon, text).persian >= trust.score;
    if (trusted) all += text;
    return !trusted;
  });
  return all;
}

struct PrintArea {
  PictureArea area;
  image::Print print;
};
constexpr int glance_dpi = 100;
constexpr float glance_scale = static_cast<float>(glance_dpi) / 72;

PdfPages::PictureLook look_of(const PictureArea& area) {
  return {area.object, std::lround(area.box.width()), std::lround(area.box.height())};
}

constexpr int curves_dpi = 300;

std::vector<PictureArea> areas_beside_text(const TextLayer& layer) {
  std::vector<PictureArea> areas = picture_areas(layer.images.pictures);
  if (!layer.hidden) {
    for (const CurvedPrint& print : curved_print(layer.glyphs)) {
      areas.push_back({.box = print.box, .dpi = curves_dpi, .curves = true});
    }
  }
  return areas_without_text(areas, layer.facts);
}

pdf::Drawn drawn_with(bool curves) {
  return curves ? pdf::Drawn::no_text : pdf::Drawn::pictures;
}

// Areas that may show running text as far as a coarse picture of the page tells: reading a
// photograph or a chart takes seconds, a glance at it milliseconds.
std::vector<PrintArea> areas_of_print(PdfPages& document, const TextLayer& layer) {
  std::vector<PictureArea> areas = areas_beside_text(layer);
  if (!layer.hidden) {
    std::erase_if(areas, [&document](const PictureArea& area) {
      return document.wordless().contains(look_of(area));
    });
  }
  if (areas.empty()) return {};
  const bool curves = std::any_of(areas.begin(), areas.end(), std::mem_fn(&PictureArea::curves));
  Picture page = document.render_page(layer.facts.number, glance_dpi, drawn_with(curves));
  if (layer.hidden) blank(page, layer.facts, glance_scale);
  std::vector<PrintArea> found;
  for (const PictureArea& area : areas) {
    const Trust& trust = trust_of(layer, area);
    image::Print print = image::glance(cut(page, pixels_of(area.box, glance_scale, page)));
    const bool print_enough = print.lines.size() >= trust.lines && print.letters >= trust.widths;
    if (print_enough && (layer.hidden || print.joined >= least_joined)) {
      found.push_back({area, std::move(print)});
    } else if (area.object != 0 && !layer.hidden) {
      document.wordless().insert(look_of(area));
    }
  }
  return found;
}

// Screenshots and listings are long, and most are not Persian: three lines tell.
bool may_be_persian(const Picture& picture, const PrintArea& area, float scale, Tools& tools) {
  constexpr std::size_t few = 6, tried = 3;
  constexpr double hardly_any = 0.3;
  const std::vector<image::Print::Rows>& lines = area.print.lines;
  if (lines.size() < few) return true;
  const std::size_t first = (lines.size() - tried) / 2, last = first + tried - 1;
  const float height = static_cast<float>(lines[last].end - lines[first].begin) / tried;
  const auto row = [&](int coarse, float air) {
    const float at = (static_cast<float>(coarse) + air) * scale / glance_scale;
    return std::clamp(static_cast<int>(at), 0, picture.height);
  };
  const Picture part = cut(picture, {0, row(lines[first].begin, -height / 2), picture.width,
                                     row(lines[last].end, height / 2)});
  if (part.pixels.empty()) return true;
  const PageReading read = read_once(part, {.page = 1, .width = 1, .height = 1}, tools);
  return read.facts.ocr_score >= hardly_any;
}

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

std::size_t add_inner_pictures(PdfPages& document, TextLayer& layer, Tools& tools) {
  const std::vector<PrintArea> areas = areas_of_print(document, layer);
  if (areas.empty()) return 0;
  int dpi = least_dpi;
  for (const PrintArea& seen : areas) dpi = std::max(dpi, std::min(seen.area.dpi, most_dpi));
  const float scale = static_cast<float>(dpi) / 72;
  const bool curves = std::any_of(areas.begin(), areas.end(),
                                  [](const PrintArea& seen) { return seen.area.curves; });
  Picture page = document.render_page(layer.facts.number, dpi, drawn_with(curves));
  const std::size_t before = layer.facts.lines.size();
  if (layer.hidden) blank(page, layer.facts, scale);
  std::u32string text;
  for (const PrintArea& seen : areas) {
    const Pixels part = pixels_of(seen.area.box, scale, page);
    const Picture picture = cut(page, part);
    if (picture.pixels.empty()) continue;
    if (!layer.hidden && !may_be_persian(picture, seen, scale, tools)) continue;
    PageReading read = read_once(picture,
                                 {.page = layer.facts.number,
                                  .width = layer.facts.width,
                                  .height = layer.facts.height,
                                  .scale = 1 / scale},
                                 tools);
    const std::u32string trusted = take_trusted(read, trust_of(layer, seen.area), tools.lexicon());
    // What lies sideways or upside down in a picture on a page is no part of its text.
    if (read.facts.regions.empty() || read.facts.regions.front().turn != 0) continue;
    text += trusted;
    move_by(read.facts, static_cast<float>(part.x0) / scale, static_cast<float>(part.y0) / scale);
    layout::add_read(layer.facts, read.facts, !layer.hidden);
    layer.facts.warnings.insert(layer.facts.warnings.end(), read.facts.warnings.begin(),
                                read.facts.warnings.end());
  }
  if (text.empty()) return 0;
  const auto letters = std::count_if(text.begin(), text.end(), unicode::is_letter);
  if (static_cast<std::size_t>(letters) > layer.letters) layer.facts.via = Via::ocr;
  layer.facts.ocr_score = language::score_text(tools.lexicon(), text).persian;
  layer.lines = layout::preview_lines(layer.facts);
  return layer.facts.lines.size() - before;
}

}  // namespace bazyab::job
