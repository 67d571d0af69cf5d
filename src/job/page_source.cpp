// A PDF or an image behind one face.
#include "job/page_source.h"

#include <utility>

#include "job/convert.h"
#include "layout/layout.h"
#include "layout/letter_forms.h"

namespace bazyab::job {

PageSource::PageSource(std::string bytes, const std::string& name, const ConvertOptions& options,
                       Tools& tools)
    : options_(options), tools_(tools) {
  if (kind_of(bytes) == InputKind::image) {
    image_ = std::move(bytes);
    count_ = tools.reader().page_count(image_);
  } else {
    pdf_.emplace(pdf::Document::open_bytes(std::move(bytes), name, options.password),
                 options.pages);
    count_ = pdf_->page_count();
  }
}

PageReading PageSource::read(int page) {
  if (pdf_) {
    PageReading reading = read_page(*pdf_, page, options_, tools_);
    for (Warning& warning : pdf_->left_out(page)) {
      reading.facts.warnings.push_back(std::move(warning));
    }
    return reading;
  }
  const image::Decoded decoded = tools_.reader().decode(image_, page);
  PageReading reading = read_picture(decoded.picture, page, options_.ocr, tools_);
  for (Warning warning : decoded.warnings) {
    warning.page = page;
    reading.facts.warnings.push_back(std::move(warning));
  }
  return reading;
}

void PageSource::conclude(DocumentFacts& facts) {
  layout::conclude(facts);
  if (!pdf_) return;
  for (const layout::FontCodes& font : layout::fonts_to_draw(facts)) {
    layout::take_drawn_forms(facts, font, pdf_->sketches(font.font_id, font.codes));
  }
}

GlyphPage PageSource::glyphs(int page) {
  return pdf_ ? pdf_->read_page(page) : GlyphPage{.number = page};
}

Picture PageSource::picture(int page, int dpi) {
  return pdf_ ? pdf_->render_page(page, dpi) : tools_.reader().decode(image_, page).picture;
}

}  // namespace bazyab::job
