// How much a CMap asks of the program that reads it.
#pragma once

#include <string_view>

namespace bazyab::pdf {

// False if the CMap `text` names more codes than a font can have, or codes so far from each other
// that a table of them fills the memory. It is read as Poppler does: tokens in blocks, each of them
// taken as it comes.
bool is_bounded_cmap(std::string_view text);

}  // namespace bazyab::pdf
