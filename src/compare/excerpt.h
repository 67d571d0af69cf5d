// Finds the paragraphs of a truth (REF) that is only a part of what a text (HYP) holds.
//
// Paragraphs of HYP do not matter: breaks may fall elsewhere, so its whole folded text is searched.
// Each paragraph of REF gets a stretch of HYP, in the order of REF and without overlap, so that the
// edit distances of all paragraphs to their stretches add up to the least there is. This is exact:
// the rows of all paragraphs make one matrix of costs over the columns of HYP, and between two
// paragraphs columns are skipped for nothing (P. Sellers, "The theory and computation of
// evolutionary distances", J. Algorithms 1 (1980), who skips before and after one pattern).
// A paragraph that has nothing in common with what is left for it gets no stretch. Of equal sums
// the one counts whose last paragraph ends earliest, then the last but one, and so on; of stretches
// with that end and equal cost, the one nearest to its paragraph in length.
//
// Time grows with the lengths of REF and HYP multiplied / 64.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/folded_text.h"

namespace bazyab::compare {

// The stretch [begin, end) of HYP's folded letters; empty where a paragraph was not found.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t cost = 0;  // edit distance, code points
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

// A paragraph of REF that would be better matched elsewhere, out of order.
//
// Paragraphs that match in order as well as anywhere in HYP hold their stretches. The others are
// looked for in what is left; one that matches better there than in its stretch breaks the order. A
// match that costs more than half the paragraph's length is none: any text gives that by chance.
struct OutOfOrder {
  std::size_t paragraph = 0;  // of REF, from 0
  Stretch elsewhere;
  friend bool operator==(const OutOfOrder&, const OutOfOrder&) = default;
};

struct Excerpt {
  std::vector<Stretch> stretches;  // one for each paragraph of REF; figures count these alone
  std::vector<OutOfOrder> out_of_order;
};

Excerpt find_excerpt(const FoldedText& hyp, const FoldedText& ref);

// The stretches as a text of its own: what figures compare with REF. Each is a paragraph, without
// spaces at its ends; those that are empty are none.
FoldedText text_of(const Excerpt& excerpt, const FoldedText& hyp);

}  // namespace bazyab::compare
