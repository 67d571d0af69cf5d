// From text to gaps, from scores to proposals.
#include "repair/boundaries.h"

#include <algorithm>
#include <array>

#include "language/key.h"
#include "repair/confidence.h"
#include "repair/rule_signs.h"
#include "repair/tokens.h"

namespace bazyab::repair {
namespace {

using language::Gap;

// A text with the places of its letters.
struct Placed {
  language::GappedText text;
  std::vector<std::uint32_t> place;
};

void gap_text(std::u32string_view text, Placed& placed) {
  const LetterClasses& class_of = LetterClasses::get();
  placed.text.letters.resize(text.size());
  placed.text.before.resize(text.size());
  placed.place.resize(text.size());
  std::size_t size = 0;
  Gap gap = Gap::edge;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const char32_t letter = text[at];
    const std::uint32_t now = class_of(letter);
    if ((now & LetterClass::letter) != 0) {
      placed.text.letters[size] = (now & LetterClass::foreign) == 0 ? letter
                                  : letter == 0x0643                ? U'ک'
                                                                    : U'ی';
      placed.text.before[size] = gap;
      placed.place[size++] = at;
      gap = Gap::none;
    } else if ((now & LetterClass::zwnj) != 0) {
      gap = gap == Gap::none ? Gap::zwnj : Gap::edge;
    } else if ((now & LetterClass::blank) != 0) {
      gap = gap == Gap::none ? Gap::space : Gap::edge;
    } else if ((now & LetterClass::mark) == 0) {
      gap = Gap::edge;
    }
  }
  placed.text.letters.resize(size);
  placed.text.before.resize(size);
  placed.place.resize(size);
}

// A و at the end of a word is spoken Persian for را (دستمو), and one behind a ZWNJ ties two numbers
// (بیست‌ودوم): neither is the word و, glued to another.
bool splits_off_and(const language::GappedText& text, const std::vector<Gap>& before,
                    std::size_t place) {
  const bool ends_word = text.letters[place] == U'و' &&
                         (place + 1 == text.letters.size() || before[place + 1] != Gap::none);
  const bool ties = place > 0 && text.letters[place - 1] == U'و' && before[place - 1] == Gap::zwnj;
  return ends_word || ties;
}

// ها, های and their kin begin at `place`, to the end of the word.
bool is_plural(const language::GappedText& text, const std::vector<Gap>& before,
               std::size_t place) {
  const auto part = language::part_from(text.letters, before, place);
  constexpr std::size_t longest = 6;  // هایشان
  return part.size() <= longest && part.starts_with(U"ها");
}

// A word of spoken Persian that begins with می and ends at `place` in what is left of "come": میام,
// نمیاد. No verb stem is so short, and nobody writes these with a ZWNJ.
bool is_spoken_come(const language::GappedText& text, const std::vector<Gap>& before,
                    std::size_t place) {
  constexpr std::array<std::u32string_view, 6> rests = {U"ام", U"ای", U"اد", U"ایم", U"این", U"ان"};
  std::size_t begin = place;
  while (begin > 0 && before[begin] == Gap::none) --begin;
  const auto head = std::u32string_view(text.letters).substr(begin, place - begin);
  const auto rest = language::part_from(text.letters, before, place);
  return (head == U"می" || head == U"نمی") &&
         std::find(rests.begin(), rests.end(), rest) != rests.end();
}

// The letter at `at` is within a word that the lexicon does not know and the text has again and
// again.
bool is_own_word(std::u32string_view text, std::uint32_t at, const Habit& habit) {
  return habit.own_words.times(language::lexicon_key(slice(text, token_around(text, at)))) > 0;
}

// The words with a space between, which ends at the letter at `end`, stand so again and again.
bool are_own_words(std::u32string_view text, std::uint32_t end, const Habit& habit) {
  const auto key_around = [&](std::uint32_t at) {
    return language::lexicon_key(slice(text, token_around(text, at)));
  };
  const std::u32string first = key_around(end - 2), second = key_around(end);
  return habit.own_words.prefers_apart(word_hash(first), word_hash(second),
                                       word_hash(first + second));
}

}  // namespace

void count_breaks(std::u32string_view text, const language::Lexicon& lexicon, Habit& habit,
                  WordMemory& memory) {
  constexpr std::size_t sample = 16 * 1024;  // letters
  Placed placed;
  gap_text(text.substr(0, sample), placed);
  habit.breaks.count(placed.text, lexicon);
  if (habit.breaks.code() > 0) habit.own_words.find(text, lexicon, memory);
}

std::vector<Proposal> propose_boundaries(const Text& text, const RepairOptions& options,
                                         language::BoundaryDecoder& decoder, const Habit& habit) {
  if (habit.has_lost_spaces()) return {};
  Placed placed;
  gap_text(text.letters, placed);
  std::vector<language::BoundaryDecision> decisions;
  const language::TextHabit code{.gaps = habit.gaps.code(options.style == Style::apart),
                                 .breaks = habit.breaks.code(),
                                 .joins_are_meant = habit.joins_no_verbs()};
  const std::vector<Gap> before = placed.text.before;
  decoder.decode(placed.text, code, decisions);

  const bool keep_known = options.style == Style::keep && !habit.has_lost_zwnj();
  const bool keep_plurals = options.style == Style::keep && habit.joins_plurals();
  std::vector<Proposal> proposals;
  proposals.reserve(decisions.size());
  for (const language::BoundaryDecision& decision : decisions) {
    const std::uint32_t end = placed.place[decision.place];
    const std::uint32_t begin = before[decision.place] == Gap::space ? end - 1 : end;
    const bool zwnj = decision.gap == Gap::zwnj;
    if (zwnj && decision.known && keep_known) continue;
    if (zwnj && is_spoken_come(placed.text, before, decision.place)) continue;
    const bool was_joined = before[decision.place] == Gap::none;
    if (zwnj && was_joined && keep_plurals && is_plural(placed.text, before, decision.place)) {
      continue;
    }
    if (decision.gap == Gap::space && !language::BreakHabit::glues(code.breaks) &&
        splits_off_and(placed.text, before, decision.place)) {
      continue;
    }
    if (decision.gap == Gap::space && was_joined && is_own_word(text.letters, end, habit)) continue;
    if (decision.gap == Gap::none && !was_joined && are_own_words(text.letters, end, habit)) {
      continue;
    }
    const RepairKind kind = zwnj ? RepairKind::zwnj : RepairKind::space;
    const Evidence evidence = decision.known ? Evidence::habit : Evidence::lexicon;
    proposals.push_back(
        {.span = {begin, end},
         .after = zwnj                         ? U"\u200C"
                  : decision.gap == Gap::space ? U" "
                                               : U"",
         .kind = kind,
         .evidence = evidence,
         .confidence = believed(kind, evidence, habit.has_lost_zwnj(), decision.probability)});
  }
  return proposals;
}

}  // namespace bazyab::repair
