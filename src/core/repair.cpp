// Names of repairs and of their evidence.
#include "core/repair.h"

namespace bazyab {

const char* name_of(RepairKind kind) {
  switch (kind) {
    case RepairKind::zwnj:
      return "zwnj";
    case RepairKind::space:
      return "space";
    case RepairKind::line:
      return "line";
    case RepairKind::letter:
      return "letter";
    case RepairKind::presentation_form:
      return "presentation-form";
    case RepairKind::control:
      return "control";
    case RepairKind::encoding:
      return "encoding";
    case RepairKind::order:
      return "order";
  }
  return "letter";
}

const char* name_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::glyph:
      return "glyph";
    case Evidence::lexicon:
      return "lexicon";
    case Evidence::rule:
      return "rule";
    case Evidence::font:
      return "font";
    case Evidence::habit:
      return "habit";
  }
  return "rule";
}

}  // namespace bazyab
