// Furniture and flow.
#include "job/assemble.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "clipping/furniture.h"
#include "clipping/line_shape.h"
#include "layout/frame.h"
#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

constexpr std::size_t edge_lines = 3;  // at the top and at the bottom of a page

// Marks the lines that stand highest and lowest on the page.
struct Edges {
  std::vector<bool> top, bottom;
};

Edges edges_of(const std::vector<Box>& boxes) {
  Edges edges{std::vector<bool>(boxes.size()), std::vector<bool>(boxes.size())};
  std::vector<std::size_t> order(boxes.size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].y0 < boxes[b].y0; });
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    if (rank < edge_lines) edges.top[order[rank]] = true;
    if (rank + edge_lines >= order.size()) edges.bottom[order[rank]] = true;
  }
  return edges;
}

std::u32string edge_key(bool top, std::u32string_view signature) {
  return (top ? U"^" : U"_") + std::u32string(signature);
}

// A line read of scans may lie a line or two off.
bool is_at(const EdgeLine& line, float y) {
  constexpr float drawn_off = 8, read_off = 40;  // points
  return std::abs(line.y - y) <= (line.read ? read_off : drawn_off);
}

// The place that most pages have, told in one pass: each page elsewhere takes one of them away.
void count(EdgeLine& line, float y, bool read) {
  line.read = line.read || read;
  if (line.pages > 0 && is_at(line, y)) {
    ++line.pages;
  } else if (line.pages > 1) {
    --line.pages;
  } else {
    line.pages = 1;
    line.y = y;
  }
}

// Of the lines of the facts, on the page.
std::vector<Box> boxes_of(const PageFacts& page) {
  std::vector<Box> boxes;
  boxes.reserve(page.lines.size());
  for (const bazyab::LineFacts& line : page.lines) boxes.push_back(line.box);
  const layout::Frame frame{page.width, page.height};
  for (const Region& region : page.regions) {
    for (std::uint32_t index = region.lines.begin; index < region.lines.end; ++index) {
      boxes[index] = frame.on_page(boxes[index], region.turn);
    }
  }
  return boxes;
}

Text part_of(const Text& text, std::size_t begin, std::size_t end) {
  const auto cut = [&](const auto& values) {
    using Values = std::remove_cvref_t<decltype(values)>;
    if (values.empty()) return Values{};
    return Values(values.begin() + static_cast<std::ptrdiff_t>(begin),
                  values.begin() + static_cast<std::ptrdiff_t>(end));
  };
  return {text.letters.substr(begin, end - begin), cut(text.origins), cut(text.boundaries)};
}

// Splits blocks where furniture begins and ends.
class Splitter {
 public:
  void add(Block block, std::span<const clipping::Verdict> verdicts) {
    opens_region_ = opens_region_ || block.opens_region;
    if (block.kind == BlockKind::furniture) {
      blocks_.push_back(std::move(block));
      return;
    }
    Block text = block;
    text.lines.clear();
    for (std::size_t index = 0; index < block.lines.size(); ++index) {
      Line& line = block.lines[index];
      const clipping::Verdict& verdict = verdicts[index];
      if (verdict.kind == clipping::FurnitureKind::none) {
        text.lines.push_back(std::move(line));
        continue;
      }
      std::size_t end = verdict.begin;
      while (end > 0 && unicode::is_white_space(line.text.letters[end - 1])) --end;
      if (end > 0) text.lines.push_back({line.box, part_of(line.text, 0, end)});
      put(text, block.kind);
      Block furniture = block;
      furniture.lines = {{line.box, part_of(line.text, verdict.begin, line.text.letters.size())}};
      put(furniture, BlockKind::furniture);
    }
    put(text, block.kind);
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  // Appends what `part` has gathered and empties it.
  void put(Block& part, BlockKind kind) {
    if (part.lines.empty()) return;
    Block done = part;
    done.kind = kind;
    done.box = part.lines.front().box;
    for (const Line& line : part.lines) done.box.include(line.box);
    // Furniture at the head of a column or page does not open it.
    done.opens_region = opens_region_ && kind != BlockKind::furniture;
    if (kind != BlockKind::furniture) opens_region_ = false;
    blocks_.push_back(std::move(done));
    part.lines.clear();
  }

  std::vector<Block> blocks_;
  bool opens_region_ = false;
};

// A footnote or a caption beside the text that it is smaller than, a box, a table.
bool is_aside(const Block& block, const Block& text) {
  if (text.kind != BlockKind::paragraph || text.boxed) return false;
  return block.em < 0.93F * text.em || block.boxed || block.kind == BlockKind::table;
}

// Its last line ends a sentence, or says that something follows.
bool is_finished(const Block& block) {
  const std::u32string_view line = clipping::trimmed(block.lines.back().text.letters);
  return clipping::ends_sentence(line) || line.ends_with(U':');
}

}  // namespace

