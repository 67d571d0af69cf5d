// Places of mended letters.
#include "healing/map_record.h"

#include <map>
#include <utility>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr float drawn_mark = 0.95F;  // confidence

std::uint64_t place_of(std::uint32_t page, std::uint32_t item) {
  return (static_cast<std::uint64_t>(page) << 32) | item;
}

}  // namespace

void MapRecord::add_page(const PageFacts& page) {
  if (page.map_changes.empty()) return;
  std::map<std::pair<std::uint16_t, std::uint32_t>, std::uint32_t> known;
  for (const MapChange& change : page.map_changes) {
    known[{change.font, change.code}] = static_cast<std::uint32_t>(letters_.size());
    letters_.push_back({std::u32string(slice(page.letters, change.said)),
                        std::u32string(slice(page.letters, change.letters)), change.confidence});
  }
  for (std::uint32_t index = 0; index < page.items.size(); ++index) {
    const Item& item = page.items[index];
    if (item.letters.empty()) continue;
    const std::u32string_view letters = slice(page.letters, item.letters);
    const auto change = known.find({item.font, item.code});
    // Letters that an ActualText gave are not the map's.
    const bool changed =
        change != known.end() && letters.starts_with(letters_[change->second].letters);
    if (!changed && !item.mark_drawn) continue;
    std::uint32_t record = changed ? change->second : 0;
    if (item.mark_drawn) record = with_marks(changed ? &letters_[record] : nullptr, letters);
    places_[place_of(static_cast<std::uint32_t>(page.number), index)] = record;
  }
}

// A letter with marks that no map named; `change`: what else was mended of it, may be null.
std::uint32_t MapRecord::with_marks(const MendedLetter* change, std::u32string_view letters) {
  MendedLetter mended{.said = {}, .letters = std::u32string(letters), .confidence = drawn_mark};
  std::size_t end = letters.size();
  while (end > 0 && unicode::is_mark(letters[end - 1])) --end;
  mended.said = change != nullptr ? change->said : letters.substr(0, end);
  letters_.push_back(std::move(mended));
  return static_cast<std::uint32_t>(letters_.size() - 1);
}

const MendedLetter* MapRecord::find(const Origin& origin) const {
  if (places_.empty() || origin.source != Source::page_glyph) return nullptr;
  const auto place = places_.find(place_of(origin.page, origin.index));
  return place == places_.end() ? nullptr : &letters_[place->second];
}

}  // namespace bazyab::healing
