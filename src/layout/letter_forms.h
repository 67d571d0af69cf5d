// Whether a code draws a form that joins the next letter: by where the document uses it, and where
// that does not tell, by its outline.
//
// A letter in the form that ends a word, with another one close behind it, is how a page shows a
// ZWNJ. Few uses leave the form open, as of a rare letter on one short page. There the outline is
// compared with those of the codes that the uses do tell: a letter that joins the next one reaches
// the left edge of its width at the height where all of its font's joining letters do.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "core/document_facts.h"
#include "core/font_maps.h"

namespace bazyab::layout {

// Fonts whose letters have one form each, since a program drew them without shaping. Nearly all of
// their codes begin words and end them, and stand within: they all look like forms that end words.
std::set<std::uint64_t> find_unshaped_fonts(const DocumentFacts& document);

// Of fonts that are not unshaped: as the file tells, else by its uses. A code that hardly ever ends
// a word is an initial or medial form, which joins the next letter; `medial` stands for both.
Shape form_by_uses(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code);

// The same, else by its outline; unknown where nothing tells.
Shape form_of(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code);

// The same before a letter of the same font: a code that was used a few times and never at the end
// of a word is final where its outline says so and `next` is a form that begins words.
Shape form_before(const DocumentFacts& document, std::uint64_t font_id, std::uint32_t code,
                  std::uint32_t next);

// The codes of a font that draw letters which can join the next one.
struct FontCodes {
  std::uint64_t font_id = 0;
  std::vector<std::uint32_t> codes;  // sorted
};

// Fonts with codes whose form is open and matters. All of their codes: the known ones are what the
// others are compared with. At most `most_fonts`, and so many codes of each as letters have forms.
std::vector<FontCodes> fonts_to_draw(const DocumentFacts& document);

// Writes the forms that outlines tell into `document`. `sketches`: one a code, in their order.
void take_drawn_forms(DocumentFacts& document, const FontCodes& font,
                      std::span<const Sketch> sketches);

}  // namespace bazyab::layout
