// Reading, packing and finding weights.
#include "language/boundary_weights.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <vector>

#include "core/error.h"
#include "language/boundary_features.h"
#include "language/packed_format.h"
#include "unicode/encoding.h"

namespace bazyab::language {
namespace {

struct Slot {
  std::uint32_t tag = 0;
  FeatureWeights weights;
};
static_assert(sizeof(Slot) == 8);

std::uint32_t tag_of(std::uint64_t hash) {
  const auto low = static_cast<std::uint32_t>(hash);
  return low != 0 ? low : 1;
}

class Line {
 public:
  Line(std::string_view text, std::size_t number, const char* wanted)
      : text_(text), number_(number), wanted_(wanted) {}

  std::string_view field() {
    if (done_) refuse(wanted_);
    const std::size_t tab = text_.find('\t');
    const std::string_view result = text_.substr(0, tab);
    done_ = tab == std::string_view::npos;
    if (!done_) text_.remove_prefix(tab + 1);
    return result;
  }
  std::int16_t weight() {
    return number<std::int16_t>("a weight is no number from -32768 to 32767");
  }
  std::uint32_t times() { return number<std::uint32_t>("how often they were met is no number"); }
  [[noreturn]] void refuse(const char* cause) const {
    throw Error(ErrorCode::damaged, "line " + std::to_string(number_) + ": " + cause);
  }

 private:
  template <typename Number>
  Number number(const char* cause) {
    const std::string_view digits = field();
    Number value = 0;
    const auto [stop, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (status != std::errc{} || stop != digits.data() + digits.size()) refuse(cause);
    return value;
  }

  std::string_view text_;
  std::size_t number_;
  const char* wanted_;  // the fields that a line has, for errors
  bool done_ = false;
};

struct Entry {
  std::uint64_t hash;
  FeatureWeights weights;
};

Entry read_entry(std::string_view text, std::size_t number) {
  Line line(text, number, "a kind, two strings and two weights are wanted");
  const std::string_view name = line.field();
  if (name.size() != 2) line.refuse("a kind and what was observed are one letter each");
  const std::u32string first = unicode::decode_utf8(line.field());
  const std::u32string second = unicode::decode_utf8(line.field());
  Entry entry{.hash = feature_hash(name[0], name[1], first, second), .weights = {}};
  entry.weights.zwnj = line.weight();
  entry.weights.other = line.weight();
  return entry;
}

Entry read_pair(std::string_view text, std::size_t number) {
  Line line(text, number, "two words and how often they were met are wanted");
  const std::u32string first = unicode::decode_utf8(line.field());
  const std::u32string second = unicode::decode_utf8(line.field());
  constexpr std::uint32_t most = INT16_MAX;
  const auto times = static_cast<std::int16_t>(std::min(line.times(), most));
  return {.hash = BoundaryWeights::pair_hash(first, second), .weights = {.zwnj = times}};
}

template <typename Read>
void read_entries(std::string_view utf8, Read read, std::vector<Entry>& entries) {
  for (std::size_t number = 1; !utf8.empty(); ++number) {
    const std::size_t end = std::min(utf8.find('\n'), utf8.size());
    const std::string_view line = utf8.substr(0, end);
    if (!line.empty() && line.front() != '#') entries.push_back(read(line, number));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
}

}  // namespace

std::string pack_weights(std::string_view utf8, std::string_view pairs) {
  std::vector<Entry> entries;
  read_entries(utf8, read_entry, entries);
  if (entries.empty()) return {};
  read_entries(pairs, read_pair, entries);
  std::sort(entries.begin(), entries.end(),
            [](const Entry& one, const Entry& other) { return one.hash < other.hash; });
  // Six of ten slots are full: most features that are asked for are not there, and stop early.
  std::vector<Slot> slots(entries.size() + entries.size() * 2 / 3 + 1);
  const auto count = static_cast<std::uint32_t>(slots.size());
  for (const Entry& entry : entries) {
    std::uint32_t at = packed::slot_of(entry.hash, count);
    while (slots[at].tag != 0) at = at + 1 < count ? at + 1 : 0;
    slots[at] = {tag_of(entry.hash), entry.weights};
  }
  const std::uint64_t head = count;
  std::string section(sizeof(head) + slots.size() * sizeof(Slot), '\0');
  std::memcpy(section.data(), &head, sizeof(head));
  std::memcpy(section.data() + sizeof(head), slots.data(), slots.size() * sizeof(Slot));
  return section;
}

BoundaryWeights::BoundaryWeights(std::span<const std::uint8_t> section) {
  if (section.empty()) return;
  std::uint64_t count = 0;
  if (section.size() < sizeof(count)) {
    throw Error(ErrorCode::model_missing, "lexicon: its weights are too short");
  }
  std::memcpy(&count, section.data(), sizeof(count));
  const std::uint64_t size = section.size() - sizeof(count);
  if (count == 0 || count > UINT32_MAX || size % sizeof(Slot) != 0 ||
      count != size / sizeof(Slot)) {
    throw Error(ErrorCode::model_missing, "lexicon: its weights are not as long as they say");
  }
  slots_ = section.subspan(sizeof(count));
  slot_count_ = static_cast<std::uint32_t>(count);
}

std::uint64_t BoundaryWeights::pair_hash(std::u32string_view first, std::u32string_view second) {
  return feature_hash(kind::pair, 'n', first, second);
}

std::uint32_t BoundaryWeights::times_met(std::uint64_t pair_hash) const {
  const auto found = find(pair_hash);
  return found ? static_cast<std::uint32_t>(std::max<std::int16_t>(found->zwnj, 0)) : 0;
}

void BoundaryWeights::prefetch(std::uint64_t hash) const {
  if (slot_count_ == 0) return;
  const std::uint32_t at = packed::slot_of(hash, slot_count_);
  __builtin_prefetch(slots_.data() + std::size_t{at} * sizeof(Slot));
}

std::optional<FeatureWeights> BoundaryWeights::find(std::uint64_t hash) const {
  if (slot_count_ == 0) return std::nullopt;
  const std::uint32_t tag = tag_of(hash);
  std::uint32_t at = packed::slot_of(hash, slot_count_);
  for (std::uint32_t probe = 0; probe < slot_count_; ++probe) {
    Slot slot;
    std::memcpy(&slot, slots_.data() + std::size_t{at} * sizeof(Slot), sizeof(Slot));
    if (slot.tag == tag) return slot.weights;
    if (slot.tag == 0) return std::nullopt;
    at = at + 1 < slot_count_ ? at + 1 : 0;
  }
  return std::nullopt;
}

}  // namespace bazyab::language
