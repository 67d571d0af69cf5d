// Words from places.
#include "healing/picture_words.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr float word_gap = 0.13F;       // em: less white does not part words
constexpr float least_overlap = 0.75F;  // of two words from left to right, against both together

bool is_foreign(char32_t letter) {
  return unicode::is_digit(letter) || unicode::is_latin_script(letter);
}

// Numbers and Latin stand from left to right, with the signs inside them.
void turn_as_drawn(std::u32string& letters) {
  constexpr std::u32string_view inside = U"/.:-٫٬@_";  // of numbers, dates and addresses
  for (auto first = letters.begin(); first != letters.end();) {
    first = std::find_if(first, letters.end(), is_foreign);
    auto last = first;  // behind the last letter or digit of the run
    for (auto each = first; each != letters.end(); ++each) {
      if (is_foreign(*each)) {
        last = each + 1;
      } else if (inside.find(*each) == std::u32string_view::npos) {
        break;
      }
    }
    std::reverse(first, last);
    first = last;
  }
}

void put_item(DrawnWord& word, const Item& item) {
  if (word.items.empty()) {
    word.box = item.box;
  } else {
    word.box.include(item.box);
  }
  word.items.push_back(&item);
}

}  // namespace

std::vector<ReadWord> read_words(const PageFacts& read, std::span<const Text> lines) {
  std::vector<ReadWord> words;
  for (const Text& line : lines) {
    ReadWord word;
    const auto end_word = [&] {
      turn_as_drawn(word.letters);
      if (!word.letters.empty()) words.push_back(word);
      word = {};
    };
    for (std::size_t at = 0; at < line.letters.size(); ++at) {
      const char32_t letter = line.letters[at];
      if (unicode::is_white_space(letter)) end_word();
      const Origin& origin = line.origins[at];
      const bool drawn = !unicode::is_white_space(letter) && letter != unicode::zwnj &&
                         letter != unicode::tatweel && !unicode::is_mark(letter);
      if (!drawn || origin.source != Source::ocr_symbol) continue;
      const Box& box = read.items.at(origin.index).box;
      if (word.letters.empty()) {
        word.box = box;
      } else {
        word.box.include(box);
      }
      word.letters += letter;
    }
    end_word();
  }
  return words;
}

std::vector<ReadWord> read_symbols(const PageFacts& read) {
  std::vector<ReadWord> symbols;
  for (const Item& item : read.items) {
    if (item.kind != ItemKind::letter) continue;
    symbols.push_back(
        {.letters = std::u32string(slice(read.letters, item.letters)), .box = item.box});
  }
  std::stable_sort(symbols.begin(), symbols.end(), [](const ReadWord& a, const ReadWord& b) {
    return a.box.center_y() < b.box.center_y();
  });
  return symbols;
}

std::vector<DrawnWord> drawn_lines(const PageFacts& text) {
  std::vector<DrawnWord> lines;
  for (const Region& region : text.regions) {
    if (region.turn != 0 || region.slanted) continue;
    for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
      const Span items = text.lines[line].items;
      DrawnWord& drawn = lines.emplace_back();
      for (std::uint32_t at = items.begin; at < items.end; ++at) {
        const Item& item = text.items[at];
        // What was taken for a kashida may be a sign, or a letter.
        const bool ink = item.kind == ItemKind::letter || item.kind == ItemKind::stretch;
        if (ink && item.box.width() >= 0.02F * item.em) put_item(drawn, item);
      }
    }
  }
  return lines;
}

std::vector<DrawnWord> words_of(const std::vector<DrawnWord>& lines) {
  std::vector<DrawnWord> words;
  for (const DrawnWord& line : lines) {
    for (std::size_t at = 0; at < line.items.size(); ++at) {
      const Item& item = *line.items[at];
      if (at == 0 || line.items[at - 1]->box.x0 - item.box.x1 > word_gap * item.em) {
        words.emplace_back();
      }
      put_item(words.back(), item);
    }
  }
  return words;
}

bool cover_each_other(const Box& a, const Box& b) {
  const float across = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const float both = std::max(a.x1, b.x1) - std::min(a.x0, b.x0);
  return across > least_overlap * both && b.center_y() > a.y0 && b.center_y() < a.y1;
}

}  // namespace bazyab::healing
