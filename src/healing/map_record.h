// Where on the pages of a document letters stand that the font's map did not say: for the repairs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"

namespace bazyab::healing {

struct MendedLetter {
  std::u32string said;     // by the map of the page; empty if it said nothing
  std::u32string letters;  // in its place
  float confidence = 0;    // 0..1
};

class MapRecord {
 public:
  void add_page(const PageFacts& page);
  bool empty() const { return places_.empty(); }
  // What the glyph behind a letter of a text was mended from; null if its map stayed.
  const MendedLetter* find(const Origin& origin) const;

 private:
  std::uint32_t with_marks(const MendedLetter* change, std::u32string_view letters);

  std::vector<MendedLetter> letters_;
  std::unordered_map<std::uint64_t, std::uint32_t> places_;  // by page and item, in `letters_`
};

}  // namespace bazyab::healing
