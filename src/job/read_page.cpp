// Choosing and reading.
#include "job/read_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "job/curved_print.h"
#include "job/inner_pictures.h"
#include "job/mend_maps.h"
#include "job/word_trial.h"

namespace bazyab::job {
namespace {

// Below this share of sense, Arabic-script text is a cipher or noise and OCR is asked too.
constexpr double doubtful_score = 0.3;
// Hidden text is what another program's OCR has read: under this score it was read badly.
constexpr double sound_hidden_score = 0.95;
// By how much OCR has to score better than a text layer to take its place, and than another
// program's OCR.
constexpr double clear_gain = 0.3, clear_hidden_gain = 0.02;
constexpr float covering_picture = 0.4F;  // of the page

// 72 points an inch; print is read best at 300 dots, pictures at their own resolution.
int drawing_resolution(const pdf::ImageUse& images, int wanted) {
  if (wanted > 0) return wanted;
  constexpr int usual = 300, least = 150, most = 400;
  if (images.coverage < covering_picture || images.dpi == 0) return usual;
  return std::clamp(images.dpi, least, most);
}

// A letter is a shape or two. Fonts may have drawn a number on a page of curves.
bool draws_more_print(const TextLayer& layer) {
  std::size_t shapes = 0;
  for (const CurvedPrint& print : curved_print(layer.glyphs)) shapes += print.shapes;
  return shapes > few_letters && shapes > 4 * layer.letters;
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

Plan plan_page(const TextLayer& layer, OcrMode mode) {
  using Way = Plan::Way;
  const bool covered = layer.images.coverage >= covering_picture;
  if (mode == OcrMode::always) return {Way::picture, "OCR is asked for every page"};
  const std::string seen = fmt::format("{} letters, score {:.2f}", layer.letters, layer.score);
  const bool has_text = layer.letters > 0;
  if (mode == OcrMode::never) {
    return {has_text ? (layer.hidden ? Way::hidden_text : Way::text) : Way::nothing, seen};
  }
  if (!has_text && layer.images.blank) return {Way::nothing, "nothing is drawn on it"};
  if (!has_text) return {Way::picture, "no letters"};

  if (layer.hidden) {
    if (layer.score >= sound_hidden_score) return {Way::hidden_text, "hidden text, " + seen};
    if (layer.score >= doubtful_score) return {Way::picture, "hidden text with errors, " + seen};
    return {Way::picture, "hidden text that is not Persian, " + seen};
  }
  if (covered && layer.letters < few_letters) {
    return {Way::picture, "a picture covers the page, " + seen};
  }
  if (layer.letters < few_letters && draws_more_print(layer)) {
    return {Way::picture, "print drawn as curves, " + seen};
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
  if (layer.lost_letters > 0) {
    return {Way::picture, fmt::format("no map and no word tells {} of its letters, {}",
                                      layer.lost_letters, seen)};
  }
  return {Way::text, seen};
}

namespace {

// A healed text layer is taken where OCR has told nearly all of its letters, and the words most of
// the rest, and its words are about as good as those that OCR reads: else the page is as OCR reads
// it.
constexpr std::size_t letters_a_question = 50;
constexpr std::size_t letters_a_loss = 100;
constexpr double healed_score = 0.9;

bool is_healed(const WordTrial& trial, std::size_t letters, double ocr_score) {
  // Its order, its tables and its signs are worth a word or two.
  constexpr double slack = 0.005;
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
  std::optional<PictureMending> mending =
      mend_by_picture(document, layer.glyphs, {layer.facts, layer.lines, layer.changes},
                      {read.facts, read.lines, {}});
  if (!mending) return {};
  LaidOut& mended = mending->page;
  const WordTrial trial = try_words(mended.facts, mended.lines, tools.lexicon());
  const std::size_t letters = count_letters(running_text(mended.lines)).letters;
  // What OCR has read and the text layer does not draw as letters must not be lost.
  if (letters * 20 < count_letters(running_text(read.lines)).letters * 19) return {};
  if (!is_healed(trial, letters, read.facts.ocr_score.value_or(0))) return {};
  // Signs and ornaments may be lost where a sound page is asked about a letter or two.
  if (layer.lost_letters > 0 && trial.lost >= layer.lost_letters) return {};
  document.read_codes().merge(mending->sure);
  mended.facts.text_score = trial.score;
  mended.facts.ocr_score = read.facts.ocr_score;
  return PageReading{std::move(mended.facts), std::move(mended.lines), {}};
}

}  // namespace

namespace {

// The text layer stands, with what pictures and curves on the page say beside it.
PageReading keep_text(PdfPages& document, TextLayer&& layer, std::string reason, OcrMode mode,
                      Tools& tools) {
  const std::size_t lines = mode == OcrMode::never ? 0 : add_inner_pictures(document, layer, tools);
  if (lines > 0) {
    reason += fmt::format("; {} line{} read in pictures", lines, lines == 1 ? "" : "s");
  }
  return {std::move(layer.facts), std::move(layer.lines), std::move(reason)};
}

// Whatever its letters are, where they stand tells how they are turned.
bool stands_upright(const TextLayer& layer) {
  return !layer.hidden && layer.letters >= few_letters &&
         std::all_of(layer.facts.regions.begin(), layer.facts.regions.end(),
                     [](const Region& region) { return region.turn == 0; });
}

// OCR may have found nothing, or the script is none of its own.
bool is_beaten(const TextLayer& layer, const PageReading& read) {
  const std::size_t glyphs = layer.letters + layer.facts.unmapped_glyphs;
  const double mapped =
      static_cast<double>(layer.letters) / static_cast<double>(std::max<std::size_t>(glyphs, 1));
  const double gain = layer.hidden ? clear_hidden_gain : clear_gain;
  return layer.letters == 0 || (count_letters(running_text(read.lines)).letters > 0 &&
                                read.facts.ocr_score >= layer.score * mapped + gain);
}

}  // namespace

PageReading read_page(PdfPages& document, int page, const ConvertOptions& options, Tools& tools) {
  TextLayer layer = read_text_layer(document, page, tools.lexicon(), options.ocr,
                                    !options.no_heal && !options.no_repair);
  return follow_plan(plan_page(layer, options.ocr), document, std::move(layer), options, tools);
}

PageReading follow_plan(const Plan& plan, PdfPages& document, TextLayer&& layer,
                        const ConvertOptions& options, Tools& tools) {
  if (plan.way != Plan::Way::picture) {
    return keep_text(document, std::move(layer), plan.reason, options.ocr, tools);
  }
  const int page = layer.facts.number;
  const int dpi = drawing_resolution(document.images_of_page(page), options.dpi);
  const Picture picture = document.render_page(page, dpi);
  PageReading read = read_symbols(picture,
                                  {.page = page,
                                   .width = layer.facts.width,
                                   .height = layer.facts.height,
                                   .scale = 72.0F / static_cast<float>(dpi),
                                   .upright = stands_upright(layer)},
                                  tools);
  read.facts.text_score = layer.score;
  if (std::optional<PageReading> healed = heal_by_picture(document, layer, read, options, tools)) {
    healed->reason = plan.reason + "; its fonts are healed by what OCR read";
    return std::move(*healed);
  }
  if (options.ocr != OcrMode::always && !is_beaten(layer, read)) {
    layer.facts.ocr_score = read.facts.ocr_score;
    return keep_text(document, std::move(layer), plan.reason + "; OCR is no better", options.ocr,
                     tools);
  }
  // What the file complained of is no less true.
  read.facts.warnings.insert(read.facts.warnings.begin(), layer.facts.warnings.begin(),
                             layer.facts.warnings.end());
  read.reason = plan.reason;
  return read;
}

}  // namespace bazyab::job
