// Steps (a) to (c) without repair, and a look at what stands between them.
#include "job/see_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "job/assemble.h"
#include "job/convert.h"
#include "job/page_boxes.h"
#include "layout/layout.h"
#include "layout/seen_page.h"

namespace bazyab::job {
namespace {

std::string bytes_of(const std::string& path) {
  std::string bytes = read_document_file(path);
  if (bytes.empty()) throw Error(ErrorCode::empty, "is empty (0 bytes)", path);
  if (kind_of(bytes) == InputKind::unknown) {
    throw Error(ErrorCode::not_a_document, "is neither a PDF nor an image", path);
  }
  return bytes;
}

// Text can be read in it, and a page of a newspaper stays a picture that programs open.
int drawing_dpi(const PageFacts& page) {
  constexpr float usual = 150, longest = 4000;  // dots an inch, pixels
  const float side = std::max({page.width, page.height, 1.0F});
  return std::max(1, static_cast<int>(std::min(usual, longest * 72 / side)));
}

}  // namespace

SeenPages::SeenPages(const std::string& path, const ConvertOptions& options, Tools& tools,
                     const Listener& listener)
    : path_(path),
      tools_(tools),
      listener_(listener),
      source_(bytes_of(path), path_, options, tools) {
  for (int page = 1; page <= source_.count(); ++page) {
    if (!selects(options.pages, page)) continue;
    ++selected_;
    read(page);
  }
  if (selected_ == 0) {
    throw Error(ErrorCode::usage,
                fmt::format("none of its pages is selected (it has {})", source_.count()), path);
  }
  source_.conclude(document_);
  find_furniture();
}

void SeenPages::read(int page) {
  try {
    auto [facts, lines, reason] = source_.read(page);
    layout::add_page(document_, facts);
    count_edges(document_, facts, lines);
    for (const Warning& warning : facts.warnings) {
      listener_({Event::Level::warning, warning.code, path_, warning.page, warning.message});
    }
    pages_.add(std::move(facts));
    numbers_.push_back(page);
  } catch (const Error& error) {
    if (error.code == ErrorCode::model_missing || error.code == ErrorCode::cannot_write) throw;
    failed_ = true;
    listener_({Event::Level::error, name_of(error.code), path_, page, error.what()});
  }
}

void SeenPages::find_furniture() {
  furniture_.resize(numbers_.size());
  std::map<int, std::size_t> index_of;
  for (std::size_t index = 0; index < numbers_.size(); ++index) index_of[numbers_[index]] = index;
  const auto keep = [&](const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (block.kind != BlockKind::furniture) continue;
      std::vector<Box>& boxes = furniture_[index_of.at(block.page)];
      for (const Line& line : block.lines) boxes.push_back(line.box);
    }
  };
  Assembler assembler(document_);
  for (std::size_t index = 0; index < pages_.size(); ++index) {
    keep(assembler.add(layout::compose_page(pages_.look_at(index), document_)));
  }
  keep(assembler.finish());
}

SeenPage SeenPages::glyphs(std::size_t index) {
  const PageFacts& facts = pages_.look_at(index);
  const bool drawn = facts.via == Via::text;
  return layout::seen_page(facts, drawn ? source_.glyphs(facts.number) : GlyphPage{}, document_);
}

std::string SeenPages::boxes(std::size_t index) {
  const PageFacts& facts = pages_.look_at(index);
  const Picture picture = source_.picture(facts.number, drawing_dpi(facts));
  const std::vector<image::Outline> outlines =
      page_outlines(facts, layout::compose_page(facts, document_), furniture_[index], picture);
  return tools_.reader().draw_outlines(picture, outlines, page_legend());
}

}  // namespace bazyab::job
