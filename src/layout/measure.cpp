// Edges and leading of lines of one size.
#include "layout/measure.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/line_signs.h"

namespace bazyab::layout {
namespace {

// White parts paragraphs where it stands behind ends of sentences, twice at least, and hardly
// within them.
bool are_spaced(std::span<const ComposedLine> lines, float leading) {
  if (leading <= 0) return false;
  std::size_t behind_sentences = 0, within = 0;
  for (std::size_t index = 1; index < lines.size(); ++index) {
    const LineFacts& a = *lines[index - 1].facts;
    const LineFacts& b = *lines[index].facts;
    if (std::abs(a.em - b.em) > 0.12F * b.em) continue;
    if (!is_wide_step((b.baseline - a.baseline) / b.em, leading)) continue;
    ++(is_finished(lines[index - 1].line.text.letters) ? behind_sentences : within);
  }
  return behind_sentences > 1 && behind_sentences > within;
}

// Persian set flush left, as programs do that know no other: the white of a short line stands
// before it. A third of the lines have to show it.
bool has_ragged_start(std::span<const ComposedLine> lines, const Measure& measure) {
  std::size_t flush = 0, ragged = 0, all = 0;
  for (const ComposedLine& line : lines) {
    if (line.left_to_right) continue;
    ++all;
    const bool at_left = line.facts->box.x0 - measure.left < 0.3F * line.facts->em;
    if (at_left) ++flush;
    if (at_left && measure.right - line.facts->box.x1 > line.facts->em) ++ragged;
  }
  return all > 2 && flush * 10 >= all * 9 && ragged * 3 >= all;
}

// No line is clearly short but before white, nor are two in a row, as verses are: where lines end
// unevenly, one that has room for a word more ends no paragraph.
bool white_alone_parts(std::span<const ComposedLine> run, const Measure& measure) {
  constexpr std::size_t least_white = 3, least_short = 2;
  if (measure.leading <= 0) return false;
  const float width = measure.right - measure.left;
  std::size_t white = 0, is_short = 0;
  bool uneven_before = false;
  for (std::size_t index = 1; index < run.size(); ++index) {
    const LineFacts &a = *run[index - 1].facts, &b = *run[index].facts;
    const bool wide = is_wide_step((b.baseline - a.baseline) / b.em, measure.leading);
    const float room = room_after(run[index - 1], measure) / width;
    const bool uneven = !wide && room > 0.15F;
    if (!wide && (room > 0.35F || (uneven && uneven_before))) return false;
    uneven_before = uneven;
    if (wide) ++white;
    if (wide && room > 0.35F) ++is_short;
  }
  return white >= least_white && is_short >= least_short;
}

// Signs may hang over the edge of a column: it is where most lines end that end nearly as far
// left as the one which ends farthest.
float without_overhang(std::span<const ComposedLine> lines, float left) {
  constexpr float most_em = 1, same_em = 0.12F;
  constexpr std::size_t least_lines = 3;
  std::vector<float> ends;
  for (const ComposedLine& line : lines) {
    if (line.facts->box.x0 < left + most_em * line.facts->em) ends.push_back(line.facts->box.x0);
  }
  std::sort(ends.begin(), ends.end());
  if (ends.size() < least_lines) return left;
  const float common = ends[ends.size() / 2];
  const float same = same_em * lines.front().facts->em;
  const auto at_edge = std::count_if(ends.begin(), ends.end(),
                                     [&](float end) { return std::abs(end - common) < same; });
  return static_cast<std::size_t>(at_edge) * 2 > ends.size() ? common : left;
}

// Columns side by side are as wide as each other.
float left_by_neighbour(const Measure& measure, const PageFacts& page, const Region& region,
                        float most_left) {
  constexpr std::uint32_t least_lines = 4;
  for (const Region& other : page.regions) {
    const bool neighbour = &other != &region && other.turn == region.turn && !other.slanted &&
                           !other.table && !other.boxed && other.box.x1 == most_left;
    if (!neighbour || other.lines.size() < least_lines) continue;
    const float left = measure.right - other.box.width();
    if (left >= most_left && left <= measure.left + 2) return left;
  }
  return most_left;
}

// The left edge of what stands above or below in the same column: it begins at the same right
// edge and does not reach over `most_left`, where the next column ends. `most_left` if nothing
// does.
float left_of_column(const Measure& measure, const PageFacts& page, const Region& region,
                     float most_left) {
  constexpr std::uint32_t least_lines = 3;
  constexpr float most_off = 2;  // points
  for (const Region& other : page.regions) {
    if (&other == &region || other.turn != region.turn || other.slanted || other.table ||
        other.boxed || other.lines.size() < least_lines) {
      continue;
    }
    if (std::abs(other.box.x1 - measure.right) > most_off) continue;
    if (other.box.x0 >= most_left && other.box.x0 <= measure.left + most_off) return other.box.x0;
  }
  return left_by_neighbour(measure, page, region, most_left);
}

void widen(Measure& measure, const PageFacts& page, const Region& region) {
  if (region.boxed) return;  // other text says nothing of how wide a box is
  float left = measure.left, right = measure.right;
  for (const Region& other : page.regions) {
    if (other.turn != region.turn || other.slanted || &other == &region) continue;
    left = std::min(left, other.box.x0);
    right = std::max(right, other.box.x1);
  }
  for (const Region& other : page.regions) {
    const bool beside = other.turn == region.turn && !other.slanted &&
                        other.box.y0 < region.box.y1 && other.box.y1 > region.box.y0 &&
                        &other != &region;
    if (!beside) continue;
    if (other.box.x1 <= region.box.x0 + 1) left = std::max(left, other.box.x1);
    if (other.box.x0 >= region.box.x1 - 1) right = std::min(right, other.box.x0);
  }
  left = left_of_column(measure, page, region, left);
  measure.left = std::min(measure.left, left);
  measure.right = std::max(measure.right, right);
}

}  // namespace

float leading_of(std::span<const ComposedLine> lines) {
  std::vector<float> steps;
  for (std::size_t index = 1; index < lines.size(); ++index) {
    const LineFacts& a = *lines[index - 1].facts;
    const LineFacts& b = *lines[index].facts;
    if (std::abs(a.em - b.em) < 0.12F * b.em) steps.push_back((b.baseline - a.baseline) / b.em);
  }
  if (steps.size() < 2) return 0;
  const auto quartile = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 4);
  std::nth_element(steps.begin(), quartile, steps.end());
  return *quartile;
}

