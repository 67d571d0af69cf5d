// How far a text (HYP, the hypothesis) is from the truth (REF, the reference).
//
// All figures are fractions. Those of errors are 0 for equal texts and can exceed 1 (a HYP much
// longer than REF); the others are 1 for equal texts and 0 where nothing is right. A share whose
// whole is nothing follows one rule: where neither text has any, all is right; where one has none,
// all is wrong (an error figure is 1, an F1, a precision and a recall are 0).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "compare/folded_text.h"

namespace bazyab::compare {

enum class Figure : std::uint8_t {
  // Edit distance over the length of REF: in code points, in extended grapheme clusters (UAX #29),
  // in words. Words are split at white space alone: ZWNJ is part of a word.
  cer,
  cer_grapheme,
  wer,
  // Words regardless of their order: the F1 of both texts' bags of words.
  bow_f1,
  // ZWNJ between the same letters. The texts without ZWNJ are aligned by least edit distance; a
  // ZWNJ
  // of HYP is right if its neighbours are aligned with two neighbours of REF that have one between
  // them. A letter in place of another is aligned with it: what it costs is in `cer`.
  zwnj_precision,
  zwnj_recall,
  zwnj_f1,
  // Spaces between the same letters, likewise; the texts are aligned without spaces and ZWNJ.
  space_f1,
  // Paragraphs (folded_text.h) equal as a whole, regardless of their order: the F1 of both bags.
  paragraph_f1,
  // Of the decimal digits (Nd) of REF, the share aligned with the same digit; as `zwnj_…` aligns.
  // 1 where REF has none.
  digit_accuracy,
};

constexpr std::size_t figure_count = 10;

// In the order of the table, as users write it: "cer", "zwnj_f1"…
const char* name_of(Figure figure);
std::optional<Figure> figure_named(std::string_view name);
// True for cer and its like.
bool is_error(Figure figure);

class Figures {
 public:
  double& operator[](Figure figure) { return values_[static_cast<std::size_t>(figure)]; }
  double operator[](Figure figure) const { return values_[static_cast<std::size_t>(figure)]; }
  friend bool operator==(const Figures&, const Figures&) = default;

 private:
  std::array<double, figure_count> values_{};
};

constexpr std::array<Figure, figure_count> all_figures() {
  std::array<Figure, figure_count> figures{};
  for (std::size_t index = 0; index < figure_count; ++index) {
    figures[index] = static_cast<Figure>(index);
  }
  return figures;
}

// 1 for figures of errors, 0 for the others: of a text that is not there.
Figures all_wrong();

Figures compare_texts(const FoldedText& hyp, const FoldedText& ref);

}  // namespace bazyab::compare
