// Outlines beside the letters that maps name.
#include "job/drawn_letters.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "healing/heh_hamza.h"
#include "healing/lam_alefs.h"
#include "healing/mark_shapes.h"
#include "healing/outline_letters.h"
#include "healing/signs.h"
#include "job/drawn_codes.h"
#include "unicode/letters.h"

namespace bazyab::job {

using healing::Claim;
using healing::CodeChange;
using healing::DrawnCode;

std::vector<CodeChange> refuted_codes(PdfPages& document, const GlyphPage& page,
                                      std::span<const CodeChange> changes) {
  std::vector<DrawnCode> drawn;
  std::size_t fonts = 0;
  for (const auto& [font, codes] : codes_of(page, changes)) {
    if (!is_arabic(codes) || fonts++ >= most_other_fonts) continue;
    add_font(document, page, font, codes, drawn);
  }
  std::vector<CodeChange> refuted;
  for (const std::size_t index : healing::refuted_by_outlines(drawn)) {
    refuted.push_back({.font = drawn[index].font,
                       .code = drawn[index].code,
                       .claim = Claim::lost,
                       .said = drawn[index].letters,
                       .letters = {}});
  }
  return refuted;
}

std::vector<CodeChange> hamza_codes(PdfPages& document, const GlyphPage& page,
                                    std::span<const CodeChange> changes) {
  const auto is_teh = [](std::u32string_view letters) {
    return unicode::without_forms(letters) == std::u32string_view(&healing::teh_marbuta, 1);
  };
  const bool any = page.letters.find_first_of(U"\u0629\uFE93\uFE94") != std::u32string::npos ||
                   std::any_of(changes.begin(), changes.end(),
                               [&](const CodeChange& change) { return is_teh(change.letters); });
  if (!any) return {};
  std::vector<CodeChange> found;
  for (const auto& [font, codes] : codes_of(page, changes)) {
    for (const auto& [code, letters] : codes) {
      if (!is_teh(letters)) continue;
      const std::vector<Sketch> sketch = document.sketches(page, font, std::span(&code, 1));
      if (!healing::draws_hamza(sketch.front())) continue;
      found.push_back({.font = font,
                       .code = code,
                       .claim = Claim::drawn,
                       .said = letters,
                       .letters = std::u32string(1, healing::heh_with_hamza)});
    }
  }
  return found;
}

namespace {

// A letter with a mark of its own: not ۀ and its kin, which are letters to most fonts, and no run
// of text that ends in a mark.
bool is_cluster(std::u32string_view said) {
  constexpr std::u32string_view of_letters = U"\u0653\u0654\u0655";
  constexpr std::ptrdiff_t most_letters = 2;
  return said.size() > 1 && unicode::is_mark(said.back()) &&
         of_letters.find(said.back()) == std::u32string_view::npos &&
         std::ranges::count_if(said, [](char32_t letter) { return !unicode::is_mark(letter); }) <=
             most_letters;
}

// Lies over or under a letter drawn just before or after it.
bool lies_at_letter(const GlyphPage& page, std::size_t index) {
  constexpr std::size_t reach = 2;
  constexpr float least_shared = 0.5F;  // of the narrower one
  const Glyph& mark = page.glyphs[index];
  const std::size_t first = index < reach ? 0 : index - reach;
  const std::size_t end = std::min(index + reach + 1, page.glyphs.size());
  for (std::size_t each = first; each < end; ++each) {
    const Glyph& glyph = page.glyphs[each];
    if (each == index || glyph.font != mark.font || glyph.turn != mark.turn ||
        healing::says_nothing(page.unicode(glyph))) {
      continue;
    }
    const bool upright = mark.turn % 2 == 0;
    const float shared =
        upright ? std::min(mark.box.x1, glyph.box.x1) - std::max(mark.box.x0, glyph.box.x0)
                : std::min(mark.box.y1, glyph.box.y1) - std::max(mark.box.y0, glyph.box.y0);
    const float narrower = upright ? std::min(mark.box.width(), glyph.box.width())
                                   : std::min(mark.box.height(), glyph.box.height());
    if (narrower > 0 && shared >= least_shared * narrower) return true;
  }
  return false;
}

// Codes that no map names and that may be marks, by font: without width, or always at a letter.
std::map<std::uint16_t, std::set<std::uint32_t>> possible_marks(const GlyphPage& page) {
  std::map<std::uint16_t, std::set<std::uint32_t>> silent, letters;
  std::set<std::uint16_t> arabic, clustered;
  for (std::size_t index = 0; index < page.glyphs.size(); ++index) {
    const Glyph& glyph = page.glyphs[index];
    if (glyph.visibility != Visibility::visible || glyph.actual_text >= 0 || glyph.lost) continue;
    const std::u32string_view said = page.unicode(glyph);
    if (healing::says_nothing(said)) {
      if (glyph.font >= page.fonts.size() || !page.fonts[glyph.font].embedded) continue;
      const bool wide = healing::is_the_maps_to_tell(glyph);
      (wide && !lies_at_letter(page, index) ? letters : silent)[glyph.font].insert(glyph.code);
      continue;
    }
    if (unicode::is_arabic_script(said.front())) arabic.insert(glyph.font);
    if (is_cluster(said)) clustered.insert(glyph.font);
  }
  std::erase_if(silent, [&](const auto& font) {
    return !arabic.contains(font.first) || clustered.contains(font.first);
  });
  for (auto& [font, codes] : silent) {
    for (const std::uint32_t code : letters[font]) codes.erase(code);
  }
  return silent;
}

}  // namespace

std::vector<CodeChange> mark_codes(PdfPages& document, const GlyphPage& page) {
  std::vector<CodeChange> found;
  for (const auto& [font, codes] : possible_marks(page)) {
    const std::vector<std::uint32_t> asked(codes.begin(), codes.end());
    const std::vector<Sketch> sketches = document.sketches(page, font, asked);
    for (std::size_t index = 0; index < asked.size(); ++index) {
      std::u32string marks = healing::marks_drawn(sketches[index]);
      if (marks.empty()) continue;
      found.push_back({.font = font,
                       .code = asked[index],
                       .claim = Claim::drawn,
                       .said = {},
                       .letters = std::move(marks)});
    }
  }
  return found;
}

std::vector<CodeChange> lam_alef_codes(PdfPages& document, const GlyphPage& page,
                                       std::span<const CodeChange> changes) {
  constexpr std::ptrdiff_t least_lams = 3;
  std::vector<CodeChange> found;
  for (const auto& [font, codes] : codes_of(page, changes)) {
    const auto is_lam = [](const auto& code) {
      return unicode::without_forms(code.second) == U"ل";
    };
    const auto has_alef = [](const auto& code) {
      return unicode::without_forms(code.second).find(U"لا") != std::u32string::npos;
    };
    if (std::count_if(codes.begin(), codes.end(), is_lam) < least_lams ||
        std::any_of(codes.begin(), codes.end(), has_alef)) {
      continue;
    }
    FontCodes lams;
    std::copy_if(codes.begin(), codes.end(), std::inserter(lams, lams.end()), is_lam);
    std::vector<DrawnCode> drawn;
    add_font(document, page, font, lams, drawn);
    for (const std::size_t index : healing::drawn_lam_alefs(drawn)) {
      found.push_back({.font = font,
                       .code = drawn[index].code,
                       .claim = Claim::disputed,
                       .said = drawn[index].letters,
                       .letters = U"لا"});
    }
  }
  return found;
}

}  // namespace bazyab::job
