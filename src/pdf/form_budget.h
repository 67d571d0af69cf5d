// Forms that draw forms: how many a page may have before the rest is left out.
//
// Forty forms of which each draws the next one twice are 2^40 drawings. Poppler asks a device
// before each form whether it will draw the form by itself; one that says yes and draws nothing
// skips it.
#pragma once

#include <cstddef>

namespace bazyab::pdf {

class FormBudget {
 public:
  // To be called once for each form. True if it is one too many.
  bool spend() { return ++drawn_ > most_forms; }
  void start_anew() { drawn_ = 0; }

 private:
  // Maps and drawings come to some thousands.
  static constexpr std::size_t most_forms = 50'000;
  std::size_t drawn_ = 0;
};

}  // namespace bazyab::pdf
