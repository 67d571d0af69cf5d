// Order and script of numbers and commas in what Tesseract read.
#include "ocr/signs.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

bool is_mark(char32_t letter) {
  return (letter >= 0x064B && letter <= 0x0655) || letter == 0x0670;
}

using Place = std::vector<Symbol>::iterator;

// The end of the digits that begin at `from` within its word; `from` if there are none.
Place end_of_digits(Place from, Place end) {
  return std::find_if(from, end, [word = from == end ? 0 : from->word](const Symbol& symbol) {
    return symbol.word != word || !is_digit(letter_of(symbol));
  });
}

// A group of digits or a separator of one number.
struct Part {
  Box box;
  std::vector<Symbol> symbols;
};

Part part_of(Place begin, Place end) {
  Part part{begin->box, {begin, end}};
  for (const Symbol& symbol : part.symbols) part.box.include(symbol.box);
  return part;
}

// Parts from left to right into logical order: what stands between hyphens keeps its order, the
// pieces between them come from the right.
void turn_at_hyphens(std::vector<Part>& parts) {
  const auto is_hyphen = [](const Part& part) {
    return is_outer_separator(letter_of(part.symbols.front()));
  };
  std::reverse(parts.begin(), parts.end());
  for (auto begin = parts.begin(); begin != parts.end();) {
    const auto end = std::find_if(begin, parts.end(), is_hyphen);
    std::reverse(begin, end);
    begin = end == parts.end() ? end : end + 1;
  }
}

// A digit that Persian and Arabic print alike has a sign for each, and where the model wavers
// between them it gives both.
bool are_one_digit(char32_t a, char32_t b) {
  return (is_persian_digit(a) && b == a - 0x06F0 + 0x0660) ||
         (is_arabic_digit(a) && b == a - 0x0660 + 0x06F0);
}

}  // namespace

void unite_digits(std::vector<Symbol>& symbols) {
  bool persian = false;  // digits that only Persian prints so, or letters
  for (const Symbol& symbol : symbols) {
    const char32_t letter = letter_of(symbol);
    persian = persian || (letter >= 0x06F4 && letter <= 0x06F6) ||
              std::u32string_view(U"پچژگکی").find(letter) != std::u32string_view::npos;
  }
  std::vector<Symbol> united;
  united.reserve(symbols.size());
  for (Symbol& symbol : symbols) {
    const bool again = !united.empty() && united.back().word == symbol.word &&
                       are_one_digit(letter_of(united.back()), letter_of(symbol));
    if (again) {
      united.back().box.include(symbol.box);
    } else {
      united.push_back(std::move(symbol));
    }
  }
  symbols = std::move(united);
  if (!persian) return;
  for (auto begin = symbols.begin(); begin != symbols.end();) {
    const auto end = std::max(end_of_digits(begin, symbols.end()), begin + 1);
    const bool arabic = std::any_of(begin, end, [](const Symbol& symbol) {
      return letter_of(symbol) >= 0x0664 && letter_of(symbol) <= 0x0666;
    });
    for (; begin != end; ++begin) {
      const char32_t letter = letter_of(*begin);
      if (!arabic && is_arabic_digit(letter)) begin->letters = letter - 0x0660 + 0x06F0;
    }
  }
}

void order_numbers(std::vector<Symbol>& symbols) {
  bool after_arabic = false;
  for (auto begin = symbols.begin(); begin != symbols.end();) {
    if (is_arabic_letter(letter_of(*begin))) after_arabic = true;
    if (is_latin_letter(letter_of(*begin))) after_arabic = false;
    auto end = end_of_digits(begin, symbols.end());
    if (end == begin) {
      ++begin;
      continue;
    }
    std::vector<Part> parts{part_of(begin, end)};
    while (end != symbols.end() && end->word == begin->word && is_separator(letter_of(*end)) &&
           end + 1 != symbols.end() && (end + 1)->word == begin->word &&
           is_digit(letter_of(*(end + 1)))) {
      const auto next = end_of_digits(end + 1, symbols.end());
      parts.push_back(part_of(end, end + 1));
      parts.push_back(part_of(end + 1, next));
      end = next;
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
      return a.box.center_x() < b.box.center_x();
    });
    if (after_arabic) turn_at_hyphens(parts);
    for (Part& part : parts) begin = std::move(part.symbols.begin(), part.symbols.end(), begin);
  }
}

namespace {

bool is_percent(char32_t letter) {
  return letter == U'%' || letter == 0x066A;
}

// Moves the sign at `sign` to the other side of the digits beside it if the page asks for it.
void place_percent(std::vector<Symbol>& symbols, std::size_t sign, bool after_arabic) {
  const std::uint32_t word = symbols[sign].word;
  const auto is_digit_of_word = [&symbols, word](std::size_t at) {
    return symbols[at].word == word && is_digit(letter_of(symbols[at]));
  };
  // A separator belongs to the number where digits stand on both sides of it.
  const auto is_inner = [&](std::size_t at) {
    return symbols[at].word == word && is_inner_separator(letter_of(symbols[at]));
  };
  std::size_t begin = sign, end = sign + 1;
  while (begin > 0 && is_digit_of_word(begin - 1)) {
    --begin;
    if (begin > 1 && is_inner(begin - 1) && is_digit_of_word(begin - 2)) --begin;
  }
  while (end < symbols.size() && is_digit_of_word(end)) {
    ++end;
    if (end + 1 < symbols.size() && is_inner(end) && is_digit_of_word(end + 1)) ++end;
  }
  const bool behind = begin<sign, ahead = end> sign + 1;
  if (behind == ahead) return;  // no digits, or digits on both sides
  const std::size_t digit = behind ? sign - 1 : sign + 1;
  const bool left = symbols[sign].box.center_x() < symbols[digit].box.center_x();
  // Between Persian letters the sign stands where its place in the order of reading is, from the
  // right (UAX #9: digits after them are AN, beside which ET is no part of the number).
  const bool comes_last = left == after_arabic;
  const auto at = symbols.begin();
  const auto offset = [at](std::size_t index) { return at + static_cast<std::ptrdiff_t>(index); };
  if (behind && !comes_last) std::rotate(offset(begin), offset(sign), offset(sign + 1));
  if (ahead && comes_last) std::rotate(offset(sign), offset(sign + 1), offset(end));
}

}  // namespace

