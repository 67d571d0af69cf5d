// Caches, sums of weights and the order of decisions.
#include "language/boundary_decoder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "language/boundary_choices.h"
#include "language/boundary_features.h"
#include "language/boundary_walk.h"
#include "language/break_habit.h"
#include "language/gap_habit.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// How likely a change must be. A ZWNJ is worth a little doubt: texts unlike those that the weights
// were learned from write more of them.
// White space that a reader sees is not moved for so little, unless the text is broken elsewhere;
// of a text that has lost its ZWNJ and put no space in their place it is what the author wrote. So
// is a word without a ZWNJ where no verb has lost its own, whatever became of those.
constexpr float enough_for_zwnj = 0.4F;
constexpr float enough_where_zwnj_is_lost = 0.3F;
constexpr float enough_where_spaces_are_meant = 0.97F;
constexpr float enough_where_joins_are_meant = 0.95F;
constexpr float enough_for_space = 0.65F;
constexpr float enough_to_close_in_broken_text = 0.4F;
constexpr float enough_to_open_in_broken_text = 0.65F;

// Log odds beyond which the words around a place do not change a decision.
constexpr float close = 6;

// What the words themselves make so unlikely is not asked further: letters do not change it.
constexpr float hopeless = -5;

// A word is cut at most so often.
constexpr int most_cuts = 4;

// An ending begins at `place` that many join and as many write behind a ZWNJ: ها, تر and their kin.
bool has_optional_ending(const GappedText& text, std::size_t place) {
  constexpr std::size_t longest = 6;  // هایشان
  const auto part = part_from(text.letters, text.before, place);
  return part.size() <= longest && (part.starts_with(U"ها") || part.starts_with(U"تر"));
}

}  // namespace

void BoundaryDecoder::decode(GappedText& text, TextHabit habit,
                             std::vector<BoundaryDecision>& decisions) {
  decisions.clear();
  if (lexicon_->weights().empty() || text.letters.empty()) return;
  decisions_ = &decisions;
  start(habit);
  // The same text in another habit has the same words and spaces.
  const bool again = text.before == seen_.before && text.letters == seen_.letters;
  if (!again) {
    seen_ = text;
    read_words(text);
  }
  cut_words(text);
  if (!decisions.empty()) {
    read_words(text);
    for (Word& word : words_) word.sides = word_entry(text, word.span, word.name).sides;
  }
  if (!again || !decisions.empty()) find_spaces(text);
  close_spaces(text);
  if (!decisions.empty()) seen_ = {};
  std::sort(decisions.begin(), decisions.end(),
            [](const auto& one, const auto& other) { return one.place < other.place; });
}

void BoundaryDecoder::start(TextHabit habit) {
  habit_ = habit;
  habit_hash_ = mixed(mixed(1, habit.gaps), habit.breaks);
}

void BoundaryDecoder::read_words(const GappedText& text) {
  words_.clear();
  const auto size = static_cast<std::uint32_t>(text.letters.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin + 1;
    bool has_zwnj = false;
    for (; end < size && (text.before[end] == Gap::none || text.before[end] == Gap::zwnj); ++end) {
      has_zwnj |= text.before[end] == Gap::zwnj;
    }
    Word& word = words_.emplace_back();
    word.span = {begin, end};
    word.has_zwnj = has_zwnj;
    name_word(text, word);
    word_cache_.prefetch(key_of(word.name));
    begin = end;
  }
}

std::uint64_t BoundaryDecoder::name_of(const GappedText& text, WordSpan span) {
  const auto begin = text.before.begin() + span.begin + 1;
  Word word{.span = span, .sides = {}};
  word.has_zwnj =
      std::find(begin, text.before.begin() + span.end, Gap::zwnj) != text.before.begin() + span.end;
  name_word(text, word);
  return word.name;
}

// Names the word by its letters and ZWNJ, for the caches.
void BoundaryDecoder::name_word(const GappedText& text, Word& word) {
  const std::u32string_view letters = letters_of(text, word.span);
  word.letters = word.has_zwnj ? ShortWord{} : Lexicon::short_word(letters);
  if (word.letters.size > 0) {
    word.name = mixed(word.letters.letters, word.letters.size) | 1;  // 0 is an empty entry
    return;
  }
  constexpr unsigned bits = 21;  // of a letter; three make a group
  std::uint64_t hash = 1;
  std::uint64_t group = 1;
  const auto add = [&](std::uint64_t letter) {
    if (group >> (2 * bits) != 0) hash = mixed(hash, std::exchange(group, 1));
    group = group << bits | letter;
  };
  for (std::uint32_t at = word.span.begin; at < word.span.end; ++at) {
    if (at > word.span.begin && text.before[at] == Gap::zwnj) add(unicode::zwnj);
    add(text.letters[at]);
  }
  word.name = mixed(hash, group) | 1;
}

