// One input after the other.
#include "job/batch.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/error.h"
#include "job/convert.h"
#include "job/output_file.h"
#include "job/stop.h"
#include "job/tools.h"
#include "repair/stream.h"

namespace bazyab::job {
namespace {

std::string read_standard_input() {
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) {
      stop_if_asked();
      continue;
    }
    if (size < 0) throw Error(ErrorCode::cannot_read, std::strerror(errno), "standard input");
    if (size == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(size));
    if (bytes.size() > most_bytes_of_input) {
      throw Error(ErrorCode::too_large, "has over 4 GB", "standard input");
    }
  }
}

class Batch {
 public:
  Batch(const ConvertOptions& options, Tools& tools, const output::TextOptions& text_options,
        const Listener& listener)
      : options_(options), tools_(tools), text_options_(text_options), listener_(listener) {}

  BatchResult run(const InputPlan& plan) {
    for (const Unreadable& each : plan.unreadable) {
      fail({name_of(ErrorCode::cannot_read), each.path, 0, each.cause});
    }
    for (const Input& input : plan.inputs) {
      stop_if_asked();
      try {
        convert_one(input);
        ++result_.files;
      } catch (const Error& error) {
        if (error.code == ErrorCode::model_missing) throw;
        fail({name_of(error.code), error.file.empty() ? input.path : error.file, error.page,
              error.what()});
      } catch (const std::exception& error) {
        fail({name_of(ErrorCode::internal), input.path, 0, error.what()});
      }
    }
    return std::move(result_);
  }

 private:
  void convert_one(const Input& input) {
    const bool standard_input = input.path == "-";
    const std::string name = standard_input ? "standard input" : input.path;
    std::string bytes = standard_input ? read_standard_input() : read_document_file(input.path);
    if (standard_input && kind_of(bytes) == InputKind::unknown && is_plain_text(bytes)) {
      write(input, repair_plain(bytes, name));
      return;
    }
    const Document document = convert(std::move(bytes), name, options_, tools_, listener_);
    for (const Warning& warning : document.warnings) {
      listener_({Event::Level::warning, warning.code, name, warning.page, warning.message});
    }
    result_.pages += document.pages.size();
    write(input, output::to_text(document, text_options_));
  }

  static bool is_plain_text(std::string_view bytes) {
    return !bytes.empty() && bytes.substr(0, 4096).find('\0') == std::string_view::npos;
  }

  std::string repair_plain(std::string_view bytes, const std::string& name) {
    std::string text;
    repair::RepairOptions repairs = options_.repair;
    repairs.keep_furniture = text_options_.keep_furniture;
    if (options_.no_repair) repairs.without.set();
    repair::Stream stream(repairs, &tools_.lexicon(),
                          {.text = [&](std::string_view part) { text += part; }});
    stream.feed(bytes);
    stream.finish();
    if (stream.replaced() > 0) {
      listener_(
          {Event::Level::warning, "not-utf8", name, 0,
           "is not all UTF-8; sequences replaced by U+FFFD: " + std::to_string(stream.replaced())});
    }
    return text;
  }

  void write(const Input& input, const std::string& text) {
    if (input.output.empty()) {
      write_standard_output(text);
      return;
    }
    write_output_file(input.output, text);
    listener_({Event::Level::detail, "written", input.path, 0, "written to " + input.output});
  }

  void fail(Failure failure) { result_.failures.push_back(std::move(failure)); }

  const ConvertOptions& options_;
  Tools& tools_;
  const output::TextOptions& text_options_;
  const Listener& listener_;
  BatchResult result_;
};

}  // namespace

BatchResult run_batch(const InputPlan& plan, const ConvertOptions& options, Tools& tools,
                      const output::TextOptions& text_options, const Listener& listener) {
  return Batch(options, tools, text_options, listener).run(plan);
}

}  // namespace bazyab::job
