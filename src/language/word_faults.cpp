// One function for each kind of fault.
#include "language/word_faults.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "language/word_spelling.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

using Sources = std::set<char>;

constexpr std::uint32_t zwnj_ratio = 50;    // joined at most once in so many uses is a slip
constexpr std::uint32_t damage_ratio = 25;  // how much commoner than its damaged image a word is
constexpr std::uint32_t glued_parts = 20;   // how often both halves of two glued words are counted
constexpr std::uint32_t glued_from = 300;   // how often the half beside a function word is counted
constexpr std::array<std::u32string_view, 4> glued_before = {U"در", U"از", U"را", U"و"};
constexpr std::array<std::u32string_view, 8> glued_after = {U"را",  U"و",  U"که",  U"از",
                                                            U"است", U"شد", U"کرد", U"بود"};

class Faults {
 public:
  explicit Faults(const WordTable& words)
      : words_(words), shekar_total_(static_cast<double>(shekar_total(words))) {}

  // What only Hazm's dictionary has and nobody met: mostly Arabic, and misprints.
  static bool is_unmet(const std::u32string& spelling, const WordFacts& word) {
    return word.sources == Sources{'h'} && !word.met && word.own == 0 &&
           spelling.find(unicode::zwnj) == std::u32string::npos;
  }

  // Nobody wrote it in edited text, and it is a frequent word with its lam-alef broken: lists made
  // from the web have such words, since text from PDF files is part of the web.
  bool is_damaged(const std::u32string& spelling, const WordFacts& word) const {
    if (word.own > 0 || word.sources.contains('t') || word.sources.contains('n')) return false;
    const double expected = static_cast<double>(word.shekar) * shekar_words / shekar_total_;
    return std::ranges::any_of(undamaged(spelling), [&](const std::u32string& image) {
      return image != spelling && own(image) > 0 && own(image) >= damage_ratio * (expected + 1);
    });
  }

  // A function word is glued to a frequent word, as lists from the web have it.
  bool lost_its_space(const std::u32string& spelling, const WordFacts& word) const {
    if (word.own > 0 || spelling.find(unicode::zwnj) != std::u32string::npos) return false;
    for (const char source : word.sources) {
      if (source != 'h' && source != 's') return false;
    }
    const auto frequent = [&](std::size_t at, std::size_t size) {
      return size > 2 && own(spelling.substr(at, size)) >= glued_from;
    };
    for (const std::u32string_view part : glued_before) {
      if (spelling.starts_with(part) && frequent(part.size(), spelling.size() - part.size()))
        return true;
    }
    for (const std::u32string_view part : glued_after) {
      if (spelling.ends_with(part) && frequent(0, spelling.size() - part.size())) return true;
    }
    return false;
  }

  // The joined spelling is another one of the same letters with its ZWNJ lost.
  bool lost_its_zwnj(const std::u32string& letters,
                     const std::vector<std::u32string>& spellings) const {
    const WordFacts& joined = words_.at(letters);
    // No orthography of Persian joins می to its verb; of ها and تر some do, and Lilak with them.
    const bool verb = (letters.starts_with(U"می") || letters.starts_with(U"نمی")) &&
                      !joined.sources.contains('t');
    if (joined.sources.contains('n') || (joined.sources.contains('l') && !verb)) return false;
    return std::ranges::any_of(spellings, [&](const std::u32string& other) {
      if (other == letters || !shows_zwnj(other)) return false;
      const WordFacts& word = words_.at(other);
      if (word.own == 0 && !word.sources.contains('l') && !word.sources.contains('t')) return false;
      if (verb && !other.starts_with(U"می\u200C") && !other.starts_with(U"نمی\u200C")) return false;
      return std::uint64_t{joined.own} * zwnj_ratio <= word.own;
    });
  }

  // A word that Shekar alone has is two frequent words without the break between them.
  bool is_glued(const std::u32string& letters) const {
    const WordFacts& word = words_.at(letters);
    if (word.sources != Sources{'s'} || word.own > 0) return false;
    for (std::size_t at = 1; at < letters.size(); ++at) {
      if (stands_alone(letters[at - 1])) continue;
      if (letters[at] == U'آ') return true;
      if (at < 2 || at + 1 >= letters.size()) continue;
      if (own(letters.substr(0, at)) >= glued_parts && own(letters.substr(at)) >= glued_parts)
        return true;
    }
    return false;
  }

 private:
  std::uint32_t own(const std::u32string& spelling) const {
    const auto found = words_.find(spelling);
    return found == words_.end() ? 0 : found->second.own;
  }

  // What it may have been before its lam-alefs were turned round or lost their alef.
  static std::set<std::u32string> undamaged(const std::u32string& spelling) {
    std::set<std::u32string> images;
    std::u32string all = spelling;
    for (std::size_t at = 0; at < spelling.size(); ++at) {
      if (spelling.compare(at, 2, U"ال") == 0) {
        std::swap(all[at], all[at + 1]);
        std::u32string one = spelling;
        std::swap(one[at], one[at + 1]);
        images.insert(std::move(one));
      }
      if (spelling[at] == U'ل') images.insert(std::u32string(spelling).insert(at + 1, 1, U'ا'));
    }
    images.insert(std::move(all));
    return images;
  }

  const WordTable& words_;
  double shekar_total_;
};

}  // namespace

Families families_of(const WordTable& words) {
  Families families;
  for (const auto& [spelling, facts] : words) families[without_zwnj(spelling)].push_back(spelling);
  return families;
}

std::uint64_t shekar_total(const WordTable& words) {
  std::uint64_t total = 0;
  for (const auto& [spelling, word] : words) total += word.shekar;
  return std::max<std::uint64_t>(total, 1);
}

std::size_t drop_faults(WordTable& words) {
  const Faults faults(words);
  std::set<std::u32string> found;
  for (const auto& [spelling, word] : words) {
    if (Faults::is_unmet(spelling, word) || faults.is_damaged(spelling, word) ||
        faults.lost_its_space(spelling, word)) {
      found.insert(spelling);
    }
  }
  for (const auto& [letters, spellings] : families_of(words)) {
    if (!words.contains(letters)) continue;
    if (faults.lost_its_zwnj(letters, spellings) || faults.is_glued(letters)) found.insert(letters);
  }
  for (const std::u32string& fault : found) words.erase(fault);
  return found.size();
}

}  // namespace bazyab::language
