// Comparing maps code by code.
#include "healing/font_letters.h"

#include <algorithm>
#include <map>
#include <utility>

#include "healing/digit_shapes.h"
#include "healing/overwritten_bytes.h"
#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t longest_ligature = 3;
// What is less high, em, is a kashida, or dots of a letter that has a glyph of its own.
constexpr float piece_height = 0.22F;
constexpr std::size_t phrase_silent = 3;  // codes

std::u32string_view apart(const char32_t& letter) {
  const std::u32string_view letters = unicode::presentation_letters(letter);
  return letters.empty() ? std::u32string_view(&letter, 1) : letters;
}

// Letters that look alike, or that maps exchange without meaning it, as one of them.
char32_t look_alike(char32_t letter) {
  switch (letter) {
    case 0x0649:
    case 0x064A:
      return U'ی';
    case 0x0643:
      return U'ک';
    case 0x06C0:
    case 0x06C1:
    case 0x06D5:
      return U'ه';
    case 0x2010:
    case 0x2011:
      return U'-';
    default:
      break;
  }
  if (unicode::is_arabic_indic_digit(letter)) return letter - 0x0660 + 0x06F0;
  if (unicode::is_white_space(letter)) return U' ';
  if (unicode::is_bracket(letter)) return std::min(letter, unicode::mirrored(letter));
  return letter;
}

std::u32string folded(std::u32string_view letters) {
  std::u32string result;
  for (const char32_t& letter : letters) {
    for (const char32_t each : apart(letter)) result += look_alike(each);
  }
  return result;
}

bool agrees(std::u32string_view said, std::u32string_view letters) {
  const std::u32string a = folded(said);
  std::u32string b = folded(letters);
  if (a == b) return true;
  std::reverse(b.begin(), b.end());  // ligatures come in either order
  return a.size() <= longest_ligature && a == b;
}

bool has_arabic(std::u32string_view letters) {
  return std::any_of(letters.begin(), letters.end(), [](const char32_t& letter) {
    return unicode::is_arabic_script(apart(letter).front());
  });
}

// The form of `letters` in `shape` as one code point, where Unicode has one.
std::u32string in_shape(std::u32string_view letters, Shape shape) {
  static const std::map<std::pair<std::u32string, Shape>, char32_t> forms = [] {
    std::map<std::pair<std::u32string, Shape>, char32_t> table;
    for (char32_t form = 0xFB50; form <= 0xFEFC; ++form) {
      const std::u32string_view parts = unicode::presentation_letters(form);
      const Shape told = unicode::presentation_shape(form);
      if (parts.empty() || told == Shape::unknown) continue;
      table.try_emplace({std::u32string(parts), told}, form);
    }
    return table;
  }();
  const auto known = forms.find({std::u32string(letters), shape});
  return known == forms.end() ? std::u32string(letters) : std::u32string(1, known->second);
}

// Which of several code points of a glyph a Persian text means; less is better.
int rank(std::u32string_view parts) {
  const char32_t letter = parts.front();
  if (unicode::is_persian_digit(letter)) return 0;
  if (unicode::is_arabic_indic_digit(letter)) return 1;
  if (!unicode::is_arabic_script(letter)) return 3;
  return look_alike(letter) == letter ? 0 : 2;
}

// `parts` in the form that `cmap` tells of, if it tells of one only.
std::u32string with_form(std::u32string_view parts, std::u32string_view cmap) {
  Shape shape = Shape::unknown;
  for (const char32_t letter : cmap) {
    if (unicode::presentation_letters(letter) != parts) continue;
    const Shape told = unicode::presentation_shape(letter);
    if (shape != Shape::unknown && told != shape) return std::u32string(parts);
    shape = told;
  }
  return shape == Shape::unknown ? std::u32string(parts) : in_shape(parts, shape);
}

int digit_of(std::u32string_view letters) {
  return letters.size() == 1 ? unicode::digit_value(letters[0]) : -1;
}

bool is_ascii(std::u32string_view letters) {
  return letters.size() == 1 && letters[0] < 0x80;
}

bool is_arabic_sign(std::u32string_view letters) {
  return letters.size() == 1 && unicode::is_arabic_script(letters[0]) &&
         unicode::is_punctuation(letters[0]);
}

