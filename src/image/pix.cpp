// Ownership of Leptonica's pictures, and the way between them and ours.
#include "image/pix.h"

#include <leptonica/allheaders.h>

#include <cstddef>
#include <cstring>
#include <string>

#include "core/error.h"

namespace bazyab::image {

void PixDeleter::operator()(Pix* pix) const {
  pixDestroy(&pix);
}
void BoxaDeleter::operator()(Boxa* boxes) const {
  boxaDestroy(&boxes);
}

PixPtr own(Pix* pix, const char* what) {
  if (pix == nullptr) {
    throw Error(ErrorCode::internal, std::string("the picture cannot be processed: ") + what);
  }
  return PixPtr(pix);
}

// Leptonica keeps pixels in 32-bit words with the leftmost pixel in the highest byte, so on a
// little-endian machine the bytes of each word are turned round on the way.
PixPtr to_pix(const Picture& picture) {
  const auto width = static_cast<std::size_t>(picture.width);
  const auto height = static_cast<std::size_t>(picture.height);
  if (width == 0 || height == 0 || picture.pixels.size() != width * height) {
    throw Error(ErrorCode::usage, "the size of the picture and its pixels do not agree");
  }
  PixPtr pix = own(pixCreate(picture.width, picture.height, 8), "no memory");
  auto* row = reinterpret_cast<unsigned char*>(pixGetData(pix.get()));
  const std::size_t stride = 4 * static_cast<std::size_t>(pixGetWpl(pix.get()));
  for (std::size_t y = 0; y < height; ++y, row += stride) {
    std::memcpy(row, picture.pixels.data() + y * width, width);
  }
  pixEndianByteSwap(pix.get());
  pixSetResolution(pix.get(), picture.dpi, picture.dpi);
  return pix;
}

Picture to_picture(Pix* grey) {
  const PixPtr swapped = own(pixEndianByteSwapNew(grey), "no memory");
  Picture picture;
  picture.width = pixGetWidth(grey);
  picture.height = pixGetHeight(grey);
  const auto width = static_cast<std::size_t>(picture.width);
  const auto height = static_cast<std::size_t>(picture.height);
  picture.pixels.resize(width * height);
  const auto* row = reinterpret_cast<const unsigned char*>(pixGetData(swapped.get()));
  const std::size_t stride = 4 * static_cast<std::size_t>(pixGetWpl(grey));
  for (std::size_t y = 0; y < height; ++y, row += stride) {
    std::memcpy(picture.pixels.data() + y * width, row, width);
  }
  return picture;
}

void silence_leptonica() {
  setMsgSeverity(L_SEVERITY_NONE);
}

}  // namespace bazyab::image
