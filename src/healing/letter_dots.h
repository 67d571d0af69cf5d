// How many dots letters have, and which letters share a base.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "healing/outline_parts.h"

namespace bazyab::healing {

// True if `letters` (one, or those of a ligature) can be drawn with these dots.
bool can_have(std::u32string_view letters, const Dots& dots);

// Letters that differ by their dots alone, a string each.
std::span<const std::u32string_view> letter_families();
// Letters that differ from this one by their dots alone, itself among them; empty if it has no such
// family.
std::u32string_view family_of(char32_t letter);

// The letter of a family that has these dots, if it is one. Of letters that Persian writes
// otherwise than Arabic the Persian one.
std::u32string member_with(std::u32string_view family, const Dots& dots);

}  // namespace bazyab::healing
