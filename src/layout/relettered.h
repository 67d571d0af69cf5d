// A page that is laid out again with other letters for some of its codes.
//
// Rows, columns and tables look at places and at what sort of letter stands there, never at which:
// as long as each item stays of its sort, the lines of before are those of now.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/page_facts.h"
#include "layout/items.h"

namespace bazyab::layout {

// Item::placed_as of an item that lies on another: were they of one letter, one would be dropped.
constexpr std::uint8_t placed_on_another = 0x80;

// Item::placed_as: what of its letters decides where it stands.
std::uint8_t placed_as(const Item& item, std::u32string_view letters);

// Fills items, lines and regions of `facts`, whose letters `placed` have, with the places of
// `seen`; false, and nothing filled, if the new letters could change them.
bool place_as_before(PageFacts& facts, const std::vector<PlacedItem>& placed,
                     const PageFacts& seen);

// True if `page` has the items of `seen` in the same lines.
bool stand_alike(const PageFacts& page, const PageFacts& seen);
// True if these items say the same on both pages, which stand alike.
bool same_letters(const PageFacts& page, const PageFacts& seen, Span items);

}  // namespace bazyab::layout
