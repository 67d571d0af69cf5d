// What OCR read as PageFacts: its symbols are in reading order already.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/layout.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

class SymbolReader {
 public:
  SymbolReader(PageFacts& facts, const OcrPicture& picture)
      : facts_(facts),
        scale_(picture.scale),
        tables_(picture.tables),
        choices_(picture.choices),
        fall_(static_cast<float>(-std::tan(picture.skew * std::numbers::pi / 180))) {}

  void read(std::span<const Symbol> symbols) {
    for (const Symbol& symbol : symbols) add(symbol);
    close_line();
    close_region();
  }

 private:
  void add(const Symbol& symbol) {
    const std::u32string letters = letters_of(symbol);
    if (letters.empty()) return;
    const bool new_block = first_ || symbol.block != block_;
    const bool new_line = new_block || symbol.line != line_;
    if (!first_ && new_line) close_line();
    if (!first_ && new_block) close_region();
    if (new_block) {
      region_ = {.lines = {line_count(), line_count()}};
      region_.table = std::binary_search(tables_.begin(), tables_.end(), symbol.block);
    }
    if (new_line) first_item_ = item_count();
    if (!new_line && symbol.word != word_) add_space();
    first_ = false;
    block_ = symbol.block;
    line_ = symbol.line;
    word_ = symbol.word;
    note_choice(symbol.word);
    add_item(symbol, letters);
  }

  // The item that comes next is of this word.
  void note_choice(std::uint32_t word) {
    while (!choices_.empty() && choices_.front().last_word < word) {
      choices_ = choices_.subspan(1);
      in_choice_ = false;
    }
    if (choices_.empty() || choices_.front().first_word > word) return;
    if (!in_choice_) {
      const Choice& choice = choices_.front();
      const auto begin = static_cast<std::uint32_t>(facts_.letters.size());
      facts_.letters += choice.said;
      facts_.word_changes.push_back(
          {.items = {item_count(), item_count()},
           .said = {begin, static_cast<std::uint32_t>(facts_.letters.size())},
           .confidence = choice.confidence});
    }
    in_choice_ = true;
    facts_.word_changes.back().items.end = item_count() + 1;
  }

  // Without controls of direction and presentation forms.
  static std::u32string letters_of(const Symbol& symbol) {
    std::u32string letters;
    for (const char32_t letter : symbol.letters) {
      if (unicode::is_bidi_control(letter)) continue;
      const std::u32string_view apart = unicode::presentation_letters(letter);
      letters.append(apart.empty() ? std::u32string_view(&letter, 1) : apart);
    }
    return letters;
  }

  std::uint32_t item_count() const { return static_cast<std::uint32_t>(facts_.items.size()); }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(facts_.lines.size()); }

  void add_space() {
    Item item = facts_.items.back();
    item.kind = ItemKind::space;
    item.letters = {};
    facts_.items.push_back(item);
  }

  void add_item(const Symbol& symbol, const std::u32string& letters) {
    Item item{.confidence = symbol.confidence};
    // On a skewed scan the boxes of a line climb or fall along it; here lines are level.
    const float fallen = symbol.box.center_x() * fall_;
    item.box = {symbol.box.x0 * scale_, (symbol.box.y0 - fallen) * scale_, symbol.box.x1 * scale_,
                (symbol.box.y1 - fallen) * scale_};
    item.letters.begin = static_cast<std::uint32_t>(facts_.letters.size());
    facts_.letters.append(letters);
    item.letters.end = static_cast<std::uint32_t>(facts_.letters.size());
    facts_.items.push_back(item);
  }

  // OCR tells no font size; a line's height is close to 1.25 em for print.
  void close_line() {
    if (item_count() == first_item_) return;
    LineFacts line{.items = {first_item_, item_count()}, .logical = true};
    line.box = facts_.items[first_item_].box;
    for (std::uint32_t index = first_item_; index < item_count(); ++index) {
      line.box.include(facts_.items[index].box);
    }
    line.baseline = line.box.y1 - 0.25F * line.box.height();
    line.em = std::max(1.0F, line.box.height() / 1.25F);
    if (region_.table && is_beside_last(line)) {
      line.place = LinePlace::cell;
      line.cells_before = 1;
    }
    facts_.lines.push_back(line);
  }

  // The next cell of a row stands to the left of the one before.
  bool is_beside_last(const LineFacts& line) const {
    if (line_count() == region_.lines.begin) return false;
    const Box& last = facts_.lines.back().box;
    return line.box.center_x() < last.x0 && line.box.y0 < last.y1 && line.box.y1 > last.y0;
  }

  void close_region() {
    region_.lines.end = line_count();
    if (region_.lines.empty()) return;
    level_sizes();
    region_.box = facts_.lines[region_.lines.begin].box;
    for (std::uint32_t index = region_.lines.begin; index < region_.lines.end; ++index) {
      region_.box.include(facts_.lines[index].box);
    }
    facts_.regions.push_back(region_);
  }

  // Heights of lines vary with their letters: within a third of the median they are one size.
  void level_sizes() {
    std::vector<float> sizes;
    for (std::uint32_t index = region_.lines.begin; index < region_.lines.end; ++index) {
      sizes.push_back(facts_.lines[index].em);
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    for (std::uint32_t index = region_.lines.begin; index < region_.lines.end; ++index) {
      float& em = facts_.lines[index].em;
      if (em > *middle * 0.67F && em < *middle * 1.5F) em = *middle;
    }
  }

  PageFacts& facts_;
  float scale_;
  std::span<const std::uint32_t> tables_;
  std::span<const Choice> choices_;  // those that are still to come
  bool in_choice_ = false;           // the last item is of the first of these
  float fall_;                       // of a line, downwards for each step to the right
  Region region_;
  std::uint32_t first_item_ = 0;
  std::uint32_t block_ = 0, line_ = 0, word_ = 0;
  bool first_ = true;
};

// Blocks side by side are read from the right, others from the top.
void order_regions(std::vector<Region>& regions) {
  std::stable_sort(regions.begin(), regions.end(),
                   [](const Region& a, const Region& b) { return a.box.y0 < b.box.y0; });
  // A region moves before those that stand beside it to its left.
  for (std::size_t index = 1; index < regions.size(); ++index) {
    for (std::size_t at = index; at > 0; --at) {
      const Box& upper = regions[at - 1].box;
      const Box& lower = regions[at].box;
      const bool beside = lower.y0 < upper.y1 - 0.2F * std::min(upper.height(), lower.height());
      if (!beside || lower.x0 < upper.x1 - 1) break;
      std::swap(regions[at - 1], regions[at]);
    }
  }
}

}  // namespace

PageFacts analyse_symbols(std::span<const Symbol> symbols, const OcrPicture& picture) {
  PageFacts facts;
  facts.number = picture.number;
  facts.width = picture.width;
  facts.height = picture.height;
  facts.via = Via::ocr;
  SymbolReader(facts, picture).read(symbols);
  if (!picture.in_order) order_regions(facts.regions);
  for (Region& region : facts.regions) region.turn = picture.turn;
  // Lines follow their regions.
  std::vector<LineFacts> lines;
  lines.reserve(facts.lines.size());
  for (Region& region : facts.regions) {
    const auto begin = static_cast<std::uint32_t>(lines.size());
    lines.insert(lines.end(), facts.lines.begin() + region.lines.begin,
                 facts.lines.begin() + region.lines.end);
    region.lines = {begin, static_cast<std::uint32_t>(lines.size())};
  }
  facts.lines = std::move(lines);
  return facts;
}

}  // namespace bazyab::layout
