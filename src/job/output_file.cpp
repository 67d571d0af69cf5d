// Write beside, then rename.
#include "job/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "core/error.h"

namespace bazyab::job {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int cause) {
  throw Error(ErrorCode::cannot_write, std::strerror(cause), path);
}

// Gives 0 or the error's number.
int write_fully(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

void write_output_file(const std::string& path, std::string_view bytes) {
  const fs::path target(path);
  std::error_code status;
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), status);
  if (status) throw Error(ErrorCode::cannot_write, status.message(), target.parent_path().string());
  if (fs::is_directory(target, status)) fail(path, EISDIR);
  const std::string beside =
      (target.parent_path() / ("." + target.filename().string().substr(0, 200) + "." +
                               std::to_string(::getpid()) + ".part"))
          .string();
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail(path, errno);
  int cause = write_fully(file, bytes);
  if (::close(file) != 0 && cause == 0) cause = errno;
  if (cause == 0 && ::rename(beside.c_str(), path.c_str()) != 0) cause = errno;
  if (cause != 0) {
    ::unlink(beside.c_str());
    fail(path, cause);
  }
}

void write_standard_output(std::string_view bytes) {
  std::fflush(stdout);
  const int cause = write_fully(STDOUT_FILENO, bytes);
  if (cause != 0) fail("standard output", cause);
}

}  // namespace bazyab::job
