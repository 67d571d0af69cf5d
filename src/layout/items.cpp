// From glyphs to items.
#include "layout/items.h"

#include <algorithm>
#include <cmath>

#include "layout/attach_marks.h"
#include "layout/frame.h"
#include "layout/misplaced_texts.h"
#include "layout/relettered.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// Signs that stand for white space, or for nothing, when a map names them.
bool is_blank(char32_t letter) {
  return unicode::is_white_space(letter) || letter == 0x00AD || letter == 0x200B;
}

// What a map says without saying a letter: controls of direction, private use, the replacement.
bool says_nothing(char32_t letter) {
  return unicode::is_bidi_control(letter) || unicode::is_private_use(letter) ||
         letter == unicode::replacement || letter == unicode::zwj || letter == 0xFEFF ||
         letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter > 0x10FFFF;
}

// Stand-alone dots of the skeleton-and-dots fonts (Arabic symbols, U+FBB2..U+FBC2).
bool is_dot_sign(char32_t letter) {
  return letter >= 0xFBB2 && letter <= 0xFBC2;
}

struct Reading {
  std::u32string letters;
  Shape shape = Shape::unknown;
  bool blank = false;  // white space
  bool zwnj = false;   // U+200C and nothing else
  bool zwnj_before = false, zwnj_after = false;
};

// The letters of a map's entry, presentation forms taken apart.
Reading read(std::u32string_view mapped) {
  Reading reading;
  bool only_blank = !mapped.empty();
  for (const char32_t letter : mapped) {
    if (letter == unicode::zwnj) {
      reading.zwnj = true;
      reading.letters.push_back(letter);
      only_blank = false;
      continue;
    }
    if (is_blank(letter)) {
      // Between the words of a phrase on one glyph.
      const bool first = reading.letters.empty() || reading.letters.back() == U' ';
      if (!first && unicode::is_white_space(letter)) reading.letters.push_back(U' ');
      continue;
    }
    only_blank = false;
    if (says_nothing(letter) || is_dot_sign(letter)) continue;
    const std::u32string_view apart = unicode::presentation_letters(letter);
    if (apart.empty()) {
      reading.letters.push_back(letter);
    } else {
      reading.letters.append(apart);
      reading.shape = unicode::presentation_shape(letter);
    }
  }
  reading.blank = only_blank;
  if (reading.letters.ends_with(U' ')) reading.letters.pop_back();
  std::u32string& letters = reading.letters;
  const std::size_t first = letters.find_first_not_of(unicode::zwnj);
  if (first == std::u32string::npos) {
    letters.clear();
    return reading;
  }
  reading.zwnj_before = first > 0;
  const std::size_t last = letters.find_last_not_of(unicode::zwnj);
  reading.zwnj_after = last + 1 < letters.size();
  if (reading.zwnj_before || reading.zwnj_after) letters = letters.substr(first, last + 1 - first);
  return reading;
}

// Scripts that no line of Persian holds: what a broken map names for a Persian glyph.
bool is_foreign(char32_t letter) {
  return (letter >= 0x0900 && letter < 0x1E00) || (letter >= 0x2E80 && letter < 0xA640) ||
         (letter >= 0xA800 && letter < 0xFB00);
}

// A phrase cannot stand on a glyph that is no wider than a letter or two: a producer has put the
// text around the glyph into its map.
bool is_too_long_for(const Glyph& glyph, std::u32string_view letters) {
  constexpr std::size_t may_be_ligature = 4;
  constexpr float least_letter_em = 0.1F;
  if (letters.size() <= may_be_ligature) return false;
  return std::abs(glyph.advance) < least_letter_em * glyph.em * static_cast<float>(letters.size());
}

// Two or three letters on one glyph are stored in the order of drawing by some producers: ال for
// the ligature لا. A letter that never joins cannot stand before another inside of a ligature, so
// then the entry is turned round. Longer entries are phrases, in logical order.
void turn_reversed_ligature(std::u32string& letters) {
  if (letters.size() < 2 || letters.size() > 3) return;
  for (const char32_t letter : letters) {
    if (!unicode::is_arabic_script(letter) || unicode::is_mark(letter)) return;
  }
  const bool impossible = std::any_of(letters.begin(), letters.end() - 1,
                                      [](char32_t letter) { return !unicode::joins_next(letter); });
  const bool possible_reversed =
      std::all_of(letters.begin() + 1, letters.end(),
                  [](char32_t letter) { return unicode::joins_next(letter); });
  if (impossible && possible_reversed) std::reverse(letters.begin(), letters.end());
}

