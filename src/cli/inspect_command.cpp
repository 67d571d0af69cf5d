// Options of `bazyab inspect`.
#include "cli/inspect_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "cli/messages.h"
#include "core/error.h"
#include "job/convert.h"
#include "job/output_file.h"
#include "job/see_pages.h"
#include "job/survey.h"
#include "output/glyphs.h"
#include "output/survey.h"

namespace bazyab::cli {
namespace {

const std::string png_ending = ".png";

struct Options {
  std::string file;
  std::optional<std::string> pages;
  std::string password_file;
  std::string boxes;
  bool glyphs = false;
  bool json = false;
  job::ConvertOptions convert;
};

void print_survey(const Options& options, job::Tools& tools, const job::Listener& listener) {
  const Survey survey = job::survey(options.file, options.convert, tools);
  for (const SurveyedPage& page : survey.pages) {
    for (const Warning& warning : page.warnings) {
      listener(
          {job::Event::Level::warning, warning.code, options.file, warning.page, warning.message});
    }
  }
  job::write_standard_output(options.json ? output::survey_json(survey)
                                          : output::survey_table(survey));
}

// Page by page, so that a long file needs no more memory than a short one.
void print_glyphs(const Options& options, job::SeenPages& pages) {
  if (options.json) {
    job::write_standard_output(output::glyph_json_head(
        options.file, pages.is_pdf() ? "PDF" : "image", pages.page_count()));
  }
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const SeenPage page = pages.glyphs(index);
    const char* before = index == 0 ? "" : options.json ? ",\n" : "\n";
    job::write_standard_output(
        before + (options.json ? output::glyph_json(page) : output::glyph_table(page)));
  }
  if (options.json) job::write_standard_output(output::glyph_json_end());
}

void write_boxes(const Options& options, job::SeenPages& pages, const job::Listener& listener) {
  const std::string stem = options.boxes.substr(0, options.boxes.size() - png_ending.size());
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const std::string number = "-" + std::to_string(pages.number(index));
    const std::string path = pages.several() ? stem + number + png_ending : options.boxes;
    job::write_output_file(path, pages.boxes(index));
    listener({job::Event::Level::note, "wrote", "", 0, "wrote " + path});
  }
}

int run(Options& options, const CommonOptions& common) {
  if (!options.boxes.empty() && !options.boxes.ends_with(png_ending)) {
    throw Error(ErrorCode::usage, "--boxes: the name has to end in .png: " + options.boxes);
  }
  if (options.pages) options.convert.pages = job::parse_pages(*options.pages);
  options.convert.password = job::read_password_file(options.password_file);
  job::Tools tools(options.convert);
  const job::Listener listener = message_printer(common);
  if (!options.glyphs && options.boxes.empty()) {
    print_survey(options, tools, listener);
    return exit_done;
  }
  job::SeenPages pages(options.file, options.convert, tools, listener);
  if (!options.boxes.empty()) write_boxes(options, pages, listener);
  if (options.glyphs) print_glyphs(options, pages);
  return pages.failed() ? exit_failed : exit_done;
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "A PDF or an image")->required();
  app.add_option("--pages", options->pages, "Pages to look at, for instance 1-3,7")
      ->type_name("RANGES");
  app.add_flag("--glyphs", options->glyphs,
               "Print each glyph as layout saw it, line by line in reading order");
  app.add_option("--boxes", options->boxes,
                 "Draw what layout saw over the page: letters, lines, blocks, furniture, and "
                 "regions numbered in reading order; several pages become OUT-1.png, OUT-2.png")
      ->type_name("OUT.png");
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
          "Example: bazyab inspect clipping.pdf --pages 1 --glyphs --boxes seen.png", configure};
}

}  // namespace bazyab::cli
