// The file of a font: its cmap turned round, the names of its glyphs, which of them draw ink.
//
// Private to pdf/: it includes FreeType's headers.
#pragma once

#include <freetype/freetype.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/font_maps.h"

namespace bazyab::pdf {

// Closes FreeType when the last font is gone.
std::shared_ptr<FT_LibraryRec_> start_freetype();

class FontProgram {
 public:
  // `bytes` are a TrueType, OpenType, CFF or Type 1 file. is_open() is false where FreeType cannot
  // make sense of them.
  FontProgram(std::shared_ptr<FT_LibraryRec_> library, std::vector<unsigned char> bytes);
  ~FontProgram();
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;

  bool is_open() const { return face_ != nullptr; }
  const std::vector<unsigned char>& bytes() const { return bytes_; }

  // Code points that Unicode cmaps of the file give to `glyph`, sorted, at most 16.
  std::u32string letters_of(std::uint32_t glyph);
  // Empty if the file does not name its glyphs.
  std::string name_of(std::uint32_t glyph) const;
  // 0 if there is none of that name.
  std::uint32_t glyph_named(const char* name) const;
  GlyphLook look_of(std::uint32_t glyph) const;
  Sketch sketch_of(std::uint32_t glyph) const;

 private:
  void turn_cmaps();
  // Its outline, in units of the font; null where there is none.
  FT_Outline_* outline_of(std::uint32_t glyph) const;
  double em() const;

  std::shared_ptr<FT_LibraryRec_> library_;
  std::vector<unsigned char> bytes_;
  FT_Face face_ = nullptr;
  bool turned_ = false;
  std::vector<std::pair<std::uint32_t, char32_t>> letters_;  // glyph and letter, sorted
};

}  // namespace bazyab::pdf
