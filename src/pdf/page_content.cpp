// Streams to one stream.
#include "pdf/page_content.h"

#include <poppler/Stream.h>

#include <string_view>

#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_bytes = 16U << 20;

}  // namespace

PageContent::PageContent(Object contents) : object_(std::move(contents)) {
  bool sound = object_.isStream() ? append(object_) : object_.isArray();
  for (int part = 0; sound && object_.isArray() && part < object_.arrayGetLength(); ++part) {
    sound = append(object_.arrayGet(part));
  }
  if (!sound) return;
  sound_ = !ends_in_clip();
  // Object takes the stream over.
  object_ = Object(
      static_cast<Stream*>(new MemStream(reinterpret_cast<const char*>(bytes_.data()), 0,
                                         static_cast<Goffset>(bytes_.size()), Object(objNull))));
}

// W and W* only take effect with the operator behind them.
bool PageContent::ends_in_clip() const {
  const std::string_view text(reinterpret_cast<const char*>(bytes_.data()), bytes_.size());
  const std::size_t last = text.find_last_not_of(std::string_view(" \t\r\n\f\0*", 7));
  return last != std::string_view::npos && text[last] == 'W';
}

bool PageContent::append(const Object& part) {
  auto unpacked = sound_stream_bytes(part, most_bytes - bytes_.size());
  if (!unpacked) return false;
  if (bytes_.empty()) {
    bytes_ = std::move(*unpacked);
  } else {
    bytes_.insert(bytes_.end(), unpacked->begin(), unpacked->end());
  }
  return true;
}

}  // namespace bazyab::pdf
