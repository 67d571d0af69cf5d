// Looking without converting.
#include "job/survey.h"

#include <utility>

#include "healing/font_worth.h"
#include "job/convert.h"
#include "job/read_page.h"

namespace bazyab::job {
namespace {

// What came of the plan. Without the models of OCR the plan is all that can be told.
void follow(SurveyedPage& page, const Plan& plan, PdfPages& document, TextLayer&& layer,
            const ConvertOptions& options, Tools& tools) {
  try {
    const PageReading read = follow_plan(plan, document, std::move(layer), options, tools);
    if (plan.way == Plan::Way::picture && read.facts.via == Via::text) {
      page.plan = name_of(page.hidden_text ? Plan::Way::hidden_text : Plan::Way::text);
    }
    page.ocr_score = read.facts.ocr_score;
    page.reason = read.reason;
    page.warnings = read.facts.warnings;
  } catch (const Error& error) {
    if (error.code != ErrorCode::model_missing) throw;
    page.warnings.push_back({name_of(error.code), page.number, error.what()});
  }
}

SurveyedPage survey_page(PdfPages& document, int number, const ConvertOptions& options,
                         Tools& tools) {
  TextLayer layer = read_text_layer(document, number, tools.lexicon(), options.ocr, true);
  SurveyedPage page;
  page.number = number;
  page.width = layer.facts.width;
  page.height = layer.facts.height;
  page.letters = layer.letters;
  page.unmapped_glyphs = layer.facts.unmapped_glyphs;
  page.hidden_text = layer.hidden;
  page.score = layer.score;
  const pdf::ImageUse images = document.images_of_page(number);
  page.images = images.count;
  page.image_coverage = images.coverage;
  page.image_dpi = images.dpi;
  page.fonts = layer.facts.fonts;
  page.worths = healing::font_worths(layer.facts, layer.lines, tools.lexicon());
  const Plan plan = plan_page(layer, options.ocr);
  page.plan = name_of(plan.way);
  page.reason = plan.reason;
  page.warnings = layer.facts.warnings;
  follow(page, plan, document, std::move(layer), options, tools);
  return page;
}

Survey survey_image(const std::string& path, const std::string& bytes,
                    const ConvertOptions& options, Tools& tools) {
  Survey result{.path = path, .kind = "image"};
  result.page_count = tools.reader().page_count(bytes);
  for (int number = 1; number <= result.page_count; ++number) {
    if (!selects(options.pages, number)) continue;
    const image::Decoded decoded = tools.reader().decode(bytes, number);
    SurveyedPage page{.number = number};
    const int dpi = decoded.picture.dpi > 0 ? decoded.picture.dpi : 300;
    page.width = static_cast<float>(decoded.picture.width) * 72 / static_cast<float>(dpi);
    page.height = static_cast<float>(decoded.picture.height) * 72 / static_cast<float>(dpi);
    page.images = 1;
    page.image_coverage = 1;
    page.image_dpi = dpi;
    page.warnings = decoded.warnings;
    const bool read = options.ocr != OcrMode::never;
    page.plan = name_of(read ? Plan::Way::picture : Plan::Way::nothing);
    page.reason = read ? "an image" : "OCR is switched off";
    if (read) {
      const PageReading reading = read_picture(decoded.picture, number, options.ocr, tools);
      page.ocr_score = reading.facts.ocr_score;
      page.warnings.insert(page.warnings.end(), reading.facts.warnings.begin(),
                           reading.facts.warnings.end());
    }
    result.pages.push_back(std::move(page));
  }
  return result;
}

}  // namespace

Survey survey(const std::string& path, const ConvertOptions& options, Tools& tools) {
  std::string bytes = read_document_file(path);
  if (kind_of(bytes) == InputKind::image) return survey_image(path, bytes, options, tools);
  Survey result{.path = path, .kind = "PDF"};
  PdfPages document(pdf::Document::open_bytes(std::move(bytes), path, options.password),
                    options.pages);
  result.page_count = document.page_count();
  for (int number = 1; number <= result.page_count; ++number) {
    if (!selects(options.pages, number)) continue;
    try {
      result.pages.push_back(survey_page(document, number, options, tools));
    } catch (const Error& error) {
      SurveyedPage page{.number = number};
      page.plan = name_of(Plan::Way::nothing);
      page.reason = error.what();
      page.warnings.push_back({name_of(error.code), number, error.what()});
      result.pages.push_back(std::move(page));
    }
  }
  return result;
}

}  // namespace bazyab::job
