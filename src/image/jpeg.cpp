// JPEG to grey rows.
#include "image/jpeg.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <vector>

// jpeglib.h needs FILE, and jerror.h needs jpeglib.h.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include "image/limits.h"

namespace bazyab::image {
namespace {

// libjpeg leaves its functions by longjmp, so those that call it hold nothing with a destructor.
struct Session {
  jpeg_decompress_struct info{};
  jpeg_error_mgr manager{};
  std::jmp_buf escape{};
  bool damaged = false;
  JDIMENSION rows_before_end = 0;  // rows given when the bytes ran out; 0 if they did not

  Session() {
    info.err = jpeg_std_error(&manager);
    info.client_data = this;
    manager.error_exit = [](j_common_ptr common) { std::longjmp(of(common).escape, 1); };
    manager.emit_message = [](j_common_ptr common, int level) {
      if (level < 0) of(common).note_damage();
    };
    manager.output_message = [](j_common_ptr) {};
    jpeg_create_decompress(&info);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { jpeg_destroy_decompress(&info); }

  static Session& of(j_common_ptr common) { return *static_cast<Session*>(common->client_data); }

  void note_damage() {
    damaged = true;
    if (manager.msg_code == JWRN_JPEG_EOF && rows_before_end == 0) {
      rows_before_end = info.output_scanline;
    }
  }
};

bool read_header(Session& session, std::string_view bytes) {
  if (setjmp(session.escape) != 0) return false;
  jpeg_mem_src(&session.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return jpeg_read_header(&session.info, TRUE) == JPEG_HEADER_OK;
}

// The luminance of most JPEGs is one of their channels.
void choose_colours(jpeg_decompress_struct& info) {
  switch (info.jpeg_color_space) {
    case JCS_GRAYSCALE:
    case JCS_YCbCr:
      info.out_color_space = JCS_GRAYSCALE;
      break;
    case JCS_CMYK:
    case JCS_YCCK:
      info.out_color_space = JCS_CMYK;
      break;
    default:
      info.out_color_space = JCS_RGB;
      break;
  }
}

std::uint8_t luminance(int red, int green, int blue) {
  return static_cast<std::uint8_t>((299 * red + 587 * green + 114 * blue) / 1000);
}

// One row of samples to grey. Adobe's programs, which write nearly all CMYK files, count ink
// from 255 down.
void to_grey(const jpeg_decompress_struct& info, const std::uint8_t* samples, std::uint8_t* grey) {
  const int count = info.output_components;
  for (JDIMENSION x = 0; x < info.output_width; ++x, samples += count) {
    if (count == 1) {
      grey[x] = samples[0];
    } else if (count == 3) {
      grey[x] = luminance(samples[0], samples[1], samples[2]);
    } else {
      int light[4];
      for (int i = 0; i < 4; ++i) light[i] = info.saw_Adobe_marker ? samples[i] : 255 - samples[i];
      grey[x] = luminance(light[0] * light[3] / 255, light[1] * light[3] / 255,
                          light[2] * light[3] / 255);
    }
  }
}

bool start(Session& session) {
  if (setjmp(session.escape) != 0) return false;
  choose_colours(session.info);
  return jpeg_start_decompress(&session.info) == TRUE;
}

// False if the file broke off in a way that libjpeg cannot bridge; the rows before are there.
bool read_rows(Session& session, Picture& picture, std::vector<std::uint8_t>& samples) {
  if (setjmp(session.escape) != 0) return false;
  while (session.info.output_scanline < session.info.output_height) {
    const std::size_t row = session.info.output_scanline;
    std::uint8_t* pointer = samples.data();
    jpeg_read_scanlines(&session.info, &pointer, 1);
    to_grey(session.info, samples.data(),
            picture.pixels.data() + row * static_cast<std::size_t>(picture.width));
  }
  return true;
}

int dpi_of(const jpeg_decompress_struct& info) {
  if (info.density_unit == 1) return believable_dpi(info.X_density);
  if (info.density_unit == 2) return believable_dpi(static_cast<int>(info.X_density * 2.54 + 0.5));
  return 0;
}

[[noreturn]] void fail() {
  throw Error(ErrorCode::not_a_document, "the image is damaged or cut off");
}

}  // namespace

Decoded decode_jpeg(std::string_view bytes) {
  Session session;
  if (!read_header(session, bytes)) fail();
  check_size(session.info.image_width, session.info.image_height);
  if (!start(session)) fail();
  Decoded decoded;
  Picture& picture = decoded.picture;
  picture.width = static_cast<int>(session.info.output_width);
  picture.height = static_cast<int>(session.info.output_height);
  picture.dpi = dpi_of(session.info);
  const std::size_t width = session.info.output_width;
  picture.pixels.assign(width * session.info.output_height, 255);
  std::vector<std::uint8_t> samples(width *
                                    static_cast<std::size_t>(session.info.output_components));
  if (!read_rows(session, picture, samples)) {
    if (session.info.output_scanline == 0) fail();
    session.damaged = true;
  }
  if (!session.damaged) return decoded;
  // libjpeg makes up grey rows for those that are missing: paper is less misleading.
  if (session.rows_before_end > 0) {
    const auto first = static_cast<std::ptrdiff_t>(session.rows_before_end * width);
    std::fill(picture.pixels.begin() + first, picture.pixels.end(), std::uint8_t{255});
  }
  decoded.warnings.push_back(
      {"image-truncated", 1, "the image is damaged or cut off; what is there was read"});
  return decoded;
}

}  // namespace bazyab::image
