// NFC and grapheme clusters; ICU works in UTF-16, so positions are carried over.
#include "unicode/normalise.h"

#include <memory>
#include <stdexcept>

#include "unicode/icu.h"
#include "unicode/letter_tables.h"

namespace bazyab::unicode {
namespace {

static_assert(sizeof(UChar) == sizeof(char16_t) && sizeof(UChar32) == sizeof(char32_t));

template <class Letters>
std::int32_t length_of(const Letters& letters) {
  return static_cast<std::int32_t>(letters.size());
}

// What is no code point becomes U+FFFD.
std::u16string to_utf16(std::u32string_view letters) {
  std::u16string text(letters.size() * 2, u'\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  icu().from_utf32(text.data(), length_of(text), &length,
                   reinterpret_cast<const UChar32*>(letters.data()), length_of(letters), 0xFFFD,
                   nullptr, &status);
  text.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return text;
}

std::u32string to_utf32(std::u16string_view text) {
  std::u32string letters(text.size(), U'\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  icu().to_utf32(reinterpret_cast<UChar32*>(letters.data()), length_of(letters), &length,
                 text.data(), length_of(text), &status);
  letters.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return letters;
}

const UNormalizer2& nfc_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = icu().nfc_instance(&status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
  return *normalizer;
}

// The quick check of UAX #15: true only for what is NFC, and for all text without rare letters.
bool is_surely_nfc(std::u32string_view letters) {
  std::uint32_t last_class = 0;
  for (const char32_t letter : letters) {
    if (letter < 0x300) {
      last_class = 0;
      continue;
    }
    const std::uint32_t value = tables::value_of(letter);
    const std::uint32_t combining_class = value >> tables::combining_class_bit;
    if ((value & tables::nfc_asks) != 0) return false;
    if (combining_class != 0 && combining_class < last_class) return false;
    last_class = combining_class;
  }
  return true;
}

}  // namespace

bool is_nfc(std::u32string_view letters) {
  if (is_surely_nfc(letters)) return true;
  const std::u16string text = to_utf16(letters);
  UErrorCode status = U_ZERO_ERROR;
  return icu().is_normalized(&nfc_normalizer(), text.data(), length_of(text), &status) != 0;
}

std::u32string nfc(std::u32string_view letters) {
  if (is_surely_nfc(letters)) return std::u32string(letters);
  const std::u16string source = to_utf16(letters);
  // A letter of UTF-16 becomes three at most.
  std::u16string normalized(source.size() * 3, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = icu().normalize(&nfc_normalizer(), source.data(), length_of(source),
                                              normalized.data(), length_of(normalized), &status);
  if (U_FAILURE(status)) return std::u32string(letters);
  normalized.resize(static_cast<std::size_t>(length));
  return normalized == source ? std::u32string(letters) : to_utf32(normalized);
}

std::vector<std::size_t> grapheme_starts(std::u32string_view letters) {
  const std::u16string text = to_utf16(letters);
  UErrorCode status = U_ZERO_ERROR;
  constexpr const char* root = "";
  const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
      icu().open_breaks(UBRK_CHARACTER, root, text.data(), length_of(text), &status),
      icu().close_breaks);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no break data");
  std::vector<std::size_t> starts;
  std::size_t code_point = 0, unit = 0;
  for (std::int32_t next = 0; next != UBRK_DONE && static_cast<std::size_t>(next) < text.size();
       next = icu().next_break(breaks.get())) {
    for (const auto at = static_cast<std::size_t>(next); unit < at; ++unit) {
      code_point += U16_IS_TRAIL(text[unit]) && unit > 0 && U16_IS_LEAD(text[unit - 1]) ? 0 : 1;
    }
    starts.push_back(code_point);
  }
  return starts;
}

}  // namespace bazyab::unicode
