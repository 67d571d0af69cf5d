// Asking a run to stop: SIGINT and SIGTERM end it between two pages, and nothing half is left
// behind.
#pragma once

namespace bazyab::job {

// Thrown between pages once a stop was asked for. `exit_status` is what the program ends with.
struct Stopped {
  int exit_status;
};

// From here on the two signals are noted instead of ending the process at once, and a read that
// waits is cut short (EINTR). A second one ends it.
void catch_stop_signals();
// Throws Stopped if one of them came.
void stop_if_asked();

}  // namespace bazyab::job
