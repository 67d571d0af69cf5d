// Rows of pictures are padded to bytes.
#include "pdf/inline_picture.h"

#include <poppler/GfxState.h>
#include <poppler/Stream.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace bazyab::pdf {
namespace {

constexpr std::string_view white("\0\t\n\f\r ", 6);

void skip(Stream& stream, std::int64_t bits_a_row, std::int64_t rows) {
  std::int64_t left = (bits_a_row + 7) / 8 * rows;
  stream.reset();
  while (left > 0 && stream.getChar() != EOF) --left;
  stream.close();
}

// The place of `word` at or behind `from`, with white on both of its sides; npos: there is none.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || white.find(text[at - 1]) != std::string_view::npos;
    const bool stops =
        end == text.size() || text[end] == '/' || white.find(text[end]) != std::string_view::npos;
    if (begins && stops) return at;
  }
  return std::string_view::npos;
}

// What stands behind one of the two names of an entry; 1 if that is no number.
double number_behind(std::string_view entries, std::string_view name, std::string_view long_name) {
  for (const std::string_view key : {long_name, name}) {
    const std::size_t found = entries.find(key);
    if (found == std::string_view::npos) continue;
    entries.remove_prefix(found + key.size());
    entries.remove_prefix(std::min(entries.find_first_not_of(white), entries.size()));
    double number = 1;
    std::from_chars(entries.data(), entries.data() + entries.size(), number);
    return std::max(number, 1.0);
  }
  return 1;
}

}  // namespace

void skip_inline_picture(Stream& stream, int width, int height, const GfxImageColorMap& colors) {
  const std::int64_t bits = std::int64_t{colors.getNumPixelComps()} * colors.getBits();
  skip(stream, width * bits, height);
}

void skip_inline_mask(Stream& stream, int width, int height) {
  skip(stream, width, height);
}

std::size_t blank_large_pictures(std::span<unsigned char> operators, std::size_t room) {
  const double most_pixels = std::min(64e6, static_cast<double>(room));
  const std::string_view text(reinterpret_cast<const char*>(operators.data()), operators.size());
  double pixels = 0;
  for (std::size_t begin = find_word(text, "BI", 0); begin != std::string_view::npos;) {
    const std::size_t data = std::min(find_word(text, "ID", begin), text.size());
    const std::size_t end = std::min(find_word(text, "EI", data), text.size());
    const std::string_view entries = text.substr(begin, data - begin);
    const double size =
        number_behind(entries, "/W", "/Width") * number_behind(entries, "/H", "/Height");
    if (pixels + size <= most_pixels) {
      pixels += size;
    } else {
      const std::size_t behind = std::min(end + 2, text.size());
      std::fill(operators.begin() + static_cast<std::ptrdiff_t>(begin),
                operators.begin() + static_cast<std::ptrdiff_t>(behind), ' ');
    }
    begin = find_word(text, "BI", end);
  }
  return static_cast<std::size_t>(pixels);
}

}  // namespace bazyab::pdf
