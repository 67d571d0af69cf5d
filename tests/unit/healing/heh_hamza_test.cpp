// What stands over a heh.
#include "healing/heh_hamza.h"

#include <catch2/catch.hpp>

#include "unit/healing/outlines.h"

using namespace bazyab;
using namespace bazyab::healing;
using namespace bazyab::test;

namespace {

const Curve heh = box(0, 0, 0.35F, 0.38F, 0.4F);
const Curve eye = hole(0.1F, 0.1F, 0.2F, 0.2F);

}  // namespace

TEST_CASE("a mark that is higher than wide is a hamza") {
  CHECK(draws_hamza({heh, eye, box(0.1F, 0.42F, 0.25F, 0.6F, 0.47F)}));
}

TEST_CASE("two dots are none, apart or grown together") {
  CHECK_FALSE(draws_hamza({heh, eye, dot(0.05F, 0.45F), dot(0.2F, 0.45F)}));
  CHECK_FALSE(draws_hamza({heh, eye, box(0.05F, 0.44F, 0.27F, 0.54F, 0.6F)}));
}

TEST_CASE("a heh without a mark has no hamza, nor one with a mark below") {
  CHECK_FALSE(draws_hamza({heh, eye}));
  CHECK_FALSE(draws_hamza({heh, eye, box(0.1F, -0.3F, 0.25F, -0.1F, 0.47F)}));
  CHECK_FALSE(draws_hamza({}));
}
