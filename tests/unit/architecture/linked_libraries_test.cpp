// What is loaded when the program starts: Tesseract's libraries must not be among it.
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <string>

namespace {

// The libraries of `file`, and those that they bring: the lines that ldd prints.
std::string loaded_with(const std::string& file) {
  const std::string command = "ldd '" + file + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe != nullptr);
  std::string lines;
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), static_cast<int>(part.size()), pipe.get()) != nullptr) {
    lines += part.data();
  }
  return lines;
}

}  // namespace

TEST_CASE("the program starts without the libraries that only pictures need") {
  const std::string libraries = loaded_with(BAZYAB_PROGRAM);
  REQUIRE_THAT(libraries, Catch::Contains("libc.so") && Catch::Contains("libpoppler"));
  CHECK_THAT(libraries, !Catch::Contains("libtesseract"));
  CHECK_THAT(libraries, !Catch::Contains("liblept"));
}

TEST_CASE("the program starts without the library that only training needs") {
  CHECK_THAT(loaded_with(BAZYAB_PROGRAM), !Catch::Contains("libcrypto"));
}

TEST_CASE("the OCR module is what brings them") {
  CHECK_THAT(loaded_with(BAZYAB_OCR_MODULE), Catch::Contains("libtesseract"));
}
