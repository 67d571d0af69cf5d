// Passages of a text, whether they are Persian, and their yeh and kaf.
#include "repair/arabic_letters.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t arabic_yeh = 0x064A;
constexpr char32_t alef_maksura = 0x0649;
constexpr char32_t arabic_kaf = 0x0643;

char32_t persian_of(char32_t letter) {
  if (letter == arabic_yeh || letter == alef_maksura) return U'ی';
  return letter == arabic_kaf ? U'ک' : letter;
}

bool is_persian_letter(char32_t letter) {
  return letter == U'گ' || letter == U'چ' || letter == U'پ' || letter == U'ژ' || letter == U'ی' ||
         letter == U'ک';
}
bool is_arabic_letter(char32_t letter) {
  return letter == U'ة' || letter == U'إ';
}

// Words that no Arabic sentence has, folded to Persian letters.
bool is_persian_word(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 24> words = {
      U"از", U"به", U"در", U"را", U"که",  U"این", U"است", U"با",  U"برای", U"شد",  U"شده",  U"خود",
      U"تا", U"هر", U"بر", U"می", U"نمی", U"های", U"ها",  U"بود", U"باید", U"شود", U"آنها", U"دو"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Signs {
  int words = 0;
  int known = 0;     // words that the lexicon has, once they are folded
  int vowelled = 0;  // words with harakat other than one tanwin or shadda
  int arabic = 0;    // words with the article, teh marbuta or alef with hamza below
  int persian = 0;   // letters and words of Persian alone

  void add(const Signs& other) {
    words += other.words;
    known += other.known;
    vowelled += other.vowelled;
    arabic += other.arabic;
    persian += other.persian;
  }
  bool is_vowelled() const { return words >= 2 && vowelled * 2 >= words; }
  bool is_arabic() const { return persian == 0 && words >= 2 && arabic * 3 >= words; }
};

void look_at_word(std::u32string_view token, const language::Lexicon* lexicon, Signs& signs) {
  std::array<char32_t, 64> buffer{};
  std::size_t size = 0;
  int vowels = 0;
  bool arabic = false;
  for (const char32_t letter : token) {
    constexpr char32_t fathatan = 0x064B;
    constexpr char32_t shadda = 0x0651;
    if (is_vowel_mark(letter)) {
      if (letter != fathatan && letter != shadda) ++vowels;
      continue;
    }
    if (is_persian_letter(letter)) ++signs.persian;
    arabic = arabic || is_arabic_letter(letter);
    if (size < buffer.size()) buffer[size++] = persian_of(letter);
  }
  const std::u32string_view word(buffer.data(), size);
  ++signs.words;
  signs.vowelled += vowels >= 2 || (vowels == 1 && size <= 3);
  signs.arabic += arabic || (size > 4 && word.starts_with(U"ال"));
  signs.persian += is_persian_word(word);
  signs.known += lexicon != nullptr && lexicon->contains(word);
}

Signs signs_of(std::u32string_view passage, const language::Lexicon* lexicon) {
  Signs signs;
  for_each_token(passage, [&](Span span) { look_at_word(slice(passage, span), lexicon, signs); });
  return signs;
}

bool ends_passage(char32_t letter) {
  switch (letter) {
    case U'.':
    case U'!':
    case U'؟':
    case U'?':
    case U'؛':
    case U'\n':
    case U'«':
    case U'»':
    case U'﴾':
    case U'﴿':
    case U'"':
    case U'(':
    case U')':
      return true;
    default:
      return false;
  }
}

bool is_persian(const Signs& passage, const Signs& whole) {
  if (passage.is_vowelled() || passage.is_arabic()) return false;
  if (passage.persian > 0 || whole.persian > 0) return true;
  return whole.known * 2 >= whole.words && whole.known > 0 && !whole.is_arabic();
}

}  // namespace

std::vector<Proposal> propose_persian_letters(const Text& text, const language::Lexicon* lexicon,
                                              const Habit& habit) {
  std::vector<Proposal> proposals;
  const std::u32string_view letters = text.letters;
  const bool maksura_is_yeh = habit.arabic_letters > 0 || habit.final_yeh <= habit.maksura;
  const auto foreign = [&](char32_t letter) {
    return persian_of(letter) != letter && (maksura_is_yeh || letter != alef_maksura);
  };
  if (std::none_of(letters.begin(), letters.end(), foreign)) return proposals;
  const Signs whole = signs_of(letters, lexicon);
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && !ends_passage(letters[end])) ++end;
    const std::u32string_view passage = letters.substr(begin, end - begin);
    if (std::any_of(passage.begin(), passage.end(), foreign) &&
        is_persian(signs_of(passage, lexicon), whole)) {
      for (std::size_t at = begin; at < end; ++at) {
        if (!foreign(letters[at])) continue;
        const auto place = static_cast<std::uint32_t>(at);
        proposals.push_back({.span = {place, place + 1},
                             .after = std::u32string(1, persian_of(letters[at])),
                             .kind = RepairKind::letter,
                             .confidence = 0.99F});
      }
    }
    begin = end + 1;
  }
  return proposals;
}

}  // namespace bazyab::repair
