// Drawing with Leptonica.
#include "image/outlines.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "core/error.h"
#include "image/pix.h"

namespace bazyab::image {
namespace {

struct FontDeleter {
  void operator()(L_Bmf* font) const { bmfDestroy(&font); }
};
using FontPtr = std::unique_ptr<L_Bmf, FontDeleter>;

constexpr int text_size = 6;  // one of those that Leptonica's own font has
constexpr int margin = 3;     // pixels around a text
constexpr Colour white{255, 255, 255};
constexpr Colour black{20, 20, 20};  // a pixel of pure black means grey to pixSetTextline

FontPtr font() {
  FontPtr font(bmfCreate(nullptr, text_size));
  if (!font) throw Error(ErrorCode::internal, "the picture cannot be labelled: no memory");
  return font;
}

std::uint32_t pixel_of(Colour colour) {
  l_uint32 pixel = 0;
  composeRGBPixel(colour.red, colour.green, colour.blue, &pixel);
  return pixel;
}

// [left, right) by [top, bottom), pixels.
struct Area {
  int left = 0, top = 0, right = 0, bottom = 0;
};

class Canvas {
 public:
  Canvas(const Picture& picture, std::span<const LegendEntry> legend) : font_(font()) {
    const int side = std::max(picture.width, picture.height);
    PixPtr grey = to_pix(picture);
    if (side > max_drawing_side) {
      scale_ = static_cast<float>(max_drawing_side) / static_cast<float>(side);
      const auto shrunk = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(scale_ * static_cast<float>(length))));
      };
      grey = own(pixScaleToSize(grey.get(), shrunk(picture.width), shrunk(picture.height)),
                 "no memory");
    }
    page_ = {0, 0, pixGetWidth(grey.get()), pixGetHeight(grey.get())};
    all_ = page_;
    const std::vector<Area> places = legend_places(legend);
    pix_ = own(pixCreate(all_.right, all_.bottom, 32), "no memory");
    fill(all_, white);
    put_page(grey.get());
    for (std::size_t index = 0; index < legend.size(); ++index) {
      put_tab(places[index], legend[index].name, legend[index].colour);
    }
  }

  void put(const Outline& outline) {
    const Area area{to_pixel(outline.box.x0), to_pixel(outline.box.y0),
                    std::max(to_pixel(outline.box.x1), to_pixel(outline.box.x0) + 1),
                    std::max(to_pixel(outline.box.y1), to_pixel(outline.box.y0) + 1)};
    const int width = area.right - area.left, height = area.bottom - area.top;
    const int thick = std::max(1, std::min({outline.thickness, (width + 1) / 2, (height + 1) / 2}));
    fill({area.left, area.top, area.right, area.top + thick}, outline.colour);
    fill({area.left, area.bottom - thick, area.right, area.bottom}, outline.colour);
    fill({area.left, area.top, area.left + thick, area.bottom}, outline.colour);
    fill({area.right - thick, area.top, area.right, area.bottom}, outline.colour);
    if (!outline.label.empty()) put_label(area, outline);
  }

  std::string png() const {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    const bool failed = pixWriteMem(&data, &size, pix_.get(), IFF_PNG) != 0;
    const std::unique_ptr<l_uint8, void (*)(void*)> bytes(data, lept_free);
    if (failed || !bytes) throw Error(ErrorCode::internal, "the picture cannot be made a PNG");
    return {reinterpret_cast<const char*>(bytes.get()), size};
  }

 private:
  int tab_height() const { return font_->lineheight + 2 * margin; }
  int tab_width(const std::string& text) const {
    l_int32 width = 0;
    bmfGetStringWidth(font_.get(), text.c_str(), &width);
    return width + 2 * margin;
  }

  // Entries side by side below the page, in as many rows as they need.
  std::vector<Area> legend_places(std::span<const LegendEntry> legend) {
    std::vector<Area> places;
    int left = margin, top = page_.bottom + margin;
    for (const LegendEntry& entry : legend) {
      const int width = tab_width(entry.name);
      if (left > margin && left + width > page_.right) {
        left = margin;
        top += tab_height() + margin;
      }
      places.push_back({left, top, left + width, top + tab_height()});
      left += width + margin;
      all_.right = std::max(all_.right, left);
      all_.bottom = top + tab_height() + margin;
    }
    return places;
  }

  // Paler than it is, so that a line of any colour stands out from print.
  void put_page(Pix* grey) {
    constexpr float contrast = 0.55F;
    pixMultConstantGray(grey, contrast);
    pixAddConstantGray(grey, 255 - static_cast<l_int32>(255 * contrast));  // white stays white
    const PixPtr coloured = own(pixConvert8To32(grey), "no memory");
    pixRasterop(pix_.get(), 0, 0, page_.right, page_.bottom, PIX_SRC, coloured.get(), 0, 0);
  }

  // Boxes may hold any number; far outside of the page is near enough.
  int to_pixel(float place) const {
    constexpr float far = 100'000;
    const float scaled = place * scale_;
    if (!(scaled > -far)) return static_cast<int>(-far);
    return static_cast<int>(std::lround(std::min(scaled, far)));
  }

  void fill(const Area& area, Colour colour) {
    const int left = std::max(area.left, 0), top = std::max(area.top, 0);
    const int right = std::min(area.right, all_.right);
    const int bottom = std::min(area.bottom, all_.bottom);
    if (left >= right || top >= bottom) return;
    const BoxHolder box(boxCreate(left, top, right - left, bottom - top));
    pixSetInRectArbitrary(pix_.get(), box.get(), pixel_of(colour));
  }

  void put_tab(const Area& area, const std::string& text, Colour colour) {
    fill(area, colour);
    // Black on what is light, white on what is dark (ITU-R BT.601).
    const int light = (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1000;
    pixSetTextline(pix_.get(), font_.get(), text.c_str(), pixel_of(light > 140 ? black : white),
                   area.left + margin, area.top + margin + font_->baseline1, nullptr, nullptr);
  }

  // Right of the upper right corner, where reading begins, so that it covers no text; within the
  // page in any case.
  void put_label(const Area& area, const Outline& outline) {
    const int width = tab_width(outline.label);
    const int left = std::clamp(area.right, 0, std::max(0, page_.right - width));
    const int top = std::clamp(area.top, 0, std::max(0, page_.bottom - tab_height()));
    put_tab({left, top, left + width, top + tab_height()}, outline.label, outline.colour);
  }

  struct BoxDeleter {
    void operator()(::Box* box) const { boxDestroy(&box); }
  };
  using BoxHolder = std::unique_ptr<::Box, BoxDeleter>;

  FontPtr font_;
  float scale_ = 1;
  Area page_, all_;  // without and with the legend
  PixPtr pix_;
};

}  // namespace

std::string draw_outlines(const Picture& picture, std::span<const Outline> outlines,
                          std::span<const LegendEntry> legend) {
  Canvas canvas(picture, legend);
  for (const Outline& outline : outlines) canvas.put(outline);
  return canvas.png();
}

}  // namespace bazyab::image
