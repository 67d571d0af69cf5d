// Furniture line by line, then what only its neighbours decide.
#include "clipping/furniture.h"

#include <algorithm>

#include "clipping/folded_line.h"
#include "clipping/furniture_words.h"
#include "clipping/line_shape.h"
#include "unicode/letters.h"

namespace bazyab::clipping {
namespace {

constexpr std::size_t longest_label = 24;      // letters of a marker with what may stand inside it
constexpr std::size_t longest_tag_list = 300;  // letters
constexpr std::size_t longest_tail = 60;       // letters of a line that is no article text

using View = std::u32string_view;

const Marker* marker_before(const FoldedLine& label, bool whole) {
  const Marker* found = nullptr;
  for (const Marker& marker : markers) {
    const bool fits = whole ? label.letters == marker.word : label.letters.ends_with(marker.word);
    if (fits && (found == nullptr || marker.word.size() > found->word.size())) found = &marker;
  }
  return found;
}

bool fits(View rest, const Marker& marker) {
  rest = trimmed(rest);
  if (rest.empty()) return true;
  const bool short_enough = rest.size() <= longest_tail;
  switch (marker.rest) {
    case Rest::words:
      return rest.size() <= longest_tag_list && !is_sentence(rest);
    case Rest::number:
      return unicode::is_digit(rest[0]) || unicode::is_latin_script(rest[0]) ||
             (short_enough && rest[0] == U'#');
    case Rest::date:
      return short_enough && has_digit(rest) && !is_sentence(rest);
    case Rest::url:
      return has_latin(rest) && !is_sentence(rest);
  }
  return false;
}

// "واژه‌های کلیدی:" at the head of the line.
bool has_keyword_label(View text) {
  const std::size_t colon = text.find(U':');
  if (colon == View::npos || colon > longest_label) return false;
  const FoldedLine label = fold_line(text, 0, colon);
  return std::any_of(keyword_labels.begin(), keyword_labels.end(),
                     [&](View word) { return label.letters == word; });
}

// "Name of the site |" before a label: one line made of several pieces of furniture.
bool is_parted_off(View before) {
  constexpr View bars = U"|¦•·";
  return !before.empty() && bars.find(before.back()) != View::npos &&
         before.size() <= longest_tail && !is_sentence(before);
}

// Labels are found by their colon.
Verdict label_in(View line) {
  for (std::size_t colon = line.find(U':'); colon != View::npos;
       colon = line.find(U':', colon + 1)) {
    const std::size_t from = colon > longest_label ? colon - longest_label : 0;
    const FoldedLine label = fold_line(line, from, colon);
    const Marker* marker = marker_before(label, false);
    if (marker == nullptr || !fits(line.substr(colon + 1), *marker)) continue;
    const std::size_t begin = label.place[label.letters.size() - marker->word.size()];
    const View before = trimmed(line.substr(0, begin));
    const bool glued = begin > 0 && unicode::is_letter(line[begin - 1]);
    const bool strong = marker->kind == FurnitureKind::tags && marker->word != U"تگها";
    if (before.empty() || is_decoration(before)) return {marker->kind, 0};
    if (is_link_mark(before) && before.size() <= longest_tail) return {marker->kind, 0};
    if (is_parted_off(before)) return {marker->kind, 0};
    if (ends_sentence(before) || (glued && strong)) {
      return {marker->kind, static_cast<std::uint32_t>(begin)};
    }
  }
  return {};
}

// "انتهای پیام/", also glued to the last sentence.
Verdict end_mark_in(View line) {
  const std::size_t from = line.size() > longest_label ? line.size() - longest_label : 0;
  if (line.find(U"پیام", from) == View::npos && line.find(U"خبر", from) == View::npos &&
      line.find(U'\uFEE1', from) == View::npos) {
    return {};
  }
  const FoldedLine tail = fold_line(line, from, line.size());
  for (const View mark : end_marks) {
    const std::size_t at = tail.letters.rfind(mark);
    if (at == View::npos) continue;
    const View after = View(tail.letters).substr(at + mark.size());
    if (!after.empty() && after[0] != U'/' && after[0] != U'.' && after[0] != U'#' &&
        after[0] != U'*') {
      continue;
    }
    const std::size_t begin = tail.place[at];
    const View before = trimmed(line.substr(0, begin));
    if (before.empty() || is_decoration(before)) return {FurnitureKind::end_mark, 0};
    if (ends_sentence(before)) {
      return {FurnitureKind::end_mark, static_cast<std::uint32_t>(begin)};
    }
  }
  return {};
}

enum class Buttons : std::uint8_t { no, weak, sure };

// Whether a line is made of button words alone.
Buttons buttons_in(View line) {
  if (line.size() > longest_tail) return Buttons::no;
  const FoldedLine folded = fold_line(line, 0, line.size());
  View rest = folded.letters;
  std::size_t count = 0;
  bool weak = true;
  while (!rest.empty()) {
    if (is_decoration(rest.substr(0, 1)) || rest[0] == U':') {
      rest.remove_prefix(1);
      continue;
    }
    const Button* longest = nullptr;
    for (const Button& button : buttons) {
      if (!rest.starts_with(button.word)) continue;
      if (longest == nullptr || button.word.size() > longest->word.size()) longest = &button;
    }
    if (longest == nullptr) return Buttons::no;
    rest.remove_prefix(longest->word.size());
    weak = weak && longest->weak;
    ++count;
  }
  if (count == 0) return Buttons::no;
  return weak && count == 1 ? Buttons::weak : Buttons::sure;
}

// "صفحه نخست » شهر »": the way from the first page of the site.
bool is_trail(View text) {
  if (text.size() > longest_tail || text.find_first_of(View(U"»>/›«")) == View::npos) return false;
  // Signs that no sentence has, with words around them.
  const std::size_t sign = text.find_first_of(View(U">›"));
  const bool between = sign != View::npos && sign > 0 && sign + 1 < text.size() &&
                       unicode::is_white_space(text[sign - 1]) &&
                       unicode::is_white_space(text[sign + 1]);
  if (between && !is_sentence(text) && !has_digit(text)) return true;
  const FoldedLine folded = fold_line(text, 0, std::min(text.size(), longest_label));
  return std::any_of(trail_heads.begin(), trail_heads.end(),
                     [&](View head) { return folded.letters.starts_with(head); });
}

// "صفحه نخست | سیاست | اقتصاد": the sections of the site in a row.
bool is_section_bar(View text) {
  if (text.size() > 2 * longest_tail || is_sentence(text)) return false;
  const auto bars = std::count_if(text.begin(), text.end(),
                                  [](char32_t letter) { return letter == U'|' || letter == U'¦'; });
  if (bars < 2) return false;
  const FoldedLine folded = fold_line(text, 0, std::min(text.size(), longest_label));
  return std::any_of(bar_heads.begin(), bar_heads.end(),
                     [&](View head) { return folded.letters.starts_with(head); });
}

// "تمامی حقوق این پایگاه محفوظ است": sentences, so that it takes both ends of them.
bool is_rights_notice(View text) {
  while (!text.empty() && (text[0] == U'©' || unicode::is_white_space(text[0]))) {
    text.remove_prefix(1);
  }
  const FoldedLine folded = fold_line(text, 0, std::min(text.size(), 2 * longest_tail));
  const bool begins = std::any_of(rights_heads.begin(), rights_heads.end(),
                                  [&](View head) { return folded.letters.starts_with(head); });
  return begins && folded.letters.find(rights_reserved) != std::u32string::npos;
}

Verdict alone(const LineFacts& line, View text) {
  const bool edge = line.near_top || line.near_bottom;
  if (Verdict verdict = label_in(line.text); verdict.kind != FurnitureKind::none) return verdict;
  if (Verdict verdict = end_mark_in(line.text); verdict.kind != FurnitureKind::none) return verdict;
  if (text.size() > 2 * longest_tail) return {};
  if (is_section_bar(text)) return {FurnitureKind::site, 0};
  const bool marked = text[0] == U'©';
  if (line.near_bottom && (line.starts_block || marked) && is_rights_notice(text)) {
    return {FurnitureKind::site, 0};
  }
  if (is_counted_page(text) || (edge && is_bare_page_number(text))) {
    return {FurnitureKind::page_number, 0};
  }
  if (edge && is_address(text)) return {FurnitureKind::address, 0};
  const Buttons found = buttons_in(text);
  if (found == Buttons::sure) return {FurnitureKind::button, 0};
  // A number that counts the pages gives the line away in which it stands, whatever else is there.
  constexpr std::uint32_t least_numbered = 3;
  if (edge && line.numbered_pages >= least_numbered && line.numbered_pages * 2 >= line.page_count &&
      !is_sentence(text)) {
    return {FurnitureKind::repeated, 0};
  }
  if (edge && line.repeated_pages >= 2 && line.repeated_pages * 2 >= line.page_count &&
      !is_sentence(text)) {
    return {FurnitureKind::repeated, 0};
  }
  return {};
}

class Finder {
 public:
  Finder(std::span<const LineFacts> lines, Extent extent) : lines_(lines), extent_(extent) {}

