// Which lines are in visual order, and turning them.
#include "repair/visual_order.h"

#include <algorithm>
#include <array>

#include "repair/rule_signs.h"
#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr std::size_t longest_line = 4000;  // letters; no page shows a longer one
constexpr std::uint32_t common = 5;         // a count that no chance word has
constexpr std::size_t least_known = 2;      // words that a turned line has to show

constexpr auto function_words = std::to_array<std::u32string_view>(
    {U"که", U"از", U"به", U"در", U"این", U"است", U"را", U"برای", U"شد", U"خود", U"های"});

struct FunctionWords {
  std::size_t as_is = 0;
  std::size_t turned = 0;
};

char32_t as_looked_up(char32_t letter) {
  return letter == 0x064A || letter == 0x0649 ? U'ی' : letter == 0x0643 ? U'ک' : letter;
}

// Calls `use` for each run of letters of a line, forms as the letters they stand for. Marks and
// ZWNJ end a word here: some extractors print ZWNJ for spaces.
template <typename Use>
void for_each_word(std::u32string_view line, Use use) {
  constexpr std::size_t longest = 63;
  std::array<char32_t, longest> word{};
  std::size_t size = 0;
  const auto end_word = [&] {
    if (size > 1) use(std::u32string_view(word.data(), size));
    size = 0;
  };
  for (const char32_t letter : line) {
    if (!is_word_letter(letter)) {
      end_word();
      continue;
    }
    const std::u32string_view letters =
        letter >= 0xFB00 ? unicode::presentation_letters(letter) : std::u32string_view();
    for (const char32_t one : letters.empty() ? std::u32string_view(&letter, 1) : letters) {
      if (size == longest) break;
      word[size++] = as_looked_up(one);
    }
  }
  end_word();
}

// Up to four letters of one plane as one number, the first one highest; 0 for more.
constexpr std::size_t longest_function_word = 4;
constexpr std::uint64_t packed(std::u32string_view word) {
  std::uint64_t number = 0;
  for (const char32_t letter : word) number = number << 16 | (letter & 0xFFFF);
  return word.size() > longest_function_word ? 0 : number;
}
constexpr std::uint64_t packed_backwards(std::u32string_view word) {
  std::uint64_t number = 0;
  for (std::size_t at = word.size(); at-- > 0;) number = number << 16 | word[at];
  return number;
}

FunctionWords function_words_of(std::u32string_view line) {
  static constexpr auto numbers = [] {
    std::array<std::array<std::uint64_t, function_words.size()>, 2> result{};
    for (std::size_t at = 0; at < function_words.size(); ++at) {
      result[0][at] = packed(function_words[at]);
      result[1][at] = packed_backwards(function_words[at]);
    }
    return result;
  }();
  FunctionWords count;
  const auto look_at = [&](std::uint64_t number) {
    for (const std::uint64_t one : numbers[0]) count.as_is += number == one;
    for (const std::uint64_t one : numbers[1]) count.turned += number == one;
  };
  const LetterClasses& class_of = LetterClasses::get();
  std::uint64_t number = 0;
  std::size_t size = 0;
  for (const char32_t letter : line) {
    const std::uint32_t now = class_of(letter);
    if ((now & LetterClass::form) != 0) {
      count = {};
      for_each_word(line, [&](std::u32string_view word) { look_at(packed(word)); });
      return count;
    }
    if ((now & LetterClass::letter) != 0) {
      number = number << 16 | as_looked_up(letter);
      ++size;
    } else if (size > 0) {
      if (size > 1 && size <= longest_function_word) look_at(number);
      size = 0;
      number = 0;
    }
  }
  if (size > 1 && size <= longest_function_word) look_at(number);
  return count;
}

// How many words the lexicon knows, of three letters and more.
struct KnownWords {
  std::size_t as_is = 0;
  std::size_t turned = 0;
};

