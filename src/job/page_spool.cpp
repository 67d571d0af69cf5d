// Facts of pages written down and read back.
#include "job/page_spool.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace bazyab::job {

void PageSpool::add(PageFacts facts) {
  if (pages_.size() < in_memory_) {
    pages_.push_back(std::move(facts));
    return;
  }
  if (!file_) file_.reset(std::tmpfile());
  const std::string bytes = to_bytes(facts);
  const bool written = file_ && std::fseek(file_.get(), 0, SEEK_END) == 0;
  const long offset = written ? std::ftell(file_.get()) : -1;
  if (offset < 0 || std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
    throw Error(ErrorCode::cannot_write,
                std::string("the temporary file for pages: ") + std::strerror(errno));
  }
  places_.push_back({offset, bytes.size()});
}

const PageFacts& PageSpool::look_at(std::size_t index) {
  if (index < pages_.size()) return pages_[index];
  looked_at_ = read_back(index);
  return looked_at_;
}

PageFacts PageSpool::take(std::size_t index) {
  if (index < pages_.size()) return std::exchange(pages_[index], PageFacts{});
  return read_back(index);
}

PageFacts PageSpool::read_back(std::size_t index) {
  const Place& place = places_.at(index - pages_.size());
  std::string bytes(place.size, '\0');
  if (std::fseek(file_.get(), place.offset, SEEK_SET) != 0 ||
      std::fread(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
    throw Error(ErrorCode::cannot_read, "the temporary file for pages cannot be read back");
  }
  return from_bytes(bytes);
}

}  // namespace bazyab::job
