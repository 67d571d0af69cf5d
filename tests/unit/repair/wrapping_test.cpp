// Prose wrapped at many widths and in many ways: the paragraphs that come back.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/scratch_folder.h"
#include "unicode/encoding.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    result.push_back(text.substr(at, end - at));
    if (result.back().ends_with('\n')) result.back().pop_back();
    at = end + 2;
  }
  return result;
}

// Lines of at most `width` letters.
std::vector<std::string> wrapped(const std::string& paragraph, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t length = width + 1;
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
    const std::string word = paragraph.substr(at, end - at);
    const std::size_t letters = unicode::decode_utf8(word).size();
    if (length + 1 + letters > width) {
      lines.push_back(word);
      length = letters;
    } else {
      lines.back() += " " + word;
      length += 1 + letters;
    }
    at = end + 1;
  }
  return lines;
}

enum class Manner { blank_lines, indents, page_gaps, form_feeds };

std::string set_in(const std::vector<std::string>& paragraphs, std::size_t width, Manner manner) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t index = 0; index < paragraphs.size(); ++index) {
    if (index == 1 || (index > 1 && manner != Manner::indents)) text += "\n";
    bool first = true;
    for (const std::string& line : wrapped(paragraphs[index], width)) {
      if (first && manner == Manner::indents) text += "    ";
      if (!first && manner == Manner::page_gaps && count % 7 == 0) text += "\n";
      if (!first && manner == Manner::form_feeds && count % 7 == 0) text += "\f";
      text += line + "\n";
      first = false;
      ++count;
    }
  }
  return text;
}

// How many paragraphs of all registers do not come back.
std::size_t lost(std::size_t width, Manner manner) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(test::fixture("registers"))) {
    if (!entry.path().string().ends_with(".truth.txt")) continue;
    const std::vector<std::string> truth = paragraphs_of(test::read_file(entry.path()));
    const std::vector<std::string> found =
        paragraphs_of(trial::stream(set_in(truth, width, manner)));
    for (const std::string& one : truth) {
      count += std::find(found.begin(), found.end(), one) == found.end();
    }
  }
  return count;
}

}  // namespace

TEST_CASE("paragraphs come back from every width, whatever divides them") {
  for (const std::size_t width : {45, 52, 60, 68, 72, 76, 80, 100, 120}) {
    INFO(width);
    CHECK(lost(width, Manner::blank_lines) == 0);
    CHECK(lost(width, Manner::indents) == 0);
    CHECK(lost(width, Manner::form_feeds) == 0);
  }
}

TEST_CASE("gaps of pages in mid-sentence are closed") {
  // A gap behind a full line that ends a sentence cannot be told from one between paragraphs.
  std::size_t count = 0;
  for (const std::size_t width : {45, 52, 60, 68, 72, 76, 80, 100, 120}) {
    count += lost(width, Manner::page_gaps);
  }
  CHECK(count == 3);  // of 360
}
