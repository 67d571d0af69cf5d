// The rules themselves, on small trees: each kind of forbidden include is found, none is invented.
#include "unit/architecture/include_rules.h"

#include <catch2/catch.hpp>

using namespace bazyab::architecture;

namespace {

constexpr std::string_view small_table = R"(
Some words, and a table that is not meant:

| name | value |
|---|---|
| a | b |

| folder | holds | outside headers | may include |
|---|---|---|---|
| every room | | `fmt/` `unistd.h` `version.h` | |
| `core/` | values | | |
| `pdf/` | pages | `poppler/` `zlib.h` | `core/` |
| `cli/` | options | `CLI/` | `core/` `pdf/` |

| folder | of another table |
)";

using Violations = std::vector<std::string>;

Violations violations_of(std::vector<SourceFile> files) {
  return include_violations(read_table(small_table), files);
}

}  // namespace

TEST_CASE("the table is read as it is written") {
  const Table table = read_table(small_table);
  CHECK(table.everywhere == std::vector<std::string>{"fmt/", "unistd.h", "version.h"});
  CHECK(table.rooms.size() == 3);
  CHECK(table.rooms.at("core") == Room{{}, {}});
  CHECK(table.rooms.at("pdf") == Room{{"poppler/", "zlib.h"}, {"core"}});
  CHECK(table.rooms.at("cli") == Room{{"CLI/"}, {"core", "pdf"}});
}

TEST_CASE("a table that cannot be meant is refused with the reason") {
  CHECK_THROWS_WITH(read_table("| room | holds |\n"), "no table that begins with | folder |");
  CHECK_THROWS_WITH(read_table("| folder | a | b | c |\n|---|---|---|---|\n| `core/` | values |\n"),
                    "not four columns: | `core/` | values |");
  CHECK_THROWS_WITH(read_table("| folder | a | b | c |\n| `core/` | | | `unicode/` |\n"),
                    "core/ may include unicode/, which has no row");
  CHECK_THROWS_WITH(read_table("| folder | a | b | c |\n| `core/` | | | |\n| `core/` | | | |\n"),
                    "a second row of this room: | `core/` | | | |");
}

TEST_CASE("what the table allows is no violation") {
  CHECK(
      violations_of({{"core/box.h", "// A box.\n#include <vector>\n"},
                     {"pdf/page.h", "// A page.\n#include <cstdint>\n#include \"core/box.h\"\n"},
                     {"pdf/page.cpp",
                      "// Of a page.\n#include \"pdf/page.h\"\n#include <unistd.h>\n"
                      "#include <poppler/OutputDev.h>\n#include <zlib.h>\n#include <fmt/core.h>\n"},
                     {"cli/main.cpp",
                      "// The program.\n# include <CLI/CLI.hpp>\n#include \"pdf/page.h\"\n"
                      "#include \"version.h\"\n"}}) == Violations{});
}

TEST_CASE("a room that may not be included is a violation") {
  CHECK(violations_of({{"core/box.cpp", "#include \"pdf/page.h\"\n"}}) ==
        Violations{"core/box.cpp includes \"pdf/page.h\": core/ may not include pdf/"});
  CHECK(violations_of({{"pdf/page.cpp", "  #  include \"cli/commands.h\"  // why\n"}}) ==
        Violations{"pdf/page.cpp includes \"cli/commands.h\": pdf/ may not include cli/"});
}

TEST_CASE("a library of another room is a violation") {
  CHECK(violations_of({{"cli/main.cpp", "#include <poppler/PDFDoc.h>\n"}}) ==
        Violations{"cli/main.cpp includes <poppler/PDFDoc.h>: only pdf/ may"});
  CHECK(violations_of({{"core/box.cpp", "#include <zlib.h>\n"}}) ==
        Violations{"core/box.cpp includes <zlib.h>: only pdf/ may"});
}

TEST_CASE("a header that no row names is a violation, however it is quoted") {
  CHECK(violations_of({{"pdf/page.cpp", "#include <OutputDev.h>\n"}}) ==
        Violations{"pdf/page.cpp includes <OutputDev.h>: no room names this header"});
  CHECK(violations_of({{"pdf/page.cpp", "#include \"poppler/OutputDev.h\"\n"}}) ==
        Violations{"pdf/page.cpp includes \"poppler/OutputDev.h\": no room of this name"});
}

TEST_CASE("a header with a library in it stays inside its room") {
  const SourceFile device{"pdf/device.h", "#include <poppler/OutputDev.h>\n"};
  const SourceFile through{"pdf/reader.h", "#include \"pdf/device.h\"\n"};
  CHECK(violations_of({device, through, {"pdf/page.cpp", "#include \"pdf/reader.h\"\n"}}) ==
        Violations{});
  CHECK(violations_of({device, through, {"cli/main.cpp", "#include \"pdf/reader.h\"\n"}}) ==
        Violations{"cli/main.cpp includes \"pdf/reader.h\": it shows pdf/'s outside library"});
}

TEST_CASE("headers that include each other end the search") {
  CHECK(violations_of({{"pdf/a.h", "#include \"pdf/b.h\"\n"},
                       {"pdf/b.h", "#include \"pdf/a.h\"\n"},
                       {"cli/main.cpp", "#include \"pdf/a.h\"\n"}}) == Violations{});
}

TEST_CASE("rooms without a header, folders without a row and silent files are told") {
  const std::vector<SourceFile> files = {{"cli/command.h", "// Commands.\n"},
                                         {"core/box.h", "#pragma once\n"},
                                         {"healing/doubt.h", "// Doubt.\n"},
                                         {"pdf/page.cpp", "// Of a page.\n"}};
  CHECK(layout_violations(read_table(small_table), files) ==
        Violations{"core/box.h does not begin with a line that says what it is for",
                   "healing has no row", "pdf/ has no header"});
}
