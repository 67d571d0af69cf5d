// Space glyphs and kashidas brought to the letter boundary that they belong to.
#include "layout/spacing.h"

#include <algorithm>
#include <cmath>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// How far from a boundary the edge of a hidden space glyph may lie.
constexpr float edge_tolerance = 0.1F;

class Finder {
 public:
  explicit Finder(std::span<const Item> items) : items_(items) {
    spacing_.letters.reserve(items.size());
    for (std::uint32_t index = 0; index < items.size(); ++index) {
      if (items[index].kind == ItemKind::letter) spacing_.letters.push_back(index);
    }
    const std::size_t count = spacing_.letters.size();
    spacing_.between.resize(count > 0 ? count - 1 : 0);
    stretches_.resize(spacing_.between.size());
  }

  Spacing find() {
    std::size_t right = 0;  // letters to the right of the item, seen so far
    for (std::uint32_t index = 0; index < items_.size(); ++index) {
      const Item& item = items_[index];
      if (item.kind == ItemKind::letter) {
        ++right;
      } else if (item.kind == ItemKind::stretch) {
        add_stretch(item, right);
      }
    }
    for (std::size_t pair = 0; pair < spacing_.between.size(); ++pair) measure_gap(pair);
    right = 0;
    for (std::uint32_t index = 0; index < items_.size(); ++index) {
      const Item& item = items_[index];
      if (item.kind == ItemKind::letter) ++right;
      if (item.kind == ItemKind::space || item.kind == ItemKind::zwnj) add_blank(item, right);
    }
    return std::move(spacing_);
  }

 private:
  struct Stretch {
    float ink = 0;            // width of it, points
    float inked_from = 1e9F;  // the left edge of what was counted
  };

  const Item& letter(std::size_t position) const { return items_[spacing_.letters[position]]; }
  float em_of(std::size_t pair) const { return std::max(letter(pair).em, letter(pair + 1).em); }
  // The white of a pair: from the left letter's right edge to the right letter's left edge.
  float white_begin(std::size_t pair) const { return letter(pair + 1).box.x1; }
  float white_end(std::size_t pair) const { return letter(pair).box.x0; }

  void add_stretch(const Item& item, std::size_t right) {
    if (right == 0 || right > spacing_.between.size()) return;
    // They come from right to left and may overlap; white between two of them is no ink.
    const std::size_t pair = right - 1;
    Stretch& stretch = stretches_[pair];
    const float begin = std::max(item.box.x0, white_begin(pair));
    const float end = std::min({item.box.x1, white_end(pair), stretch.inked_from});
    if (end > begin) stretch.ink += end - begin;
    stretch.inked_from = std::min(stretch.inked_from, std::max(begin, item.box.x0));
  }

  void measure_gap(std::size_t pair) {
    spacing_.between[pair].zwnj = letter(pair).zwnj_after || letter(pair + 1).zwnj_before;
    const float white = white_end(pair) - white_begin(pair);
    const float em = em_of(pair);
    spacing_.between[pair].gap = (white - stretches_[pair].ink) / (em > 0 ? em : 1);
  }

  // As most producers draw a line, from either end.
  bool is_drawn_between(const Item& blank, std::size_t pair) const {
    const auto nth = static_cast<std::int64_t>(blank.drawn_nth);
    const auto before = static_cast<std::int64_t>(letter(pair).drawn_nth) - nth;
    const auto after = static_cast<std::int64_t>(letter(pair + 1).drawn_nth) - nth;
    return before * after == -1;
  }

  // Letters that overlap leave a boundary two edges.
  float edge_distance(const Item& blank, std::size_t pair) const {
    const auto to = [&](float edge) {
      return std::min(std::abs(edge - blank.box.x0), std::abs(edge - blank.box.x1));
    };
    if (is_drawn_between(blank, pair)) {
      const float drawn = std::min(to(white_begin(pair)), to(white_end(pair)));
      if (drawn <= edge_tolerance * em_of(pair)) return 0;
    }
    return to((white_begin(pair) + white_end(pair)) / 2);
  }

