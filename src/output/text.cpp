// Paragraphs to text.
#include "output/text.h"

#include "unicode/encoding.h"

namespace bazyab::output {

std::string to_text(const Document& document, const TextOptions& options) {
  std::string text;
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
