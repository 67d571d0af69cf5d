// What the weights are learned from: a damaged sentence as questions about its boundaries.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/boundary_choices.h"
#include "language/boundary_features.h"
#include "language/boundary_unit.h"
#include "language/gapped_text.h"
#include "language/lexicon.h"
#include "language/lexicon_packer.h"
#include "language/partners.h"

namespace bazyab::language {

// A boundary of a question.
struct Place {
  std::uint32_t at = 0;   // the letter behind it
  std::size_t begin = 0;  // of its features in those of the question
  std::size_t end = 0;
  Choices choices;
  unsigned answer = 0;  // 0 as observed, 1 a ZWNJ, 2 the other change
};

// What is decided at once: one boundary, or the first cut of a word among all its boundaries.
struct Question {
  std::vector<std::uint64_t> features;  // hashes
  std::vector<Place> places;

  void clear() {
    features.clear();
    places.clear();
  }
};

// Who is told of questions.
struct QuestionTakers {
  std::function<void(const Question&)> use;
  // Of several cuts that a word needs the one with the highest score is made first; may be empty.
  std::function<float(const Question&, const Place&)> score;
  // Every feature by its hash and the parts of its name; may be empty.
  std::function<void(std::uint64_t hash, char kind, char seen, std::u32string_view first,
                     std::u32string_view second)>
      name;
};

struct Asking {
  TextHabit habit;
  bool unknown = false;  // as if the lexicon had none of the words
  // As the decoder goes: the words, each cut until it is well, then the spaces between them. What
  // is decided is put right before what comes of it is asked. Otherwise each boundary is asked by
  // itself, as it is observed.
  bool walks = false;
};

class BoundaryQuestions {
 public:
  // `lexicon` was packed from `words`; it and `partners` must outlive this.
  BoundaryQuestions(const Lexicon& lexicon, const std::vector<CountedWord>& words,
                    const Partners& partners);

  // `observed` are the gaps that damage has left of those of `sentence`.
  void ask(const GappedText& sentence, std::vector<Gap> observed, const Asking& asking,
           const QuestionTakers& takers);

 private:
  struct Sentence {
    const GappedText& sound;
    const Asking& asking;
    const QuestionTakers& takers;
    GappedText text;  // as far as it was put right
  };

  void ask_word(Sentence& sentence, WordSpan word);
  void ask_space(Sentence& sentence, WordSpan left, WordSpan right);
  bool make_right(Sentence& sentence);
  void add_place(const Sentence& sentence, Unit& unit, WordSpan left, WordSpan right);
  void forget(const GappedText& sentence, std::size_t at, Unit& unit) const;
  std::uint32_t partners(std::uint64_t hash) const;

  const Lexicon& lexicon_;
  const Partners& partners_;
  std::vector<bool> may_be_partner_;            // by the end of the hash
  std::unordered_set<std::uint64_t> unlisted_;  // spellings that only the counted text has
  std::vector<WordSpan> words_;
  std::vector<std::uint32_t> made_;  // spaces
  std::vector<Unit> units_;
  Question question_;
};

}  // namespace bazyab::language
