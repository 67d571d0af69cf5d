// The level lines of one table begin and end at the same places, and uprights close them there.
#include "layout/crossed_frames.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "core/box.h"

namespace bazyab::layout {
namespace {

constexpr float closed_share = 0.6F;  // of a side that lines have to cover
// Pages have few tables: of more frames than this in one tangle, it is a drawing.
constexpr std::size_t most_frames = 16;

bool is_closed(std::span<const RuledLine> lines, float at, float begin, float end,
               float tolerance) {
  float covered = 0;
  for (const RuledLine& line : lines) {
    if (std::abs(line.at - at) > tolerance) continue;
    covered += std::max(0.0F, std::min(line.end, end) - std::max(line.begin, begin));
  }
  return covered >= closed_share * (end - begin);
}

bool is_closed(const RuledLines& lines, const Box& box, float tolerance) {
  return is_closed(lines.level, box.y0, box.x0, box.x1, tolerance) &&
         is_closed(lines.level, box.y1, box.x0, box.x1, tolerance) &&
         is_closed(lines.upright, box.x0, box.y0, box.y1, tolerance) &&
         is_closed(lines.upright, box.x1, box.y0, box.y1, tolerance);
}

bool holds(const Box& outer, const Box& inner, float tolerance) {
  return inner.x0 >= outer.x0 - tolerance && inner.x1 <= outer.x1 + tolerance &&
         inner.y0 >= outer.y0 - tolerance && inner.y1 <= outer.y1 + tolerance;
}

Box box_of_level(const RuledLine& line) {
  return {line.begin, line.at, line.end, line.at};
}
Box box_of_upright(const RuledLine& line) {
  return {line.at, line.begin, line.at, line.end};
}

// What level lines of one extent span and uprights close; none of them within another.
std::vector<Box> frames_of(const RuledLines& lines, float tolerance) {
  std::vector<Box> spans;
  for (const RuledLine& line : lines.level) {
    const auto same = std::find_if(spans.begin(), spans.end(), [&](const Box& span) {
      return std::abs(span.x0 - line.begin) <= tolerance &&
             std::abs(span.x1 - line.end) <= tolerance;
    });
    if (same != spans.end()) {
      same->include(box_of_level(line));
    } else {
      if (spans.size() > most_frames) return {};
      spans.push_back(box_of_level(line));
    }
  }
  std::erase_if(spans, [&](const Box& span) {
    return span.height() <= tolerance || !is_closed(lines, span, tolerance);
  });
  std::vector<Box> frames;
  for (const Box& span : spans) {
    const bool within = std::any_of(spans.begin(), spans.end(), [&](const Box& other) {
      return &other != &span && holds(other, span, tolerance);
    });
    if (!within) frames.push_back(span);
  }
  return frames;
}

Box box_of(const RuledLines& lines) {
  constexpr float far = std::numeric_limits<float>::max();
  Box box{far, far, -far, -far};
  for (const RuledLine& line : lines.level) box.include(box_of_level(line));
  for (const RuledLine& line : lines.upright) box.include(box_of_upright(line));
  return box;
}

}  // namespace

std::vector<RuledLines> frames_apart(RuledLines lines, float tolerance) {
  std::vector<Box> frames;
  if (!is_closed(lines, box_of(lines), tolerance)) frames = frames_of(lines, tolerance);
  std::vector<RuledLines> apart;
  if (frames.size() < 2) {
    apart.push_back(std::move(lines));
    return apart;
  }
  const auto area = [](const Box& box) { return box.width() * box.height(); };
  std::sort(frames.begin(), frames.end(),
            [&](const Box& a, const Box& b) { return area(a) < area(b); });
  // A line belongs to the smallest frame that holds it; what none holds stays together.
  apart.resize(frames.size() + 1);
  const auto place_of = [&](const Box& line) -> RuledLines& {
    const auto frame = std::find_if(frames.begin(), frames.end(),
                                    [&](const Box& each) { return holds(each, line, tolerance); });
    return apart[static_cast<std::size_t>(frame - frames.begin())];
  };
  for (const RuledLine& line : lines.level) place_of(box_of_level(line)).level.push_back(line);
  for (const RuledLine& line : lines.upright) {
    place_of(box_of_upright(line)).upright.push_back(line);
  }
  return apart;
}

}  // namespace bazyab::layout
