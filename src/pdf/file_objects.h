// The table of a file's objects, where what is read next can be put.
//
// Private to pdf/: it is about Poppler's objects. Poppler takes what stands here for changed by an
// editor, and reads the file only where nothing does.
#pragma once

#include <poppler/Object.h>
#include <poppler/XRef.h>

#include <utility>

namespace bazyab::pdf {

inline XRefEntry* entry_of(XRef& file, int number) {
  return number >= 0 && number < file.getNumObjects() ? file.getEntry(number, false) : nullptr;
}

// From now on `number` is `instead`; nothing: what the file says. Where an object is damaged Poppler
// makes the table anew, and what was exchanged would come back; it does not do so to a file with
// changes.
inline void exchange_object(XRef& file, int number, Object instead) {
  XRefEntry* const entry = entry_of(file, number);
  if (entry == nullptr) return;
  if (!instead.isNull()) entry->setFlag(XRefEntry::Updated, true);
  entry->obj = std::move(instead);
}

}  // namespace bazyab::pdf
