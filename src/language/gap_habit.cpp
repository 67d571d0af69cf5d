// Which words count, and how shares become a code.
#include "language/gap_habit.h"

#include <algorithm>
#include <array>

#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// Fewer words than this tell nothing.
constexpr std::uint64_t least_words = 3;

bool is_yeh(char32_t letter) {
  return letter == U'ی' || letter == 0x064A;
}

// The length of می or نمی at the head of `word`, 0 if there is neither.
std::size_t prefix_size(std::u32string_view word) {
  if (word.size() >= 2 && word[0] == U'م' && is_yeh(word[1])) return 2;
  if (word.size() >= 3 && word[0] == U'ن' && word[1] == U'م' && is_yeh(word[2])) return 3;
  return 0;
}

// The length of ها, های or هایی at the end of `word`, 0 if there is none.
std::size_t suffix_size(std::u32string_view word) {
  std::size_t end = word.size();
  for (std::size_t yehs = 0; yehs < 2 && end > 0 && is_yeh(word[end - 1]); ++yehs) --end;
  if (end < 2 || word[end - 1] != U'ا' || word[end - 2] != U'ه') return 0;
  return word.size() - (end - 2);
}

// Verbs that nothing else begins like: a joined می before them is no میدان.
bool has_common_verb(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 8> heads = {U"شود", U"شون", U"کند", U"کنن",
                                                        U"کرد", U"توا", U"گوی", U"دهد"};
  std::array<char32_t, 3> head{};
  if (word.size() < head.size()) return false;
  std::copy_n(word.begin(), head.size(), head.begin());
  std::replace(head.begin(), head.end(), char32_t{0x0643}, U'ک');
  std::replace(head.begin(), head.end(), char32_t{0x064A}, U'ی');
  const std::u32string_view wanted(head.data(), head.size());
  return std::find(heads.begin(), heads.end(), wanted) != heads.end();
}

unsigned level(std::uint64_t part, std::uint64_t total) {
  if (part * 33 < total) return 0;
  if (part * 3 < total) return 1;
  return part * 4 < total * 3 ? 2 : 3;
}

}  // namespace

void GapHabit::count_word(std::u32string_view word) {
  if (word.size() < 2 || word.size() > 40) return;
  if (const std::size_t size = prefix_size(word); size > 0) {
    if (word.size() == size) {
      ++apart;
    } else if (word[size] == unicode::zwnj) {
      ++zwnj;
    } else if (has_common_verb(word.substr(size))) {
      ++joined;
    }
  }
  if (const std::size_t size = suffix_size(word); size > 0) {
    const std::size_t begin = word.size() - size;
    if (begin == 0) {
      ++apart;
    } else if (word[begin - 1] == unicode::zwnj) {
      ++zwnj;
    } else if (begin >= 3 && unicode::joins_next(word[begin - 1]) && size > 2) {
      ++joined;
    }
  }
}

void GapHabit::add(const GapHabit& other) {
  zwnj += other.zwnj;
  apart += other.apart;
  joined += other.joined;
}

void GapHabit::halve() {
  zwnj /= 2;
  apart /= 2;
  joined /= 2;
}

unsigned GapHabit::code(bool ignore_zwnj) const {
  const std::uint64_t with = ignore_zwnj ? 0 : zwnj;
  std::uint64_t without = joined;
  if (ignore_zwnj && apart + joined == 0) without = zwnj;
  const std::uint64_t total = with + apart + without;
  if (total == 0) return 0;
  if (total < least_words) return with > 0 ? 65 : apart > 0 ? 66 : 67;
  return 1 + level(with, total) * 16 + level(apart, total) * 4 + level(without, total);
}

}  // namespace bazyab::language
