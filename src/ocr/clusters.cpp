// Sorts pieces of ink into clusters and finds the white between words.
#include "ocr/clusters.h"

#include <algorithm>
#include <cmath>

namespace bazyab::ocr {

std::vector<Cluster> clusters_of(std::vector<Box> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<Cluster> clusters;
  for (const Box& piece : pieces) {
    if (clusters.empty() || piece.x0 >= clusters.back().box.x1) clusters.push_back({piece, 0});
    clusters.back().box.include(piece);
    ++clusters.back().pieces;
  }
  return clusters;
}

std::optional<std::size_t> first_cluster(const std::vector<Cluster>& clusters, float end_of_left,
                                         float left, double unit) {
  constexpr double reach = 1.2;  // in heights of letters
  const double space = (end_of_left + left) / 2.0;
  const auto near = std::lower_bound(
      clusters.begin(), clusters.end(), space - reach * unit,
      [](const Cluster& cluster, double x) { return static_cast<double>(cluster.box.x0) < x; });
  std::optional<std::size_t> best;
  double most = 0;
  for (auto at = std::max<std::size_t>(1, static_cast<std::size_t>(near - clusters.begin()));
       at < clusters.size(); ++at) {
    const double begin = clusters[at - 1].box.x1, end = clusters[at].box.x0;
    if (begin > space + reach * unit) break;
    const double distance = std::abs((begin + end) / 2 - space);
    const double weight = end - begin - 0.3 * distance;
    if (distance > reach * unit || (best && weight <= most)) continue;
    best = at;
    most = weight;
  }
  return best;
}

}  // namespace bazyab::ocr
