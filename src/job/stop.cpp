// Signals become a flag that is looked at between pages.
#include "job/stop.h"

#include <atomic>
#include <csignal>  // with POSIX, sigaction too

namespace bazyab::job {
namespace {

std::atomic<int> asked{0};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int signal) {
  asked = signal;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void catch_stop_signals() {
  struct sigaction action = {};
  action.sa_handler = note_signal;  // without SA_RESTART
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

void stop_if_asked() {
  constexpr int interrupted = 130, try_again = 75;
  const int signal = asked;
  if (signal != 0) throw Stopped{signal == SIGINT ? interrupted : try_again};
}

}  // namespace bazyab::job
