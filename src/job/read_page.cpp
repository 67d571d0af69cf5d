// Choosing and reading.
#include "job/read_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "job/mend_maps.h"
#include "job/word_trial.h"
#include "language/scorer.h"
#include "layout/layout.h"
#include "repair/reading_along.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

// Below this share of sense, Arabic-script text is a cipher or noise and OCR is asked too.
constexpr double doubtful_score = 0.3;
// By how much OCR has to score better than a text layer to take its place.
constexpr double clear_gain = 0.3;
// Pages with fewer letters than this may be pictures with a stamp or a page number on top.
constexpr std::size_t few_letters = 60;
constexpr float covering_picture = 0.4F;  // of the page

std::u32string running_text(const std::vector<Text>& lines) {
  std::u32string text;
  for (const Text& line : lines) {
    text += line.letters;
    text += U'\n';
  }
  return text;
}

struct Counts {
  std::size_t letters = 0;  // and digits
  std::size_t english = 0;  // A to Z
};

Counts count_letters(std::u32string_view text) {
  Counts counts;
  for (const char32_t letter : text) {
    if (!unicode::is_letter(letter) && !unicode::is_digit(letter)) continue;
    ++counts.letters;
    const char32_t lower = letter | 0x20;
    if (lower >= U'a' && lower <= U'z') ++counts.english;
  }
  return counts;
}

// 72 points an inch; print is read best at 300 dots, pictures at their own resolution.
int drawing_resolution(const pdf::ImageUse& images, int wanted) {
  if (wanted > 0) return wanted;
  constexpr int usual = 300, least = 150, most = 400;
  if (images.coverage < covering_picture || images.dpi == 0) return usual;
  return std::clamp(images.dpi, least, most);
}

// Where a picture of a page lies on it.
struct Placed {
  int page = 0;
  float width = 0, height = 0;  // of the page, points
  float scale = 1;              // points a pixel
};

PageReading lay_out(ocr::OcrPage read, const Placed& placed, const Tools& tools) {
  // Scored as the model alone has read it: words that the language has chosen praise themselves.
  const double score = language::score_text(tools.lexicon(), repair::text_of(read.symbols)).persian;
  const std::vector<Choice> choices =
      repair::read_along(read.symbols, read.doubts, tools.lexicon());
  PageFacts facts = layout::analyse_symbols(read.symbols, {.number = placed.page,
                                                           .width = placed.width,
                                                           .height = placed.height,
                                                           .scale = placed.scale,
                                                           .skew = read.skew,
                                                           .in_order = read.in_order,
                                                           .choices = choices});
  facts.warnings = read.warnings;
  for (Warning& warning : facts.warnings) warning.page = placed.page;
  std::vector<Text> lines = layout::preview_lines(facts);
  facts.ocr_score = score;
  return {std::move(facts), std::move(lines)};
}

// Readings that score less are doubtful: of the pages of the test set that were read with few
// errors none does, of real scans whose lines are bent all do.
constexpr double doubtful_reading = 0.955;
// By how much another reading has to score better. Where there are columns their order, which the
// score does not see, is worth more than some letters.
constexpr double better_reading = 0.004, better_than_columns = 0.03;

PageReading read_symbols(const Picture& picture, const Placed& placed, Tools& tools) {
  const ocr::OcrPage by_lines = tools.reader().read(picture);
  PageReading reading = lay_out(by_lines, placed, tools);
  const double score = reading.facts.ocr_score;
  if (!by_lines.in_order || score >= doubtful_reading) return reading;
  PageReading whole = lay_out(tools.reader().read_whole(), placed, tools);
  const double gain = by_lines.columns ? better_than_columns : better_reading;
  return whole.facts.ocr_score > score + gain ? std::move(whole) : std::move(reading);
}

void weigh(TextLayer& layer, const language::Lexicon& lexicon) {
  const std::u32string text = running_text(layer.lines);
  const Counts counts = count_letters(text);
  layer.letters = counts.letters;
  layer.english_letters = counts.english;
  layer.score = layer.letters > 0 ? language::score_text(lexicon, text).persian : 0;
}

