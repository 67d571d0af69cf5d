// Reading, naming and ordering inputs; telling progress.
#include "job/train_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/error.h"
#include "job/checksum.h"

namespace bazyab::job {

TrainInput read_train_input(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    throw Error(ErrorCode::cannot_read, "is a folder", path);
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  TrainInput input{.path = path,
                   .name = std::filesystem::path(path).filename().string(),
                   .bytes = {std::istreambuf_iterator<char>(in), {}},
                   .checksum = {}};
  if (in.bad()) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  input.checksum = sha256(input.bytes);
  return input;
}

std::vector<TrainInput> read_train_inputs(const std::vector<std::string>& paths) {
  std::vector<TrainInput> inputs;
  inputs.reserve(paths.size());
  for (const std::string& path : paths) inputs.push_back(read_train_input(path));
  std::sort(inputs.begin(), inputs.end(), [](const TrainInput& one, const TrainInput& other) {
    return one.checksum < other.checksum;
  });
  return inputs;
}

std::string input_line(std::string_view role, const TrainInput& input) {
  return fmt::format("# {}\t{}\t{}\t{}\n", role, input.name, input.bytes.size(), input.checksum);
}

std::string input_lines(std::string_view role, const std::vector<TrainInput>& inputs,
                        std::vector<std::string_view>& to) {
  std::string lines;
  for (const TrainInput& input : inputs) {
    lines += input_line(role, input);
    to.push_back(input.bytes);
  }
  return lines;
}

std::function<void(double, std::string_view)> train_progress(const Listener& listener) {
  return [listener, told = -1](double done, std::string_view what) mutable {
    const int percent = static_cast<int>(done * 100);
    if (percent == told) return;
    told = percent;
    listener({.level = Event::Level::note,
              .code = "progress",
              .file = {},
              .message = fmt::format("{} %: {}", percent, what)});
  };
}

}  // namespace bazyab::job
