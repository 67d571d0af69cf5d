// Frames that reach into each other, told apart.
#pragma once

#include <vector>

namespace bazyab::layout {

// A line of rules, level or upright: where it lies across, and from where to where it runs, points.
struct RuledLine {
  float at, begin, end;
};

// Level and upright lines that touch, each or over others.
struct RuledLines {
  std::vector<RuledLine> level, upright;
};

// The lines of each frame, where two or more reach into each other but none lies within another:
// tables that are wider than their columns. What does not belong together so comes back whole.
// `tolerance`: points that lines may be off each other.
std::vector<RuledLines> frames_apart(RuledLines lines, float tolerance);

}  // namespace bazyab::layout
