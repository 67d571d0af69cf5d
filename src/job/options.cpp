// Reading page ranges.
#include "job/options.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/error.h"

namespace bazyab::job {
namespace {

[[noreturn]] void refuse(std::string_view part) {
  throw Error(ErrorCode::usage,
              "'" + std::string(part) + "' is no page range (write for instance 1-3,7 or 5-)");
}

int parse_number(std::string_view digits, std::string_view part) {
  int number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, status] = std::from_chars(digits.data(), end, number);
  if (status != std::errc{} || stop != end || number < 1) refuse(part);
  return number;
}

PageRange parse_range(std::string_view part) {
  const std::size_t dash = part.find('-');
  if (dash == std::string_view::npos) {
    const int page = parse_number(part, part);
    return {page, page};
  }
  PageRange range{1, std::numeric_limits<int>::max()};
  if (part.size() == 1) refuse(part);
  if (dash > 0) range.first = parse_number(part.substr(0, dash), part);
  if (dash + 1 < part.size()) range.last = parse_number(part.substr(dash + 1), part);
  if (range.last < range.first) refuse(part);
  return range;
}

}  // namespace

std::vector<PageRange> parse_pages(std::string_view text) {
  std::vector<PageRange> ranges;
  for (;;) {
    const std::size_t comma = text.find(',');
    ranges.push_back(parse_range(text.substr(0, comma)));
    if (comma == std::string_view::npos) return ranges;
    text.remove_prefix(comma + 1);
  }
}

bool selects(const std::vector<PageRange>& ranges, int page) {
  return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const PageRange& range) {
           return page >= range.first && page <= range.last;
         });
}

}  // namespace bazyab::job
