// Decoding: every kind of image, odd depths, limits, damage.
#include "image/decode.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "image/kind.h"
#include "unit/image/drawing.h"

using namespace bazyab;
using bazyab::test::encode;
using image::PixPtr;

namespace {

// 3 x 2 grey: black, middle, white over 10, 20, 30.
PixPtr small_grey() {
  PixPtr pix(pixCreate(3, 2, 8));
  const unsigned values[] = {0, 128, 255, 10, 20, 30};
  for (int i = 0; i < 6; ++i) pixSetPixel(pix.get(), i % 3, i / 3, values[i]);
  return pix;
}

PixPtr one_colour(int width, int height, int red, int green, int blue) {
  PixPtr pix(pixCreate(width, height, 32));
  l_uint32 value = 0;
  composeRGBPixel(red, green, blue, &value);
  pixSetAllArbitrary(pix.get(), value);
  return pix;
}

ErrorCode error_of(std::string_view bytes, int page = 1) {
  try {
    image::decode(bytes, page);
  } catch (const Error& error) {
    return error.code;
  }
  FAIL("no error");
  return ErrorCode::internal;
}

const std::vector<std::uint8_t> small_pixels = {0, 128, 255, 10, 20, 30};

}  // namespace

TEST_CASE("every lossless kind of image gives its very pixels") {
  for (const int format : {IFF_PNG, IFF_TIFF, IFF_TIFF_LZW, IFF_BMP, IFF_PNM}) {
    const std::string bytes = encode(small_grey().get(), format);
    CAPTURE(format);
    CHECK(image::kind_of(bytes) != image::Kind::none);
    CHECK(image::count_pages(bytes) == 1);
    const auto decoded = image::decode(bytes);
    CHECK(decoded.picture.width == 3);
    CHECK(decoded.picture.height == 2);
    CHECK(decoded.picture.pixels == small_pixels);
    CHECK(decoded.warnings.empty());
  }
}

TEST_CASE("colour JPEG and WebP become grey by luminance") {
  for (const int format : {IFF_JFIF_JPEG, IFF_WEBP, IFF_PNG}) {
    CAPTURE(format);
    const auto red = image::decode(encode(one_colour(40, 30, 250, 10, 10).get(), format)).picture;
    CHECK(red.width == 40);
    CHECK(red.pixels.size() == 1200);
    CHECK(red.pixels[600] > 50);
    CHECK(red.pixels[600] < 100);
    const auto green = image::decode(encode(one_colour(40, 30, 10, 250, 10).get(), format)).picture;
    CHECK(green.pixels[600] > 120);
  }
}

TEST_CASE("transparent parts are white") {
  PixPtr pix = one_colour(4, 4, 0, 0, 0);
  pixSetSpp(pix.get(), 4);
  pixSetRGBComponent(pix.get(), PixPtr(pixCreate(4, 4, 8)).get(), L_ALPHA_CHANNEL);
  CHECK(image::decode(encode(pix.get(), IFF_PNG)).picture.pixels ==
        std::vector<std::uint8_t>(16, 255));
}

TEST_CASE("pictures of 1 and of 16 bits a pixel become 8-bit grey") {
  const PixPtr bits(pixCreate(2, 1, 1));
  pixSetPixel(bits.get(), 0, 0, 1);
  for (const int format : {IFF_TIFF_G4, IFF_PNG, IFF_PNM}) {
    CAPTURE(format);
    const auto pixels = image::decode(encode(bits.get(), format)).picture.pixels;
    CHECK(pixels == std::vector<std::uint8_t>{0, 255});
  }
  const PixPtr deep(pixCreate(2, 1, 16));
  pixSetPixel(deep.get(), 0, 0, 0x80FF);
  pixSetPixel(deep.get(), 1, 0, 0xFFFF);
  for (const int format : {IFF_TIFF, IFF_PNG}) {
    CAPTURE(format);
    const auto pixels = image::decode(encode(deep.get(), format)).picture.pixels;
    CHECK(pixels == std::vector<std::uint8_t>{128, 255});
  }
}

TEST_CASE("a picture of one pixel is a picture") {
  const std::string bytes("P5\n1 1\n255\n\x07", 12);
  CHECK(image::decode(bytes).picture.pixels == std::vector<std::uint8_t>{7});
}

