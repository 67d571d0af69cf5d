// Fuzzes pdf/: the first pages of a PDF are read, asked for their fonts, letters and pictures, and
// drawn in each way.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "core/error.h"
#include "pdf/document.h"

namespace {

using namespace bazyab;

constexpr int most_pages = 3, dpi = 40;

void ask_fonts(pdf::Document& document, const GlyphPage& page) {
  constexpr std::size_t most_codes = 64, most_fonts = 8;
  std::vector<std::uint32_t> codes(most_codes);
  std::iota(codes.begin(), codes.end(), 0U);
  for (const Glyph& glyph : page.glyphs) codes[glyph.code % most_codes] = glyph.code;
  for (std::size_t font = 0; font < std::min(most_fonts, page.fonts.size()); ++font) {
    const auto index = static_cast<std::uint16_t>(font);
    if (document.font_maps(page, index, codes, true).size() != codes.size()) std::abort();
    if (document.sketches(page, index, codes).size() != codes.size()) std::abort();
  }
}

void draw(pdf::Document& document, int page) {
  document.names_pictures(page);
  document.images_of_page(page);
  for (const pdf::Drawn drawn :
       {pdf::Drawn::pictures, pdf::Drawn::no_text, pdf::Drawn::everything}) {
    try {
      const Picture picture = document.render_page(page, dpi, drawn);
      const auto width = static_cast<std::size_t>(picture.width);
      if (picture.pixels.size() != width * static_cast<std::size_t>(picture.height)) std::abort();
    } catch (const Error& error) {
      if (error.code == ErrorCode::internal) std::abort();
    }
  }
  document.left_out(page);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    pdf::Document document = pdf::Document::open_bytes(
        std::string(reinterpret_cast<const char*>(data), size), "input.pdf");
    for (int page = 1; page <= std::min(most_pages, document.page_count()); ++page) {
      ask_fonts(document, document.read_page(page));
      draw(document, page);
    }
  } catch (const Error& error) {
    if (error.code == ErrorCode::internal) std::abort();
  }
  return 0;
}
