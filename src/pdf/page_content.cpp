// Streams to one stream.
#include "pdf/page_content.h"

#include <poppler/Stream.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "pdf/inline_picture.h"
#include "pdf/marked_content.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_sound_bytes = 16U << 20;

// Nothing where a filter under the outermost makes too much already.
std::vector<unsigned char> begin_of(const Object& part, std::size_t size) {
  Stream* const packed = part.getStream()->getNextStream();
  if (packed != nullptr && unpacks_beyond(*packed, size)) return {};
  return first_bytes(*part.getStream(), size);
}

}  // namespace

PageContent::PageContent(Object contents, std::size_t most_bytes)
    : most_bytes_(most_bytes), object_(std::move(contents)) {
  bool complete = object_.isStream() ? append(object_) : object_.isArray();
  for (int part = 0; complete && object_.isArray() && part < object_.arrayGetLength(); ++part) {
    complete = append(object_.arrayGet(part));
  }
  sound_ = sound_ && complete;
  if (!complete && !cut_off_) {
    bytes_.clear();
    return;
  }
  sound_ = sound_ && !ends_in_clip();
  const std::size_t readable = readable_bytes(bytes_);
  nests_too_deep_ = readable < bytes_.size();
  bytes_.resize(readable);
  pixels_ = blank_large_pictures(bytes_, most_bytes_ - bytes_.size());
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

// False where it ends the content.
bool PageContent::append(const Object& part) {
  if (!part.isStream()) return false;
  std::optional<std::vector<unsigned char>> unpacked;
  const std::size_t most_sound = std::min(most_sound_bytes, most_bytes_);
  if (sound_ && bytes_.size() <= most_sound) {
    unpacked = sound_stream_bytes(part, most_sound - bytes_.size());
  }
  if (!unpacked) {
    sound_ = false;
    const std::size_t room = most_bytes_ - bytes_.size();
    cut_off_ = unpacks_beyond(part, room);
    unpacked = cut_off_ ? begin_of(part, room) : stream_bytes(part, room);
  }
  if (bytes_.empty()) {
    bytes_ = std::move(*unpacked);
  } else {
    bytes_.insert(bytes_.end(), unpacked->begin(), unpacked->end());
  }
  return !cut_off_;
}

}  // namespace bazyab::pdf
