// From Poppler's drawing calls to glyphs.
#include "pdf/glyph_device.h"

#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/UTF.h>
#include <poppler/goo/GooString.h>
#include <poppler/goo/gmem.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "pdf/font_guard.h"
#include "pdf/inline_picture.h"
#include "pdf/marked_content.h"
#include "pdf/paint.h"
#include "pdf/rule_collector.h"
#include "pdf/shape_collector.h"
#include "pdf/type3_boxes.h"
#include "pdf/unpacked_form.h"

namespace bazyab::pdf {
namespace {

// Pages with more glyphs are cut off, with a warning: no page that is read has a tenth of that.
constexpr std::size_t max_glyphs = 4'000'000;

constexpr int deepest_unpacked = 4;  // forms within each other that are unpacked here

FontType type_of(GfxFontType type) {
  switch (type) {
    case fontType1:
    case fontType1C:
    case fontType1COT:
      return FontType::type1;
    case fontType3:
      return FontType::type3;
    case fontTrueType:
    case fontTrueTypeOT:
      return FontType::truetype;
    case fontCIDType0:
    case fontCIDType0C:
    case fontCIDType0COT:
      return FontType::cid_type0;
    case fontCIDType2:
    case fontCIDType2OT:
      return FontType::cid_truetype;
    default:
      return FontType::unknown;
  }
}

FontInfo describe(const GfxFont& font) {
  FontInfo info;
  const Ref* id = font.getID();
  info.id = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(id->num)) << 16) |
            static_cast<std::uint16_t>(id->gen);
  info.name = font.getNameWithoutSubsetTag();
  info.type = type_of(font.getType());
  Ref embedded;
  info.embedded = info.type == FontType::type3 || font.getEmbeddedFontID(&embedded);
  info.subset = font.isSubset();
  info.to_unicode = font.hasToUnicodeCMap();
  return info;
}

double finite_or(double value, double other) {
  return std::isfinite(value) ? value : other;
}

// The size of a Type 3 font in text space: its matrix says how glyph units scale, its box how tall
// they are. Fonts that give no box are taken to draw on the usual grid of 1000 units.
double type3_em(const GfxFont& font, double font_size) {
  const double* matrix = font.getFontMatrix();
  const double* box = font.getFontBBox();
  const double unit = std::hypot(matrix[2], matrix[3]);
  const double tall = std::abs(box[3] - box[1]);
  const double grid = unit * 1000;
  if (grid > 0.2 && grid < 5) return font_size * grid;
  return tall > 0 && unit > 0 ? font_size * unit * tall / 1.4 : font_size;
}

}  // namespace

void GlyphDevice::begin_page(GlyphPage& page) {
  page_ = &page;
  fonts_.clear();
  most_glyphs_ = std::min(max_glyphs, glyphs_.room());
  page_bytes_ = 0;
  forms_.start_anew(bytes_.room());
  form_depth_ = 0;
  unpacks_form_ = false;
  font_indices_.clear();
  upside_down_.clear();
  frame_ = TextFrame{};
  frame_valid_ = pale_known_ = false;
  font_ = 0;
  marked_depth_ = actual_text_depth_ = 0;
  marked_open_ = asked_ = 0;
  gives_up_ = false;
  left_out_.clear();
  actual_text_ = -1;
}

void GlyphDevice::end_page() {
  glyphs_.take(page_->glyphs.size());
  bytes_.take(page_bytes_ + forms_.bytes());
}

std::vector<std::shared_ptr<GfxFont>> GlyphDevice::take_fonts() {
  font_indices_.clear();
  return std::move(fonts_);
}

void GlyphDevice::warn_once(const char* code, const std::string& message) {
  const auto is_told = [&](const Warning& warning) { return warning.message == message; };
  std::vector<Warning>& warnings = page_->warnings;
  if (std::any_of(warnings.begin(), warnings.end(), is_told)) return;
  warnings.push_back({code, page_->number, message});
}

void GlyphDevice::leave_out(const char* code, const std::string& message) {
  warn_once(code, message);
  if (left_out_.empty()) left_out_ = message;
}

