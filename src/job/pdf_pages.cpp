// Reading ahead.
#include "job/pdf_pages.h"

#include <optional>
#include <utility>

namespace bazyab::job {

PdfPages::PdfPages(pdf::Document document, const std::vector<PageRange>& wanted)
    : document_(std::make_unique<pdf::Document>(std::move(document))),
      page_count_(document_->page_count()) {
  for (int page = 1; page <= page_count_; ++page) {
    if (selects(wanted, page)) expected_.push_back(page);
  }
}

GlyphPage PdfPages::read_page(int number) {
  const bool as_expected = taken_ < expected_.size() && expected_[taken_] == number;
  if (!as_expected || expected_.size() < 2 || !may_work_ahead()) {
    return with_document([&] { return document_->read_page(number); });
  }
  ++taken_;
  if (!ahead_) {
    const auto read_next = [this]() -> std::optional<GlyphPage> {
      if (made_ == expected_.size()) return {};
      return document_->read_page(expected_[made_++]);
    };
    ahead_ = std::make_unique<Ahead<GlyphPage>>(read_next, most_waiting);
  }
  return ahead_->next().value();
}

std::vector<CodeMaps> PdfPages::font_maps(const GlyphPage& page, std::uint16_t font,
                                          std::span<const std::uint32_t> codes) {
  return with_document([&] { return document_->font_maps(page, font, codes); });
}

std::vector<Sketch> PdfPages::sketches(const GlyphPage& page, std::uint16_t font,
                                       std::span<const std::uint32_t> codes) {
  return with_document([&] { return document_->sketches(page, font, codes); });
}

Picture PdfPages::render_page(int number, int dpi) {
  return with_document([&] { return document_->render_page(number, dpi); });
}

pdf::ImageUse PdfPages::images_of_page(int number) {
  return with_document([&] { return document_->images_of_page(number); });
}

}  // namespace bazyab::job
