// Letters, spaces and boundaries of a line.
#include "layout/line_text.h"

#include "layout/letter_forms.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr float cell_gap = 1.5F;        // em; parts the cells of a table
constexpr float cell_order_gap = 4.0F;  // em; parts texts that are read by themselves on any line

std::span<const Item> items_of_line(const PageFacts& page, const LineFacts& line) {
  return std::span(page.items).subspan(line.items.begin, line.items.size());
}

Shape shape_of(const PageFacts& page, const Item& item, const Item& next,
               const DocumentFacts& document) {
  const bool unshaped =
      item.font < page.fonts.size() && document.unshaped_fonts.contains(page.fonts[item.font].id);
  if (unshaped || item.shape != Shape::unknown) return unshaped ? Shape::unknown : item.shape;
  const std::u32string_view letters = slice(page.letters, item.letters);
  if (letters.empty() || !unicode::joins_next(letters.back())) return Shape::unknown;
  if (item.font >= page.fonts.size()) return Shape::unknown;
  const std::uint64_t font = page.fonts[item.font].id;
  // The lam of a lam-alef may be a glyph of its own that looks like no other lam.
  constexpr std::u32string_view alefs = U"اآأإ";
  const bool may_be_lam_alef =
      letters.back() == U'ل' &&
      alefs.find(slice(page.letters, next.letters).front()) != std::u32string_view::npos;
  if (may_be_lam_alef) return form_by_uses(document, font, item.code);
  return next.font == item.font ? form_before(document, font, item.code, next.code)
                                : form_of(document, font, item.code);
}

// Words end where Latin letters and Persian ones meet: less white than between words of one script
// tells it.
bool is_space_between(const PageFacts& page, const Item& right, const Item& left,
                      const Between& between, const DocumentFacts& document) {
  constexpr float least_gap = 0.12F;  // em
  if (is_space(between, document)) return true;
  if (between.gap <= least_gap) return false;
  const char32_t last = slice(page.letters, right.letters).back();
  const char32_t first = slice(page.letters, left.letters).front();
  return (unicode::is_latin_script(last) && unicode::is_arabic_script(first)) ||
         (unicode::is_arabic_script(last) && unicode::is_latin_script(first));
}

class LineWriter {
 public:
  LineWriter(const PageFacts& page, const LineFacts& line, const DocumentFacts& document)
      : page_(page), items_(items_of_line(page, line)), document_(document) {
    first_item_ = line.items.begin;
  }

  Text write(const LineReading& reading, bool table) {
    // From an item's index to its place among the letters, to find what lies before it.
    std::vector<std::uint32_t> place(items_.size(), 0);
    for (std::uint32_t position = 0; position < reading.spacing.letters.size(); ++position) {
      place[reading.spacing.letters[position]] = position;
    }
    text_.letters.reserve(reading.order.size() * 3 / 2);  // with the spaces
    text_.origins.reserve(reading.order.size() * 3 / 2);
    text_.boundaries.reserve(reading.order.size() * 3 / 2);
    latin_ = in_latin_words(page_.letters, items_, reading.spacing);
    place_ = std::move(place);
    for (const Ordered& entry : reading.order) {
      Boundary boundary;
      if (entry.has_gap) {
        const Between& between = reading.spacing.between[place_[entry.right_of_gap]];
        boundary = boundary_of(between, entry, table);
      } else {
        boundary.observed = Observed::line_break;
      }
      put(entry, boundary);
    }
    return std::move(text_);
  }

 private:
  Boundary boundary_of(const Between& between, const Ordered& entry, bool table) const {
    Boundary boundary;
    boundary.gap = between.gap;
    boundary.covered_space = between.covered_space;
    boundary.shape_before =
        shape_of(page_, items_[entry.right_of_gap], items_[entry.left_of_gap], document_);
    if (table && between.gap > cell_gap) {
      boundary.observed = Observed::cell;
    } else if (is_space_between(page_, items_[entry.right_of_gap], items_[entry.left_of_gap],
                                between, document_) &&
               !is_torn(between, boundary.shape_before)) {
      boundary.observed = Observed::space;
    } else if (between.zwnj && allows_zwnj(entry)) {
      boundary.observed = Observed::zwnj;
    } else {
      boundary.observed = between.gap > touching_gap ? Observed::gap : Observed::joined;
    }
    return boundary;
  }

  // A letter in the form that joins the next one, and no space glyph behind it: the white is a tear
  // in the word, where a kashida was lost.
  static bool is_torn(const Between& between, Shape shape) {
    constexpr float widest_tear = 0.6F;  // em
    return !between.space_glyph && between.gap < widest_tear &&
           (shape == Shape::initial || shape == Shape::medial);
  }

