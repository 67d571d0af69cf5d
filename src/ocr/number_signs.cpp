// What stands in numbers and beside them, by the digits on its sides and by its place.
#include "ocr/number_signs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

using Place = std::vector<Symbol>::iterator;

bool digit_before(const std::vector<Symbol>& symbols, std::size_t at) {
  return at > 0 && symbols[at - 1].word == symbols[at].word && is_digit(letter_of(symbols[at - 1]));
}

bool digit_after(const std::vector<Symbol>& symbols, std::size_t at) {
  return at + 1 < symbols.size() && symbols[at + 1].word == symbols[at].word &&
         is_digit(letter_of(symbols[at + 1]));
}

bool is_percent(const Symbol& symbol) {
  return letter_of(symbol) == U'%' || letter_of(symbol) == 0x066A;
}

// A number with its separators, or a sign beside it, as they are written.
struct Part {
  Box box;
  std::vector<Symbol> symbols;
};

std::vector<Part> parts_of(Place begin, Place end) {
  std::vector<Part> parts;
  while (begin != end) {
    auto next = begin + 1;
    if (is_digit(letter_of(*begin))) {
      while (next != end &&
             (is_digit(letter_of(*next)) || (is_separator(letter_of(*next)) && next + 1 != end &&
                                             is_digit(letter_of(*(next + 1)))))) {
        ++next;
      }
    }
    Part part{begin->box, {begin, next}};
    for (const Symbol& symbol : part.symbols) part.box.include(symbol.box);
    parts.push_back(std::move(part));
    begin = next;
  }
  return parts;
}

// Persian letters run from the right; marks on them are no letters of their own.
bool is_letter(const Symbol& symbol) {
  const char32_t letter = symbol.letters.empty() ? U'\0' : symbol.letters.front();
  return is_arabic_letter(letter) || is_latin_letter(letter);
}

}  // namespace

char32_t separator_of(const std::vector<std::size_t>& groups) {
  const bool thousands = groups.front() <= 3 && std::all_of(groups.begin() + 1, groups.end(),
                                                            [](std::size_t g) { return g == 3; });
  if (thousands) return 0x066C;
  return groups.size() == 2 && groups.back() <= 2 ? 0x066B : U',';
}

void unite_percents(std::vector<Symbol>& symbols) {
  for (std::size_t at = 0; at + 1 < symbols.size(); ++at) {
    const bool is_stroke = letter_of(symbols[at + 1]) == U'/' || is_percent(symbols[at + 1]);
    if (letter_of(symbols[at]) != U'.' || !is_stroke || symbols[at].word != symbols[at + 1].word) {
      continue;
    }
    const bool before = digit_before(symbols, at), after = digit_after(symbols, at + 1);
    if (before == after) continue;
    const char32_t digit = letter_of(symbols[before ? at - 1 : at + 2]);
    symbols[at].letters = is_latin_digit(digit) ? U"%" : U"\u066A";
    symbols[at].box.include(symbols[at + 1].box);
    symbols[at].confidence = std::min(symbols[at].confidence, symbols[at + 1].confidence);
    symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  }
}

void order_signs_of_numbers(std::vector<Symbol>& symbols) {
  std::unordered_set<std::uint32_t> from_right;  // blocks
  for (const Symbol& symbol : symbols) {
    if (!symbol.letters.empty() && is_arabic_letter(symbol.letters.front())) {
      from_right.insert(symbol.block);
    }
  }
  for (auto begin = symbols.begin(); begin != symbols.end();) {
    const auto end = std::find_if(
        begin, symbols.end(), [begin](const Symbol& symbol) { return symbol.word != begin->word; });
    const bool numbers =
        std::any_of(begin, end, [](const Symbol& symbol) { return is_digit(letter_of(symbol)); });
    if (numbers && from_right.contains(begin->block) && std::none_of(begin, end, is_letter)) {
      std::vector<Part> parts = parts_of(begin, end);
      std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.box.center_x() > b.box.center_x();
      });
      for (Part& part : parts) begin = std::move(part.symbols.begin(), part.symbols.end(), begin);
    }
    begin = end;
  }
}

void use_one_kind_of_digits(std::vector<Symbol>& symbols) {
  for (std::size_t begin = 0; begin < symbols.size();) {
    std::size_t end = begin, persian = 0, arabic = 0;
    for (; end < symbols.size() && symbols[end].word == symbols[begin].word; ++end) {
      const char32_t letter = letter_of(symbols[end]);
      if (is_persian_digit(letter))
        ++persian;
      else if (is_arabic_digit(letter))
        ++arabic;
    }
    for (std::size_t at = begin; arabic > 0 && persian > arabic && at < end; ++at) {
      const char32_t letter = letter_of(symbols[at]);
      if (is_arabic_digit(letter)) symbols[at].letters = letter - 0x0660 + 0x06F0;
    }
    begin = end;
  }
}

void use_persian_separators(std::vector<Symbol>& symbols) {
  for (std::size_t begin = 0; begin < symbols.size(); ++begin) {
    if (!is_persian_digit(letter_of(symbols[begin]))) continue;
    std::vector<std::size_t> groups{1}, commas;
    std::size_t end = begin + 1;
    for (; end < symbols.size() && symbols[end].word == symbols[begin].word; ++end) {
      const char32_t letter = letter_of(symbols[end]);
      if (is_persian_digit(letter)) {
        ++groups.back();
      } else if (letter == U',' && digit_after(symbols, end) && groups.back() > 0) {
        commas.push_back(end);
        groups.push_back(0);
      } else {
        break;
      }
    }
    // "1,234/5" and "۱,۲۳۴:۵" are no numbers of this kind.
    const bool goes_on = end < symbols.size() && symbols[end].word == symbols[begin].word &&
                         is_separator(letter_of(symbols[end])) && digit_after(symbols, end);
    const bool went_on = begin > 0 && symbols[begin - 1].word == symbols[begin].word &&
                         is_separator(letter_of(symbols[begin - 1])) &&
                         digit_before(symbols, begin - 1);
    if (!commas.empty() && !goes_on && !went_on) {
      for (const std::size_t comma : commas) symbols[comma].letters = separator_of(groups);
    }
    begin = end - 1;
  }
}

}  // namespace bazyab::ocr
