// Signs that Tesseract leaves in an order, or in a script, that the page does not show.
#pragma once

#include <vector>

#include "core/symbol.h"

namespace bazyab::ocr {

// Persian and Arabic print most digits alike. On a page with Persian letters or digits they are
// Persian, but in numbers with one of ٤ ٥ ٦; a digit that was given as both at once is one.
void unite_digits(std::vector<Symbol>& symbols);

// Puts numbers with separators into logical order, by their boxes. After Persian letters the
// bidirectional algorithm (UAX #9, W2 and W4) sets digits with one of / : . , between them from
// left to right ("۱۳۹۳/۸/۱۵"), but lets groups with a hyphen, dash or plus sign between them run
// from right to left: "۰۲۱-۵۵۵" has ۰۲۱ on the right. Tesseract hands over either now one way, now
// the other.
void order_numbers(std::vector<Symbol>& symbols);

// A percent sign beside digits comes before or after them as the page shows it: between Persian
// letters what stands to the left is read later.
void place_percents(std::vector<Symbol>& symbols);

// A pair of brackets around Latin words, or around anything in a line of Latin words, that was
// taken for its mirror image, ")x(", is turned.
void turn_brackets(std::vector<Symbol>& symbols);

// For models that know one comma only: it is ، (U+060C), but inside numbers and after Latin
// letters.
void use_persian_commas(std::vector<Symbol>& symbols);

// Marks that stand on a letter (U+064B to U+0655, U+0670) join the Symbol of that letter.
void join_marks(std::vector<Symbol>& symbols);

}  // namespace bazyab::ocr
