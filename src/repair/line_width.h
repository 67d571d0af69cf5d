// How wide plain text would be if it were set: wrapped lines are equally wide, not equally long.
#pragma once

#include <string_view>

namespace bazyab::repair {

// The width of `text` in units of about one letter, by the classes of Persian letters and the forms
// that they take among their neighbours. Good to a few parts in a hundred for text faces.
float line_width(std::u32string_view text);

}  // namespace bazyab::repair
