// What the pages of a file may have together of something that costs time.
//
// A thousand pages of which each stays just under what one may have are a thousand times as much.
// So a page has its own share, which is more than pages of text need; what it takes beyond that
// comes out of one supply for the whole file. Pages are read in their order, so what is left for a
// page does not depend on which thread was faster.
#pragma once

#include <algorithm>
#include <cstddef>

namespace bazyab::pdf {

class FileLimit {
 public:
  FileLimit(std::size_t share, std::size_t supply) : share_(share), supply_(supply) {}

  // The most that the next page may take.
  std::size_t room() const { return share_ + supply_; }
  // What a page has taken in all.
  void take(std::size_t amount) {
    if (amount > share_) supply_ -= std::min(supply_, amount - share_);
  }

 private:
  std::size_t share_, supply_;
};

}  // namespace bazyab::pdf
