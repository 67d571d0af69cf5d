// Three looks at a doubted page: as it is, as its fonts would have it, as the language decides.
#include "job/mend_maps.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "healing/doubted_fonts.h"
#include "healing/font_letters.h"
#include "healing/lost_digits.h"
#include "healing/mark_shapes.h"
#include "healing/mended_page.h"
#include "healing/misplaced_codes.h"
#include "healing/picture_votes.h"
#include "healing/signs.h"
#include "healing/spread_runs.h"
#include "job/drawn_letters.h"
#include "job/mend_outlines.h"
#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

using healing::Claim;
using healing::CodeChange;

// By how much words have to become more Persian for a disputed map to change.
constexpr double clear_rise = 0.1;
// Of a font without words.
constexpr double unknown_score = 0.5;

// Leaves out what the language does not ask for.
void keep_what_rises(std::vector<CodeChange>& changes, const LaidOut& seen, const LaidOut& mended,
                     const language::Lexicon& lexicon) {
  std::vector<CodeChange> disputed;
  for (const CodeChange& change : changes) {
    if (change.claim == Claim::disputed) disputed.push_back(change);
  }
  if (disputed.empty()) return;
  const auto before = healing::score_fonts(seen.facts, seen.lines, disputed, lexicon);
  const auto after = healing::score_fonts(mended.facts, mended.lines, disputed, lexicon);
  const auto rise_of = [&](const CodeChange& change) {
    return after[change.font].value_or(unknown_score) - before[change.font].value_or(unknown_score);
  };
  // A font of too few words goes with the other fonts: one producer wrote their maps.
  bool one_rises = false, one_falls = false;
  for (const CodeChange& change : disputed) {
    const double rise = rise_of(change);
    one_rises = one_rises || rise >= clear_rise;
    one_falls = one_falls || rise <= -clear_rise;
  }
  const double least_rise = one_rises && !one_falls ? -clear_rise : clear_rise;
  std::erase_if(changes, [&](const CodeChange& change) {
    return change.claim == Claim::disputed && rise_of(change) < least_rise;
  });
}

// What a code that was only known to be lost stands for; others are new.
void take_drawn(std::vector<CodeChange>& changes, std::span<const CodeChange> drawn) {
  std::vector<CodeChange> told(drawn.begin(), drawn.end());
  std::erase_if(told, [&](const CodeChange& found) {
    return found.claim != Claim::drawn &&
           std::any_of(changes.begin(), changes.end(), [&](const CodeChange& each) {
             return each.font == found.font && each.code == found.code;
           });
  });
  healing::put_changes(changes, told);
}

void note(LaidOut& page, std::span<const CodeChange> changes) {
  healing::note_changes(page.facts, changes);
  page.changes.assign(changes.begin(), changes.end());
}

}  // namespace

LaidOut lay_out(GlyphPage page, std::span<const CodeChange> changes, bool hidden) {
  healing::apply_changes(page, changes);
  LaidOut result{.facts = layout::analyse_page(page, hidden), .lines = {}, .changes = {}};
  result.lines = layout::preview_lines(result.facts);
  note(result, changes);
  return result;
}

LaidOut lay_out(GlyphPage page, std::span<const CodeChange> changes, bool hidden,
                const LaidOut& seen) {
  healing::apply_changes(page, changes);
  LaidOut result{
      .facts = layout::analyse_again(page, hidden, seen.facts), .lines = {}, .changes = {}};
  result.lines = layout::preview_again(result.facts, seen.facts, seen.lines);
  note(result, changes);
  return result;
}

FontClaims ask_fonts(PdfPages& document, const GlyphPage& page, bool doubt_all) {
  FontClaims claims;
  const std::vector<healing::DoubtedFont> fonts = healing::doubted_fonts(page, doubt_all);
  const auto embedded = std::count_if(page.fonts.begin(), page.fonts.end(),
                                      [](const FontInfo& font) { return font.embedded; });
  claims.all_asked = static_cast<std::ptrdiff_t>(fonts.size()) == embedded;
  claims.runs = std::any_of(fonts.begin(), fonts.end(), healing::has_runs);
  for (const healing::DoubtedFont& font : fonts) {
    const std::vector<CodeMaps> maps = document.font_maps(page, font);
    for (const CodeMaps& code : maps) {
      if (claims.runs && code.look.outline == Outline::empty) {
        claims.blank.emplace(font.font, code.code);
      }
    }
    for (CodeChange& change : healing::compare_maps(font, maps)) {
      claims.changes.push_back(std::move(change));
    }
  }
  healing::put_changes(claims.changes, hamza_codes(document, page, claims.changes));
  healing::put_changes(claims.changes, mark_codes(document, page));
  return claims;
}

