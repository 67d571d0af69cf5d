// Laying out, weighing, mending.
#include "job/text_layer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "healing/mended_page.h"
#include "healing/silenced_marks.h"
#include "job/mend_dots.h"
#include "job/mend_maps.h"
#include "job/mend_mistakes.h"
#include "job/pdf_pages.h"
#include "job/picture_areas.h"
#include "job/read_picture.h"
#include "job/unseen_text.h"
#include "job/word_trial.h"
#include "language/scorer.h"
#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

using healing::CodeChange;

// Good pages score more than this; a letter in twenty that is wrong is enough for less.
constexpr double sound_score = 0.93;
// Where a rare letter is named wrongly, the score falls below this, and some words are none.
constexpr double flawless_score = 0.965;
constexpr std::size_t flawless_unknown = 3;  // words

bool is_flawed(const TextLayer& layer) {
  return layer.score < flawless_score && layer.unknown_words >= flawless_unknown;
}

LaidOut take_laid_out(TextLayer& layer) {
  return {std::move(layer.facts), std::move(layer.lines), std::move(layer.changes)};
}

void put_laid_out(TextLayer& layer, LaidOut&& page) {
  layer.facts = std::move(page.facts);
  layer.lines = std::move(page.lines);
  layer.changes = std::move(page.changes);
}

// A stamp over a scan, or the line of the site that it comes from, is not all that is to be read.
bool is_mostly_hidden(const PageFacts& visible) {
  constexpr std::size_t more_hidden = 3, least_hidden = 100;
  const std::size_t hidden = visible.hidden_letters;
  return hidden > 0 && (visible.lines.empty() ||
                        (hidden >= least_hidden && hidden > more_hidden * visible.letters.size()));
}

void lay_out(TextLayer& layer, const GlyphPage& glyphs) {
  layer.facts = layout::analyse_page(glyphs);
  layer.hidden = is_mostly_hidden(layer.facts);
  if (layer.hidden) layer.facts = layout::analyse_page(glyphs, true);
  layer.lines = layout::preview_lines(layer.facts);
}

void weigh(TextLayer& layer, const language::Lexicon& lexicon) {
  const std::u32string text = running_text(layer.lines);
  const LetterCounts counts = count_letters(text);
  layer.letters = counts.letters;
  layer.english_letters = counts.english;
  const language::TextScore score = language::score_text(lexicon, text);
  layer.score = layer.letters > 0 ? score.persian : 0;
  layer.unknown_words = score.words - score.known;
}

// True if there is another to take its place.
bool replace(LaidOut& page, std::optional<LaidOut> other) {
  if (other) page = std::move(*other);
  return other.has_value();
}

bool change_forms_alone(const std::vector<CodeChange>& changes) {
  return std::all_of(changes.begin(), changes.end(),
                     [](const CodeChange& change) { return change.claim == healing::Claim::form; });
}

void lay_out_with(TextLayer& layer, const std::vector<CodeChange>& changes) {
  if (changes.empty()) return lay_out(layer, layer.glyphs);
  GlyphPage glyphs = layer.glyphs;
  healing::apply_changes(glyphs, changes);
  lay_out(layer, glyphs);
}

void mend(TextLayer& layer, PdfPages& document, const language::Lexicon& lexicon) {
  healing::free_silenced_marks(layer.glyphs);
  const std::vector<CodeChange> dotted = mend_dots(document, layer.glyphs, lexicon);
  FontClaims claims = ask_fonts(document, layer.glyphs, false);
  healing::put_changes(claims.changes, dotted);
  // The forms of letters leave words what they are: such a page need not be seen as its maps have
  // it, which saves laying it out twice.
  if (change_forms_alone(claims.changes)) layer.changes = claims.changes;
  lay_out_with(layer, layer.changes);
  weigh(layer, lexicon);
  layer.all_doubted = layer.score < sound_score && !is_english(layer);
  if (layer.all_doubted) {
    document.expect_all_maps();
    if (!claims.all_asked) {
      claims = ask_fonts(document, layer.glyphs, true);
      healing::put_changes(claims.changes, dotted);
    }
  }
  layer.runs = claims.runs;
  layer.blank = std::move(claims.blank);
  LaidOut page = take_laid_out(layer);
  bool changed = false;
  changed |= replace(page, mend_maps(document, layer.glyphs, page, layer.hidden,
                                     std::move(claims.changes), layer.all_doubted, lexicon));
  changed |= replace(page, mend_lam_alefs(document, layer.glyphs, page, layer.hidden, lexicon));
  put_laid_out(layer, std::move(page));
  if (changed) weigh(layer, lexicon);
}