TEST_CASE("each page of a TIFF is its own picture") {
  const std::string path = std::string(BAZYAB_BUILD_DIR) + "/pages_test.tif";
  for (int page = 1; page <= 3; ++page) {
    const PixPtr pix(pixCreate(page, 5, 8));
    REQUIRE(pixWriteTiff(path.c_str(), pix.get(), IFF_TIFF_ZIP, page == 1 ? "w" : "a") == 0);
  }
  l_uint8* data = nullptr;
  std::size_t size = 0;
  data = l_binaryRead(path.c_str(), &size);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  CHECK(image::count_pages(bytes) == 3);
  CHECK(image::decode(bytes, 1).picture.width == 1);
  CHECK(image::decode(bytes, 3).picture.width == 3);
  CHECK(error_of(bytes, 4) == ErrorCode::usage);
}

TEST_CASE("the resolution is kept if it can be true") {
  const PixPtr pix = small_grey();
  pixSetResolution(pix.get(), 300, 300);
  CHECK(image::decode(encode(pix.get(), IFF_PNG)).picture.dpi == 300);
  pixSetResolution(pix.get(), 1, 1);
  CHECK(image::decode(encode(pix.get(), IFF_TIFF)).picture.dpi == 0);
  pixSetResolution(pix.get(), 100'000, 100'000);
  CHECK(image::decode(encode(pix.get(), IFF_TIFF)).picture.dpi == 0);
}

TEST_CASE("a truncated JPEG is read as far as it goes, with a warning") {
  const Picture page = test::page_of_blocks(400, 400, 20);
  const std::string whole = encode(image::to_pix(page).get(), IFF_JFIF_JPEG);
  const auto decoded = image::decode(std::string_view(whole).substr(0, whole.size() / 2));
  CHECK(decoded.picture.width == 400);
  CHECK(decoded.picture.pixels.back() == 255);
  REQUIRE(decoded.warnings.size() == 1);
  CHECK(decoded.warnings[0].code == "image-truncated");
  const int black = static_cast<int>(
      std::count(decoded.picture.pixels.begin(), decoded.picture.pixels.begin() + 400 * 150, 0));
  CHECK(black > 1000);
}

TEST_CASE("a truncated PNG is read as far as it goes, with a warning") {
  PixPtr pix(pixCreate(300, 300, 8));
  std::mt19937 random(7);
  for (int i = 0; i < 300 * 300; ++i) {
    pixSetPixel(pix.get(), i % 300, i / 300, static_cast<l_uint32>(random() % 251));
  }
  const std::string whole = encode(pix.get(), IFF_PNG);
  const auto decoded = image::decode(std::string_view(whole).substr(0, whole.size() / 2));
  REQUIRE(decoded.warnings.size() == 1);
  CHECK(decoded.warnings[0].code == "image-truncated");
  CHECK(decoded.picture.pixels[3] == image::decode(whole).picture.pixels[3]);
  CHECK(decoded.picture.pixels.back() == 255);
}

TEST_CASE("a CMYK JPEG becomes grey") {
  CHECK(image::decode(bazyab::test::cmyk_jpeg(16, 16, {255, 255, 255, 255})).picture.pixels ==
        std::vector<std::uint8_t>(256, 255));
  CHECK(image::decode(bazyab::test::cmyk_jpeg(16, 16, {255, 255, 255, 0})).picture.pixels ==
        std::vector<std::uint8_t>(256, 0));
}

TEST_CASE("what is no image, or too damaged, is an error that says so") {
  CHECK(error_of("") == ErrorCode::empty);
  CHECK(error_of("BM is not always a bitmap, it may begin a text") == ErrorCode::not_a_document);
  CHECK(error_of("P5 is a street") == ErrorCode::not_a_document);
  CHECK(error_of("%PDF-1.7\n") == ErrorCode::not_a_document);
  CHECK(error_of("\x89PNG\r\n\x1A\n") == ErrorCode::not_a_document);
  CHECK(error_of("\xFF\xD8\xFF\xE0") == ErrorCode::not_a_document);
  const std::string png = encode(one_colour(40, 30, 1, 2, 3).get(), IFF_PNG);
  CHECK(error_of(std::string_view(png).substr(0, 60)) == ErrorCode::not_a_document);
}

TEST_CASE("a gigapixel is refused by its header alone") {
  CHECK(error_of("P5\n40000 25000\n255\n") == ErrorCode::too_large);
  CHECK(error_of("P5\n70000 10\n255\n") == ErrorCode::too_large);
  std::string png = encode(small_grey().get(), IFF_PNG);
  png.replace(16, 8, std::string_view("\x00\x00\x80\x00\x00\x00\x80\x00", 8));
  CHECK(error_of(png) == ErrorCode::too_large);
}
