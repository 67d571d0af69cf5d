// From text to gaps, from scores to proposals.
#include "repair/boundaries.h"

#include <algorithm>
#include <cmath>

#include "language/boundary_model.h"
#include "language/boundary_walk.h"
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
  Gap gap = Gap::edge;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    char32_t letter = text[at];
    if (is_word_letter(letter)) {
      if (letter == 0x064A || letter == 0x0649) letter = U'ی';
      if (letter == 0x0643) letter = U'ک';
      placed.text.add(letter, gap);
      placed.place.push_back(at);
      gap = Gap::none;
    } else if (letter == unicode::zwnj) {
      gap = gap == Gap::none ? Gap::zwnj : Gap::edge;
    } else if (letter == U' ') {
      gap = gap == Gap::none ? Gap::space : Gap::edge;
    } else if (!is_word_mark(letter)) {
      gap = Gap::edge;
    }
  }
}

class Boundaries {
 public:
  Boundaries(const Text& text, const RepairOptions& options, const language::Lexicon& lexicon,
             const Habit& habit)
      : text_(text.letters),
        options_(options),
        lexicon_(lexicon),
        model_(lexicon),
        code_(habit.gaps.code(options.style == Style::apart)) {
    gap_text(text_, placed_);
  }

  std::vector<Proposal> run() {
    language::find_words(placed_.text, words_);
    language::for_each_unit(
        placed_.text, words_, lexicon_,
        [this](const language::Unit& unit, const language::UnitSpelling& spelling,
               std::uint32_t index) { decide(unit, model_.score(unit, spelling, code_), index); });
    std::sort(proposals_.begin(), proposals_.end(), [](const Proposal& one, const Proposal& other) {
      return one.span.begin < other.span.begin;
    });
    return std::move(proposals_);
  }

 private:
  void decide(const language::Unit& unit, const language::BoundaryScores& scores,
              std::uint32_t index) {
    const float zwnj = std::exp(std::min(scores.zwnj, 30.0F));
    const float other = std::exp(std::min(scores.other, 30.0F));
    const float sum = 1 + zwnj + other;
    const bool is_zwnj = zwnj >= other;
    const float probability = (is_zwnj ? zwnj : other) / sum;
    if (probability < (is_zwnj ? 0.5F : 0.8F)) return;
    const std::uint32_t end = placed_.place[index];
    const bool spaced = unit.observed() == Gap::space;
    proposals_.push_back({.span = {spaced ? end - 1 : end, end},
                          .after = is_zwnj ? U"\u200C" : spaced ? U"" : U" ",
                          .kind = is_zwnj ? RepairKind::zwnj : RepairKind::space,
                          .evidence = unit.counts.together > 0 ? Evidence::habit : Evidence::lexicon,
                          .confidence = probability});
  }

  std::u32string_view text_;
  const RepairOptions& options_;
  const language::Lexicon& lexicon_;
  language::BoundaryModel model_;
  unsigned code_;
  Placed placed_;
  std::vector<language::WordSpan> words_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_boundaries(const Text& text, const RepairOptions& options,
                                         const language::Lexicon& lexicon, const Habit& habit) {
  return Boundaries(text, options, lexicon, habit).run();
}

}  // namespace bazyab::repair
