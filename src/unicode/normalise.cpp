// NFC and grapheme clusters; ICU works in UTF-16, so positions are carried over.
#include "unicode/normalise.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace bazyab::unicode {
namespace {

icu::UnicodeString to_utf16(std::u32string_view letters) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(letters.data()),
                                       static_cast<std::int32_t>(letters.size()));
}

const icu::Normalizer2& nfc_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
  return *normalizer;
}

}  // namespace

bool is_nfc(std::u32string_view letters) {
  // Below U+0300 all text is NFC: most lines of Latin end here.
  bool plain = true;
  for (const char32_t letter : letters) plain = plain && letter < 0x300;
  if (plain) return true;
  UErrorCode status = U_ZERO_ERROR;
  return nfc_normalizer().isNormalized(to_utf16(letters), status) != 0;
}

std::u32string nfc(std::u32string_view letters) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source = to_utf16(letters);
  const icu::UnicodeString normalized = nfc_normalizer().normalize(source, status);
  if (U_FAILURE(status) || normalized == source) return std::u32string(letters);
  std::u32string result(static_cast<std::size_t>(normalized.countChar32()), U'\0');
  normalized.toUTF32(reinterpret_cast<UChar32*>(result.data()),
                     static_cast<std::int32_t>(result.size()), status);
  return result;
}

std::vector<std::size_t> grapheme_starts(std::u32string_view letters) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no break data");
  const icu::UnicodeString text = to_utf16(letters);
  breaker->setText(text);
  std::vector<std::size_t> starts;
  std::size_t code_point = 0;
  std::int32_t unit = 0;
  for (std::int32_t at = breaker->first(); at != icu::BreakIterator::DONE && at < text.length();
       at = breaker->next()) {
    code_point += static_cast<std::size_t>(text.countChar32(unit, at - unit));
    unit = at;
    starts.push_back(code_point);
  }
  return starts;
}

}  // namespace bazyab::unicode
