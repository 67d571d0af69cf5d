// Which of two letters a mark belongs to.
//
// Its own place misleads. Shapers put a mark before its base where text is drawn from left to
// right, after it otherwise; those of Graphite fonts put it after its base in both. What a font
// does is told by its marks that only one letter can bear.
#include "layout/attach_marks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr std::size_t reach = 3;  // items between a mark and its base, in the order of drawing
constexpr char32_t madda = 0x0653;
constexpr char32_t fathatan = 0x064B;

class Attaching {
 public:
  explicit Attaching(Items& items) : items_(items), placed_(items.placed) {}

  void attach() {
    std::vector<std::size_t> marks;
    for (std::size_t index = 0; index < placed_.size(); ++index) {
      if (is_mark_item(index)) marks.push_back(index);
    }
    if (marks.empty()) return;
    for (const std::size_t mark : marks) vote(mark);
    std::vector<std::size_t> bases;
    for (const std::size_t mark : marks) bases.push_back(base_of(mark));
    for (std::size_t index = 0; index < marks.size(); ++index) {
      if (bases[index] == placed_.size()) continue;
      Item& mark = placed_[marks[index]].item;
      append_mark(placed_[bases[index]].item, mark);
      mark.kind = ItemKind::stretch;
      mark.letters = {};
      mark.em = 0;  // taken out below
    }
    std::erase_if(placed_, [](const PlacedItem& each) {
      return each.item.kind == ItemKind::stretch && each.item.em == 0;
    });
  }

 private:
  std::u32string_view letters_of(std::size_t index) const {
    return slice(items_.letters, placed_[index].item.letters);
  }

  // A mark, or a glyph without width that says again what the letter beside it says, with marks
  // behind it or without: some producers put the text of a cluster on each of its glyphs.
  bool is_mark_item(std::size_t index) const {
    const Item& item = placed_[index].item;
    if (item.kind != ItemKind::letter) return false;
    const std::u32string_view letters = letters_of(index);
    if (all_marks(letters)) return true;
    if (item.box.width() > 0.02F * item.em || !unicode::is_arabic_script(letters.front())) {
      return false;
    }
    const auto says_the_same = [&](std::size_t other) {
      const Item& base = placed_[other].item;
      return base.kind == ItemKind::letter && base.box.width() > 0.02F * base.em &&
             letters.starts_with(letters_of(other)) &&
             std::ranges::all_of(letters.substr(letters_of(other).size()), unicode::is_mark);
    };
    return (index > 0 && says_the_same(index - 1)) ||
           (index + 1 < placed_.size() && says_the_same(index + 1));
  }

