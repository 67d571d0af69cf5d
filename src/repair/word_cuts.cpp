// Parts, steps between them, and sums over all ways.
#include "repair/word_cuts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr std::uint32_t met = 2;             // the count of what is no mere entry of a list
constexpr std::uint32_t often_alone = 2000;  // an ending that is a word as well: ست, ات
constexpr double impossible = -1e9;
constexpr std::uint32_t none = ~std::uint32_t{0};

// What only stands behind another part of its word, though lists may have it.
bool is_bound(std::u32string_view part) {
  constexpr std::array<std::u32string_view, 16> bound = {
      U"ها", U"های", U"هایی", U"هایم", U"هایت", U"هایش", U"هایشان", U"هایمان",
      U"ین", U"ان",  U"انی",  U"ام",   U"ای",   U"اند",  U"تر",     U"ترین"};
  return std::find(bound.begin(), bound.end(), part) != bound.end();
}

double log_sum(double one, double other) {
  if (one < other) std::swap(one, other);
  return one + std::log1p(std::exp(other - one));
}

}  // namespace

WordCuts::WordCuts(const WordChance& chance, WordMemory& memory, double rate)
    : chance_(chance), memory_(memory), lost_space_(std::log(rate)) {}

const std::vector<double>& WordCuts::chances(const Drawn& before, const Drawn& whole,
                                             const Drawn& after) {
  if (!recall(whole)) weigh(whole);
  chances_.clear();
  if (steps_.empty()) return chances_;
  const double all = sum_ways(before, whole, after);
  chances_.resize(whole.letters.size());
  for (std::size_t at = 0; at < parts_.size(); ++at) {
    if (parts_[at].begin == 0) continue;
    chances_[parts_[at].begin] += std::exp(sums_[at].forward + sums_[at].backward - all);
  }
  return chances_;
}

// Fetches what was remembered; false if there is nothing, or if the text itself says more of one of
// the parts.
bool WordCuts::recall(const Drawn& whole) {
  CutMemory& cuts = memory_.cuts();
  const CutMemory::Entry* found = cuts.entries.find(whole.hash);
  if (found == nullptr || !cuts.parts.has(found->parts) || !cuts.steps.has(found->steps)) {
    return false;
  }
  const CutMemory::Entry entry = *found;
  parts_.clear();
  steps_.clear();
  for (std::uint32_t at = 0; at < entry.parts.count; ++at) {
    parts_.push_back(cuts.parts[entry.parts.first + at]);
    if (chance_.is_own_word(parts_.back().hash)) return false;
  }
  for (std::uint32_t at = 0; at < entry.steps.count; ++at) {
    steps_.push_back(cuts.steps[entry.steps.first + at]);
  }
  return true;
}

void WordCuts::weigh(const Drawn& whole) {
  parts_.clear();
  steps_.clear();
  other_.clear();
  latest_.assign(whole.letters.size() + 1, none);
  for (std::size_t begin = 0; begin < whole.letters.size(); ++begin) {
    add_parts(whole.letters, begin);
  }
  CutMemory& cuts = memory_.cuts();
  const bool own = std::any_of(parts_.begin(), parts_.end(), [&](const WeighedPart& part) {
    return chance_.is_own_word(part.hash);
  });
  if (own || parts_.size() > CutMemory::most || steps_.size() > CutMemory::most) return;
  CutMemory::Entry& entry = cuts.entries.at(whole.hash);
  const std::uint64_t part = cuts.parts.end(), step = cuts.steps.end();
  for (const WeighedPart& one : parts_) cuts.parts.push(one);
  for (const WeighedStep& one : steps_) cuts.steps.push(one);
  entry = {.hash = whole.hash, .parts = cuts.parts.since(part), .steps = cuts.steps.since(step)};
}

