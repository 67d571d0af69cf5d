// A result on disk: whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace bazyab::job {

// Writes `bytes` beside `path` and renames, making folders that are missing. A file that is there
// is replaced. Throws Error{cannot_write} naming `path`; then nothing is left behind.
void write_output_file(const std::string& path, std::string_view bytes);

// Throws Error{cannot_write} if a write was cut short, a closed pipe among the causes.
void write_standard_output(std::string_view bytes);

}  // namespace bazyab::job
