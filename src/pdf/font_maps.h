// Every map that the fonts of a file hold beside the one that Poppler reads text by.
//
// Private to pdf/: it names Poppler's fonts. Nothing is opened before it is asked for; what was
// opened stays for the pages to come, within bounds.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
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

  // What `font`, known as `id` in the file, says of `codes`: one entry a code, in their order. How
  // they look is only told with `looks`.
  std::vector<CodeMaps> look_up(GfxFont& font, std::uint64_t id, XRef* file,
                                std::span<const std::uint32_t> codes, bool looks);
  // How it draws them: one entry a code, in their order.
  std::vector<Sketch> sketch(GfxFont& font, std::uint64_t id, XRef* file,
                             std::span<const std::uint32_t> codes);

  // Takes the font's file as it is packed, so that Poppler need not be asked for it later.
  void fetch(const GfxFont& font, std::uint64_t id, XRef* file);
  // True if look_up and sketch ask nothing of `file`, which may then be null.
  bool is_at_hand(const GfxFont& font, std::uint64_t id);

 private:
  struct Opened;
  // The glyph of the font's file that a code draws, and its name.
  struct Drawn {
    std::optional<std::uint32_t> glyph;
    std::string name;
  };
  static Drawn drawn_by(Opened& opened, GfxFont& font, std::uint32_t code);
  Opened& open(GfxFont& font, std::uint64_t id, XRef* file);
  bool is_open(std::uint64_t id) const;

  std::shared_ptr<FT_LibraryRec_> library_;
  std::list<Opened> opened_;                                      // the one used last comes first
  std::map<std::uint64_t, std::vector<unsigned char>> packed_;    // files that were fetched, by id
  std::map<std::uint64_t, std::vector<unsigned char>> unpacked_;  // of those that will be opened
  std::size_t packed_size_ = 0;                                   // bytes
};

}  // namespace bazyab::pdf
