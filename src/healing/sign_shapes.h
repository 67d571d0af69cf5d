// Punctuation told by its outline and by where it stands.
//
// An outline alone takes a zero for a full stop and a lam for a bar; so does a place. Where both
// say the same, on all uses of the code but few, it is that sign.
#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "core/font_maps.h"
#include "core/page_facts.h"
#include "healing/font_letters.h"

namespace bazyab::healing {

// What sign this may be: . ، , ؛ ; : ! ؟ - / « (; 0 if none. « and ( stand for their pairs.
char32_t sign_drawn(const Sketch& sketch);

// What a font draws for all that it has no glyph for: an upright box, empty or with something in it
// (OpenType, "Recommendations for OpenType fonts", glyph 0). No letter is a box with a hole.
constexpr char32_t missing_glyph = 0x25A1;  // WHITE SQUARE
bool is_missing_glyph(std::uint32_t code, const Sketch& sketch);

// Of `boxes`, codes that draw such boxes, those that always stand between two letters of a word of
// which the first could have joined: fonts that lack the ZWNJ draw one for it.
std::set<FontCode> boxes_for_zwnj(const PageFacts& page, const std::set<FontCode>& boxes);

// How the uses of a code stand to the words of a page.
struct SignPlaces {
  std::uint32_t uses = 0;
  std::uint32_t after_word = 0;   // touches what comes before it and nothing after it
  std::uint32_t before_word = 0;  // touches what comes after it and nothing before it
  std::uint32_t within = 0;       // touches Latin letters or digits on both sides
};

// Of the uses of `candidates`, codes without a letter that may be signs.
std::map<FontCode, SignPlaces> find_places(const PageFacts& page,
                                           const std::set<FontCode>& candidates);

// The sign that outline and places agree on; 0 if they do not.
char32_t agreed_sign(char32_t drawn, const SignPlaces& places);

}  // namespace bazyab::healing
