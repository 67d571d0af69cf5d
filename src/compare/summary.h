// Many pairs of texts, summed up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compare/excerpt.h"
#include "compare/figures.h"

namespace bazyab::compare {

// What could not be read; the figures of such a pair are `all_wrong`.
enum class Missing : std::uint8_t { none, hyp, ref, both };

struct ComparedPair {
  std::string hyp;  // paths as the user named them; bytes
  std::string ref;
  Figures figures;
  Missing missing = Missing::none;
  std::optional<Excerpt> excerpt;  // where REF was looked for as a part of HYP
};

struct Summary {
  Figures mean;
  Figures median;                  // the mean of the two in the middle for an even number
  std::vector<std::size_t> worst;  // positions of up to `worst_count` pairs, by falling cer
};

constexpr std::size_t worst_count = 5;

// `pairs` holds one pair at least.
Summary summarise(std::span<const ComparedPair> pairs);

}  // namespace bazyab::compare