BoundaryDecoder::Scores BoundaryDecoder::weigh(const Unit& unit) {
  const Choices choices = choices_of(unit, lexicon_->total_count());
  Scores scores;
  if (!choices.any()) return scores;
  if (choices.zwnj) scores.zwnj = 0;
  if (choices.other) scores.other = 0;
  const auto sink = [&](char kind, char seen, std::u32string_view first,
                        std::u32string_view second) {
    hashes_.push_back(feature_hash(kind, seen, first, second));
    lexicon_->weights().prefetch(hashes_.back());
  };
  word_features(unit, lexicon_->total_count(), habit_, sink);
  sum_weights(scores);
  if (scores.best() < hopeless) return {};
  letter_features(unit, sink);
  sum_weights(scores);
  return scores;
}

// Adds the weights of `hashes_`, which are empty then, to what may be chosen.
void BoundaryDecoder::sum_weights(Scores& scores) {
  std::int32_t zwnj = 0;
  std::int32_t other = 0;
  for (const std::uint64_t hash : hashes_) {
    const auto found = lexicon_->weights().find(hash);
    if (!found) continue;
    zwnj += found->zwnj;
    other += found->other;
  }
  hashes_.clear();
  if (scores.zwnj > never) scores.zwnj += static_cast<float>(zwnj) / weight_unit;
  if (scores.other > never) scores.other += static_cast<float>(other) / weight_unit;
}

// Adds what stands before the word `left` and behind the word `right`, which the unit begins and
// ends with.
void BoundaryDecoder::weigh_around(const GappedText& text, Unit& unit, WordSpan left,
                                   WordSpan right, Scores& scores) {
  set_around(text, left, right, unit);
  context_features(
      unit, [&](char kind, char seen, std::u32string_view first, std::u32string_view second) {
        hashes_.push_back(feature_hash(kind, seen, first, second));
        lexicon_->weights().prefetch(hashes_.back());
      });
  sum_weights(scores);
}

const BoundaryDecoder::WordEntry& BoundaryDecoder::word_entry(const GappedText& text, WordSpan word,
                                                              std::uint64_t name) {
  const std::uint64_t key = key_of(name);
  WordEntry& entry = word_cache_.at(key);
  if (entry.hash == key) return entry;
  entry = {.hash = key};
  const Gap* before = text.before.data() + word.begin;
  entry.sides = word_weights_.weigh(letters_of(text, word), before, name, habit_,
                                    static_cast<std::int32_t>(hopeless * weight_unit), cuts_);
  for (const CutWeights& one : cuts_) {
    if (one.settled) continue;
    Cut cut{.scores = {}, .at = static_cast<std::uint8_t>(one.at), .known = one.known};
    if (one.zwnj) cut.scores.zwnj = static_cast<float>(one.zwnj_weight) / weight_unit;
    if (one.other) cut.scores.other = static_cast<float>(one.other_weight) / weight_unit;
    if (cut.scores.best() > entry.scores[0].best()) {
      entry.set(1, entry.cut(0));
      entry.set(0, cut);
    } else if (cut.scores.best() > entry.scores[1].best()) {
      entry.set(1, cut);
    }
  }
  return entry;
}

// Cuts the word at one place, if it should be.
bool BoundaryDecoder::cut(GappedText& text, WordSpan word, std::uint64_t name) {
  const WordEntry& entry = word_entry(text, word, name);
  Cut best = entry.cut(0);
  Cut second = entry.cut(1);
  if (best.at == 0 || best.scores.best() < -close) return false;
  const auto letters = letters_of(text, word);
  const Gap* before = text.before.data() + word.begin;
  const auto ask_around = [&](Cut& cut) {
    if (cut.at == 0 || cut.scores.best() < -close || cut.scores.best() >= close) return;
    Unit unit = make_unit(letters, before, cut.at, {}, *lexicon_);
    weigh_around(text, unit, word, word, cut.scores);
  };
  ask_around(best);
  ask_around(second);
  if (second.scores.best() > best.scores.best()) best = second;
  if (best.known && GapHabit::lacks_zwnj(habit_.gaps) && !habit_.joins_are_meant) {
    best.scores.zwnj = std::max(best.scores.zwnj, odds_of_spelling(letters, best.at));
  }
  if (!decide(text, word.begin + best.at, best.scores, best.known)) return false;
  if (decisions_->back().gap == Gap::zwnj) spell_as_known(text, word);
  return true;
}

