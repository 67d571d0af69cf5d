// One look at each glyph, then what is known of its code.
#include "job/drawn_codes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

constexpr std::size_t most_codes = 2000;  // of a page; more is no text of one script

}  // namespace

Codes codes_of(const GlyphPage& page, std::span<const healing::CodeChange> changes) {
  Codes codes;
  std::size_t count = 0;
  for (const Glyph& glyph : page.glyphs) {
    const bool embedded = glyph.font < page.fonts.size() && page.fonts[glyph.font].embedded;
    if (!embedded || !healing::is_the_maps_to_tell(glyph)) continue;
    if (count >= most_codes) break;
    auto& of_font = codes[glyph.font];
    const std::u32string_view said = page.unicode(glyph);
    const bool silent = glyph.lost || healing::says_nothing(said);
    if (of_font.try_emplace(glyph.code, silent ? std::u32string_view{} : said).second) ++count;
  }
  for (const healing::CodeChange& change : changes) {
    const auto font = codes.find(change.font);
    if (font == codes.end()) continue;
    const auto code = font->second.find(change.code);
    if (code != font->second.end()) code->second = change.letters;
  }
  return codes;
}

bool has_lost(const FontCodes& codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [](const auto& code) { return code.second.empty(); });
}

bool is_arabic(const FontCodes& codes) {
  return std::any_of(codes.begin(), codes.end(), [](const auto& code) {
    const std::u32string letters = unicode::without_forms(code.second);
    return !letters.empty() && unicode::is_arabic_script(letters.front());
  });
}

void add_font(PdfPages& document, const GlyphPage& page, std::uint16_t font, const FontCodes& codes,
              std::vector<healing::DrawnCode>& drawn) {
  std::vector<std::uint32_t> asked;
  asked.reserve(codes.size());
  for (const auto& [code, letters] : codes) asked.push_back(code);
  std::vector<Sketch> sketches = document.sketches(page, font, asked);
  std::size_t index = 0;
  for (const auto& [code, letters] : codes) {
    drawn.push_back({font, code, letters, std::move(sketches[index++])});
  }
}

}  // namespace bazyab::job
