// Paragraphs whose own lines, read again, are the same paragraphs.
#include "repair/settled_paragraphs.h"

#include <catch2/catch.hpp>

#include "unicode/encoding.h"

using namespace bazyab::repair;

namespace {

std::vector<PlainLine> lines_of(const std::u32string& text) {
  std::vector<PlainLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find(U'\n', begin);
    lines.push_back({.text = std::u32string_view(text).substr(begin, end - begin)});
    begin = end + 1;
  }
  return lines;
}

std::u32string written(const std::vector<PlainLine>& lines,
                       const std::vector<PlainParagraph>& paragraphs) {
  std::u32string result;
  for (const PlainParagraph& paragraph : paragraphs) {
    if (!result.empty()) result += U"\n";
    for (std::size_t at = 0; at < paragraph.lines.size(); ++at) {
      if (at > 0) result += break_for(result, paragraph.joins[at - 1]);
      result += lines[paragraph.lines[at]].text;
    }
    result += U"\n";
  }
  return result;
}

std::u32string settled(const std::u32string& text) {
  const std::vector<PlainLine> lines = lines_of(text);
  return written(lines, settled_paragraphs(lines, estimate_wrap(lines), {}, {}));
}

// Words of many lengths, broken behind every `each` of them.
std::u32string broken_text(std::size_t words, std::size_t each) {
  const std::u32string_view letters = U"باران شبنم کوهستان دریاچه نسیم";
  std::u32string text;
  for (std::size_t at = 1; at <= words; ++at) {
    text.append(letters.substr(0, 2 + at * 7 % 11));
    while (text.back() == U' ') text.pop_back();
    if (at % 9 == 0) text += U'.';
    text += at % each == 0 || at == words ? U'\n' : U' ';
  }
  return text;
}

}  // namespace

TEST_CASE("paragraphs that were put out are found again as they are") {
  for (std::size_t each = 1; each < 14; ++each) {
    for (std::size_t words = 20; words < 200; words += 20) {
      const std::u32string once = settled(broken_text(words, each));
      CHECK(bazyab::unicode::encode_utf8(settled(once)) == bazyab::unicode::encode_utf8(once));
    }
  }
}

TEST_CASE("a space stands for a break, but not behind a ZWNJ") {
  CHECK(break_for(U"کتاب", Join::space) == U" ");
  CHECK(break_for(U"کتاب\u200C", Join::space).empty());
  CHECK(break_for(U"کتا", Join::nothing).empty());
  CHECK(break_for(U"کتاب", Join::new_line) == U"\n");
}