// What all codes of a font say together.
struct Whole {
  bool persian_digits = false;   // drawn, though no map says so
  bool tells_ink = false;        // some glyphs draw: those that do not are empty on purpose
  std::size_t names_silent = 0;  // codes without a letter that the font names
  bool numbers_glyphs = false;   // codes for signs of ASCII are numbers of Arabic letters
};

bool is_code_of_sign(std::uint32_t code) {
  return code > 0x20 && code < 0x7F;
}

// Distillers number the glyphs of a subset, signs of ASCII among the numbers. One sign that stands
// at its own code may do so by chance; several are what Poppler puts into the holes of a map.
bool numbers_glyphs(const DoubtedFont& font) {
  constexpr int enough = 4;
  int arabic = 0, guessed = 0;
  for (const auto& [code, said] : font.said) {
    if (!is_code_of_sign(code)) continue;
    if (has_arabic(said)) ++arabic;
    if (is_ascii(said) && said[0] == code) ++guessed;
  }
  return arabic >= enough && guessed >= enough;
}

Whole look_at_all(const DoubtedFont& font, std::span<const CodeMaps> maps) {
  Whole whole;
  DigitLooks digits;
  for (const CodeMaps& code : maps) {
    whole.tells_ink = whole.tells_ink || code.look.outline == Outline::inked;
    const auto said = font.said.find(code.code);
    if (said == font.said.end()) continue;
    if (says_nothing(said->second) && !(letters_of_cmap(code) + letters_of_name(code)).empty()) {
      ++whole.names_silent;
    }
    if (!is_ascii(said->second)) continue;
    const int value = digit_of(said->second);
    if (value >= 0) digits[static_cast<std::size_t>(value)] = code.look;
  }
  whole.persian_digits = draws_persian_digits(digits);
  whole.numbers_glyphs = numbers_glyphs(font);
  return whole;
}

// A ZWNJ stands between letters: that the map has it beside those of a glyph is no matter of which
// letters these are.
struct ZwnjSides {
  std::u32string before, letters, after;
};

ZwnjSides part_zwnj(const std::u32string& said) {
  const std::size_t first = said.find_first_not_of(unicode::zwnj);
  if (first == std::u32string::npos) return {.before = {}, .letters = said, .after = {}};
  const std::size_t end = said.find_last_not_of(unicode::zwnj) + 1;
  return {said.substr(0, first), said.substr(first, end - first), said.substr(end)};
}

class Comparison {
 public:
  Comparison(const std::u32string& said, const CodeMaps& maps, const Whole& whole)
      : said_(said), maps_(maps), whole_(whole), font_(letters_of_cmap(maps)) {
    if (font_.empty()) font_ = letters_of_name(maps);
    const int value = digit_of(font_.empty() ? said_ : font_);
    const bool ascii = font_.empty() ? is_ascii(said_) : is_ascii(font_);
    if (whole_.persian_digits && ascii && value >= 0) font_ = static_cast<char32_t>(U'۰' + value);
  }

  // True if there is something to change.
  bool decide(CodeChange& change) {
    change.said = said_;
    if (std::u32string restored = restore_bytes(said_); !restored.empty()) {
      // A ZWNJ is between letters, and no part of the text that a glyph draws.
      change.said.erase(0, said_.find_first_not_of(unicode::zwnj));
      return set(change, Claim::clear, std::move(restored));
    }
    if (const std::u32string_view quote = quote_meant(said_); !quote.empty()) {
      return set(change, Claim::clear, std::u32string(quote));
    }
    if (says_nothing(said_)) return decide_silent(change);
    if (is_blank(said_)) return decide_blank(change);
    if (is_guessed()) return decide_guessed(change);
    if (font_.empty()) return false;
    if (said_.size() > longest_ligature) {
      // A phrase on one of its glyphs, nothing on the others: the font names them all.
      return whole_.names_silent >= phrase_silent && set(change, Claim::clear, font_);
    }
    if (decide_digit(change)) return true;
    if (is_confirmed()) return decide_form(change);
    if (!has_arabic(said_) && !has_arabic(font_)) return false;
    const bool sign =
        is_arabic_sign(font_) && said_.size() == 1 && unicode::is_punctuation(said_[0]);
    return set(change, sign ? Claim::clear : Claim::disputed, font_);
  }

 private:
  static bool set(CodeChange& change, Claim claim, std::u32string letters) {
    change.claim = claim;
    change.letters = std::move(letters);
    return true;
  }

  bool is_empty() const { return whole_.tells_ink && maps_.look.outline == Outline::empty; }

