// A PDF taken apart into its objects, and put together again, for mutating what is inside of it.
//
// Not a reader of PDF: it finds what looks like objects, whatever the file's table says, so that
// what a fuzzer has broken can be broken further.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::fuzz {

struct PdfObject {
  int number = 0;
  std::string value;                  // as it is written; of a stream its dictionary
  std::optional<std::string> stream;  // unpacked where Flate alone has packed it
};

struct PdfObjects {
  std::vector<PdfObject> objects;
  std::string root;  // what the trailer says of /Root
};

// Nothing where there is no object or no root, or the file is encrypted.
std::optional<PdfObjects> take_apart(std::string_view file);

// A file with a table, lengths and trailer that are right, its streams as they are held.
std::string put_together(const PdfObjects& file);

}  // namespace bazyab::fuzz
