// What layout saw of a page, one line a glyph: what `bazyab inspect --glyphs` prints.
#pragma once

#include <string>
#include <string_view>

#include "core/seen_page.h"

namespace bazyab::output {

// A heading and aligned columns; the letter itself comes last, so that its direction moves none.
std::string glyph_table(const SeenPage& page);

// The same as one object of JSON, written page by page: the head names the file (`path` is bytes),
// its kind ("PDF" or "image") and its number of pages; then come the pages, with a comma between
// two of them, each with its size and a line for each glyph; then the end.
std::string glyph_json_head(std::string_view path, std::string_view kind, int page_count);
std::string glyph_json(const SeenPage& page);
std::string glyph_json_end();

}  // namespace bazyab::output
