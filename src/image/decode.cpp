// Image files to grey pictures; kinds without a reader of their own here go through Leptonica's.
#include "image/decode.h"

#include <leptonica/allheaders.h>

#include <cstdio>
#include <memory>
#include <string>

#include "image/jpeg.h"
#include "image/kind.h"
#include "image/limits.h"
#include "image/orientation.h"
#include "image/pix.h"
#include "image/png.h"

namespace bazyab::image {
namespace {

const l_uint8* data_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

Kind known_kind_of(std::string_view bytes) {
  if (bytes.empty()) throw Error(ErrorCode::empty, "the file is empty");
  const Kind kind = kind_of(bytes);
  if (kind == Kind::none) {
    throw Error(ErrorCode::not_a_document, "not an image of a kind that can be read");
  }
  return kind;
}

// Width and height before any pixel is unpacked.
void check_header(Kind kind, std::string_view bytes, int page) {
  int width = 0, height = 0, bits = 0, samples = 0, palette = 0, resolution = 0, format = 0;
  const l_ok failed =
      kind == Kind::tiff
          ? readHeaderMemTiff(data_of(bytes), bytes.size(), page - 1, &width, &height, &bits,
                              &samples, &resolution, &palette, &format)
          : pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits,
                             &samples, &palette);
  if (failed != 0) {
    throw Error(ErrorCode::not_a_document, "the header of the image is damaged");
  }
  check_size(width, height);
}

// 8-bit grey of any depth, with transparent parts on white.
PixPtr to_grey(PixPtr pix) {
  int opaque = 1;
  if (pixGetColormap(pix.get()) != nullptr) pixcmapIsOpaque(pixGetColormap(pix.get()), &opaque);
  if (opaque == 0) pix = own(pixRemoveColormap(pix.get(), REMOVE_CMAP_WITH_ALPHA), "palette");
  pix = own(pixRemoveAlpha(pix.get()), "transparency");
  return own(pixConvertTo8(pix.get(), 0), "grey");
}

Decoded decode_pix(Kind kind, std::string_view bytes, int page) {
  check_header(kind, bytes, page);
  PixPtr pix(kind == Kind::tiff ? pixReadMemTiff(data_of(bytes), bytes.size(), page - 1)
                                : pixReadMem(data_of(bytes), bytes.size()));
  if (!pix) throw Error(ErrorCode::not_a_document, "the image is damaged or cut off");
  const int dpi = believable_dpi(pixGetXRes(pix.get()));
  pix = to_grey(std::move(pix));
  Decoded decoded{to_picture(pix.get()), {}};
  decoded.picture.dpi = dpi;
  return decoded;
}

Picture turn_upright(const Picture& picture, int orientation) {
  PixPtr pix = to_pix(picture);
  constexpr int quarter_turns[] = {0, 0, 0, 2, 0, 1, 1, 1, 3};  // clockwise, by EXIF's number
  const int turns = quarter_turns[orientation];
  if (turns != 0) pix = own(pixRotateOrth(pix.get(), turns), "turn");
  if (orientation == 2 || orientation == 5) pixFlipLR(pix.get(), pix.get());
  if (orientation == 4 || orientation == 7) pixFlipTB(pix.get(), pix.get());
  Picture upright = to_picture(pix.get());
  upright.dpi = picture.dpi;
  return upright;
}

}  // namespace

void check_size(long long width, long long height) {
  if (width < 1 || height < 1) {
    throw Error(ErrorCode::not_a_document, "the header of the image is damaged");
  }
  if (width <= max_side && height <= max_side && width * height <= max_pixels) return;
  throw Error(ErrorCode::too_large, "the image of " + std::to_string(width) + " x " +
                                        std::to_string(height) + " pixels is over the limit of " +
                                        std::to_string(max_pixels / 1'000'000) + " megapixels");
}

int believable_dpi(int dpi) {
  return dpi >= 75 && dpi <= 4800 ? dpi : 0;
}

int count_pages(std::string_view bytes) {
  silence_leptonica();
  if (known_kind_of(bytes) != Kind::tiff) return 1;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      fopenReadFromMemory(data_of(bytes), bytes.size()), &std::fclose);
  int count = 0;
  if (!file || tiffGetCount(file.get(), &count) != 0 || count < 1) {
    throw Error(ErrorCode::not_a_document, "the header of the image is damaged");
  }
  return count;
}

Decoded decode(std::string_view bytes, int page) {
  silence_leptonica();
  const Kind kind = known_kind_of(bytes);
  if (page < 1 || page > count_pages(bytes)) {
    throw Error(ErrorCode::usage, "the image has no page " + std::to_string(page));
  }
  Decoded decoded = kind == Kind::jpeg  ? decode_jpeg(bytes)
                    : kind == Kind::png ? decode_png(bytes)
                                        : decode_pix(kind, bytes, page);
  const int orientation = exif_orientation(bytes);
  if (orientation != 1) decoded.picture = turn_upright(decoded.picture, orientation);
  return decoded;
}

}  // namespace bazyab::image
