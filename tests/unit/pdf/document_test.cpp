// Opening PDFs: what is one, how many pages it has, what goes wrong.
#include "pdf/document.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/pdf_builder.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::string two_pages() {
  return PdfBuilder()
      .font("F", 500, {{97, U"س"}})
      .page("BT /F 10 Tf 20 60 Td (a) Tj ET")
      .page("BT /F 10 Tf 20 60 Td (aa) Tj ET", "", "0 0 400 300")
      .bytes();
}

// The code of the error that `action` throws.
template <typename Action>
ErrorCode code_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  FAIL("nothing was thrown");
  return ErrorCode::internal;
}

ErrorCode code_of_opening(const std::string& bytes, const std::string& password = {}) {
  return code_of([&] { pdf::Document::open_bytes(bytes, "file.pdf", password); });
}

std::string fixture(const std::string& path) {
  std::ifstream file(std::filesystem::path(BAZYAB_SOURCE_DIR) / "fixtures" / path,
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("pages are counted and have their size and number") {
  pdf::Document document = pdf::Document::open_bytes(two_pages(), "file.pdf");
  CHECK(document.page_count() == 2);
  const GlyphPage page = document.read_page(2);
  CHECK(page.number == 2);
  CHECK(page.width == 400);
  CHECK(page.height == 300);
  CHECK(page.glyphs.size() == 2);
  CHECK(page.warnings.empty());
  CHECK(document.read_page(1).glyphs.size() == 1);
}

TEST_CASE("pages may be read in any order and again") {
  pdf::Document document = pdf::Document::open_bytes(two_pages(), "file.pdf");
  const GlyphPage last = document.read_page(2);
  const GlyphPage first = document.read_page(1);
  CHECK(first.glyphs.size() == 1);
  CHECK(document.read_page(2).glyphs.size() == last.glyphs.size());
}

TEST_CASE("a document stays readable when it is moved") {
  pdf::Document document = pdf::Document::open_bytes(two_pages(), "file.pdf");
  pdf::Document moved = std::move(document);
  CHECK(moved.read_page(1).glyphs.size() == 1);
}

TEST_CASE("two documents may be open at once") {
  pdf::Document one = pdf::Document::open_bytes(two_pages(), "one.pdf");
  pdf::Document two = pdf::Document::open_bytes(two_pages(), "two.pdf");
  CHECK(one.read_page(2).glyphs.size() == 2);
  CHECK(two.read_page(1).glyphs.size() == 1);
}

TEST_CASE("a page that is not there is damaged, and named") {
  pdf::Document document = pdf::Document::open_bytes(two_pages(), "file.pdf");
  for (const int number : {0, -1, 3, 100000}) {
    CHECK(code_of([&] { document.read_page(number); }) == ErrorCode::damaged);
    CHECK(code_of([&] { document.render_page(number, 72); }) == ErrorCode::damaged);
    CHECK(code_of([&] { document.images_of_page(number); }) == ErrorCode::damaged);
  }
  try {
    document.read_page(3);
  } catch (const Error& error) {
    CHECK(error.page == 3);
    CHECK(error.file == "file.pdf");
  }
}

TEST_CASE("no bytes are empty, others are no PDF or a damaged one") {
  CHECK(code_of_opening("") == ErrorCode::empty);
  CHECK(code_of_opening("plain text") == ErrorCode::not_a_document);
  CHECK(code_of_opening(std::string(5000, '\0')) == ErrorCode::not_a_document);
  CHECK(code_of_opening("%PDF-1.7\nnothing else") == ErrorCode::damaged);
}

TEST_CASE("a PDF without pages is empty") {
  CHECK(code_of_opening(PdfBuilder().bytes()) == ErrorCode::empty);
  CHECK(code_of_opening(fixture("broken/zero-pages.pdf")) == ErrorCode::empty);
}

TEST_CASE("a locked PDF asks for its password") {
  const std::string bytes = fixture("locked/weather.locked.pdf");
  CHECK(code_of_opening(bytes) == ErrorCode::encrypted);
  CHECK(code_of_opening(bytes, "wrong") == ErrorCode::encrypted);
  std::string password = fixture("locked/password.txt");
  password.erase(password.find_last_not_of("\r\n") + 1);
  CHECK(pdf::Document::open_bytes(bytes, "file.pdf", password).page_count() >= 1);
}

TEST_CASE("a PDF whose cross-reference table is not where it should be is still read") {
  std::string bytes = two_pages();
  bytes.replace(bytes.find("startxref\n"), 14, "startxref\n7");
  pdf::Document document = pdf::Document::open_bytes(bytes, "file.pdf");
  CHECK(document.page_count() == 2);
  CHECK(document.read_page(2).glyphs.size() == 2);
}

TEST_CASE("a PDF cut off before its trailer is damaged") {
  const std::string bytes = two_pages();
  CHECK(code_of_opening(bytes.substr(0, bytes.find("xref\n"))) == ErrorCode::damaged);
}

TEST_CASE("junk before the signature is passed over") {
  CHECK(pdf::Document::open_bytes("junk\n" + two_pages(), "file.pdf").page_count() == 2);
}

TEST_CASE("nonsense in a page is a warning, and its other glyphs are read") {
  pdf::Document document = pdf::Document::open_bytes(
      PdfBuilder()
          .font("F")
          .page("BT /F 10 Tf 20 60 Td (a) Tj ET nonsense /None Do BT /F 10 Tf (b) Tj ET")
          .bytes(),
      "file.pdf");
  const GlyphPage page = document.read_page(1);
  CHECK(page.glyphs.size() == 2);
  REQUIRE(page.warnings.size() == 1);
  CHECK(page.warnings[0].code == "damaged-content");
  CHECK(page.warnings[0].page == 1);
}

TEST_CASE("the signature is looked for near the begin") {
  CHECK(pdf::looks_like_pdf("%PDF-1.4\n"));
  CHECK(pdf::looks_like_pdf("\xEF\xBB\xBF\n%PDF-2.0"));
  CHECK(pdf::looks_like_pdf(std::string(1000, ' ') + "%PDF-1.4"));
  CHECK_FALSE(pdf::looks_like_pdf(std::string(1100, ' ') + "%PDF-1.4"));
  CHECK_FALSE(pdf::looks_like_pdf("PDF"));
  CHECK_FALSE(pdf::looks_like_pdf(""));
}
