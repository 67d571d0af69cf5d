// The operators of a page, unpacked before Poppler reads them.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <cstddef>
#include <vector>

namespace bazyab::pdf {

class PageContent {
 public:
  // `contents` is what a page's /Contents names: a stream, or several that are read as one.
  // `most_bytes`: that they may unpack to.
  PageContent(Object contents, std::size_t most_bytes);

  // What is to be drawn: a stream in memory that lives as long as this, or `contents` as it was,
  // where a part of it is no stream.
  Object& object() { return object_; }
  // Every part was unpacked by zlib alone, to 16 MiB in all at the most, and the last of them does
  // not end in the midst of an operator's work.
  bool is_sound() const { return sound_; }
  // What is over that is left out.
  bool is_cut_off() const { return cut_off_; }
  // So is what is behind an operator that opens more marked content than can be read.
  bool nests_too_deep() const { return nests_too_deep_; }
  // Bytes of operators, and of pictures among them as they unpack.
  std::size_t size() const { return bytes_.size() + pixels_; }

 private:
  bool append(const Object& part);
  bool ends_in_clip() const;

  std::size_t most_bytes_;
  std::size_t pixels_ = 0;
  std::vector<unsigned char> bytes_;
  Object object_;
  bool sound_ = true;
  bool cut_off_ = false;
  bool nests_too_deep_ = false;
};

}  // namespace bazyab::pdf
