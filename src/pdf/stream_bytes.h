// The whole of a stream, unpacked.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

class Object;

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

}  // namespace bazyab::pdf
