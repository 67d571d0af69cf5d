// First the fonts that have lost codes, then the others of the page.
#include "job/mend_outlines.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "healing/heh_hamza.h"
#include "healing/lam_alefs.h"
#include "healing/lost_maddas.h"
#include "healing/mark_shapes.h"
#include "healing/outline_letters.h"
#include "healing/sign_shapes.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

using healing::Claim;
using healing::CodeChange;
using healing::DrawnCode;

constexpr std::size_t most_codes = 2000;  // of a page; more is no text of one script
constexpr std::size_t most_other_fonts = 12;

// The codes of a font on a page with the letters that are believed; none: lost.
using FontCodes = std::map<std::uint32_t, std::u32string>;
using Codes = std::map<std::uint16_t, FontCodes>;

Codes codes_of(const GlyphPage& page, std::span<const CodeChange> changes) {
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
  for (const CodeChange& change : changes) {
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
              std::vector<DrawnCode>& drawn) {
  std::vector<std::uint32_t> asked;
  asked.reserve(codes.size());
  for (const auto& [code, letters] : codes) asked.push_back(code);
  std::vector<Sketch> sketches = document.sketches(page, font, asked);
  std::size_t index = 0;
  for (const auto& [code, letters] : codes) {
    drawn.push_back({font, code, letters, std::move(sketches[index++])});
  }
}

class Mending {
 public:
  Mending(PdfPages& document, const GlyphPage& page) : document_(document), page_(page) {}

  OutlineMending mend(const PageFacts& facts, const Codes& codes) {
    for (const auto& [font, of_font] : codes) {
      if (has_lost(of_font)) add_font(font, of_font);
    }
    if (drawn_.empty()) return {};
    take_missing_glyphs();
    take_signs(facts);
    if (!settle()) {
      std::size_t others = 0;
      for (const auto& [font, of_font] : codes) {
        if (has_lost(of_font) || others++ >= most_other_fonts) continue;
        add_font(font, of_font);
      }
      if (others > 0) settle();
    }
    hint();
    return std::move(result_);
  }

 private:
  void add_font(std::uint16_t font, const FontCodes& codes) {
    job::add_font(document_, page_, font, codes, drawn_);
  }

  // One glyph for many letters: neither words nor pictures can tell which.
  void take_missing_glyphs() {
    for (DrawnCode& code : drawn_) {
      if (code.letters.empty() && healing::is_missing_glyph(code.code, code.sketch) &&
          !names_zwnj(code)) {
        take(code, std::u32string(1, healing::missing_glyph));
      }
    }
  }

  // Fonts without a ZWNJ draw a box for it, and the map of some programs says so.
  bool names_zwnj(const DrawnCode& code) const {
    return std::ranges::any_of(page_.glyphs, [&](const Glyph& glyph) {
      return glyph.font == code.font && glyph.code == code.code &&
             page_.unicode(glyph).find(unicode::zwnj) != std::u32string_view::npos;
    });
  }

  void take_signs(const PageFacts& facts) {
    std::map<healing::FontCode, char32_t> signs;
    std::set<healing::FontCode> candidates;
    for (const DrawnCode& code : drawn_) {
      const char32_t sign = code.letters.empty() ? healing::sign_drawn(code.sketch) : 0;
      if (sign != 0 && candidates.emplace(code.font, code.code).second) {
        signs[{code.font, code.code}] = sign;
      }
    }
    if (candidates.empty()) return;
    for (const auto& [code, place] : healing::find_places(facts, candidates)) {
      signs[code] = healing::agreed_sign(signs.at(code), place);
    }
    std::vector<DrawnCode*> told;
    for (DrawnCode& code : drawn_) {
      const auto sign = signs.find({code.font, code.code});
      const bool is_sign = sign != signs.end() && sign->second != 0;
      if (is_sign && has_partner(code.font, sign->second, signs)) told.push_back(&code);
    }
    for (DrawnCode* code : told) take(*code, std::u32string(1, signs.at({code->font, code->code})));
  }

  // Round brackets are two codes of a font. A letter that is drawn like one is one too many.
  bool has_partner(std::uint16_t font, char32_t sign,
                   const std::map<healing::FontCode, char32_t>& signs) const {
    const auto is_round = [](char32_t letter) { return letter == U'(' || letter == U')'; };
    if (!is_round(sign)) return true;
    const auto drawn = std::ranges::count_if(
        signs, [&](const auto& each) { return each.first.first == font && is_round(each.second); });
    const auto named = std::ranges::count_if(drawn_, [&](const DrawnCode& each) {
      return each.font == font && each.letters.size() == 1 && is_round(each.letters[0]);
    });
    return drawn + named == 2;
  }

  // What is found is known from then on; true if nothing is left.
  bool settle() {
    constexpr int most_rounds = 3;
    for (int round = 0; round < most_rounds; ++round) {
      findings_ = healing::read_outlines(drawn_);
      bool found = false;
      for (const healing::OutlineFinding& finding : findings_) {
        if (finding.letters.empty()) continue;
        const auto code = std::find_if(drawn_.begin(), drawn_.end(), [&](const DrawnCode& each) {
          return each.font == finding.font && each.code == finding.code;
        });
        take(*code, finding.letters);
        found = true;
      }
      if (!found) break;
    }
    return std::none_of(drawn_.begin(), drawn_.end(), [](const DrawnCode& code) {
      return code.letters.empty() && !code.sketch.empty();
    });
  }

  void take(DrawnCode& code, std::u32string letters) {
    code.letters = std::move(letters);
    result_.changes.push_back({.font = code.font,
                               .code = code.code,
                               .claim = Claim::drawn,
                               .said = {},
                               .letters = code.letters});
  }

  // What stays lost is a letter all the same, wherever it stands and whatever it touches.
  void hint() {
    for (const healing::OutlineFinding& finding : findings_) {
      if (!finding.letters.empty() || !finding.is_letter) continue;
      result_.changes.push_back({.font = finding.font,
                                 .code = finding.code,
                                 .claim = Claim::lost,
                                 .said = {},
                                 .letters = {}});
      if (!finding.has_dots) continue;
      result_.hints.push_back({.font = finding.font,
                               .code = finding.code,
                               .above = static_cast<std::uint8_t>(finding.dots.above),
                               .below = static_cast<std::uint8_t>(finding.dots.below)});
    }
  }

  PdfPages& document_;
  const GlyphPage& page_;
  std::vector<DrawnCode> drawn_;
  std::vector<healing::OutlineFinding> findings_;
  OutlineMending result_;
};

// `known` are the changes so far, `found` those that outlines tell.
void add_parts_of_alefs(PdfPages& document, const GlyphPage& page,
                        std::span<const CodeChange> known, std::vector<CodeChange>& found) {
  std::vector<CodeChange> changes(known.begin(), known.end());
  changes.insert(changes.end(), found.begin(), found.end());
  const auto take = [&](const healing::FontCode& code, char32_t letter) {
    found.push_back({.font = code.first,
                     .code = code.second,
                     .claim = Claim::drawn,
                     .said = {},
                     .letters = std::u32string(1, letter)});
  };
  const auto sketch_of = [&](const healing::FontCode& code) {
    return document.sketches(page, code.first, {&code.second, 1}).front();
  };
  for (const healing::FontCode& code : healing::marks_on_alefs(page, changes)) {
    if (healing::is_madda(sketch_of(code))) take(code, healing::madda);
  }
  for (const auto& [code, lams] : healing::marks_on_lams(page, changes)) {
    if (!healing::is_half_of_lam_alef(sketch_of(code))) continue;
    take(code, U'ا');
    for (const healing::FontCode& lam : lams) take(lam, U'ل');
  }
}

}  // namespace

OutlineMending mend_by_outlines(PdfPages& document, const GlyphPage& page, const PageFacts& facts,
                                std::span<const CodeChange> changes) {
  OutlineMending result;
  // Kashidas have no letter either, and are known by where they stand.
  if (facts.unmapped_glyphs > 0 || facts.doubtful_glyphs) {
    const Codes codes = codes_of(page, changes);
    const bool lost = std::any_of(codes.begin(), codes.end(),
                                  [](const auto& font) { return has_lost(font.second); });
    if (lost) result = Mending(document, page).mend(facts, codes);
  }
  // Marks without width are not counted among the glyphs that have no letter.
  add_parts_of_alefs(document, page, changes, result.changes);
  return result;
}

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
