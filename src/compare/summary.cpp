// Mean, median and the worst.
#include "compare/summary.h"

#include <algorithm>
#include <numeric>

namespace bazyab::compare {

Summary summarise(std::span<const ComparedPair> pairs) {
  Summary summary;
  const std::size_t count = pairs.size();
  std::vector<double> values(count);
  for (const Figure figure : all_figures()) {
    std::ranges::transform(pairs, values.begin(),
                           [&](const ComparedPair& pair) { return pair.figures[figure]; });
    std::ranges::sort(values);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    summary.mean[figure] = sum / static_cast<double>(count);
    summary.median[figure] = (values[(count - 1) / 2] + values[count / 2]) / 2;
  }
  summary.worst.resize(count);
  std::iota(summary.worst.begin(), summary.worst.end(), std::size_t{0});
  std::ranges::stable_sort(summary.worst, [&](std::size_t a, std::size_t b) {
    return pairs[a].figures[Figure::cer] > pairs[b].figures[Figure::cer];
  });
  summary.worst.resize(std::min(count, worst_count));
  return summary;
}

}  // namespace bazyab::compare
