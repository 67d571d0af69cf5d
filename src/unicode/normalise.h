// Normalisation forms (UAX #15) and breaking (UAX #29) by ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::unicode {

// NFC. Fast when the text is NFC already, as nearly all is.
std::u32string nfc(std::u32string_view letters);
bool is_nfc(std::u32string_view letters);

// Begins of the extended grapheme clusters of `letters`, in code points, without the end.
std::vector<std::size_t> grapheme_starts(std::u32string_view letters);

}  // namespace bazyab::unicode
