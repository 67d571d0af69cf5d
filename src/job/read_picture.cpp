// OCR's symbols as a page, and which of two readings is the better.
#include "job/read_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "language/scorer.h"
#include "layout/layout.h"
#include "repair/arabic_reading.h"
#include "repair/reading_along.h"
#include "repair/word_confidence.h"
#include "unicode/letters.h"

namespace bazyab::job {

std::u32string running_text(const std::vector<Text>& lines) {
  std::u32string text;
  for (const Text& line : lines) {
    text += line.letters;
    text += U'\n';
  }
  return text;
}

namespace {

PageReading lay_out(ocr::OcrPage read, const Placed& placed, const Tools& tools) {
  // Scored as the model alone has read it: words that the language has chosen praise themselves.
  const double score = language::score_text(tools.lexicon(), repair::text_of(read.symbols)).persian;
  const std::vector<Choice> choices =
      repair::read_along(read.symbols, read.doubts, tools.lexicon());
  repair::drop_marks_of_allah(read.symbols);
  repair::use_arabic_letters(read.symbols);
  repair::believe_words(read.symbols, tools.lexicon());
  PageFacts facts = layout::analyse_symbols(read.symbols, {.number = placed.page,
                                                           .width = placed.width,
                                                           .height = placed.height,
                                                           .scale = placed.scale,
                                                           .skew = read.skew,
                                                           .turn = read.turn,
                                                           .in_order = read.in_order,
                                                           .tables = read.tables,
                                                           .choices = choices});
  facts.warnings = read.warnings;
  for (Warning& warning : facts.warnings) warning.page = placed.page;
  std::vector<Text> lines = layout::preview_lines(facts);
  facts.ocr_score = score;
  return {std::move(facts), std::move(lines), {}};
}

// Readings that score less are doubtful: of the pages of the test set that were read with few
// errors none does, of real scans whose lines are bent all do.
constexpr double doubtful_reading = 0.955;
// By how much another reading has to score better. Where there are columns their order, which the
// score does not see, is worth more than some letters.
constexpr double better_reading = 0.004, better_than_columns = 0.03;

// Text that stands on its head scores less; and by how much it scores more when it is turned. A few
// words, or what was read in noise, tell too little to turn a page by.
constexpr double upside_down_score = 0.5, clearly_more = 0.2;
constexpr std::size_t enough_to_turn = 30;  // letters

ocr::Stance stance_of(const Placed& placed) {
  return placed.upright ? ocr::Stance::upright : ocr::Stance::unknown;
}

std::size_t letters_in(const std::vector<Text>& lines) {
  const std::u32string text = running_text(lines);
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), unicode::is_letter));
}

// How likely the letters and digits are right by what the reader itself says, and how many there
// are.
struct Belief {
  double sum = 0;
  std::size_t letters = 0;

  double mean() const { return letters == 0 ? 0 : sum / static_cast<double>(letters); }
};

Belief belief_in(const PageFacts& facts, Span items) {
  Belief belief;
  for (std::uint32_t at = items.begin; at < items.end; ++at) {
    const Item& item = facts.items[at];
    const std::u32string_view text = slice(facts.letters, item.letters);
    const bool counts = item.kind == ItemKind::letter && !text.empty() &&
                        (unicode::is_letter(text.front()) || unicode::is_digit(text.front()));
    if (!counts) continue;
    belief.sum += static_cast<double>(item.confidence);
    ++belief.letters;
  }
  return belief;
}

Warning poor_line(const PageFacts& facts, const LineFacts& line, double right, float scale) {
  const Box& box = line.box;
  return {.code = "line-hardly-readable",
          .page = facts.number,
          .message = fmt::format(
              "OCR takes {:.0f} % of the letters for right in the line of ink at "
              "{:.0f},{:.0f} to {:.0f},{:.0f} (pixels)",
              right * 100, box.x0 / scale, box.y0 / scale, box.x1 / scale, box.y1 / scale)};
}

// Of pages of print three quarters of the words and more are right, of the strokes of a pen two
// thirds by what the reader itself says. A line without any letter is as little of a text. Of lines
// that came out as other words, or as the strokes of a picture, less than this is believed.
constexpr double hardly_any_right = 0.70, line_hardly_right = 0.62;

void warn_of_poor(PageFacts& facts, float scale) {
  if (facts.lines.empty()) return;
  const Belief all = belief_in(facts, {0, static_cast<std::uint32_t>(facts.items.size())});
  if (all.mean() < hardly_any_right) {
    facts.warnings.push_back(
        {.code = "hardly-readable",
         .page = facts.number,
         .message =
             fmt::format("OCR takes {:.0f} % of its {} letters for right: handwriting, a drawing "
                         "or a photograph, or print that is too faint",
                         all.mean() * 100, all.letters)});
    return;
  }
  for (const LineFacts& line : facts.lines) {
    const Belief belief = belief_in(facts, line.items);
    if (belief.letters > 0 && belief.mean() < line_hardly_right) {
      facts.warnings.push_back(poor_line(facts, line, belief.mean(), scale));
    }
  }
}

}  // namespace

PageReading read_symbols(const Picture& picture, const Placed& placed, Tools& tools) {
  ocr::OcrPage by_lines = tools.reader().read(picture, stance_of(placed));
  const bool in_order = by_lines.in_order, columns = by_lines.columns;
  PageReading best = lay_out(std::move(by_lines), placed, tools);
  if (in_order && best.facts.ocr_score < doubtful_reading) {
    PageReading whole = lay_out(tools.reader().read_whole(), placed, tools);
    const double gain = columns ? better_than_columns : better_reading;
    if (whole.facts.ocr_score > *best.facts.ocr_score + gain) best = std::move(whole);
  }
  if (best.facts.ocr_score < upside_down_score && !placed.upright &&
      letters_in(best.lines) >= enough_to_turn) {
    PageReading turned =
        lay_out(tools.reader().read(picture, ocr::Stance::upside_down), placed, tools);
    if (turned.facts.ocr_score > *best.facts.ocr_score + clearly_more) best = std::move(turned);
  }
  warn_of_poor(best.facts, placed.scale);
  return best;
}

PageReading read_once(const Picture& picture, const Placed& placed, Tools& tools) {
  return lay_out(tools.reader().read(picture, stance_of(placed)), placed, tools);
}

PageReading read_picture(const Picture& picture, int page, OcrMode mode, Tools& tools) {
  // Without a resolution of its own, a picture is taken as a scan at 300 dots an inch.
  const float scale = 72.0F / static_cast<float>(picture.dpi > 0 ? picture.dpi : 300);
  const float width = static_cast<float>(picture.width) * scale;
  const float height = static_cast<float>(picture.height) * scale;
  if (mode == OcrMode::never) {
    return {.facts = {.number = page, .width = width, .height = height}, .lines = {}, .reason = {}};
  }
  return read_symbols(picture, {.page = page, .width = width, .height = height, .scale = scale},
                      tools);
}

}  // namespace bazyab::job
