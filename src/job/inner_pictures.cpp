// Looking at pictures beside and under the text layer.
#include "job/inner_pictures.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "image/print.h"
#include "job/curved_print.h"
#include "job/picture_areas.h"
#include "job/read_picture.h"
#include "language/scorer.h"
#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

constexpr int least_dpi = 72, most_dpi = 300;  // that areas are painted at

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
// A headline in curves is a line or two, in letters made to be seen and not to be read by OCR.
constexpr Trust of_curves{.score = 0.7};

const Trust& trust_of(const TextLayer& layer, const PictureArea& area) {
  if (layer.hidden) return of_scan;
  return area.curves ? of_curves : of_picture;
}

// What was read in some regions.
struct Reading {
  std::u32string text;
  std::size_t lines = 0;
  float confidence = 0, items = 0;  // the sum of all items, and their number

  void add(const PageReading& read, const Region& region) {
    lines += region.lines.size();
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      text += read.lines[line].letters + U'\n';
      const Span span = read.facts.lines[line].items;
      for (std::uint32_t index = span.begin; index < span.end; ++index, ++items) {
        confidence += read.facts.items[index].confidence;
      }
    }
  }

  bool is_good(const Trust& trust, const language::Lexicon& lexicon) const {
    constexpr float least_confidence = 0.75F;
    const auto letters = std::count_if(text.begin(), text.end(), unicode::is_arabic_script);
    return lines >= trust.lines && letters >= trust.letters &&
           confidence >= least_confidence * items &&
           language::score_text(lexicon, text).persian >= trust.score;
  }
};

// Regions that were read well enough; the lines of a headline in curves are judged together.
std::u32string take_trusted(PageReading& read, const Trust& trust, bool together,
                            const language::Lexicon& lexicon) {
  std::vector<Region>& regions = read.facts.regions;
  if (together) {
    Reading all;
    for (const Region& region : regions) all.add(read, region);
    if (!all.is_good(trust, lexicon)) regions.clear();
    return regions.empty() ? std::u32string() : std::move(all.text);
  }
  std::u32string trusted;
  std::erase_if(regions, [&](const Region& region) {
    Reading part;
    part.add(read, region);
    if (!part.is_good(trust, lexicon)) return true;
    trusted += part.text;
    return false;
  });
  return trusted;
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
                                  .scale = 1 / scale,
                                  .upright = seen.area.curves},
                                 tools);
    const std::u32string trusted =
        take_trusted(read, trust_of(layer, seen.area), seen.area.curves, tools.lexicon());
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
