// Judging fonts by their dictionaries and by what their streams unpack to.
#include "pdf/font_guard.h"

#include <poppler/Dict.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "pdf/cmap_reach.h"
#include "pdf/file_objects.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

// Bytes. The largest CMaps of Adobe have half a million, fonts of all of Chinese twenty million; a
// glyph has a number of two bytes.
constexpr std::size_t largest_cmap = 1U << 20;
constexpr std::size_t largest_glyph_map = 1U << 20;
constexpr std::size_t most_letters_a_page = 8U << 20;
constexpr std::size_t most_composites_a_page = 1'000;
constexpr int most_cmaps = 8;  // that use each other
constexpr int most_masks_within = 5;

constexpr const char* circular_cmap =
    "a font's CMap uses itself, or too many others; it is left out";
constexpr const char* large_cmap =
    "a font's CMap names more codes than a font can have; it is left out";
constexpr const char* large_letters =
    "the maps of the page's fonts to letters are larger than any; some are left out";
constexpr const char* large_glyph_map =
    "a font's map from codes to glyphs unpacks to over 1 MB; it is left out";
constexpr const char* deep_masks =
    "masks within masks nest over 5 deep; the outermost are left out";

Object nothing() {
  return Object(0);
}

}  // namespace

FontGuard::Lent::~Lent() {
  for (const int number : numbers_) exchange_object(file_, number, Object(objNull));
}

void FontGuard::begin_page() {
  letters_left_ = most_letters_a_page;
  composites_left_ = most_composites_a_page;
}

std::vector<std::string> FontGuard::take_findings() {
  return std::exchange(findings_, {});
}

// What `entry` refers to, or is.
Object FontGuard::borrow(const Object& entry, Lent& lent) {
  if (!entry.isRef()) return entry.copy();
  const Ref ref = entry.getRef();
  Object object = file_.fetch(ref);
  XRefEntry* const place = entry_of(file_, ref.num);
  const bool lendable = place != nullptr && place->obj.isNull() && !object.isNull();
  if (lendable) {
    place->obj = object.copy();
    lent.numbers_.push_back(ref.num);
  }
  return object;
}

void FontGuard::leave_out(const Object& entry, Object instead, const char* finding, Lent& lent) {
  exchange_object(file_, entry.getRefNum(), std::move(instead));
  std::erase(lent.numbers_, entry.getRefNum());
  if (std::ranges::find(findings_, finding) == findings_.end()) findings_.emplace_back(finding);
}

void FontGuard::look_at(Dict& resources, Lent& lent) {
  const Object fonts = resources.lookup("Font");
  for (int index = 0; fonts.isDict() && index < fonts.dictGetLength(); ++index) {
    const Object& font = fonts.dictGetValNF(index);
    if (font.isRef()) look_at(font.getRef(), lent);
  }
  look_at_all_but_fonts(resources, lent);
}

void FontGuard::look_at_all_but_fonts(Dict& resources, Lent& lent) {
  shadings_.look_at(resources);
  look_at_states(resources, lent);
}

void FontGuard::look_at_all(Dict& resources, Lent& lent) {
  look_at_all(resources, lent, 0);
}

int FontGuard::look_at_all(Dict& resources, Lent& lent, int depth) {
  look_at(resources, lent);
  return std::max({look_at_states(resources, lent),
                   look_at_streams(resources, "XObject", lent, depth),
                   look_at_streams(resources, "Pattern", lent, depth)});
}

int FontGuard::look_at_states(Dict& resources, Lent& lent) {
  int within = 0;
  const Object states = borrow(resources.lookupNF("ExtGState"), lent);
  for (int index = 0; states.isDict() && index < states.dictGetLength(); ++index) {
    const Object& entry = states.dictGetValNF(index);
    if (!entry.isRef()) {
      within = std::max(within, look_at_state(entry, lent));
      continue;
    }
    const auto [known, is_new] = masks_within_.try_emplace(entry.getRef(), 0);
    if (is_new) known->second = look_at_state(borrow(entry, lent), lent);
    within = std::max(within, known->second);
  }
  return within;
}

// Poppler draws a mask where a state that has one is set, whether text or pictures are wanted, and
// asks nobody: masks that use two masks each, and so on, are drawn for ever.
int FontGuard::look_at_state(const Object& state, Lent& lent) {
  if (!state.isDict()) return 0;
  const Object font = state.dictLookup("Font");
  if (font.isArray() && font.arrayGetLength() > 0 && font.arrayGetNF(0).isRef()) {
    look_at(font.arrayGetNF(0).getRef(), lent);
  }
  if (!state.getDict()->hasKey("SMask")) return 0;
  const Object mask = state.dictLookup("SMask");
  if (!mask.isDict()) return 0;
  const Object& entry = mask.dictLookupNF("G");  // a stream, which is always named by its number
  if (!entry.isRef()) return 0;
  const auto [known, is_new] = masks_within_.try_emplace(entry.getRef(), 0);
  if (!is_new) return known->second;
  const Object group = entry.fetch(&file_);
  if (!group.isStream()) return 0;
  const int within = 1 + look_at_inner(*group.streamGetDict(), lent, 0);
  if (within <= most_masks_within) return known->second = within;
  leave_out(entry, nothing(), deep_masks, lent);
  return 0;
}

