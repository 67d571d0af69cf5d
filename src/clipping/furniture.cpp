// Furniture line by line, then what only its neighbours decide.
#include "clipping/furniture.h"

#include <algorithm>

#include "clipping/beside_verdicts.h"
#include "clipping/line_shape.h"
#include "clipping/line_verdicts.h"

namespace bazyab::clipping {
namespace {

using View = std::u32string_view;

// A head or foot that several pages have, or a number in it that counts them.
bool is_on_many_pages(const LineFacts& line) {
  constexpr std::uint32_t least_numbered = 3;
  const std::uint32_t numbered = line.numbered_pages.value_or(0);
  return (numbered >= least_numbered && numbered * 2 >= line.page_count) ||
         (line.repeated_pages >= 2 && line.repeated_pages * 2 >= line.page_count);
}

// Where there are several pages, a lone number is that of its page, or others have theirs at the
// same edge, or any number at its very place (two on each, of a spread); else it is a year or a
// score.
bool may_count_pages(const LineFacts& line, View text) {
  if (!line.numbered_pages || *line.numbered_pages > 1 || line.page_count < 2) return true;
  if (line.repeated_pages > 1) return true;
  return edge_numbers(text).last == line.page;
}

class Finder {
 public:
  Finder(std::span<const LineFacts> lines, Extent extent) : lines_(lines), extent_(extent) {}

  std::vector<Verdict> run() {
    verdicts_.resize(lines_.size());
    texts_.reserve(lines_.size());
    for (const LineFacts& line : lines_) texts_.push_back(trimmed(line.text));
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!texts_[at].empty()) verdicts_[at] = alone(at);
    }
    page_references();
    keep_keywords();
    if (extent_.ends) tail();
    print_heads();
    if (extent_.begins) head();
    beside_furniture();
    tag_lists();
    beside_furniture();
    weak_buttons();
    return std::move(verdicts_);
  }

 private:
  bool blank(std::size_t at) const { return texts_[at].empty(); }
  bool found(std::size_t at) const { return verdicts_[at].kind != FurnitureKind::none; }
  void mark(std::size_t at, FurnitureKind kind) { verdicts_[at] = {kind, 0}; }

  // The line is not the first of a paragraph that was still in a sentence.
  bool goes_on(std::size_t at) const {
    return at > 0 && !lines_[at].starts_block && !blank(at - 1) && !found(at - 1) &&
           !ends_sentence(texts_[at - 1]);
  }

  // The line is the first of a paragraph, as wide as its others, and sentences end in it further
  // down: "برچسب‌ها: …" may begin one.
  bool begins_sentences(std::size_t at) const {
    constexpr std::size_t most_lines = 30;
    std::size_t widest = 0;
    bool sentences = false;
    for (std::size_t next = at + 1; next < lines_.size() && next < at + most_lines; ++next) {
      if (blank(next) || lines_[next].starts_block) break;
      if (label_in(texts_[next]).kind != FurnitureKind::none) break;
      if (end_mark_in(texts_[next]) == Verdict{FurnitureKind::end_mark, 0}) break;
      widest = std::max(widest, texts_[next].size());
      sentences = sentences || is_sentence(texts_[next]);
    }
    return sentences && texts_[at].size() * 4 >= widest * 3;
  }

  // What a line says of itself, weighed by the paragraph that it stands in.
  Verdict alone(std::size_t at) const {
    const LineFacts& line = lines_[at];
    const View text = texts_[at];
    const bool edge = line.near_top || line.near_bottom;
    if (Verdict verdict = label_in(line.text); verdict.kind != FurnitureKind::none) {
      if (verdict.begin > 0 || !begins_sentences(at)) return verdict;
    }
    if (Verdict verdict = end_mark_in(line.text); verdict.kind != FurnitureKind::none) {
      if (!goes_on(at) || !is_bare_end_mark(text)) return verdict;
    }
    if (text.size() > 2 * longest_tail || goes_on(at)) return {};
    if (line.starts_block && is_jump(text)) return {FurnitureKind::page_number, 0};
    if (edge && is_issue_line(text)) return {FurnitureKind::site, 0};
    if (is_section_bar(text)) return {FurnitureKind::site, 0};
    const bool marked = text[0] == U'©';
    if (line.near_bottom && (line.starts_block || marked) && is_rights_notice(text)) {
      return {FurnitureKind::site, 0};
    }
    if (is_counted_page(text)) return {FurnitureKind::page_number, 0};
    if (edge && is_bare_page_number(text) && may_count_pages(line, text)) {
      return {FurnitureKind::page_number, 0};
    }
    if (edge && is_address(text)) return {FurnitureKind::address, 0};
    if (buttons_in(text) == Buttons::sure) return {FurnitureKind::button, 0};
    if (is_hashtag_list(text)) return {FurnitureKind::tags, 0};
    if (edge && is_on_many_pages(line) && !is_sentence(text)) return {FurnitureKind::repeated, 0};
    return {};
  }

