// From codes to glyphs of the font's file, and from these to letters.
#include "pdf/font_maps.h"

#include <poppler/GfxFont.h>
#include <poppler/XRef.h>
#include <poppler/fofi/FoFiTrueType.h>
#include <poppler/fofi/FoFiType1C.h>
#include <poppler/goo/gmem.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "pdf/font_program.h"
#include "pdf/font_tables.h"
#include "pdf/glyph_names.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t largest_font = 32U << 20;     // bytes, unpacked
constexpr std::size_t most_open = 64U << 20;        // bytes of all fonts that stay open
constexpr std::size_t most_fonts = 32;              // that stay open
constexpr std::size_t most_packed = 4U << 20;       // bytes of all files that wait to be opened
constexpr std::size_t largest_procedure = 1 << 16;  // bytes of a Type 3 glyph that are looked at

std::vector<unsigned char> embedded_file(const GfxFont& font, XRef* file) {
  Ref ref;
  if (!font.getEmbeddedFontID(&ref)) return {};
  return stream_bytes(file->fetch(ref), largest_font, bytes_for_glyphs);
}

// An array that Poppler has made; `length` of them.
std::vector<int> take_table(int* table, int length) {
  std::vector<int> result;
  if (table != nullptr && length > 0) result.assign(table, table + length);
  gfree(table);
  return result;
}

// Operators that paint, as they stand in the procedure of a Type 3 glyph (PDF 32000, annex A).
bool paints(std::string_view procedure) {
  constexpr std::string_view operators[] = {"f", "F",  "f*", "B",  "B*", "b",  "b*", "S",
                                            "s", "Do", "BI", "sh", "Tj", "TJ", "'",  "\""};
  constexpr std::string_view white = " \t\r\n\f";
  while (!procedure.empty()) {
    const std::size_t begin = procedure.find_first_not_of(white);
    if (begin == std::string_view::npos) break;
    procedure.remove_prefix(begin);
    const std::size_t end = std::min(procedure.find_first_of(white), procedure.size());
    const std::string_view word = procedure.substr(0, end);
    if (std::find(std::begin(operators), std::end(operators), word) != std::end(operators)) {
      return true;
    }
    procedure.remove_prefix(end);
  }
  return false;
}

Outline outline_of_procedure(Gfx8BitFont& font, int code) {
  const Object procedure = font.getCharProc(code);
  if (!procedure.isStream()) return Outline::unknown;
  const std::vector<unsigned char> bytes = stream_bytes(procedure, largest_procedure);
  if (bytes.empty()) return Outline::unknown;
  return paints({reinterpret_cast<const char*>(bytes.data()), bytes.size()}) ? Outline::inked
                                                                             : Outline::empty;
}

// What a font with CIDs says of their glyphs; empty: each CID is the number of its glyph.
std::vector<int> glyphs_of_cids(GfxCIDFont& font, const std::vector<unsigned char>& bytes) {
  const auto size = static_cast<int>(bytes.size());
  int length = 0;
  if (font.getType() == fontCIDType0C) {
    const std::unique_ptr<FoFiType1C> program(FoFiType1C::make(bytes.data(), size));
    return program ? take_table(program->getCIDToGIDMap(&length), length) : std::vector<int>{};
  }
  if (font.getType() == fontCIDType0COT) {
    const auto program = FoFiTrueType::make(bytes.data(), size);
    int* const table = program ? program->getCIDToGIDMap(&length) : nullptr;
    return take_table(table, length);
  }
  const int* const table = font.getCIDToGID();
  if (table == nullptr) return {};
  return {table, table + font.getCIDToGIDLen()};
}

std::vector<int> glyphs_of_bytes(Gfx8BitFont& font, const std::vector<unsigned char>& bytes) {
  const auto program = FoFiTrueType::make(bytes.data(), static_cast<int>(bytes.size()));
  return program ? take_table(font.getCodeToGIDMap(program.get()), 256) : std::vector<int>{};
}

bool is_truetype(GfxFontType type) {
  return type == fontTrueType || type == fontTrueTypeOT;
}

}  // namespace

struct FontMaps::Opened {
  std::uint64_t id = 0;
  std::unique_ptr<FontProgram> program;
  std::vector<int> glyphs;  // by code
  bool code_is_glyph = false;

  std::optional<std::uint32_t> glyph_of(std::uint32_t code) const {
    if (code_is_glyph) return code;
    if (code >= glyphs.size() || glyphs[code] <= 0) return {};
    return static_cast<std::uint32_t>(glyphs[code]);
  }
};

FontMaps::FontMaps() = default;
FontMaps::~FontMaps() = default;
FontMaps::FontMaps(FontMaps&&) noexcept = default;
FontMaps& FontMaps::operator=(FontMaps&&) noexcept = default;

bool FontMaps::is_open(std::uint64_t id) const {
  return std::any_of(opened_.begin(), opened_.end(),
                     [&](const Opened& each) { return each.id == id; });
}

