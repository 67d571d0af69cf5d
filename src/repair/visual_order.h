// Lines in the order of the page: letters from left to right, as extractors print them that know no
// bidi.
//
// Saw: "ادص هک نآ زا شیپ" for "پیش از آن که صدا", numbers and Latin words among it the right way
// round. Does: turns such lines round, and the numbers and Latin words in them back. A line tells
// by its function words (هک, زا, هب) and then by which reading has more known words; where most
// lines of a window are so, those go with them that are no better Persian as they stand. Brackets
// keep their sign: files name them by meaning or by shape, which the whole paragraph tells
// (repair/brackets.h). Exceptions: lines of thousands of letters; texts without lexicon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "language/lexicon.h"

namespace bazyab::repair {

// Turns the lines of `letters` in place, without the white space at their edges, and gives their
// spans: sorted, apart, as long as before. `lexicon` may be null: then nothing is turned.
std::vector<Span> turn_visual_lines(std::u32string& letters, const language::Lexicon* lexicon);

}  // namespace bazyab::repair
