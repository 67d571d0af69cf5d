// Options of `bazyab compare`, the pairs they name, and the limits they set.
#include "cli/compare_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/compare_pairs.h"
#include "cli/messages.h"
#include "compare/excerpt.h"
#include "compare/figures.h"
#include "compare/folded_text.h"
#include "compare/limits.h"
#include "compare/summary.h"
#include "core/error.h"
#include "job/output_file.h"
#include "output/comparison.h"

namespace bazyab::cli {
namespace {

using compare::ComparedPair;
using compare::Missing;
using Level = job::Event::Level;

struct Options {
  std::string hyp;
  std::string ref;
  std::optional<std::string> pairs;
  std::string format = "table";
  std::optional<std::string> fail_under;
  bool partial = false;
};

struct Request {
  std::vector<PairPaths> pairs;
  bool several = false;  // folders or a list: printed as such even if there is only one pair
};

Request requested_pairs(const Options& options) {
  if (options.pairs) {
    if (!options.hyp.empty()) {
      throw Error(ErrorCode::usage, "--pairs names the texts: HYP and REF cannot be given as well");
    }
    return {pairs_of_list(*options.pairs), true};
  }
  if (options.hyp.empty() || options.ref.empty()) {
    throw Error(ErrorCode::usage, "HYP and REF are needed, or --pairs FILE");
  }
  std::error_code status;
  for (const std::string& path : {options.hyp, options.ref}) {
    if (!std::filesystem::exists(path, status)) {
      throw Error(ErrorCode::cannot_read, "no such file or folder", path);
    }
  }
  const bool hyp_is_folder = std::filesystem::is_directory(options.hyp, status);
  if (hyp_is_folder != std::filesystem::is_directory(options.ref, status)) {
    throw Error(ErrorCode::usage, "HYP and REF must be two files or two folders");
  }
  if (hyp_is_folder) return {pairs_of_folders(options.hyp, options.ref), true};
  return {{{options.hyp, options.ref, Missing::none}}, false};
}

class Comparer {
 public:
  Comparer(const Options& options, const job::Listener& listener)
      : options_(options), tell_(listener) {}

  // `several`: a text that cannot be read is told, and its pair is all wrong; otherwise it is
  // thrown.
  ComparedPair compare_pair(const PairPaths& paths, bool several) {
    ComparedPair pair{paths.hyp, paths.ref, compare::all_wrong(), paths.missing, {}};
    std::optional<compare::FoldedText> hyp = read_text(paths.hyp, Missing::hyp, several, pair);
    const std::optional<compare::FoldedText> ref =
        read_text(paths.ref, Missing::ref, several, pair);
    if (!hyp || !ref) {
      all_read_ = false;
      return pair;
    }
    if (options_.partial) {
      pair.excerpt = compare::find_excerpt(*hyp, *ref);
      tell_excerpt(pair);
      hyp = compare::text_of(*pair.excerpt, *hyp);
    }
    pair.figures = compare::compare_texts(*hyp, *ref);
    return pair;
  }

  bool all_read() const { return all_read_; }

 private:
  std::optional<compare::FoldedText> read_text(const std::string& path, Missing side, bool several,
                                               ComparedPair& pair) {
    if (pair.missing == side) {
      tell_({Level::error, "cannot-read", path, 0, "missing; the pair counts as all wrong"});
      return std::nullopt;
    }
    try {
      compare::FoldedText text = compare::fold_text(read_file(path));
      if (text.replaced > 0) {
        tell_({Level::warning, "not-utf-8", path, 0,
               std::to_string(text.replaced) + " byte sequences were not UTF-8 and became U+FFFD"});
      }
      return text;
    } catch (const Error& error) {
      if (!several || error.code != ErrorCode::cannot_read) throw;
      pair.missing = pair.missing == Missing::none ? side : Missing::both;
      tell_({Level::error, "cannot-read", path, 0,
             error.what() + std::string("; the pair counts as all wrong")});
      return std::nullopt;
    }
  }

