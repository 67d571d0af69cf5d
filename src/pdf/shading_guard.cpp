// Judging functions, profiles and meshes by their dictionaries and by what they unpack to.
#include "pdf/shading_guard.h"

#include <poppler/Dict.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <utility>

#include "pdf/file_objects.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

// A function's size is counted in functions that it is made of; so many samples of a table, or
// bytes of a program, count as one.
constexpr std::size_t most_functions = 1'024, samples_a_function = 1'024, bytes_a_function = 64;
constexpr std::size_t too_much = most_functions + 1;
constexpr int deepest_function = 32, deepest_space = 8;                       // within each other
constexpr std::size_t largest_mesh = 64U << 20, largest_profile = 16U << 20;  // bytes

constexpr const char* large_function =
    "a function of colours is larger than any that is needed; it is left out";
constexpr const char* large_mesh = "a shading's mesh unpacks to over 64 MB; it is left out";
constexpr const char* large_profile = "a colour profile unpacks to over 16 MB; it is left out";

Dict* dict_of(const Object& object) {
  if (object.isDict()) return object.getDict();
  return object.isStream() ? object.streamGetDict() : nullptr;
}

}  // namespace

std::vector<std::string> ShadingGuard::take_findings() {
  return std::exchange(findings_, {});
}

void ShadingGuard::leave_out(const Object& entry, const char* finding) {
  exchange_object(file_, entry.getRefNum(), Object(0));
  if (std::ranges::find(findings_, finding) == findings_.end()) findings_.emplace_back(finding);
}

void ShadingGuard::leave_out_beyond(const Object& entry, std::size_t size, const char* finding) {
  if (entry.isRef() && unpacks_beyond(entry.fetch(&file_), size)) leave_out(entry, finding);
}

template <typename Look>
void ShadingGuard::look_at_each(Dict& resources, const char* kind, Look look) {
  if (!resources.hasKey(kind)) return;
  const Object things = resources.lookup(kind);
  for (int index = 0; things.isDict() && index < things.dictGetLength(); ++index) {
    const Object& entry = things.dictGetValNF(index);
    if (is_new(entry)) look(entry);
  }
}

void ShadingGuard::look_at(Dict& resources) {
  look_at_each(resources, "ColorSpace", [&](const Object& entry) { look_at_colours(entry, 0); });
  look_at_each(resources, "Shading", [&](const Object& entry) { look_at_shading(entry); });
  look_at_each(resources, "Pattern", [&](const Object& entry) { look_at_pattern(entry); });
  look_at_each(resources, "ExtGState", [&](const Object& entry) { look_at_state(entry); });
}

// Only the last two places of an array can hold a profile, a function or other colours.
void ShadingGuard::look_at_colours(const Object& space, int depth) {
  if (depth > deepest_space) return;
  const Object array = space.fetch(&file_);
  if (!array.isArray() || array.arrayGetLength() < 2) return;
  const Object kind = array.arrayGet(0);
  if (kind.isName("ICCBased")) {
    const Object& profile = array.arrayGetNF(1);
    if (!is_new(profile)) return;
    leave_out_beyond(profile, largest_profile, large_profile);
    const Object stream = profile.fetch(&file_);
    if (stream.isStream()) {
      look_at_colours(stream.streamGetDict()->lookupNF("Alternate"), depth + 1);
    }
  } else if (kind.isName("Indexed") || kind.isName("Pattern")) {
    look_at_colours(array.arrayGetNF(1), depth + 1);
  } else if (array.arrayGetLength() >= 4) {  // Separation, DeviceN
    look_at_colours(array.arrayGetNF(2), depth + 1);
    look_at_functions(array.arrayGetNF(3));
  }
}

void ShadingGuard::look_at_pattern(const Object& entry) {
  const Object pattern = entry.fetch(&file_);
  if (pattern.isDict()) look_at_shading(pattern.dictLookupNF("Shading"));
}

void ShadingGuard::look_at_shading(const Object& entry) {
  const Object shading = entry.fetch(&file_);
  Dict* const dict = dict_of(shading);
  if (dict == nullptr) return;
  if (shading.isStream()) leave_out_beyond(entry, largest_mesh, large_mesh);
  look_at_colours(dict->lookupNF("ColorSpace"), 0);
  look_at_functions(dict->lookupNF("Function"));
}

void ShadingGuard::look_at_state(const Object& entry) {
  const Object state = entry.fetch(&file_);
  if (!state.isDict()) return;
  for (const char* const key : {"TR", "TR2"}) look_at_functions(state.dictLookupNF(key));
  const Object mask = state.dictLookup("SMask");
  if (mask.isDict()) look_at_functions(mask.dictLookupNF("TR"));
}

void ShadingGuard::look_at_functions(const Object& entry) {
  const Object several = entry.fetch(&file_);
  if (!several.isArray()) {
    size_of_function(entry, 0);
    return;
  }
  for (int index = 0; index < several.arrayGetLength(); ++index) {
    size_of_function(several.arrayGetNF(index), 0);
  }
}

// One that is too large is left out where it has a number, and whatever has it as a part where it
// has none.
std::size_t ShadingGuard::size_of_function(const Object& entry, int depth) {
  if (depth > deepest_function) return too_much;
  std::size_t* known = nullptr;
  if (entry.isRef()) {
    const auto [place, is_new] = functions_.try_emplace(entry.getRef(), 0);
    if (!is_new) return place->second;
    known = &place->second;
  }
  const Object function = entry.fetch(&file_);
  std::size_t size = 1 + own_size(function);
  const Object parts = function.isDict() ? function.dictLookup("Functions") : Object(objNull);
  for (int index = 0; parts.isArray() && index < parts.arrayGetLength() && size < too_much;
       ++index) {
    size += size_of_function(parts.arrayGetNF(index), depth + 1);
  }
  if (known != nullptr && size > most_functions) {
    leave_out(entry, large_function);
    size = 1;
  }
  if (known != nullptr) *known = size;
  return size;
}

// Of a table or a program.
std::size_t ShadingGuard::own_size(const Object& function) const {
  if (!function.isStream()) return 0;
  constexpr std::size_t largest_program = most_functions * bytes_a_function;
  constexpr double largest_table = most_functions * samples_a_function, most_corners = 65'536;
  const Object type = function.streamGetDict()->lookup("FunctionType");
  if (type.isInt() && type.getInt() == 4) {
    return unpacks_beyond(function, largest_program)
               ? too_much
               : unpacked_size(function, largest_program) / bytes_a_function;
  }
  const Object sizes = function.streamGetDict()->lookup("Size");
  const Object range = function.streamGetDict()->lookup("Range");
  double samples = range.isArray() ? range.arrayGetLength() / 2 : 1;
  double corners = samples;  // of the table around one place, which are read for each colour
  for (int index = 0; sizes.isArray() && index < sizes.arrayGetLength(); ++index) {
    const Object size = sizes.arrayGet(index);
    samples *= size.isNum() ? size.getNum() : 1;
    corners *= 2;
  }
  const bool fits = samples <= largest_table && corners <= most_corners;
  return fits ? static_cast<std::size_t>(std::max(samples, 0.0)) / samples_a_function : too_much;
}

}  // namespace bazyab::pdf
