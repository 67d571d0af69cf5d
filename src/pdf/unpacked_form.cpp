// A page within the page, whose one operator draws the form.
#include "pdf/unpacked_form.h"

#include <poppler/Dict.h>
#include <poppler/Gfx.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <limits>
#include <string_view>
#include <vector>

#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_bytes = 16U << 20;

// A form without resources looks its names up in those around it: this one is no name of a file.
constexpr const char* name = "bazyab\x01";
constexpr std::string_view drawing = "/bazyab\x01 Do";

// Object takes the stream over.
Object stream_object(const char* bytes, std::size_t size, Object dict) {
  return Object(
      static_cast<Stream*>(new MemStream(bytes, 0, static_cast<Goffset>(size), std::move(dict))));
}

}  // namespace

void draw_unpacked_form(Gfx& gfx, XRef& file, Ref id) {
  Object form = file.fetch(id);
  const auto unpacked = sound_stream_bytes(form, most_bytes);  // outlives what is made of it
  if (unpacked) {
    form = stream_object(reinterpret_cast<const char*>(unpacked->data()), unpacked->size(),
                         Object(form.streamGetDict()->copy(&file)));
  }
  Object forms(new Dict(&file));
  forms.dictAdd(name, std::move(form));
  Object resources(new Dict(&file));
  resources.dictAdd("XObject", std::move(forms));
  Object content = stream_object(drawing.data(), drawing.size(), Object(objNull));
  constexpr double in_place[6] = {1, 0, 0, 1, 0, 0};
  constexpr double everywhere[4] = {-1e9, -1e9, 1e9, 1e9};
  gfx.drawForm(&content, resources.getDict(), in_place, everywhere);
}

}  // namespace bazyab::pdf
