// Run by the build: writes the tables of letter_tables.h from ICU's data as a C++ file.
#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "unicode/letter_tables.h"
#include "unicode/letters.h"

namespace bazyab::unicode {
namespace {

Joining joining_of(UChar32 letter) {
  switch (u_getIntPropertyValue(letter, UCHAR_JOINING_TYPE)) {
    case U_JT_RIGHT_JOINING:
      return Joining::right;
    case U_JT_DUAL_JOINING:
      return Joining::dual;
    case U_JT_JOIN_CAUSING:
      return Joining::causing;
    case U_JT_TRANSPARENT:
      return Joining::transparent;
    default:
      return Joining::none;
  }
}

Direction direction_of(UChar32 letter) {
  switch (u_charDirection(letter)) {
    case U_LEFT_TO_RIGHT:
      return Direction::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Direction::right;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
      return Direction::number;
    case U_COMMON_NUMBER_SEPARATOR:
      return Direction::separator;
    case U_EUROPEAN_NUMBER_SEPARATOR:
      return Direction::sign;
    case U_EUROPEAN_NUMBER_TERMINATOR:
      return Direction::terminator;
    case U_DIR_NON_SPACING_MARK:
      return Direction::mark;
    case U_BLOCK_SEPARATOR:
    case U_SEGMENT_SEPARATOR:
    case U_WHITE_SPACE_NEUTRAL:
      return Direction::space;
    case U_OTHER_NEUTRAL:
      return Direction::neutral;
    default:
      return Direction::control;
  }
}

std::uint32_t value_of(UChar32 code) {
  const auto category = U_GET_GC_MASK(code);
  const bool letter_or_mark = (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
  UErrorCode status = U_ZERO_ERROR;
  std::uint32_t value = static_cast<std::uint32_t>(joining_of(code)) << tables::joining_bit;
  value |= static_cast<std::uint32_t>(direction_of(code)) << tables::direction_bit;
  const auto set = [&](bool is_so, std::uint32_t flag) { value |= is_so ? flag : 0; };
  set((category & U_GC_L_MASK) != 0, tables::letter);
  set((category & U_GC_M_MASK) != 0, tables::mark);
  set((category & U_GC_ND_MASK) != 0, tables::digit);
  if ((category & U_GC_ND_MASK) != 0) {
    value |= static_cast<std::uint32_t>(u_charDigitValue(code)) << tables::digit_bit;
  }
  set(u_isUWhiteSpace(code) != 0, tables::white_space);
  set((category & U_GC_P_MASK) != 0, tables::punctuation);
  set(letter_or_mark && uscript_hasScript(code, USCRIPT_ARABIC) != 0, tables::arabic);
  set(letter_or_mark && uscript_getScript(code, &status) == USCRIPT_LATIN, tables::latin);
  set(u_hasBinaryProperty(code, UCHAR_BIDI_CONTROL) != 0, tables::bidi_control);
  set(u_charMirror(code) != code, tables::bracket);
  set(u_getIntPropertyValue(code, UCHAR_NFC_QUICK_CHECK) != UNORM_YES, tables::nfc_asks);
  value |= static_cast<std::uint32_t>(u_getCombiningClass(code)) << tables::combining_class_bit;
  return value;
}

// What a compatibility form stands for; empty if it is none. Ornate parentheses have no
// decomposition, and the rial sign stays a sign.
std::u32string letters_of_form(const icu::Normalizer2& nfkc, char32_t code) {
  constexpr char32_t rial_sign = 0xFDFC;
  icu::UnicodeString parts;
  if (code == rial_sign || !nfkc.getDecomposition(static_cast<UChar32>(code), parts)) return {};
  // Alef with madda comes apart as far as it goes; the text is NFC.
  UErrorCode status = U_ZERO_ERROR;
  parts = nfkc.normalize(parts, status);
  std::u32string letters;
  for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    letters.push_back(static_cast<char32_t>(parts.char32At(at)));
  }
  const bool carried = letters.size() > 1 && (letters[0] == U' ' || letters[0] == tatweel);
  if (carried) letters.erase(0, 1);
  return letters;
}

Shape shape_of_form(char32_t code) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_ISOLATED:
      return Shape::isolated;
    case U_DT_INITIAL:
      return Shape::initial;
    case U_DT_MEDIAL:
      return Shape::medial;
    case U_DT_FINAL:
      return Shape::final;
    default:
      return Shape::unknown;
  }
}

