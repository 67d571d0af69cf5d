// Logical order from visual order.
#include "layout/order.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

using unicode::Direction;

enum class Kind : std::uint8_t { right, left, number, separator, sign, neutral };

// What the item is to the order of a line: its first letter that is no mark decides.
Kind kind_of(std::u32string_view letters) {
  for (const char32_t letter : letters) {
    switch (unicode::direction(letter)) {
      case Direction::right:
        return Kind::right;
      case Direction::left:
        return Kind::left;
      case Direction::number:
        return Kind::number;
      case Direction::separator:
        return Kind::separator;
      case Direction::sign:
        return Kind::sign;
      case Direction::mark:
      case Direction::control:
        continue;
      default:
        return Kind::neutral;
    }
  }
  return Kind::neutral;
}

struct Segment {
  std::size_t begin, end;  // positions among the letter items, from right to left
  bool leftward;
};

class Line {
 public:
  Line(std::span<const Item> items, std::u32string_view letters, const std::vector<bool>& is_spaced,
       bool latin_page)
      : is_spaced_(is_spaced), latin_page_(latin_page) {
    items_.reserve(items.size());
    texts_.reserve(items.size());
    kinds_.reserve(items.size());
    bool has_rightward = false;
    for (std::uint32_t index = 0; index < items.size(); ++index) {
      if (items[index].kind != ItemKind::letter) continue;
      items_.push_back(index);
      texts_.push_back(slice(letters, items[index].letters));
      const Kind kind = kind_of(texts_.back());
      kinds_.push_back(kind);
      has_right_ = has_right_ || kind == Kind::right;
      has_rightward = has_rightward || kind == Kind::left || kind == Kind::number;
    }
    rightward_.assign(items_.size(), false);
    // Most lines are Persian and nothing else.
    if (has_rightward) mark_rightward();
  }

  std::vector<Ordered> order() const {
    std::vector<Ordered> ordered;
    ordered.reserve(items_.size());
    std::vector<Segment> segments;
    for (std::size_t begin = 0; begin < items_.size();) {
      std::size_t end = begin + 1;
      while (end < items_.size() && rightward_[end] == rightward_[begin] &&
             !(rightward_[end] && break_before_[end])) {
        ++end;
      }
      segments.push_back({begin, end, !rightward_[begin]});
      begin = end;
    }
    for (const Segment& segment : segments) append(segment, ordered);
    if (is_left_to_right()) reverse(segments, ordered);
    return ordered;
  }

 private:
  // Position p stands to the right of position p + 1.
  void mark_rightward() {
    const std::size_t count = kinds_.size();
    break_before_.assign(count, false);
    // Latin runs: everything between two Latin letters that no Persian letter parts.
    std::size_t last_left = count;  // the nearest Latin letter to the right, seen so far
    for (std::size_t position = 0; position < count; ++position) {
      if (kinds_[position] == Kind::right) last_left = count;
      if (kinds_[position] != Kind::left) continue;
      if (last_left != count) {
        for (std::size_t each = last_left; each <= position; ++each) rightward_[each] = true;
      }
      rightward_[position] = true;
      last_left = position;
    }
    find_inside_latin();
    mark_numbers();
    join_numbers_to_latin();
    part_persian_numbers();
    take_broken_address();
  }

  // Separators that stay inside of a number: the Arabic comma only parts numbers of a list. A
  // hyphen joins them where no Arabic letter stands before (UAX #9, rules W2 and W4).
  bool joins_numbers(std::size_t position) const {
    if (kinds_[position] == Kind::sign) return !has_right_;
    if (kinds_[position] != Kind::separator) return false;
    const std::u32string_view letters = texts_[position];
    return letters.size() == 1 && letters[0] != U'،' && letters[0] != U'\u00A0';
  }

  bool is_number(std::size_t position) const { return kinds_[position] == Kind::number; }

  void mark_numbers() {
    const std::size_t count = kinds_.size();
    for (std::size_t position = 0; position < count; ++position) {
      if (!is_number(position)) continue;
      rightward_[position] = true;
      // A separator stays inside when digits touch it on both sides.
      const bool inside = position + 2 < count && joins_numbers(position + 1) &&
                          is_number(position + 2) && !is_spaced_[position] &&
                          !is_spaced_[position + 1];
      if (inside) rightward_[position + 1] = true;
    }
    // Numbers that stand apart are read one after the other from the right.
    for (std::size_t position = 1; position < count; ++position) {
      const bool both = is_number(position) && is_number(position - 1);
      if (both && is_spaced_[position - 1]) break_before_[position] = !inside_latin_[position];
    }
  }

