// What outlines say of codes that a map names wrongly, or that are marks.
#pragma once

#include <span>
#include <vector>

#include "healing/font_letters.h"
#include "job/pdf_pages.h"

namespace bazyab::job {

// Codes of the page that are drawn with other dots than the letter has that they are called by the
// maps with `changes`: each as healing::Claim::lost.
std::vector<healing::CodeChange> refuted_codes(PdfPages& document, const GlyphPage& page,
                                               std::span<const healing::CodeChange> changes);

// Codes that the maps with `changes` call teh marbuta and that are drawn as heh with a hamza.
std::vector<healing::CodeChange> hamza_codes(PdfPages& document, const GlyphPage& page,
                                             std::span<const healing::CodeChange> changes);

// Codes that no map names, in fonts of Arabic letters, drawn as marks of vowels, without width or
// at letters. None of fonts whose maps name letters together with their marks.
std::vector<healing::CodeChange> mark_codes(PdfPages& document, const GlyphPage& page);

// Codes that the maps with `changes` call lam and that are drawn as lam-alef: words have to say so
// too. Opens no font that has a lam-alef or fewer than three lams.
std::vector<healing::CodeChange> lam_alef_codes(PdfPages& document, const GlyphPage& page,
                                                std::span<const healing::CodeChange> changes);

}  // namespace bazyab::job