std::optional<LaidOut> mend_maps(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, std::vector<CodeChange> changes, bool doubt_all,
                                 const language::Lexicon& lexicon) {
  std::optional<LaidOut> mended;
  const auto look_again = [&] {
    if (changes == seen.changes) {
      mended.reset();
    } else if (!mended || changes != mended->changes) {
      mended = lay_out(page, changes, hidden, mended ? *mended : seen);
    }
  };
  look_again();
  if (mended) {
    keep_what_rises(changes, seen, *mended, lexicon);
    look_again();
  }
  if (doubt_all) {
    const std::vector<CodeChange> misplaced =
        healing::misplaced_codes(mended ? mended->facts : seen.facts);
    changes.insert(changes.end(), misplaced.begin(), misplaced.end());
    look_again();
  }
  if (std::optional<LaidOut> drawn = mend_drawn(document, page, mended ? *mended : seen, hidden)) {
    return drawn;
  }
  return mended;
}

std::optional<LaidOut> mend_drawn(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                  bool hidden) {
  OutlineMending drawn = mend_by_outlines(document, page, seen.facts, seen.changes);
  if (seen.facts.unmapped_glyphs > 0) {
    healing::put_changes(drawn.changes, healing::lost_digits(seen.facts));
  }
  if (drawn.changes.empty() && drawn.hints.empty()) return {};
  std::optional<LaidOut> mended;
  if (!drawn.changes.empty()) {
    std::vector<CodeChange> changes = seen.changes;
    take_drawn(changes, drawn.changes);
    mended = lay_out(page, changes, hidden, seen);
  } else {
    mended = seen;
  }
  if (!drawn.hints.empty()) mended->facts.dot_hints = std::move(drawn.hints);
  return mended;
}

std::optional<LaidOut> mend_runs(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                 bool hidden, const std::set<healing::FontCode>& blank) {
  std::map<healing::FontCode, std::u32string> known;
  for (std::uint16_t font = 0; font < page.fonts.size(); ++font) {
    const std::uint64_t id = page.fonts[font].id;
    for (auto each = document.spread().lower_bound({id, 0});
         each != document.spread().end() && each->first.first == id; ++each) {
      known[{font, each->first.second}] = each->second;
    }
  }
  std::vector<CodeChange> changes = seen.changes;
  // What the font names itself needs no run, nor does a mark that its outline told.
  std::set<healing::FontCode> named, marks;
  for (const CodeChange& change : changes) {
    if (change.claim == Claim::clear) named.emplace(change.font, change.code);
    if (!change.letters.empty() && unicode::is_mark(change.letters.front())) {
      marks.emplace(change.font, change.code);
    }
  }
  std::vector<CodeChange> found = healing::spread_runs(page, blank, marks, std::move(known));
  std::erase_if(found, [&](const CodeChange& change) {
    return named.contains({change.font, change.code});
  });
  if (found.empty()) return {};
  healing::turn_named_twice(changes, found);
  for (const CodeChange& change : found) {
    if (change.claim == Claim::spread) {
      document.spread()[{page.fonts[change.font].id, change.code}] = change.letters;
    }
  }
  healing::put_changes(changes, found);
  LaidOut mended = lay_out(page, changes, hidden, seen);
  if (std::optional<LaidOut> drawn = mend_drawn(document, page, mended, hidden)) return drawn;
  return mended;
}

namespace {

// All codes that are seen and say nothing, as letters that are lost: a headline without any letter
// is a line of them, and no row of ornaments.
std::vector<CodeChange> lose_silent(const GlyphPage& page, std::vector<CodeChange> changes) {
  std::set<std::pair<std::uint16_t, std::uint32_t>> known;
  for (const CodeChange& change : changes) known.emplace(change.font, change.code);
  for (const Glyph& glyph : page.glyphs) {
    const std::u32string_view said = page.unicode(glyph);
    if (!healing::is_the_maps_to_tell(glyph) || !healing::says_nothing(said) ||
        !known.emplace(glyph.font, glyph.code).second) {
      continue;
    }
    changes.push_back({.font = glyph.font,
                       .code = glyph.code,
                       .claim = Claim::lost,
                       .said = std::u32string(said),
                       .letters = {}});
  }
  return changes;
}

}  // namespace

