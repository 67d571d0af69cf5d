// Readings of a word with some of its ZWNJ moved, scored by the lattice of words.
#include "repair/moved_zwnj.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string>

#include "repair/folding.h"
#include "repair/lattice.h"
#include "repair/word_count.h"

namespace bazyab::repair {
namespace {

constexpr int most_moved = 3;  // ZWNJ of one word; words with more are left alone
constexpr float enough = 8;    // natural logarithm of how much likelier the other reading is
constexpr float enough_for_words =
    18;  // the same where the parts are words as they stand (برگه‌ای)
constexpr float parts_known = -20;  // a reading below this has a part that is no word

class MovedZwnj {
 public:
  MovedZwnj(std::u32string_view text, const language::Lexicon& lexicon, WordMemory* memory)
      : text_(text), lexicon_(lexicon), memory_(memory) {}

  std::vector<Proposal> run() {
    std::size_t done = 0;
    for (std::size_t at = text_.find(unicode::zwnj); at != std::u32string_view::npos;
         at = text_.find(unicode::zwnj, at + 1)) {
      if (at < done || at == 0 || !is_part(text_[at - 1])) continue;
      std::size_t letter = at - 1;
      while (letter > 0 && is_word_mark(text_[letter])) --letter;
      if (!is_word_letter(text_[letter])) continue;
      const Span token = token_around(text_, static_cast<std::uint32_t>(letter));
      done = token.end;
      if (memory_ == nullptr) {
        look_at(token);
        continue;
      }
      const std::uint64_t hash = word_hash(slice(text_, token));
      if (!memory_->keeps_zwnj(hash) && !look_at(token)) memory_->keep_zwnj(hash);
    }
    return std::move(proposals_);
  }

 private:
  static bool is_part(char32_t letter) { return is_word_letter(letter) || is_word_mark(letter); }

  // True if there is something to move.
  bool look_at(Span token) {
    const Folded word = fold(text_, token);
    if (!word.fits || word.size < 3 || word.zwnj_before == 0) return false;
    const auto spelling = lexicon_.spelling(word.letters());
    if (spelling && spelling->count_with > 0 && spelling->zwnj_before == word.zwnj_before) {
      return false;
    }
    const Parts parts = parts_of(word);
    if (std::popcount(word.zwnj_before) > most_moved || parts == Parts::with_spoken_ending) {
      return false;
    }
    const float as_is = score(word, word.zwnj_before);
    const std::uint64_t best = best_move(word);
    const float moved = best == word.zwnj_before ? as_is : score(word, best);
    if (moved < as_is + (parts == Parts::words ? enough_for_words : enough) ||
        moved < parts_known) {
      return false;
    }
    propose(word, best, moved - as_is);
    return true;
  }

  enum class Parts { unknown, words, with_spoken_ending };

  // What the ZWNJ of the word stand between.
  Parts parts_of(const Folded& word) const {
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= word.size; ++at) {
      if (at < word.size && (word.zwnj_before >> at & 1U) == 0) continue;
      const std::u32string_view part = word.letters().substr(begin, at - begin);
      if (at == word.size && is_spoken_ending(part)) return Parts::with_spoken_ending;
      if (part.size() < 2 || count_of(part, lexicon_) == 0) return Parts::unknown;
      begin = at;
    }
    return Parts::words;
  }
  // چشم‌هاش, هسته‌ایش: the lexicon has few of them.
  static bool is_spoken_ending(std::u32string_view part) {
    constexpr auto endings = std::to_array<std::u32string_view>(
        {U"هاش", U"هام", U"هات", U"هاست", U"ایش", U"ایشان", U"ایمان", U"ایی"});
    return std::find(endings.begin(), endings.end(), part) != endings.end();
  }

  float score(const Folded& word, std::uint64_t zwnj_before) const {
    return read_word(word.letters(), zwnj_before, observed_, &lexicon_).as_is.score;
  }

  // The likeliest of the readings in which each ZWNJ stands where it is or a letter beside it.
  std::uint64_t best_move(const Folded& word) const {
    std::uint64_t best = word.zwnj_before;
    float best_score = score(word, best);
    std::array<std::uint64_t, 27> readings{0};
    std::size_t count = 1;
    for (std::uint64_t rest = word.zwnj_before; rest != 0; rest &= rest - 1) {
      const std::uint64_t bit = rest & ~(rest - 1);
      const std::size_t before = count;
      for (std::size_t index = 0; index < before; ++index) {
        const std::uint64_t reading = readings[index];
        readings[index] = reading | bit;
        if (bit > 2) readings[count++] = reading | bit >> 1U;
        if (bit << 1U < std::uint64_t{1} << word.size) readings[count++] = reading | bit << 1U;
      }
    }
    for (std::size_t index = 0; index < count; ++index) {
      if (std::popcount(readings[index]) != std::popcount(word.zwnj_before)) continue;
      const float one = score(word, readings[index]);
      if (one <= best_score) continue;
      best = readings[index];
      best_score = one;
    }
    return best;
  }

  // The word from the first letter that a ZWNJ moves over to the last, as `zwnj_before` has it.
  void propose(const Folded& word, std::uint64_t zwnj_before, float margin) {
    const std::uint64_t changed = zwnj_before ^ word.zwnj_before;
    const auto first = static_cast<std::size_t>(std::countr_zero(changed));
    const std::size_t last = 63U - static_cast<std::size_t>(std::countl_zero(changed));
    // A ZWNJ may stand before letter `first` and before letter `last`.
    std::uint32_t begin = word.place[first];
    if ((word.zwnj_before >> first & 1U) != 0) --begin;
    const std::uint32_t end = word.place[last];
    std::u32string after;
    std::size_t letter = first;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (text_[at] == unicode::zwnj) continue;
      if (at == word.place[letter]) {
        if ((zwnj_before >> letter & 1U) != 0) after.push_back(unicode::zwnj);
        ++letter;
      }
      after.push_back(text_[at]);
    }
    if ((zwnj_before >> last & 1U) != 0) after.push_back(unicode::zwnj);
    proposals_.push_back({.span = {begin, end},
                          .after = std::move(after),
                          .kind = RepairKind::zwnj,
                          .evidence = Evidence::lexicon,
                          .confidence = 1 / (1 + std::exp(-margin / 4))});
  }

  std::u32string_view text_;
  const language::Lexicon& lexicon_;
  WordMemory* memory_;
  std::array<ChannelScores, 64> observed_{};
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_moved_zwnj(const Text& text, const language::Lexicon& lexicon,
                                         WordMemory* memory) {
  return MovedZwnj(text.letters, lexicon, memory).run();
}

}  // namespace bazyab::repair
