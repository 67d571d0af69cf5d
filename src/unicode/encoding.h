// UTF-8 to code points and back, and what to do with bytes that are neither.
//
// Ill-formed sequences follow Unicode 15, section 3.9 (maximal subparts): each becomes one U+FFFD.
// Surrogates written as three bytes are ill-formed.
//
// The folder shares its name with that of ICU in include paths: no header here may be named like
// one of ICU (`unicode/utf.h` is taken).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bazyab::unicode {

// Code points of `bytes`. `replaced`, if given, is raised by the number of U+FFFD put in.
std::u32string decode_utf8(std::string_view bytes, std::size_t* replaced = nullptr);

// UTF-8 of `letters`; code points that cannot be encoded come out as U+FFFD.
std::string encode_utf8(std::u32string_view letters);
void append_utf8(char32_t letter, std::string& out);

// The length in bytes of the longest prefix of `bytes` that does not end inside a sequence: what a
// reader of chunks may decode now, keeping the rest for the next chunk.
std::size_t complete_prefix(std::string_view bytes);

}  // namespace bazyab::unicode