  // U+200C from an entry with letters shows only behind a letter that would have joined.
  bool allows_zwnj(const Ordered& entry) const {
    const Item& right = items_[entry.right_of_gap];
    const Item& left = items_[entry.left_of_gap];
    if (!right.zwnj_after && !left.zwnj_before) return true;
    return unicode::joins_next(slice(page_.letters, right.letters).back());
  }

  void put(const Ordered& entry, const Boundary& boundary) {
    switch (boundary.observed) {
      case Observed::cell:
        put_letter(U'\t', entry.item, Source::inserted, boundary);
        break;
      case Observed::space:
        put_letter(U' ', entry.item, Source::inserted, boundary);
        break;
      case Observed::zwnj:
        put_letter(unicode::zwnj, entry.item, Source::page_glyph, boundary);
        break;
      default:
        break;
    }
    const Item& item = items_[entry.item];
    Boundary before = boundary;
    const bool persian_digits = item.font < page_.fonts.size() && !latin_[place_[entry.item]] &&
                                document_.persian_digit_fonts.contains(page_.fonts[item.font].id);
    for (char32_t letter : slice(page_.letters, item.letters)) {
      if (entry.leftward) letter = turned_bracket(letter);
      if (persian_digits && letter >= U'0' && letter <= U'9') letter = letter - U'0' + U'۰';
      put_letter(letter, entry.item, Source::page_glyph, before);
      before = Boundary{};  // inside of a ligature
    }
  }

  char32_t turned_bracket(char32_t letter) const {
    if (!unicode::is_bracket(letter)) return letter;
    const std::size_t pair =
        std::min(bracket_openers.find(letter), bracket_openers.find(unicode::mirrored(letter)));
    if (pair >= document_.mirror_brackets.size()) return letter;
    return document_.mirror_brackets[pair] ? unicode::mirrored(letter) : letter;
  }

  void put_letter(char32_t letter, std::uint32_t item, Source source, const Boundary& boundary) {
    text_.letters.push_back(letter);
    text_.origins.push_back({static_cast<std::uint32_t>(page_.number), first_item_ + item, source});
    text_.boundaries.push_back(boundary);
  }

  const PageFacts& page_;
  std::span<const Item> items_;
  const DocumentFacts& document_;
  std::uint32_t first_item_ = 0;
  std::vector<std::uint32_t> place_;  // among the letter items, by item
  std::vector<bool> latin_;           // by place
  Text text_;
};

// OCR's symbols are in reading order, with space items where it saw white.
Text logical_text(const PageFacts& page, const LineFacts& line) {
  Text text;
  for (std::uint32_t index = line.items.begin; index < line.items.end; ++index) {
    const Item& item = page.items[index];
    const auto number = static_cast<std::uint32_t>(page.number);
    Boundary boundary;
    boundary.observed = index == line.items.begin ? Observed::line_break : Observed::joined;
    if (item.kind == ItemKind::space) {
      boundary.observed = Observed::space;
      text.letters.push_back(U' ');
      text.origins.push_back({number, index, Source::inserted});
      text.boundaries.push_back(boundary);
      continue;
    }
    for (const char32_t letter : slice(page.letters, item.letters)) {
      text.letters.push_back(letter);
      text.origins.push_back({number, index, Source::ocr_symbol});
      text.boundaries.push_back(boundary);
      boundary = Boundary{};
    }
  }
  return text;
}

}  // namespace

LineReading read_line(const PageFacts& page, const LineFacts& line, const DocumentFacts& document) {
  const std::span<const Item> items = items_of_line(page, line);
  LineReading reading{.spacing = spacing_of(items)};
  std::vector<White> white;
  white.reserve(reading.spacing.between.size());
  const std::vector<std::uint32_t>& letters = reading.spacing.letters;
  for (std::size_t index = 0; index < reading.spacing.between.size(); ++index) {
    const Between& between = reading.spacing.between[index];
    const bool space =
        is_space_between(page, items[letters[index]], items[letters[index + 1]], between, document);
    white.push_back(between.gap > cell_order_gap ? White::cell
                    : space                      ? White::space
                                                 : White::none);
  }
  reading.order = reading_order(items, page.letters, white, page.latin);
  return reading;
}

Text line_text(const PageFacts& page, const LineFacts& line, const DocumentFacts& document,
               bool table) {
  if (line.logical) return logical_text(page, line);
  return LineWriter(page, line, document).write(read_line(page, line, document), table);
}

}  // namespace bazyab::layout
