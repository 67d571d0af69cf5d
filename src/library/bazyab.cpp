// The public face of job/ and repair/.
#include "library/bazyab.h"

#include "core/error.h"
#include "job/convert.h"
#include "output/text.h"
#include "repair/stream.h"
#include "version.h"

namespace bazyab {
namespace {

// What goes wrong inside leaves as the library's own error.
template <typename Work>
auto guarded(Work work) {
  try {
    return work();
  } catch (const Error& error) {
    std::string message = error.file.empty() ? "" : error.file + ": ";
    if (error.page > 0) message += "page " + std::to_string(error.page) + ": ";
    throw LibraryError(name_of(error.code), message + error.what());
  }
}

job::ConvertOptions options_of(const ConverterSettings& settings) {
  job::ConvertOptions options;
  options.ocr = settings.ocr ? job::OcrMode::automatic : job::OcrMode::never;
  options.password = settings.password;
  options.keep_furniture = settings.keep_furniture;
  options.repair.keep_lines = settings.keep_lines;
  options.repair.keep_furniture = settings.keep_furniture;
  return options;
}

}  // namespace

struct Converter::State {
  explicit State(const ConverterSettings& settings)
      : options(options_of(settings)), tools(options) {}

  job::ConvertOptions options;
  job::Tools tools;  // refers to `options`
};

Converter::Converter(ConverterSettings settings)
    : state_(guarded([&] { return std::make_unique<State>(settings); })) {}
Converter::~Converter() = default;
Converter::Converter(Converter&&) noexcept = default;
Converter& Converter::operator=(Converter&&) noexcept = default;

ConvertedText Converter::convert_file(const std::string& path) {
  return convert_bytes(guarded([&] { return job::read_document_file(path); }), path);
}

ConvertedText Converter::convert_bytes(std::string bytes, const std::string& name) {
  return guarded([&] {
    const Document document = job::convert(std::move(bytes), name, state_->options, state_->tools,
                                           [](const job::Event&) {});
    ConvertedText result;
    result.text = output::to_text(document, {.keep_furniture = state_->options.keep_furniture});
    result.pages = static_cast<int>(document.pages.size());
    for (const Warning& warning : document.warnings) {
      result.warnings.push_back(
          (warning.page > 0 ? "page " + std::to_string(warning.page) + ": " : "") +
          warning.message);
    }
    return result;
  });
}

std::string Converter::repair(std::string_view text) {
  return guarded([&] {
    std::string repaired;
    repair::Stream stream(state_->options.repair, &state_->tools.lexicon(),
                          {.text = [&](std::string_view part) { repaired += part; }});
    stream.feed(text);
    stream.finish();
    return repaired;
  });
}

const char* version() {
  return BAZYAB_VERSION;
}

}  // namespace bazyab