// Each stream is looked at once, however often it is named: this ends.
int FontGuard::look_at_streams(Dict& resources, const char* kind, Lent& lent, int depth) {
  int within = 0;
  const Object streams = resources.lookup(kind);
  for (int index = 0; streams.isDict() && index < streams.dictGetLength(); ++index) {
    const Object& entry = streams.dictGetValNF(index);
    if (!entry.isRef()) continue;
    const auto [known, is_new] = masks_within_.try_emplace(entry.getRef(), 0);
    const Object stream = is_new ? entry.fetch(&file_) : Object(objNull);
    if (stream.isStream()) known->second = look_at_inner(*stream.streamGetDict(), lent, depth);
    within = std::max(within, known->second);
  }
  return within;
}

int FontGuard::look_at_inner(Dict& stream, Lent& lent, int depth) {
  constexpr int deepest = 110;  // Poppler draws a hundred within each other
  const Object resources = stream.lookup("Resources");
  if (!resources.isDict() || depth >= deepest) return 0;
  return look_at_all(*resources.getDict(), lent, depth + 1);
}

void FontGuard::look_at(Ref id, Lent& lent) {
  if (!fonts_.insert(id).second) return;
  const Object font = borrow(Object(id), lent);
  if (!font.isDict()) return;
  const bool composite = font.getDict()->hasKey("DescendantFonts");
  look_at_letters(*font.getDict(), lent, composite);
  if (composite) {
    look_at_codes(*font.getDict(), lent);
    look_at_descendant(*font.getDict(), lent);
  } else {
    look_at_file(*font.getDict(), lent, false);
  }
}

void FontGuard::look_at_letters(Dict& font, Lent& lent, bool composite) {
  const Object& entry = font.lookupNF("ToUnicode");
  if (!entry.isRef()) return;
  const Object map = borrow(entry, lent);
  if (!map.isStream()) return;
  std::size_t size = most_unpacked(map);
  if (size > letters_left_ / 2) size = unpacked_size(map, letters_left_);
  if (size > letters_left_ || (composite && composites_left_ == 0)) {
    leave_out(entry, nothing(), large_letters, lent);
    return;
  }
  letters_left_ -= size;
  if (composite) --composites_left_;
}

void FontGuard::look_at_codes(Dict& font, Lent& lent) {
  const Object& entry = font.lookupNF("Encoding");
  if (!entry.isRef()) return;
  if (const char* const fault = fault_of_cmap(entry, lent)) {
    leave_out(entry, Object(objName, "Identity-H"), fault, lent);
  }
}

// Null if it has none.
const char* FontGuard::fault_of_cmap(const Object& first, Lent& lent) {
  Object entry = first.copy();
  for (int used = 0; used < most_cmaps; ++used) {
    const Object map = borrow(entry, lent);
    if (!map.isStream()) return nullptr;
    if (unpacks_beyond(map, largest_cmap)) return large_cmap;
    const std::vector<unsigned char> text = stream_bytes(map, largest_cmap);
    if (!is_bounded_cmap({reinterpret_cast<const char*>(text.data()), text.size()})) {
      return large_cmap;
    }
    entry = map.streamGetDict()->lookupNF("UseCMap").copy();
  }
  return circular_cmap;
}

void FontGuard::look_at_descendant(Dict& font, Lent& lent) {
  const Object list = borrow(font.lookupNF("DescendantFonts"), lent);
  if (!list.isArray() || list.arrayGetLength() == 0) return;
  const Object descendant = borrow(list.arrayGetNF(0), lent);
  if (!descendant.isDict()) return;
  const Object& glyphs = descendant.getDict()->lookupNF("CIDToGIDMap");
  if (glyphs.isRef() && unpacks_beyond(borrow(glyphs, lent), largest_glyph_map)) {
    leave_out(glyphs, Object(objName, "Identity"), large_glyph_map, lent);
  }
  look_at_file(*descendant.getDict(), lent, true);
}

// Poppler reads files of Type 1 fonts for their names; the others wait until they are drawn.
void FontGuard::look_at_file(Dict& font, Lent& lent, bool composite) {
  const Object descriptor = borrow(font.lookupNF("FontDescriptor"), lent);
  if (!descriptor.isDict() || composite) return;
  for (const char* const key : {"FontFile", "FontFile3"}) {
    const Object& entry = descriptor.getDict()->lookupNF(key);
    if (entry.isRef() && unpacks_beyond(borrow(entry, lent), largest_font_file)) {
      leave_out(entry, nothing(), large_font_file, lent);
    }
  }
}

}  // namespace bazyab::pdf
