// Codes of fonts by their neighbours.
#include "layout/stretches.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// Finds kashidas behind a wrong map, or without one: a digit or a Latin letter cannot stand inside
// of a Persian word, touching joined letters on both sides (hyphens and underscores do). A code
// that does so in most of its uses only stretches the line; what has no map and stands elsewhere
// too is a letter that got lost.
class StretchFinder {
 public:
  explicit StretchFinder(PageFacts& facts) : facts_(facts) {}

  void find() {
    for (const LineFacts& line : facts_.lines) count_line(line);
    for (Item& item : facts_.items) {
      if (is_lost(item)) ++facts_.unmapped_glyphs;
      const auto known = uses_.find({item.font, item.code});
      if (known == uses_.end()) continue;
      Use& use = known->second;
      const bool kashida = use.inside >= 2 && use.inside * 5 >= use.all * 4;
      if (item.kind == ItemKind::letter) {
        if (kashida && is_kashida(item, use)) item.kind = ItemKind::stretch;
      } else if (has_no_map(item) && !(kashida && use.repeated)) {
        look_at_unmapped(item, use, kashida);
      }
    }
  }

 private:
  using Code = std::pair<std::uint16_t, std::uint32_t>;  // and font

  struct Ending {
    std::uint32_t all = 0;
    std::uint32_t ends = 0;  // a word
  };

  struct Use {
    std::vector<Code> after;            // the letters before those inside
    std::optional<bool> touches_words;  // once it was asked
    std::uint32_t all = 0;
    std::uint32_t inside = 0;    // between joined letters that touch it
    std::uint32_t in_words = 0;  // beside a letter or digit that touches it
    bool repeated = false;       // several in a row, as only kashidas come
  };

  // Draws ink. The same code may be a letter elsewhere by its ActualText, as spaces are that bear a
  // number.
  static bool has_no_map(const Item& item) {
    return item.kind == ItemKind::stretch && item.letters.empty();
  }

  // A medial letter that lost its map stands where kashidas do: the words of the document tell them
  // apart (healing/), so such a letter is doubtful. What mostly touches letters or digits is
  // one of them; a bullet or an ornament stands alone.
  void look_at_unmapped(Item& item, const Use& use, bool like_kashida) {
    // Without width it is part of the letter that it lies on: its dots, or the end of a ligature.
    if (item.box.width() < 0.02F * item.em) return;
    if (!like_kashida) ++facts_.unmapped_glyphs;
    if (use.in_words * 2 <= use.all) return;
    lose_letter(item);
    item.confidence = like_kashida ? 0 : 1;
    facts_.doubtful_glyphs = facts_.doubtful_glyphs || like_kashida;
  }

  void lose_letter(Item& item) {
    item.kind = ItemKind::letter;
    item.letters.begin = static_cast<std::uint32_t>(facts_.letters.size());
    facts_.letters.push_back(unicode::replacement);
    item.letters.end = static_cast<std::uint32_t>(facts_.letters.size());
  }

  // Of a code that stands inside of words. A sign that may do so itself has to be repeated too.
  bool is_kashida(const Item& item, Use& use) {
    if (is_insider(item)) return use.repeated && !touches_words(item, use);
    return use.repeated || !touches_words(item, use);
  }

  // Brackets and quotation marks may touch the words on both of their sides, as in حسین(ع): the
  // letters before them then have the form that ends words.
  bool touches_words(const Item& sign, Use& use) {
    const char32_t letter = slice(facts_.letters, sign.letters).front();
    if (unicode::is_letter(letter) || unicode::is_digit(letter)) return false;
    if (use.touches_words) return *use.touches_words;
    if (endings_.empty()) count_endings();
    const auto ends = std::count_if(use.after.begin(), use.after.end(), [&](const Code& code) {
      const auto known = endings_.find(code);
      return known != endings_.end() && known->second.ends * 3 > known->second.all;
    });
    use.touches_words = static_cast<std::size_t>(ends) * 2 > use.after.size();
    return *use.touches_words;
  }

  // How often each code stands before white or at the end of its line.
  void count_endings() {
    constexpr float white = 0.15F;  // em
    for (const LineFacts& line : facts_.lines) {
      for (std::uint32_t at = line.items.begin; at < line.items.end; ++at) {
        const Item& item = facts_.items[at];
        if (item.kind != ItemKind::letter) continue;
        Ending& ending = endings_[{item.font, item.code}];
        ++ending.all;
        const bool last = at + 1 == line.items.end;
        if (last || facts_.items[at + 1].kind == ItemKind::space ||
            item.box.x0 - facts_.items[at + 1].box.x1 > white * item.em) {
          ++ending.ends;
        }
      }
    }
  }

