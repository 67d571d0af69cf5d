// Paragraphs to text.
#include "output/text.h"

#include "unicode/encoding.h"

namespace bazyab::output {

std::string to_text(const Document& document, const TextOptions& options) {
  std::string text;
  // A book's text is not to be copied while it grows, which takes twice its room. Two bytes a letter
  // are enough for nearly all.
  std::size_t size = 0;
  for (const Paragraph& each : document.paragraphs) size += 2 * each.text.letters.size() + 2;
  text.reserve(size);
  int page = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == BlockKind::furniture && !options.keep_furniture) continue;
    if (paragraph.text.letters.empty()) continue;
    if (!text.empty()) text += "\n";
    if (options.page_breaks && page != 0 && paragraph.page != page) text += "\f";
    page = paragraph.page;
    text += unicode::encode_utf8(paragraph.text.letters);
    text += "\n";
  }
  return text;
}

}  // namespace bazyab::output
