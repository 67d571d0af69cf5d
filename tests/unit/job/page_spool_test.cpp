// Pages in memory and in the file come back the same.
#include "job/page_spool.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using bazyab::job::PageSpool;

namespace {

PageFacts page(int number) {
  PageFacts facts;
  facts.number = number;
  facts.width = 595;
  facts.letters = U"متن صفحه " + std::u32string(static_cast<std::size_t>(number), U'ی');
  facts.items.resize(static_cast<std::size_t>(number) * 3);
  facts.fonts.push_back({.id = 7, .name = "Nazli", .embedded = true});
  facts.warnings.push_back({"damaged-content", number, "cause"});
  return facts;
}

void check_gives_back(std::size_t in_memory) {
  PageSpool spool(in_memory);
  constexpr int count = 6;
  for (int number = 1; number <= count; ++number) spool.add(page(number));
  CHECK(spool.size() == count);
  for (int number = 1; number <= count; ++number) {
    const PageFacts taken = spool.take(static_cast<std::size_t>(number - 1));
    INFO("page " << number << " with " << in_memory << " in memory");
    CHECK(to_bytes(taken) == to_bytes(page(number)));
  }
}

}  // namespace

TEST_CASE("pages come back the same from memory, from the file and from both") {
  check_gives_back(64);
  check_gives_back(0);
  check_gives_back(2);
}

TEST_CASE("pages can be added after some were taken") {
  PageSpool spool(1);
  for (int number = 1; number <= 3; ++number) spool.add(page(number));
  CHECK(spool.take(1).number == 2);
  spool.add(page(4));
  CHECK(spool.take(2).number == 3);
  CHECK(spool.take(3).number == 4);
  CHECK(spool.take(0).number == 1);
}
