// Log lines and changes as JSON lines.
#include <catch2/catch.hpp>

#include "output/log_line.h"
#include "output/repairs.h"

using namespace bazyab;
using namespace bazyab::output;

TEST_CASE("a log line has what there is, in a fixed order") {
  CHECK(log_line({.level = "note", .code = "summary", .message = "wrote 1 file"}) ==
        R"({"level":"note","code":"summary","message":"wrote 1 file"})");
  CHECK(log_line({.level = "warning",
                  .code = "page-without-text",
                  .file = "آرشیو/a.pdf",
                  .page = 3,
                  .message = "has no \"text\"\n"}) ==
        R"({"level":"warning","code":"page-without-text","file":"آرشیو/a.pdf","page":3,)"
        R"("message":"has no \"text\"\n"})");
}

TEST_CASE("a message that is no UTF-8 is still a line of JSON") {
  CHECK(log_line({.level = "error", .code = "internal", .message = "a\xFF"}) ==
        "{\"level\":\"error\",\"code\":\"internal\",\"message\":\"a\uFFFD\"}");
}

TEST_CASE("bytes of a path that are no UTF-8 are percent-encoded, others stay") {
  CHECK(encode_path("a b/گزارش.pdf") == "a b/گزارش.pdf");
  CHECK(encode_path("a\xFF"
                    "b\xD8.pdf") == "a%FFb%D8.pdf");
  CHECK(encode_path("\xF0\x9F\x93\xB0\xF0\x9F") == "\xF0\x9F\x93\xB0%F0%9F");
  CHECK(encode_path("\xED\xA0\x80") == "%ED%A0%80");  // a surrogate
  CHECK(encode_path("").empty());
}

TEST_CASE("a repair is a line with its place in the whole output") {
  const Repair repair{.kind = RepairKind::zwnj,
                      .span = {2, 3},
                      .before = U"",
                      .after = U"\u200C",
                      .evidence = Evidence::lexicon,
                      .confidence = 0.98F};
  CHECK(repair_json(repair, 10) ==
        "{\"kind\":\"zwnj\",\"at\":[12,13],\"before\":\"\",\"after\":\"\u200C\","
        "\"evidence\":\"lexicon\",\"confidence\":0.98}");
  Repair on_page = repair;
  on_page.page = 4;
  on_page.kind = RepairKind::presentation_form;
  on_page.confidence = 1;
  CHECK(repair_json(on_page, 0) ==
        "{\"kind\":\"presentation-form\",\"page\":4,\"at\":[2,3],\"before\":\"\","
        "\"after\":\"\u200C\",\"evidence\":\"lexicon\",\"confidence\":1.0}");
}

TEST_CASE("furniture that was left out is a change with an empty place") {
  CHECK(furniture_json("code", U"کد خبر: ۱", 7) ==
        R"({"kind":"furniture","of":"code","at":[7,7],"before":"کد خبر: ۱","after":"",)"
        R"("evidence":"rule","confidence":1.0})");
}
