// JSON lines of changes.
#include "output/repairs.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::output;

TEST_CASE("a repair is one JSON line with its place in the whole output") {
  const Repair repair{.kind = RepairKind::zwnj,
                      .span = {2, 3},
                      .before = U"",
                      .after = U"\u200C",
                      .evidence = Evidence::lexicon,
                      .confidence = 0.98F};
  CHECK(repair_json(repair, 10) ==
        "{\"kind\":\"zwnj\",\"at\":[12,13],\"before\":\"\",\"after\":\"\u200C\","
        "\"evidence\":\"lexicon\",\"confidence\":0.98}");
}

TEST_CASE("a repair of a page names it, quotes are escaped") {
  const Repair repair{.kind = RepairKind::letter,
                      .span = {0, 1},
                      .before = U"\"",
                      .after = U"«",
                      .evidence = Evidence::rule,
                      .confidence = 1,
                      .page = 3};
  CHECK(repair_json(repair, 0) ==
        "{\"kind\":\"letter\",\"page\":3,\"at\":[0,1],\"before\":\"\\\"\",\"after\":\"«\","
        "\"evidence\":\"rule\",\"confidence\":1.0}");
}

TEST_CASE("furniture that was left out is a line too") {
  CHECK(furniture_json("tags", U"برچسب ها: باران", 7) ==
        "{\"kind\":\"furniture\",\"of\":\"tags\",\"at\":[7,7],\"before\":\"برچسب ها: باران\","
        "\"after\":\"\",\"evidence\":\"rule\",\"confidence\":1.0}");
}