bool is_wide_step(float step, float leading) {
  return step > 1.15F * leading + 0.05F;
}

Measure measure_of(const PageFacts& page, const Region& region, std::span<const ComposedLine> run,
                   std::span<const ComposedLine> lines) {
  Measure measure{.left = run.front().facts->box.x0, .right = run.front().facts->box.x1};
  const auto include = [&](const ComposedLine& line) {
    measure.left = std::min(measure.left, line.facts->box.x0);
    measure.right = std::max(measure.right, line.facts->box.x1);
  };
  for (const ComposedLine& line : run) include(line);
  measure.left = without_overhang(run, measure.left);
  measure.own_leading = leading_of(run);
  measure.leading = run.size() > 2 ? measure.own_leading : leading_of(lines);
  measure.spaced = are_spaced(lines, leading_of(lines));
  measure.ragged_start = has_ragged_start(run, measure);
  measure.white_alone = white_alone_parts(run, measure);
  if (run.size() > 2) return measure;
  const float em = run.front().facts->em;
  std::size_t same_size = 0;
  for (const ComposedLine& line : lines) {
    if (std::abs(line.facts->em - em) > 0.12F * em) continue;
    include(line);
    ++same_size;
  }
  if (same_size < 3) widen(measure, page, region);
  return measure;
}

float room_after(const ComposedLine& line, const Measure& measure) {
  const float left = line.facts->box.x0 - std::max(measure.left, line.edges.left);
  const float right = std::min(measure.right, line.edges.right) - line.facts->box.x1;
  if (measure.ragged_start) return left + right;
  return line.left_to_right ? right : left;
}

float inset(const ComposedLine& line, const Measure& measure) {
  return line.left_to_right ? line.facts->box.x0 - std::max(measure.left, line.edges.left)
                            : std::min(measure.right, line.edges.right) - line.facts->box.x1;
}

bool is_indented(const ComposedLine& line, const Measure& measure) {
  const float em = line.facts->em;
  return inset(line, measure) >= 0.8F * em && inset(line, measure) <= 4 * em;
}

}  // namespace bazyab::layout
