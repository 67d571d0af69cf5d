// Processes with temporary files as their streams, so that no pipe can fill up.
#include "support/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace bazyab::test {
namespace {

constexpr unsigned time_limit = 300;  // seconds
constexpr int cannot_run = 126;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

File temporary_file() {
  File file(std::tmpfile());
  if (!file) throw std::runtime_error("no temporary file can be made");
  return file;
}

std::string all_of(std::FILE* file) {
  std::string bytes;
  std::rewind(file);
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, file)) {
    bytes.append(buffer, size);
  }
  return bytes;
}

// In a process that root starts, what is not in the bounding set is not given to the next program.
bool drop_override() {
  constexpr int dac_override = 1, dac_read_search = 2;  // capabilities(7)
  if (::geteuid() != 0) return true;
  return ::prctl(PR_CAPBSET_DROP, dac_override, 0, 0, 0) == 0 &&
         ::prctl(PR_CAPBSET_DROP, dac_read_search, 0, 0, 0) == 0;
}

}  // namespace

struct Process::Streams {
  File input = temporary_file();
  File output = temporary_file();
  File errors = temporary_file();
};

namespace {

// In the child: becomes the program, or ends.
[[noreturn]] void become(const Invocation& invocation, char** arguments, int input, int output,
                         int errors) {
  if (!invocation.input_path.empty()) {
    input = ::open(invocation.input_path.c_str(), O_RDWR);  // does not wait for a writer
  }
  if (!invocation.output_path.empty()) {
    output = ::open(invocation.output_path.c_str(), O_WRONLY);
  }
  const bool ready = ::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 &&
                     ::dup2(errors, STDERR_FILENO) >= 0 &&
                     (invocation.folder.empty() || ::chdir(invocation.folder.c_str()) == 0) &&
                     (!invocation.without_override || drop_override());
  if (!ready) ::_exit(cannot_run);
  ::alarm(time_limit);
  ::execv(arguments[0], arguments);
  ::_exit(cannot_run);
}

}  // namespace

Process::Process(const Invocation& invocation) : streams_(std::make_unique<Streams>()) {
  std::fwrite(invocation.input.data(), 1, invocation.input.size(), streams_->input.get());
  std::rewind(streams_->input.get());
  std::vector<std::string> words = invocation.arguments;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const int input = ::fileno(streams_->input.get());
  const int output = ::fileno(streams_->output.get());
  const int errors = ::fileno(streams_->errors.get());
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error("no process can be started");
  if (pid_ == 0) become(invocation, arguments.data(), input, output, errors);
}

Process::~Process() {
  if (ended_) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, &status_, 0);
}

void Process::send(int signal) const {
  ::kill(pid_, signal);
}

bool Process::is_running() {
  if (!ended_) ended_ = ::waitpid(pid_, &status_, WNOHANG) == pid_;
  return !ended_;
}

Finished Process::wait() {
  if (!ended_) {
    ::waitpid(pid_, &status_, 0);
    ended_ = true;
  }
  const int status = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
  return {status, all_of(streams_->output.get()), all_of(streams_->errors.get())};
}

Finished run(const Invocation& invocation) {
  return Process(invocation).wait();
}

bool can_drop_override() {
  static const bool can = run({.arguments = {"/bin/true"}, .without_override = true}).status == 0;
  return can;
}

}  // namespace bazyab::test