class Writer {
 public:
  explicit Writer(std::FILE* file) : file_(file) {}

  void write() {
    fmt::print(file_,
               "// Made by the build from Unicode {}; see letter_tables.h.\n"
               "#include \"unicode/letter_tables.h\"\n\n"
               "namespace bazyab::unicode::tables {{\n\n",
               U_UNICODE_VERSION);
    write_values();
    write_mirrors();
    write_forms();
    fmt::print(file_, "}}  // namespace bazyab::unicode::tables\n");
  }

 private:
  void write_values() {
    std::map<std::vector<std::uint32_t>, std::size_t> known;
    std::vector<std::size_t> places;
    std::vector<std::uint32_t> values;
    for (std::size_t block = 0; block < tables::block_count; ++block) {
      std::vector<std::uint32_t> content;
      for (std::size_t at = 0; at < tables::block_size; ++at) {
        content.push_back(value_of(static_cast<UChar32>(block * tables::block_size + at)));
      }
      const auto [entry, is_new] = known.emplace(std::move(content), known.size());
      places.push_back(entry->second);
      if (is_new) values.insert(values.end(), entry->first.begin(), entry->first.end());
    }
    write_numbers("const std::uint16_t blocks[block_count]", places);
    write_numbers("const std::uint32_t values[]", values);
  }

  void write_mirrors() {
    std::size_t count = 0;
    fmt::print(file_, "const Mirror mirrors[] = {{");
    for (UChar32 code = 0; code <= UCHAR_MAX_VALUE; ++code) {
      const UChar32 image = u_charMirror(code);
      if (image == code) continue;
      fmt::print(file_, "{}{{{},{}}},", count++ % 8 == 0 ? "\n" : "", code, image);
    }
    fmt::print(file_, "\n}};\nconst std::size_t mirror_count = {};\n\n", count);
  }

  void write_forms() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& nfkc = *icu::Normalizer2::getNFKCInstance(status);
    std::vector<std::uint32_t> letters;
    fmt::print(file_, "const Form forms[end_of_forms - first_form] = {{");
    for (char32_t code = tables::first_form; code < tables::end_of_forms; ++code) {
      const bool arabic_or_latin = code < 0xFE00 || code >= 0xFE70;
      const std::u32string form = arabic_or_latin ? letters_of_form(nfkc, code) : std::u32string();
      const Shape shape = form.empty() ? Shape::unknown : shape_of_form(code);
      fmt::print(file_, "{}{{{},{},Shape({})}},", code % 8 == 0 ? "\n" : "", letters.size(),
                 form.size(), static_cast<int>(shape));
      letters.insert(letters.end(), form.begin(), form.end());
    }
    fmt::print(file_, "\n}};\n");
    write_numbers("const char32_t form_letters[]", letters);
  }

  template <typename Numbers>
  void write_numbers(const char* name, const Numbers& numbers) {
    fmt::print(file_, "{} = {{", name);
    for (std::size_t index = 0; index < numbers.size(); ++index) {
      fmt::print(file_, "{}{},", index % 16 == 0 ? "\n" : "", numbers[index]);
    }
    fmt::print(file_, "\n}};\n\n");
  }

  std::FILE* file_;
};

}  // namespace
}  // namespace bazyab::unicode

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: bazyab_make_letter_tables OUT.cpp\n", stderr);
    return 2;
  }
  std::FILE* const file = std::fopen(argv[1], "w");
  if (file == nullptr) {
    std::perror(argv[1]);
    return 1;
  }
  bazyab::unicode::Writer(file).write();
  if (std::fclose(file) != 0) {
    std::perror(argv[1]);
    return 1;
  }
}
