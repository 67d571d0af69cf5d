// First the fonts that have lost codes, then the others of the page.
#include "job/mend_outlines.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "healing/alef_parts.h"
#include "healing/outline_letters.h"
#include "healing/sign_shapes.h"
#include "job/drawn_codes.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

using healing::Claim;
using healing::CodeChange;
using healing::DrawnCode;

class Mending {
 public:
  Mending(PdfPages& document, const GlyphPage& page) : document_(document), page_(page) {}

  OutlineMending mend(const PageFacts& facts, const Codes& codes) {
    for (const auto& [font, of_font] : codes) {
      if (has_lost(of_font)) add_font(font, of_font);
    }
    if (drawn_.empty()) return {};
    take_missing_glyphs(facts);
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
  void take_missing_glyphs(const PageFacts& facts) {
    std::set<healing::FontCode> boxes;
    for (const DrawnCode& code : drawn_) {
      const bool box = code.letters.empty() && healing::is_missing_glyph(code.code, code.sketch);
      if (box && !names_zwnj(code)) boxes.emplace(code.font, code.code);
    }
    // The words show that nothing is missing there.
    for (const healing::FontCode& zwnj : healing::boxes_for_zwnj(facts, boxes)) boxes.erase(zwnj);
    for (DrawnCode& code : drawn_) {
      if (!boxes.contains({code.font, code.code})) continue;
      take(code, std::u32string(1, healing::missing_glyph));
    }
  }

  // The map of some programs says that they draw the box for a ZWNJ.
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

}  // namespace bazyab::job
