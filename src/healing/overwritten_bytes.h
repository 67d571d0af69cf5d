// Entries of maps in which one byte of each letter but the first was written over.
//
// A known fault of distillers: an entry of several letters is UTF-16, and the high byte of each
// letter is that of its place one byte back: the low byte of the letter before. U+0644 U+0627
// becomes U+0644 U+4427, and U+200C U+062F becomes U+200C U+0C2F.
#pragma once

#include <string>
#include <string_view>

namespace bazyab::healing {

// The letters of such an entry as they were, without ZWNJ at its ends, which is the neighbours' and
// not the glyph's; empty for any other entry.
std::u32string restore_bytes(std::u32string_view mapped);

}  // namespace bazyab::healing