void GlyphDevice::warn_of(FontGuard& guard) {
  for (const std::string& finding : guard.take_findings()) warn_once("font-left-out", finding);
  for (const std::string& finding : guard.shadings().take_findings()) {
    warn_once("drawing-left-out", finding);
  }
}

// Poppler draws by itself what is said not to be drawn here, and forms without a number. One that
// is unpacked counts twice among the hundred that Poppler draws within each other.
bool GlyphDevice::useDrawForm() {
  if (std::exchange(unpacks_form_, false)) return false;
  skips_form_ = forms_.spend();
  if (skips_form_) warn_of_forms();
  return skips_form_ || form_depth_ < deepest_unpacked;
}

// One who draws the page counts its forms as well, but not what they unpack to.
void GlyphDevice::warn_of_forms() {
  if (!forms_.is_out_of_bytes()) {
    warn_once("too-many-forms", "the page draws over 50,000 forms; the rest is left out");
  } else if (forms_.bytes() > FormBudget::most_bytes) {
    leave_out("too-many-forms", "the page's forms unpack to over 100 MB; the rest is left out");
  } else {
    leave_out("file-too-large", file_too_large);
  }
}

void GlyphDevice::drawForm(Ref id) {
  if (skips_form_ || gives_up_) return;
  UnpackedForm form = unpack_form(*file_, id);
  forms_.spend_bytes(form.too_large ? FormBudget::most_bytes : form.bytes.size());
  if (form.too_large) {
    leave_out("form-too-large", "a form unpacks to over 100 MB; it is left out");
    return;
  }
  if (forms_.is_out_of_bytes()) return warn_of_forms();
  const MarkedContent marked = marked_content(form.bytes, marked_open_);
  marked_open_ = marked.left_open;
  if (marked.readable < form.bytes.size()) return give_up_marked_content();
  forms_.spend_bytes(blank_large_pictures(form.bytes, FormBudget::most_bytes));
  FontGuard::Lent lent(*file_);
  if (Dict* const resources = form.resources()) {
    // Poppler draws by itself what lies within the deepest.
    const bool is_deepest = form_depth_ + 1 == deepest_unpacked;
    is_deepest ? guard_->look_at_all(*resources, lent) : guard_->look_at(*resources, lent);
    warn_of(*guard_);
  }
  unpacks_form_ = true;
  ++form_depth_;
  draw_unpacked_form(*gfx_, *file_, form);
  --form_depth_;
  unpacks_form_ = false;
}

void GlyphDevice::updateFont(GfxState* state) {
  frame_valid_ = false;
  font_ = font_index(state);
}
void GlyphDevice::updateTextMat(GfxState*) {
  frame_valid_ = false;
}
void GlyphDevice::updateCTM(GfxState*, double, double, double, double, double, double) {
  frame_valid_ = false;
}
void GlyphDevice::restoreState(GfxState* state) {
  frame_valid_ = pale_known_ = false;
  font_ = font_index(state);
}

std::uint16_t GlyphDevice::font_index(GfxState* state) {
  const std::shared_ptr<GfxFont>& font = state->getFont();
  if (font == nullptr) return 0;
  const auto known = font_indices_.find(font.get());
  if (known != font_indices_.end()) return known->second;
  if (page_->fonts.size() >= 0xFFFF) return 0xFFFE;
  const auto index = static_cast<std::uint16_t>(page_->fonts.size());
  page_->fonts.push_back(describe(*font));
  fonts_.push_back(font);
  font_indices_.emplace(font.get(), index);
  return index;
}

bool GlyphDevice::draws_upside_down(GfxFont& font) {
  if (font.getType() != fontType3) return false;
  const auto [known, is_new] = upside_down_.try_emplace(&font);
  if (is_new) known->second = draws_below_baseline(static_cast<Gfx8BitFont&>(font));
  return known->second;
}

