// What is to be converted, and where each result goes: decided before any work.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bazyab::job {

struct Input {
  std::string path;    // as the user named it, or the folder as named with the path below it; bytes
  std::string output;  // file to write; empty: standard output
};

struct Unreadable {
  std::string path;
  std::string cause;
};

struct InputPlan {
  std::vector<Input> inputs;
  std::vector<Unreadable> unreadable;  // arguments that do not exist, folders that cannot be listed
};

// `arguments` are files, folders and "-" (standard input). `out` is -o: a folder, or one file if
// there is one input that is a file and the name ends in `extension` (".txt"). Empty: standard
// output. Folders are walked without following links; hidden files and `out` itself are left out.
// The same file named twice is taken once. Throws Error{usage} for names that cannot be: several
// inputs without `out`, outputs that collide, standard input named twice.
InputPlan plan_inputs(const std::vector<std::string>& arguments, const std::string& out,
                      std::string_view extension);

}  // namespace bazyab::job
