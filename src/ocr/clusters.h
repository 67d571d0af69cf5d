// The ink of a line, put together by columns, and where words begin in it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/box.h"

namespace bazyab::ocr {

// Ink that overlaps from the left to the right.
struct Cluster {
  Box box;
  int pieces = 0;
};

// From the left to the right.
std::vector<Cluster> clusters_of(std::vector<Box> pieces);

// The leftmost cluster of a word that begins at `left`, where the word to its left ends at
// `end_of_left`, as the model saw them: behind the widest white near the space between them.
// `unit`: the height of letters, in the same pixels.
std::optional<std::size_t> first_cluster(const std::vector<Cluster>& clusters, float end_of_left,
                                         float left, double unit);

}  // namespace bazyab::ocr
