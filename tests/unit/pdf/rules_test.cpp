// Lines and edges of areas that layout takes for rules.
#include <catch2/catch.hpp>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

std::vector<Rule> rules(const std::string& content) {
  return pdf::Document::open_bytes(PdfBuilder().page(content).bytes(), "file.pdf")
      .read_page(1)
      .rules;
}

}  // namespace

TEST_CASE("an area gives its four edges, a thin one is a rule") {
  CHECK(rules("0 0 1 rg 20 20 40 50 re f").size() == 4);
  const std::vector<Rule> thin = rules("0 0 1 rg 20 20 1 50 re f");
  REQUIRE(thin.size() == 1);
  CHECK_FALSE(thin[0].level);
}

TEST_CASE("of an area that is clipped to its border only the border is a rule") {
  const std::vector<Rule> found = rules("q 20 20 1 50 re W n 0 0 1 rg 20 20 40 50 re f Q");
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].level);
  CHECK(found[0].box.width() <= 1.5F);
  CHECK(found[0].box.height() == Approx(50));
}

TEST_CASE("an area outside of its clip gives no rule") {
  CHECK(rules("q 80 80 5 5 re W n 0 0 1 rg 20 20 40 50 re f Q").empty());
}
