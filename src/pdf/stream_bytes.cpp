// Streams read to their end.
#include "pdf/stream_bytes.h"

#include <poppler/Object.h>
#include <poppler/Stream.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <memory>
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

// How many bytes zlib makes of `packed`, or one more than `limit` if that, or what goes in, is over
// it. Nothing where it is damaged.
std::optional<std::size_t> inflated_size(Stream& packed, std::size_t limit) {
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return {};
  const std::unique_ptr<z_stream, int (*)(z_stream*)> open(&state, inflateEnd);
  unsigned char in[chunk], out[4 * chunk];
  std::size_t read = 0, made = 0;
  Reading reading(packed);
  for (int got; (got = reading.read(in)) > 0;) {
    if ((read += static_cast<std::size_t>(got)) > limit) return limit + 1;
    state.next_in = in;
    state.avail_in = static_cast<uInt>(got);
    do {
      state.next_out = out;
      state.avail_out = sizeof out;
      const int status = inflate(&state, Z_NO_FLUSH);
      made += sizeof out - state.avail_out;
      if (made > limit) return limit + 1;
      if (status == Z_STREAM_END) return made;
      if (status != Z_OK && status != Z_BUF_ERROR) return {};
    } while (state.avail_out == 0);
  }
  return {};
}

// Poppler goes on where zlib takes the data for damaged.
std::size_t size_of(Stream& stream, std::size_t limit) {
  if (Stream* const packed = packed_by_flate(stream)) {
    if (const auto size = inflated_size(*packed, limit)) return *size;
  }
  std::size_t size = 0;
  unsigned char buffer[chunk];
  Reading reading(stream);
  for (int got; size <= limit && (got = reading.read(buffer)) > 0;) {
    size += static_cast<std::size_t>(got);
  }
  return std::min(size, limit + 1);
}

// How many times as large as its input what a filter makes can be; 0: no bound.
std::size_t growth(StreamKind filter) {
  switch (filter) {
    case strFlate:
      return 1032;  // a match of 258 bytes takes two bits
    case strLZW:
      return 4096;  // a code of 12 bits stands for up to 4096 bytes
    case strRunLength:
      return 64;
    case strASCII85:
      return 4;
    case strASCIIHex:
    case strCrypt:
    case strFile:
    case strCachedFile:
    case strWeird:
      return 1;
    case strCCITTFax:
    case strDCT:
    case strJBIG2:
    case strJPX:
      return 0;
  }
  return 0;
}

// Filters from the innermost to the outermost.
std::vector<Stream*> filters_of(Stream& stream) {
  std::vector<Stream*> filters;
  for (Stream* each = &stream; each != nullptr; each = each->getNextStream()) {
    filters.push_back(each);
  }
  std::reverse(filters.begin(), filters.end());
  return filters;
}

std::size_t packed_size(Stream& stream) {
  BaseStream* const base = stream.getBaseStream();
  return base == nullptr ? 0 : static_cast<std::size_t>(std::max<Goffset>(base->getLength(), 0));
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

bool unpacks_beyond(const Object& object, std::size_t limit) {
  return object.isStream() && unpacks_beyond(*object.getStream(), limit);
}

bool unpacks_beyond(Stream& stream, std::size_t limit) {
  std::size_t size = packed_size(stream);
  for (Stream* const filter : filters_of(stream)) {
    const std::size_t times = growth(filter->getKind());
    if (times == 0) return true;
    if (times == 1) continue;
    if (size <= limit / times) {
      size *= times;
    } else if ((size = size_of(*filter, limit)) > limit) {
      return true;
    }
  }
  return size > limit;
}

std::size_t most_unpacked(const Object& object) {
  if (!object.isStream()) return 0;
  std::size_t size = packed_size(*object.getStream());
  for (Stream* const filter : filters_of(*object.getStream())) {
    const std::size_t times = growth(filter->getKind());
    if (times == 0 || size > SIZE_MAX / times) return SIZE_MAX;
    size *= times;
  }
  return size;
}

std::vector<unsigned char> first_bytes(Stream& stream, std::size_t size) {
  std::vector<unsigned char> bytes(size);
  std::size_t used = 0;
  Reading reading(stream);
  unsigned char buffer[chunk];
  for (int got; used < size && (got = reading.read(buffer)) > 0;) {
    const std::size_t taken = std::min(size - used, static_cast<std::size_t>(got));
    std::copy_n(buffer, taken, bytes.data() + used);
    used += taken;
  }
  bytes.resize(used);
  return bytes;
}

std::size_t unpacked_size(const Object& object, std::size_t limit) {
  return object.isStream() ? size_of(*object.getStream(), limit) : 0;
}

}  // namespace bazyab::pdf
