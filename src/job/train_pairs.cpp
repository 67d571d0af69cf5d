// Reading and naming the inputs; language/ does the counting.
#include "job/train_pairs.h"

#include "core/error.h"
#include "job/train_input.h"
#include "language/pair_list.h"

namespace bazyab::job {
namespace {

std::vector<language::CountedWord> words_of(const TrainInput& list) {
  try {
    return language::read_word_list(list.bytes);
  } catch (Error& error) {
    error.file = list.path;
    throw;
  }
}

}  // namespace

std::string train_pairs(const PairOptions& options, const Listener& listener) {
  const TrainInput list = read_train_input(options.words);
  const std::vector<TrainInput> texts = read_train_inputs(options.texts);
  const std::vector<TrainInput> common = read_train_inputs(options.common);
  const std::vector<language::CountedWord> words = words_of(list);

  language::PairInputs inputs{.words = words, .texts = {}, .common = {}};
  std::string head = "# Pairs of words, made by `bazyab train pairs`.\n";
  head += input_line("words", list);
  head += input_lines("text", texts, inputs.texts);
  head += input_lines("common", common, inputs.common);
  return head + language::make_pair_list(inputs, train_progress(listener));
}

}  // namespace bazyab::job
