// Functions, colour profiles and meshes that would end the program or hold it for minutes, whether
// text is read or pictures are drawn.
#include <catch2/catch.hpp>
#include <string>

#include "unit/pdf/read_content.h"

using namespace bazyab;
using namespace bazyab::pdf;
using bazyab::test::letters_of;
using bazyab::test::PdfBuilder;
using bazyab::test::read_page;
using bazyab::test::refer;
using bazyab::test::with_font;

namespace {

const std::string large_function =
    "a function of colours is larger than any that is needed; it is left out";
const std::string level = "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function ";

std::string stitched(const std::string& parts) {
  return "<< /FunctionType 3 /Domain [0 1] /Functions [" + parts +
         "] /Bounds [.5] /Encode [0 1 0 1] >>";
}

// Forty functions, each stitched of the next one twice.
int doubling_functions(PdfBuilder& file) {
  int function = file.object("<< /FunctionType 2 /Domain [0 1] /N 1 >>");
  for (int depth = 0; depth < 40; ++depth) {
    function = file.object(stitched(refer(function) + " " + refer(function)));
  }
  return function;
}

// The page that paints with `resource`, which is of this sort, by `paint`, and has a letter after
// it.
GlyphPage read_with(PdfBuilder& file, const std::string& sort, const std::string& resource,
                    const std::string& paint) {
  file.resource(sort, "S", file.object(resource));
  return read_page(file.page(paint + " BT /F 10 Tf 10 50 Td (a) Tj ET"));
}

void check_left_out(const GlyphPage& page, const std::string& message) {
  REQUIRE(!page.warnings.empty());
  CHECK(page.warnings[0].code == "drawing-left-out");
  CHECK(page.warnings[0].message == message);
  CHECK(page.warnings[0].page == 1);
  CHECK(letters_of(page) == U"س");
}

}  // namespace

TEST_CASE("functions stitched of each other without number are left out wherever they are named") {
  struct Case {
    std::string sort, begin, end, paint;
  };
  const Case cases[] = {
      {"Shading", level, " >>", "/S sh"},
      {"Pattern", "<< /PatternType 2 /Shading " + level, " >> >>", "/Pattern cs /S scn"},
      {"ColorSpace", "[/Separation /A /DeviceGray ", "]", "/S cs .5 scn"},
      {"ColorSpace", "[/Indexed [/DeviceN [/A] /DeviceGray ", "] 1 (ab)]", "/S cs 1 scn"},
      {"ExtGState", "<< /TR ", " >>", "/S gs"},
  };
  for (const Case& each : cases) {
    INFO(each.begin);
    PdfBuilder file = with_font();
    const std::string function = refer(doubling_functions(file));
    check_left_out(read_with(file, each.sort, each.begin + function + each.end, each.paint),
                   large_function);
  }
}

TEST_CASE("a chain of functions that is deeper than any is left out") {
  PdfBuilder file = with_font();
  const std::string other = refer(file.object("<< /FunctionType 2 /Domain [0 1] /N 1 >>"));
  std::string function = other;
  for (int depth = 0; depth < 5'000; ++depth) {
    function = refer(file.object(stitched(function + " " + other)));
  }
  check_left_out(read_with(file, "Shading", level + function + " >>", "/S sh"), large_function);
}

TEST_CASE("functions whose table or program is larger than any are left out") {
  const std::pair<std::string, std::string> functions[] = {
      {"/FunctionType 0 /Domain [0 1] /Range [0 1] /BitsPerSample 8 /Size [2000000000]", "x"},
      {"/FunctionType 4 /Domain [0 1] /Range [0 1]", "{" + std::string(100'000, ' ') + "}"},
  };
  for (const auto& [entries, data] : functions) {
    INFO(entries);
    PdfBuilder file = with_font();
    const std::string function = refer(file.stream(entries, data));
    check_left_out(read_with(file, "Shading", level + function + " >>", "/S sh"), large_function);
  }
}

TEST_CASE("a gradient of many stops and a table of four colours are read") {
  PdfBuilder file = with_font();
  std::string parts, bounds, encode;
  for (int stop = 0; stop < 300; ++stop) {
    parts += refer(file.object("<< /FunctionType 2 /Domain [0 1] /N 1 >>")) + " ";
    if (stop > 0) bounds += std::to_string(stop / 300.0) + " ";
    encode += "0 1 ";
  }
  const std::string function = "<< /FunctionType 3 /Domain [0 1] /Functions [" + parts +
                               "] /Bounds [" + bounds + "] /Encode [" + encode + "] >>";
  const int table = file.stream(
      "/FunctionType 0 /Domain [0 1 0 1 0 1 0 1] /Range [0 1 0 1 0 1] /BitsPerSample 8 "
      "/Size [9 9 9 9]",
      std::string(9 * 9 * 9 * 9 * 3, 'x'));
  file.resource("ColorSpace", "C",
                file.object("[/DeviceN [/A /B /C /D] /DeviceRGB " + refer(table) + "]"));
  const GlyphPage page =
      read_with(file, "Shading", level + function + " >>", "/C cs 0 0 0 0 scn /S sh");
  CHECK(page.warnings.empty());
  CHECK(letters_of(page) == U"س");
}

TEST_CASE("a colour profile that is larger than any is left out") {
  PdfBuilder file = with_font();
  const int profile = file.stream("/N 3 /Alternate /DeviceRGB", std::string((16U << 20) + 1, 'x'));
  check_left_out(
      read_with(file, "ColorSpace", "[/ICCBased " + refer(profile) + "]", "/S cs 0 0 0 scn"),
      "a colour profile unpacks to over 16 MB; it is left out");
}

TEST_CASE("a mesh that is larger than any is left out") {
  PdfBuilder file = with_font();
  file.resource("Shading", "S",
                file.stream("/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 "
                            "/BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 9 0 9 0 1]",
                            std::string((64U << 20) + 1, 'x')));
  const GlyphPage page = read_page(file.page("/S sh BT /F 10 Tf 10 50 Td (a) Tj ET"));
  check_left_out(page, "a shading's mesh unpacks to over 64 MB; it is left out");
}
