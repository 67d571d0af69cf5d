// Lam-alefs under the name of lam, told by their outline.
#include "healing/lam_alefs.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

DrawnCode code(std::uint32_t number, std::u32string letters, float low, float width) {
  return {.font = 0,
          .code = number,
          .letters = std::move(letters),
          .sketch = {test::box(0, low, width, 0.7F, 0.4F)}};
}

using Found = std::vector<std::size_t>;

}  // namespace

TEST_CASE("what is called lam, stands on the baseline and is wider than two lams is a lam-alef") {
  const std::vector<DrawnCode> codes = {code(1, U"ل", 0, 0.22F),      code(2, U"ل", 0, 0.34F),
                                        code(3, U"ل", -0.24F, 0.52F), code(4, U"ل", -0.24F, 0.63F),
                                        code(5, U"ل", -0.01F, 0.44F), code(6, U"ل", 0, 0.56F)};
  CHECK(drawn_lam_alefs(codes) == Found{4, 5});
}

TEST_CASE("a font that has a lam-alef calls none lam") {
  const std::vector<DrawnCode> codes = {code(1, U"ل", 0, 0.22F), code(2, U"ل", 0, 0.34F),
                                        code(3, U"ل", 0, 0.5F), code(4, U"لا", 0, 0.44F)};
  CHECK(drawn_lam_alefs(codes).empty());
}

TEST_CASE("two lams on the baseline are those that join, and other letters are none") {
  const std::vector<DrawnCode> codes = {code(1, U"ل", 0, 0.22F), code(2, U"ل", 0, 0.34F),
                                        code(3, U"س", 0, 0.9F)};
  CHECK(drawn_lam_alefs(codes).empty());
}