void FontMaps::fetch(const GfxFont& font, std::uint64_t id, XRef* file) {
  Ref ref;
  if (packed_.contains(id) || is_open(id) || !font.getEmbeddedFontID(&ref)) return;
  auto packed = packed_bytes(file->fetch(ref), most_packed - packed_size_);
  if (!packed) return;
  packed_size_ += packed->size();
  packed_.emplace(id, std::move(*packed));
}

bool FontMaps::is_at_hand(const GfxFont& font, std::uint64_t id) {
  if (font.getType() == fontType3) return false;  // glyphs are objects of the file
  if (is_open(id) || unpacked_.contains(id)) return true;
  const auto packed = packed_.find(id);
  if (packed == packed_.end()) return false;
  packed_size_ -= packed->second.size();
  // The entry stays, empty: what cannot be unpacked here is not fetched again.
  auto bytes = unpack_bytes(std::exchange(packed->second, {}), largest_font, bytes_for_glyphs);
  if (!bytes) return false;
  unpacked_.emplace(id, std::move(*bytes));
  return true;
}

FontMaps::Opened& FontMaps::open(GfxFont& font, std::uint64_t id, XRef* file) {
  const auto known = std::find_if(opened_.begin(), opened_.end(),
                                  [&](const Opened& each) { return each.id == id; });
  if (known != opened_.end()) {
    opened_.splice(opened_.begin(), opened_, known);
    return opened_.front();
  }
  if (library_ == nullptr) library_ = start_freetype();
  Opened opened{.id = id, .program = nullptr, .glyphs = {}};
  auto unpacked = unpacked_.extract(id);
  opened.program = std::make_unique<FontProgram>(
      library_, unpacked ? std::move(unpacked.mapped()) : embedded_file(font, file));
  const std::vector<unsigned char>& bytes = opened.program->bytes();
  if (!bytes.empty() && font.isCIDFont()) {
    opened.glyphs = glyphs_of_cids(static_cast<GfxCIDFont&>(font), bytes);
    opened.code_is_glyph = opened.glyphs.empty();
  } else if (!bytes.empty() && is_truetype(font.getType())) {
    opened.glyphs = glyphs_of_bytes(static_cast<Gfx8BitFont&>(font), bytes);
  }
  std::size_t size = bytes.size(), count = 1;
  opened_.push_front(std::move(opened));
  for (auto each = std::next(opened_.begin()); each != opened_.end();) {
    size += each->program->bytes().size();
    each = size > most_open || ++count > most_fonts ? opened_.erase(each) : std::next(each);
  }
  return opened_.front();
}

FontMaps::Drawn FontMaps::drawn_by(Opened& opened, GfxFont& font, std::uint32_t code) {
  Drawn drawn{.glyph = opened.glyph_of(code), .name = {}};
  // The names of an encoding are the font's own where they choose the glyph.
  if (!font.isCIDFont() && code < 256 && !is_truetype(font.getType())) {
    const char* const encoded = static_cast<Gfx8BitFont&>(font).getCharName(static_cast<int>(code));
    if (encoded != nullptr) drawn.name = encoded;
    if (const std::uint32_t found = opened.program->glyph_named(drawn.name.c_str())) {
      drawn.glyph = found;
    }
  } else if (drawn.glyph) {
    drawn.name = opened.program->name_of(*drawn.glyph);
  }
  return drawn;
}

std::vector<CodeMaps> FontMaps::look_up(GfxFont& font, std::uint64_t id, XRef* file,
                                        std::span<const std::uint32_t> codes, bool looks) {
  Opened& opened = open(font, id, file);
  std::vector<CodeMaps> result;
  result.reserve(codes.size());
  for (const std::uint32_t code : codes) {
    CodeMaps& maps = result.emplace_back();
    maps.code = code;
    const Drawn drawn = drawn_by(opened, font, code);
    const NamedLetters named = letters_of_name(drawn.name);
    maps.name = named.letters;
    maps.name_shape = named.shape;
    if (drawn.glyph) {
      maps.cmap = opened.program->letters_of(*drawn.glyph);
      if (looks) maps.look = opened.program->look_of(*drawn.glyph);
    }
    if (looks && font.getType() == fontType3 && code < 256) {
      maps.look.outline =
          outline_of_procedure(static_cast<Gfx8BitFont&>(font), static_cast<int>(code));
    }
  }
  return result;
}

std::vector<Sketch> FontMaps::sketch(GfxFont& font, std::uint64_t id, XRef* file,
                                     std::span<const std::uint32_t> codes) {
  Opened& opened = open(font, id, file);
  std::vector<Sketch> result;
  result.reserve(codes.size());
  for (const std::uint32_t code : codes) {
    Sketch& sketch = result.emplace_back();
    if (const auto glyph = drawn_by(opened, font, code).glyph) {
      sketch = opened.program->sketch_of(*glyph);
    }
  }
  return result;
}

}  // namespace bazyab::pdf
