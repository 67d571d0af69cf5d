// Lines of plain text to paragraphs.
//
// The width at which the text was wrapped, in letters or as set, is estimated from the lines
// themselves: a line is full if the first word of the next would not have fitted behind it. Full
// lines go on, also across a blank line where their sentence is open (a page break, or a line group
// of the extractor); short lines that end a sentence end their paragraph; short lines that do not
// are headlines, lists and poems, and stay lines. A line that ends in mid-word goes on in any case.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace bazyab::repair {

struct PlainLine {
  std::u32string_view text;  // without its line break
  bool left_out = false;     // furniture: text goes on behind it as behind a blank line
};

// How wide a line may be counted: as a page sets it (repair/line_width.h), or in letters, as
// programs that know no typeface do.
enum class Measure : unsigned char { set, counted };

// The width of wrapped lines, in units of its measure; 0 if the text is not wrapped.
struct WrapWidth {
  float width = 0;
  Measure measure = Measure::set;
};

// `before` is what an earlier part of the same text had: it counts where these lines are too few.
WrapWidth estimate_wrap(const std::vector<PlainLine>& lines, WrapWidth before = {});

enum class Join : unsigned char { space, new_line, nothing };  // nothing: in mid-word

struct PlainParagraph {
  std::vector<std::size_t> lines;  // indices, in order; never blank ones
  std::vector<Join> joins;         // between them: one less
};

// Asked whether the last word of a line goes on in the first of the next.
using WordGoesOn = std::function<bool(std::u32string_view line, std::u32string_view next)>;

// `word_goes_on` may be empty: then no word does.
std::vector<PlainParagraph> find_paragraphs(const std::vector<PlainLine>& lines, WrapWidth wrap,
                                            const WordGoesOn& word_goes_on = {});

}  // namespace bazyab::repair
