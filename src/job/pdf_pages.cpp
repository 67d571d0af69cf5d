// Reading ahead.
#include "job/pdf_pages.h"

#include <utility>

#include "healing/font_letters.h"

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

TextLayer PdfPages::see_page(int number, const Complete& complete) {
  const bool as_expected = taken_ < expected_.size() && expected_[taken_] == number;
  if (!as_expected || expected_.size() < 2 || !may_work_ahead()) {
    TextLayer page{.glyphs = read_page(number)};
    complete(page);
    return page;
  }
  ++taken_;
  if (!ahead_) {
    ahead_ = std::make_unique<Ahead<TextLayer>>([this] { return read_next(); }, most_waiting,
                                                complete, [this] { look_up_maps(); });
  }
  return ahead_->next().value();
}

std::optional<TextLayer> PdfPages::read_next() {
  reader_ = std::this_thread::get_id();
  expected_fonts_.clear();
  if (made_ == expected_.size()) return {};
  TextLayer page{.glyphs = document_->read_page(expected_[made_++])};
  document_->fetch_fonts(page.glyphs);
  last_read_ = {.number = page.glyphs.number, .fonts = page.glyphs.fonts};
  expected_fonts_ = healing::doubted_fonts(page.glyphs, all_maps_wanted_);
  return page;
}

void PdfPages::look_up_maps() {
  try {
    for (const healing::DoubtedFont& font : expected_fonts_) font_maps(last_read_, font);
  } catch (...) {
    // Whoever needs them asks again and is told.
  }
}

GlyphPage PdfPages::read_page(int number) {
  return with_document([&] { return document_->read_page(number); });
}

template <class Told, class Ask>
std::vector<Told> PdfPages::tell(ToldByCode<Told>& told, std::uint64_t font,
                                 std::span<const std::uint32_t> codes, Ask ask) {
  std::vector<Told> answers(codes.size());
  std::vector<std::uint32_t> unknown;
  std::vector<std::size_t> places;  // of the unknown among all
  {
    const std::lock_guard lock(told_mutex_);
    for (std::size_t index = 0; index < codes.size(); ++index) {
      const auto known = told.find({font, codes[index]});
      if (known != told.end()) {
        answers[index] = known->second;
      } else {
        unknown.push_back(codes[index]);
        places.push_back(index);
      }
    }
  }
  if (unknown.empty()) return answers;
  std::vector<Told> found = ask(unknown);
  const std::lock_guard lock(told_mutex_);
  if (told.size() > most_told) told.clear();
  for (std::size_t index = 0; index < unknown.size(); ++index) {
    told.insert_or_assign({font, unknown[index]}, found[index]);
    answers[places[index]] = std::move(found[index]);
  }
  return answers;
}

std::vector<CodeMaps> PdfPages::font_maps(const GlyphPage& page, const healing::DoubtedFont& font) {
  const std::vector<bool> wanted = healing::looks_wanted(font);
  std::vector<std::uint32_t> with_looks, without;
  std::size_t index = 0;
  for (const auto& [code, said] : font.said) {
    (wanted[index++] ? with_looks : without).push_back(code);
  }
  std::vector<CodeMaps> seen = font_maps(page, font.font, with_looks, true);
  std::vector<CodeMaps> unseen = font_maps(page, font.font, without, false);
  std::vector<CodeMaps> result;
  result.reserve(font.said.size());
  auto next_seen = seen.begin(), next_unseen = unseen.begin();
  for (const bool look : wanted) result.push_back(std::move(look ? *next_seen++ : *next_unseen++));
  return result;
}

std::vector<CodeMaps> PdfPages::font_maps(const GlyphPage& page, std::uint16_t font,
                                          std::span<const std::uint32_t> codes, bool looks) {
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    auto at_hand = document_->font_maps_at_hand(page, font, unknown, looks);
    if (at_hand) return std::move(*at_hand);
    return with_document([&] { return document_->font_maps(page, font, unknown, looks); });
  };
  return tell(looks ? maps_with_looks_ : maps_, page.fonts.at(font).id, codes, ask);
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
  const auto ask = [&](const std::vector<std::uint32_t>& unknown) {
    return with_document([&] { return document_->sketches(font_id, unknown); });
  };
  return tell(sketches_, font_id, codes, ask);
}

Picture PdfPages::render_page(int number, int dpi, pdf::Drawn drawn) {
  return with_document([&] {
    Picture picture = document_->render_page(number, dpi, drawn);
    if (!document_->left_out(number).empty()) has_left_out_ = true;
    return picture;
  });
}

// Asking the document waits for the page that is being read.
std::vector<Warning> PdfPages::left_out(int number) {
  if (!has_left_out_) return {};
  return with_document([&] { return document_->left_out(number); });
}

bool PdfPages::names_pictures(int number) {
  return with_document([&] { return document_->names_pictures(number); });
}

pdf::ImageUse PdfPages::images_of_page(int number) {
  return with_document([&] {
    pdf::ImageUse use = document_->images_of_page(number);
    if (!document_->left_out(number).empty()) has_left_out_ = true;
    return use;
  });
}

}  // namespace bazyab::job
