// Finds الله and vowelled quotations among symbols.
#include "repair/arabic_reading.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t dammatan = 0x064C, kasratan = 0x064D, kasra = 0x0650;
constexpr char32_t shadda = 0x0651, small_alef = 0x0670;

char32_t letter_of(const Symbol& symbol) {
  return symbol.letters.empty() ? U'\0' : symbol.letters.front();
}

bool is_drawn(char32_t mark) {
  return mark == shadda || mark == small_alef;
}

bool has_drawn_marks_alone(const Symbol& symbol) {
  return std::all_of(symbol.letters.begin() + 1, symbol.letters.end(), is_drawn);
}

bool is_vowel(char32_t mark) {
  return mark >= dammatan && mark <= 0x0652 && mark != shadda;
}

bool contains(const Symbol& symbol, bool (*is)(char32_t)) {
  return std::any_of(symbol.letters.begin(), symbol.letters.end(), is);
}

// A word of a line, without the signs around it.
using Word = std::span<Symbol>;

Word bare(Word word) {
  const auto is_sign = [](const Symbol& symbol) {
    return unicode::is_punctuation(letter_of(symbol));
  };
  while (!word.empty() && is_sign(word.front())) word = word.subspan(1);
  while (!word.empty() && is_sign(word.back())) word = word.first(word.size() - 1);
  return word;
}

bool is_vowelled(Word word) {
  const auto vowels = std::count_if(
      word.begin(), word.end(), [](const Symbol& symbol) { return contains(symbol, is_vowel); });
  return vowels >= 2 || (vowels == 1 && word.size() <= 4);
}

// Letters that only Persian has, and words that no Arabic sentence has.
bool is_persian(Word word) {
  std::u32string letters;
  for (const Symbol& symbol : word) letters += letter_of(symbol);
  constexpr std::u32string_view own[] = {U"از", U"که", U"را", U"در", U"به", U"این", U"است", U"تو"};
  if (std::find(std::begin(own), std::end(own), letters) != std::end(own)) return true;
  return std::any_of(word.begin(), word.end(), [](const Symbol& symbol) {
    return std::u32string_view(U"پچژگ\u200C").find(letter_of(symbol)) != std::u32string_view::npos;
  });
}

// An article, letters or endings that Persian words do not have.
bool is_arabic(Word word) {
  const auto is_foreign = [](char32_t letter) {
    return letter == dammatan || letter == kasratan || letter == U'ة' || letter == U'إ' ||
           letter == U'ي' || letter == U'ك' || letter == U'ى';
  };
  if (word.size() > 3 && letter_of(word[0]) == U'ا' && letter_of(word[1]) == U'ل') return true;
  return std::any_of(word.begin(), word.end(),
                     [&](const Symbol& symbol) { return contains(symbol, is_foreign); });
}

void write_arabic(Word word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    char32_t letter = letter_of(word[at]);
    if (letter == U'ک') letter = U'ك';
    if (letter == U'ی') {
      const bool last = at + 1 == word.size();
      const bool after_kasra = at > 0 && word[at - 1].letters.find(kasra) != std::u32string::npos;
      letter = last && !after_kasra ? U'ى' : U'ي';
    }
    if (letter != letter_of(word[at])) word[at].letters.front() = letter;
  }
}

// The words of a line that follow each other in one quotation.
class Quotation {
 public:
  void add(Word word) {
    words_.push_back(word);
    vowelled_ += is_vowelled(word) ? 1U : 0U;
    arabic_ += is_arabic(word) ? 1U : 0U;
  }

  void end() {
    constexpr std::size_t fewest = 3;
    if (vowelled_ >= fewest && vowelled_ * 4 >= words_.size() * 3 && arabic_ >= 2) {
      for (const Word& word : words_) write_arabic(word);
    }
    *this = {};
  }

 private:
  std::vector<Word> words_;
  std::size_t vowelled_ = 0, arabic_ = 0;
};

}  // namespace

void drop_marks_of_allah(std::vector<Symbol>& symbols) {
  for (std::size_t at = 0; at + 2 < symbols.size(); ++at) {
    Symbol& first = symbols[at];
    Symbol& second = symbols[at + 1];
    const Symbol& third = symbols[at + 2];
    if (first.word != third.word || letter_of(first) != U'ل' || letter_of(second) != U'ل' ||
        letter_of(third) != U'ه') {
      continue;
    }
    if (has_drawn_marks_alone(first)) first.letters.resize(1);
    if (has_drawn_marks_alone(second)) second.letters.resize(1);
  }
}

void use_arabic_letters(std::vector<Symbol>& symbols) {
  Quotation quotation;
  for (std::size_t begin = 0, end = 0; begin < symbols.size(); begin = end) {
    while (end < symbols.size() && symbols[end].word == symbols[begin].word) ++end;
    if (begin > 0 && symbols[begin].line != symbols[begin - 1].line) quotation.end();
    const Word whole(&symbols[begin], end - begin), word = bare(whole);
    const bool goes_on =
        !word.empty() && !is_persian(word) && (is_vowelled(word) || is_arabic(word));
    if (!goes_on || word.data() != whole.data()) quotation.end();
    if (goes_on) quotation.add(word);
    if (goes_on && word.size() < whole.size() && &word.back() != &whole.back()) quotation.end();
  }
  quotation.end();
}

}  // namespace bazyab::repair
