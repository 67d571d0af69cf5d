// Where the lines of a region may stand: what paragraphs are told by.
#pragma once

#include <span>

#include "core/document.h"
#include "core/page_facts.h"
#include "layout/runaround.h"

namespace bazyab::layout {

// Where the text of a region may stand, and how far apart its lines do.
struct Measure {
  float left = 0, right = 0;  // edges of full lines
  float leading = 0;          // em; lower quartile of the steps between lines, 0 if unknown
  float own_leading = 0;      // em; of the run's own lines, 0 where they are too few
  bool ragged_start = false;  // lines are flush at their ends, and begin where they like
  bool spaced = false;        // white parts the paragraphs
  bool white_alone = false;   // and nothing else does
};

// A line with what paragraph making asks of it.
struct ComposedLine {
  Line line;
  const LineFacts* facts = nullptr;
  float first_word_width = 0;  // points
  bool left_to_right = false;
  Edges edges;
};

// Steps from line to line, in em; the lower quartile. 0 if there are too few.
float leading_of(std::span<const ComposedLine> lines);
// More than from line to line within a paragraph; both in em.
bool is_wide_step(float step, float leading);

// The edges are those of the widest lines of a run. Two lines alone do not show them: then other
// lines of their size in the region do, and where there are none, the text reaches as far as other
// text of the page does, up to the next column. `run` are neighbours in `lines`, those of `region`.
Measure measure_of(const PageFacts& page, const Region& region, std::span<const ComposedLine> run,
                   std::span<const ComposedLine> lines);

// White behind the end of a line and before its begin, points.
float room_after(const ComposedLine& line, const Measure& measure);
float inset(const ComposedLine& line, const Measure& measure);
bool is_indented(const ComposedLine& line, const Measure& measure);

}  // namespace bazyab::layout
