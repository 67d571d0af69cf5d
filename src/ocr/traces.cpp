// Tesseract's record of its network's outputs to steps.
#include "ocr/traces.h"

#include <tesseract/resultiterator.h>
#include <tesseract/unichar.h>

#include <algorithm>
#include <iterator>

namespace bazyab::ocr {
namespace {

using Told = std::vector<std::pair<const char*, float>>;

Step step_of(const Told& told, SignNames& names) {
  Step step;
  for (const auto& [name, probability] : told) {
    const Sign sign = names.sign_of(name);
    if (sign == SignNames::nothing) {
      step.nothing = probability;
    } else if (sign != SignNames::unknown) {
      step.guesses.push_back({sign, probability});
    }
  }
  return step;
}

}  // namespace

Sign SignNames::sign_of(const char* told) {
  const std::string_view name(told);
  if (name.empty()) return unknown;  // one of the last two, and nobody knows which
  if (name == " ") return white;
  // The name is one of the list, so that going down it ends.
  while (!signs_.contains(std::string(name))) {
    const auto sign = static_cast<int>(letters_.size());
    if (sign == unknown) return unknown;
    const char* next = api_.GetUnichar(sign);
    signs_.emplace(next, static_cast<Sign>(sign));
    const auto code_points = tesseract::UNICHAR::UTF8ToUTF32(next);
    letters_.emplace_back(code_points.begin(), code_points.end());
  }
  const Sign listed = signs_.at(std::string(name));
  return listed < 2 ? unknown : static_cast<Sign>(listed - 2);
}

Trace trace_of(const tesseract::ResultIterator& found, SignNames& names) {
  Trace trace;
  const auto* segments = found.GetRawLSTMTimesteps();
  if (segments == nullptr) return trace;
  bool first = true;
  for (const auto& segment : *segments) {
    std::vector<Step> steps;
    bool is_white = first;
    for (const Told& told : segment) steps.push_back(step_of(told, names));
    if (is_white) {
      float space = 0, other = 0;
      for (const Step& step : steps) {
        for (const Guess& guess : step.guesses) {
          float& most = guess.sign == white ? space : other;
          most = std::max(most, guess.probability);
        }
      }
      is_white = space > other;
    }
    auto& part = is_white ? trace.space : trace.steps;
    part.insert(part.end(), std::make_move_iterator(steps.begin()),
                std::make_move_iterator(steps.end()));
    first = false;
  }
  return trace;
}

}  // namespace bazyab::ocr
