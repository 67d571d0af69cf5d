// Folding of a line.
#include "clipping/folded_line.h"

#include "unicode/letters.h"

namespace bazyab::clipping {
namespace {

bool is_left_out(char32_t letter) {
  return unicode::is_white_space(letter) || unicode::is_mark(letter) ||
         unicode::is_bidi_control(letter) || letter == unicode::zwnj || letter == unicode::zwj ||
         letter == unicode::tatweel || letter == 0xFEFF;
}

// The letters of which nearly all words are made; no table is asked about them.
bool is_common_letter(char32_t letter) {
  return (letter >= 0x0620 && letter <= 0x064A && letter != unicode::tatweel) ||
         (letter >= 0x0671 && letter <= 0x06D3);
}

char32_t folded(char32_t letter) {
  const int digit = is_common_letter(letter) ? -1 : unicode::digit_value(letter);
  if (digit >= 0) return U'0' + static_cast<char32_t>(digit);
  if (letter == 0x06C0) return U'ه';  // with its mark, which is left out where it stands by itself
  if (letter == 0x064A || letter == 0x0649) return U'ی';
  return letter == 0x0643 ? U'ک' : letter;
}

}  // namespace

FoldedLine fold_line(std::u32string_view line, std::size_t begin, std::size_t end) {
  FoldedLine result;
  result.letters.reserve(end - begin);
  result.place.reserve(end - begin);
  const auto add = [&](char32_t letter, std::size_t at) {
    result.letters.push_back(folded(letter));
    result.place.push_back(static_cast<std::uint32_t>(at));
  };
  for (std::size_t at = begin; at < end; ++at) {
    if (is_common_letter(line[at])) {
      add(line[at], at);
      continue;
    }
    if (is_left_out(line[at])) continue;
    const std::u32string_view form = unicode::presentation_letters(line[at]);
    if (form.empty()) add(line[at], at);
    for (const char32_t letter : form) {
      if (!is_left_out(letter)) add(letter, at);
    }
  }
  return result;
}

bool is_word(std::u32string_view letters, std::u32string_view word) {
  if (letters.size() != word.size()) return false;
  std::size_t lost = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (letters[at] == word[at]) continue;
    if (letters[at] != unicode::replacement || ++lost * 3 > word.size()) return false;
  }
  return true;
}

bool starts_with_word(std::u32string_view letters, std::u32string_view word) {
  return letters.size() >= word.size() && is_word(letters.substr(0, word.size()), word);
}

bool ends_with_word(std::u32string_view letters, std::u32string_view word) {
  return letters.size() >= word.size() &&
         is_word(letters.substr(letters.size() - word.size()), word);
}

}  // namespace bazyab::clipping
