// Forms that draw forms: what a page may have of them before the rest is left out.
//
// Forty forms of which each draws the next one twice are 2^40 drawings. Poppler asks a device
// before each form whether it will draw the form by itself; one that says yes and draws nothing
// skips it.
#pragma once

#include <algorithm>
#include <cstddef>

namespace bazyab::pdf {

class FormBudget {
 public:
  // To be called once for each form. True if it is one too many.
  bool spend() { return ++drawn_ > most_forms || is_out_of_bytes(); }
  // What the forms unpack to.
  void spend_bytes(std::size_t bytes) { bytes_ += bytes; }
  bool is_out_of_bytes() const { return bytes_ > limit_; }
  std::size_t bytes() const { return bytes_; }
  // `room`: bytes that the file leaves to the page.
  void start_anew(std::size_t room) {
    drawn_ = bytes_ = 0;
    limit_ = std::min(room, most_bytes);
  }

  // Maps and drawings come to some thousands.
  static constexpr std::size_t most_forms = 50'000;
  static constexpr std::size_t most_bytes = 100'000'000;

 private:
  std::size_t drawn_ = 0, bytes_ = 0, limit_ = most_bytes;
};

}  // namespace bazyab::pdf
