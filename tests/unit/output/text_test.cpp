// Documents as plain text.
#include "output/text.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using output::to_text;

namespace {

Paragraph paragraph(int page, std::u32string letters, BlockKind kind = BlockKind::paragraph) {
  return {.kind = kind, .page = page, .text = {.letters = std::move(letters)}};
}

}  // namespace

TEST_CASE("paragraphs are parted by a blank line, and one line break ends the text") {
  Document document;
  CHECK(to_text(document, {}).empty());
  document.paragraphs = {paragraph(1, U"سرخط", BlockKind::headline), paragraph(1, U"بند یکم."),
                         paragraph(2, U"یک\nدو", BlockKind::poem)};
  CHECK(to_text(document, {}) == "سرخط\n\nبند یکم.\n\nیک\nدو\n");
}

TEST_CASE("furniture is left out unless it is asked for, empty paragraphs always") {
  Document document;
  document.paragraphs = {paragraph(1, U"صفحه ۱", BlockKind::furniture), paragraph(1, U""),
                         paragraph(1, U"متن")};
  CHECK(to_text(document, {}) == "متن\n");
  CHECK(to_text(document, {.keep_furniture = true}) == "صفحه ۱\n\nمتن\n");
}

TEST_CASE("form feeds stand before the first paragraph of another page, and nowhere else") {
  Document document;
  document.paragraphs = {paragraph(1, U"یک"), paragraph(1, U"دو"),
                         paragraph(2, U"سربرگ", BlockKind::furniture), paragraph(2, U"سه"),
                         paragraph(4, U"چهار")};
  CHECK(to_text(document, {.page_breaks = true}) == "یک\n\nدو\n\n\fسه\n\n\fچهار\n");
  CHECK(to_text(document, {.keep_furniture = true, .page_breaks = true}) ==
        "یک\n\nدو\n\n\fسربرگ\n\nسه\n\n\fچهار\n");
}