  std::vector<Verdict> run() {
    verdicts_.resize(lines_.size());
    texts_.reserve(lines_.size());
    for (const LineFacts& line : lines_) texts_.push_back(trimmed(line.text));
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!texts_[at].empty()) verdicts_[at] = alone(lines_[at], texts_[at]);
    }
    keep_keywords();
    if (extent_.ends) tail();
    print_heads();
    if (extent_.begins) head();
    tag_lists();
    weak_buttons();
    return std::move(verdicts_);
  }

 private:
  bool blank(std::size_t at) const { return texts_[at].empty(); }
  bool found(std::size_t at) const { return verdicts_[at].kind != FurnitureKind::none; }
  void mark(std::size_t at, FurnitureKind kind) { verdicts_[at] = {kind, 0}; }

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
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (blank(at)) continue;
      const bool top = first || lines_[at].near_top;
      if (top && !found(at) && has_print_date(texts_[at]) && !is_sentence(texts_[at])) {
        mark(at, FurnitureKind::address);
      }
      first = false;
    }
  }

  // The name of the site above everything else, and the way through it to the article.
  void head() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (blank(at) || found(at)) continue;
      const View text = texts_[at];
      const bool cut_off =
          at + 1 < lines_.size() && (blank(at + 1) || found(at + 1) || lines_[at + 1].starts_block);
      if (is_address(text)) {
        mark(at, FurnitureKind::address);
        continue;
      }
      if (is_trail(text)) {
        mark(at, FurnitureKind::site);
        continue;
      }
      const FoldedLine folded = fold_line(text, 0, std::min(text.size(), longest_label));
      const bool named = std::any_of(site_heads.begin(), site_heads.end(),
                                     [&](View head) { return folded.letters.starts_with(head); });
      if (!named || !cut_off || word_count(text) > 4 || is_sentence(text)) return;
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
        mark(at, FurnitureKind::address);
      } else if (is_link_mark(text) && text.size() <= longest_tail && !is_sentence(text)) {
        mark(at, FurnitureKind::link);
      } else if (!(text.size() <= longest_tail && !is_sentence(text) && after_tag_label(at))) {
        return;
      }
    }
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

std::vector<std::u32string> number_signatures(View line, int page) {
  std::vector<std::u32string> signatures;
  if (line.size() > 2 * longest_tail) return signatures;
  const auto add = [&](std::optional<int> number) {
    if (!number) return;
    // Four digits and a sign on either side of page numbers: kept positive for the code point.
    constexpr int zero = 0x10000;
    const std::u32string signature{U'#', static_cast<char32_t>(zero + *number - page)};
    if (signatures.empty() || signatures.back() != signature) signatures.push_back(signature);
  };
  const EdgeNumbers numbers = edge_numbers(line);
  add(numbers.first);
  add(numbers.last);
  return signatures;
}

std::u32string repetition_signature(std::u32string_view line) {
  std::u32string signature = fold_line(line, 0, line.size()).letters;
  for (char32_t& letter : signature) {
    if (letter >= U'0' && letter <= U'9') letter = U'0';
  }
  // Numbers of another length are the same number one page later.
  const auto same = [](char32_t one, char32_t other) { return one == U'0' && other == U'0'; };
  signature.erase(std::unique(signature.begin(), signature.end(), same), signature.end());
  return signature;
}

}  // namespace bazyab::clipping
