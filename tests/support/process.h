// Running a program as a user does: its own process, with what it read and printed at hand.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bazyab::test {

struct Invocation {
  std::vector<std::string> arguments;  // the program's path comes first
  std::string input;                   // what standard input holds
  std::filesystem::path folder;        // to run in; empty: the test's own
  std::string input_path;              // a file to open as standard input instead: a pipe
  std::string output_path;             // a file to open as standard output instead: "/dev/full"
  // Root may read and write everything; so that a refusal can be tested, the rights to override
  // permissions are taken away before the program starts.
  bool without_override = false;
};

struct Finished {
  int status = 0;      // exit status; 128 + signal if a signal ended it; 126 if it could not be run
  std::string output;  // standard output
  std::string errors;  // standard error
};

// A program on its way. One that is still running is killed when this goes.
class Process {
 public:
  // Ended by SIGALRM when it takes longer than any of these runs may (status 128 + SIGALRM).
  explicit Process(const Invocation& invocation);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void send(int signal) const;
  bool is_running();
  Finished wait();

 private:
  struct Streams;
  std::unique_ptr<Streams> streams_;
  pid_t pid_ = -1;
  int status_ = -1;  // of waitpid, once it has ended
  bool ended_ = false;
};

Finished run(const Invocation& invocation);

// False where the system does not let a program give up its rights (`without_override`).
bool can_drop_override();

}  // namespace bazyab::test