void GlyphDevice::update_frame(GfxState* state) {
  frame_valid_ = true;
  frame_ = TextFrame{};
  GfxFont* const font = state->getFont().get();
  if (font == nullptr) return;
  const double* text = state->getTextMat();
  const double size = state->getFontSize();
  double along_x = 0, along_y = 0, up_x = 0, up_y = 0;
  state->transformDelta(text[0], text[1], &along_x, &along_y);
  state->transformDelta(text[2], text[3], &up_x, &up_y);
  if (size < 0) {
    along_x = -along_x, along_y = -along_y, up_x = -up_x, up_y = -up_y;
  }
  const double up_length = std::hypot(up_x, up_y);
  const double along_length = std::hypot(along_x, along_y);
  if (!(up_length > 1e-6) || !(along_length > 1e-6) || !std::isfinite(up_length * along_length)) {
    return;
  }
  double text_size = std::abs(size);
  if (font->getType() == fontType3) text_size = type3_em(*font, text_size);
  frame_.along_x = along_x / along_length;
  frame_.along_y = along_y / along_length;
  // Sheared letters lean over their neighbours; their boxes stand upright on the line all the same.
  const double height = frame_.along_x * up_y - frame_.along_y * up_x;  // negative: up is up
  const bool mirrored = height >= 0 && !draws_upside_down(*font);
  const double upward = mirrored ? -1 : 1;
  frame_.up_x = upward * frame_.along_y;
  frame_.up_y = -upward * frame_.along_x;
  frame_.em = static_cast<float>(text_size * std::abs(height));
  // Fonts lie about their ascent; the box only has to meet its line.
  const double ascent = std::clamp(finite_or(font->getAscent(), 0.95), 0.5, 1.05);
  const double descent = std::clamp(finite_or(-font->getDescent(), 0.35), 0.1, 0.4);
  frame_.ascent = static_cast<float>(ascent) * frame_.em;
  frame_.descent = static_cast<float>(descent) * frame_.em;
  // Angle of the line, clockwise on a page whose y grows downwards; italics shear the upward vector
  // alone. Text mirrored from left to right still stands upright: its line runs the other way.
  const double side = upward;
  const double angle = std::atan2(side * frame_.along_y, side * frame_.along_x);
  const double quarters = angle / (M_PI / 2);
  const double nearest = std::round(quarters);
  frame_.slanted = std::abs(quarters - nearest) > 0.06;
  frame_.turn = static_cast<std::uint8_t>((static_cast<int>(nearest) % 4 + 4) % 4);
}

Visibility GlyphDevice::visibility_of(GfxState* state, const Box& box) const {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state->getClipBBox(&x0, &y0, &x1, &y1);
  const double x = box.center_x(), y = box.center_y();
  constexpr double slack = 1;  // points: a glyph on the very edge is still seen
  const bool inside = x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack &&
                      x >= -slack && y >= -slack && x <= page_->width + slack &&
                      y <= page_->height + slack;
  if (!inside) return Visibility::outside;
  const int mode = state->getRender() & 3;
  return mode == 3 ? Visibility::invisible : Visibility::visible;
}

void GlyphDevice::drawChar(GfxState* state, double x, double y, double dx, double dy,
                           double /*origin_x*/, double /*origin_y*/, CharCode code, int byte_count,
                           const Unicode* unicode, int unicode_length) {
  if (page_->glyphs.size() >= most_glyphs_) return warn_of_glyphs();
  if (!frame_valid_) update_frame(state);
  // Character and word spacing are added to the advance by Poppler; they are white, not glyph.
  double spacing = state->getCharSpace();
  if (code == 0x20 && byte_count == 1) spacing += state->getWordSpace();
  double spacing_x = 0, spacing_y = 0;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacing_x, &spacing_y);
  double px = 0, py = 0, ax = 0, ay = 0;
  state->transform(x, y, &px, &py);
  state->transformDelta(dx - spacing_x, dy - spacing_y, &ax, &ay);
  // Pages are at most 14,400 points wide; what has neither a place nor a size cannot be seen.
  constexpr double far = 1e6, huge = 1e5;
  const bool placed = std::abs(px) < far && std::abs(py) < far;
  const bool sized = frame_.em > 0 && frame_.em < huge && std::hypot(ax, ay) < huge;
  if (!placed || !sized) return;

  Glyph glyph;
  glyph.code = code;
  glyph.font = font_;
  glyph.actual_text = actual_text_;
  glyph.turn = frame_.turn;
  glyph.slanted = frame_.slanted;
  glyph.em = frame_.em;
  glyph.origin_x = static_cast<float>(px);
  glyph.origin_y = static_cast<float>(py);
  glyph.advance = static_cast<float>(ax * frame_.along_x + ay * frame_.along_y);
  const auto corner = [&](double along, double up) {
    return std::pair{px + along * frame_.along_x + up * frame_.up_x,
                     py + along * frame_.along_y + up * frame_.up_y};
  };
  const auto [ax0, ay0] = corner(0, -frame_.descent);
  const auto [ax1, ay1] = corner(glyph.advance, frame_.ascent);
  glyph.box = {static_cast<float>(std::min(ax0, ax1)), static_cast<float>(std::min(ay0, ay1)),
               static_cast<float>(std::max(ax0, ax1)), static_cast<float>(std::max(ay0, ay1))};
  glyph.visibility = visibility_of(state, glyph.box);
  if (!pale_known_) {
    pale_ = fills_white(*state);
    pale_known_ = true;
  }
  glyph.pale = pale_ && (state->getRender() & 3) == 0;
  glyph.unicode.begin = static_cast<std::uint32_t>(page_->letters.size());
  for (int index = 0; index < unicode_length; ++index) {
    if (unicode[index] != 0) page_->letters.push_back(static_cast<char32_t>(unicode[index]));
  }
  glyph.unicode.end = static_cast<std::uint32_t>(page_->letters.size());
  page_->glyphs.push_back(glyph);
}

