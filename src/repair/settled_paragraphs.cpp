// What comes of paragraphs, as lines, and what the lines of a second reading were in the first.
#include "repair/settled_paragraphs.h"

#include <algorithm>
#include <string>
#include <utility>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

// Read so often at most: texts do not go back and forth, but nothing says that they cannot.
constexpr int most_readings = 4;

// A line as it is put out: those of a paragraph that it was made of.
struct Written {
  const PlainParagraph* paragraph = nullptr;  // null: a blank line
  std::size_t begin = 0;                      // in its lines
  std::size_t end = 0;
  std::u32string text;
};

std::u32string_view trimmed(std::u32string_view line) {
  while (!line.empty() && unicode::is_white_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && unicode::is_white_space(line.back())) line.remove_suffix(1);
  return line;
}

std::vector<Written> written(const std::vector<PlainLine>& lines,
                             const std::vector<PlainParagraph>& paragraphs) {
  std::vector<Written> result;
  for (const PlainParagraph& paragraph : paragraphs) {
    if (!result.empty()) result.emplace_back();
    for (std::size_t at = 0; at < paragraph.lines.size(); ++at) {
      const Join join = at == 0 ? Join::new_line : paragraph.joins[at - 1];
      if (join == Join::new_line) {
        result.push_back({.paragraph = &paragraph, .begin = at, .end = at, .text = {}});
      } else {
        result.back().text.append(break_for(result.back().text, join));
      }
      result.back().text.append(trimmed(lines[paragraph.lines[at]].text));
      result.back().end = at + 1;
    }
  }
  return result;
}

// The paragraphs of the lines that `again` was made of.
std::vector<PlainParagraph> resolved(const std::vector<Written>& lines,
                                     const std::vector<PlainParagraph>& again) {
  std::vector<PlainParagraph> result;
  for (const PlainParagraph& paragraph : again) {
    PlainParagraph& made = result.emplace_back();
    for (std::size_t at = 0; at < paragraph.lines.size(); ++at) {
      const Written& line = lines[paragraph.lines[at]];
      if (at > 0) made.joins.push_back(paragraph.joins[at - 1]);
      for (std::size_t own = line.begin; own < line.end; ++own) {
        if (own > line.begin) made.joins.push_back(line.paragraph->joins[own - 1]);
        made.lines.push_back(line.paragraph->lines[own]);
      }
    }
  }
  return result;
}

bool same(const std::vector<PlainParagraph>& one, const std::vector<PlainParagraph>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const PlainParagraph& left, const PlainParagraph& right) {
                      return left.lines == right.lines && left.joins == right.joins;
                    });
}

}  // namespace

std::u32string_view break_for(std::u32string_view letters, Join join) {
  if (join == Join::new_line) return U"\n";
  if (join == Join::nothing) return {};
  return letters.ends_with(unicode::zwnj) ? U"" : U" ";
}

std::vector<PlainParagraph> settled_paragraphs(const std::vector<PlainLine>& lines, WrapWidth wrap,
                                               WrapWidth before, const WordGoesOn& word_goes_on) {
  std::vector<PlainParagraph> paragraphs = find_paragraphs(lines, wrap, word_goes_on);
  const auto is_joined = [](const PlainParagraph& one) { return !one.joins.empty(); };
  for (int reading = 1; reading < most_readings; ++reading) {
    if (std::none_of(paragraphs.begin(), paragraphs.end(), is_joined)) break;
    const std::vector<Written> results = written(lines, paragraphs);
    std::vector<PlainLine> read;
    read.reserve(results.size());
    for (const Written& line : results) read.push_back({.text = line.text});
    std::vector<PlainParagraph> again =
        resolved(results, find_paragraphs(read, estimate_wrap(read, before), word_goes_on));
    if (same(paragraphs, again)) break;
    paragraphs = std::move(again);
  }
  return paragraphs;
}

}  // namespace bazyab::repair
