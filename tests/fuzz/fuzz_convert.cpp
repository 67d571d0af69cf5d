// Fuzzes the whole way of a PDF, without OCR: bytes to a Document and its text.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "job/convert.h"
#include "output/text.h"

namespace {

using namespace bazyab;

struct Session {
  job::ConvertOptions options{.ocr = job::OcrMode::never};
  job::Tools tools{options};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Session session;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (job::kind_of(bytes) != job::InputKind::pdf) return 0;
  try {
    const Document document =
        job::convert(bytes, "input.pdf", session.options, session.tools, [](const job::Event&) {});
    const std::string text = output::to_text(document, {});
    if (text.find('\0') != std::string::npos) std::abort();
    if (!text.empty() && text.back() != '\n') std::abort();
  } catch (const Error& error) {
    // Whatever is wrong with a file has a code that tells it; `internal` names no cause.
    if (error.code == ErrorCode::internal) std::abort();
  }
  return 0;
}