KnownWords known_words_of(std::u32string_view line, const language::Lexicon& lexicon) {
  KnownWords count;
  for_each_word(line, [&](std::u32string_view word) {
    if (word.size() < 3) return;
    count.as_is += lexicon.count(word) >= common;
    count.turned += lexicon.count(std::u32string(word.rbegin(), word.rend())) >= common;
  });
  return count;
}

bool is_left_to_right(char32_t letter) {
  const unicode::Direction direction = unicode::direction(letter);
  return direction == unicode::Direction::left || direction == unicode::Direction::number;
}
bool is_latin(char32_t letter) {
  return unicode::direction(letter) == unicode::Direction::left;
}

// The end of the number or Latin phrase that begins at `begin`: signs belong to it between two
// digits or Latin letters, spaces between Latin letters.
std::size_t end_of_run(std::u32string_view line, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < line.size()) {
    if (is_left_to_right(line[end])) {
      ++end;
      continue;
    }
    std::size_t next = end;
    bool space = false;
    while (next < line.size() && next - end < 3 && !is_left_to_right(line[next]) &&
           !is_word_letter(line[next])) {
      space = space || unicode::is_white_space(line[next]);
      ++next;
    }
    if (next == line.size() || !is_left_to_right(line[next])) break;
    if ((space || next - end > 1) && !(is_latin(line[end - 1]) && is_latin(line[next]))) break;
    end = next + 1;
  }
  return end;
}

// The line turned round, letter by letter: a mark stands before its letter there, as it is drawn.
std::u32string turned(std::u32string_view line) {
  std::u32string result(line.rbegin(), line.rend());
  for (std::size_t at = 0; at < result.size();) {
    if (!is_left_to_right(result[at])) {
      ++at;
      continue;
    }
    const std::size_t stop = end_of_run(result, at);
    std::reverse(result.begin() + static_cast<std::ptrdiff_t>(at),
                 result.begin() + static_cast<std::ptrdiff_t>(stop));
    at = stop;
  }
  return result;
}

bool has_word_letter(std::u32string_view line) {
  return std::any_of(line.begin(), line.end(), is_word_letter);
}

// Lines that have something, without the white space at their edges.
std::vector<Span> lines_of(std::u32string_view letters) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t stop = std::min(letters.find(U'\n', begin), letters.size());
    std::size_t end = stop;
    while (begin < end && unicode::is_white_space(letters[begin])) ++begin;
    while (end > begin && unicode::is_white_space(letters[end - 1])) --end;
    if (begin < end && end - begin <= longest_line) {
      lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = stop + 1;
  }
  return lines;
}

}  // namespace

std::vector<Span> turn_visual_lines(std::u32string& letters, const language::Lexicon* lexicon) {
  std::vector<Span> result;
  if (lexicon == nullptr) return result;
  std::vector<Span> lines = lines_of(letters);
  std::vector<Span> unclear;
  std::size_t sound = 0;   // letters of lines in logical order
  std::size_t visual = 0;  // of those that are not
  for (const Span span : lines) {
    const std::u32string_view line = slice(letters, span);
    const FunctionWords words = function_words_of(line);
    if (words.turned <= words.as_is) {
      if (words.as_is > words.turned) {
        sound += span.size();
      } else {
        unclear.push_back(span);
      }
      continue;
    }
    const KnownWords known = known_words_of(line, *lexicon);
    if (known.turned >= least_known && known.turned > 2 * known.as_is) {
      visual += span.size();
      result.push_back(span);
    }
  }
  if (result.empty()) return result;
  if (visual > 2 * sound) {
    for (const Span span : unclear) {
      const KnownWords known = known_words_of(slice(letters, span), *lexicon);
      if (known.turned >= known.as_is && has_word_letter(slice(letters, span)))
        result.push_back(span);
    }
    std::sort(result.begin(), result.end(),
              [](Span one, Span other) { return one.begin < other.begin; });
  }
  for (const Span span : result) {
    const std::u32string line = turned(slice(letters, span));
    std::copy(line.begin(), line.end(), letters.begin() + span.begin);
  }
  return result;
}

}  // namespace bazyab::repair
