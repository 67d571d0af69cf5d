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

namespace bazyab::language {
namespace {

constexpr std::size_t word_cache_size = std::size_t{1} << 16;
constexpr std::size_t pair_cache_size = std::size_t{1} << 16;

// How likely a change must be. A ZWNJ is worth a little doubt: texts unlike those that the weights
// were learned from write more of them.
// White space that a reader sees is not moved for so little, unless the text is broken elsewhere;
// of a text that has lost its ZWNJ and put no space in their place it is what the author wrote.
constexpr float enough_for_zwnj = 0.4F;
constexpr float enough_where_zwnj_is_lost = 0.3F;
constexpr float enough_where_spaces_are_meant = 0.97F;
constexpr float enough_for_space = 0.8F;
constexpr float enough_to_close_in_broken_text = 0.5F;
constexpr float enough_to_open_in_broken_text = 0.8F;

// Log odds beyond which the words around a place do not change a decision.
constexpr float close = 6;

// What the words themselves make so unlikely is not asked further: letters do not change it.
constexpr float hopeless = -5;

// A word is cut at most so often.
constexpr int most_cuts = 4;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29);
}

}  // namespace

void BoundaryDecoder::decode(GappedText& text, TextHabit habit,
                             std::vector<BoundaryDecision>& decisions) {
  decisions.clear();
  if (lexicon_->weights().empty() || text.letters.empty()) return;
  decisions_ = &decisions;
  start(habit);
  cut_words(text);
  close_spaces(text);
  std::sort(decisions.begin(), decisions.end(),
            [](const auto& one, const auto& other) { return one.place < other.place; });
}

void BoundaryDecoder::start(TextHabit habit) {
  habit_ = habit;
  if (!word_cache_.empty()) return;
  word_cache_.resize(word_cache_size);
  pair_cache_.resize(pair_cache_size);
}

// The name of a word in the caches: what is remembered holds for one habit.
std::uint64_t BoundaryDecoder::key_of(const GappedText& text, WordSpan word) const {
  std::uint64_t hash = mixed(habit_.gaps, habit_.breaks);
  for (std::uint32_t at = word.begin; at < word.end; ++at) {
    const std::uint64_t zwnj = at > word.begin && text.before[at] == Gap::zwnj ? 1U << 24 : 0U;
    hash = mixed(hash, zwnj | text.letters[at]);
  }
  return hash | 1;  // 0 is an empty entry
}

std::uint32_t BoundaryDecoder::partners(std::uint64_t hash) const {
  const auto found = lexicon_->weights().find(hash);
  return found ? static_cast<std::uint32_t>(std::max<std::int16_t>(found->zwnj, 0)) : 0U;
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
  word_features(unit, lexicon_->total_count(), sink);
  habit_features(unit, habit_, sink);
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
  if (left.begin > 0 && text.before[left.begin] == Gap::space) {
    std::uint32_t begin = left.begin - 1;
    while (begin > 0 && text.before[begin] == Gap::none) --begin;
    unit.previous = std::u32string_view(text.letters).substr(begin, left.begin - begin);
  }
  if (right.end < text.letters.size() && text.before[right.end] == Gap::space) {
    std::uint32_t end = right.end + 1;
    while (end < text.letters.size() && text.before[end] == Gap::none) ++end;
    unit.next = std::u32string_view(text.letters).substr(right.end, end - right.end);
  }
  context_features(
      unit, [&](char kind, char seen, std::u32string_view first, std::u32string_view second) {
        hashes_.push_back(feature_hash(kind, seen, first, second));
        lexicon_->weights().prefetch(hashes_.back());
      });
  sum_weights(scores);
}

const BoundaryDecoder::WordEntry& BoundaryDecoder::word_entry(const GappedText& text, WordSpan word,
                                                              std::uint64_t key) {
  WordEntry& entry = word_cache_[(key >> 32) % word_cache_size];
  if (entry.key == key) return entry;
  entry = {.key = key};
  const std::u32string_view letters = letters_of(text, word);
  const Gap* before = text.before.data() + word.begin;
  entry.left = left_side(letters, before, *lexicon_);
  entry.right = right_side(letters, before, *lexicon_);
  entry.left_partners = partners(left_partners_hash(last_part(letters, before)));
  entry.right_partners = partners(right_partners_hash(first_part(letters, before)));
  if (word.size() < 3 || word.size() > Unit::longest) return entry;
  make_units(letters, before, look_up(letters, before, *lexicon_), *lexicon_, units_);
  for (Unit& unit : units_) {
    set_partners(unit, partners(left_partners_hash(unit.left())),
                 partners(right_partners_hash(unit.right())));
    const Scores scores = weigh(unit);
    if (scores.best() <= entry.scores.best()) continue;
    entry.scores = scores;
    entry.at = static_cast<std::uint32_t>(unit.at);
    entry.known = unit.counts.together > 0;
  }
  return entry;
}

