// The files that `bazyab train` learns from, and how its results name them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "job/events.h"

namespace bazyab::job {

struct TrainInput {
  std::string path;
  std::string name;  // without folders
  std::string bytes;
  std::string checksum;  // SHA-256
};

// Throws Error{cannot_read} that names the path.
TrainInput read_train_input(const std::string& path);

// The same of several, sorted by checksum: their order on the command line says nothing.
std::vector<TrainInput> read_train_inputs(const std::vector<std::string>& paths);

// The line of a comment that names an input: its role, name, bytes and checksum.
std::string input_line(std::string_view role, const TrainInput& input);

// Such lines of all texts; their bytes are appended to `to`, which must not outlive them.
std::string input_lines(std::string_view role, const std::vector<TrainInput>& inputs,
                        std::vector<std::string_view>& to);

// Gives a share that is done, 0..1, to `listener`, once for each percent.
std::function<void(double done, std::string_view what)> train_progress(const Listener& listener);

}  // namespace bazyab::job
