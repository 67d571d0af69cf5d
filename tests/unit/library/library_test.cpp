// libbazyab through its public header.
#include "library/bazyab.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const std::string clippings = BAZYAB_SOURCE_DIR "/fixtures/clippings/";

}  // namespace

TEST_CASE("a program gets the text of a PDF and the number of its pages") {
  bazyab::Converter converter;
  const bazyab::ConvertedText result = converter.convert_file(clippings + "border.chromium.pdf");
  CHECK(result.text == read(clippings + "border.chromium.txt"));
  CHECK(result.pages == 1);
  CHECK(result.warnings.empty());
}

TEST_CASE("text that others extracted is repaired") {
  bazyab::Converter converter;
  CHECK(converter.repair("حضرت آیت االله آمد .\n") == "حضرت آیت‌الله آمد.\n");
}

TEST_CASE("an error names its code, the file and the cause") {
  bazyab::Converter converter;
  try {
    converter.convert_bytes("no PDF", "letter.pdf");
    FAIL("nothing was thrown");
  } catch (const bazyab::LibraryError& error) {
    CHECK(error.code() == "not-a-document");
    CHECK(std::string(error.what()) == "letter.pdf: is neither a PDF nor an image");
  }
  CHECK_THROWS_AS(converter.convert_file("missing.pdf"), bazyab::LibraryError);
}