bool is_english(const TextLayer& layer) {
  return layer.english_letters * 10 > layer.letters * 7;
}

// Good pages score more than this; a letter in twenty that is wrong is enough for less.
constexpr double sound_score = 0.93;

void mend(TextLayer& layer, PdfPages& document, const GlyphPage& glyphs,
          const language::Lexicon& lexicon) {
  const bool doubt_all = layer.score < sound_score && !is_english(layer);
  LaidOut seen{std::move(layer.facts), std::move(layer.lines), {}};
  std::optional<LaidOut> mended =
      mend_maps(document, glyphs, seen, layer.hidden, doubt_all, lexicon);
  if (!mended) mended = std::move(seen);
  layer.facts = std::move(mended->facts);
  layer.lines = std::move(mended->lines);
  layer.changes = std::move(mended->changes);
  weigh(layer, lexicon);
}

}  // namespace

const char* name_of(Plan::Way way) {
  switch (way) {
    case Plan::Way::text:
      return "text";
    case Plan::Way::hidden_text:
      return "hidden-text";
    case Plan::Way::picture:
      return "ocr";
    case Plan::Way::nothing:
      return "nothing";
  }
  return "nothing";
}

TextLayer read_text_layer(PdfPages& document, int page, const language::Lexicon& lexicon,
                          OcrMode mode, bool heal) {
  TextLayer layer;
  SeenGlyphs seen = document.see_page(page);
  layer.facts = std::move(seen.facts);
  layer.lines = std::move(seen.lines);
  layer.hidden = seen.hidden;
  GlyphPage& glyphs = seen.glyphs;
  weigh(layer, lexicon);
  layer.score_as_mapped = layer.score;
  if (heal) mend(layer, document, glyphs, lexicon);
  layer.facts.text_score = layer.score;
  layer.glyphs = std::move(glyphs);
  const bool few = layer.letters > 0 && layer.letters < few_letters;
  if (few && mode == OcrMode::automatic) layer.images = document.images_of_page(page);
  return layer;
}

Plan plan_page(const TextLayer& layer, OcrMode mode) {
  using Way = Plan::Way;
  const bool covered = layer.images.coverage >= covering_picture;
  if (mode == OcrMode::always) return {Way::picture, "OCR is asked for every page"};
  const std::string seen = fmt::format("{} letters, score {:.2f}", layer.letters, layer.score);
  const bool has_text = layer.letters > 0;
  if (mode == OcrMode::never) {
    return {has_text ? (layer.hidden ? Way::hidden_text : Way::text) : Way::nothing, seen};
  }
  if (!has_text) return {Way::picture, "no letters"};

  if (layer.hidden) {
    if (layer.score >= doubtful_score) return {Way::hidden_text, "hidden text, " + seen};
    return {Way::picture, "hidden text that is not Persian, " + seen};
  }
  if (covered && layer.letters < few_letters) {
    return {Way::picture, "a picture covers the page, " + seen};
  }
  const std::size_t glyphs = layer.letters + layer.facts.unmapped_glyphs;
  if (layer.facts.unmapped_glyphs * 5 > glyphs) {
    return {Way::picture,
            fmt::format("{} of {} glyphs have no letter", layer.facts.unmapped_glyphs, glyphs)};
  }
  // English is text too, though it scores as low as a cipher does.
  if (!is_english(layer) && layer.letters >= few_letters && layer.score < doubtful_score) {
    return {Way::picture, "text that is not Persian, " + seen};
  }
  return {Way::text, seen};
}

