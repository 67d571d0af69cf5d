// What a map's entry is, before anybody asks whether it is right.
#pragma once

#include <string_view>

namespace bazyab::healing {

// Names no letter: nothing, private use, the replacement, controls.
bool says_nothing(std::u32string_view mapped);
// White space, soft hyphens and their kind only, so that nothing should be seen where it is drawn.
bool is_blank(std::u32string_view mapped);

}  // namespace bazyab::healing
