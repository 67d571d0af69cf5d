// The codes that a page draws with their letters, and how they are drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "healing/font_letters.h"
#include "healing/outline_letters.h"
#include "job/pdf_pages.h"

namespace bazyab::job {

// More fonts of a page are not opened to compare with.
constexpr std::size_t most_other_fonts = 12;

// The codes of a font on a page with the letters that are believed; none: lost.
using FontCodes = std::map<std::uint32_t, std::u32string>;
using Codes = std::map<std::uint16_t, FontCodes>;

// Of embedded fonts, as far as maps are to tell them, by the maps with `changes`; bounded.
Codes codes_of(const GlyphPage& page, std::span<const healing::CodeChange> changes);

bool has_lost(const FontCodes& codes);
bool is_arabic(const FontCodes& codes);

// Appends all codes of a font with their outlines.
void add_font(PdfPages& document, const GlyphPage& page, std::uint16_t font, const FontCodes& codes,
              std::vector<healing::DrawnCode>& drawn);

}  // namespace bazyab::job