// The parts that begin here, and the steps to them.
void WordCuts::add_parts(std::u32string_view letters, std::size_t begin) {
  if (begin > 0 && latest_[begin] == none) return;
  for (std::size_t end = begin + 1; end <= letters.size(); ++end) {
    if (!may_be_word(letters, begin, end)) continue;
    const bool all = begin == 0 && end == letters.size();  // it is drawn already
    const Drawn word = all ? Drawn{} : chance_.draw(letters.substr(begin, end - begin));
    const auto index = static_cast<std::uint32_t>(parts_.size());
    for (std::uint32_t from = latest_[begin]; begin > 0 && from != none; from = other_[from]) {
      const WeighedPart& part = parts_[from];
      const Drawn left{.letters = letters.substr(part.begin, std::size_t{part.end} - part.begin),
                       .hash = part.hash,
                       .count = part.count,
                       .slip = {},
                       .log = part.log};
      steps_.push_back({.score = chance_.log_after(left, word),
                        .from = static_cast<std::uint16_t>(from),
                        .to = static_cast<std::uint16_t>(index)});
    }
    other_.push_back(std::exchange(latest_[end], index));
    parts_.push_back({.hash = word.hash,
                      .log = word.log,
                      .count = word.count,
                      .begin = static_cast<std::uint8_t>(begin),
                      .end = static_cast<std::uint8_t>(end)});
  }
}

bool WordCuts::may_be_word(std::u32string_view letters, std::size_t begin, std::size_t end) const {
  const std::u32string_view word = letters.substr(begin, end - begin);
  const auto is_zwnj = [&](std::size_t at) {
    return at < letters.size() && letters[at] == unicode::zwnj;
  };
  if (is_zwnj(begin) || is_zwnj(end - 1) || is_zwnj(end)) return false;
  if (begin > 0 && is_zwnj(begin - 1)) return false;
  const bool first = begin == 0;
  const bool last = end == letters.size();
  if (first && last) return true;
  if (word.size() == 1) return word == U"و";
  if (!first && WordChance::is_ending(word) && chance_.count(word) < often_alone) return false;
  if (!first && is_bound(word)) return false;
  if (first || last) return word.size() >= 3 || chance_.count(word) >= met;
  return chance_.count(word) > met;
}

Drawn WordCuts::drawn(const WeighedPart& part, const Drawn& whole) const {
  if (part.begin == 0 && part.end == whole.letters.size()) return whole;
  return {.letters = whole.letters.substr(part.begin, std::size_t{part.end} - part.begin),
          .hash = part.hash,
          .count = part.count,
          .slip = {},
          .log = part.log};
}

// Sums up in both directions; gives the sum of all ways.
double WordCuts::sum_ways(const Drawn& before, const Drawn& whole, const Drawn& after) {
  const std::size_t size = whole.letters.size();
  sums_.assign(parts_.size(), {.forward = impossible, .backward = impossible});
  for (std::size_t at = 0; at < parts_.size(); ++at) {
    const WeighedPart& part = parts_[at];
    if (part.begin == 0) sums_[at].behind_before = chance_.fetch_pair(before, drawn(part, whole));
    if (part.end == size) sums_[at].before_after = chance_.fetch_pair(drawn(part, whole), after);
  }
  auto step = steps_.begin();
  for (std::uint32_t at = 0; at < parts_.size(); ++at) {
    const WeighedPart& part = parts_[at];
    Part& sum = sums_[at];
    if (part.begin == 0) {
      sum.forward = chance_.log_after(before, drawn(part, whole), sum.behind_before);
    }
    for (; step != steps_.end() && step->to == at; ++step) {
      const double score = lost_space_ + step->score;
      sum.forward = log_sum(sum.forward, sums_[step->from].forward + score);
    }
    if (part.end != size) continue;
    sum.backward =
        after.letters.empty() ? 0 : chance_.log_after(drawn(part, whole), after, sum.before_after);
  }
  double all = impossible;
  auto back = steps_.rbegin();
  for (std::size_t at = parts_.size(); at-- > 0;) {
    const Part& sum = sums_[at];
    if (parts_[at].end == size) all = log_sum(all, sum.forward + sum.backward);
    for (; back != steps_.rend() && back->to == at; ++back) {
      Part& left = sums_[back->from];
      const double score = lost_space_ + back->score;
      left.backward = log_sum(left.backward, score + sum.backward);
    }
  }
  return all;
}

}  // namespace bazyab::repair