void GlyphDevice::warn_of_glyphs() {
  warn_once("too-many-glyphs",
            most_glyphs_ == max_glyphs
                ? "the page draws over 4 million glyphs; the rest is left out"
                : "the file's pages draw over 20 million glyphs; the rest is left out");
}

void GlyphDevice::stroke(GfxState* state) {
  collect_stroke(*state, *page_);
}
void GlyphDevice::fill(GfxState* state) {
  collect_fill(*state, *page_);
  collect_ground(*state, *page_);
  collect_shapes(*state, *page_);
}
void GlyphDevice::eoFill(GfxState* state) {
  fill(state);
}

void GlyphDevice::beginActualText(GfxState*, const GooString* text) {
  // The outermost span speaks for all that is inside.
  if (actual_text_depth_++ > 0 || text == nullptr) return;
  Unicode* letters = nullptr;
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";  // PDF 2.0; Poppler reads UTF-16 only
  const bool utf8 = text->toStr().starts_with(utf8_mark);
  const int length = utf8 ? utf8ToUCS4(text->c_str() + utf8_mark.size(), &letters)
                          : TextStringToUCS4(text->toStr(), &letters);
  ActualText span;
  span.letters.begin = static_cast<std::uint32_t>(page_->letters.size());
  for (int index = 0; index < length; ++index) {
    page_->letters.push_back(static_cast<char32_t>(letters[index]));
  }
  gfree(letters);
  span.letters.end = static_cast<std::uint32_t>(page_->letters.size());
  actual_text_ = static_cast<std::int32_t>(page_->actual_texts.size());
  page_->actual_texts.push_back(span);
}

void GlyphDevice::endActualText(GfxState*) {
  if (actual_text_depth_ == 0) return;
  if (--actual_text_depth_ == 0) actual_text_ = -1;
}

void GlyphDevice::beginMarkedContent(const char*, Dict*) {
  ++marked_depth_;
}

void GlyphDevice::endMarkedContent(GfxState*) {
  if (marked_depth_ > 0) --marked_depth_;
}

void GlyphDevice::give_up_marked_content() {
  leave_out("nested-too-deep",
            "marked content nests over 1,000 deep; the rest of the page is left out");
  gives_up_ = true;
}

bool GlyphDevice::gives_up() {
  if (gives_up_) return true;
  constexpr std::size_t most_operators = 20'000'000, operators_a_question = 10;
  if (marked_depth_ > static_cast<int>(deepest_marked_content)) {
    give_up_marked_content();
  } else if (++asked_ > most_operators / operators_a_question) {
    leave_out("too-many-operators", "the page has over 20 million operators; the rest is left out");
    gives_up_ = true;
  }
  return gives_up_;
}

}  // namespace bazyab::pdf
