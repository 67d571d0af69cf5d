// Glyphs as a table and as JSON, whole.
#include "output/glyphs.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::output;

namespace {

SeenPage page_of_two() {
  SeenPage page{.number = 3, .width = 595, .height = 842};
  page.fonts = {{.id = 1, .name = "B Nazanin"}};
  SeenGlyph letter{.region = 1, .line = 2};
  letter.shape = Shape::final;
  letter.observed = Observed::zwnj;
  letter.baseline = 100.256F;
  letter.left = 90;
  letter.right = 95.5F;
  letter.gap = -0.0254F;
  letter.em = 12;
  letter.font = 0;
  letter.code = 0x1AF;
  letter.mapped = U"\uFEFB";
  letter.letters = U"لا";
  SeenGlyph aside = letter;
  aside.region = 0;
  aside.line = 0;
  aside.observed = {};
  aside.gap = {};
  aside.mapped = U"\u202Eم\n";
  aside.letters = {};
  aside.visibility = Visibility::invisible;
  aside.turn = 3;
  aside.slanted = true;
  page.glyphs = {letter, aside};
  return page;
}

}  // namespace

TEST_CASE("the glyph table has aligned columns, the letter last and nothing that moves the line") {
  CHECK(glyph_table(page_of_two()) ==
        "page  region  line  kind    shape  before  baseline   left  right     gap     em  turn  "
        "seen       sure  font         code  map                   letters\n"
        "   3       1     2  letter  final  zwnj      100.26  90.00  95.50  -0.025  12.00     0  "
        "visible       -  B%20Nazanin   1AF  U+FEFB                U+0644 U+0627  لا\n"
        "   3       -     -  aside   -      -         100.26  90.00  95.50       -  12.00  ~270  "
        "invisible     -  B%20Nazanin   1AF  U+202E U+0645 U+000A  -              م\n");
}

TEST_CASE("a page without glyphs has the heading alone") {
  CHECK(
      glyph_table({.number = 1}) ==
      "page  region  line  kind  shape  before  baseline  left  right  gap  em  turn  seen  sure  font  "
      "code  map  letters\n");
}

TEST_CASE("what OCR read has no font and no code, but says how sure it is") {
  SeenPage page = page_of_two();
  page.glyphs.resize(1);
  page.glyphs[0].font = {};
  page.glyphs[0].confidence = 0.9132F;
  page.glyphs[0].mapped = {};
  CHECK(glyph_table(page) ==
        "page  region  line  kind    shape  before  baseline   left  right     gap     em  turn  "
        "seen      sure  font  code  map  letters\n"
        "   3       1     2  letter  final  zwnj      100.26  90.00  95.50  -0.025  12.00     0  "
        "visible  0.913  -        -  -    U+0644 U+0627  لا\n");
}

TEST_CASE("glyphs as JSON: head, pages, end are one object with a line a glyph") {
  CHECK(glyph_json_head("a.pdf", "PDF", 9) + glyph_json(page_of_two()) + ",\n" +
            glyph_json({.number = 4, .via = Via::ocr}) + glyph_json_end() ==
        R"({"path":"a.pdf","kind":"PDF","page_count":9,"pages":[
{"number":3,"width":595.0,"height":842.0,"via":"text","glyphs":[
{"region":1,"line":2,"kind":"letter","shape":"final","before":"zwnj","baseline":100.26,)"
        R"("left":90.0,"right":95.5,"gap":-0.025,"em":12.0,"turn":0,"slanted":false,)"
        R"("seen":"visible","confidence":null,"font":"B Nazanin","code":431,"map":"ﻻ","letters":"لا"},
{"region":null,"line":null,"kind":"aside","shape":null,"before":null,"baseline":100.26,)"
        R"("left":90.0,"right":95.5,"gap":null,"em":12.0,"turn":270,"slanted":true,)"
        "\"seen\":\"invisible\",\"confidence\":null,\"font\":\"B Nazanin\",\"code\":431,\"map\":\"\u202Eم\\n\","
        R"("letters":""}]},
{"number":4,"width":0.0,"height":0.0,"via":"ocr","glyphs":[]}]}
)");
}
