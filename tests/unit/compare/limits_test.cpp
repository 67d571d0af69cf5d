// Limits on figures.
#include "compare/limits.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace bazyab::compare;

namespace {

std::string refusal(std::string_view text) {
  try {
    parse_limits(text);
  } catch (const bazyab::Error& error) {
    CHECK(error.code == bazyab::ErrorCode::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("limits are fractions or percentages") {
  const std::vector<Limit> limits = parse_limits("cer=0.03,zwnj_f1=98%,wer=1.5");
  REQUIRE(limits.size() == 3);
  CHECK(limits[0].figure == Figure::cer);
  CHECK(limits[0].value == 0.03);
  CHECK(limits[1].figure == Figure::zwnj_f1);
  CHECK(limits[1].value == 0.98);
  CHECK(limits[2].value == 1.5);
}

TEST_CASE("what is no limit is refused and quoted") {
  CHECK(refusal("cer") == "'cer' is no limit: NAME=VALUE is needed");
  CHECK(refusal("cer=0.1,") == "'' is no limit: NAME=VALUE is needed");
  CHECK(refusal("cer=") == "'' is no limit for cer: 0.03 and 3% are");
  CHECK(refusal("cer=low") == "'low' is no limit for cer: 0.03 and 3% are");
  CHECK(refusal("cer=-1") == "'-1' is no limit for cer: 0.03 and 3% are");
  CHECK(refusal("wer=nan") == "'nan' is no limit for wer: 0.03 and 3% are");
  CHECK(refusal("CER=1").starts_with("'CER' is no figure; there are cer, cer_grapheme, wer, "));
}

TEST_CASE("worse is higher for errors and lower for the others, equal is not worse") {
  Figures figures;
  figures[Figure::cer] = 0.1;
  figures[Figure::zwnj_f1] = 0.9;
  CHECK(Limit{Figure::cer, 0.05}.is_broken_by(figures));
  CHECK_FALSE(Limit{Figure::cer, 0.1}.is_broken_by(figures));
  CHECK(Limit{Figure::zwnj_f1, 0.95}.is_broken_by(figures));
  CHECK_FALSE(Limit{Figure::zwnj_f1, 0.9}.is_broken_by(figures));
}
