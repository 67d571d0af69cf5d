// What a page, and what all pages of a file, may ask of what reads them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "pdf/file_limit.h"
#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::test::letters_of;
using bazyab::test::PdfBuilder;
using bazyab::test::read_page;
using bazyab::test::refer;
using bazyab::test::with_font;

namespace {

const std::string show = "BT /F 10 Tf 10 50 Td (a) Tj ET ";
const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 200 100] ";

bool is_told(const GlyphPage& page, const std::string& message) {
  return std::any_of(page.warnings.begin(), page.warnings.end(),
                     [&](const Warning& warning) { return warning.message == message; });
}

}  // namespace

TEST_CASE("pages beyond their share live on what the file has for all of them") {
  FileLimit limit(10, 100);
  CHECK(limit.room() == 110);
  limit.take(10);
  CHECK(limit.room() == 110);
  limit.take(70);
  CHECK(limit.room() == 50);
  limit.take(110);
  CHECK(limit.room() == 10);
  limit.take(0);
  CHECK(limit.room() == 10);
}

TEST_CASE("forms that unpack to more than a page can hold end, and the text before them is there") {
  PdfBuilder file = with_font();
  file.resource("XObject", "X", file.stream(form, std::string(35'000'000, ' ')));
  const GlyphPage page = read_page(file.page(show + "/X Do /X Do /X Do /X Do " + show));
  CHECK(is_told(page, "the page's forms unpack to over 100 MB; the rest is left out"));
  CHECK(letters_of(page) == U"سس");
}

TEST_CASE("of operators beyond what a page can hold the first are read") {
  // Poppler looks for the end of a picture faster than for operators.
  const std::string content =
      show + "BI /W 1 /H 1 /BPC 8 /CS /G ID " + std::string(101'000'000, 'x') + " EI " + show;
  const GlyphPage page = read_page(PdfBuilder(with_font()).page(content));
  CHECK(is_told(page, "the page's operators unpack to over 100 MB; the rest is left out"));
  CHECK(letters_of(page) == U"س");
}

TEST_CASE("looks of annotations beyond what a page can hold are left out") {
  PdfBuilder file = with_font();
  const auto stamp = [&](const std::string& content) {
    const int look = file.stream(form + "/Resources << /Font << /F 2 0 R >> >>", content);
    return refer(file.object("<< /Type /Annot /Subtype /Stamp /Rect [0 0 200 100] /AP << /N " +
                             refer(look) + " >> >>")) +
           " ";
  };
  const std::string white(60'000'000, ' ');
  const GlyphPage page = read_page(
      file.page(show, "/Annots [" + stamp(show + white) + stamp(show + white) + stamp(show) + "]"));
  CHECK(is_told(page,
                "the looks of the page's annotations unpack to over 100 MB; some are left out"));
  CHECK(letters_of(page) == U"سس");  // of the page and of the first look
}