class Maker {
 public:
  Maker(const GlyphPage& page, bool take_invisible)
      : page_(page), frame_{page.width, page.height}, take_invisible_(take_invisible) {
    items_.placed.reserve(page.glyphs.size());
    items_.letters.reserve(page.glyphs.size() + 16);
    const auto arabic =
        std::count_if(page.letters.begin(), page.letters.end(),
                      [](char32_t letter) { return unicode::is_arabic_script(letter); });
    arabic_page_ = static_cast<std::size_t>(arabic) * 2 > page.letters.size();
    misplaced_ = misplaced_texts(page);
  }

  Items make() {
    const std::vector<Glyph>& glyphs = page_.glyphs;
    for (std::size_t index = 0; index < glyphs.size();) {
      const std::size_t end = span_end(index);
      if (is_cluster(index, end)) {
        add_cluster(index, end);
      } else {
        for (std::size_t each = index; each < end; ++each) add_glyph(each);
      }
      index = end;
    }
    attach_marks(items_);
    for (std::size_t index = 0; index < items_.placed.size(); ++index) {
      Item& item = items_.placed[index].item;
      item.drawn_nth = static_cast<std::uint32_t>(index);
      item.placed_as = placed_as(item, items_.letters);
    }
    return std::move(items_);
  }

 private:
  // Comparisons of places need numbers; whoever makes glyphs may not have looked. Letters too small
  // for any ink are none to a reader.
  static bool is_placed(const Glyph& glyph) {
    constexpr float far = 1e7F, smallest_em = 0.001F;
    const auto near = [](float value) { return value > -far && value < far; };
    return near(glyph.box.x0) && near(glyph.box.y0) && near(glyph.box.x1) && near(glyph.box.y1) &&
           near(glyph.origin_x) && near(glyph.origin_y) && near(glyph.advance) &&
           glyph.em >= smallest_em && near(glyph.em);
  }

  bool taken(const Glyph& glyph) {
    if (!is_placed(glyph)) return false;
    if (glyph.visibility == Visibility::visible) return true;
    if (glyph.visibility == Visibility::invisible && take_invisible_) return true;
    if (!glyph.unicode.empty()) ++items_.hidden_letters;
    return false;
  }

  bool is_misplaced(std::size_t index) const { return !misplaced_.empty() && misplaced_[index]; }

  // Glyphs of one ActualText stand together.
  std::size_t span_end(std::size_t begin) const {
    const std::int32_t span = page_.glyphs[begin].actual_text;
    std::size_t end = begin + 1;
    if (span < 0 || is_misplaced(begin)) return end;
    while (end < page_.glyphs.size() && page_.glyphs[end].actual_text == span) ++end;
    return end;
  }

