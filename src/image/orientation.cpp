// Finds the EXIF block of a JPEG, PNG or WebP file and the orientation in it.
#include "image/orientation.h"

#include <cstddef>
#include <cstdint>

namespace bazyab::image {
namespace {

constexpr std::uint16_t orientation_tag = 0x0112;

// Reads unsigned numbers of either byte order; 0 beyond the end.
struct Numbers {
  std::string_view bytes;
  bool little_endian = false;

  std::uint32_t at(std::size_t offset, std::size_t size) const {
    if (offset > bytes.size() || bytes.size() - offset < size) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = little_endian ? offset + size - 1 - i : offset + i;
      value = value << 8 | static_cast<unsigned char>(bytes[place]);
    }
    return value;
  }
};

// `exif` is a TIFF structure: byte order, 42, offset of the first directory of 12-byte entries.
int orientation_of(std::string_view exif) {
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  const Numbers numbers{exif, exif[0] == 'I'};
  const std::size_t directory = numbers.at(4, 4);
  const std::size_t count = numbers.at(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (entry + 12 > exif.size()) break;
    if (numbers.at(entry, 2) != orientation_tag) continue;
    const std::uint32_t value = numbers.at(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

int of_jpeg(std::string_view bytes) {
  const Numbers numbers{bytes};
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && numbers.at(at, 1) == 0xFF) {
    const std::uint32_t marker = numbers.at(at + 1, 1);
    if (marker == 0xDA) break;  // the pixels begin
    const std::size_t length = numbers.at(at + 2, 2);
    std::string_view segment = bytes.substr(at + 4);
    if (length < 2 || length - 2 > segment.size()) break;
    segment = segment.substr(0, length - 2);
    constexpr std::string_view name("Exif\0\0", 6);
    if (marker == 0xE1 && segment.starts_with(name)) {
      return orientation_of(segment.substr(name.size()));
    }
    at += 2 + length;
  }
  return 1;
}

// Chunks of PNG are length, name, data, sum; those of RIFF are name, length, data, even padding.
int of_chunks(std::string_view bytes, std::size_t first, bool png) {
  const Numbers numbers{bytes, !png};
  for (std::size_t at = first; at + 8 <= bytes.size();) {
    const std::size_t length = numbers.at(png ? at : at + 4, 4);
    const std::string_view name = bytes.substr(png ? at + 4 : at, 4);
    if (length > bytes.size() - at - 8) break;
    if (name == (png ? "eXIf" : "EXIF")) {
      std::string_view data = bytes.substr(at + 8, length);
      constexpr std::string_view prefix("Exif\0\0", 6);  // some writers of WebP keep it
      if (data.starts_with(prefix)) data.remove_prefix(prefix.size());
      return orientation_of(data);
    }
    at += 8 + length + (png ? 4 : length % 2);
  }
  return 1;
}

}  // namespace

int exif_orientation(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8")) return of_jpeg(bytes);
  if (bytes.starts_with("\x89PNG")) return of_chunks(bytes, 8, true);
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) {
    return of_chunks(bytes, 12, false);
  }
  return 1;
}

}  // namespace bazyab::image
