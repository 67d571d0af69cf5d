// What the letters of a line say about paragraphs: bullets, entries of a list of contents, ends of
// sentences.
#pragma once

#include <string_view>

#include "core/text.h"

namespace bazyab::layout {

constexpr float spare = 0.3F;  // em that a word needs beside itself to fit into a line

// Nearly all of its letters are Latin, not Arabic.
bool is_left_to_right(std::u32string_view letters);
// Begins with a bullet or with a number as lists have it.
bool is_bullet(std::u32string_view letters);
// Dots that lead from an entry of a list of contents to its page number.
bool has_leaders(std::u32string_view letters);
// Behind wide white, the line ends in a number: an entry of a list of contents and its page.
bool ends_in_page_number(const Text& text);
bool is_contents_entry(const Text& text);
// A telephone number or its like behind a finished sentence, as at the end of an advertisement.
bool ends_in_call_number(std::u32string_view letters);
// Ends a sentence, or says that something follows.
bool is_finished(std::u32string_view letters);

}  // namespace bazyab::layout
