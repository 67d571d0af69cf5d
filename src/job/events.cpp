// Names of levels.
#include "job/events.h"

namespace bazyab::job {

const char* name_of(Event::Level level) {
  switch (level) {
    case Event::Level::detail:
      return "detail";
    case Event::Level::note:
      return "note";
    case Event::Level::warning:
      return "warning";
    case Event::Level::error:
      return "error";
  }
  return "note";
}

}  // namespace bazyab::job
