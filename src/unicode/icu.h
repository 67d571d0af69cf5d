// ICU's functions, found when the first of them is wanted.
//
// Private to unicode/: it includes ICU's headers. What running Persian text asks is answered by
// tables, and linking the library costs every run a third of a millisecond.
#pragma once

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace bazyab::unicode {

struct Icu {
  decltype(u_strFromUTF32WithSub)* from_utf32;
  decltype(u_strToUTF32)* to_utf32;
  decltype(unorm2_getNFCInstance)* nfc_instance;
  decltype(unorm2_isNormalized)* is_normalized;
  decltype(unorm2_normalize)* normalize;
  decltype(ubrk_open)* open_breaks;
  decltype(ubrk_next)* next_break;
  decltype(ubrk_close)* close_breaks;
};

// Throws std::runtime_error if the version that this was compiled for is not to be had.
const Icu& icu();

}  // namespace bazyab::unicode