  bool is_arabic(const Item& item) const {
    const std::u32string_view letters = slice(facts_.letters, item.letters);
    return !letters.empty() && unicode::is_arabic_script(letters.front());
  }
  // Whether a code of no map that touches it is one too: digits are in one font.
  bool is_of_word(const Item& item, std::uint16_t font) const {
    const std::u32string_view letters = slice(facts_.letters, item.letters);
    if (letters.empty()) return false;
    return unicode::is_letter(letters.front()) ||
           (unicode::is_digit(letters.front()) && item.font == font);
  }
  // Known to be a letter, whichever it is.
  bool is_lost(const Item& item) const {
    return item.kind == ItemKind::letter &&
           slice(facts_.letters, item.letters) == std::u32string_view(&unicode::replacement, 1);
  }
  bool is_foreign(const Item& item) const {
    return item.kind == ItemKind::letter && !is_lost(item) && !is_arabic(item);
  }
  // Dots, hyphens, slashes and their like may stand inside of a word.
  bool is_insider(const Item& item) const {
    constexpr std::u32string_view insiders = U".-_/\\:*'’·…‐‑–—";
    return insiders.find(slice(facts_.letters, item.letters).front()) != std::u32string_view::npos;
  }
  bool joins_next(const Item& item) const {
    std::u32string_view letters = slice(facts_.letters, item.letters);
    while (!letters.empty() && unicode::is_mark(letters.back())) letters.remove_suffix(1);
    return !letters.empty() && unicode::joins_next(letters.back());
  }

  void count_line(const LineFacts& line) {
    constexpr float touching = 0.06F;
    const Item* const begin = facts_.items.data() + line.items.begin;
    const Item* const end = facts_.items.data() + line.items.end;
    for (const Item* first = begin; first != end;) {
      const Item* last = first + 1;
      while (last != end && last->code == first->code && last->font == first->font) ++last;
      if (has_no_map(*first) || is_foreign(*first)) {
        Use& use = uses_[{first->font, first->code}];
        const auto count = static_cast<std::uint32_t>(last - first);
        use.all += count;
        use.repeated = use.repeated || count > 1;
        const bool inside = first != begin && last != end && joins_next(first[-1]) &&
                            first[-1].shape != Shape::final && first[-1].shape != Shape::isolated &&
                            is_arabic(*last) &&
                            first[-1].box.x0 - first->box.x1 < touching * first->em &&
                            last[-1].box.x0 - last->box.x1 < touching * first->em;
        if (inside) {
          use.inside += count;
          use.after.emplace_back(first[-1].font, first[-1].code);
        }
        const bool in_word = (first != begin && is_of_word(first[-1], first->font) &&
                              first[-1].box.x0 - first->box.x1 < touching * first->em) ||
                             (last != end && is_of_word(*last, first->font) &&
                              last[-1].box.x0 - last->box.x1 < touching * first->em);
        if (in_word) use.in_words += count;
      }
      first = last;
    }
  }

  PageFacts& facts_;
  std::map<Code, Use> uses_;
  std::map<Code, Ending> endings_;  // counted when a sign is in doubt
};

}  // namespace

namespace {

// U+0640 that touches no letter that it could stretch is read as a dash: ۹۷ـ۹۸, تهران ـ ایرنا. More
// than a few in a row draw a rule.
void tell_dashes(PageFacts& facts, const LineFacts& line) {
  constexpr std::ptrdiff_t longest_dash = 3;  // glyphs
  constexpr float touching = 0.06F;           // em
  const auto is_tatweel = [&](const Item& item) {
    return item.kind == ItemKind::stretch && !item.letters.empty();
  };
  const auto letters_of = [&](const Item& item) { return slice(facts.letters, item.letters); };
  Item* const begin = facts.items.data() + line.items.begin;
  Item* const end = facts.items.data() + line.items.end;
  for (Item* first = begin; first != end;) {
    Item* last = first + 1;
    if (is_tatweel(*first)) {
      while (last != end && is_tatweel(*last)) ++last;
      const bool after_letter = first != begin && !letters_of(first[-1]).empty() &&
                                first[-1].box.x0 - first->box.x1 < touching * first->em &&
                                unicode::joins_next(letters_of(first[-1]).back());
      const bool before_letter = last != end && !letters_of(*last).empty() &&
                                 last[-1].box.x0 - last->box.x1 < touching * first->em &&
                                 unicode::joins_previous(letters_of(*last).front());
      // What is drawn over the letter before it is a piece of that.
      const bool over_letter = first != begin && !letters_of(first[-1]).empty() &&
                               first[-1].box.x0 < first->box.center_x();
      if (!after_letter && !before_letter && !over_letter && last - first <= longest_dash) {
        for (Item* each = first; each != last; ++each) each->kind = ItemKind::letter;
      }
    }
    first = last;
  }
}

}  // namespace

void tell_stretches(PageFacts& facts) {
  StretchFinder(facts).find();
  for (const LineFacts& line : facts.lines) {
    if (!line.logical) tell_dashes(facts, line);
  }
}

}  // namespace bazyab::layout
