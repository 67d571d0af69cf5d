// Lines as words with a script and a place, and the bidirectional algorithm taken back.
#include "ocr/latin_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

using Place = std::vector<Symbol>::iterator;

enum class Script { persian, latin, none };

struct Word {
  Box box;
  Script script = Script::none;
  bool latin_digits = false;  // and no letters
  Place begin, end;
};

char32_t first_letter(const Symbol& symbol) {
  return symbol.letters.empty() ? U'\0' : symbol.letters.front();
}

Word word_at(Place begin, Place end) {
  Word word{.box = begin->box, .begin = begin, .end = end};
  bool digits = false;
  for (auto symbol = begin; symbol != end; ++symbol) {
    word.box.include(symbol->box);
    const char32_t letter = first_letter(*symbol);
    digits = digits || is_latin_digit(letter);
    if (is_arabic_letter(letter)) {
      word.script = Script::persian;
    } else if (is_latin_letter(letter) && word.script == Script::none) {
      word.script = Script::latin;
    }
  }
  word.latin_digits = digits && word.script == Script::none;
  return word;
}

// Of the line that begins at `begin`; `end` is that of the page.
std::vector<Word> words_of(Place begin, Place end) {
  std::vector<Word> words;
  for (auto at = begin; at != end && at->line == begin->line;) {
    const auto next =
        std::find_if(at, end, [at](const Symbol& symbol) { return symbol.word != at->word; });
    words.push_back(word_at(at, next));
    at = next;
  }
  return words;
}

bool is_persian_page(const std::vector<Symbol>& symbols) {
  std::ptrdiff_t more = 0;
  for (const Symbol& symbol : symbols) {
    more += is_arabic_letter(first_letter(symbol)) ? 1 : 0;
    more -= is_latin_letter(first_letter(symbol)) ? 1 : 0;
  }
  return more > 0;
}

// Whether Persian words and what stands beside them were given from left to right.
bool runs_from_left(const std::vector<Word>& words) {
  int left = 0, right = 0;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const Word& before = words[at - 1];
    const Word& word = words[at];
    if (before.script != Script::persian && word.script != Script::persian) continue;
    ++(before.box.center_x() < word.box.center_x() ? left : right);
  }
  return left > right;
}

bool goes_with_latin(const Word& word) {
  return word.script == Script::latin || word.latin_digits;
}

// The end of the Latin words from `first` on. Numbers after one of them belong to them, signs where
// another follows.
std::size_t end_of_latin(const std::vector<Word>& words, std::size_t first) {
  std::size_t end = first + 1;
  for (std::size_t at = end; at < words.size() && words[at].script != Script::persian; ++at) {
    if (goes_with_latin(words[at])) end = at + 1;
  }
  return end;
}

// From left to right into the order of reading.
void order(std::vector<Word>& words) {
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.box.center_x() < b.box.center_x();
  });
  for (std::size_t at = 0; at < words.size();) {
    if (words[at].script != Script::latin) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_latin(words, at);
    std::reverse(words.begin() + static_cast<std::ptrdiff_t>(at),
                 words.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  }
  std::reverse(words.begin(), words.end());
}

bool is_after(char32_t sign) {
  return std::u32string_view(U".,:;!?\u060C\u061B\u061F»)]\"").find(sign) !=
         std::u32string_view::npos;
}
bool is_before(char32_t sign) {
  return std::u32string_view(U"«([\"").find(sign) != std::u32string_view::npos;
}

// The model names guillemets for lines that run from the right; among Latin words they open on the
// left.
void mirror_guillemets(Place begin, Place end) {
  const auto is_latin = [](const Symbol& symbol) { return is_latin_letter(letter_of(symbol)); };
  begin = std::find_if(begin, end, is_latin);
  end = std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), is_latin)
            .base();
  for (; begin != end; ++begin) {
    const char32_t sign = letter_of(*begin);
    if (sign == U'«') begin->letters = U"»";
    if (sign == U'»') begin->letters = U"«";
  }
}

// The words from `begin` on stand from left to right in the order of reading.
void move_signs(Place begin, Place end) {
  const auto left =
      std::find_if(begin, end, [](const Symbol& symbol) { return !is_after(letter_of(symbol)); });
  if (left == end) return;
  const auto right =
      std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(left),
                   [](const Symbol& symbol) { return !is_before(letter_of(symbol)); })
          .base();
  const std::uint32_t first = begin->word, last = (end - 1)->word;
  // From the left: the last sign stands nearest to the words, before them the first.
  for (auto sign = begin; sign != left; ++sign) sign->word = last;
  for (auto sign = right; sign != end; ++sign) sign->word = first;
  std::vector<Symbol> ordered(std::make_reverse_iterator(end), std::make_reverse_iterator(right));
  mirror_guillemets(left, right);
  ordered.insert(ordered.end(), left, right);
  ordered.insert(ordered.end(), std::make_reverse_iterator(left),
                 std::make_reverse_iterator(begin));
  std::move(ordered.begin(), ordered.end(), begin);
}

}  // namespace

void read_from_right(std::vector<Symbol>& symbols, std::vector<Doubt>& doubts) {
  if (!is_persian_page(symbols)) return;
  std::vector<Symbol> ordered;
  std::unordered_map<std::uint32_t, std::uint32_t> moved;  // numbers of words
  for (auto begin = symbols.begin(); begin != symbols.end();) {
    std::vector<Word> words = words_of(begin, symbols.end());
    const auto end = words.back().end;
    if (runs_from_left(words)) {
      std::vector<std::uint32_t> numbers;
      for (const Word& word : words) numbers.push_back(word.begin->word);
      order(words);
      for (std::size_t at = 0; at < words.size(); ++at) {
        moved.emplace(words[at].begin->word, numbers[at]);
      }
    }
    for (const Word& word : words) ordered.insert(ordered.end(), word.begin, word.end);
    begin = end;
  }
  if (moved.empty()) return;
  const auto number = [&moved](std::uint32_t word) {
    const auto found = moved.find(word);
    return found == moved.end() ? word : found->second;
  };
  for (Symbol& symbol : ordered) symbol.word = number(symbol.word);
  symbols = std::move(ordered);
  // Words of one doubt stay together only where their order stays.
  std::erase_if(doubts, [&moved](const Doubt& doubt) {
    return doubt.first_word != doubt.last_word && moved.contains(doubt.first_word);
  });
  for (Doubt& doubt : doubts) {
    doubt.first_word = number(doubt.first_word);
    doubt.last_word = number(doubt.last_word);
  }
  std::sort(doubts.begin(), doubts.end(),
            [](const Doubt& a, const Doubt& b) { return a.first_word < b.first_word; });
}

void move_signs_around_latin(std::vector<Symbol>& symbols) {
  if (!is_persian_page(symbols)) return;
  for (auto begin = symbols.begin(); begin != symbols.end();) {
    const std::vector<Word> words = words_of(begin, symbols.end());
    const bool persian = std::any_of(words.begin(), words.end(), [](const Word& word) {
      return word.script == Script::persian;
    });
    for (std::size_t at = 0; persian && at < words.size();) {
      if (words[at].script != Script::latin) {
        ++at;
        continue;
      }
      std::size_t end = at + 1;
      while (end < words.size() && goes_with_latin(words[end]) &&
             words[end].box.center_x() > words[end - 1].box.center_x()) {
        ++end;
      }
      move_signs(words[at].begin, words[end - 1].end);
      at = end;
    }
    begin = words.back().end;
  }
}

}  // namespace bazyab::ocr
