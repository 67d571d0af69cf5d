// Every broken file: how it ends, and what is said about it. How long it may take is bounded by the
// time limit of this program.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "support/process.h"
#include "support/scratch_folder.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

struct End {
  int status;
  std::string message;  // after the file's name
};

const std::map<std::string, End> ends = {
    {"bomb.pdf",
     {1,
      "page 1: the page is not drawn: the page's operators unpack to over 100 MB; the rest is left "
      "out"}},
    {"empty.pdf", {1, "is empty (0 bytes)"}},
    {"nan-matrix.pdf", {0, "page 1: warning: Poppler: Unknown operator 'nan' (and 6 more)"}},
    {"no-trailer.pdf", {1, "is too damaged to be opened as a PDF"}},
    {"not-a.pdf", {1, "is neither a PDF nor an image"}},
    {"one-pixel.png", {0, "page 1: warning: OCR found no text"}},
    {"random-bytes.png", {1, "is neither a PDF nor an image"}},
    {"recursive-form.pdf", {0, "page 1: warning: has no text"}},
    {"truncated.jpg",
     {0, "page 1: warning: the image is damaged or cut off; what is there was read"}},
    {"truncated.pdf", {1, "is too damaged to be opened as a PDF"}},
    {"zero-pages.pdf", {1, "has no pages"}},
};

}  // namespace

TEST_CASE("every broken file ends as it should, with one line that says why") {
  for (const fs::directory_entry& entry : fs::directory_iterator(fixture("broken"))) {
    const std::string file = entry.path().string();
    DYNAMIC_SECTION(entry.path().filename().string()) {
      const auto end = ends.find(entry.path().filename().string());
      REQUIRE(end != ends.end());
      const Finished finished =
          run({.arguments = {std::string(BAZYAB_BUILD_DIR) + "/bazyab", "convert", file}});
      CHECK(finished.status == end->second.status);
      const bool some_is_there = entry.path().filename() == "truncated.jpg";
      CHECK(finished.output.empty() != some_is_there);
      CHECK(finished.errors == "bazyab: " + file + ": " + end->second.message + "\n");
    }
  }
}
