// What a line looks like: a sentence, a list, an address, a page number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bazyab::clipping {

std::u32string_view trimmed(std::u32string_view line);

// The last visible sign closes a sentence; quotes and brackets behind it are looked through.
bool ends_sentence(std::u32string_view line);
// Ends as a sentence does, or has the end of one inside: running text.
bool is_sentence(std::u32string_view line);
bool has_digit(std::u32string_view line);
bool has_latin(std::u32string_view line);
// Has commas, bars or dashes between words.
bool has_list_marks(std::u32string_view line);
// Nothing but bullets, bars, dashes, stars and the like.
bool is_decoration(std::u32string_view line);
std::size_t word_count(std::u32string_view line);

// "[1]" or "[1] words".
bool is_link_mark(std::u32string_view line);
// "صفحه ۲ از ۳", "Page 2 of 3".
bool is_counted_page(std::u32string_view line);
// "۲", "- 2 -", "2/3", "صفحه ۲".
bool is_bare_page_number(std::u32string_view line);
// The numbers of up to four digits that are the first and the last word of a line; bars and dashes
// around them are looked through.
struct EdgeNumbers {
  std::optional<int> first, last;
};
EdgeNumbers edge_numbers(std::u32string_view line);
// A URL, alone or with dates, times and page numbers.
bool is_address(std::u32string_view line);

// Begins or ends with a date as browsers print it: "11/6/2014", "5/4/20, 3:07 PM". A page's head is
// read from the right, so that the date on its left comes last.
bool has_print_date(std::u32string_view line);

}  // namespace bazyab::clipping