namespace {

std::map<healing::FontCode, std::u32string> codes_read_before(PdfPages& document,
                                                              const GlyphPage& page) {
  std::map<healing::FontCode, std::u32string> known;
  for (std::size_t font = 0; font < page.fonts.size(); ++font) {
    const std::uint64_t id = page.fonts[font].id;
    auto code = document.read_codes().lower_bound({id, 0});
    for (; code != document.read_codes().end() && code->first.first == id; ++code) {
      known[{static_cast<std::uint16_t>(font), code->first.second}] = code->second;
    }
  }
  return known;
}

// Codes that the picture did not tell because they draw nothing: a ZWNJ without width under a
// sign's code.
std::set<healing::FontCode> empty_codes(PdfPages& document, const GlyphPage& page,
                                        std::span<const CodeChange> votes) {
  std::map<std::uint16_t, healing::DoubtedFont> asked;
  for (const CodeChange& vote : votes) {
    if (vote.claim != Claim::lost || !page.fonts[vote.font].embedded) continue;
    // White space is what looks are loaded for.
    asked.try_emplace(vote.font, healing::DoubtedFont{.font = vote.font, .said = {}})
        .first->second.said[vote.code] = U" ";
  }
  std::set<healing::FontCode> empty;
  for (const auto& [index, font] : asked) {
    for (const CodeMaps& maps : document.font_maps(page, font)) {
      if (maps.look.outline == Outline::empty) empty.emplace(index, maps.code);
    }
  }
  return empty;
}

// Codes of `page` that are never drawn with a width.
std::set<healing::FontCode> codes_without_width(const GlyphPage& page) {
  std::set<healing::FontCode> without, with;
  for (const Glyph& glyph : page.glyphs) {
    (healing::has_no_width(glyph) ? without : with).emplace(glyph.font, glyph.code);
  }
  std::erase_if(without, [&](const healing::FontCode& code) { return with.contains(code); });
  return without;
}

// A map that was found to lie has lost its marks too, which OCR does not read.
void tell_unread(PdfPages& document, const GlyphPage& page, std::vector<CodeChange>& votes) {
  const std::set<healing::FontCode> empty = empty_codes(document, page, votes);
  const std::set<healing::FontCode> marks = codes_without_width(page);
  for (CodeChange& vote : votes) {
    const healing::FontCode code{vote.font, vote.code};
    if (empty.contains(code)) {
      vote.claim = Claim::form;
      vote.letters = U" ";
    } else if (vote.claim == Claim::lost && marks.contains(code)) {
      vote.letters = healing::marks_drawn(document.sketches(page, vote.font, {&vote.code, 1})[0]);
      if (!vote.letters.empty()) vote.claim = Claim::drawn;
    }
  }
}

}  // namespace

std::optional<PictureMending> mend_by_picture(PdfPages& document, const GlyphPage& page,
                                              const LaidOut& layer, const LaidOut& read) {
  constexpr bool hidden = false;
  std::vector<CodeChange> changes = lose_silent(page, layer.changes);
  LaidOut mended = lay_out(page, changes, hidden);
  mended.facts.dot_hints = layer.facts.dot_hints;
  healing::PictureVotes told = healing::vote_by_picture(mended.facts, read.facts, read.lines,
                                                        codes_read_before(document, page));
  std::vector<CodeChange> votes = std::move(told.changes);
  if (votes.empty()) return {};
  tell_unread(document, page, votes);
  std::erase_if(changes, [&](const CodeChange& known) {
    return std::any_of(votes.begin(), votes.end(), [&](const CodeChange& vote) {
      return vote.font == known.font && vote.code == known.code;
    });
  });
  changes.insert(changes.end(), votes.begin(), votes.end());
  mended = lay_out(page, changes, hidden, mended);
  OutlineMending drawn = mend_by_outlines(document, page, mended.facts, changes);
  if (!drawn.changes.empty()) {
    take_drawn(changes, drawn.changes);
    mended = lay_out(page, changes, hidden, mended);
  }
  mended.facts.dot_hints = std::move(drawn.hints);
  PictureMending result{.page = std::move(mended), .sure = {}};
  for (const auto& [code, letters] : told.sure) {
    result.sure[{page.fonts.at(code.first).id, code.second}] = letters;
  }
  return result;
}

}  // namespace bazyab::job
