// Asking FreeType.
#include "pdf/font_program.h"

#include <freetype/ftoutln.h>
#include <freetype/tttables.h>

#include <algorithm>

#include "pdf/outline_sketch.h"

namespace bazyab::pdf {
namespace {

// Over all cmaps of a font; more than any font of one script has.
constexpr std::size_t most_entries = 200'000;
constexpr std::size_t most_letters_a_glyph = 16;

bool is_unicode(const FT_CharMap map) {
  constexpr int unicode = 0, microsoft = 3;
  const bool of_microsoft =
      map->platform_id == microsoft && (map->encoding_id == 1 || map->encoding_id == 10);
  // Format 14 lists variation sequences, no letters.
  return FT_Get_CMap_Format(map) != 14 && (of_microsoft || map->platform_id == unicode);
}

}  // namespace

std::shared_ptr<FT_LibraryRec_> start_freetype() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return nullptr;
  return {library, [](FT_Library done) { FT_Done_FreeType(done); }};
}

FontProgram::FontProgram(std::shared_ptr<FT_LibraryRec_> library, std::vector<unsigned char> bytes)
    : library_(std::move(library)), bytes_(std::move(bytes)) {
  if (library_ == nullptr || bytes_.empty()) return;
  if (FT_New_Memory_Face(library_.get(), bytes_.data(), static_cast<FT_Long>(bytes_.size()), 0,
                         &face_) != 0) {
    face_ = nullptr;
  }
}

FontProgram::~FontProgram() {
  if (face_ != nullptr) FT_Done_Face(face_);
}

void FontProgram::turn_cmaps() {
  turned_ = true;
  for (int index = 0; face_ != nullptr && index < face_->num_charmaps; ++index) {
    const FT_CharMap map = face_->charmaps[index];
    // FreeType makes up a Unicode map of glyph names where the file has none: names are told apart.
    const bool of_file = FT_IS_SFNT(face_) && FT_Get_CMap_Format(map) >= 0;
    if (!of_file || !is_unicode(map) || FT_Set_Charmap(face_, map) != 0) continue;
    FT_UInt glyph = 0;
    for (FT_ULong letter = FT_Get_First_Char(face_, &glyph);
         glyph != 0 && letters_.size() < most_entries;
         letter = FT_Get_Next_Char(face_, letter, &glyph)) {
      letters_.emplace_back(glyph, static_cast<char32_t>(letter));
    }
  }
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
}

std::u32string FontProgram::letters_of(std::uint32_t glyph) {
  if (!turned_) turn_cmaps();
  std::u32string found;
  for (auto at = std::lower_bound(letters_.begin(), letters_.end(), std::pair{glyph, char32_t{0}});
       at != letters_.end() && at->first == glyph && found.size() < most_letters_a_glyph; ++at) {
    found += at->second;
  }
  return found;
}

std::string FontProgram::name_of(std::uint32_t glyph) const {
  char name[128] = {};
  if (face_ == nullptr || !FT_HAS_GLYPH_NAMES(face_) ||
      FT_Get_Glyph_Name(face_, glyph, name, sizeof name) != 0) {
    return {};
  }
  return name;
}

std::uint32_t FontProgram::glyph_named(const char* name) const {
  if (face_ == nullptr || !FT_HAS_GLYPH_NAMES(face_)) return 0;
  return FT_Get_Name_Index(face_, name);
}

FT_Outline* FontProgram::outline_of(std::uint32_t glyph) const {
  if (face_ == nullptr || glyph >= static_cast<std::uint32_t>(std::max(face_->num_glyphs, 0L)) ||
      FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
      face_->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return nullptr;
  }
  return &face_->glyph->outline;
}

double FontProgram::em() const {
  return face_->units_per_EM > 0 ? static_cast<double>(face_->units_per_EM) : 1000;
}

GlyphLook FontProgram::look_of(std::uint32_t glyph) const {
  FT_Outline* const outline = outline_of(glyph);
  if (outline == nullptr) return {};
  if (outline->n_points <= 0) return {.outline = Outline::empty};
  FT_BBox box;
  FT_Outline_Get_CBox(outline, &box);
  return {.outline = Outline::inked,
          .contours = static_cast<std::uint16_t>(std::max<int>(outline->n_contours, 0)),
          .height = static_cast<float>(static_cast<double>(box.yMax - box.yMin) / em())};
}

Sketch FontProgram::sketch_of(std::uint32_t glyph) const {
  FT_Outline* const outline = outline_of(glyph);
  if (outline == nullptr || outline->n_points <= 0) return {};
  struct Drawing {
    OutlineSketch sketch;
    double unit = 1;
    double x(const FT_Vector* point) const { return static_cast<double>(point->x) * unit; }
    double y(const FT_Vector* point) const { return static_cast<double>(point->y) * unit; }
  } drawing{.sketch = {}, .unit = 1 / em()};
  FT_Outline_Funcs pieces = {};
  pieces.move_to = [](const FT_Vector* to, void* user) {
    auto* const d = static_cast<Drawing*>(user);
    d->sketch.move_to(d->x(to), d->y(to));
    return 0;
  };
  pieces.line_to = [](const FT_Vector* to, void* user) {
    auto* const d = static_cast<Drawing*>(user);
    d->sketch.line_to(d->x(to), d->y(to));
    return 0;
  };
  pieces.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* user) {
    auto* const d = static_cast<Drawing*>(user);
    d->sketch.conic_to(d->x(by), d->y(by), d->x(to), d->y(to));
    return 0;
  };
  pieces.cubic_to = [](const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* user) {
    auto* const d = static_cast<Drawing*>(user);
    d->sketch.cubic_to(d->x(a), d->y(a), d->x(b), d->y(b), d->x(to), d->y(to));
    return 0;
  };
  if (FT_Outline_Decompose(outline, &pieces, &drawing) != 0) return {};
  return drawing.sketch.take();
}

}  // namespace bazyab::pdf
