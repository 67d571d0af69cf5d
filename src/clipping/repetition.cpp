// By what lines that stand on several pages are known to be the same.
#include <algorithm>
#include <optional>

#include "clipping/folded_line.h"
#include "clipping/furniture.h"
#include "clipping/line_shape.h"

namespace bazyab::clipping {

std::vector<std::u32string> number_signatures(std::u32string_view line, int page) {
  constexpr std::size_t longest_head = 120;  // letters
  std::vector<std::u32string> signatures;
  if (line.size() > longest_head) return signatures;
  const auto add = [&](std::optional<int> number) {
    if (!number) return;
    // Four digits and a sign on either side of page numbers: kept positive for the code point.
    constexpr int zero = 0x10000;
    const std::u32string signature{U'#', static_cast<char32_t>(zero + *number - page)};
    if (signatures.empty() || signatures.back() != signature) signatures.push_back(signature);
  };
  const EdgeNumbers numbers = edge_numbers(line);
  add(numbers.first);
  add(numbers.last);
  return signatures;
}

std::u32string repetition_signature(std::u32string_view line) {
  std::u32string signature = fold_line(line, 0, line.size()).letters;
  for (char32_t& letter : signature) {
    if (letter >= U'0' && letter <= U'9') letter = U'0';
  }
  // Numbers of another length are the same number one page later.
  const auto same = [](char32_t one, char32_t other) { return one == U'0' && other == U'0'; };
  signature.erase(std::unique(signature.begin(), signature.end(), same), signature.end());
  return signature;
}

}  // namespace bazyab::clipping
