// Print on a page that is not in its text layer: in pictures (clippings pasted into a letter, the
// part of a scan that its hidden text leaves out), and drawn as curves.
#pragma once

#include <cstddef>

#include "job/pdf_pages.h"
#include "job/read_page.h"
#include "job/tools.h"

namespace bazyab::job {

// Reads the areas that the text layer leaves out (job/picture_areas) and puts what is clearly
// running Persian among the lines of the layer: letters of an emblem, labels of a drawing and a
// photograph are none. Gives the number of lines that it has added.
std::size_t add_inner_pictures(PdfPages& document, TextLayer& layer, Tools& tools);

}  // namespace bazyab::job
