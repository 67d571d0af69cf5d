// Reading glyph names.
#include "pdf/glyph_names.h"

#include <poppler/GlobalParams.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace bazyab::pdf {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t most_letters = 8;

// Names of letters as fonts shorten those of Unicode; sorted.
constexpr auto stems = std::to_array<std::pair<std::string_view, char32_t>>({
    {"ain", 0x639},          {"alef", 0x627},        {"alefhamza", 0x623},
    {"alefhamzaabove", 0x623}, {"alefhamzabelow", 0x625}, {"alefmadda", 0x622},
    {"alefmaddaabove", 0x622}, {"alefmaksura", 0x649}, {"alefwasla", 0x671},
    {"beh", 0x628},          {"dad", 0x636},         {"dal", 0x62F},
    {"farsiyeh", 0x6CC},     {"feh", 0x641},         {"gaf", 0x6AF},
    {"ghain", 0x63A},        {"hah", 0x62D},         {"hamza", 0x621},
    {"heh", 0x647},          {"jeem", 0x62C},        {"jeh", 0x698},
    {"kaf", 0x643},          {"kashida", 0x640},     {"keheh", 0x6A9},
    {"khah", 0x62E},         {"lam", 0x644},         {"meem", 0x645},
    {"noon", 0x646},         {"peh", 0x67E},         {"qaf", 0x642},
    {"reh", 0x631},          {"sad", 0x635},         {"seen", 0x633},
    {"sheen", 0x634},        {"tah", 0x637},         {"tatweel", 0x640},
    {"tcheh", 0x686},        {"teh", 0x62A},         {"tehmarbuta", 0x629},
    {"thal", 0x630},         {"theh", 0x62B},        {"waw", 0x648},
    {"wawhamza", 0x624},     {"wawhamzaabove", 0x624}, {"yeh", 0x64A},
    {"yehfarsi", 0x6CC},     {"yehhamza", 0x626},    {"yehhamzaabove", 0x626},
    {"zah", 0x638},          {"zain", 0x632},
});

// Tails of names that tell the form, longest first.
constexpr auto shape_tails = std::to_array<std::pair<std::string_view, Shape>>({
    {"isolated", Shape::isolated}, {"initial", Shape::initial}, {"medial", Shape::medial},
    {"final", Shape::final},       {"isol", Shape::isolated},   {"init", Shape::initial},
    {"medi", Shape::medial},       {"fina", Shape::final},
});

bool is_hexadecimal(char digit) {
  return (digit >= '0' && digit <= '9') || (digit >= 'A' && digit <= 'F');
}

std::optional<char32_t> code_point(std::string_view digits) {
  if (digits.size() < 4 || digits.size() > 6) return {};
  char32_t value = 0;
  for (const char digit : digits) {
    if (!is_hexadecimal(digit)) return {};
    value = value * 16 + static_cast<char32_t>(digit <= '9' ? digit - '0' : digit - 'A' + 10);
  }
  const bool scalar = value > 0 && value <= 0x10FFFF && !(value >= 0xD800 && value < 0xE000);
  return scalar ? std::optional{value} : std::nullopt;
}

// uni06CC, uni06440627, u1EE00.
std::u32string numbered(std::string_view name) {
  std::u32string letters;
  if (name.starts_with("uni") && name.size() > 3 && (name.size() - 3) % 4 == 0) {
    for (std::size_t at = 3; at < name.size(); at += 4) {
      const auto letter = code_point(name.substr(at, 4));
      if (!letter) return {};
      letters += *letter;
    }
  } else if (name.starts_with('u')) {
    if (const auto letter = code_point(name.substr(1))) letters += *letter;
  }
  return letters;
}

void take_tail(std::string_view& name, std::string_view tail) {
  if (name.size() > tail.size() && name.ends_with(tail)) name.remove_suffix(tail.size());
}

NamedLetters spelled(std::string_view name) {
  std::string low(name);
  std::transform(low.begin(), low.end(), low.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  std::string_view stem = low;
  NamedLetters found;
  take_tail(stem, "arabic");
  take_tail(stem, "-ar");
  for (const auto& [tail, shape] : shape_tails) {
    if (stem.size() > tail.size() && stem.ends_with(tail)) {
      found.shape = shape;
      stem.remove_suffix(tail.size());
      break;
    }
  }
  take_tail(stem, "arabic");
  take_tail(stem, "-ar");
  const auto place = std::lower_bound(
      stems.begin(), stems.end(), stem,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (place != stems.end() && place->first == stem) {
    found.letters = place->second;
    return found;
  }
  return {};
}

NamedLetters component(std::string_view name) {
  NamedLetters found{numbered(name), Shape::unknown};
  if (!found.letters.empty()) return found;
  const std::string whole(name);
  if (const Unicode listed = globalParams->mapNameToUnicodeText(whole.c_str()); listed != 0) {
    found.letters = static_cast<char32_t>(listed);
    return found;
  }
  return spelled(name);
}

// "init" of "uni06CC.init" and of "seen.alt.init".
Shape shape_of_suffix(std::string_view suffix) {
  while (!suffix.empty()) {
    const std::size_t stop = suffix.find('.');
    const std::string_view part = suffix.substr(0, stop);
    for (const auto& [tail, shape] : shape_tails) {
      if (part.starts_with(tail)) return shape;
    }
    if (stop == std::string_view::npos) break;
    suffix.remove_prefix(stop + 1);
  }
  return Shape::unknown;
}

}  // namespace

NamedLetters letters_of_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name || name.front() == '.') return {};
  const std::size_t stop = std::min(name.find('.'), name.size());
  const std::string_view suffix = name.substr(std::min(stop + 1, name.size()));
  std::string_view rest = name.substr(0, stop);
  NamedLetters result;
  for (;;) {
    const std::size_t cut = rest.find('_');
    const NamedLetters part = component(rest.substr(0, cut));
    if (part.letters.empty()) return {};
    result.letters += part.letters;
    result.shape = part.shape;
    if (cut == std::string_view::npos) break;
    rest.remove_prefix(cut + 1);
  }
  if (result.letters.size() > most_letters) return {};
  if (const Shape told = shape_of_suffix(suffix); told != Shape::unknown) result.shape = told;
  return result;
}

}  // namespace bazyab::pdf
