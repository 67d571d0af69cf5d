// Marked content with ActualText.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

// A span with this ActualText around `content`.
std::string span(std::u32string_view letters, const std::string& content) {
  return "/Span << /ActualText <FEFF" + utf16_hex(letters) + "> >> BDC " + content + " EMC ";
}

std::string text(const std::string& operators) {
  return "BT /F 10 Tf 20 60 Td " + operators + " ET";
}

// The ActualText of each glyph in brackets, a bar where there is none.
std::u32string actual_texts(const GlyphPage& page) {
  std::u32string list;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.actual_text < 0) {
      list += U"|";
      continue;
    }
    const ActualText& actual = page.actual_texts.at(static_cast<std::size_t>(glyph.actual_text));
    list += U"[" + std::u32string(slice(page.letters, actual.letters)) + U"]";
  }
  return list;
}

}  // namespace

TEST_CASE("glyphs inside of a span know its text, others have none") {
  const GlyphPage page = read_content(text("(a) Tj " + span(U"لا", "(bc) Tj") + "(a) Tj"));
  CHECK((actual_texts(page) == U"|[لا][لا]|"));
  CHECK((letters_of(page) == U"سلاس"));
  CHECK(page.actual_texts.size() == 1);
}

TEST_CASE("two spans with the same text stay two") {
  const GlyphPage page = read_content(text(span(U"س", "(a) Tj") + span(U"س", "(a) Tj")));
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].actual_text != page.glyphs[1].actual_text);
}

TEST_CASE("an empty ActualText is one, with no letters") {
  CHECK((actual_texts(read_content(text(span(U"", "(a) Tj") + "(b) Tj"))) == U"[]|"));
  CHECK((actual_texts(read_content(text("/Span << /ActualText () >> BDC (a) Tj EMC (b) Tj"))) ==
         U"[]|"));
}

TEST_CASE("the outermost of nested spans speaks for all inside") {
  CHECK((actual_texts(read_content(text(span(U"سلا", "(a) Tj " + span(U"ل", "(b) Tj") + "(c) Tj") +
                                        "(a) Tj"))) == U"[سلا][سلا][سلا]|"));
}

TEST_CASE("marked content without ActualText inside of a span does not end it") {
  CHECK((actual_texts(read_content(text(
             span(U"سل", "(a) Tj /P << /MCID 1 >> BDC (b) Tj EMC (c) Tj")))) == U"[سل][سل][سل]"));
}

TEST_CASE("ActualText in the file's own letters, beyond the first plane, or of ZWNJ") {
  CHECK((actual_texts(read_content(text("/Span << /ActualText (abc) >> BDC (a) Tj EMC"))) ==
         U"[abc]"));
  CHECK((actual_texts(read_content(text(span(U"\U0001F600\u200C", "(a) Tj")))) ==
         U"[\U0001F600\u200C]"));
}

TEST_CASE("ActualText in UTF-8 (PDF 2.0) is read as such") {
  CHECK((actual_texts(read_content(text("/Span << /ActualText <EFBBBFD8B3> >> BDC (a) Tj EMC"))) ==
         U"[س]"));
}

TEST_CASE("a span that never ends lasts to the end of the page, no longer") {
  PdfBuilder file = with_font();
  const std::string open = "/Span << /ActualText <FEFF06CC> >> BDC (a) Tj";
  file.page(text(open)).page(text("(a) Tj"));
  pdf::Document document = pdf::Document::open_bytes(file.bytes(), "file.pdf");
  CHECK((actual_texts(document.read_page(1)) == U"[ی]"));
  CHECK((actual_texts(document.read_page(2)) == U"|"));
}