  // Between Latin letters on both sides, with nothing but numbers and neutrals between.
  void find_inside_latin() {
    const std::size_t count = kinds_.size();
    inside_latin_.assign(count, false);
    bool latin = false;
    for (std::size_t position = 0; position < count; ++position) {
      if (kinds_[position] == Kind::left) latin = true;
      if (kinds_[position] == Kind::right) latin = false;
      inside_latin_[position] = latin;
    }
    latin = false;
    for (std::size_t position = count; position-- > 0;) {
      if (kinds_[position] == Kind::left) latin = true;
      if (kinds_[position] == Kind::right) latin = false;
      inside_latin_[position] = inside_latin_[position] && latin;
    }
  }

  // A number after a Latin word takes its direction (UAX #9, rule W7): COVID-19, Windows 11,
  // example.ir/1402-05. What "WHO ۲۰۲۰" shows is read "۲۰۲۰ WHO" as well; Persian digits that stand
  // apart are Persian text.
  void join_numbers_to_latin() {
    for (std::size_t position = kinds_.size(); position-- > 0;) {
      if (kinds_[position] != Kind::left) continue;
      std::size_t end = position;  // the last number of what touches the word on its right
      std::size_t at = position;
      while (at > 0 && !is_spaced_[at - 1] && kinds_[at - 1] != Kind::right &&
             kinds_[at - 1] != Kind::left) {
        --at;
        if (is_number(at)) end = at;
      }
      if (end == position && position > 0 && is_spaced_[position - 1] && is_number(position - 1) &&
          is_ascii(position - 1)) {
        end = position - 1;
      }
      for (std::size_t each = end; each < position; ++each) {
        rightward_[each] = true;
        break_before_[each + 1] = false;
      }
    }
  }

  // A Persian number that stands apart from a Latin word is no part of its run.
  void part_persian_numbers() {
    for (std::size_t position = 1; position < kinds_.size(); ++position) {
      if (!rightward_[position] || !rightward_[position - 1] || !is_spaced_[position - 1]) continue;
      const std::size_t number = is_number(position) ? position : position - 1;
      if (is_number(number) && !is_ascii(number) && !inside_latin_[number]) {
        break_before_[position] = true;
      }
    }
  }

  // An address that goes on on the next line: what would be read before it stands on its right and
  // touches it, "https://" on the left end of a line of Persian. At its true end the page would
  // show "/" on its left.
  void take_broken_address() {
    const std::size_t count = kinds_.size();
    if (count == 0 || kinds_[count - 1] != Kind::left) return;
    std::size_t first = count - 1;
    bool dotted = false;
    while (first > 0 && rightward_[first - 1] && !is_spaced_[first - 1]) {
      --first;
      dotted = dotted || texts_[first] == U".";
    }
    std::size_t begin = first;
    while (begin > 0 && !is_spaced_[begin - 1] &&
           (texts_[begin - 1] == U"/" || texts_[begin - 1] == U":")) {
      --begin;
    }
    const bool scheme = first - begin == 3 && texts_[first - 1] == U":";
    if (begin == first || !(dotted || scheme)) return;
    if (begin > 0 && !is_spaced_[begin - 1]) return;
    for (std::size_t each = begin; each < first; ++each) rightward_[each] = true;
  }

  bool is_ascii(std::size_t position) const { return texts_[position].front() < 0x80; }

  void append(const Segment& segment, std::vector<Ordered>& ordered) const {
    for (std::size_t step = segment.begin; step < segment.end; ++step) {
      const bool leftward = segment.leftward;
      const std::size_t position = leftward ? step : segment.end - 1 - (step - segment.begin);
      // The boundary before it: towards the right in Persian; in a rightward segment towards the
      // left, and for its first item the boundary between the segments.
      std::size_t right_of = 0;
      bool has_gap = true;
      if (leftward || step == segment.begin) {
        has_gap = step > 0;
        right_of = has_gap ? step - 1 : 0;
      } else {
        right_of = position;
      }
      Ordered entry{.item = items_[position], .has_gap = has_gap, .leftward = leftward};
      if (has_gap) {
        entry.right_of_gap = items_[right_of];
        entry.left_of_gap = items_[right_of + 1];
      }
      ordered.push_back(entry);
    }
  }

