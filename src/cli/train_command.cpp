// Options of `bazyab train lexicon`, `train pairs` and `train weights`.
#include "cli/train_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/messages.h"
#include "job/output_file.h"
#include "job/train_lexicon.h"
#include "job/train_pairs.h"
#include "job/train_weights.h"

namespace bazyab::cli {
namespace {

enum class Made { lexicon, pairs, weights };

struct Options {
  Made made = Made::weights;
  job::LexiconOptions words;
  job::PairOptions pairs;
  job::TrainOptions train;
  std::string output;
};

int run(const Options& options, const CommonOptions& common) {
  const job::Listener listener = message_printer(common);
  const std::string made =
      options.made == Made::lexicon ? job::train_lexicon(options.words, listener)
      : options.made == Made::pairs ? job::train_pairs(options.pairs, listener)
                                    : job::train_weights(options.train, listener);
  if (options.output.empty()) {
    job::write_standard_output(made);
  } else {
    job::write_output_file(options.output, made);
  }
  return exit_done;
}

// What is counted, `what` by name, and where the result goes.
void add_counted(CLI::App& app, const std::string& what, std::vector<std::string>& texts,
                 std::vector<std::string>& common, std::string& output) {
  app.add_option("TEXT", texts, "UTF-8 text; every " + what + " counts");
  app.add_option("-o,--output", output, "Write to this file")->type_name("FILE");
  app.add_option("--common", common,
                 "UTF-8 text; " + what + "s count that all such have three times and more")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.fallthrough();
}

void add_lexicon(CLI::App& app, Options& options) {
  CLI::App* lexicon = app.add_subcommand(
      "lexicon", "The words that the lexicon is packed from, from lists and from text to count");
  lexicon->add_option("--words", options.words.table, "Table of words with the lists they are in")
      ->type_name("FILE")
      ->required();
  lexicon->add_option("--names", options.words.names, "Own words with their kinds")
      ->type_name("FILE");
  add_counted(*lexicon, "word", options.words.texts, options.words.common, options.output);
  lexicon->callback([&options] { options.made = Made::lexicon; });
}

void add_pairs(CLI::App& app, Options& options) {
  CLI::App* pairs = app.add_subcommand(
      "pairs", "How often words of the lexicon were met behind each other, from text to count");
  pairs->add_option("--words", options.pairs.words, "The words that the lexicon is packed from")
      ->type_name("FILE")
      ->required();
  add_counted(*pairs, "pair", options.pairs.texts, options.pairs.common, options.output);
  pairs->callback([&options] { options.made = Made::pairs; });
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  CLI::App* weights = app.add_subcommand(
      "weights", "The weights of boundaries, from text that has its ZWNJ, as lexicon/ keeps them");
  add_lexicon(app, *options);
  add_pairs(app, *options);
  app.require_subcommand(1);
  weights->fallthrough();
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
          .summary = "Make the lexicon and the weights that repair decides by",
          .example =
              "Example: bazyab train lexicon --words table.tsv book.txt --common news.txt -o "
              "words.tsv\n"
              "         bazyab train weights --words lexicon/words.tsv news.txt book.txt -o "
              "weights.tsv",
          .configure = configure};
}

}  // namespace bazyab::cli
