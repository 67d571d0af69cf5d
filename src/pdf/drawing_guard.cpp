// Judging pictures, patterns and glyphs by what they say of themselves.
#include "pdf/drawing_guard.h"

#include <poppler/Annot.h>
#include <poppler/Dict.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "pdf/file_objects.h"
#include "pdf/font_guard.h"
#include "pdf/marked_content.h"
#include "pdf/packed_picture.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_operators = 100'000'000;  // bytes of them
constexpr int deepest = 110;                         // Poppler draws a hundred within each other

constexpr const char* large_operators =
    "a form, a pattern or a glyph unpacks to over 100 MB; it is left out";
constexpr const char* deep_operators =
    "marked content nests over 1,000 deep in a form, a pattern or a glyph; it is left out";
constexpr const char* large_picture =
    "a picture's data says to be larger than its page can hold; it is left out";

// Draws nothing, wherever it is drawn.
Object empty_form(XRef& file) {
  static const char nowhere[1] = {};
  Object dict(new Dict(&file));
  dict.dictAdd("Subtype", Object(objName, "Form"));
  return Object(static_cast<Stream*>(new MemStream(nowhere, 0, 0, std::move(dict))));
}

bool nests_too_deep(const std::vector<unsigned char>& operators) {
  return readable_bytes(operators) < operators.size();
}

}  // namespace

std::vector<std::string> DrawingGuard::look_at(::Page& page) {
  if (Dict* const resources = page.getResourceDict()) {
    look_at_fonts(*resources);
    look_at_resources(*resources, 0);
  }
  for (Annot* annotation : page.getAnnots()->getAnnots()) {
    const Object look = annotation->getAppearance();
    const Object resources =
        look.isStream() ? look.streamGetDict()->lookup("Resources") : Object(objNull);
    if (resources.isDict()) look_at_resources(*resources.getDict(), 0);
  }
  for (std::string& finding : fonts_.shadings().take_findings()) {
    findings_.push_back(std::move(finding));
  }
  return std::exchange(findings_, {});
}

// Patterns and glyphs draw with fonts and masks that no text was read with.
void DrawingGuard::look_at_fonts(Dict& resources) {
  FontGuard::Lent lent(file_);
  fonts_.look_at_all(resources, lent);
  for (std::string& finding : fonts_.take_findings()) findings_.push_back(std::move(finding));
}

void DrawingGuard::leave_out(const Object& entry, const char* finding) {
  exchange_object(file_, entry.getRefNum(), empty_form(file_));
  if (std::ranges::find(findings_, finding) == findings_.end()) findings_.emplace_back(finding);
}

void DrawingGuard::look_at_resources(Dict& resources, int depth) {
  if (depth > deepest) return;
  for (const char* const kind : {"XObject", "Pattern", "Font", "ExtGState"}) {
    if (drawn_ == Of::operators && std::string_view(kind) == "Font") continue;
    look_at_all(resources, kind, depth);
  }
}

void DrawingGuard::look_at_all(Dict& resources, const char* kind, int depth) {
  const Object things = resources.lookup(kind);
  const std::string_view name = kind;
  for (int index = 0; things.isDict() && index < things.dictGetLength(); ++index) {
    const Object& entry = things.dictGetValNF(index);
    if (entry.isRef() && !seen_.insert(entry.getRef()).second) continue;
    if (name == "Font") {
      look_at_font(entry, depth);
    } else if (name == "ExtGState") {
      look_at_state(entry, depth);
    } else {
      look_at_stream(entry, depth);
    }
  }
}

// Streams are always named by their number.
void DrawingGuard::look_at_stream(const Object& entry, int depth) {
  if (!entry.isRef()) return;
  const Object stream = entry.fetch(&file_);
  if (!stream.isStream()) return;
  if (stream.streamGetDict()->lookup("Subtype").isName("Image")) {
    // Poppler unpacks JPEG 2000 to learn its colours, whether it is drawn or not.
    const bool is_unpacked = drawn_ == Of::everything || stream.getStream()->getKind() == strJPX;
    if (is_unpacked) look_at_picture(entry, stream);
    return;
  }
  if (unpacks_beyond(stream, most_operators)) return leave_out(entry, large_operators);
  const bool is_read = drawn_ == Of::operators && !stream.streamGetDict()->hasKey("PatternType");
  if (!is_read && nests_too_deep(stream_bytes(stream, most_operators))) {
    return leave_out(entry, deep_operators);
  }
  const Object resources = stream.streamGetDict()->lookup("Resources");
  if (resources.isDict()) look_at_resources(*resources.getDict(), depth + 1);
}

void DrawingGuard::look_at_picture(const Object& entry, const Object& picture) {
  if (!can_be_unpacked(picture)) return leave_out(entry, large_picture);
  fonts_.shadings().look_at_colours(picture.streamGetDict()->lookupNF("ColorSpace"));
  for (const char* const kind : {"SMask", "Mask"}) {
    const Object& mask = picture.streamGetDict()->lookupNF(kind);
    if (mask.isRef() && seen_.insert(mask.getRef()).second) look_at_stream(mask, 0);
  }
}

void DrawingGuard::look_at_font(const Object& entry, int depth) {
  const Object font = entry.fetch(&file_);
  if (!font.isDict()) return;
  const Object descendants = font.dictLookup("DescendantFonts");
  if (descendants.isArray() && descendants.arrayGetLength() > 0) {
    const Object descendant = descendants.arrayGet(0);
    if (descendant.isDict()) look_at_file(*descendant.getDict());
  }
  look_at_file(*font.getDict());
  const Object glyphs = font.dictLookup("CharProcs");
  for (int index = 0; glyphs.isDict() && index < glyphs.dictGetLength(); ++index) {
    const Object& glyph = glyphs.dictGetValNF(index);
    if (glyph.isRef() && seen_.insert(glyph.getRef()).second) look_at_stream(glyph, depth);
  }
  const Object resources = font.dictLookup("Resources");
  if (!glyphs.isDict() || !resources.isDict()) return;
  look_at_fonts(*resources.getDict());
  look_at_resources(*resources.getDict(), depth + 1);
}

void DrawingGuard::look_at_file(Dict& font) {
  const Object descriptor = font.lookup("FontDescriptor");
  if (!descriptor.isDict()) return;
  for (const char* const key : {"FontFile", "FontFile2", "FontFile3"}) {
    const Object& entry = descriptor.getDict()->lookupNF(key);
    if (!entry.isRef() || !seen_.insert(entry.getRef()).second) continue;
    if (unpacks_beyond(entry.fetch(&file_), largest_font_file)) leave_out(entry, large_font_file);
  }
}

void DrawingGuard::look_at_state(const Object& entry, int depth) {
  const Object state = entry.fetch(&file_);
  const Object mask = state.isDict() ? state.dictLookup("SMask") : Object(objNull);
  if (!mask.isDict()) return;
  const Object& group = mask.dictLookupNF("G");
  if (group.isRef() && seen_.insert(group.getRef()).second) look_at_stream(group, depth);
}

}  // namespace bazyab::pdf
