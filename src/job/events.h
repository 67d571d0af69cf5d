// What a job tells while it works: warnings, decisions, what was written.
//
// job/ prints nothing; whoever starts it says where events go.
#pragma once

#include <functional>
#include <string>

namespace bazyab::job {

struct Event {
  enum class Level : unsigned char { detail, note, warning, error } level = Level::note;
  std::string code;  // stable, lower case with hyphens
  std::string file;  // as the user named it; bytes, may be empty
  int page = 0;      // from 1; 0: not one page's
  std::string message;
};

const char* name_of(Event::Level level);

using Listener = std::function<void(const Event&)>;

}  // namespace bazyab::job
