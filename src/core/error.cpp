// Names of error codes.
#include "core/error.h"

namespace bazyab {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
      return "usage";
    case ErrorCode::cannot_read:
      return "cannot-read";
    case ErrorCode::cannot_write:
      return "cannot-write";
    case ErrorCode::not_a_document:
      return "not-a-document";
    case ErrorCode::damaged:
      return "damaged";
    case ErrorCode::encrypted:
      return "encrypted";
    case ErrorCode::empty:
      return "empty";
    case ErrorCode::too_large:
      return "too-large";
    case ErrorCode::model_missing:
      return "model-missing";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace bazyab