void place_percents(std::vector<Symbol>& symbols) {
  bool after_arabic = false;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const char32_t letter = letter_of(symbols[i]);
    if (is_arabic_letter(letter)) after_arabic = true;
    if (is_latin_letter(letter)) after_arabic = false;
    if (!is_percent(letter)) continue;
    const std::uint32_t word = symbols[i].word;
    place_percent(symbols, i, after_arabic);
    // What was moved forward is not looked at again.
    const auto belongs = [](char32_t next) {
      return is_digit(next) || is_percent(next) || is_inner_separator(next);
    };
    while (i + 1 < symbols.size() && symbols[i + 1].word == word &&
           belongs(letter_of(symbols[i + 1]))) {
      ++i;
    }
  }
}

namespace {

// For each symbol, whether its line has Latin letters and no Persian ones.
std::vector<bool> in_latin_lines(const std::vector<Symbol>& symbols) {
  std::vector<bool> latin(symbols.size(), false);
  for (std::size_t begin = 0; begin < symbols.size();) {
    bool some = false, persian = false;
    std::size_t end = begin;
    for (; end < symbols.size() && symbols[end].line == symbols[begin].line; ++end) {
      some = some || is_latin_letter(letter_of(symbols[end]));
      persian = persian || is_arabic_letter(letter_of(symbols[end]));
    }
    for (std::size_t i = begin; some && !persian && i < end; ++i) latin[i] = true;
    begin = end;
  }
  return latin;
}

bool ends_sentence(const Symbol& symbol) {
  return std::u32string_view(U".,:;!?").find(letter_of(symbol)) != std::u32string_view::npos;
}

void turn(std::vector<Symbol>& symbols, char32_t opening, char32_t closing,
          const std::vector<bool>& in_latin_line) {
  std::size_t first = symbols.size();  // a closing one that begins its word and closes nothing
  int open = 0;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const char32_t letter = letter_of(symbols[i]);
    if (i > 0 && symbols[i].block != symbols[i - 1].block) {
      first = symbols.size();
      open = 0;
    }
    if (letter == closing) {
      const bool begins = i == 0 || symbols[i - 1].word != symbols[i].word;
      const bool leads = i + 1 < symbols.size() && symbols[i + 1].word == symbols[i].word;
      const bool latin = leads && (in_latin_line[i] || is_latin_letter(letter_of(symbols[i + 1])));
      first = open == 0 && begins && latin ? i : symbols.size();
      open = std::max(0, open - 1);
    } else if (letter == opening) {
      // Behind it there may be the sign that ends a sentence.
      const bool ends = i + 1 == symbols.size() || symbols[i + 1].word != symbols[i].word ||
                        (in_latin_line[i] && ends_sentence(symbols[i + 1]));
      if (ends && first < i) {
        std::swap(symbols[first].letters, symbols[i].letters);
      } else {
        ++open;
      }
      first = symbols.size();
    }
  }
}

}  // namespace

void turn_brackets(std::vector<Symbol>& symbols) {
  const std::vector<bool> in_latin_line = in_latin_lines(symbols);
  turn(symbols, U'(', U')', in_latin_line);
  turn(symbols, U'[', U']', in_latin_line);
  turn(symbols, U'{', U'}', in_latin_line);
}

void use_persian_commas(std::vector<Symbol>& symbols) {
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (letter_of(symbols[i]) != U',') continue;
    const bool follows = i > 0 && symbols[i - 1].line == symbols[i].line;
    const char32_t before = follows ? letter_of(symbols[i - 1]) : U'\0';
    const bool leads = i + 1 < symbols.size() && symbols[i + 1].word == symbols[i].word;
    const char32_t after = leads ? letter_of(symbols[i + 1]) : U'\0';
    if (is_latin_letter(before) || (is_digit(before) && is_digit(after))) continue;
    symbols[i].letters = U"\u060C";
  }
}

void join_marks(std::vector<Symbol>& symbols) {
  std::vector<Symbol> joined;
  joined.reserve(symbols.size());
  for (Symbol& symbol : symbols) {
    if (!joined.empty() && joined.back().word == symbol.word && is_mark(letter_of(symbol))) {
      joined.back().letters += symbol.letters;
      joined.back().box.include(symbol.box);
      joined.back().confidence = std::min(joined.back().confidence, symbol.confidence);
    } else {
      joined.push_back(std::move(symbol));
    }
  }
  symbols = std::move(joined);
}

}  // namespace bazyab::ocr
