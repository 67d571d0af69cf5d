// Options of `bazyab inspect`.
#include "cli/inspect_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "cli/messages.h"
#include "job/convert.h"
#include "job/output_file.h"
#include "job/survey.h"
#include "output/survey.h"

namespace bazyab::cli {
namespace {

struct Options {
  std::string file;
  std::optional<std::string> pages;
  std::string password_file;
  bool json = false;
  job::ConvertOptions convert;
};

int run(Options& options, const CommonOptions& common) {
  if (options.pages) options.convert.pages = job::parse_pages(*options.pages);
  options.convert.password = job::read_password_file(options.password_file);
  job::Tools tools(options.convert);
  const Survey survey = job::survey(options.file, options.convert, tools);
  const job::Listener listener = message_printer(common);
  for (const SurveyedPage& page : survey.pages) {
    for (const Warning& warning : page.warnings) {
      listener(
          {job::Event::Level::warning, warning.code, options.file, warning.page, warning.message});
    }
  }
  job::write_standard_output(options.json ? output::survey_json(survey)
                                          : output::survey_table(survey));
  return exit_done;
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "A PDF or an image")->required();
  app.add_option("--pages", options->pages, "Pages to look at, for instance 1-3,7")
      ->type_name("RANGES");
  app.add_option("--password-file", options->password_file,
                 "File whose first line is the password of an encrypted PDF")
      ->type_name("FILE");
  app.add_option("--model", options->convert.model, "Lexicon file")->type_name("FILE");
  app.add_flag("--json", options->json, "Print JSON");
  return [options, &common] { return run(*options, common); };
}

}  // namespace

Command inspect_command() {
  return {"inspect", "What is in a file, page by page, and what convert would do with it",
          "Example: bazyab inspect clipping.pdf", configure};
}

}  // namespace bazyab::cli
