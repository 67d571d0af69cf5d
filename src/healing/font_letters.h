// What the font's own maps say against the map that the text of a page comes from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/font_maps.h"
#include "healing/doubted_fonts.h"

namespace bazyab::healing {

// Index in GlyphPage::fonts, and a code of that font.
using FontCode = std::pair<std::uint16_t, std::uint32_t>;

enum class Claim : std::uint8_t {
  form,      // the same letter; the font tells its form too
  clear,     // no letter, white space with ink, another digit: the font's own map is believed
  lost,      // white space with ink, and the font does not name it either
  drawn,     // no letter in any map, told by its outline
  spread,    // the map has a run of text on another code, this one's part of it among it
  disputed,  // another letter: the language has to say which is right
};

struct CodeChange {
  std::uint16_t font = 0;  // in GlyphPage::fonts
  std::uint32_t code = 0;
  Claim claim = Claim::disputed;
  std::u32string said;     // by the map of the page; may be empty
  std::u32string letters;  // by the font; presentation forms where it tells the form; empty: lost
  friend bool operator==(const CodeChange&, const CodeChange&) = default;
};

// Whether compare_maps asks how the codes of `font.said` look, in their order: loading outlines is
// most of what maps cost. CodeMaps::look of the others may be unknown.
std::vector<bool> looks_wanted(const DoubtedFont& font);

// Sorted by code. A code on which both agree, or on which the font is silent, is not in it.
std::vector<CodeChange> compare_maps(const DoubtedFont& font, std::span<const CodeMaps> maps);

// The letters that a font's own map gives, best first choice taken where it gives several; empty
// if it gives none. Presentation forms where they tell the form.
std::u32string letters_of_cmap(const CodeMaps& maps);
std::u32string letters_of_name(const CodeMaps& maps);

}  // namespace bazyab::healing