  // A line without a Persian letter is read from the left, on a Latin page also one with a few.
  bool is_left_to_right() const {
    const auto count = [&](Kind kind) { return std::count(kinds_.begin(), kinds_.end(), kind); };
    const auto left = count(Kind::left), right = count(Kind::right);
    return left > 0 && (right == 0 || (latin_page_ && left > right));
  }

  // Segments from the left; Persian words inside keep their own order.
  void reverse(const std::vector<Segment>& segments, std::vector<Ordered>& ordered) const {
    ordered.clear();
    std::vector<Segment> merged;
    for (const Segment& segment : segments) {
      const bool has_right =
          std::any_of(kinds_.begin() + static_cast<std::ptrdiff_t>(segment.begin),
                      kinds_.begin() + static_cast<std::ptrdiff_t>(segment.end),
                      [](Kind kind) { return kind == Kind::right; });
      merged.push_back({segment.begin, segment.end, segment.leftward && has_right});
    }
    for (std::size_t index = merged.size(); index-- > 0;) {
      const Segment& segment = merged[index];
      const std::size_t first = ordered.size();
      append(segment, ordered);
      // The boundary before a segment lies to its left now.
      if (segment.end < items_.size()) {
        ordered[first].has_gap = true;
        ordered[first].right_of_gap = items_[segment.end - 1];
        ordered[first].left_of_gap = items_[segment.end];
      } else {
        ordered[first].has_gap = false;
      }
    }
  }

  const std::vector<bool>& is_spaced_;
  bool latin_page_;
  std::vector<std::uint32_t> items_;
  std::vector<std::u32string_view> texts_;
  std::vector<Kind> kinds_;
  std::vector<bool> rightward_;  // the item is read from left to right
  std::vector<bool> inside_latin_;
  bool has_right_ = false;
  std::vector<bool> break_before_;  // a rightward segment ends before this position
};

// What stands far apart on one baseline (a date and a title of a page head) is read cell by cell.
std::vector<Ordered> order_of_cells(std::span<const Item> items, std::u32string_view letters,
                                    const std::vector<White>& white) {
  std::vector<std::uint32_t> letter_items;
  for (std::uint32_t index = 0; index < items.size(); ++index) {
    if (items[index].kind == ItemKind::letter) letter_items.push_back(index);
  }
  std::vector<Ordered> ordered;
  for (std::size_t begin = 0; begin < letter_items.size();) {
    std::size_t end = begin + 1;
    while (end < letter_items.size() && white[end - 1] != White::cell) ++end;
    const std::uint32_t offset = letter_items[begin];
    const std::size_t length = letter_items[end - 1] + 1 - offset;
    std::vector<bool> is_spaced;
    for (std::size_t each = begin; each + 1 < end; ++each) {
      is_spaced.push_back(white[each] != White::none);
    }
    const std::size_t first = ordered.size();
    for (Ordered entry : Line(items.subspan(offset, length), letters, is_spaced, false).order()) {
      entry.item += offset;
      entry.right_of_gap += offset;
      entry.left_of_gap += offset;
      ordered.push_back(entry);
    }
    if (begin > 0) {
      ordered[first].has_gap = true;
      ordered[first].right_of_gap = letter_items[begin - 1];
      ordered[first].left_of_gap = letter_items[begin];
    }
    begin = end;
  }
  return ordered;
}

}  // namespace

std::vector<Ordered> reading_order(std::span<const Item> items, std::u32string_view letters,
                                   const std::vector<White>& white, bool latin_page) {
  const bool cells = std::find(white.begin(), white.end(), White::cell) != white.end();
  if (cells && !latin_page) return order_of_cells(items, letters, white);
  std::vector<bool> is_spaced;
  is_spaced.reserve(white.size());
  for (const White each : white) is_spaced.push_back(each != White::none);
  return Line(items, letters, is_spaced, latin_page).order();
}

}  // namespace bazyab::layout
