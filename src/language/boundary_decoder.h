// Decides the boundaries of a text: what stood there before it was damaged, and how sure that is.
//
// First the words by themselves, then the spaces between them. A word is cut at its best place, and
// what comes of it is asked again, so that no two cuts are decided without each other. Words and
// pairs of words are weighed once and remembered; only where the weights of a place are close do
// the words around it have a say.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/boundary_features.h"
#include "language/boundary_unit.h"
#include "language/gapped_text.h"
#include "language/lexicon.h"
#include "language/pair_weights.h"
#include "language/remembered.h"
#include "language/word_weights.h"

namespace bazyab::language {

struct BoundaryDecision {
  std::uint32_t place = 0;  // of the letter behind the boundary
  Gap gap = Gap::none;      // what stands there now
  bool known = false;       // as it stood, it was a word
  float probability = 0;    // of the change being right, against leaving the boundary as it is
};

class BoundaryDecoder {
 public:
  // `lexicon` must outlive this. Without weights in it nothing is ever decided.
  explicit BoundaryDecoder(const Lexicon& lexicon)
      : lexicon_(&lexicon), pair_weights_(lexicon), word_weights_(lexicon) {}

  // Changes the gaps of `text`, in a text with this habit; `decisions` gets them sorted by place.
  // What is decided depends on the arguments alone.
  void decode(GappedText& text, TextHabit habit, std::vector<BoundaryDecision>& decisions);

 private:
  // Log odds of the two changes against leaving the boundary as it is.
  struct Scores {
    float zwnj = never;
    float other = never;  // see Choices
    float best() const { return zwnj > other ? zwnj : other; }
  };
  // A place where a word may be cut.
  struct Cut {
    Scores scores;
    std::uint8_t at = 0;  // 0 if there is none
    bool known = false;
  };
  // Of a word, with two cuts: the second may be the better one for the words around. Entries of
  // this sort are met all over a table larger than the processor's nearer caches: one line of those
  // each.
  struct alignas(64) WordEntry {
    std::uint64_t hash = 0;
    WordSides sides;
    std::array<Scores, 2> scores;
    std::array<std::uint8_t, 2> at{};
    std::array<bool, 2> known{};

    Cut cut(std::size_t rank) const { return {scores[rank], at[rank], known[rank]}; }
    void set(std::size_t rank, const Cut& cut) {
      scores[rank] = cut.scores;
      at[rank] = cut.at;
      known[rank] = cut.known;
    }
  };
  struct PairEntry {
    std::uint64_t hash = 0;
    Scores scores;
    bool known = false;
  };
  // A word of the text, with what the spaces beside it ask for.
  struct Word {
    WordSpan span;
    std::uint64_t name = 0;  // of its letters and ZWNJ
    bool has_zwnj = false;
    ShortWord letters;
    WordSides sides;
  };
  // The space before a word, with the hashes of what it may have run into.
  struct Space {
    std::size_t word = 0;      // its index
    std::uint64_t whole = 0;   // both words
    std::uint64_t parts = 0;   // the last part of the one and the first part of the other
    std::uint64_t both = 0;    // PairWeights::hash_of_parts; 0 if neither part is ever joined
    bool may_be_word = false;  // as the lexicon has the first two
  };
  static constexpr float never = -1e9F;

  void start(TextHabit habit);
  void read_words(const GappedText& text);
  static std::uint64_t name_of(const GappedText& text, WordSpan word);
  static void name_word(const GappedText& text, Word& word);
  std::uint64_t key_of(std::uint64_t name) const { return mixed(habit_hash_, name) | 1; }
  // Mixed twice: the two words the other way round are another pair.
  std::uint64_t key_of(const Word& left, const Word& right) const {
    return key_of(mixed(mixed(left.name, 1), right.name));
  }
  Scores weigh(const Unit& unit);
  void sum_weights(Scores& scores);
  void weigh_around(const GappedText& text, Unit& unit, WordSpan left, WordSpan right,
                    Scores& scores);
  const WordEntry& word_entry(const GappedText& text, WordSpan word, std::uint64_t name);
  const PairEntry& weigh_pair(const GappedText& text, const Word& left, const Word& right);
  void cut_words(GappedText& text);
  void cut_word(GappedText& text, WordSpan word, std::uint64_t name, int most);
  bool cut(GappedText& text, WordSpan word, std::uint64_t name);
  void find_spaces(const GappedText& text);
  bool stays(const GappedText& text, const Space& space);
  void close_spaces(GappedText& text);
  float odds_of_spelling(std::u32string_view letters, std::uint32_t at) const;
  void spell_as_known(GappedText& text, WordSpan word);
  float enough(const GappedText& text, std::uint32_t place, bool is_zwnj) const;
  bool decide(GappedText& text, std::uint32_t place, const Scores& scores, bool known);

  static std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29);
  }

  const Lexicon* lexicon_;
  TextHabit habit_;
  std::uint64_t habit_hash_ = 0;
  Remembered<WordEntry, std::size_t{1} << 16> word_cache_;
  Remembered<PairEntry, std::size_t{1} << 16> pair_cache_;
  PairWeights pair_weights_;
  WordWeights word_weights_;
  GappedText seen_;  // what words and spaces are of; empty if they are of none any more
  std::vector<Word> words_;
  std::vector<Space> spaces_;
  std::vector<CutWeights> cuts_;       // of one word
  std::vector<std::uint64_t> hashes_;  // of the features of one unit
  std::vector<BoundaryDecision>* decisions_ = nullptr;
};

}  // namespace bazyab::language
