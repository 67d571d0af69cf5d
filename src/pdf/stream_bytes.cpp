// Streams read to their end.
#include "pdf/stream_bytes.h"

#include <poppler/Object.h>
#include <poppler/Stream.h>
#include <zlib.h>

#include <algorithm>
#include <utility>

namespace bazyab::pdf {
namespace {

constexpr int chunk = 1 << 14;  // bytes read at a time

// Closes what is being read, whatever comes.
class Reading {
 public:
  explicit Reading(Stream& stream) : stream_(stream) { stream_.reset(); }
  ~Reading() { stream_.close(); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  // The number of bytes put into `buffer`; 0 at the end.
  int read(unsigned char* buffer) { return stream_.doGetChars(chunk, buffer); }

 private:
  Stream& stream_;
};

// What lies under the outermost Flate filter; null if that is another filter, or has a predictor.
Stream* packed_by_flate(Stream& stream) {
  if (stream.getKind() != strFlate) return nullptr;
  const Dict* const dict = stream.getDict();
  if (dict == nullptr || dict->hasKey("DecodeParms") || dict->hasKey("DP")) return nullptr;
  return stream.getNextStream();
}

std::optional<std::vector<unsigned char>> read_as_it_is(Stream& stream, std::size_t limit) {
  std::vector<unsigned char> bytes;
  unsigned char buffer[chunk];
  Reading reading(stream);
  for (int got; (got = reading.read(buffer)) > 0;) {
    if (bytes.size() + static_cast<std::size_t>(got) > limit) return {};
    bytes.insert(bytes.end(), buffer, buffer + got);
  }
  return bytes;
}

// zlib, fed piece by piece.
class Inflater {
 public:
  Inflater(std::size_t limit, Enough enough) : limit_(limit), enough_(enough) {
    open_ = inflateInit(&state_) == Z_OK;
  }
  ~Inflater() {
    if (open_) inflateEnd(&state_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // False when no more is to be had, or wanted: at the end, where the data is damaged, over the
  // limit, with enough.
  bool add(unsigned char* packed, int size) {
    state_.next_in = packed;
    state_.avail_in = static_cast<uInt>(size);
    do {
      bytes_.resize(std::max<std::size_t>(used_ + 4 * chunk, bytes_.size()));
      state_.next_out = bytes_.data() + used_;
      state_.avail_out = static_cast<uInt>(bytes_.size() - used_);
      const int status = open_ ? inflate(&state_, Z_NO_FLUSH) : Z_STREAM_ERROR;
      used_ = bytes_.size() - state_.avail_out;
      complete_ = status == Z_STREAM_END;
      if (status != Z_OK || used_ > limit_) return false;
      if (enough_ != nullptr && used_ >= enough_({bytes_.data(), used_})) {
        complete_ = true;
        return false;
      }
    } while (state_.avail_out == 0);
    return true;
  }

  // Nothing if it did not come to a good end.
  std::optional<std::vector<unsigned char>> take() {
    if (!complete_ || used_ > limit_) return {};
    bytes_.resize(used_);
    return std::move(bytes_);
  }

 private:
  z_stream state_{};
  bool open_ = false;
  bool complete_ = false;
  std::size_t limit_;
  Enough enough_;
  std::vector<unsigned char> bytes_;
  std::size_t used_ = 0;
};

std::optional<std::vector<unsigned char>> inflate_all(Stream& packed, std::size_t limit,
                                                      Enough enough) {
  Inflater inflater(limit, enough);
  unsigned char buffer[chunk];
  Reading reading(packed);
  for (int got; (got = reading.read(buffer)) > 0;) {
    if (!inflater.add(buffer, got)) break;
  }
  return inflater.take();
}

std::optional<std::vector<unsigned char>> unpack(const Object& object, std::size_t limit,
                                                 Enough enough) {
  if (!object.isStream()) return {};
  Stream* const packed = packed_by_flate(*object.getStream());
  if (packed == nullptr) return {};
  return inflate_all(*packed, limit, enough);
}

}  // namespace

std::vector<unsigned char> stream_bytes(const Object& object, std::size_t limit, Enough enough) {
  if (auto sound = unpack(object, limit, enough)) return std::move(*sound);
  if (!object.isStream()) return {};
  return read_as_it_is(*object.getStream(), limit).value_or(std::vector<unsigned char>{});
}

std::optional<std::vector<unsigned char>> packed_bytes(const Object& object, std::size_t limit) {
  if (!object.isStream()) return {};
  Stream* const packed = packed_by_flate(*object.getStream());
  if (packed == nullptr) return {};
  return read_as_it_is(*packed, limit);
}

std::optional<std::vector<unsigned char>> unpack_bytes(std::vector<unsigned char> packed,
                                                       std::size_t limit, Enough enough) {
  Inflater inflater(limit, enough);
  inflater.add(packed.data(), static_cast<int>(packed.size()));
  return inflater.take();
}

std::optional<std::vector<unsigned char>> sound_stream_bytes(const Object& object,
                                                             std::size_t limit) {
  return unpack(object, limit, nullptr);
}

}  // namespace bazyab::pdf