  void tell_excerpt(const ComparedPair& pair) {
    const std::vector<compare::Stretch>& stretches = pair.excerpt->stretches;
    for (std::size_t index = 0; index < stretches.size(); ++index) {
      tell_({Level::detail, "excerpt", pair.hyp, 0, place(index, stretches[index])});
    }
    for (const compare::OutOfOrder& each : pair.excerpt->out_of_order) {
      tell_({Level::warning, "broken-order", pair.hyp, 0,
             "broken order: " + place(each.paragraph, each.elsewhere) + ", in order " +
                 std::to_string(stretches[each.paragraph].cost)});
    }
  }

  static std::string place(std::size_t paragraph, const compare::Stretch& stretch) {
    const std::string name = "paragraph " + std::to_string(paragraph + 1) + " of REF ";
    if (stretch.begin == stretch.end) return name + "is not found";
    return name + "matches code points " + std::to_string(stretch.begin) + " to " +
           std::to_string(stretch.end) + " with distance " + std::to_string(stretch.cost);
  }

  const Options& options_;
  const job::Listener& tell_;
  bool all_read_ = true;
};

void print(const std::vector<ComparedPair>& pairs, bool several, const std::string& format) {
  const bool json = format == "json";
  const std::string text =
      several ? (json ? output::comparisons_json(pairs) : output::comparisons_table(pairs))
              : (json ? output::comparison_json(pairs.front())
                      : output::comparison_table(pairs.front()));
  job::write_standard_output(text);
}

// Tells every limit that the figures break; false if there is one.
bool keeps_limits(const compare::Figures& figures, const std::vector<compare::Limit>& limits,
                  const job::Listener& tell) {
  bool kept = true;
  for (const compare::Limit& limit : limits) {
    if (!limit.is_broken_by(figures)) continue;
    kept = false;
    tell({Level::error, "limit", "", 0,
          std::string(name_of(limit.figure)) + " is " + output::percentage(figures[limit.figure]) +
              " %, the limit is " + output::percentage(limit.value) + " %"});
  }
  return kept;
}

int run(const Options& options, const CommonOptions& common) {
  std::vector<compare::Limit> limits;
  if (options.fail_under) limits = compare::parse_limits(*options.fail_under);
  const Request request = requested_pairs(options);
  const job::Listener listener = message_printer(common);
  Comparer comparer(options, listener);
  std::vector<ComparedPair> pairs;
  for (const PairPaths& paths : request.pairs) {
    pairs.push_back(comparer.compare_pair(paths, request.several));
  }
  print(pairs, request.several, options.format);
  const bool kept = keeps_limits(compare::summarise(pairs).mean, limits, listener);
  return kept && comparer.all_read() ? exit_done : exit_failed;
}

Run configure(CLI::App& app, const CommonOptions& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("HYP", options->hyp, "A text, or a folder of .txt files");
  app.add_option("REF", options->ref, "The truth: a text, or a folder with the same names");
  app.add_option("--pairs", options->pairs, "Compare what this file lists: HYP, a tab, REF a line")
      ->type_name("FILE");
  app.add_flag("--partial", options->partial,
               "REF is an excerpt: find its paragraphs in HYP, in order, and compare those");
  app.add_option("--format", options->format, "table (percentages) or json (fractions)")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  app.add_option(
         "--fail-under", options->fail_under,
         "Exit with 1 if a figure is worse, of several pairs their mean: cer=3%,zwnj_f1=0.95")
      ->type_name("NAME=VALUE,...");
  return [options, &common] { return run(*options, common); };
}

}  // namespace

Command compare_command() {
  return {.name = "compare",
          .summary = "Compare texts with the truth: error figures of two files or two folders",
          .example = "Example: bazyab compare out/ truth/ --fail-under cer=3%,zwnj_f1=95%",
          .configure = configure};
}

}  // namespace bazyab::cli