  // The pair with most white under the glyph, or the one whose boundary an edge of it touches: a
  // hidden space may lie under either neighbour.
  void add_blank(const Item& item, std::size_t right) {
    if (spacing_.between.empty()) return;
    const std::size_t last = spacing_.between.size() - 1;
    const std::size_t begin = right >= 2 ? std::min(right - 2, last) : 0;
    const std::size_t end = std::min(right, last);
    std::size_t widest = begin, nearest = begin;
    float most_white = -1, least_distance = 1e9F;
    for (std::size_t pair = begin; pair <= end; ++pair) {
      const float white =
          std::min(item.box.x1, white_end(pair)) - std::max(item.box.x0, white_begin(pair));
      if (white > most_white) most_white = white, widest = pair;
      const float distance = edge_distance(item, pair);
      if (distance < least_distance) least_distance = distance, nearest = pair;
    }
    // A glyph that letters cover goes by its edges: next to it a kerned letter may leave white too.
    constexpr float covered = 0.4F;
    const bool nearest_touched = least_distance <= edge_tolerance * em_of(nearest);
    const bool mostly_covered = most_white < covered * item.box.width();
    if (most_white > touching_gap * em_of(widest) && !(mostly_covered && nearest_touched)) {
      set(spacing_.between[widest], is_under_letter(item, widest), item.kind);
    } else if (nearest_touched) {
      set(spacing_.between[nearest], is_under_letter(item, nearest), item.kind);
      const float line_end = letter(last + 1).box.x0;
      spacing_.between[nearest].hanging =
          nearest == last && std::abs(line_end - item.box.x0) <= 0.01F * item.em;
    }
  }

  // A space that a line draws ends where the next letter begins, kerned or not. One that lies under
  // a letter, or that is drawn where the letter before it is, takes no room: it stands for a ZWNJ.
  bool is_under_letter(const Item& item, std::size_t pair) const {
    constexpr float widest_gap = 0.1F;  // em
    const float slack = 0.01F * item.em;
    const auto covers = [&](const Item& other) {
      return other.box.x0 <= item.box.x0 + slack && other.box.x1 >= item.box.x1 - slack;
    };
    return item.box.width() > touching_gap * item.em && spacing_.between[pair].gap < widest_gap &&
           (covers(letter(pair)) || covers(letter(pair + 1)) ||
            std::abs(letter(pair).box.x0 - item.box.x0) <= slack);
  }

  static void set(Between& between, bool under_letter, ItemKind kind) {
    if (kind == ItemKind::zwnj) {
      between.zwnj = true;
    } else if (between.gap > touching_gap && !under_letter) {
      between.space_glyph = true;
    } else {
      between.covered_space = true;
    }
  }

  std::span<const Item> items_;
  Spacing spacing_;
  std::vector<Stretch> stretches_;
};

}  // namespace

Spacing spacing_of(std::span<const Item> items) {
  return Finder(items).find();
}

std::vector<bool> in_latin_words(std::u32string_view letters, std::span<const Item> items,
                                 const Spacing& spacing) {
  std::vector<bool> latin(spacing.letters.size());
  for (std::size_t begin = 0; begin < latin.size();) {
    std::size_t end = begin;
    bool found = false;
    do {
      const Item& item = items[spacing.letters[end]];
      found = found || unicode::is_latin_script(letters[item.letters.begin]);
      ++end;
    } while (end < latin.size() && !spacing.between[end - 1].space_glyph &&
             spacing.between[end - 1].gap <= certain_space_gap);
    std::fill(latin.begin() + static_cast<std::ptrdiff_t>(begin),
              latin.begin() + static_cast<std::ptrdiff_t>(end), found);
    begin = end;
  }
  return latin;
}

bool is_space(const Between& between, const DocumentFacts& facts) {
  if (between.space_glyph || between.gap > facts.space_gap) return true;
  return between.covered_space && !between.hanging && !between.zwnj && facts.names_zwnj;
}

}  // namespace bazyab::layout
