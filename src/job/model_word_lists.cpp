// Little-endian: a count of parts, an offset for each, and word graphs among the parts.
#include "job/model_word_lists.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

namespace bazyab::job {
namespace {

template <class Number>
std::optional<Number> number_at(std::string_view bytes, std::size_t at) {
  if (at > bytes.size() || bytes.size() - at < sizeof(Number)) return {};
  Number value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

// The parts with these numbers, as far as the model has them.
std::vector<std::string_view> parts_of(std::string_view model, std::uint32_t first,
                                       std::uint32_t last) {
  const std::uint32_t count = number_at<std::uint32_t>(model, 0).value_or(0);
  std::vector<std::string_view> parts;
  if (count > 64) return parts;
  std::vector<std::size_t> begins;
  const auto begin_of = [&](std::uint32_t part) -> std::optional<std::size_t> {
    const auto begin = number_at<std::int64_t>(model, 4 + 8 * std::size_t{part});
    if (!begin || *begin < 0 || static_cast<std::size_t>(*begin) > model.size()) return {};
    return static_cast<std::size_t>(*begin);
  };
  for (std::uint32_t part = 0; part < count; ++part) {
    if (const auto begin = begin_of(part)) begins.push_back(*begin);
  }
  begins.push_back(model.size());
  for (std::uint32_t part = first; part <= last && part < count; ++part) {
    const auto begin = begin_of(part);
    if (!begin) continue;
    std::size_t end = model.size();
    for (const std::size_t other : begins) {
      if (other > *begin) end = std::min(end, other);
    }
    parts.push_back(model.substr(*begin, end - *begin));
  }
  return parts;
}

// An edge has, from its lowest bit, a letter, three flags of which the first ends a node, and the
// edge at which the next node begins. One without a next node has all bits of that set alone.
bool is_sound(std::string_view graph) {
  constexpr std::size_t head = 10;
  constexpr std::int16_t magic = 42;
  const auto mark = number_at<std::int16_t>(graph, 0);
  const auto letters = number_at<std::int32_t>(graph, 2);
  const auto edges = number_at<std::int32_t>(graph, 6);
  if (!mark || !letters || !edges) return false;
  if (*mark != magic || *letters <= 0 || *letters > 0x10000 || *edges < 0) return false;
  const auto count = static_cast<std::uint64_t>(*edges);
  if ((graph.size() - head) / sizeof(std::uint64_t) < count) return false;
  const auto flags = static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(*letters)));
  const unsigned next = flags + 3;
  const std::uint64_t vacant = ~std::uint64_t{0} << next;
  bool ended = true;
  for (std::uint64_t at = 0; at < count; ++at) {
    const std::uint64_t edge = *number_at<std::uint64_t>(graph, head + 8 * at);
    ended = (edge >> flags & 1) != 0;
    if (edge != vacant && (edge & vacant) != vacant && edge >> next >= count) return false;
  }
  return ended;
}

}  // namespace

bool word_lists_are_sound(std::string_view model) {
  // Of punctuation, words and numbers; those of the engine before the network come first.
  constexpr std::uint32_t first_graph = 18, last_graph = 20;
  const std::vector<std::string_view> graphs = parts_of(model, first_graph, last_graph);
  return std::all_of(graphs.begin(), graphs.end(), is_sound);
}

}  // namespace bazyab::job
