// The facts of all pages between the two looks at them: in memory while they are few, in a nameless
// temporary file beyond that, so that memory does not grow with the number of pages.
#pragma once

#include <cstdio>
#include <memory>
#include <vector>

#include "core/page_facts.h"

namespace bazyab::job {

class PageSpool {
 public:
  // Pages beyond `in_memory` go to the file.
  explicit PageSpool(std::size_t in_memory = 32) : in_memory_(in_memory) {}

  // Throws Error{cannot_write} when the temporary file cannot be made or written.
  void add(PageFacts facts);
  std::size_t size() const { return pages_.size() + places_.size(); }
  // A look at a page that stays; valid until the next call.
  const PageFacts& look_at(std::size_t index);
  // Pages come back in the order in which they were added, each once.
  PageFacts take(std::size_t index);

 private:
  struct Place {
    long offset;
    std::size_t size;
  };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  PageFacts read_back(std::size_t index);

  std::size_t in_memory_;
  PageFacts looked_at_;
  std::vector<PageFacts> pages_;
  std::vector<Place> places_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace bazyab::job
