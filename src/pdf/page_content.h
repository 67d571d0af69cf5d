// The operators of a page, unpacked before Poppler reads them.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <vector>

namespace bazyab::pdf {

class PageContent {
 public:
  // `contents` is what a page's /Contents names: a stream, or several that are read as one.
  explicit PageContent(Object contents);

  // What is to be drawn: a stream in memory that lives as long as this, or `contents` as it was,
  // where a part of it is damaged, unpacks to over 16 MiB in all or is packed by other means.
  Object& object() { return object_; }

 private:
  bool append(const Object& part);

  std::vector<unsigned char> bytes_;
  Object object_;
};

}  // namespace bazyab::pdf
