// One pass over the glyphs of a page.
#include "healing/doubted_fonts.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "healing/overwritten_bytes.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_fonts = 64;
constexpr std::size_t most_codes = 4096;  // of a font on a page

enum Kind : std::uint8_t { unseen = 0, silent = 1, blank = 2, other = 3 };

bool is_arabic(std::u32string_view said) {
  return std::any_of(said.begin(), said.end(), [](char32_t letter) {
    return unicode::is_arabic_script(letter) || unicode::is_presentation_form(letter);
  });
}

bool is_ascii_digit(std::u32string_view said) {
  return said.size() == 1 && said[0] >= U'0' && said[0] <= U'9';
}

// Codes that a letter can well have: one a form, and of alef and yeh some that fonts draw otherwise
// beside certain letters.
std::uint32_t forms_of(char32_t letter) {
  if (unicode::is_digit(letter)) return 1;
  if (letter == U'ا') return 4;
  if (letter == U'ی' || letter == 0x064A) return 8;
  switch (unicode::joining(letter)) {
    case unicode::Joining::dual:
      return 4;
    case unicode::Joining::right:
      return 2;
    default:
      return 0xFF;  // marks and signs come at many heights
  }
}

class Font {
 public:
  Kind kind_of(std::uint32_t code) const { return code < kinds_.size() ? kinds_[code] : unseen; }
  // A code's first use; false where the font has had its share of codes.
  Kind add(std::uint32_t code, std::u32string_view said) {
    const Kind kind = says_nothing(said) ? silent : is_blank(said) ? blank : other;
    if (count_ >= most_codes || code >= 0x10000) return kind;
    if (code >= kinds_.size()) kinds_.resize(std::max<std::size_t>(code + 1, 256), unseen);
    kinds_[code] = kind;
    ++count_;
    if (is_arabic(said)) arabic = true;
    if (!restore_bytes(said).empty()) odd = true;
    if (is_ascii_digit(said)) ascii_digits = true;
    if (!quote_meant(said).empty()) quotes = true;
    if (said.size() == 1 && unicode::is_latin_script(said[0])) latin = true;
    if (said.size() == 1 &&
        (unicode::is_arabic_script(said[0]) || unicode::is_persian_digit(said[0])) &&
        ++codes_[said[0]] > forms_of(said[0])) {
      odd = true;
    }
    return kind;
  }

  bool arabic = false;
  bool latin = false;
  bool ascii_digits = false;
  bool quotes = false;  // drawn by other signs
  bool odd = false;     // something that a sound map would not do

 private:
  std::vector<Kind> kinds_;  // by code
  std::size_t count_ = 0;
  std::unordered_map<char32_t, std::uint32_t> codes_;  // how many a letter has
};

class Doubter {
 public:
  explicit Doubter(const GlyphPage& page) : page_(page), fonts_(page.fonts.size()) {}

  void look() {
    const Glyph* before = nullptr;  // the glyph drawn last, if it is blank
    for (const Glyph& glyph : page_.glyphs) {
      if (glyph.font >= fonts_.size() || glyph.visibility == Visibility::outside) continue;
      Font& font = fonts_[glyph.font];
      Kind kind = font.kind_of(glyph.code);
      if (kind == unseen) kind = font.add(glyph.code, page_.unicode(glyph));
      if (kind == silent && !has_no_width(glyph) && glyph.actual_text < 0) {
        font.odd = true;
      }
      if (kind != blank) {
        before = nullptr;
        continue;
      }
      if (before != nullptr) compare_blanks(*before, glyph);
      before = &glyph;
    }
  }

  bool doubts(std::uint16_t index, bool page_arabic) const {
    const Font& font = fonts_[index];
    const bool digits = font.ascii_digits && page_arabic && (font.arabic || !font.latin);
    return font.odd || digits || (font.quotes && page_arabic);
  }
  bool has_arabic() const {
    return std::any_of(fonts_.begin(), fonts_.end(), [](const Font& font) { return font.arabic; });
  }

 private:
  // Two codes for white space, side by side on a line: one may be a letter.
  void compare_blanks(const Glyph& a, const Glyph& b) {
    if (a.font == b.font && a.code == b.code) return;
    const bool wide = std::abs(a.advance) > 0.02F * a.em && std::abs(b.advance) > 0.02F * b.em;
    const bool near = std::abs(a.origin_y - b.origin_y) < 0.5F * a.em &&
                      std::abs(a.origin_x - b.origin_x) < 2 * a.em;
    if (wide && near) fonts_[a.font].odd = fonts_[b.font].odd = true;
  }

  const GlyphPage& page_;
  std::vector<Font> fonts_;
};

bool has_cids(FontType type) {
  return type == FontType::cid_truetype || type == FontType::cid_type0;
}

// The digits that a simple font draws elsewhere help to tell what those of this page are.
void add_all_digits(DoubtedFont& font) {
  const auto drawn = [](const auto& entry) {
    return is_ascii_digit(entry.second) && entry.first == entry.second[0];
  };
  if (std::none_of(font.said.begin(), font.said.end(), drawn)) return;
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
    font.said.try_emplace(digit, std::u32string(1, digit));
  }
}

}  // namespace

std::vector<DoubtedFont> doubted_fonts(const GlyphPage& page, bool all) {
  Doubter doubter(page);
  doubter.look();
  const bool arabic = doubter.has_arabic();
  std::vector<DoubtedFont> result;
  std::vector<std::uint16_t> place(page.fonts.size(), 0xFFFF);
  for (std::uint16_t index = 0; index < page.fonts.size() && result.size() < most_fonts; ++index) {
    if (!page.fonts[index].embedded || !(all || doubter.doubts(index, arabic))) continue;
    place[index] = static_cast<std::uint16_t>(result.size());
    result.push_back({index, {}});
  }
  if (result.empty()) return result;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.font >= place.size() || place[glyph.font] == 0xFFFF) continue;
    std::map<std::uint32_t, std::u32string>& said = result[place[glyph.font]].said;
    if (said.size() < most_codes) said.try_emplace(glyph.code, page.unicode(glyph));
  }
  for (DoubtedFont& font : result) {
    if (!has_cids(page.fonts[font.font].type)) add_all_digits(font);
  }
  return result;
}

}  // namespace bazyab::healing
