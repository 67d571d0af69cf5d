// The pages of a PDF, read ahead of their use where there are several.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "core/picture.h"
#include "job/ahead.h"
#include "job/options.h"
#include "pdf/document.h"

namespace bazyab::job {

// pdf::Document on a thread of its own: Poppler reads the next pages while the last one is worked
// on, and does whatever else it is asked for between two of them. Same results as without.
class PdfPages {
 public:
  // `wanted`: read_page will be called for the pages that they select, in their order.
  PdfPages(pdf::Document document, const std::vector<PageRange>& wanted);

  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  // As pdf::Document has them; font_maps and sketches are for the page that read_page gave last.
  int page_count() const { return page_count_; }
  GlyphPage read_page(int number);
  std::vector<CodeMaps> font_maps(const GlyphPage& page, std::uint16_t font,
                                  std::span<const std::uint32_t> codes);
  std::vector<Sketch> sketches(const GlyphPage& page, std::uint16_t font,
                               std::span<const std::uint32_t> codes);
  Picture render_page(int number, int dpi);
  pdf::ImageUse images_of_page(int number);

 private:
  // Pages that lie ready. Those of pdf::Document::remembered_pages that are not: the one in work
  // and the one that is being read.
  static constexpr std::size_t most_waiting = pdf::Document::remembered_pages - 2;

  // `work` on the document, on the thread that owns it.
  template <class Work>
  auto with_document(Work work) {
    return ahead_ ? ahead_->ask(std::move(work)) : work();
  }

  std::unique_ptr<pdf::Document> document_;
  int page_count_ = 0;
  std::vector<int> expected_;
  std::size_t made_ = 0;                     // of `expected_`; the thread's
  std::size_t taken_ = 0;                    // of `expected_`
  std::unique_ptr<Ahead<GlyphPage>> ahead_;  // ends before the document does
};

}  // namespace bazyab::job
