// Pictures packed as fax, JPEG, JPEG 2000 or JBIG2: what their data says of itself.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

class Object;

namespace bazyab::pdf {

// False where unpacking the picture `stream` takes memory that no picture of a page needs, whatever
// its dictionary says of its size.
bool can_be_unpacked(const Object& stream);

}  // namespace bazyab::pdf
