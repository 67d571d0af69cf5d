// Reading ahead.
#include "job/pdf_pages.h"

#include <optional>
#include <utility>

#include "layout/layout.h"

namespace bazyab::job {

PdfPages::PdfPages(pdf::Document document, const std::vector<PageRange>& wanted)
    : document_(std::make_unique<pdf::Document>(std::move(document))),
      page_count_(document_->page_count()) {
  for (int page = 1; page <= page_count_; ++page) {
    if (selects(wanted, page)) expected_.push_back(page);
  }
}

namespace {

void lay_out(SeenGlyphs& page) {
  page.facts = layout::analyse_page(page.glyphs);
  page.hidden = page.facts.lines.empty() && page.facts.hidden_letters > 0;
  if (page.hidden) page.facts = layout::analyse_page(page.glyphs, true);
  page.lines = layout::preview_lines(page.facts);
}

}  // namespace

SeenGlyphs PdfPages::see_page(int number) {
  const bool as_expected = taken_ < expected_.size() && expected_[taken_] == number;
  if (!as_expected || expected_.size() < 2 || !may_work_ahead()) {
    SeenGlyphs page{.glyphs = read_page(number)};
    lay_out(page);
    return page;
  }
  ++taken_;
  if (!ahead_) {
    const auto read_next = [this]() -> std::optional<SeenGlyphs> {
      if (made_ == expected_.size()) return {};
      return SeenGlyphs{.glyphs = document_->read_page(expected_[made_++])};
    };
    ahead_ = std::make_unique<Ahead<SeenGlyphs>>(read_next, most_waiting, lay_out);
  }
  return ahead_->next().value();
}

GlyphPage PdfPages::read_page(int number) {
  return with_document([&] { return document_->read_page(number); });
}

template <class Told, class Ask>
std::vector<Told> PdfPages::tell(ToldByCode<Told>& told, std::uint64_t font,
                                 std::span<const std::uint32_t> codes, Ask ask) {
  constexpr std::size_t most_told = 20'000;
  if (told.size() > most_told) told.clear();
  std::vector<std::uint32_t> unknown;
  for (const std::uint32_t code : codes) {
    if (!told.contains({font, code})) unknown.push_back(code);
  }
  if (!unknown.empty()) {
    std::vector<Told> answers = ask(unknown);
    for (std::size_t index = 0; index < unknown.size(); ++index) {
      told.insert_or_assign({font, unknown[index]}, std::move(answers[index]));
    }
  }
  std::vector<Told> result;
  result.reserve(codes.size());
  for (const std::uint32_t code : codes) result.push_back(told.at({font, code}));
  return result;
}

std::vector<CodeMaps> PdfPages::font_maps(const GlyphPage& page, std::uint16_t font,
                                          std::span<const std::uint32_t> codes) {
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    return with_document([&] { return document_->font_maps(page, font, unknown); });
  };
  return tell(maps_, page.fonts.at(font).id, codes, ask);
}

std::vector<Sketch> PdfPages::sketches(const GlyphPage& page, std::uint16_t font,
                                       std::span<const std::uint32_t> codes) {
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    return with_document([&] { return document_->sketches(page, font, unknown); });
  };
  return tell(sketches_, page.fonts.at(font).id, codes, ask);
}

std::vector<Sketch> PdfPages::sketches(std::uint64_t font_id,
                                       std::span<const std::uint32_t> codes) {
  return with_document([&] { return document_->sketches(font_id, codes); });
}

Picture PdfPages::render_page(int number, int dpi) {
  return with_document([&] { return document_->render_page(number, dpi); });
}

pdf::ImageUse PdfPages::images_of_page(int number) {
  return with_document([&] { return document_->images_of_page(number); });
}

}  // namespace bazyab::job
