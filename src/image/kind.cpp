// Signatures of image files.
#include "image/kind.h"

namespace bazyab::image {
namespace {

// "BM" and "P5" begin plain text as well, so a little more of those headers has to fit.
bool is_bmp(std::string_view bytes) {
  if (!bytes.starts_with("BM") || bytes.size() < 26) return false;
  const auto size = static_cast<unsigned char>(bytes[14]);
  return size >= 12 && size <= 124 && bytes[15] == 0 && bytes[16] == 0 && bytes[17] == 0;
}

bool is_pnm(std::string_view bytes) {
  if (bytes.size() < 7 || bytes[0] != 'P' || bytes[1] < '1' || bytes[1] > '7') return false;
  const std::string_view space = " \t\r\n";
  if (space.find(bytes[2]) == std::string_view::npos) return false;
  const auto next = bytes.find_first_not_of(space, 2);
  if (next == std::string_view::npos) return false;
  if (bytes[1] == '7') return bytes[next] == '#' || bytes.substr(next).starts_with("WIDTH");
  return bytes[next] == '#' || (bytes[next] >= '0' && bytes[next] <= '9');
}

}  // namespace

Kind kind_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Kind::png;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Kind::jpeg;
  for (const auto magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
    if (bytes.starts_with(magic)) return Kind::tiff;
  }
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return Kind::webp;
  if (is_bmp(bytes)) return Kind::bmp;
  if (is_pnm(bytes)) return Kind::pnm;
  return Kind::none;
}

}  // namespace bazyab::image
