// Shapes of lines, without regular expressions.
#include "clipping/line_shape.h"

#include <algorithm>
#include <string>
#include <vector>

#include "clipping/folded_line.h"
#include "unicode/letters.h"
#include "unicode/sentence_signs.h"

namespace bazyab::clipping {
namespace {

using View = std::u32string_view;

bool is_unseen(char32_t letter) {
  return unicode::is_white_space(letter) || unicode::is_bidi_control(letter) || letter == 0xFEFF;
}

template <typename Use>
void for_each_word(View line, Use use) {
  std::size_t at = 0;
  while (at < line.size()) {
    while (at < line.size() && unicode::is_white_space(line[at])) ++at;
    const std::size_t begin = at;
    while (at < line.size() && !unicode::is_white_space(line[at])) ++at;
    if (at > begin) use(line.substr(begin, at - begin));
  }
}

bool is_url(View word) {
  if (word.starts_with(U"http://") || word.starts_with(U"https://") || word.starts_with(U"www.")) {
    return true;
  }
  const std::size_t dot = word.find(U'.');
  if (dot == View::npos || dot == 0 || dot + 2 >= word.size()) return false;
  const bool ascii = std::all_of(word.begin(), word.end(),
                                 [](char32_t letter) { return letter > U' ' && letter < 0x7F; });
  const bool named = unicode::is_latin_script(word[0]) && unicode::is_latin_script(word[dot + 1]) &&
                     unicode::is_latin_script(word[dot + 2]);
  return ascii && named && word.find(U'@') == View::npos && word.back() != U'.';
}

// Digits with the signs of dates, times and fractions; AM and PM.
bool is_number(View word) {
  if (word == U"AM" || word == U"PM" || word == U"-" || word == U"|") return true;
  return std::all_of(word.begin(), word.end(), [](char32_t letter) {
    return unicode::is_digit(letter) || letter == U'/' || letter == U':' || letter == U'-' ||
           letter == U',' || letter == U'،' || letter == U'.';
  });
}

bool all_digits(View word) {
  return !word.empty() && word.size() <= 4 &&
         std::all_of(word.begin(), word.end(), [](char32_t l) { return l >= U'0' && l <= U'9'; });
}

// "12of34" with `between` for "of".
bool is_pair(View word, View between) {
  const std::size_t at = word.find(between);
  return at != View::npos && all_digits(word.substr(0, at)) &&
         all_digits(word.substr(at + between.size()));
}

}  // namespace

View trimmed(View line) {
  while (!line.empty() && is_unseen(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_unseen(line.back())) line.remove_suffix(1);
  return line;
}

bool ends_sentence(View line) {
  while (!line.empty() && (is_unseen(line.back()) || unicode::closes_quotation(line.back()))) {
    line.remove_suffix(1);
  }
  return !line.empty() && unicode::ends_sentence(line.back());
}

bool is_sentence(View line) {
  if (ends_sentence(line)) return true;
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    if (unicode::ends_sentence(line[at]) && unicode::is_white_space(line[at + 1]) &&
        unicode::is_letter(line[at - 1])) {
      return true;
    }
  }
  return false;
}

bool has_digit(View line) {
  return std::any_of(line.begin(), line.end(), unicode::is_digit);
}
bool has_latin(View line) {
  return std::any_of(line.begin(), line.end(), unicode::is_latin_script);
}

bool has_list_marks(View line) {
  return std::any_of(line.begin(), line.end(), [](char32_t letter) {
    return letter == U'،' || letter == U'|' || letter == U',' || letter == U'#' || letter == U'؛' ||
           letter == U'•';
  });
}

bool is_decoration(View line) {
  return std::all_of(line.begin(), line.end(), [](char32_t letter) {
    switch (letter) {
      case U'|':
      case U'-':
      case U'–':
      case U'—':
      case U'•':
      case U'*':
      case U'/':
      case U'،':
      case U'·':
      case U'»':
      case U'«':
      case U'>':
      case U'<':
      case U'#':
      case U'_':
      case U'●':
      case U'■':
      case U'▪':
      case U'◄':
      case U'►':
        return true;
      default:
        return unicode::is_white_space(letter);
    }
  });
}

std::size_t word_count(View line) {
  std::size_t count = 0;
  for_each_word(line, [&](View) { ++count; });
  return count;
}

bool is_link_mark(View line) {
  if (line.size() < 3 || line[0] != U'[') return false;
  std::size_t at = 1;
  while (at < line.size() && unicode::is_digit(line[at])) ++at;
  return at > 1 && at < 5 && at < line.size() && line[at] == U']';
}

bool is_counted_page(View line) {
  if (line.size() > 30) return false;
  const FoldedLine folded = fold_line(line, 0, line.size());
  const View word = folded.letters;
  if (word.starts_with(U"صفحه")) return is_pair(word.substr(4), U"از");
  if (word.starts_with(U"Page") || word.starts_with(U"page")) {
    return is_pair(word.substr(4), U"of") || is_pair(word.substr(4), U"/");
  }
  return false;
}

bool is_bare_page_number(View line) {
  // Tabs part the cells of a table's row.
  if (line.size() > 16 || line.find(U'\t') != View::npos) return false;
  const FoldedLine folded = fold_line(line, 0, line.size());
  View word = folded.letters;
  while (!word.empty() && (word.front() == U'-' || word.front() == U'–')) word.remove_prefix(1);
  while (!word.empty() && (word.back() == U'-' || word.back() == U'–')) word.remove_suffix(1);
  if (word.starts_with(U"صفحه") || word.starts_with(U"Page")) word.remove_prefix(4);
  return (all_digits(word) && word.size() < 4) || is_pair(word, U"/");
}

EdgeNumbers edge_numbers(View line) {
  EdgeNumbers numbers;
  const auto value_of = [](View word) -> std::optional<int> {
    const FoldedLine folded = fold_line(word, 0, word.size());
    if (!all_digits(folded.letters)) return {};
    int value = 0;
    for (const char32_t digit : folded.letters) value = value * 10 + static_cast<int>(digit - U'0');
    return value;
  };
  View first, last;
  for_each_word(line, [&](View word) {
    if (is_decoration(word)) return;
    if (first.empty()) first = word;
    last = word;
  });
  numbers.first = value_of(first);
  numbers.last = value_of(last);
  return numbers;
}

bool is_address(View line) {
  std::size_t urls = 0;
  std::size_t others = 0;
  for_each_word(line, [&](View word) {
    if (is_url(word)) {
      ++urls;
    } else if (!is_number(word) && !is_decoration(word)) {
      ++others;
    }
  });
  return urls > 0 && others == 0;
}

bool is_print_date(View word) {
  while (word.ends_with(U',') || word.ends_with(U'،')) word.remove_suffix(1);
  // Read from the right, the time comes first.
  while (word.starts_with(U',') || word.starts_with(U'،')) word.remove_prefix(1);
  std::size_t slashes = 0;
  std::size_t digits = 0;
  for (const char32_t letter : word) {
    slashes += letter == U'/';
    digits += unicode::is_digit(letter);
  }
  return slashes == 2 && digits >= 4 && slashes + digits == word.size();
}

bool has_print_date(View line) {
  // The date is the first word, or one of the last three: a time and AM or PM may follow it.
  constexpr std::size_t words_after = 2;
  std::vector<View> words;
  while (!line.empty()) {
    const auto end = std::find_if(line.begin(), line.end(), unicode::is_white_space);
    const auto length = static_cast<std::size_t>(end - line.begin());
    if (length > 0) words.push_back(line.substr(0, length));
    line.remove_prefix(std::min(line.size(), length + 1));
  }
  if (words.empty()) return false;
  if (is_print_date(words.front())) return true;
  const std::size_t from = words.size() > words_after ? words.size() - 1 - words_after : 0;
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), is_print_date);
}

}  // namespace bazyab::clipping