// How much commoner the word is with a ZWNJ before letter `at` than without, where that is clear:
// that of two spellings which the text had is not seen where all ZWNJ are lost.
float BoundaryDecoder::odds_of_spelling(std::u32string_view letters, std::uint32_t at) const {
  constexpr std::uint32_t least_count = 30, clear = 2;
  const auto spelling = lexicon_->spelling(letters);
  if (!spelling || (spelling->zwnj_before >> at & 1U) == 0) return never;
  const std::uint32_t with = spelling->count_with, without = spelling->count_without;
  if (with < least_count || with < clear * without) return never;
  return std::log(static_cast<float>(with) / static_cast<float>(without + 1));
}

// After a first ZWNJ, the others that the lexicon has in this very word: سی‌ان‌ان.
void BoundaryDecoder::spell_as_known(GappedText& text, WordSpan word) {
  const BoundaryDecision made = decisions_->back();
  const auto letters = letters_of(text, word);
  const auto spelling = look_up(letters, text.before.data() + word.begin, *lexicon_);
  if ((spelling.observed & ~spelling.spelled) != 0) return;
  for (std::uint32_t at = 1; at < word.size(); ++at) {
    const bool missing = ((spelling.spelled & ~spelling.observed) >> at & 1U) != 0;
    if (!missing || !unicode::joins_next(letters[at - 1])) continue;
    text.before[word.begin + at] = Gap::zwnj;
    decisions_->push_back({word.begin + at, Gap::zwnj, made.known, made.probability});
  }
}

void BoundaryDecoder::cut_words(GappedText& text) {
  for (Word& word : words_) {
    const WordEntry& entry = word_entry(text, word.span, word.name);
    word.sides = entry.sides;
    if (entry.at[0] == 0 || entry.scores[0].best() < -close) continue;
    cut_word(text, word.span, word.name, most_cuts);
  }
}

// Cuts the word until it is well, each word that comes of it too.
void BoundaryDecoder::cut_word(GappedText& text, WordSpan word, std::uint64_t name, int most) {
  while (word.size() > 2 && word.size() <= Unit::longest && most-- > 0 && cut(text, word, name)) {
    const BoundaryDecision& made = decisions_->back();
    if (made.gap == Gap::space) {
      const WordSpan before{word.begin, made.place};
      word.begin = made.place;
      cut_word(text, before, name_of(text, before), most);
    }
    name = name_of(text, word);
  }
}

const BoundaryDecoder::PairEntry& BoundaryDecoder::weigh_pair(const GappedText& text,
                                                              const Word& left, const Word& right) {
  const std::uint64_t key = key_of(left, right);
  PairEntry& entry = pair_cache_.at(key);
  if (entry.hash == key) return entry;
  entry = {.hash = key};
  const std::u32string_view letters = letters_of(text, {left.span.begin, right.span.end});
  const Gap* before = text.before.data() + left.span.begin;
  Unit unit = make_unit(letters, before, left.span.size(), look_up(letters, before, *lexicon_),
                        left.sides.left, right.sides.right, *lexicon_);
  set_partners(unit, left.sides.left_partners, right.sides.right_partners);
  entry.scores = weigh(unit);
  entry.known = unit.counts.together > 0;
  return entry;
}

