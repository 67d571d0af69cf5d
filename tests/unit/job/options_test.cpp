// Page ranges as users write them.
#include "job/options.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace bazyab;
using namespace bazyab::job;

namespace {

std::vector<std::pair<int, int>> pairs(std::string_view text) {
  std::vector<std::pair<int, int>> result;
  for (const PageRange& range : parse_pages(text)) result.emplace_back(range.first, range.last);
  return result;
}

std::string refusal(std::string_view text) {
  try {
    parse_pages(text);
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::usage);
    return error.what();
  }
  return "taken";
}

using Pairs = std::vector<std::pair<int, int>>;
constexpr int open_end = 2147483647;

}  // namespace

TEST_CASE("page ranges are pages, spans and spans with an open end") {
  CHECK(pairs("7") == Pairs{{7, 7}});
  CHECK(pairs("1-3,7") == Pairs{{1, 3}, {7, 7}});
  CHECK(pairs("5-") == Pairs{{5, open_end}});
  CHECK(pairs("-4") == Pairs{{1, 4}});
  CHECK(pairs("9,2-2,1-3") == Pairs{{9, 9}, {2, 2}, {1, 3}});
}

TEST_CASE("what is no page range is refused, and the wrong part named") {
  CHECK(refusal("1,x-3,7") == "'x-3' is no page range (write for instance 1-3,7 or 5-)");
  for (const char* wrong : {"", ",", "1,", ",1", "-", "0", "0-3", "3-1", "1-2-3", "+1", " 1", "1.5",
                            "۱", "99999999999"}) {
    INFO(wrong);
    CHECK(refusal(wrong) != "taken");
  }
}

TEST_CASE("without ranges every page is selected, with them those inside one") {
  CHECK(selects({}, 1));
  CHECK(selects({}, 1000));
  const std::vector<PageRange> ranges = parse_pages("2-3,6-");
  const std::vector<bool> expected = {false, true, true, false, false, true, true};
  for (int page = 1; page <= 7; ++page) {
    INFO(page);
    CHECK(selects(ranges, page) == expected[static_cast<std::size_t>(page - 1)]);
  }
}
