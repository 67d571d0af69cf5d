// Options of `bazyab repair`, and the way from files to standard output.
#include "cli/repair_command.h"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "core/error.h"
#include "job/data_files.h"
#include "language/lexicon.h"
#include "output/repairs.h"
#include "repair/stream.h"

namespace bazyab::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string explain;
  std::string model;
  std::string style = "keep";
  std::vector<std::string> without;
  bool keep_lines = false;
  bool keep_furniture = false;
};

struct KindName {
  const char* name;
  RepairKind kind;
};
constexpr std::array<KindName, 13> kind_names = {{
    {"zwnj", RepairKind::zwnj},
    {"space", RepairKind::space},
    {"spaces", RepairKind::space},
    {"line", RepairKind::line},
    {"lines", RepairKind::line},
    {"letter", RepairKind::letter},
    {"letters", RepairKind::letter},
    {"form", RepairKind::presentation_form},
    {"forms", RepairKind::presentation_form},
    {"presentation-form", RepairKind::presentation_form},
    {"control", RepairKind::control},
    {"controls", RepairKind::control},
    {"order", RepairKind::order},
}};

repair::RepairOptions repair_options(const Options& options) {
  repair::RepairOptions result;
  result.style = options.style == "apart" ? repair::Style::apart : repair::Style::keep;
  result.keep_lines = options.keep_lines;
  result.keep_furniture = options.keep_furniture;
  for (const std::string& name : options.without) {
    bool found = false;
    for (const KindName& one : kind_names) {
      if (name != one.name) continue;
      result.without.set(static_cast<std::size_t>(one.kind));
      found = true;
    }
    if (!found) {
      throw Error(
          ErrorCode::usage,
          "--without: '" + name + "' is none of zwnj, letters, spaces, lines, forms, controls, order");
    }
  }
  return result;
}

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != nullptr && file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

File open_file(const std::string& path, const char* mode, ErrorCode code) {
  if (path == "-" && *mode == 'r') return File(stdin);
  File file(std::fopen(path.c_str(), mode));
  if (!file) throw Error(code, std::strerror(errno), path);
  return file;
}

void write_all(std::string_view bytes, std::FILE* file, const std::string& path) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) {
    throw Error(ErrorCode::cannot_write, std::strerror(errno), path);
  }
}

// Reads all of `path` through `stream`.
void feed_file(const std::string& path, repair::Stream& stream) {
  const File file = open_file(path, "rb", ErrorCode::cannot_read);
  std::array<char, 1 << 16> buffer{};
  while (true) {
    const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (std::ferror(file.get()) != 0)
      throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
    if (size == 0) return;
    stream.feed({buffer.data(), size});
  }
}

class Repairer {
 public:
  Repairer(const Options& options, const CommonOptions& common)
      : listener_(message_printer(common)),
        repair_options_(repair_options(options)),
        lexicon_(language::Lexicon::open(options.model.empty() ? job::find_data_file("fa.lexicon")
                                                               : options.model)),
        explain_path_(options.explain) {
    if (!explain_path_.empty()) {
      explain_ = open_file(explain_path_, "wb", ErrorCode::cannot_write);
    }
  }

  // Each file is a text of its own, with its own habit. Gives false if it could not be read.
  bool run(const std::string& path) {
    repair::Stream stream(repair_options_, &lexicon_, outputs());
    try {
      feed_file(path, stream);
    } catch (const Error& error) {
      if (error.code != ErrorCode::cannot_read) throw;
      listener_({job::Event::Level::error, name_of(error.code), error.file, 0, error.what()});
      return false;
    }
    stream.finish();
    before_ += stream.written();
    if (stream.replaced() > 0) {
      listener_(
          {job::Event::Level::warning, "not-utf8", path == "-" ? "standard input" : path, 0,
           "is not all UTF-8; sequences replaced by U+FFFD: " + std::to_string(stream.replaced())});
    }
    return true;
  }

  void finish() {
    const bool text_done = std::fflush(stdout) == 0;
    if (!text_done) throw Error(ErrorCode::cannot_write, std::strerror(errno), "standard output");
    if (explain_ && std::fflush(explain_.get()) != 0) {
      throw Error(ErrorCode::cannot_write, std::strerror(errno), explain_path_);
    }
  }

 private:
  repair::StreamOutput outputs() {
    repair::StreamOutput output;
    output.text = [](std::string_view utf8) { write_all(utf8, stdout, "standard output"); };
    if (!explain_) return output;
    output.repair = [this](const Repair& repair, std::uint64_t offset) {
      explain(output::repair_json(repair, before_ + offset));
    };
    output.furniture = [this](clipping::FurnitureKind kind, std::u32string_view text,
                              std::uint64_t offset) {
      explain(output::furniture_json(clipping::name_of(kind), text, before_ + offset));
    };
    return output;
  }

  void explain(std::string line) {
    line.push_back('\n');
    write_all(line, explain_.get(), explain_path_);
  }

  job::Listener listener_;
  repair::RepairOptions repair_options_;
  language::Lexicon lexicon_;
  std::string explain_path_;
  File explain_;
  std::uint64_t before_ = 0;  // code points written of the files before this one
};

int repair_files(const Options& options, const CommonOptions& common) {
  Repairer repairer(options, common);
  bool all = true;
  if (options.files.empty()) all = repairer.run("-");
  for (const std::string& file : options.files) all = repairer.run(file) && all;
  repairer.finish();
  return all ? exit_done : exit_failed;
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files, "Plain text; '-' or none is standard input");
  app.add_flag("--keep-lines", options->keep_lines, "One line in, one line out: join no lines");
  app.add_flag("--keep-furniture", options->keep_furniture,
               "Keep tag lists, codes, links and page numbers");
  app.add_option("--explain", options->explain, "Write every change to this file as a JSON line")
      ->type_name("FILE");
  app.add_option("--model", options->model, "Use this lexicon")->type_name("FILE");
  app.add_option("--style", options->style,
                 "keep: leave accepted spellings alone; apart: write optional ZWNJ too")
      ->check(CLI::IsMember({"keep", "apart"}))
      ->capture_default_str();
  app.add_option("--without", options->without,
                 "Leave kinds of repair undone: zwnj,letters,spaces,lines,forms,controls,order")
      ->delimiter(',')
      ->type_name("KIND,...");
  return [options, &common] { return repair_files(*options, common); };
}

}  // namespace

Command repair_command() {
  return {.name = "repair",
          .summary = "Repair damaged plain text: files or standard input to standard output",
          .example = "Example: pdftotext clipping.pdf - | bazyab repair --explain changes.jsonl",
          .configure = configure};
}

}  // namespace bazyab::cli
