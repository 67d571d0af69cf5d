// Sizes that stand in the data of pictures.
#include "pdf/packed_picture.h"

#include <poppler/Object.h>
#include <poppler/Stream.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

// What unpackers hold in memory, in samples of all colours: some need four bytes for each.
constexpr double most_held = 400e6;
constexpr double most_black_and_white = 4e9;  // a bit each
constexpr int most_columns = 100'000;
constexpr std::size_t most_packed = 1'000'000'000;  // bytes under the picture's own filter
constexpr std::size_t longest_header = 1U << 20;    // profiles of colours may stand before the size

using Bytes = std::span<const unsigned char>;

std::uint32_t number_at(Bytes data, std::size_t at, int bytes) {
  std::uint32_t number = 0;
  for (int index = 0; index < bytes; ++index) {
    number = number << 8 | data[at + static_cast<std::size_t>(index)];
  }
  return number;
}

// A baseline picture is unpacked row by row; the others are held as a whole.
double held_by_jpeg(Bytes data) {
  for (std::size_t at = 2; at + 10 <= data.size();) {
    if (data[at] != 0xFF) {
      ++at;
      continue;
    }
    const unsigned mark = data[at + 1];
    const bool is_frame =
        mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    if (is_frame) {
      const double pixels =
          static_cast<double>(number_at(data, at + 5, 2)) * number_at(data, at + 7, 2);
      return mark == 0xC0 || mark == 0xC1 ? 0 : pixels * data[at + 9];
    }
    if (mark == 0xFF || mark == 0xD8 || mark == 0x01 || (mark >= 0xD0 && mark <= 0xD7)) {
      at += mark == 0xFF ? 1 : 2;
    } else {
      at += 2 + number_at(data, at + 2, 2);
    }
  }
  return 0;
}

// The segment SIZ of a codestream, with or without boxes around it.
double held_by_jpeg2000(Bytes data) {
  constexpr std::array<unsigned char, 4> begin = {0xFF, 0x4F, 0xFF, 0x51};
  const auto found = std::search(data.begin(), data.end(), begin.begin(), begin.end());
  const auto at = static_cast<std::size_t>(found - data.begin());
  if (at + 42 > data.size()) return 0;
  const double width = number_at(data, at + 8, 4), height = number_at(data, at + 12, 4);
  const double left = number_at(data, at + 16, 4), top = number_at(data, at + 20, 4);
  return (width - left) * (height - top) * number_at(data, at + 40, 2);
}

// The first segment of the kind that tells the page's size.
double held_by_jbig2(Bytes data) {
  constexpr unsigned page_information = 48;
  for (std::size_t at = 0; at + 11 + 8 <= data.size(); ++at) {
    if ((data[at + 4] & 0x3F) != page_information || number_at(data, at + 7, 4) != 19) continue;
    const double height = number_at(data, at + 15, 4);
    return height == 0xFFFFFFFF ? 0 : height * number_at(data, at + 11, 4);
  }
  return 0;
}

bool has_fair_columns(Dict& dict) {
  Object given = dict.lookup("DecodeParms");
  if (given.isNull()) given = dict.lookup("DP");
  const auto fair = [](const Object& parameters) {
    const Object columns = parameters.isDict() ? parameters.dictLookup("Columns") : Object(objNull);
    return !columns.isNum() || (columns.getNum() >= 1 && columns.getNum() <= most_columns);
  };
  if (!given.isArray()) return fair(given);
  for (int index = 0; index < given.arrayGetLength(); ++index) {
    if (!fair(given.arrayGet(index))) return false;
  }
  return true;
}

}  // namespace

bool can_be_unpacked(const Object& object) {
  Stream& stream = *object.getStream();
  if (!has_fair_columns(*object.streamGetDict())) return false;
  Stream* const packed = stream.getNextStream();
  if (packed == nullptr) return true;
  if (unpacks_beyond(*packed, most_packed)) return false;
  switch (stream.getKind()) {
    case strDCT:
      return held_by_jpeg(first_bytes(*packed, longest_header)) <= most_held;
    case strJPX:
      return held_by_jpeg2000(first_bytes(*packed, longest_header)) <= most_held;
    case strJBIG2:
      return held_by_jbig2(first_bytes(*packed, longest_header)) <= most_black_and_white;
    default:
      return true;
  }
}

}  // namespace bazyab::pdf
