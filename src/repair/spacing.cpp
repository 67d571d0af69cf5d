// One walk over the runs of white space and one rule for each side of a mark.
#include "repair/spacing.h"

#include <string>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

bool is_blank(char32_t letter) {
  return letter != U'\n' && unicode::is_white_space(letter);
}
bool is_latin_or_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || unicode::is_latin_script(letter);
}
bool hugs_left(char32_t letter) {  // no space before it
  switch (letter) {
    case U'،':
    case U'.':
    case U'؛':
    case U':':
    case U'؟':
    case U'!':
    case U')':
    case U'»':
      return true;
    default:
      return false;
  }
}
bool hugs_right(char32_t letter) {
  return letter == U'(' || letter == U'«';
}
bool wants_space_after(char32_t letter) {
  return letter == U'،' || letter == U'؛' || letter == U'؟' || letter == U'!';
}
bool is_closing_bracket(char32_t letter) {
  return letter == U')' || letter == U'»';
}
bool is_word(char32_t letter) {
  return is_word_letter(letter) || unicode::is_letter(letter);
}

class Spacing {
 public:
  Spacing(std::u32string_view text, bool plain) : text_(text), plain_(plain) {}

  std::vector<Proposal> run() {
    find_pairs();
    for (std::size_t at = 0; at < text_.size();) {
      if (is_blank(text_[at])) {
        at = white_space(at);
        continue;
      }
      if (wants_space_after(text_[at])) after_mark(at);
      if (plain_ && (text_[at] == U'.' || text_[at] == U':')) after_stop(at);
      ++at;
    }
    return std::move(proposals_);
  }

 private:
  char32_t at_or_edge(std::size_t at) const { return at < text_.size() ? text_[at] : U'\n'; }
  char32_t before(std::size_t at) const { return at > 0 ? text_[at - 1] : U'\n'; }

  // Brackets with a partner; those without say nothing about their direction.
  void find_pairs() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (hugs_right(text_[at])) open.push_back(at);
      if (!is_closing_bracket(text_[at])) continue;
      while (!open.empty() && unicode::mirrored(text_[open.back()]) != text_[at]) open.pop_back();
      if (open.empty()) continue;
      if (paired_.empty()) paired_.resize(text_.size());
      paired_[open.back()] = paired_[at] = true;
      open.pop_back();
    }
  }
  bool is_paired(std::size_t at) const { return !paired_.empty() && paired_[at]; }

  void propose(std::size_t begin, std::size_t end, std::u32string after) {
    if (text_.substr(begin, end - begin) == after) return;
    proposals_.push_back(
        {.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
         .after = std::move(after),
         .kind = RepairKind::space});
  }

  // The run of white space that begins here.
  std::size_t white_space(std::size_t begin) {
    std::size_t end = begin, tabs = 0;
    while (end < text_.size() && is_blank(text_[end])) tabs += text_[end++] == U'\t' ? 1 : 0;
    const bool tab = tabs > 0;
    if (tab && !plain_) {  // on a page they part cells, and some cells are empty
      propose(begin, end, std::u32string(tabs, U'\t'));
      return end;
    }
    const char32_t left = before(begin);
    const char32_t right = at_or_edge(end);
    const bool at_edge = left == U'\n' || right == U'\n';
    const bool latin = is_latin_or_digit(last_word(begin)) && is_latin_or_digit(nearest_word(end));
    const bool none =
        at_edge || (!tab && !latin &&
                    (must_hug_left(begin, end) || (hugs_right(left) && is_paired(begin - 1))));
    if (!none) {
      propose(begin, end, tab ? U"\t" : U" ");
      return end;
    }
    propose(begin, end, {});
    // The space stood on the wrong side of the mark: "متن .متن".
    if (!at_edge && (right == U'.' || right == U':') && is_word_letter(at_or_edge(end + 1)) &&
        (is_word_letter(left) || is_closing_bracket(left))) {
      propose(end + 1, end + 1, U" ");
    }
    return end;
  }

  // The first letter or digit at or after `at`, looking over a few marks.
  char32_t nearest_word(std::size_t at) const {
    for (std::size_t steps = 0; steps < 3 && at < text_.size() && text_[at] != U'\n'; ++at) {
      if (is_word(text_[at]) || unicode::is_digit(text_[at])) return text_[at];
      if (!is_blank(text_[at])) ++steps;
    }
    return U'\n';
  }

  // The last letter or digit before `at`, looking over a few marks.
  char32_t last_word(std::size_t at) const {
    for (std::size_t steps = 0; steps < 3 && at > 0 && text_[at - 1] != U'\n'; --at) {
      if (is_word(text_[at - 1]) || unicode::is_digit(text_[at - 1])) return text_[at - 1];
      if (!is_blank(text_[at - 1])) ++steps;
    }
    return U'\n';
  }

  bool must_hug_left(std::size_t begin, std::size_t end) const {
    const char32_t mark = at_or_edge(end);
    if (!hugs_left(mark) || hugs_right(before(begin))) return false;
    const char32_t left = before(begin);
    const char32_t next = at_or_edge(end + 1);
    if (is_closing_bracket(mark)) return is_paired(end) || (mark == U')' && is_list_number(begin));
    if (mark == U'،' || mark == U'؛' || mark == U'؟') return true;
    if (mark == U'.' && (left == U'.' || next_visible(end + 1) == U'.')) return false;
    if (unicode::is_digit(next) || unicode::is_latin_script(next)) return false;
    if (mark == U':' && unicode::is_digit(left) && unicode::is_digit(next_visible(end + 1))) {
      return false;
    }
    if (mark == U':' && (next == U')' || next == U'(' || next == U'/')) return false;
    return is_word(left) || unicode::is_mark(left) || unicode::is_digit(left) ||
           is_closing_bracket(left) || left == U'؟' || left == U'!' || left == U'"' ||
           left == U']' || left == U'٪' || left == U'%' || left == U'…';
  }

  char32_t next_visible(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at_or_edge(at);
  }

  // "۱ )" at the beginning of a line.
  bool is_list_number(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && unicode::is_digit(text_[begin - 1])) --begin;
    return begin < end && end - begin <= 2 && before(begin) == U'\n';
  }

  void after_mark(std::size_t at) {
    const char32_t next = at_or_edge(at + 1);
    if (!is_word_letter(next) && !(text_[at] != U'!' && unicode::is_latin_script(next))) return;
    if (is_latin_or_digit(before(at)) && unicode::is_latin_script(next)) return;
    propose(at + 1, at + 1, U" ");
  }

  // A full stop or colon between two words that are no initials.
  void after_stop(std::size_t at) {
    const auto is_letter = [&](std::size_t place) {
      return place < text_.size() && is_word_letter(text_[place]);
    };
    if (at < 2 || !is_letter(at - 1) || !is_letter(at + 1)) return;
    if (!is_word_part(text_[at - 2]) || !is_letter(at + 2)) return;
    propose(at + 1, at + 1, U" ");
  }
  static bool is_word_part(char32_t letter) {
    return is_word_letter(letter) || is_word_mark(letter);
  }

  std::u32string_view text_;
  bool plain_;
  std::vector<bool> paired_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_spacing(const Text& text) {
  return Spacing(text.letters, !text.has_evidence()).run();
}

}  // namespace bazyab::repair
