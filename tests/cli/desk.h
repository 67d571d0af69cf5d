// A folder with the built program at hand: what a user types, and what comes of it.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/process.h"
#include "support/scratch_folder.h"

namespace bazyab::test {

// A one-page PDF whose text comes out as its truth has it, and that truth.
inline std::filesystem::path weather_pdf() {
  return fixture("clippings/weather.writer.pdf");
}
inline std::string weather_text() {
  return read_file(fixture("clippings/weather.writer.txt"));
}
// The same for another article, in an image.
inline std::filesystem::path notice_image() {
  return fixture("clippings/notice.image-bmp.bmp");
}
inline std::string notice_text() {
  return read_file(fixture("clippings/notice.image-bmp.txt"));
}

class Desk {
 public:
  ScratchFolder folder;

  // `bazyab WORDS…` in the folder.
  Finished bazyab(std::vector<std::string> words, std::string input = {}) const {
    return run(invocation(std::move(words), std::move(input)));
  }

  Invocation invocation(std::vector<std::string> words, std::string input = {}) const {
    words.insert(words.begin(), std::string(BAZYAB_BUILD_DIR) + "/bazyab");
    return {.arguments = std::move(words), .input = std::move(input), .folder = folder.path()};
  }
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace bazyab::test

// The run failed on inputs, printed nothing, and said exactly this.
#define CHECK_FAILED(finished, message)  \
  do {                                   \
    const auto& failed_run = (finished); \
    CHECK(failed_run.errors == message); \
    CHECK(failed_run.output.empty());    \
    CHECK(failed_run.status == 1);       \
  } while (false)
