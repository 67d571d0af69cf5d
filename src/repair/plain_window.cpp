// Lines, pages and furniture of a window of plain text.
#include "repair/plain_window.h"

#include <algorithm>
#include <map>
#include <string>

#include "repair/edit.h"
#include "repair/run_edges.h"
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

// A line with the marks at the edges of its embedded runs where they are read (run_edges.h), so
// that labels stand before their colons.
class StraightLine {
 public:
  explicit StraightLine(std::u32string_view line)
      : state_{.text = {.letters = std::u32string(line), .origins = {}, .boundaries = {}},
               .repairs = {}} {
    apply_repairs(state_, propose_run_edges(state_.text));
  }
  std::u32string_view letters() const { return state_.text.letters; }

  // Where in the line the letter came from that is at `at` in `letters()`; inside a run, its begin.
  std::uint32_t place_of(std::uint32_t at) const {
    std::uint32_t place = at;
    for (const Repair& repair : state_.repairs) {
      if (repair.span.begin >= at) break;
      if (at < repair.span.end) return place - (at - repair.span.begin);
      place += static_cast<std::uint32_t>(repair.before.size());
      place -= static_cast<std::uint32_t>(repair.after.size());
    }
    return place;
  }

 private:
  Repaired state_;
};

// Facts about the lines of one window.
class Facts {
 public:
  Facts(const PlainWindow& window, const std::vector<bool>& starts_page, clipping::Extent extent)
      : window_(window), starts_page_(starts_page), facts_(window.lines.size()) {
    bool blank = true;
    for (std::size_t at = 0; at < facts_.size(); ++at) {
      facts_[at].text = straightened(at);
      facts_[at].starts_block = blank;
      blank = is_blank(facts_[at].text);
    }
    mark_edges(extent);
    count_repetitions();
  }

  // Verdicts in letters of the window's own lines.
  std::vector<clipping::Verdict> verdicts(clipping::Extent extent) const {
    std::vector<clipping::Verdict> result = clipping::find_furniture(facts_, extent);
    for (const auto& [at, line] : straight_) {
      clipping::Verdict& verdict = result[at];
      if (verdict.kind == clipping::FurnitureKind::none) continue;
      verdict.begin = std::min<std::uint32_t>(line.place_of(verdict.begin),
                                              static_cast<std::uint32_t>(window_.lines[at].size()));
    }
    return result;
  }

 private:
  std::u32string_view straightened(std::size_t at) {
    constexpr char32_t embed_left_to_right = 0x202A;
    const std::u32string_view line = window_.line(at);
    if (line.find(embed_left_to_right) == std::u32string_view::npos) return line;
    return straight_.try_emplace(at, line).first->second.letters();
  }

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
  std::map<std::size_t, StraightLine> straight_;  // by line
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
    window.verdicts = Facts(window, starts_page, extent).verdicts(extent);
  } else {
    window.verdicts.resize(window.lines.size());
  }
  return window;
}

}  // namespace bazyab::repair
