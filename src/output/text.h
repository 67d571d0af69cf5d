// A document as plain text: what users get with -f txt.
#pragma once

#include <string>

#include "core/document.h"

namespace bazyab::output {

struct TextOptions {
  bool keep_furniture = false;
  bool page_breaks = false;  // U+000C before the first paragraph that begins on another page
};

// UTF-8, paragraphs parted by one blank line, one newline at the end; empty for no text.
std::string to_text(const Document& document, const TextOptions& options);

}  // namespace bazyab::output
