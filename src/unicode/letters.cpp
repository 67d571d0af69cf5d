// Letter classes from ICU, gathered once into a table of the Basic Multilingual Plane.
#include "unicode/letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <string>
#include <vector>

namespace bazyab::unicode {
namespace {

// Blocks are filled when first asked for, so that a run over Persian text does not pay for CJK.
constexpr std::size_t block_size = 256;

struct Properties {
  Joining joining : 3;
  Direction direction : 4;
  bool letter : 1;
  bool mark : 1;
  bool digit : 1;
  bool white_space : 1;
  bool punctuation : 1;
  bool arabic : 1;
  bool latin : 1;
  bool bidi_control : 1;
  bool bracket : 1;
};

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

Properties read_properties(char32_t code) {
  const auto letter = static_cast<UChar32>(code);
  const auto category = U_GET_GC_MASK(letter);
  UErrorCode status = U_ZERO_ERROR;
  const bool letter_or_mark = (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
  return Properties{
      .joining = joining_of(letter),
      .direction = direction_of(letter),
      .letter = (category & U_GC_L_MASK) != 0,
      .mark = (category & U_GC_M_MASK) != 0,
      .digit = (category & U_GC_ND_MASK) != 0,
      .white_space = u_isUWhiteSpace(letter) != 0,
      .punctuation = (category & U_GC_P_MASK) != 0,
      .arabic = letter_or_mark && uscript_hasScript(letter, USCRIPT_ARABIC) != 0,
      .latin = letter_or_mark && uscript_getScript(letter, &status) == USCRIPT_LATIN,
      .bidi_control = u_hasBinaryProperty(letter, UCHAR_BIDI_CONTROL) != 0,
      .bracket = u_charMirror(letter) != letter,
  };
}

class PropertyTable {
 public:
  PropertyTable() {
    for (char32_t code = 0; code < 0x10000; ++code) {
      const std::size_t block = code / block_size;
      if (wanted(block)) entries_[code] = read_properties(code);
    }
  }
  Properties get(char32_t code) const {
    if (code < 0x10000 && wanted(code / block_size)) return entries_[code];
    return code <= 0x10FFFF ? read_properties(code) : read_properties(replacement);
  }

 private:
  // Latin, Arabic, its presentation forms, general punctuation and the currency signs.
  static bool wanted(std::size_t block) {
    return block <= 0x02 || (block >= 0x06 && block <= 0x08) || block == 0x20 || block == 0x21 ||
           block == 0xFB || block == 0xFC || block == 0xFD || block == 0xFE || block == 0xFF;
  }
  std::array<Properties, 0x10000> entries_{};
};

Properties properties(char32_t letter) {
  static const PropertyTable* const table = new PropertyTable;
  return table->get(letter);
}

// Decompositions of U+FB00..U+FDFF and U+FE70..U+FEFC, made once from ICU's data.
class PresentationForms {
 public:
  struct Entry {
    std::u32string letters;
    Shape shape = Shape::unknown;
  };

  PresentationForms() : forms_a_(0xFE00 - 0xFB00), forms_b_(0xFF00 - 0xFE70) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    for (char32_t code = 0xFB00; code < 0xFE00; ++code) forms_a_[code - 0xFB00] = read(*nfkc, code);
    for (char32_t code = 0xFE70; code < 0xFF00; ++code) forms_b_[code - 0xFE70] = read(*nfkc, code);
  }
  const Entry& get(char32_t code) const {
    static const Entry none;
    if (code >= 0xFB00 && code < 0xFE00) return forms_a_[code - 0xFB00];
    if (code >= 0xFE70 && code < 0xFF00) return forms_b_[code - 0xFE70];
    return none;
  }

 private:
  static Entry read(const icu::Normalizer2& nfkc, char32_t code) {
    Entry entry;
    constexpr char32_t rial_sign = 0xFDFC;
    icu::UnicodeString decomposition;
    if (code == rial_sign || !nfkc.getDecomposition(static_cast<UChar32>(code), decomposition)) {
      return entry;
    }
    // Alef with madda comes apart as far as it goes; the text is NFC.
    UErrorCode status = U_ZERO_ERROR;
    decomposition = nfkc.normalize(decomposition, status);
    for (std::int32_t at = 0; at < decomposition.length(); at = decomposition.moveIndex32(at, 1)) {
      entry.letters.push_back(static_cast<char32_t>(decomposition.char32At(at)));
    }
    const bool carried =
        entry.letters.size() > 1 && (entry.letters[0] == U' ' || entry.letters[0] == tatweel);
    if (carried) entry.letters.erase(0, 1);
    switch (u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_DECOMPOSITION_TYPE)) {
      case U_DT_ISOLATED:
        entry.shape = Shape::isolated;
        break;
      case U_DT_INITIAL:
        entry.shape = Shape::initial;
        break;
      case U_DT_MEDIAL:
        entry.shape = Shape::medial;
        break;
      case U_DT_FINAL:
        entry.shape = Shape::final;
        break;
      default:
        break;
    }
    return entry;
  }
  std::vector<Entry> forms_a_;
  std::vector<Entry> forms_b_;
};

const PresentationForms::Entry& presentation(char32_t letter) {
  static const PresentationForms* const forms = new PresentationForms;
  return forms->get(letter);
}

bool in_presentation_blocks(char32_t letter) {
  return letter >= 0xFB00 && letter <= 0xFEFC;
}

}  // namespace

Joining joining(char32_t letter) {
  return properties(letter).joining;
}
bool joins_next(char32_t letter) {
  const Joining type = joining(letter);
  return type == Joining::dual || type == Joining::causing;
}
bool joins_previous(char32_t letter) {
  const Joining type = joining(letter);
  return type == Joining::dual || type == Joining::right || type == Joining::causing;
}
Direction direction(char32_t letter) {
  return properties(letter).direction;
}
bool is_letter(char32_t letter) {
  return properties(letter).letter;
}
bool is_mark(char32_t letter) {
  return properties(letter).mark;
}
bool is_digit(char32_t letter) {
  return properties(letter).digit;
}
bool is_white_space(char32_t letter) {
  return properties(letter).white_space;
}
bool is_punctuation(char32_t letter) {
  return properties(letter).punctuation;
}
bool is_arabic_script(char32_t letter) {
  return properties(letter).arabic;
}
bool is_latin_script(char32_t letter) {
  return properties(letter).latin;
}
bool is_bidi_control(char32_t letter) {
  return properties(letter).bidi_control;
}
bool is_bracket(char32_t letter) {
  return properties(letter).bracket;
}

bool is_private_use(char32_t letter) {
  return (letter >= 0xE000 && letter <= 0xF8FF) || (letter >= 0xF0000 && letter <= 0x10FFFF);
}

char32_t mirrored(char32_t letter) {
  return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(letter)));
}

int digit_value(char32_t letter) {
  return is_digit(letter) ? u_charDigitValue(static_cast<UChar32>(letter)) : -1;
}
bool is_persian_digit(char32_t letter) {
  return letter >= 0x06F0 && letter <= 0x06F9;
}
bool is_arabic_indic_digit(char32_t letter) {
  return letter >= 0x0660 && letter <= 0x0669;
}

bool is_presentation_form(char32_t letter) {
  return in_presentation_blocks(letter) && !presentation(letter).letters.empty();
}
std::u32string_view presentation_letters(char32_t letter) {
  if (!in_presentation_blocks(letter)) return {};
  return presentation(letter).letters;
}
Shape presentation_shape(char32_t letter) {
  return in_presentation_blocks(letter) ? presentation(letter).shape : Shape::unknown;
}

}  // namespace bazyab::unicode
