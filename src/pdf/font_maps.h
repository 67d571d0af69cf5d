// Every map that the fonts of a file hold beside the one that Poppler reads text by.
//
// Private to pdf/: it names Poppler's fonts. Nothing is opened before it is asked for; what was
// opened stays for the pages to come, within bounds.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <vector>

#include "core/font_maps.h"

class GfxFont;
class XRef;
struct FT_LibraryRec_;

namespace bazyab::pdf {

class FontProgram;

class FontMaps {
 public:
  FontMaps();
  ~FontMaps();
  FontMaps(FontMaps&&) noexcept;
  FontMaps& operator=(FontMaps&&) noexcept;

  // What `font`, known as `id` in the file, says of `codes`: one entry a code, in their order.
  std::vector<CodeMaps> look_up(GfxFont& font, std::uint64_t id, XRef* file,
                                std::span<const std::uint32_t> codes);

 private:
  struct Opened;
  Opened& open(GfxFont& font, std::uint64_t id, XRef* file);

  std::shared_ptr<FT_LibraryRec_> library_;
  std::list<Opened> opened_;  // the one used last comes first
};

}  // namespace bazyab::pdf