  bool decide_silent(CodeChange& change) {
    if (!font_.empty()) return set(change, Claim::clear, font_);
    return is_empty() && set(change, Claim::form, U" ");
  }

  bool decide_guessed(CodeChange& change) {
    if (!font_.empty()) return set(change, Claim::clear, font_);
    return is_empty() ? set(change, Claim::form, U" ") : set(change, Claim::lost, {});
  }

  bool decide_blank(CodeChange& change) {
    if (maps_.look.outline != Outline::inked || is_confirmed()) return false;
    if (font_.empty() && maps_.look.height > 0 && maps_.look.height < piece_height) {
      return set(change, Claim::form, std::u32string(1, unicode::tatweel));
    }
    if (font_.empty()) return set(change, Claim::lost, {});
    return set(change, Claim::clear, font_);
  }

  // Fonts know their digits: a Persian shape that the map names by an ASCII code, or by another
  // digit's.
  bool decide_digit(CodeChange& change) const {
    const int value = digit_of(font_);
    if (value < 0 || is_ascii(font_)) return false;
    const bool same = value == digit_of(said_);
    if (same && !is_ascii(said_)) return false;
    return set(change, Claim::clear, font_);
  }

  // Where the map has a hole, Poppler takes the code for ASCII.
  bool is_guessed() const {
    return whole_.numbers_glyphs && is_ascii(said_) && said_[0] == maps_.code &&
           is_code_of_sign(maps_.code) && !is_confirmed();
  }

  bool is_confirmed() const {
    const bool by_cmap = std::any_of(maps_.cmap.begin(), maps_.cmap.end(), [&](char32_t letter) {
      return agrees(said_, std::u32string_view(&letter, 1));
    });
    return by_cmap || agrees(said_, font_);
  }

  bool decide_form(CodeChange& change) const {
    if (said_.size() == 1 && unicode::is_presentation_form(said_[0])) return false;
    std::u32string form = with_form(said_, maps_.cmap);
    if (form == said_ && maps_.name == said_) form = in_shape(said_, maps_.name_shape);
    if (form == said_) return false;
    return set(change, Claim::form, std::move(form));
  }

  const std::u32string& said_;
  const CodeMaps& maps_;
  const Whole& whole_;
  std::u32string font_;
};

}  // namespace

std::u32string letters_of_cmap(const CodeMaps& maps) {
  std::u32string_view best;
  for (const char32_t& letter : maps.cmap) {
    if (says_nothing(std::u32string_view(&letter, 1))) continue;
    const std::u32string_view parts = apart(letter);
    if (best.empty() || rank(parts) < rank(best)) best = parts;
  }
  return best.empty() ? std::u32string{} : with_form(best, maps.cmap);
}

std::u32string letters_of_name(const CodeMaps& maps) {
  if (says_nothing(maps.name)) return {};
  return maps.name_shape == Shape::unknown ? maps.name : in_shape(maps.name, maps.name_shape);
}

std::vector<bool> looks_wanted(const DoubtedFont& font) {
  // One that says nothing may be empty on purpose, which is so if any other is not.
  const bool all = numbers_glyphs(font) ||
                   std::any_of(font.said.begin(), font.said.end(),
                               [](const auto& entry) { return says_nothing(entry.second); });
  std::vector<bool> wanted;
  wanted.reserve(font.said.size());
  for (const auto& [code, said] : font.said) {
    wanted.push_back(all || is_blank(said) || (is_ascii(said) && digit_of(said) >= 0));
  }
  return wanted;
}

std::vector<CodeChange> compare_maps(const DoubtedFont& font, std::span<const CodeMaps> maps) {
  std::vector<CodeChange> changes;
  const Whole whole = look_at_all(font, maps);
  for (const CodeMaps& code : maps) {
    const auto said = font.said.find(code.code);
    if (said == font.said.end()) continue;
    CodeChange change{.font = font.font, .code = code.code};
    // What was written over may have been anything.
    const bool restored = !restore_bytes(said->second).empty();
    const ZwnjSides parts = restored ? ZwnjSides{.before = {}, .letters = said->second, .after = {}}
                                     : part_zwnj(said->second);
    if (!Comparison(parts.letters, code, whole).decide(change)) continue;
    if (!change.letters.empty()) change.letters = parts.before + change.letters + parts.after;
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace bazyab::healing
