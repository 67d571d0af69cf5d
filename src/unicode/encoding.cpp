// UTF-8 by ICU's macros, which follow the standard's rule of maximal subparts.
#include "unicode/encoding.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "unicode/letters.h"

namespace bazyab::unicode {

std::u32string decode_utf8(std::string_view bytes, std::size_t* replaced) {
  std::u32string letters(bytes.size(), U'\0');
  char32_t* to = letters.data();
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  std::int64_t position = 0;
  while (position < size) {
    // What nearly all text is made of: ASCII, and the two bytes of most Persian letters.
    const std::uint8_t lead = data[position];
    if (lead < 0x80) {
      *to++ = lead;
      ++position;
      continue;
    }
    if (lead >= 0xC2 && lead < 0xE0 && position + 1 < size && (data[position + 1] & 0xC0) == 0x80) {
      *to++ = static_cast<char32_t>((lead & 0x1F) << 6 | (data[position + 1] & 0x3F));
      position += 2;
      continue;
    }
    UChar32 letter = 0;
    U8_NEXT(data, position, size, letter);
    if (letter < 0) {
      letter = static_cast<UChar32>(replacement);
      if (replaced != nullptr) ++*replaced;
    }
    *to++ = static_cast<char32_t>(letter);
  }
  letters.resize(static_cast<std::size_t>(to - letters.data()));
  return letters;
}

namespace {

// Writes a letter, or the sign in place of what is none, and gives how many bytes: at most four.
std::size_t put_utf8(char32_t letter, char* to) {
  std::uint8_t buffer[4];
  std::int32_t length = 0;
  UBool failed = false;
  U8_APPEND(buffer, length, 4, letter, failed);
  if (failed) return put_utf8(replacement, to);
  std::copy_n(reinterpret_cast<const char*>(buffer), length, to);
  return static_cast<std::size_t>(length);
}

}  // namespace

void append_utf8(char32_t letter, std::string& out) {
  char bytes[4];
  out.append(bytes, put_utf8(letter, bytes));
}

std::string encode_utf8(std::u32string_view letters) {
  // Room for the longest sequences: nothing has to be asked while they are written.
  std::string bytes(letters.size() * 4, '\0');
  char* to = bytes.data();
  for (const char32_t letter : letters) {
    if (letter < 0x80) {
      *to++ = static_cast<char>(letter);
    } else if (letter < 0x800) {
      *to++ = static_cast<char>(0xC0 | letter >> 6);
      *to++ = static_cast<char>(0x80 | (letter & 0x3F));
    } else {
      to += put_utf8(letter, to);
    }
  }
  bytes.resize(static_cast<std::size_t>(to - bytes.data()));
  return bytes;
}

std::size_t complete_prefix(std::string_view bytes) {
  const std::size_t size = bytes.size();
  // A sequence has at most four bytes: look for its lead among the last three.
  for (std::size_t back = 1; back <= 3 && back <= size; ++back) {
    const auto byte = static_cast<std::uint8_t>(bytes[size - back]);
    if ((byte & 0xC0) == 0x80) continue;
    const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return needed > back ? size - back : size;
  }
  return size;
}

}  // namespace bazyab::unicode
