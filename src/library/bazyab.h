// libbazyab: the text that Persian PDFs and scans show, for other programs.
//
// All text is UTF-8. A Converter keeps its models between calls and belongs to one thread;
// Poppler's state is the process's, so no two threads may convert at once. Errors are
// bazyab::LibraryError.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#if defined(__GNUC__)
#define BAZYAB_API __attribute__((visibility("default")))
#else
#define BAZYAB_API
#endif

namespace bazyab {

// `what()` says the cause; `code()` is stable, for instance "not-a-document" or "encrypted".
class BAZYAB_API LibraryError : public std::runtime_error {
 public:
  LibraryError(std::string code, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

struct ConverterSettings {
  bool ocr = true;              // read pages without readable text by OCR
  bool keep_lines = false;      // keep the lines of the page
  bool keep_furniture = false;  // keep headers, footers, tag lists and their kind
  std::string password;         // of encrypted PDFs
};

struct ConvertedText {
  std::string text;                   // paragraphs parted by a blank line
  int pages = 0;                      // that were read
  std::vector<std::string> warnings;  // "page 3: …"
};

class BAZYAB_API Converter {
 public:
  explicit Converter(ConverterSettings settings = {});
  ~Converter();
  Converter(Converter&&) noexcept;
  Converter& operator=(Converter&&) noexcept;

  // A PDF or an image: a file, or its bytes with a name for messages.
  ConvertedText convert_file(const std::string& path);
  ConvertedText convert_bytes(std::string bytes, const std::string& name);
  // Plain text that others extracted.
  std::string repair(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

BAZYAB_API const char* version();

}  // namespace bazyab
