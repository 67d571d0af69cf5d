// Trouble: Error ends the work on a file and is thrown, Warning is kept in the result.
//
// A stage throws Error; only job/ catches it. Whatever can be recovered from becomes a Warning.
// `page` counts from 1; 0 means that the trouble is not one page's.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace bazyab {

enum class ErrorCode {
  usage,           // the caller asked for something that cannot be
  cannot_read,     // missing file, unreadable folder, failed read
  cannot_write,    // unwritable output, full disk
  not_a_document,  // neither a PDF nor an image that can be decoded
  damaged,         // a PDF too broken to give a page
  encrypted,       // a password is needed or wrong
  empty,           // zero bytes or zero pages
  too_large,       // over a limit on size or expansion
  model_missing,   // the lexicon or an OCR model cannot be opened
  internal,        // a library failed in a way that names no cause
};

// The code as it is printed in logs and JSON, for instance "not-a-document".
const char* name_of(ErrorCode code);

// Visible, as it is thrown across the border of modules that are opened at run time.
struct __attribute__((visibility("default"))) Error : std::runtime_error {
  Error(ErrorCode error_code, std::string message, std::string file_path = {}, int page_number = 0)
      : std::runtime_error(std::move(message)),
        code(error_code),
        file(std::move(file_path)),
        page(page_number) {}

  ErrorCode code;
  std::string file;  // as the user named it; bytes
  int page;
};

struct Warning {
  std::string code;  // stable, lower case with hyphens, for instance "page-without-text"
  int page = 0;
  std::string message;
  friend bool operator==(const Warning&, const Warning&) = default;
};

}  // namespace bazyab
