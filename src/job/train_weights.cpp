// Reading, naming and ordering the inputs; language/ does the learning.
#include "job/train_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/error.h"
#include "job/checksum.h"
#include "language/boundary_trainer.h"
#include "language/lexicon.h"
#include "language/lexicon_packer.h"

namespace bazyab::job {
namespace {

struct Input {
  std::string name;  // without folders
  std::string bytes;
  std::string checksum;
};

Input read_input(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    throw Error(ErrorCode::cannot_read, "is a folder", path);
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  Input input{.name = std::filesystem::path(path).filename().string(),
              .bytes = {std::istreambuf_iterator<char>(in), {}},
              .checksum = {}};
  if (in.bad()) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  if (input.bytes.find("\u200C") == std::string::npos) {
    throw Error(ErrorCode::cannot_read, "has no ZWNJ: nothing can be learned from it", path);
  }
  input.checksum = sha256(input.bytes);
  return input;
}

std::string head(const std::vector<Input>& inputs, const Input& words) {
  std::string lines =
      "# Weights of the boundaries between letters, made by `bazyab train weights`; README.md says "
      "more.\n";
  const auto line = [&](const char* role, const Input& input) {
    lines +=
        fmt::format("# {}\t{}\t{}\t{}\n", role, input.name, input.bytes.size(), input.checksum);
  };
  line("words", words);
  for (const Input& input : inputs) line("text", input);
  return lines;
}

}  // namespace

std::string train_weights(const TrainOptions& options, const Listener& listener) {
  std::vector<Input> inputs;
  inputs.reserve(options.texts.size());
  for (const std::string& path : options.texts) inputs.push_back(read_input(path));
  std::sort(inputs.begin(), inputs.end(),
            [](const Input& a, const Input& b) { return a.checksum < b.checksum; });
  std::vector<std::string_view> texts;
  for (const Input& input : inputs) texts.emplace_back(input.bytes);

  const Input list = read_input(options.words);
  const auto words = language::read_word_list(list.bytes);
  const language::Lexicon lexicon = language::Lexicon::of(language::pack_lexicon(words));
  int told = -1;
  const auto progress = [&](double done, std::string_view what) {
    const int percent = static_cast<int>(done * 100);
    if (percent == told) return;
    told = percent;
    listener({.level = Event::Level::note,
              .code = "progress",
              .file = {},
              .message = fmt::format("{} %: {}", percent, what)});
  };
  const std::string lines = language::train_boundaries(texts, words, lexicon, {}, progress);
  return head(inputs, list) + lines;
}

}  // namespace bazyab::job
