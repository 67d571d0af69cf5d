// Signs in numbers and beside them that the model splits, confuses or hands over in the order of
// the other direction.
#pragma once

#include <cstddef>
#include <vector>

#include "core/symbol.h"

namespace bazyab::ocr {

// A percent sign whose ring stands apart from its stroke is given as a dot and a slash, or as a dot
// and the sign: "۲۵./", "./۲۵" and "۲۵.٪" have one. No number ends or begins with the two.
void unite_percents(std::vector<Symbol>& symbols);

// A word of digits and signs alone has no direction for Tesseract, which may hand it over from left
// to right in a block that runs from the right. Its signs and numbers are put in the order of the
// block by their boxes ("از ٪۱۵)."); the digits of a number stay as they are.
void order_signs_of_numbers(std::vector<Symbol>& symbols);

// A number has digits of one kind: single Arabic ones among more Persian ones are Persian.
void use_one_kind_of_digits(std::vector<Symbol>& symbols);

// The sign between groups of Persian digits, as many as `groups` has of each from the left: ٬ where
// all but the first are of three, ٫ before one or two last digits, otherwise a comma.
char32_t separator_of(const std::vector<std::size_t>& groups);

// A comma between Persian digits is the thousands sign ٬ where it cuts off groups of three, and the
// decimal sign ٫ before one or two last digits: most typefaces draw these like it.
void use_persian_separators(std::vector<Symbol>& symbols);

}  // namespace bazyab::ocr