// Cuts the word at one place, if it should be.
bool BoundaryDecoder::cut(GappedText& text, WordSpan word) {
  WordEntry best = word_entry(text, word, key_of(text, word));
  if (best.at == 0 || best.scores.best() < -close) return false;
  const auto letters = std::u32string_view(text.letters).substr(word.begin, word.size());
  const Gap* before = text.before.data() + word.begin;
  if (best.scores.best() < close) {
    Unit unit = make_unit(letters, before, best.at, {}, *lexicon_);
    weigh_around(text, unit, word, word, best.scores);
  }
  return decide(text, word.begin + best.at, best.scores, best.known);
}

void BoundaryDecoder::cut_words(GappedText& text) {
  find_words(text, words_);
  for (const WordSpan word : words_) cut_word(text, word, most_cuts);
}

// Cuts the word until it is well, each word that comes of it too.
void BoundaryDecoder::cut_word(GappedText& text, WordSpan word, int most) {
  while (word.size() > 2 && word.size() <= Unit::longest && most-- > 0 && cut(text, word)) {
    const BoundaryDecision& made = decisions_->back();
    if (made.gap != Gap::space) continue;
    const std::uint32_t place = made.place;
    cut_word(text, {word.begin, place}, most);
    word.begin = place;
  }
}

const BoundaryDecoder::PairEntry& BoundaryDecoder::weigh_pair(const GappedText& text, WordSpan left,
                                                              WordSpan right,
                                                              std::uint64_t left_key,
                                                              std::uint64_t right_key) {
  // Mixed twice: the two words the other way round are another pair.
  const std::uint64_t key = mixed(mixed(left_key, 1), right_key) | 1;
  PairEntry& entry = pair_cache_[(key >> 32) % pair_cache_size];
  if (entry.key == key) return entry;
  entry = {.key = key};
  const WordEntry before_space = word_entry(text, left, left_key);
  const WordEntry& behind = word_entry(text, right, right_key);
  const std::u32string_view letters = letters_of(text, {left.begin, right.end});
  const Gap* before = text.before.data() + left.begin;
  Unit unit = make_unit(letters, before, left.size(), look_up(letters, before, *lexicon_),
                        before_space.left, behind.right, *lexicon_);
  set_partners(unit, before_space.left_partners, behind.right_partners);
  entry.scores = weigh(unit);
  entry.known = unit.counts.together > 0;
  return entry;
}

void BoundaryDecoder::close_spaces(GappedText& text) {
  // Cuts into two words stay.
  std::vector<std::uint32_t> made;
  for (const BoundaryDecision& decision : *decisions_) {
    if (decision.gap == Gap::space) made.push_back(decision.place);
  }
  find_words(text, words_);
  std::uint64_t right_key = words_.empty() ? 0 : key_of(text, words_.front());
  for (std::size_t index = 1; index < words_.size(); ++index) {
    const WordSpan left = words_[index - 1];
    const WordSpan right = words_[index];
    const std::uint64_t left_key = std::exchange(right_key, key_of(text, right));
    if (text.before[right.begin] != Gap::space) continue;
    if (right.end - left.begin > Unit::longest) continue;
    if (std::find(made.begin(), made.end(), right.begin) != made.end()) continue;
    PairEntry pair = weigh_pair(text, left, right, left_key, right_key);
    if (pair.scores.best() < -close) continue;
    if (pair.scores.best() < close) {
      const auto letters =
          std::u32string_view(text.letters).substr(left.begin, right.end - left.begin);
      Unit unit = make_unit(letters, text.before.data() + left.begin, left.size(), {}, *lexicon_);
      weigh_around(text, unit, left, right, pair.scores);
    }
    decide(text, right.begin, pair.scores, pair.known);
  }
}

// Makes the likeliest change at `place`, if it is likely enough.
bool BoundaryDecoder::decide(GappedText& text, std::uint32_t place, const Scores& scores,
                             bool known) {
  const float zwnj = std::exp(std::min(scores.zwnj, 30.0F));
  const float other = std::exp(std::min(scores.other, 30.0F));
  const bool is_zwnj = zwnj >= other;
  const float probability = (is_zwnj ? zwnj : other) / (1 + zwnj + other);
  Gap& gap = text.before[place];
  const bool broken =
      gap == Gap::space ? BreakHabit::splits(habit_.breaks) : BreakHabit::glues(habit_.breaks);
  const bool lost = GapHabit::lacks_zwnj(habit_.gaps);
  float enough = enough_for_space;
  if (is_zwnj && gap == Gap::space && GapHabit::joins(habit_.gaps)) {
    enough = enough_where_spaces_are_meant;
  } else if (is_zwnj) {
    enough = lost ? enough_where_zwnj_is_lost : enough_for_zwnj;
  } else if (broken) {
    enough = gap == Gap::space ? enough_to_close_in_broken_text : enough_to_open_in_broken_text;
  }
  if (probability < enough) return false;
  gap = is_zwnj ? Gap::zwnj : gap == Gap::space ? Gap::none : Gap::space;
  decisions_->push_back({place, gap, known, probability});
  return true;
}

}  // namespace bazyab::language
