// Changes as JSON lines: what `repair --explain` writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/repair.h"

namespace bazyab::output {

// One line without its line break:
// {"kind":"zwnj","at":[12,13],"before":"","after":"‌","evidence":"lexicon","confidence":0.98}
// `at` counts code points of the whole output: the span of the repair, moved by `offset`.
std::string repair_json(const Repair& repair, std::uint64_t offset);

// The same for text that was left out as furniture: kind "furniture", "of" says which ("tags"),
// "before" is the text and `at` the empty span where it would have stood.
std::string furniture_json(std::string_view kind, std::u32string_view text, std::uint64_t offset);

}  // namespace bazyab::output
