// PNG to grey rows by libpng's simplified reader, which handles palettes, depths and transparency.
#include "image/png.h"

#include <png.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "image/limits.h"

namespace bazyab::image {
namespace {

struct Session {
  png_image image{};

  Session() { image.version = PNG_IMAGE_VERSION; }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { png_image_free(&image); }
};

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

// Dots a metre in the pHYs chunk; the simplified reader does not hand it over.
int dpi_of(std::string_view bytes) {
  for (std::size_t at = 8; at + 17 <= bytes.size(); at += std::size_t{12} + number_at(bytes, at)) {
    const std::string_view name = bytes.substr(at + 4, 4);
    if (name == "IDAT") break;
    if (name != "pHYs" || bytes[at + 16] != 1) continue;
    const double dots_an_inch = std::min(number_at(bytes, at + 8), 1'000'000U) * 0.0254;
    return believable_dpi(static_cast<int>(dots_an_inch + 0.5));
  }
  return 0;
}

// libpng would weigh colours by the light that they give; text is told from paper by the values as
// they stand, as in JPEG.
void to_grey(const std::vector<std::uint8_t>& colours, std::vector<std::uint8_t>& grey) {
  const std::uint8_t* colour = colours.data();
  for (std::uint8_t& pixel : grey) {
    pixel = static_cast<std::uint8_t>((299 * colour[0] + 587 * colour[1] + 114 * colour[2]) / 1000);
    colour += 3;
  }
}

}  // namespace

Decoded decode_png(std::string_view bytes) {
  // The header's size, even if its check sum is wrong, decides before libpng looks at it.
  if (bytes.size() >= 24) check_size(number_at(bytes, 16), number_at(bytes, 20));
  Session session;
  png_image& image = session.image;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
    throw Error(ErrorCode::not_a_document, "the header of the image is damaged");
  }
  // Deep pictures hold the same scale of greys as others, only finer, whatever libpng assumes.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  const bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  image.format = colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  Decoded decoded;
  Picture& picture = decoded.picture;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.dpi = dpi_of(bytes);
  const std::size_t count = std::size_t{image.width} * image.height;
  std::vector<std::uint8_t> samples(count * (colour ? 3 : 1), 255);
  const png_color paper{255, 255, 255};
  const bool whole = png_image_finish_read(&image, &paper, samples.data(), 0, nullptr) != 0;
  if (colour) {
    picture.pixels.resize(count);
    to_grey(samples, picture.pixels);
  } else {
    picture.pixels = std::move(samples);
  }
  if (!whole) {
    const bool nothing = std::all_of(picture.pixels.begin(), picture.pixels.end(),
                                     [](std::uint8_t pixel) { return pixel == 255; });
    if (nothing) throw Error(ErrorCode::not_a_document, "the image is damaged or cut off");
    decoded.warnings.push_back(
        {"image-truncated", 1, "the image is damaged or cut off; what is there was read"});
  }
  return decoded;
}

}  // namespace bazyab::image
