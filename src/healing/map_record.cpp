// Places of mended letters.
#include "healing/map_record.h"

#include <map>
#include <utility>

namespace bazyab::healing {
namespace {

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
    const auto change = known.find({item.font, item.code});
    if (change == known.end() || item.letters.empty()) continue;
    // Letters that an ActualText gave are not the map's.
    if (!slice(page.letters, item.letters).starts_with(letters_[change->second].letters)) continue;
    places_[place_of(static_cast<std::uint32_t>(page.number), index)] = change->second;
  }
}

const MendedLetter* MapRecord::find(const Origin& origin) const {
  if (places_.empty() || origin.source != Source::page_glyph) return nullptr;
  const auto place = places_.find(place_of(origin.page, origin.index));
  return place == places_.end() ? nullptr : &letters_[place->second];
}

}  // namespace bazyab::healing
