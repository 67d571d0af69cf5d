// Every hostile file: what comes out, and that nothing of it is lost. Time is bounded by the limit
// of this program, memory by one for the program under test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <sstream>

#include "support/process.h"
#include "support/scratch_folder.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

struct End {
  int status = 0;
  std::string message;                  // after the file's name; lines, where there are several
  std::string text;                     // the whole output; empty: only what follows is asked for
  std::map<char, std::ptrdiff_t> more;  // letters after the first line, and how often
};

const std::string read_line = "text to be read\n";
const std::string too_large = "page 1: the page is too large to be drawn at 300 dpi";

const std::string fonts = "page 1: warning: a font's ";
const std::string large_letters =
    "page 1: warning: the maps of the page's fonts to letters are larger than any; some are left "
    "out";
const std::string nested =
    "page 1: warning: marked content nests over 1,000 deep; the rest of the page is left out";

const std::map<std::string, End> ends = {
    {"cells-in-turns.pdf", {.more = {{'a', 17'500}, {'b', 17'500}}}},
    {"cmap-uses-itself.pdf",
     {.message = fonts + "CMap uses itself, or too many others; it is left out",
      .text = read_line}},
    {"cmap-wide-range.pdf",
     {.message = fonts + "CMap names more codes than a font can have; it is left out",
      .text = read_line}},
    {"contents-bomb.pdf",
     {.status = 1,
      .message = "page 1: the page is not drawn: the page's operators unpack to over 100 MB; the "
                 "rest is left out"}},
    {"doubling-forms.pdf",
     {.message = "page 1: warning: the page draws over 50,000 forms; the rest is left out",
      .text = read_line + "\ndeep\n"}},
    {"empty-page-box.pdf", {.text = read_line}},
    {"far-outside.pdf", {.text = read_line}},
    {"form-bomb.pdf",
     {.message = "page 1: warning: a form unpacks to over 100 MB; it is left out\n"
                 "page 1: warning: the page's forms unpack to over 400 MB; the rest is left out",
      .text = read_line}},
    {"glyph-map-bomb.pdf",
     {.message = fonts + "map from codes to glyphs unpacks to over 1 MB; it is left out",
      .text = read_line}},
    {"jpeg2000-lies.pdf",
     {.message = "page 1: warning: a picture's data says to be larger than its page can hold; it "
                 "is left out"}},
    {"letters-many-fonts.pdf", {.message = large_letters, .text = read_line + "\na\n"}},
    {"letters-ranges.pdf", {.message = large_letters, .text = read_line}},
    {"giant-pictures.pdf",
     {.message = "page 1: warning: pictures of over 1,000 million pixels in all; some are left out",
      .text = read_line}},
    {"huge-page-box.pdf", {.status = 1, .message = too_large}},
    {"infinite-matrices.pdf", {.text = read_line}},
    {"infinite-page-box.pdf", {.status = 1, .message = too_large}},
    {"long-chain-of-forms.pdf", {.text = read_line}},
    {"many-fonts.pdf", {.more = {{'a', 10'000}}}},
    {"many-frames.pdf", {.text = read_line}},
    {"many-rules.pdf", {.text = read_line}},
    {"nested-spans.pdf", {.message = nested, .text = read_line}},
    // What has a size below zero is turned, and seen.
    {"odd-font-sizes.pdf", {.text = "text to be read lost\n"}},
    {"one-spot.pdf", {.more = {{'a', 500'000}, {'b', 500'000}}}},
    {"one-spot-placed.pdf", {.text = read_line + "\nba\n"}},
    {"operators-many.pdf",
     {.message = "page 1: warning: the page has over 20 million operators; the rest is left out",
      .text = read_line}},
    {"page-loop.pdf", {.message = "page 2: warning: the page cannot be read", .text = read_line}},
    {"pattern-fine.pdf",
     {.message = "page 1: warning: drawing the page takes more than any page needs; the rest is "
                 "left out"}},
    {"spans-in-forms.pdf", {.message = nested, .text = read_line}},
    {"spans-named.pdf", {.message = nested, .text = read_line}},
    {"thin-columns.pdf", {.more = {{'a', 10'000}, {'b', 10'000}}}},
    {"type1-bomb.pdf",
     {.message = fonts + "file unpacks to over 128 MB; it is left out\n"
                         "page 1: warning: Poppler: Embedded font file is not a stream",
      .text = read_line}},
    {"type3-loop.pdf", {.text = read_line + "\naaaaaaaa\n"}},
};

std::string lines_about(const std::string& file, const std::string& messages) {
  std::string lines;
  std::istringstream each(messages);
  for (std::string message; std::getline(each, message);) {
    lines += "bazyab: " + file + ": " + message + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("every hostile file gives what can be seen of it") {
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("hostile"))) {
    ++files;
    const std::string file = entry.path().string();
    DYNAMIC_SECTION(entry.path().filename().string()) {
      const auto found = ends.find(entry.path().filename().string());
      REQUIRE(found != ends.end());
      const End& end = found->second;
      const std::string program = std::string(BAZYAB_BUILD_DIR) + "/bazyab";
      const Finished finished =
          run({.arguments = {"/bin/sh", "-c", "ulimit -v 2000000; exec \"$@\"", "sh", program,
                             "convert", file}});
      CHECK(finished.status == end.status);
      CHECK(finished.errors == lines_about(file, end.message));
      if (end.more.empty()) {
        CHECK(finished.output == end.text);
        return;
      }
      REQUIRE(finished.output.starts_with(read_line));
      for (const auto& [letter, times] : end.more) {
        CHECK(std::count(finished.output.begin() + static_cast<std::ptrdiff_t>(read_line.size()),
                         finished.output.end(), letter) == times);
      }
    }
  }
  CHECK(files == ends.size());
}
