// What convert did to a PDF, for scripts/reliability: bazyab_page_repairs FILE
//
// The first line is the text as convert writes it, a JSON object with the key "before"; then one
// line for each repair, as `repair --explain` writes them, with offsets in that text. OCR is left
// out.
#include <cstdio>
#include <exception>
#include <string>

#include "core/document.h"
#include "job/convert.h"
#include "job/tools.h"
#include "output/repairs.h"
#include "output/text.h"
#include "unicode/encoding.h"

namespace {

using namespace bazyab;

void print(const std::string& line) {
  std::puts(line.c_str());
}

void print_repairs(const Document& document) {
  print(output::furniture_json("text", unicode::decode_utf8(output::to_text(document, {})), 0));
  std::uint64_t offset = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == BlockKind::furniture || paragraph.text.letters.empty()) continue;
    if (offset > 0) ++offset;  // the blank line between paragraphs
    for (const Repair& repair : paragraph.repairs) print(output::repair_json(repair, offset));
    offset += paragraph.text.letters.size() + 1;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: bazyab_page_repairs FILE\n", stderr);
    return 2;
  }
  try {
    job::ConvertOptions options;
    job::Tools tools(options);
    print_repairs(job::convert(job::read_whole_file(argv[1]), argv[1], options, tools,
                               [](const job::Event&) {}));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bazyab_page_repairs: %s\n", error.what());
    return 1;
  }
  return 0;
}
