// Many inputs: each converted and written by itself, so that one that fails costs no other.
#pragma once

#include <string>
#include <vector>

#include "job/events.h"
#include "job/inputs.h"
#include "job/options.h"
#include "job/tools.h"
#include "output/text.h"

namespace bazyab::job {

struct Failure {
  std::string code;  // name_of the ErrorCode
  std::string path;
  int page = 0;
  std::string cause;
};

struct BatchResult {
  std::size_t files = 0;  // converted and written
  std::size_t pages = 0;
  std::vector<Failure> failures;
};

// Works the plan off in order. Warnings and what was decided go to `listener`. Throws Stopped, and
// Error where no input could be converted: the lexicon or a model is missing.
BatchResult run_batch(const InputPlan& plan, const ConvertOptions& options, Tools& tools,
                      const output::TextOptions& text_options, const Listener& listener);

}  // namespace bazyab::job
