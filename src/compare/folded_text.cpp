// Folding, and where paragraphs begin.
#include "compare/folded_text.h"

#include <algorithm>

#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::compare {
namespace {

constexpr char32_t heh = 0x0647;
constexpr char32_t hamza_above = 0x0654;
constexpr char32_t heh_with_hamza = 0x06C0;
constexpr char32_t byte_order_mark = 0xFEFF;

std::vector<std::u32string_view> split_lines(std::u32string_view letters) {
  std::vector<std::u32string_view> lines;
  while (true) {
    const std::size_t end = letters.find_first_of(U"\r\n");
    lines.push_back(letters.substr(0, end));
    if (end == letters.npos) return lines;
    letters.remove_prefix(letters.substr(end).starts_with(U"\r\n") ? end + 2 : end + 1);
  }
}

std::vector<std::u32string> split_paragraphs(std::u32string_view letters) {
  std::vector<std::u32string> lines;
  for (const std::u32string_view line : split_lines(letters)) lines.push_back(fold(line));
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  const auto begin = std::ranges::find_if(lines, [](const auto& line) { return !line.empty(); });
  lines.erase(lines.begin(), begin);

  const bool has_blank = std::ranges::any_of(lines, &std::u32string::empty);
  std::vector<std::u32string> paragraphs;
  bool open = false;
  for (const std::u32string& line : lines) {
    if (open && !line.empty()) {
      paragraphs.back() += U' ' + line;
    } else if (!line.empty()) {
      paragraphs.push_back(line);
    }
    open = has_blank && !line.empty();
  }
  return paragraphs;
}

}  // namespace

std::u32string fold(std::u32string_view letters) {
  std::u32string folded;
  folded.reserve(letters.size());
  bool space = false;
  for (const char32_t letter : letters) {
    if (unicode::is_white_space(letter)) {
      space = !folded.empty();
    } else if (!space && letter == hamza_above && !folded.empty() && folded.back() == heh) {
      folded.back() = heh_with_hamza;
    } else {
      if (space) folded.push_back(U' ');
      folded.push_back(letter);
      space = false;
    }
  }
  return folded;
}

FoldedText fold_text(std::string_view bytes) {
  FoldedText text;
  const std::u32string decoded = unicode::decode_utf8(bytes, &text.replaced);
  std::u32string_view letters = decoded;
  if (letters.starts_with(byte_order_mark)) letters.remove_prefix(1);
  text.letters = fold(letters);
  text.paragraphs = split_paragraphs(letters);
  return text;
}

}  // namespace bazyab::compare
