// Reading and naming the inputs; language/ does the learning.
#include "job/train_weights.h"

#include <string_view>

#include "core/error.h"
#include "job/train_input.h"
#include "language/boundary_trainer.h"
#include "language/lexicon.h"
#include "language/lexicon_packer.h"

namespace bazyab::job {
namespace {

void refuse_without_zwnj(const TrainInput& input) {
  if (input.bytes.find("\u200C") != std::string::npos) return;
  throw Error(ErrorCode::cannot_read, "has no ZWNJ: nothing can be learned from it", input.path);
}

std::string head(const std::vector<TrainInput>& inputs, const TrainInput& words) {
  std::string lines =
      "# Weights of the boundaries between letters, made by `bazyab train weights`; README.md says "
      "more.\n";
  lines += input_line("words", words);
  for (const TrainInput& input : inputs) lines += input_line("text", input);
  return lines;
}

}  // namespace

std::string train_weights(const TrainOptions& options, const Listener& listener) {
  const std::vector<TrainInput> inputs = read_train_inputs(options.texts);
  for (const TrainInput& input : inputs) refuse_without_zwnj(input);
  std::vector<std::string_view> texts;
  for (const TrainInput& input : inputs) texts.emplace_back(input.bytes);

  const TrainInput list = read_train_input(options.words);
  refuse_without_zwnj(list);
  const auto words = language::read_word_list(list.bytes);
  const language::Lexicon lexicon = language::Lexicon::of(language::pack_lexicon(words));
  const std::string lines =
      language::train_boundaries(texts, words, lexicon, {}, train_progress(listener));
  return head(inputs, list) + lines;
}

}  // namespace bazyab::job
