// One page with this content, read.
#pragma once

#include <string>

#include "core/glyph.h"
#include "pdf/document.h"
#include "support/pdf_builder.h"

namespace bazyab::test {

// F: codes half an em wide, a = س, b = ل, c = ا, d has no entry in the map.
inline PdfBuilder with_font() {
  return PdfBuilder().font("F", 500, {{97, U"س"}, {98, U"ل"}, {99, U"ا"}, {32, U" "}});
}

inline GlyphPage read_page(const PdfBuilder& file, int number = 1) {
  return pdf::Document::open_bytes(file.bytes(), "file.pdf").read_page(number);
}

inline GlyphPage read_content(const std::string& content) {
  return read_page(with_font().page(content));
}

// The maps' letters of all glyphs, in the order of drawing.
inline std::u32string letters_of(const GlyphPage& page) {
  std::u32string letters;
  for (const Glyph& glyph : page.glyphs) letters += page.unicode(glyph);
  return letters;
}

// Object `object` as others name it.
inline std::string refer(int object) {
  return std::to_string(object) + " 0 R";
}

}  // namespace bazyab::test
