// Reading and naming the inputs; language/ does the counting.
#include "job/train_lexicon.h"

#include "core/error.h"
#include "job/train_input.h"
#include "language/lexicon_maker.h"
#include "language/word_table.h"

namespace bazyab::job {
namespace {

// Lets `check` find what is wrong with an input, so that the error names its file.
template <typename Check>
void name_errors(const TrainInput& input, Check check) {
  try {
    check(input.bytes);
  } catch (Error& error) {
    error.file = input.path;
    throw;
  }
}

}  // namespace

std::string train_lexicon(const LexiconOptions& options, const Listener& listener) {
  const TrainInput table = read_train_input(options.table);
  TrainInput names;
  if (!options.names.empty()) names = read_train_input(options.names);
  const std::vector<TrainInput> texts = read_train_inputs(options.texts);
  const std::vector<TrainInput> common = read_train_inputs(options.common);
  name_errors(table, language::check_word_table);
  name_errors(names, language::read_own_words);

  language::LexiconInputs inputs{
      .table = table.bytes, .names = names.bytes, .texts = {}, .common = {}};
  std::string head = "# The words of Persian, made by `bazyab train lexicon`.\n";
  head += input_line("words", table);
  if (!options.names.empty()) head += input_line("names", names);
  head += input_lines("text", texts, inputs.texts);
  head += input_lines("common", common, inputs.common);
  return head + language::make_word_list(inputs, train_progress(listener));
}

}  // namespace bazyab::job