  // Signs and digits bear no marks.
  bool is_base(std::size_t index) const {
    if (placed_[index].item.kind != ItemKind::letter || is_mark_item(index)) return false;
    const std::u32string_view letters = letters_of(index);
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
      return unicode::is_letter(letter) || letter == unicode::replacement;
    });
  }

  // The letters drawn before and after a mark that may be its base; placed_.size(): none.
  struct Neighbours {
    std::size_t before = 0, after = 0;
    bool rightward = false;                          // the drawing runs from left to right
    bool blank_before = false, blank_after = false;  // between the mark and that letter
  };

  bool is_near(std::size_t mark, std::size_t base) const {
    const Item& a = placed_[mark].item;
    const Item& b = placed_[base].item;
    return placed_[base].turn == placed_[mark].turn && std::abs(a.baseline - b.baseline) < b.em &&
           a.box.x0 < b.box.x1 + 0.6F * b.em && a.box.x1 > b.box.x0 - 0.6F * b.em;
  }

  bool is_blank(std::size_t index) const {
    const ItemKind kind = placed_[index].item.kind;
    return kind == ItemKind::space || kind == ItemKind::zwnj;
  }

  Neighbours neighbours(std::size_t mark) const {
    const std::size_t none = placed_.size();
    Neighbours found{.before = none, .after = none};
    for (std::size_t step = 1; step <= reach && step <= mark && found.before == none; ++step) {
      if (is_base(mark - step)) {
        found.before = mark - step;
      } else {
        found.blank_before |= is_blank(mark - step);
      }
    }
    for (std::size_t step = 1; step <= reach && mark + step < none && found.after == none; ++step) {
      if (is_base(mark + step)) {
        found.after = mark + step;
      } else {
        found.blank_after |= is_blank(mark + step);
      }
    }
    if (found.before != none && !is_near(mark, found.before)) found.before = none;
    if (found.after != none && !is_near(mark, found.after)) found.after = none;
    found.rightward =
        found.before != none && found.after != none &&
        placed_[found.after].item.box.center_x() > placed_[found.before].item.box.center_x();
    return found;
  }

  bool ends_in_alef(std::size_t index) const { return letters_of(index).ends_with(U'ا'); }

  // 0: either of them may bear it; else -1 for the one drawn before, 1 for the one after.
  int side_of_white(std::size_t mark, const Neighbours& beside) const {
    if (beside.blank_before == beside.blank_after) return 0;
    // Tanween ends a word, though a space was typed before it.
    const int alef = letters_of(mark)[0] == fathatan ? side_of_alef(beside) : 0;
    if (alef != 0) return alef;
    return beside.blank_before ? 1 : -1;
  }
  int side_of_madda(std::size_t mark, const Neighbours& beside) const {
    return letters_of(mark)[0] == madda ? side_of_alef(beside) : 0;
  }
  int side_of_alef(const Neighbours& beside) const {
    const bool before = ends_in_alef(beside.before), after = ends_in_alef(beside.after);
    return before == after ? 0 : before ? -1 : 1;
  }

  void vote(std::size_t mark) {
    const Neighbours beside = neighbours(mark);
    if (!beside.rightward) return;
    Votes& votes = votes_[placed_[mark].item.font];
    votes.by_white += side_of_white(mark, beside);
    votes.by_maddas += side_of_madda(mark, beside);
  }

  std::size_t base_of(std::size_t mark) const {
    const std::size_t none = placed_.size();
    const Neighbours beside = neighbours(mark);
    if (beside.before == none) return beside.after;
    if (beside.after == none) return beside.before;
    int side = side_of_white(mark, beside);
    if (side == 0 && beside.rightward) side = side_of_font(mark, beside);
    return side > 0 ? beside.after : beside.before;
  }
  // Maps that call another mark a madda are found out by the white beside it. Where nothing shows
  // what the font does, shapers decide.
  int side_of_font(std::size_t mark, const Neighbours& beside) const {
    const Votes& votes = votes_.at(placed_[mark].item.font);
    if (votes.by_white != 0) return votes.by_white;
    const int alef = side_of_madda(mark, beside);
    if (alef != 0) return alef;
    return votes.by_maddas != 0 ? votes.by_maddas : 1;
  }

  void append_mark(Item& base, const Item& mark) {
    const std::u32string base_letters(slice(items_.letters, base.letters));
    std::u32string mark_letters(slice(items_.letters, mark.letters));
    // Some producers repeat the whole cluster on each of its glyphs.
    if (mark_letters.size() > base_letters.size() && mark_letters.starts_with(base_letters)) {
      mark_letters.erase(0, base_letters.size());
    }
    if (base_letters.find(mark_letters) != std::u32string::npos) return;
    if (mark_letters[0] == madda && base_letters.find(U'آ') != std::u32string::npos) return;
    base.letters.begin = static_cast<std::uint32_t>(items_.letters.size());
    items_.letters.append(base_letters).append(mark_letters);
    base.mark_drawn = base.mark_drawn || mark.mark_drawn;
    base.letters.end = static_cast<std::uint32_t>(items_.letters.size());
  }

  Items& items_;
  std::vector<PlacedItem>& placed_;
  // Under 0 if bases are drawn before their marks where the drawing runs from left to right.
  struct Votes {
    int by_white = 0, by_maddas = 0;
  };
  std::map<std::uint16_t, Votes> votes_;  // by font
};

}  // namespace

bool all_marks(std::u32string_view letters) {
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), unicode::is_mark);
}

void attach_marks(Items& items) {
  Attaching(items).attach();
}

}  // namespace bazyab::layout
