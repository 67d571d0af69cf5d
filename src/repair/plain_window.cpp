// Lines, pages and furniture of a window of plain text.
#include "repair/plain_window.h"

#include <map>
#include <string>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr std::size_t edge_lines = 2;  // of a page, that may be headers or footers

bool is_blank(std::u32string_view line) {
  for (const char32_t letter : line) {
    if (!unicode::is_white_space(letter)) return false;
  }
  return true;
}

// Facts about the lines of one window.
class Facts {
 public:
  Facts(const PlainWindow& window, const std::vector<bool>& starts_page, clipping::Extent extent)
      : window_(window), starts_page_(starts_page), facts_(window.lines.size()) {
    bool blank = true;
    for (std::size_t at = 0; at < facts_.size(); ++at) {
      facts_[at].text = window.line(at);
      facts_[at].starts_block = blank;
      blank = is_blank(facts_[at].text);
    }
    mark_edges(extent);
    count_repetitions();
  }
  std::vector<clipping::LineFacts> take() { return std::move(facts_); }

 private:
  void mark_edges(clipping::Extent extent) {
    std::size_t seen = extent.begins ? 0 : edge_lines;
    for (std::size_t at = 0; at < facts_.size(); ++at) {
      if (starts_page_[at]) {
        seen = 0;
        ++pages_;
      }
      if (is_blank(facts_[at].text)) continue;
      facts_[at].near_top = seen++ < edge_lines;
    }
    seen = extent.ends ? 0 : edge_lines;
    for (std::size_t at = facts_.size(); at-- > 0;) {
      if (!is_blank(facts_[at].text)) facts_[at].near_bottom = seen++ < edge_lines;
      if (starts_page_[at]) seen = 0;
    }
  }

  void count_repetitions() {
    if (pages_ < 2) return;
    std::map<std::u32string, std::uint32_t> tops;
    std::map<std::u32string, std::uint32_t> bottoms;
    for (const auto& fact : facts_) {
      if (fact.near_top) ++tops[clipping::repetition_signature(fact.text)];
      if (fact.near_bottom) ++bottoms[clipping::repetition_signature(fact.text)];
    }
    for (auto& fact : facts_) {
      fact.page_count = pages_;
      if (fact.near_top) fact.repeated_pages = tops[clipping::repetition_signature(fact.text)];
      if (!fact.near_bottom) continue;
      fact.repeated_pages =
          std::max(fact.repeated_pages, bottoms[clipping::repetition_signature(fact.text)]);
    }
  }

  const PlainWindow& window_;
  const std::vector<bool>& starts_page_;
  std::vector<clipping::LineFacts> facts_;
  std::uint32_t pages_ = 1;
};

}  // namespace

Span PlainWindow::article(std::size_t at) const {
  const clipping::Verdict verdict = verdicts[at];
  if (verdict.kind == clipping::FurnitureKind::none) return lines[at];
  return {lines[at].begin, lines[at].begin + verdict.begin};
}

Span PlainWindow::furniture(std::size_t at) const {
  const clipping::Verdict verdict = verdicts[at];
  if (verdict.kind == clipping::FurnitureKind::none) return {lines[at].end, lines[at].end};
  return {lines[at].begin + verdict.begin, lines[at].end};
}

std::vector<PlainLine> PlainWindow::plain_lines() const {
  std::vector<PlainLine> result;
  result.reserve(lines.size());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool left_out =
        verdicts[at].kind != clipping::FurnitureKind::none && verdicts[at].begin == 0;
    result.push_back({.text = slice(letters, article(at)), .left_out = left_out});
  }
  return result;
}

PlainWindow open_window(std::u32string_view letters, clipping::Extent extent, bool seek_furniture) {
  PlainWindow window{.letters = letters, .lines = {}, .verdicts = {}};
  std::vector<bool> starts_page;
  std::size_t begin = 0;
  while (begin < letters.size()) {
    std::size_t end = letters.find(U'\n', begin);
    window.last_line_open = end == std::u32string_view::npos;
    if (window.last_line_open) end = letters.size();
    const std::size_t next = end + 1;
    bool page = false;
    while (begin < end && letters[begin] == U'\f') {
      page = true;
      ++begin;
    }
    window.lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    starts_page.push_back(page);
    begin = next;
  }
  if (seek_furniture) {
    const auto facts = Facts(window, starts_page, extent).take();
    window.verdicts = clipping::find_furniture(facts, extent);
  } else {
    window.verdicts.resize(window.lines.size());
  }
  return window;
}

}  // namespace bazyab::repair
