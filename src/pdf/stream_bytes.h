// The whole of a stream, unpacked.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

class Object;
class Stream;

namespace bazyab::pdf {

// How many bytes of a stream are enough, as far as its first bytes tell; SIZE_MAX: all of them.
using Enough = std::size_t (*)(std::span<const unsigned char> begin);

// What Poppler would give for the stream `object`, byte for byte. Empty for what is no stream, and
// for one that unpacks to over `limit` bytes. What Flate has packed is unpacked by zlib: Poppler's
// own inflater takes each byte by itself, and needs five times as long. With `enough`, bytes behind
// those may be left out.
std::vector<unsigned char> stream_bytes(const Object& object, std::size_t limit,
                                        Enough enough = nullptr);

// The same of what zlib can unpack, and nothing else: no other filter, no damage, not too large.
// Poppler, which reads piece by piece, complains where it has to.
std::optional<std::vector<unsigned char>> sound_stream_bytes(const Object& object,
                                                             std::size_t limit);

// In two halves, for the second of which Poppler is not needed: the bytes under the one Flate
// filter of a stream, as they are packed, at most `limit` of them; and what they unpack to.
std::optional<std::vector<unsigned char>> packed_bytes(const Object& object, std::size_t limit);
std::optional<std::vector<unsigned char>> unpack_bytes(std::vector<unsigned char> packed,
                                                       std::size_t limit, Enough enough);

// Whether a stream unpacks to over `limit` bytes, or a filter within another does, which may hand
// on less. What no such number of bytes can be packed into is not read. Filters of pictures are
// none that text, fonts or operators are packed with: they are over any limit.
bool unpacks_beyond(const Object& object, std::size_t limit);
bool unpacks_beyond(Stream& stream, std::size_t limit);

// What the filters of a stream can make of it at the most; SIZE_MAX where they set no bound.
std::size_t most_unpacked(const Object& object);

// The number of bytes that a stream unpacks to, or one more than `limit` if that is less.
std::size_t unpacked_size(const Object& object, std::size_t limit);

// The first `size` bytes that a stream unpacks to, or all of them.
std::vector<unsigned char> first_bytes(Stream& stream, std::size_t size);

}  // namespace bazyab::pdf
