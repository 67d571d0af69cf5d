// Caches, sums of weights and the order of decisions.
#include "language/boundary_decoder.h"

#include <algorithm>
#include <cmath>
#include "unicode/encoding.h"

#include "language/boundary_choices.h"
#include "language/boundary_features.h"
#include "language/boundary_walk.h"

namespace bazyab::language {
namespace {

constexpr std::size_t word_cache_size = std::size_t{1} << 14;
constexpr std::size_t pair_cache_size = std::size_t{1} << 16;

// How likely a change must be. White space that a reader sees is not moved for less.
constexpr float enough_for_zwnj = 0.5F;
constexpr float enough_for_space = 0.8F;

// Log odds beyond which the words around a place do not change a decision.
constexpr float close = 6;

// A word is cut at most so often.
constexpr int most_cuts = 4;

std::uint64_t hash_letters(const GappedText& text, WordSpan word, std::uint64_t hash) {
  const auto take = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  };
  for (std::uint32_t at = word.begin; at < word.end; ++at) {
    if (at > word.begin && text.before[at] == Gap::zwnj) take(unicode::zwnj);
    take(text.letters[at]);
  }
  return hash | 1;  // 0 is an empty entry
}

}  // namespace

void BoundaryDecoder::decode(GappedText& text, unsigned habit,
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

void BoundaryDecoder::start(unsigned habit) {
  if (habit == habit_ && !word_cache_.empty()) return;
  habit_ = habit;
  word_cache_.assign(word_cache_size, {});
  pair_cache_.assign(pair_cache_size, {});
}

BoundaryDecoder::Scores BoundaryDecoder::weigh(Unit& unit, const UnitSpelling& spelling) const {
  const BoundaryWeights& weights = lexicon_->weights();
  set_partners(unit, [&](std::uint64_t hash) {
    const auto found = weights.find(hash);
    return found ? static_cast<std::uint32_t>(std::max<std::int16_t>(found->zwnj, 0)) : 0U;
  });
  const Choices choices = choices_of(unit, spelling);
  Scores scores;
  if (!choices.any()) return scores;
  std::int32_t zwnj = 0;
  std::int32_t other = 0;
  const auto sink = [&](char kind, char seen, std::u32string_view first,
                        std::u32string_view second) {
    const auto found = weights.find(feature_hash(kind, seen, first, second));
    if (!found) return;
    zwnj += found->zwnj;
    other += found->other;
  };
  unit_features(unit, lexicon_->total_count(), sink);
  habit_features(unit, habit_, sink);
  if (choices.zwnj) scores.zwnj = static_cast<float>(zwnj) / weight_unit;
  if (choices.other) scores.other = static_cast<float>(other) / weight_unit;
  return scores;
}

// Adds what stands before the word `left` and behind the word `right`, which the unit begins and
// ends with.
void BoundaryDecoder::weigh_around(const GappedText& text, Unit& unit, WordSpan left,
                                   WordSpan right, Scores& scores) const {
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
  const BoundaryWeights& weights = lexicon_->weights();
  std::int32_t zwnj = 0;
  std::int32_t other = 0;
  context_features(
      unit, [&](char kind, char seen, std::u32string_view first, std::u32string_view second) {
        const auto found = weights.find(feature_hash(kind, seen, first, second));
        if (!found) return;
        zwnj += found->zwnj;
        other += found->other;
      });
  if (scores.zwnj > never) scores.zwnj += static_cast<float>(zwnj) / weight_unit;
  if (scores.other > never) scores.other += static_cast<float>(other) / weight_unit;
}

BoundaryDecoder::WordEntry BoundaryDecoder::best_cut(const GappedText& text, WordSpan word) {
  const std::uint64_t key = hash_letters(text, word, 0);
  WordEntry& entry = word_cache_[(key >> 32) % word_cache_size];
  if (entry.key == key) return entry;
  entry = {.key = key};
  const auto letters = std::u32string_view(text.letters).substr(word.begin, word.size());
  const Gap* before = text.before.data() + word.begin;
  const UnitSpelling spelling = look_up(letters, before, *lexicon_);
  for (std::uint32_t at = 1; at < word.size(); ++at) {
    if (before[at] != Gap::none) continue;
    Unit unit = make_unit(letters, before, at, spelling, *lexicon_);
    const Scores scores = weigh(unit, spelling);
    if (scores.best() <= entry.scores.best()) continue;
    entry.scores = scores;
    entry.at = at;
    entry.known = unit.counts.together > 0;
  }
  return entry;
}

// Cuts the word at one place, if it should be.
bool BoundaryDecoder::cut(GappedText& text, WordSpan word) {
  WordEntry best = best_cut(text, word);
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
  for (std::size_t index = 0; index < words_.size(); ++index) {
    const WordSpan word = words_[index];
    if (word.size() < 3 || word.size() > Unit::longest) continue;
    for (int cuts = 0; cuts < most_cuts && cut(text, word); ++cuts) {
      if (decisions_->back().gap == Gap::space) break;
    }
  }
}

BoundaryDecoder::PairEntry BoundaryDecoder::weigh_pair(const GappedText& text, WordSpan left,
                                                       WordSpan right) {
  const std::uint64_t key = hash_letters(text, right, hash_letters(text, left, 0));
  PairEntry& entry = pair_cache_[(key >> 32) % pair_cache_size];
  if (entry.key == key) return entry;
  entry = {.key = key};
  const auto letters = std::u32string_view(text.letters).substr(left.begin, right.end - left.begin);
  const Gap* before = text.before.data() + left.begin;
  const UnitSpelling spelling = look_up(letters, before, *lexicon_);
  Unit unit = make_unit(letters, before, left.size(), spelling, *lexicon_);
  entry.scores = weigh(unit, spelling);
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
  for (std::size_t index = 1; index < words_.size(); ++index) {
    const WordSpan left = words_[index - 1];
    const WordSpan right = words_[index];
    if (text.before[right.begin] != Gap::space) continue;
    if (right.end - left.begin > Unit::longest) continue;
    if (std::find(made.begin(), made.end(), right.begin) != made.end()) continue;
    PairEntry pair = weigh_pair(text, left, right);
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
  if (getenv("DBG")) { std::string u; for (std::uint32_t i = place > 4 ? place - 4 : 0; i < place + 4 && i < text.letters.size(); ++i) unicode::append_utf8(text.letters[i], u); fprintf(stderr, "%s habit %u z %.2f o %.2f gap %d\n", u.c_str(), habit_, scores.zwnj, scores.other, (int)text.before[place]); }
  const float zwnj = std::exp(std::min(scores.zwnj, 30.0F));
  const float other = std::exp(std::min(scores.other, 30.0F));
  const bool is_zwnj = zwnj >= other;
  const float probability = (is_zwnj ? zwnj : other) / (1 + zwnj + other);
  if (probability < (is_zwnj ? enough_for_zwnj : enough_for_space)) return false;
  Gap& gap = text.before[place];
  gap = is_zwnj ? Gap::zwnj : gap == Gap::space ? Gap::none : Gap::space;
  decisions_->push_back({place, gap, known, probability});
  return true;
}

}  // namespace bazyab::language
