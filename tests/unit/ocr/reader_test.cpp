// The real module, opened at run time with the real model.
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "ocr/loader.h"
#include "unicode/encoding.h"

using namespace bazyab;
namespace fs = std::filesystem;

namespace {

const std::string build = BAZYAB_BUILD_DIR;
const std::string fixtures = std::string(BAZYAB_SOURCE_DIR) + "/fixtures/ocr/";

ocr::ReaderOptions usual_options() {
  return {.module_path = build + "/lib/bazyab/libbazyab-ocr.so",
          .tessdata_folder = build + "/share/bazyab/tessdata"};
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// Words and lines as the numbers of the symbols say.
std::string text_of(const ocr::OcrPage& page) {
  std::string text;
  const Symbol* before = nullptr;
  for (const Symbol& symbol : page.symbols) {
    if (before != nullptr && before->word != symbol.word) {
      text += before->line == symbol.line ? ' ' : '\n';
    }
    text += unicode::encode_utf8(symbol.letters);
    before = &symbol;
  }
  return text + '\n';
}

Picture filled(int width, int height, int value) {
  Picture picture;
  picture.width = width;
  picture.height = height;
  picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
                        static_cast<std::uint8_t>(value));
  return picture;
}

struct Caught {
  ErrorCode code;
  std::string message;
};

Caught error_of(const ocr::ReaderOptions& options) {
  try {
    ocr::open_reader(options);
  } catch (const Error& error) {
    return {error.code, error.what()};
  }
  FAIL("no error");
  return {};
}

}  // namespace

TEST_CASE("two printed lines of Persian are read word for word") {
  const auto reader = ocr::open_reader(usual_options());
  const std::string bytes = content_of(fixtures + "library.png");
  REQUIRE(reader->page_count(bytes) == 1);
  const Picture picture = reader->decode(bytes, 1).picture;
  const auto page = reader->read(picture);
  CHECK(text_of(page) == content_of(fixtures + "library.txt"));
  CHECK(page.mean_confidence > 0.9);
  CHECK(page.skew == Approx(0).margin(0.2));
  // The first letter stands at the right edge of the first line, in pixels of the picture.
  const Box first = page.symbols.front().box;
  CHECK(first.x1 > 960);
  CHECK(first.x1 < 990);
  CHECK(first.y0 > 15);
  CHECK(first.y1 < 65);
  for (const Symbol& symbol : page.symbols) {
    CHECK(symbol.box.x0 >= 0);
    CHECK(symbol.box.x1 <= static_cast<float>(picture.width));
    CHECK(symbol.confidence > 0);
    CHECK(symbol.confidence <= 1);
  }
  CHECK(page.symbols.front().line == 0);
  CHECK(page.symbols.back().line == 1);
}

TEST_CASE("a page reads the same after other pages") {
  const auto reader = ocr::open_reader(usual_options());
  const Picture picture = reader->decode(content_of(fixtures + "library.png"), 1).picture;
  const std::string first = text_of(reader->read(picture));
  reader->read(filled(300, 200, 90));
  CHECK(text_of(reader->read(picture)) == first);
}

TEST_CASE("the picture read last is read once more as a whole page") {
  const auto reader = ocr::open_reader(usual_options());
  CHECK_THROWS_AS(reader->read_whole(), Error);
  const Picture picture = reader->decode(content_of(fixtures + "library.png"), 1).picture;
  reader->read(filled(300, 200, 90));
  CHECK(reader->read_whole().symbols.empty());
  reader->read(picture);
  const auto page = reader->read_whole();
  CHECK(text_of(page) == content_of(fixtures + "library.txt"));
  CHECK_FALSE(page.in_order);
}

TEST_CASE("pictures without text give no symbols and no error") {
  const auto reader = ocr::open_reader(usual_options());
  for (const auto& [width, height] : {std::pair{1, 1}, {1, 400}, {600, 400}}) {
    for (const int value : {0, 255}) {
      CAPTURE(width, height, value);
      const auto page = reader->read(filled(width, height, value));
      CHECK(page.symbols.empty());
      CHECK(page.mean_confidence == 0);
    }
  }
}

TEST_CASE("noise is read without harm") {
  const auto reader = ocr::open_reader(usual_options());
  Picture picture = filled(300, 300, 0);
  std::mt19937 random(3);
  for (auto& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(random() % 256);
  CHECK_NOTHROW(reader->read(picture));
}

TEST_CASE("reading takes one thread only") {
  const auto reader = ocr::open_reader(usual_options());
  const Picture picture = reader->decode(content_of(fixtures + "library.png"), 1).picture;
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  for (int i = 0; i < 3; ++i) reader->read(picture);
  const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
  CHECK(used <= 1.1 * passed.count() + 0.02);
  // Threads that OpenMP started would still be there.
  const auto tasks = fs::directory_iterator("/proc/self/task");
  CHECK(std::distance(fs::begin(tasks), fs::end(tasks)) == 1);
}

TEST_CASE("Errors and Warnings cross the border of the module") {
  const auto reader = ocr::open_reader(usual_options());
  try {
    reader->decode("not an image", 1);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::not_a_document);
    CHECK(std::string(error.what()) == "not an image of a kind that can be read");
  }
  Picture wrong = filled(5, 5, 0);
  wrong.pixels.pop_back();
  CHECK_THROWS_AS(reader->read(wrong), Error);
}

TEST_CASE("a missing or wrong module is told with its path") {
  auto options = usual_options();
  options.module_path = build + "/no-such-module.so";
  Caught caught = error_of(options);
  CHECK(caught.code == ErrorCode::model_missing);
  CHECK(caught.message.find(options.module_path) != std::string::npos);
  options.module_path = "libm.so.6";
  caught = error_of(options);
  CHECK(caught.code == ErrorCode::model_missing);
  CHECK(caught.message == "not an OCR module of bazyab: libm.so.6");
}

TEST_CASE("a missing or damaged model is told with its path") {
  auto options = usual_options();
  options.language = "fas_news+nolanguage";
  Caught caught = error_of(options);
  CHECK(caught.code == ErrorCode::model_missing);
  CHECK(caught.message ==
        "the OCR model is missing: " + options.tessdata_folder + "/nolanguage.traineddata");
  const fs::path folder = fs::path(build) / "damaged-tessdata";
  fs::create_directories(folder);
  const std::string whole = content_of(options.tessdata_folder + "/fas_news.traineddata");
  options = {.module_path = options.module_path, .tessdata_folder = folder.string()};
  for (const std::size_t kept : {std::size_t{0}, std::size_t{1000}, whole.size() / 2}) {
    CAPTURE(kept);
    std::ofstream(folder / "fas_news.traineddata", std::ios::binary) << whole.substr(0, kept);
    caught = error_of(options);
    CHECK(caught.code == ErrorCode::model_missing);
    CHECK(caught.message ==
          "the OCR model is damaged: " + (folder / "fas_news.traineddata").string());
  }
}
