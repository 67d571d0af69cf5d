// Options of `bazyab convert`, and its summary at the end.
#include "cli/convert_command.h"

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "core/error.h"
#include "job/batch.h"
#include "job/convert.h"
#include "job/inputs.h"
#include "job/models.h"
#include "job/stop.h"
#include "job/tools.h"

namespace bazyab::cli {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string out;
  std::optional<std::string> pages;
  std::string password_file;
  job::ConvertOptions convert;
  output::TextOptions text;
};

using Level = job::Event::Level;

void summarise(const job::BatchResult& result, const Options& options,
               const job::Listener& listener) {
  if (!options.out.empty()) {
    const auto plural = [](std::size_t count, const char* noun) {
      return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
    };
    std::string message = "wrote " + plural(result.files, "file") + " (" +
                          plural(result.pages, "page") + ") to " + options.out;
    if (!result.failures.empty())
      message += "; " + plural(result.failures.size(), "input") + " failed:";
    listener({Level::note, "summary", "", 0, message});
  }
  for (const job::Failure& failure : result.failures) {
    listener({Level::error, failure.code, failure.path, failure.page, failure.cause});
  }
}

// Another training may have the name of ours, and so may one that was damaged on its way.
void warn_of_other_models(const job::ConvertOptions& options, const job::Listener& listener) {
  if (options.tessdata.empty()) return;
  for (const job::Model& model : job::models_of(options.tessdata, options.language)) {
    if (!model.named_as_ours || model.ours) continue;
    listener({Level::warning, "other-model", "", 0,
              "the OCR model is not the one of that name that bazyab was built with: another "
              "training, or damaged: " +
                  model.path});
  }
}

int run(Options& options, const CommonOptions& common) {
  if (options.pages) options.convert.pages = job::parse_pages(*options.pages);
  options.convert.password = job::read_password_file(options.password_file);
  options.text.keep_furniture = options.convert.keep_furniture;
  if (options.out == "-") options.out.clear();
  const job::Listener listener = message_printer(common);
  const job::InputPlan plan = job::plan_inputs(options.inputs, options.out, ".txt");
  if (plan.inputs.empty() && plan.unreadable.empty()) {
    listener({Level::warning, "no-input", "", 0, "there is no PDF and no image in what was named"});
  }
  warn_of_other_models(options.convert, listener);
  job::catch_stop_signals();
  try {
    // Never freed: main() ends the process without looking back.
    job::Tools& tools = *new job::Tools(options.convert);
    const job::BatchResult result =
        job::run_batch(plan, options.convert, tools, options.text, listener);
    summarise(result, options, listener);
    return result.failures.empty() ? exit_done : exit_failed;
  } catch (const job::Stopped& stopped) {
    listener({Level::error, "stopped", "", 0,
              "stopped; what was open is dropped, what was written is whole"});
    return stopped.exit_status;
  }
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("INPUT", options->inputs, "PDFs, images, folders of them, or - for standard input")
      ->required();
  app.add_option(
      "-o,--output", options->out,
      "Folder to write to; for one file also the name of the text file, or - for standard "
      "output");
  app.add_option("--pages", options->pages, "Pages to read, for instance 1-3,7")
      ->type_name("RANGES");
  const std::map<std::string, job::OcrMode> modes = {{"auto", job::OcrMode::automatic},
                                                     {"never", job::OcrMode::never},
                                                     {"always", job::OcrMode::always}};
  app.add_option("--ocr", options->convert.ocr,
                 "When to read the picture of a page: auto (default), never, always")
      ->transform(CLI::CheckedTransformer(modes).description(""))
      ->type_name("WHEN");
  app.add_option("--dpi", options->convert.dpi, "Dots an inch for pages that are drawn and read")
      ->check(CLI::Range(50, 1200).description(""))
      ->type_name("N");
  app.add_option("--tessdata", options->convert.tessdata, "Folder of OCR models")->type_name("DIR");
  app.add_option("--lang", options->convert.language, "OCR model")->type_name("NAME");
  app.add_option("--model", options->convert.model, "Lexicon file")->type_name("FILE");
  app.add_option("--password-file", options->password_file,
                 "File whose first line is the password of encrypted PDFs")
      ->type_name("FILE");
  app.add_flag("--no-repair", options->convert.no_repair, "Leave the text as the page gives it");
  app.add_flag("--no-heal", options->convert.no_heal,
               "Believe the maps of fonts, though they name wrong letters or none");
  app.add_flag("--keep-lines", options->convert.repair.keep_lines, "Keep the lines of the page");
  app.add_flag("--keep-furniture", options->convert.keep_furniture,
               "Keep headers, footers, tag lists and their kind");
  app.add_flag("--page-breaks", options->text.page_breaks, "Put a form feed between pages");
  return [options, &common] { return run(*options, common); };
}

}  // namespace

Command convert_command() {
  return {"convert", "PDFs, images and folders of them to clean text",
          "Example: bazyab convert clippings -o texts", configure, job::begin_opening};
}

}  // namespace bazyab::cli
