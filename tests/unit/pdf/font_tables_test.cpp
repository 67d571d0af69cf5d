// How much of a font's file is read.
#include "pdf/font_tables.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

using bazyab::pdf::bytes_for_glyphs;

namespace {

struct Table {
  std::string tag;
  std::uint32_t offset, length;
};

void put(std::vector<unsigned char>& bytes, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) {
    bytes.push_back(static_cast<unsigned char>(number >> shift));
  }
}

// The head and the directory of a TrueType file.
std::vector<unsigned char> directory(const std::vector<Table>& tables) {
  std::vector<unsigned char> bytes = {0, 1, 0, 0, 0, static_cast<unsigned char>(tables.size()),
                                      0, 0, 0, 0, 0, 0};
  for (const Table& table : tables) {
    bytes.insert(bytes.end(), table.tag.begin(), table.tag.end());
    put(bytes, 0);
    put(bytes, table.offset);
    put(bytes, table.length);
  }
  return bytes;
}

}  // namespace

TEST_CASE("tables that shape and space text are left out where they stand last") {
  CHECK(bytes_for_glyphs(directory({{"GSUB", 900, 5000}, {"cmap", 100, 300}, {"post", 700, 32}})) ==
        732);
  CHECK(bytes_for_glyphs(directory({{"GSUB", 100, 5000}, {"cmap", 6000, 300}})) == 6300);
}

TEST_CASE("a table that nobody has heard of is kept") {
  CHECK(bytes_for_glyphs(directory({{"cmap", 100, 300}, {"NEW ", 900, 50}})) == 950);
}

TEST_CASE("all of a file is read whose directory does not tell") {
  std::vector<unsigned char> cut = directory({{"cmap", 100, 300}, {"post", 700, 32}});
  cut.pop_back();
  CHECK(bytes_for_glyphs(cut) == SIZE_MAX);
  CHECK(bytes_for_glyphs({}) == SIZE_MAX);
  CHECK(bytes_for_glyphs(directory({})) == SIZE_MAX);
  std::vector<unsigned char> collection = directory({{"cmap", 100, 300}});
  collection[0] = 't';
  CHECK(bytes_for_glyphs(collection) == SIZE_MAX);
}

TEST_CASE("a table that claims more than any file has asks for all of it") {
  CHECK(bytes_for_glyphs(directory({{"glyf", UINT32_MAX, UINT32_MAX}})) == 2ULL * UINT32_MAX);
}
