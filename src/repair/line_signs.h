// What a line of plain text says about itself, whatever stands around it.
#pragma once

#include <string_view>

namespace bazyab::repair {

enum class LineEnd { open, colon, sentence };

// Of a line without white space at its edges, as all that is asked here.
LineEnd end_of(std::u32string_view line);

std::u32string_view first_word(std::u32string_view line);

// "- ", "• ", "۱. ", "۱) ", "(۱) ", "۱- ", "الف) ".
bool is_list_item(std::u32string_view line);

// True if no sentence can end with its last word, or no paragraph begin with its first.
bool ends_in_mid_sentence(std::u32string_view line);
bool begins_in_mid_sentence(std::u32string_view line);

// Cells or half verses: a tab or three spaces stand in the line.
bool is_parted(std::u32string_view line);

}  // namespace bazyab::repair
