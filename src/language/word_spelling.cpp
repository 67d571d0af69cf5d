// Folding, cleaning and finding words.
#include "language/word_spelling.h"

#include <algorithm>

#include "language/key.h"
#include "language/packed_format.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

constexpr std::u32string_view persian = U"ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهوپچژکگی";
constexpr std::u32string_view unjoined = U"اآأإدذرزژوؤءة";

bool is_part_of_word(char32_t letter) {
  return letter == unicode::zwnj || persian.find(letter) != std::u32string_view::npos;
}

// Single letters are no parts, but for گفت‌و‌گو and خانه‌ی.
bool has_sound_parts(std::u32string_view word) {
  const std::vector<std::u32string_view> parts = parts_of(word);
  if (parts.size() == 1) return true;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (parts[at].size() > 1) continue;
    const bool ties = parts[at] == U"و" && at > 0 && at + 1 < parts.size();
    const bool ezafe =
        parts[at] == U"ی" && at > 0 && at + 1 == parts.size() && parts[at - 1].ends_with(U'ه');
    if (!ties && !ezafe) return false;
  }
  return true;
}

}  // namespace

std::u32string folded(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (const char32_t letter : text) {
    if (letter == 0x06D5 || letter == 0x06C1) {  // heh as Kurdish and Urdu write it
      result.push_back(U'ه');
    } else if (const char32_t kept = key_letter(letter); kept != 0) {
      result.push_back(kept);
    }
  }
  return result;
}

std::optional<std::u32string> clean_word(std::u32string_view word) {
  std::u32string clean;
  std::size_t letters = 0;
  for (const char32_t letter : word) {
    if (!is_part_of_word(letter)) return std::nullopt;
    if (letter == unicode::zwnj && (clean.empty() || clean.back() == letter)) continue;
    clean.push_back(letter);
    letters += letter != unicode::zwnj;
  }
  if (clean.ends_with(unicode::zwnj)) clean.pop_back();
  if (letters == 0 || letters > packed::longest_word) return std::nullopt;
  if (letters == 1 && clean != U"و") return std::nullopt;
  if (!has_sound_parts(clean)) return std::nullopt;
  return clean;
}

std::vector<Token> tokens_of(std::u32string_view line) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_part_of_word(line[at])) continue;
    const std::size_t begin = at;
    while (at < line.size() && is_part_of_word(line[at])) ++at;
    tokens.push_back({begin, at});
  }
  return tokens;
}

bool stands_alone(char32_t letter) {
  return unjoined.find(letter) != std::u32string_view::npos;
}

bool shows_zwnj(std::u32string_view word) {
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (word[at] == unicode::zwnj && !stands_alone(word[at - 1])) return true;
  }
  return false;
}

std::u32string without_zwnj(std::u32string_view word) {
  std::u32string letters(word);
  std::erase(letters, unicode::zwnj);
  return letters;
}

std::vector<std::u32string_view> parts_of(std::u32string_view word) {
  std::vector<std::u32string_view> parts;
  while (true) {
    const std::size_t end = word.find(unicode::zwnj);
    parts.push_back(word.substr(0, end));
    if (end == std::u32string_view::npos) return parts;
    word.remove_prefix(end + 1);
  }
}

}  // namespace bazyab::language