// All that a page tells without those before it: done by whichever thread is free.
void complete(TextLayer& layer, PdfPages& document, const language::Lexicon& lexicon, OcrMode mode,
              bool heal) {
  layer.changes.clear();
  layer.runs = false;
  const int page = layer.glyphs.number;
  if (mode == OcrMode::automatic && document.names_pictures(page)) {
    layer.images = document.images_of_page(page);
    hide_covered(layer.glyphs, layer.images);
  }
  // Without OCR what is hidden is all that a scan has to give; whatever it is, it stays.
  const float covered = mode == OcrMode::automatic ? layer.images.coverage : 1;
  const PageLook look{.pictures =
                          [&] {
                            return document.names_pictures(page) ? document.images_of_page(page)
                                                                 : pdf::ImageUse{};
                          },
                      .draw = [&](int dpi) { return document.render_page(page, dpi); }};
  set_unseen_aside(layer.glyphs, covered, look);
  if (heal) {
    mend(layer, document, lexicon);
  } else {
    lay_out(layer, layer.glyphs);
    weigh(layer, lexicon);
  }
}

// Letters that maps name as others, where the page is still not what Persian is. What is found on
// one page is used on those that follow.
void mend_names(TextLayer& layer, PdfPages& document, const language::Lexicon& lexicon) {
  LaidOut page = take_laid_out(layer);
  bool changed = false;
  if (!document.renamed().empty()) {
    changed |= replace(page, take_renamed(document, layer.glyphs, page, layer.hidden));
  }
  if (is_flawed(layer) && has_mistakes(document, page, lexicon)) {
    document.expect_all_maps();
    if (!layer.all_doubted && page.changes.empty()) {
      FontClaims claims = ask_fonts(document, layer.glyphs, true);
      changed |= replace(page, mend_maps(document, layer.glyphs, page, layer.hidden,
                                         std::move(claims.changes), true, lexicon));
    }
    changed |= replace(page, mend_mistakes(document, layer.glyphs, page, layer.hidden, lexicon));
  }
  put_laid_out(layer, std::move(page));
  if (changed) weigh(layer, lexicon);
}

// Text that maps give to single codes goes to all that draw it, also on the pages that follow.
void spread_runs(TextLayer& layer, PdfPages& document, const language::Lexicon& lexicon) {
  LaidOut page = take_laid_out(layer);
  std::optional<LaidOut> other = mend_runs(document, layer.glyphs, page, layer.hidden, layer.blank);
  put_laid_out(layer, other ? std::move(*other) : std::move(page));
  if (other) weigh(layer, lexicon);
}

bool has_lost(const std::vector<Text>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Text& line) {
    return line.letters.find(unicode::replacement) != std::u32string::npos;
  });
}

}  // namespace

LetterCounts count_letters(std::u32string_view text) {
  LetterCounts counts;
  for (const char32_t letter : text) {
    if (!unicode::is_letter(letter) && !unicode::is_digit(letter)) continue;
    ++counts.letters;
    const char32_t lower = letter | 0x20;
    if (lower >= U'a' && lower <= U'z') ++counts.english;
  }
  return counts;
}

bool is_english(const TextLayer& layer) {
  return layer.english_letters * 10 > layer.letters * 7;
}

TextLayer read_text_layer(PdfPages& document, int page, const language::Lexicon& lexicon,
                          OcrMode mode, bool heal) {
  TextLayer layer = document.see_page(page, [&document, &lexicon, mode, heal](TextLayer& read) {
    complete(read, document, lexicon, mode, heal);
  });
  if (layer.runs) spread_runs(layer, document, lexicon);
  if (heal && !is_english(layer) && (is_flawed(layer) || !document.renamed().empty())) {
    mend_names(layer, document, lexicon);
  }
  const bool look = mode == OcrMode::automatic;
  if (heal && look && !layer.hidden && has_lost(layer.lines)) {
    layer.lost_letters = try_words(layer.facts, layer.lines, lexicon).lost;
  }
  layer.facts.text_score = layer.score;
  const bool few = layer.letters < few_letters && layer.images.count == 0;
  if (few && look) layer.images = document.images_of_page(page);
  return layer;
}

}  // namespace bazyab::job
