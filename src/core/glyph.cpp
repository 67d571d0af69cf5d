// Names of font types.
#include "core/glyph.h"

namespace bazyab {

const char* name_of(FontType type) {
  switch (type) {
    case FontType::type1:
      return "Type 1";
    case FontType::truetype:
      return "TrueType";
    case FontType::type3:
      return "Type 3";
    case FontType::cid_type0:
      return "CID Type 0";
    case FontType::cid_truetype:
      return "CID TrueType";
    case FontType::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace bazyab