  // A front page tells behind each of its teasers on which page the article is: lines of their own,
  // two at least, that name different pages.
  void page_references() {
    const auto is_reference = [&](std::size_t at) {
      if (blank(at) || found(at) || !lines_[at].starts_block) return false;
      const bool alone = at + 1 == lines_.size() || blank(at + 1) || lines_[at + 1].starts_block;
      return alone && is_page_reference(texts_[at]);
    };
    std::vector<std::size_t> references;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (is_reference(at)) references.push_back(at);
    }
    const bool differ = std::any_of(references.begin(), references.end(), [&](std::size_t at) {
      return texts_[at] != texts_[references.front()];
    });
    for (const std::size_t at : references) {
      if (differ) mark(at, FurnitureKind::page_number);
    }
  }

  // Papers name their keywords before the text, sites behind it.
  void keep_keywords() {
    constexpr std::size_t lines_of_text = 2;
    std::size_t text_below = extent_.ends ? 0 : lines_of_text;
    for (std::size_t at = lines_.size(); at-- > 0;) {
      const bool labelled = verdicts_[at].kind == FurnitureKind::tags && verdicts_[at].begin == 0;
      if (labelled && text_below >= lines_of_text && has_keyword_label(texts_[at])) {
        verdicts_[at] = {};
      }
      if (!found(at) && texts_[at].size() > longest_tail / 2 && is_sentence(texts_[at])) {
        ++text_below;
      }
    }
  }

  // A browser prints date and title above a page whose address it prints below.
  void print_heads() {
    const bool printed = std::any_of(verdicts_.begin(), verdicts_.end(), [](const Verdict& one) {
      return one.kind == FurnitureKind::address;
    });
    if (!printed) return;
    bool first = extent_.begins;
    std::size_t head = 0;  // the first line of the page
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (blank(at)) continue;
      if (first || lines_[at].page != lines_[head].page) head = at;
      const bool top = first || lines_[at].near_top;
      if (top && !found(at) && has_print_date(texts_[at]) && !is_sentence(texts_[at])) {
        mark(at, FurnitureKind::address);
        // The date may be read as a column beside the title.
        if (is_bare_date(texts_[at]) && !found(head) && !is_sentence(texts_[head])) {
          mark(head, FurnitureKind::address);
        }
      }
      first = false;
    }
  }

  static bool is_bare_date(View line) {
    constexpr std::size_t longest = 24;  // letters: a date, a time, AM or PM
    return line.size() <= longest;
  }

  // The name of the site above everything else, and the way through it to the article.
  void head() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (blank(at) || found(at)) continue;
      const View text = texts_[at];
      const bool cut_off =
          at + 1 < lines_.size() && (blank(at + 1) || found(at + 1) ||
                                     lines_[at + 1].starts_block || is_address(texts_[at + 1]));
      if (is_address(text)) {
        mark(at, FurnitureKind::address);
        continue;
      }
      if (is_trail(text)) {
        mark(at, FurnitureKind::site);
        continue;
      }
      if (at == 0 && cut_off && is_named_button(text)) {
        mark(at, FurnitureKind::site);
        continue;
      }
      if (!names_site(text) || !cut_off || word_count(text) > 4 || is_sentence(text)) return;
      mark(at, FurnitureKind::site);
    }
  }

  // Lines after the last of the article: link marks and addresses.
  void tail() {
    for (std::size_t at = lines_.size(); at-- > 0;) {
      if (blank(at) || found(at)) {
        if (found(at) && verdicts_[at].begin > 0) return;
        continue;
      }
      const View text = texts_[at];
      if (is_address(text)) {
        if (goes_on(at) && !is_link_mark(texts_[at - 1]) && !is_address(texts_[at - 1])) return;
        mark(at, FurnitureKind::address);
      } else if (is_link_mark(text) && text.size() <= longest_tail && !is_sentence(text)) {
        mark(at, FurnitureKind::link);
      } else if (!(text.size() <= longest_tail && !is_sentence(text) && after_tag_label(at))) {
        return;
      }
    }
  }

  // Dates, weak labels and words without their heads, next to furniture. What an article may end
  // with as well ("ساعت: ۱۸") has to stand behind it, or above the headline.
  void beside_furniture() {
    bool at_head = extent_.begins;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!blank(at) && !found(at) && is_beside(at) && !goes_on(at)) {
        mark(at, at_head && is_date_line(texts_[at])
                     ? FurnitureKind::date
                     : kind_beside(texts_[at], at_head || behind(at)));
      }
      at_head = at_head && (blank(at) || found(at));
    }
    for (std::size_t at = lines_.size(); at-- > 0;) {
      if (!blank(at) && !found(at) && is_beside(at) && !goes_on(at)) {
        mark(at, kind_beside(texts_[at], false));
      }
    }
  }

  // Furniture of the site stands above the line, not only the head of the page.
  bool behind(std::size_t at) const {
    while (at > 0 && blank(at - 1)) --at;
    if (at == 0) return false;
    const FurnitureKind kind = verdicts_[at - 1].kind;
    return kind != FurnitureKind::none && kind != FurnitureKind::repeated &&
           kind != FurnitureKind::page_number && kind != FurnitureKind::address;
  }

  // The nearest line above or below is furniture.
  bool is_beside(std::size_t at) const {
    std::size_t above = at, below = at + 1;
    while (above > 0 && blank(above - 1)) --above;
    while (below < lines_.size() && blank(below)) ++below;
    return (above > 0 && found(above - 1)) || (below < lines_.size() && found(below));
  }

  // True if the lines from the nearest furniture above to this one look like a list of tags.
  bool after_tag_label(std::size_t at) const {
    for (std::size_t steps = 0; at-- > 0 && steps < 12; ++steps) {
      if (found(at)) return verdicts_[at].kind == FurnitureKind::tags;
      if (texts_[at].size() > longest_tail || is_sentence(texts_[at])) return false;
    }
    return false;
  }

  // Tags that go on below their label: in its block, or alone at the end of the document.
  void tag_lists() {
    std::size_t end_of_article = lines_.size();
    if (extent_.ends) {
      while (end_of_article > 0 && (blank(end_of_article - 1) || found(end_of_article - 1) ||
                                    (texts_[end_of_article - 1].size() <= longest_tail &&
                                     !is_sentence(texts_[end_of_article - 1])))) {
        --end_of_article;
      }
    }
    for (std::size_t at = 0; at + 1 < lines_.size(); ++at) {
      if (verdicts_[at].kind != FurnitureKind::tags) continue;
      std::size_t next = at + 1;
      while (next < lines_.size() && (blank(next) || found(next))) ++next;
      if (next == lines_.size() || is_sentence(texts_[next])) continue;
      const bool same_block = next == at + 1 && !lines_[next].starts_block;
      const bool tail = next >= end_of_article && texts_[next].size() <= longest_tail;
      const bool listed = same_block && has_list_marks(texts_[next]);
      if (tail || (listed && texts_[next].size() <= longest_tag_list)) {
        mark(next, FurnitureKind::tags);
      }
    }
  }

  // One weak button word: furniture beside other furniture or at an edge of the page.
  void weak_buttons() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (blank(at) || found(at) || buttons_in(texts_[at]) != Buttons::weak) continue;
      if (goes_on(at)) continue;
      const bool beside = (at > 0 && found(at - 1)) || (at + 1 < lines_.size() && found(at + 1));
      if (beside || lines_[at].near_top || lines_[at].near_bottom) {
        mark(at, FurnitureKind::button);
      }
    }
  }

  std::span<const LineFacts> lines_;
  Extent extent_;
  std::vector<View> texts_;
  std::vector<Verdict> verdicts_;
};

}  // namespace

const char* name_of(FurnitureKind kind) {
  switch (kind) {
    case FurnitureKind::none:
      return "none";
    case FurnitureKind::tags:
      return "tags";
    case FurnitureKind::code:
      return "code";
    case FurnitureKind::date:
      return "date";
    case FurnitureKind::link:
      return "link";
    case FurnitureKind::button:
      return "button";
    case FurnitureKind::end_mark:
      return "end-mark";
    case FurnitureKind::page_number:
      return "page-number";
    case FurnitureKind::address:
      return "address";
    case FurnitureKind::site:
      return "site";
    case FurnitureKind::repeated:
      return "repeated";
  }
  return "none";
}

std::vector<Verdict> find_furniture(std::span<const LineFacts> lines, Extent extent) {
  return Finder(lines, extent).run();
}

}  // namespace bazyab::clipping