  // An ActualText of a cluster (a few letters on one spot) replaces the maps; one of a phrase only
  // repeats them, and its glyphs keep their places.
  bool is_cluster(std::size_t begin, std::size_t end) const {
    const Glyph& first = page_.glyphs[begin];
    if (first.actual_text < 0 || is_misplaced(begin)) return false;
    const Span letters = page_.actual_texts[static_cast<std::size_t>(first.actual_text)].letters;
    // Glyphs that no map names have no other text than this.
    const bool only_text = std::all_of(page_.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                                       page_.glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const Glyph& glyph) { return glyph.unicode.empty(); });
    if (only_text) return true;
    if (letters.size() > 4 || end - begin > 8) return letters.empty();
    const std::u32string_view text = slice(page_.letters, letters);
    const bool several_words = text.size() > 1 && std::any_of(text.begin(), text.end(), is_blank);
    if (several_words) return false;
    for (std::size_t index = begin; index < end; ++index) {
      const Glyph& glyph = page_.glyphs[index];
      if (glyph.turn != first.turn || std::abs(glyph.origin_y - first.origin_y) > first.em ||
          std::abs(glyph.origin_x - first.origin_x) > 3 * first.em) {
        return false;
      }
    }
    return true;
  }

  // The glyph of a cluster that has its place on the line: the widest one, and of bases and dots
  // that are all without width the one at the height of what is drawn beside them.
  const Glyph* standing_in(std::size_t begin, std::size_t end) {
    const std::size_t beside = end < page_.glyphs.size() ? end : begin > 0 ? begin - 1 : begin;
    const float level = page_.glyphs[beside].origin_y;
    const Glyph* best = nullptr;
    for (std::size_t index = begin; index < end; ++index) {
      const Glyph& glyph = page_.glyphs[index];
      if (!taken(glyph)) continue;
      const float wider = best == nullptr ? 1 : std::abs(glyph.advance) - std::abs(best->advance);
      const bool level_with = wider == 0 && glyph.advance == 0 && glyph.origin_y == level;
      if (wider > 0 || (level_with && best->origin_y != level)) best = &glyph;
    }
    return best;
  }

  void add_cluster(std::size_t begin, std::size_t end) {
    const Glyph* const widest = standing_in(begin, end);
    if (widest == nullptr) return;
    const auto span = static_cast<std::size_t>(widest->actual_text);
    const std::u32string_view actual = slice(page_.letters, page_.actual_texts[span].letters);
    if (actual.empty()) return;  // drawn, but said to have no text: the second copy of bold
    Reading reading = read(actual);
    // Its letters are the producer's own; the form of the letter still shows in the map.
    const Reading mapped = read(page_.unicode(*widest));
    if (reading.shape == Shape::unknown && reading.letters.size() == 1)
      reading.shape = mapped.shape;
    Item& item = add(*widest, reading);
    if (item.kind == ItemKind::stretch) return;
    for (std::size_t index = begin; index < end; ++index) {
      const Glyph& glyph = page_.glyphs[index];
      if (glyph.visibility == widest->visibility && std::abs(glyph.advance) > 0) {
        item.box.include(frame_.box(glyph.box, glyph.turn));
      }
    }
  }

  void add_glyph(std::size_t index) {
    const Glyph& glyph = page_.glyphs[index];
    if (!taken(glyph)) return;
    if (glyph.lost) {
      add(glyph, {.letters = std::u32string(1, unicode::replacement)});
      return;
    }
    Reading reading = read(page_.unicode(glyph));
    const bool for_neighbours = stands_for_neighbours(index);
    if (!for_neighbours) turn_reversed_ligature(reading.letters);
    const bool wrong =
        (!for_neighbours && is_too_long_for(glyph, reading.letters)) ||
        (arabic_page_ && std::any_of(reading.letters.begin(), reading.letters.end(), is_foreign));
    if (wrong) reading = {};
    add(glyph, reading);
  }

  // A whole word may hang on its first glyph while the others are mapped to nothing: that is in
  // logical order.
  bool stands_for_neighbours(std::size_t index) const {
    const std::vector<Glyph>& glyphs = page_.glyphs;
    const auto silent = [&](std::size_t other) {
      return other < glyphs.size() && glyphs[other].unicode.empty() &&
             glyphs[other].font == glyphs[index].font && glyphs[other].code != glyphs[index].code &&
             std::abs(glyphs[other].origin_y - glyphs[index].origin_y) < 0.1F * glyphs[index].em;
    };
    return silent(index + 1) && (silent(index + 2) || glyphs[index].unicode.size() == 2);
  }

  Item& add(const Glyph& glyph, const Reading& reading) {
    PlacedItem& placed = items_.placed.emplace_back();
    placed.turn = glyph.turn;
    placed.slanted = glyph.slanted;
    Item& item = placed.item;
    item.box = frame_.box(glyph.box, glyph.turn);
    item.baseline = frame_.point(glyph.origin_x, glyph.origin_y, glyph.turn).second;
    item.em = glyph.em;
    item.code = glyph.code;
    item.font = glyph.font;
    item.shape = reading.shape;
    item.zwnj_before = reading.zwnj_before;
    item.zwnj_after = reading.zwnj_after;
    if (!reading.letters.empty()) {
      item.kind = ItemKind::letter;
      item.letters.begin = static_cast<std::uint32_t>(items_.letters.size());
      items_.letters.append(reading.letters);
      item.letters.end = static_cast<std::uint32_t>(items_.letters.size());
      if (reading.letters == U"\u0640") item.kind = ItemKind::stretch;
      item.mark_drawn = glyph.drawn && all_marks(reading.letters);
    } else if (reading.zwnj) {
      item.kind = ItemKind::zwnj;
    } else if (reading.blank) {
      item.kind = ItemKind::space;
    } else {
      item.kind = ItemKind::stretch;
    }
    return item;
  }

  const GlyphPage& page_;
  Frame frame_;
  bool take_invisible_;
  std::vector<bool> misplaced_;  // misplaced_texts
  bool arabic_page_ = false;     // most of its letters are
  Items items_;
};

}  // namespace

Items items_of(const GlyphPage& page, bool take_invisible) {
  return Maker(page, take_invisible).make();
}

}  // namespace bazyab::layout