namespace {

// A healed text layer is taken where OCR has told nearly all of its letters, and the words most of
// the rest: else the page is as OCR reads it.
constexpr std::size_t letters_a_question = 50;
constexpr std::size_t letters_a_loss = 100;
constexpr double healed_score = 0.9;

bool is_healed(const WordTrial& trial, std::size_t letters, double ocr_score) {
  constexpr double slack = 0.03;
  return trial.asked * letters_a_question <= letters && trial.lost * letters_a_loss <= letters &&
         trial.score >= healed_score && trial.score >= ocr_score - slack;
}

// The text layer with what its codes stand for by OCR: each letter where it is drawn, ZWNJ, digits
// and signs as in the file. Nothing where that is not clearly good Persian.
std::optional<PageReading> heal_by_picture(PdfPages& document, const TextLayer& layer,
                                           const PageReading& read, const ConvertOptions& options,
                                           const Tools& tools) {
  const bool heal = !options.no_heal && !options.no_repair && options.ocr == OcrMode::automatic;
  if (!heal || layer.hidden || layer.facts.lines.empty()) return {};
  std::optional<LaidOut> mended =
      mend_by_picture(document, layer.glyphs, {layer.facts, layer.lines, layer.changes},
                      {read.facts, read.lines, {}});
  if (!mended) return {};
  const WordTrial trial = try_words(mended->facts, mended->lines, tools.lexicon());
  const std::size_t letters = count_letters(running_text(mended->lines)).letters;
  // What OCR has read and the text layer does not draw as letters must not be lost.
  if (letters * 20 < count_letters(running_text(read.lines)).letters * 19) return {};
  if (!is_healed(trial, letters, read.facts.ocr_score)) return {};
  mended->facts.text_score = trial.score;
  mended->facts.ocr_score = read.facts.ocr_score;
  return PageReading{std::move(mended->facts), std::move(mended->lines)};
}

}  // namespace

PageReading read_page(PdfPages& document, int page, const ConvertOptions& options, Tools& tools) {
  TextLayer layer = read_text_layer(document, page, tools.lexicon(), options.ocr,
                                    !options.no_heal && !options.no_repair);
  const Plan plan = plan_page(layer, options.ocr);
  if (plan.way != Plan::Way::picture) return {std::move(layer.facts), std::move(layer.lines)};

  const int dpi = drawing_resolution(document.images_of_page(page), options.dpi);
  const Picture picture = document.render_page(page, dpi);
  PageReading read = read_symbols(picture,
                                  {.page = page,
                                   .width = layer.facts.width,
                                   .height = layer.facts.height,
                                   .scale = 72.0F / static_cast<float>(dpi)},
                                  tools);
  read.facts.text_score = layer.score;
  if (std::optional<PageReading> healed = heal_by_picture(document, layer, read, options, tools)) {
    return std::move(*healed);
  }
  // A text layer that OCR does not clearly beat stays: OCR may have found nothing, or the script is
  // none of its own.
  const std::size_t glyphs = layer.letters + layer.facts.unmapped_glyphs;
  const double mapped =
      static_cast<double>(layer.letters) / static_cast<double>(std::max<std::size_t>(glyphs, 1));
  const bool keep_text = options.ocr != OcrMode::always && layer.letters > 0 &&
                         (count_letters(running_text(read.lines)).letters == 0 ||
                          read.facts.ocr_score < layer.score * mapped + clear_gain);
  if (!keep_text) {
    // What the file complained of is no less true.
    read.facts.warnings.insert(read.facts.warnings.begin(), layer.facts.warnings.begin(),
                               layer.facts.warnings.end());
    return read;
  }
  layer.facts.ocr_score = read.facts.ocr_score;
  return {std::move(layer.facts), std::move(layer.lines)};
}

PageReading read_picture(const Picture& picture, int page, OcrMode mode, Tools& tools) {
  // Without a resolution of its own, a picture is taken as a scan at 300 dots an inch.
  const float scale = 72.0F / static_cast<float>(picture.dpi > 0 ? picture.dpi : 300);
  const float width = static_cast<float>(picture.width) * scale;
  const float height = static_cast<float>(picture.height) * scale;
  if (mode == OcrMode::never) {
    return {.facts = {.number = page, .width = width, .height = height}, .lines = {}};
  }
  return read_symbols(picture, {.page = page, .width = width, .height = height, .scale = scale},
                      tools);
}

}  // namespace bazyab::job