void count_edges(DocumentFacts& document, const PageFacts& page, const std::vector<Text>& lines) {
  const std::vector<Box> boxes = boxes_of(page);
  const Edges edges = edges_of(boxes);
  // What a page says twice is said on one page all the same.
  std::map<std::u32string, float> places;
  for (std::size_t index = 0; index < lines.size(); ++index) {
    for (const bool top : {true, false}) {
      if (!(top ? edges.top : edges.bottom)[index]) continue;
      const std::u32string& letters = lines[index].letters;
      const float y = boxes[index].center_y();
      places.try_emplace(edge_key(top, clipping::repetition_signature(letters)), y);
      for (const auto& signature : clipping::number_signatures(letters, page.number)) {
        places.try_emplace(edge_key(top, signature), y);
      }
    }
  }
  for (const auto& [key, y] : places) {
    count(document.edge_lines[key], y, page.via == Via::ocr);
  }
}

std::vector<Block> Assembler::add(std::vector<Block> page_blocks) {
  ++pages_done_;
  std::vector<Box> boxes;
  for (const Block& block : page_blocks) {
    for (const Line& line : block.lines) boxes.push_back(line.box);
  }
  const Edges edges = edges_of(boxes);
  std::vector<clipping::LineFacts> facts;
  facts.reserve(boxes.size());
  for (const Block& block : page_blocks) {
    for (const Line& line : block.lines) {
      const std::size_t index = facts.size();
      clipping::LineFacts fact{.text = line.text.letters};
      fact.starts_block = &line == &block.lines.front();
      fact.near_top = edges.top[index];
      fact.near_bottom = edges.bottom[index];
      fact.page_count = document_.pages;
      fact.page = block.page;
      for (const bool top : {true, false}) {
        if (!(top ? fact.near_top : fact.near_bottom)) continue;
        const auto pages_with = [&](std::u32string_view signature) {
          const auto known = document_.edge_lines.find(edge_key(top, signature));
          const bool there =
              known != document_.edge_lines.end() && is_at(known->second, boxes[index].center_y());
          return there ? known->second.pages : 0;
        };
        fact.repeated_pages =
            std::max(fact.repeated_pages, pages_with(clipping::repetition_signature(fact.text)));
        for (const auto& signature : clipping::number_signatures(fact.text, block.page)) {
          fact.numbered_pages = std::max(fact.numbered_pages.value_or(0), pages_with(signature));
        }
      }
      facts.push_back(fact);
    }
  }
  const std::vector<clipping::Verdict> verdicts = clipping::find_furniture(
      facts, {.begins = pages_done_ == 1, .ends = pages_done_ == document_.pages});

  Splitter splitter;
  std::size_t line = 0;
  for (Block& block : page_blocks) {
    const std::size_t count = block.lines.size();
    splitter.add(std::move(block), std::span(verdicts).subspan(line, count));
    line += count;
  }
  for (Block& block : splitter.take()) append(std::move(block));
  // All but the last text block, which may go on, and the asides and furniture behind it.
  std::size_t keep = blocks_.size();
  for (std::size_t index = blocks_.size(); index-- > 0;) {
    if (blocks_[index].kind == BlockKind::furniture) continue;
    const bool ends_text = keep == blocks_.size();
    if (!ends_text && !is_aside(blocks_[keep], blocks_[index])) break;
    keep = index;
  }
  std::vector<Block> done(
      std::make_move_iterator(blocks_.begin()),
      std::make_move_iterator(blocks_.begin() + static_cast<std::ptrdiff_t>(keep)));
  blocks_.erase(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(keep));
  return done;
}

void Assembler::append(Block block) {
  if (block.kind != BlockKind::furniture) {
    // Furniture and footnotes between two columns or pages do not part a paragraph.
    const auto before = std::find_if(blocks_.rbegin(), blocks_.rend(), [&](const Block& each) {
      return each.kind != BlockKind::furniture && !is_aside(each, block);
    });
    // A table or a box stands between paragraphs, unless one is plainly cut.
    const bool parted =
        before != blocks_.rbegin() && before != blocks_.rend() && is_finished(*before) &&
        std::any_of(blocks_.rbegin(), before,
                    [](const Block& each) { return each.boxed || each.kind == BlockKind::table; });
    if (before != blocks_.rend() && !parted && layout::goes_on(*before, block, document_)) {
      std::move(block.lines.begin(), block.lines.end(), std::back_inserter(before->lines));
      before->room_after = block.room_after;
      return;
    }
  }
  blocks_.push_back(std::move(block));
}

std::vector<Block> Assembler::finish() {
  return std::move(blocks_);
}

}  // namespace bazyab::job
