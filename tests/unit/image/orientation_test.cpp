// The orientation tag of EXIF, and the turn that follows from it.
#include "image/orientation.h"

#include <leptonica/allheaders.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "image/decode.h"
#include "unit/image/drawing.h"

using namespace bazyab;

namespace {

std::string exif(int value) {
  std::string block("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
  block[19] = static_cast<char>(value);
  return block;
}

std::string jpeg_with(const std::string& jpeg, int value) {
  const std::string data = std::string("Exif\0\0", 6) + exif(value);
  std::string segment("\xFF\xE1\0\0", 4);
  segment[3] = static_cast<char>(data.size() + 2);
  return jpeg.substr(0, 2) + segment + data + jpeg.substr(2);
}

// 16 x 8: the left upper 8 x 4 black, the rest white; sharp after JPEG as its blocks are even.
std::string corner_jpeg() {
  const image::PixPtr pix(pixCreate(32, 16, 8));
  pixSetAll(pix.get());
  for (int i = 0; i < 16 * 8; ++i) pixSetPixel(pix.get(), i % 16, i / 16, 0);
  return test::encode(pix.get(), IFF_JFIF_JPEG);
}

// Which corner is black: 0 left upper, 1 right upper, 2 right lower, 3 left lower.
int black_corner(const Picture& picture) {
  const auto at = [&](int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
  };
  const int right = picture.width - 3, bottom = picture.height - 3;
  if (at(2, 2) < 50) return 0;
  if (at(right, 2) < 50) return 1;
  if (at(right, bottom) < 50) return 2;
  return at(2, bottom) < 50 ? 3 : -1;
}

}  // namespace

TEST_CASE("the orientation is found in JPEG, PNG and WebP, and is 1 without one") {
  CHECK(image::exif_orientation(jpeg_with(corner_jpeg(), 6)) == 6);
  CHECK(image::exif_orientation(corner_jpeg()) == 1);
  const std::string png = std::string("\x89PNG\r\n\x1A\n", 8) +
                          std::string(
                              "\0\0\0\x1A"
                              "eXIf",
                              8) +
                          exif(3) + "sums";
  CHECK(image::exif_orientation(png) == 3);
  const std::string webp = std::string(
                               "RIFF\x2A\0\0\0WEBP"
                               "EXIF\x1A\0\0\0",
                               20) +
                           exif(8);
  CHECK(image::exif_orientation(webp) == 8);
  CHECK(image::exif_orientation(jpeg_with(corner_jpeg(), 99)) == 1);
  CHECK(image::exif_orientation(jpeg_with(corner_jpeg(), 6).substr(0, 30)) == 1);
}

TEST_CASE("a picture is turned and mirrored as its orientation asks") {
  const std::vector<int> corners = {0, 1, 2, 3, 0, 1, 2, 3};
  for (int value = 1; value <= 8; ++value) {
    CAPTURE(value);
    const Picture picture = image::decode(jpeg_with(corner_jpeg(), value)).picture;
    CHECK(picture.width == (value < 5 ? 32 : 16));
    CHECK(black_corner(picture) == corners[static_cast<std::size_t>(value - 1)]);
  }
}
