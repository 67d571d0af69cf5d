// Reading ahead.
#include "job/pdf_pages.h"

#include <utility>

#include "healing/doubted_fonts.h"
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

constexpr std::size_t most_told = 20'000;  // codes

}  // namespace

void lay_out(SeenGlyphs& page) {
  // A stamp over a scan, or the line of the site that it comes from, is not all that is to be read.
  constexpr std::size_t more_hidden = 3, least_hidden = 100;
  page.facts = layout::analyse_page(page.glyphs);
  const std::size_t hidden = page.facts.hidden_letters;
  page.hidden =
      hidden > 0 && (page.facts.lines.empty() ||
                     (hidden >= least_hidden && hidden > more_hidden * page.facts.letters.size()));
  if (page.hidden) page.facts = layout::analyse_page(page.glyphs, true);
  page.lines = layout::preview_lines(page.facts);
}

SeenGlyphs PdfPages::see_page(int number) {
  const bool as_expected = taken_ < expected_.size() && expected_[taken_] == number;
  if (!as_expected || expected_.size() < 2 || !may_work_ahead()) {
    SeenGlyphs page{.glyphs = read_page(number)};
    lay_out(page);
    return page;
  }
  ++taken_;
  if (!ahead_) {
    ahead_ = std::make_unique<Ahead<SeenGlyphs>>([this] { return read_next(); }, most_waiting,
                                                 lay_out, [this] { look_up_maps(); });
  }
  return ahead_->next().value();
}

std::optional<SeenGlyphs> PdfPages::read_next() {
  expected_codes_.clear();
  if (made_ == expected_.size()) return {};
  SeenGlyphs page{.glyphs = document_->read_page(expected_[made_++])};
  document_->fetch_fonts(page.glyphs);
  last_read_ = {.number = page.glyphs.number, .fonts = page.glyphs.fonts};
  for (const auto& font : healing::doubted_fonts(page.glyphs, all_maps_wanted_)) {
    Asked& asked = expected_codes_.emplace_back(Asked{font.font, {}});
    for (const auto& [code, said] : font.said) asked.codes.push_back(code);
  }
  return page;
}

void PdfPages::look_up_maps() {
  try {
    for (const Asked& asked : expected_codes_) {
      const std::uint64_t font = last_read_.fonts.at(asked.font).id;
      const std::vector<std::uint32_t> unknown = untold(maps_, font, asked.codes);
      if (unknown.empty()) continue;
      std::vector<CodeMaps> answers = document_->font_maps(last_read_, asked.font, unknown);
      const std::lock_guard lock(told_mutex_);
      for (std::size_t index = 0; index < unknown.size() && maps_.size() < most_told; ++index) {
        maps_.insert_or_assign({font, unknown[index]}, std::move(answers[index]));
      }
    }
  } catch (...) {
    // Whoever needs them asks again and is told.
  }
}

GlyphPage PdfPages::read_page(int number) {
  return with_document([&] { return document_->read_page(number); });
}

template <class Told>
std::vector<std::uint32_t> PdfPages::untold(const ToldByCode<Told>& told, std::uint64_t font,
                                            std::span<const std::uint32_t> codes) {
  std::vector<std::uint32_t> unknown;
  const std::lock_guard lock(told_mutex_);
  for (const std::uint32_t code : codes) {
    if (!told.contains({font, code})) unknown.push_back(code);
  }
  return unknown;
}

template <class Told, class Ask>
std::vector<Told> PdfPages::tell(ToldByCode<Told>& told, std::uint64_t font,
                                 std::span<const std::uint32_t> codes, Ask ask) {
  {
    const std::lock_guard lock(told_mutex_);
    if (told.size() > most_told) told.clear();
  }
  const std::vector<std::uint32_t> unknown = untold(told, font, codes);
  std::vector<Told> answers;
  if (!unknown.empty()) answers = ask(unknown);
  std::vector<Told> result;
  result.reserve(codes.size());
  const std::lock_guard lock(told_mutex_);
  for (std::size_t index = 0; index < unknown.size(); ++index) {
    told.insert_or_assign({font, unknown[index]}, std::move(answers[index]));
  }
  for (const std::uint32_t code : codes) result.push_back(told.at({font, code}));
  return result;
}

std::vector<CodeMaps> PdfPages::font_maps(const GlyphPage& page, std::uint16_t font,
                                          std::span<const std::uint32_t> codes) {
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    auto at_hand = document_->font_maps_at_hand(page, font, unknown);
    if (at_hand) return std::move(*at_hand);
    return with_document([&] { return document_->font_maps(page, font, unknown); });
  };
  return tell(maps_, page.fonts.at(font).id, codes, ask);
}

std::vector<Sketch> PdfPages::sketches(const GlyphPage& page, std::uint16_t font,
                                       std::span<const std::uint32_t> codes) {
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    auto at_hand = document_->sketches_at_hand(page, font, unknown);
    if (at_hand) return std::move(*at_hand);
    return with_document([&] { return document_->sketches(page, font, unknown); });
  };
  return tell(sketches_, page.fonts.at(font).id, codes, ask);
}

std::vector<Sketch> PdfPages::sketches(std::uint64_t font_id,
                                       std::span<const std::uint32_t> codes) {
  return with_document([&] { return document_->sketches(font_id, codes); });
}

Picture PdfPages::render_page(int number, int dpi, pdf::Drawn drawn) {
  return with_document([&] { return document_->render_page(number, dpi, drawn); });
}

bool PdfPages::names_pictures(int number) {
  return with_document([&] { return document_->names_pictures(number); });
}

pdf::ImageUse PdfPages::images_of_page(int number) {
  return with_document([&] { return document_->images_of_page(number); });
}

}  // namespace bazyab::job
