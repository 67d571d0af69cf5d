// A page within the page, whose one operator draws the form.
#include "pdf/unpacked_form.h"

#include <poppler/Dict.h>
#include <poppler/Gfx.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <limits>
#include <string_view>
#include <utility>

#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_bytes = 100'000'000;

// A form without resources looks its names up in those around it: this one is no name of a file.
constexpr const char* name = "bazyab\x01";
constexpr std::string_view drawing = "/bazyab\x01 Do";

// Object takes the stream over.
Object stream_object(const char* bytes, std::size_t size, Object dict) {
  return Object(
      static_cast<Stream*>(new MemStream(bytes, 0, static_cast<Goffset>(size), std::move(dict))));
}

}  // namespace

Dict* UnpackedForm::resources() {
  if (!object.isStream()) return nullptr;
  resources_ = object.streamGetDict()->lookup("Resources");
  return resources_.isDict() ? resources_.getDict() : nullptr;
}

UnpackedForm unpack_form(XRef& file, Ref id) {
  UnpackedForm form;
  form.object = file.fetch(id);
  form.too_large = unpacks_beyond(form.object, most_bytes);
  if (!form.too_large) form.bytes = stream_bytes(form.object, most_bytes);
  return form;
}

void draw_unpacked_form(Gfx& gfx, XRef& file, UnpackedForm& form) {
  Object forms(new Dict(&file));
  forms.dictAdd(
      name, form.object.isStream()
                ? stream_object(reinterpret_cast<const char*>(form.bytes.data()), form.bytes.size(),
                                Object(form.object.streamGetDict()->copy(&file)))
                : form.object.copy());
  Object resources(new Dict(&file));
  resources.dictAdd("XObject", std::move(forms));
  Object content = stream_object(drawing.data(), drawing.size(), Object(objNull));
  constexpr double in_place[6] = {1, 0, 0, 1, 0, 0};
  constexpr double everywhere[4] = {-1e9, -1e9, 1e9, 1e9};
  gfx.drawForm(&content, resources.getDict(), in_place, everywhere);
}

}  // namespace bazyab::pdf
