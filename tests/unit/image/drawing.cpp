// Pictures made for tests.
#include "unit/image/drawing.h"

#include <leptonica/allheaders.h>

#include <cstddef>
#include <cstdlib>
#include <numbers>
#include <vector>

// jpeglib.h needs FILE.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
// clang-format on

namespace bazyab::test {

Picture page_of_blocks(int width, int height, int letter_height) {
  const image::PixPtr pix(pixCreate(width, height, 8));
  pixSetAll(pix.get());
  const int wide = letter_height * 3 / 2;
  for (int y = 2 * letter_height; y + 3 * letter_height < height; y += 2 * letter_height) {
    for (int x = 2 * wide, i = 0; x + 3 * wide < width; x += wide + letter_height / 3, ++i) {
      if (i % 7 == 6) continue;  // a space
      for (int row = y; row < y + letter_height; ++row) {
        for (int column = x; column < x + wide; ++column) pixSetPixel(pix.get(), column, row, 0);
      }
    }
  }
  return image::to_picture(pix.get());
}

Picture turned(const Picture& picture, double degrees) {
  const image::PixPtr pix = image::to_pix(picture);
  const image::PixPtr result(pixRotate(pix.get(),
                                       static_cast<float>(degrees * std::numbers::pi / 180),
                                       L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  return image::to_picture(result.get());
}

std::string encode(Pix* pix, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMem(&data, &size, pix, format) != 0) return {};
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string cmyk_jpeg(int width, int height, std::array<unsigned char, 4> colour) {
  jpeg_compress_struct info{};
  jpeg_error_mgr manager{};
  info.err = jpeg_std_error(&manager);
  jpeg_create_compress(&info);
  unsigned char* data = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &data, &size);
  info.image_width = static_cast<JDIMENSION>(width);
  info.image_height = static_cast<JDIMENSION>(height);
  info.input_components = 4;
  info.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&info);
  info.write_Adobe_marker = TRUE;
  jpeg_start_compress(&info, TRUE);
  std::vector<unsigned char> row;
  for (int i = 0; i < width; ++i) row.insert(row.end(), colour.begin(), colour.end());
  unsigned char* pointer = row.data();
  for (int i = 0; i < height; ++i) jpeg_write_scanlines(&info, &pointer, 1);
  jpeg_finish_compress(&info);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  jpeg_destroy_compress(&info);
  std::free(data);
  return bytes;
}

}  // namespace bazyab::test
