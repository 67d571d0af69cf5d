// Which part of a font's file tells its letters and draws its glyphs.
#pragma once

#include <cstddef>
#include <span>

namespace bazyab::pdf {

// How many bytes of the file are enough, of which `begin` are the first: all tables but those at
// the end that set, space and bitmap glyphs, which in fonts of offices are most of the file.
// SIZE_MAX where `begin` does not tell, and for what is no sfnt (OpenType 1.9, "Organization of an
// OpenType Font").
std::size_t bytes_for_glyphs(std::span<const unsigned char> begin);

}  // namespace bazyab::pdf
