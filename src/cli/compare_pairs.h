// Which texts are compared with which.
#pragma once

#include <string>
#include <vector>

#include "compare/summary.h"

namespace bazyab::cli {

struct PairPaths {
  std::string hyp;  // bytes; as the user named it, or the folder as named with the path below it
  std::string ref;
  compare::Missing missing = compare::Missing::none;  // known before anything is read
};

// The .txt files of both folders and the folders in them, by their paths below them, sorted. A file
// that only one of them has makes a pair in which the other is missing. Hidden files are left out
// and links to folders not followed. Throws Error{cannot_read} for a folder that cannot be listed,
// Error{empty} if there is no .txt file.
std::vector<PairPaths> pairs_of_folders(const std::string& hyp, const std::string& ref);

// The pairs that a file lists, one a line: HYP, a tab, REF. Blank lines are skipped; a path may
// hold anything but a tab and a line break. Throws Error{cannot_read}, Error{usage} that names the
// line for one that is no pair, Error{empty} if there is none.
std::vector<PairPaths> pairs_of_list(const std::string& path);

// The whole file. Throws Error{cannot_read}.
std::string read_file(const std::string& path);

}  // namespace bazyab::cli
