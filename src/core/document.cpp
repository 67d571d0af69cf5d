// Names of block kinds and of the ways a page was read.
#include "core/document.h"

namespace bazyab {

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::headline:
      return "headline";
    case BlockKind::caption:
      return "caption";
    case BlockKind::table:
      return "table";
    case BlockKind::list:
      return "list";
    case BlockKind::poem:
      return "poem";
    case BlockKind::furniture:
      return "furniture";
  }
  return "paragraph";
}

const char* name_of(Via via) {
  switch (via) {
    case Via::text:
      return "text";
    case Via::ocr:
      return "ocr";
  }
  return "text";
}

}  // namespace bazyab