// The spaces that are asked about. Cuts into two words stay.
void BoundaryDecoder::find_spaces(const GappedText& text) {
  std::vector<std::uint32_t> made;
  for (const BoundaryDecision& decision : *decisions_) {
    if (decision.gap == Gap::space) made.push_back(decision.place);
  }
  spaces_.clear();
  for (std::size_t index = 1; index < words_.size(); ++index) {
    const Word& left = words_[index - 1];
    const Word& right = words_[index];
    if (text.before[right.span.begin] != Gap::space) continue;
    if (right.span.end - left.span.begin > Unit::longest) continue;
    if (std::find(made.begin(), made.end(), right.span.begin) != made.end()) continue;
    const std::u32string_view first = letters_of(text, left.span);
    const std::u32string_view second = letters_of(text, right.span);
    const bool are_short = left.letters.size > 0 && right.letters.size > 0;
    Space space{.word = index,
                .whole = are_short ? Lexicon::hash_of(left.letters, right.letters)
                                   : Lexicon::hash_of(first, second)};
    space.parts = space.whole;
    const auto last = last_part(first, text.before.data() + left.span.begin);
    const auto next = first_part(second, text.before.data() + right.span.begin);
    if (left.has_zwnj || right.has_zwnj) {
      space.parts = Lexicon::hash_of(last, next);
      lexicon_->prefetch(space.parts);
    }
    lexicon_->prefetch(space.whole);
    if (left.sides.left_partners > 0 || right.sides.right_partners > 0) {
      space.both = PairWeights::hash_of_parts(last, next);
      lexicon_->weights().prefetch(space.both);
    }
    spaces_.push_back(space);
  }
  for (Space& space : spaces_) {
    space.may_be_word = lexicon_->may_have(space.whole) ||
                        (space.parts != space.whole && lexicon_->may_have(space.parts));
    if (space.may_be_word) pair_cache_.prefetch(key_of(words_[space.word - 1], words_[space.word]));
  }
}

// True if the two words are surely none together and their own weights keep them apart, which is
// what weighing them in full would come to.
bool BoundaryDecoder::stays(const GappedText& text, const Space& space) {
  if (space.may_be_word) return false;
  const Word& left = words_[space.word - 1];
  const Word& right = words_[space.word];
  if (space.both == 0) return true;
  const std::int32_t sum = pair_weights_.sum(letters_of(text, {left.span.begin, right.span.end}),
                                             text.before.data() + left.span.begin, left.span.size(),
                                             space.both, left.sides, right.sides, habit_);
  return static_cast<float>(sum) / weight_unit < hopeless;
}

void BoundaryDecoder::close_spaces(GappedText& text) {
  for (const Space& space : spaces_) {
    if (stays(text, space)) continue;
    const Word& left = words_[space.word - 1];
    const Word& right = words_[space.word];
    PairEntry pair = weigh_pair(text, left, right);
    if (pair.scores.best() < -close) continue;
    if (pair.scores.best() < close) {
      const auto letters = letters_of(text, {left.span.begin, right.span.end});
      Unit unit =
          make_unit(letters, text.before.data() + left.span.begin, left.span.size(), {}, *lexicon_);
      weigh_around(text, unit, left.span, right.span, pair.scores);
    }
    decide(text, right.span.begin, pair.scores, pair.known);
  }
}

// How likely a change at `place` must be.
float BoundaryDecoder::enough(const GappedText& text, std::uint32_t place, bool is_zwnj) const {
  const bool spaced = text.before[place] == Gap::space;
  if (is_zwnj) {
    if (spaced && GapHabit::joins(habit_.gaps)) return enough_where_spaces_are_meant;
    if (!spaced && habit_.joins_are_meant && !has_optional_ending(text, place)) {
      return enough_where_joins_are_meant;
    }
    return GapHabit::lacks_zwnj(habit_.gaps) ? enough_where_zwnj_is_lost : enough_for_zwnj;
  }
  if (spaced && BreakHabit::splits(habit_.breaks)) return enough_to_close_in_broken_text;
  if (!spaced && BreakHabit::glues(habit_.breaks)) return enough_to_open_in_broken_text;
  return enough_for_space;
}

// Makes the likeliest change at `place`, if it is likely enough.
bool BoundaryDecoder::decide(GappedText& text, std::uint32_t place, const Scores& scores,
                             bool known) {
  Gap& gap = text.before[place];
  float zwnj = std::exp(std::min(scores.zwnj, 30.0F));
  float other = std::exp(std::min(scores.other, 30.0F));
  // Two words without a gap, in a text that has lost its ZWNJ and whose words do not run together.
  // The one word of a single letter, و, needs none where a word ends in it: spoken دستمو.
  const bool ends_soon = place + 1 == text.letters.size() || text.before[place + 1] != Gap::none;
  if (gap == Gap::none && !ends_soon && scores.zwnj > never && GapHabit::lacks_zwnj(habit_.gaps) &&
      !BreakHabit::glues(habit_.breaks)) {
    zwnj += std::exchange(other, 0.0F);
  }
  const bool is_zwnj = zwnj >= other;
  const float probability = (is_zwnj ? zwnj : other) / (1 + zwnj + other);
  if (probability < enough(text, place, is_zwnj)) return false;
  gap = is_zwnj ? Gap::zwnj : gap == Gap::space ? Gap::none : Gap::space;
  decisions_->push_back({place, gap, known, probability});
  return true;
}

}  // namespace bazyab::language
