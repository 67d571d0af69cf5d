// Walking through a sentence, and what the lexicon must not know of it.
#include "language/boundary_questions.h"

#include <algorithm>

#include "language/boundary_walk.h"

namespace bazyab::language {
namespace {

std::uint64_t spelling_key(std::u32string_view letters, std::uint64_t zwnj_before) {
  return Lexicon::hash_of(letters) ^ zwnj_before * 0x9E3779B97F4A7C15U;
}

// The gaps of `size` letters from `begin` on that are one of these, a bit for each letter.
template <typename Is>
std::uint64_t gaps_where(const GappedText& text, std::size_t begin, std::size_t size, Is is) {
  std::uint64_t bits = 0;
  for (std::size_t at = 1; at < std::min<std::size_t>(size, 64); ++at) {
    if (is(text.before[begin + at])) bits |= std::uint64_t{1} << at;
  }
  return bits;
}

}  // namespace

BoundaryQuestions::BoundaryQuestions(const Lexicon& lexicon, const std::vector<CountedWord>& words,
                                     const Partners& partners)
    : lexicon_(lexicon), partners_(partners), may_be_partner_(std::size_t{1} << 21) {
  for (const auto& [hash, number] : partners.numbers) {
    may_be_partner_[hash % may_be_partner_.size()] = true;
  }
  for (const CountedWord& word : words) {
    if (word.listed) continue;
    const GappedText text = gapped(word.word);
    const auto is_zwnj = [](Gap gap) { return gap == Gap::zwnj; };
    unlisted_.insert(spelling_key(text.letters, gaps_where(text, 0, text.letters.size(), is_zwnj)));
  }
}

void BoundaryQuestions::ask(const GappedText& sentence, std::vector<Gap> observed,
                            const Asking& asking, const QuestionTakers& takers) {
  Sentence now{.sound = sentence,
               .asking = asking,
               .takers = takers,
               .text = {.letters = sentence.letters, .before = std::move(observed)}};
  made_.clear();
  find_words(now.text, words_);
  for (const WordSpan word : words_) ask_word(now, word);
  find_words(now.text, words_);
  for (std::size_t index = 1; index < words_.size(); ++index) {
    const std::uint32_t at = words_[index].begin;
    if (now.text.before[at] != Gap::space) continue;
    if (std::find(made_.begin(), made_.end(), at) != made_.end()) continue;
    ask_space(now, words_[index - 1], words_[index]);
  }
}

void BoundaryQuestions::ask_word(Sentence& sentence, WordSpan word) {
  constexpr int most_cuts = 6;
  for (int cuts = 0; cuts < most_cuts; ++cuts) {
    if (word.size() < 3 || word.size() > Unit::longest) return;
    const auto letters = letters_of(sentence.text, word);
    const Gap* before = sentence.text.before.data() + word.begin;
    for (std::size_t at = 1; at < letters.size(); ++at) {
      lexicon_.prefetch(Lexicon::hash_of(letters.substr(0, at)));
      lexicon_.prefetch(Lexicon::hash_of(letters.substr(at)));
    }
    make_units(letters, before, look_up(letters, before, lexicon_), lexicon_, units_);
    question_.clear();
    for (Unit& unit : units_) {
      add_place(sentence, unit, word, word);
      if (sentence.asking.walks || question_.places.empty()) continue;
      sentence.takers.use(question_);
      question_.clear();
    }
    if (question_.places.empty()) return;
    sentence.takers.use(question_);
    const std::size_t spaces = made_.size();
    if (!make_right(sentence)) return;
    if (made_.size() == spaces) continue;
    const std::uint32_t cut = made_.back();
    ask_word(sentence, {word.begin, cut});
    word.begin = cut;
  }
}

// Makes one of the cuts that the word of the question needs; false if it needs none.
bool BoundaryQuestions::make_right(Sentence& sentence) {
  const Place* first = nullptr;
  float best = 0;
  for (const Place& place : question_.places) {
    if (place.answer == 0) continue;
    const float score = sentence.takers.score ? sentence.takers.score(question_, place) : 0;
    if (first != nullptr && score <= best) continue;
    first = &place;
    best = score;
  }
  if (first == nullptr) return false;
  sentence.text.before[first->at] = first->answer == 1 ? Gap::zwnj : Gap::space;
  if (first->answer == 2) made_.push_back(first->at);
  return true;
}

void BoundaryQuestions::ask_space(Sentence& sentence, WordSpan left, WordSpan right) {
  if (right.end - left.begin > Unit::longest) return;
  const auto letters = letters_of(sentence.text, {left.begin, right.end});
  const Gap* before = sentence.text.before.data() + left.begin;
  Unit unit = make_unit(letters, before, left.size(), look_up(letters, before, lexicon_), lexicon_);
  question_.clear();
  add_place(sentence, unit, left, right);
  if (question_.places.empty()) return;
  sentence.takers.use(question_);
  const unsigned answer = question_.places.front().answer;
  if (!sentence.asking.walks || answer == 0) return;
  sentence.text.before[right.begin] = answer == 1 ? Gap::zwnj : Gap::none;
}

std::uint32_t BoundaryQuestions::partners(std::uint64_t hash) const {
  if (!may_be_partner_[hash % may_be_partner_.size()]) return 0;
  const auto found = partners_.numbers.find(hash);
  return found == partners_.numbers.end() ? 0U : found->second;
}

// Adds the boundary to the question, if it is one that is decided and its answer can be chosen.
void BoundaryQuestions::add_place(const Sentence& sentence, Unit& unit, WordSpan left,
                                  WordSpan right) {
  const std::uint32_t at = left.begin + static_cast<std::uint32_t>(unit.at);
  set_partners(unit, partners(left_partners_hash(unit.left())),
               partners(right_partners_hash(unit.right())));
  if (sentence.asking.unknown) {
    unit.counts.together = unit.counts.apart = 0;
    unit.counts.whole = false;
  } else {
    forget(sentence.sound, at, unit);
  }
  Place place{.at = at, .begin = question_.features.size()};
  place.choices = choices_of(unit, lexicon_.total_count());
  if (!place.choices.any()) return;
  const Gap truth = sentence.sound.before[at];
  place.answer = truth == unit.observed() ? 0 : truth == Gap::zwnj ? 1 : 2;
  if (place.answer == 1 && !place.choices.zwnj) return;
  if (place.answer == 2 && !place.choices.other) return;
  set_around(sentence.text, left, right, unit);
  const auto sink = [&](char kind, char seen, std::u32string_view a, std::u32string_view b) {
    question_.features.push_back(feature_hash(kind, seen, a, b));
    if (sentence.takers.name) sentence.takers.name(question_.features.back(), kind, seen, a, b);
  };
  word_features(unit, lexicon_.total_count(), sentence.asking.habit, sink);
  letter_features(unit, sink);
  context_features(unit, sink);
  place.end = question_.features.size();
  question_.places.push_back(place);
}

// The lexicon was counted on this text: what it knows from this very place is taken away. A word
// that is in a list it would know all the same.
void BoundaryQuestions::forget(const GappedText& sentence, std::size_t at, Unit& unit) const {
  const auto less = [](std::uint32_t& count, bool listed = true) {
    if (count > (listed ? 1U : 0U)) --count;
  };
  const auto is_gap = [&](std::size_t place) {
    return place >= sentence.before.size() || sentence.before[place] != Gap::none;
  };
  const std::size_t begin = at - unit.at;
  const std::size_t size = unit.letters.size();
  const std::uint64_t truth =
      gaps_where(sentence, begin, size, [](Gap gap) { return gap != Gap::none; });
  if (is_gap(begin) && is_gap(begin + size)) {
    const UnitSpelling spelling = look_up(unit.letters, unit.before, lexicon_);
    const bool listed = !unlisted_.contains(spelling_key(unit.letters, truth));
    if (truth == spelling.observed) {
      less(unit.counts.together, listed);
    } else if (truth == spelling.spelled) {
      less(unit.counts.apart, listed);
      unit.counts.whole = unit.counts.whole && unit.counts.apart > 0;
    }
  }
  if (sentence.before[at] == Gap::none) return;
  if (sentence.before[at] == Gap::space && unit.counts.spaced > 0) --unit.counts.spaced;
  if (is_gap(begin + unit.left_begin)) less(unit.counts.left);
  if (is_gap(begin + unit.right_end)) less(unit.counts.right);
}

}  // namespace bazyab::language
