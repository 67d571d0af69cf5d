// Image files to grey pictures through Leptonica's readers.
#include "image/decode.h"

#include <leptonica/allheaders.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "image/kind.h"
#include "image/orientation.h"
#include "image/pix.h"

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

void refuse_large(long long width, long long height) {
  if (width <= max_side && height <= max_side && width * height <= max_pixels) return;
  throw Error(ErrorCode::too_large, "the image of " + std::to_string(width) + " x " +
                                        std::to_string(height) + " pixels is over the limit of " +
                                        std::to_string(max_pixels / 1'000'000) + " megapixels");
}

struct Header {
  int width = 0;
  int height = 0;
  bool plain_colour = false;  // three channels, neither CMYK nor YCCK (JPEG)
};

Header read_header(Kind kind, std::string_view bytes, int page) {
  Header header;
  int bits = 0, samples = 0, palette = 0, resolution = 0, format = 0;
  l_ok failed = 1;
  if (kind == Kind::tiff) {
    failed = readHeaderMemTiff(data_of(bytes), bytes.size(), page - 1, &header.width,
                               &header.height, &bits, &samples, &resolution, &palette, &format);
  } else if (kind == Kind::jpeg) {
    int ycck = 0, cmyk = 0;
    failed = readHeaderMemJpeg(data_of(bytes), bytes.size(), &header.width, &header.height,
                               &samples, &ycck, &cmyk);
    header.plain_colour = samples == 3 && ycck == 0 && cmyk == 0;
  } else {
    failed = pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &header.width, &header.height,
                              &bits, &samples, &palette);
  }
  if (failed != 0 || header.width <= 0 || header.height <= 0) {
    throw Error(ErrorCode::not_a_document, "the header of the image is damaged");
  }
  return header;
}

PixPtr read_pixels(Kind kind, const Header& header, std::string_view bytes, int page,
                   std::vector<Warning>& warnings) {
  Pix* pix = nullptr;
  if (kind == Kind::tiff) {
    pix = pixReadMemTiff(data_of(bytes), bytes.size(), page - 1);
  } else if (kind == Kind::jpeg) {
    int problems = 0;
    // The luminance of a JPEG is one of its channels: colour need not be unpacked for it.
    pix = pixReadMemJpeg(data_of(bytes), bytes.size(), 0, 1, &problems,
                         header.plain_colour ? L_JPEG_READ_LUMINANCE : 0);
    if (pix != nullptr && problems != 0) {
      warnings.push_back(
          {"image-truncated", page, "the image is damaged or cut off; what is there was read"});
    }
  } else {
    pix = pixReadMem(data_of(bytes), bytes.size());
  }
  if (pix == nullptr) throw Error(ErrorCode::not_a_document, "the image is damaged or cut off");
  return PixPtr(pix);
}

// 8-bit grey of any depth, with transparent parts on white.
PixPtr to_grey(PixPtr pix) {
  int opaque = 1;
  if (pixGetColormap(pix.get()) != nullptr) pixcmapIsOpaque(pixGetColormap(pix.get()), &opaque);
  if (opaque == 0) pix = own(pixRemoveColormap(pix.get(), REMOVE_CMAP_WITH_ALPHA), "palette");
  pix = own(pixRemoveAlpha(pix.get()), "transparency");
  return own(pixConvertTo8(pix.get(), 0), "grey");
}

PixPtr turn_upright(PixPtr pix, int orientation) {
  constexpr int quarter_turns[] = {0, 0, 0, 2, 0, 1, 1, 1, 3};  // clockwise, by EXIF's number
  const int turns = quarter_turns[orientation];
  if (turns != 0) pix = own(pixRotateOrth(pix.get(), turns), "turn");
  if (orientation == 2 || orientation == 5) pixFlipLR(pix.get(), pix.get());
  if (orientation == 4 || orientation == 7) pixFlipTB(pix.get(), pix.get());
  return pix;
}

// Files say 1 or 72 when they know nothing, and worse; only what a scanner can have done counts.
int believable_dpi(int dpi) {
  return dpi >= 75 && dpi <= 4800 ? dpi : 0;
}

}  // namespace

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
  const Header header = read_header(kind, bytes, page);
  refuse_large(header.width, header.height);
  Decoded decoded;
  PixPtr pix = read_pixels(kind, header, bytes, page, decoded.warnings);
  const int dpi = believable_dpi(pixGetXRes(pix.get()));
  pix = turn_upright(to_grey(std::move(pix)), exif_orientation(bytes));
  decoded.picture = to_picture(pix.get());
  decoded.picture.dpi = dpi;
  return decoded;
}

}  // namespace bazyab::image
