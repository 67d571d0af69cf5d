// Options of `bazyab train weights`.
#include "cli/train_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/messages.h"
#include "job/output_file.h"
#include "job/train_weights.h"

namespace bazyab::cli {
namespace {

struct Options {
  job::TrainOptions train;
  std::string output;
};

int run(const Options& options, const CommonOptions& common) {
  const std::string weights = job::train_weights(options.train, message_printer(common));
  if (options.output.empty()) {
    job::write_standard_output(weights);
  } else {
    job::write_output_file(options.output, weights);
  }
  return exit_done;
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  CLI::App* weights = app.add_subcommand(
      "weights", "The weights of boundaries, from text that has its ZWNJ, as lexicon/ keeps them");
  app.require_subcommand(1);
  weights->add_option("CORPUS", options->train.texts, "UTF-8 text, one or more sentences a line")
      ->required();
  weights->add_option("-o,--output", options->output, "Write to this file")->type_name("FILE");
  weights->add_option("--words", options->train.words, "The words that the lexicon is packed from")
      ->type_name("FILE")
      ->required();
  return [options, &common] { return run(*options, common); };
}

}  // namespace

Command train_command() {
  return {.name = "train",
          .summary = "Make the weights that repair decides by",
          .example =
              "Example: bazyab train weights --words lexicon/words.tsv news.txt book.txt -o "
              "weights.tsv",
          .configure = configure};
}

}  // namespace bazyab::cli
