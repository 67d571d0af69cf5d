// What a user may ask of a conversion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "image/clean.h"
#include "repair/options.h"

namespace bazyab::job {

enum class OcrMode : unsigned char {
  automatic,  // pages without readable text
  never,
  always,
};

// Pages first..last, both counted from 1. `last` may lie beyond the end.
struct PageRange {
  int first = 1;
  int last = 1;
};

// "1-3,7" or "5-". Throws Error{usage} naming the part that is wrong.
std::vector<PageRange> parse_pages(std::string_view text);
// No ranges: every page.
bool selects(const std::vector<PageRange>& ranges, int page);

struct ConvertOptions {
  OcrMode ocr = OcrMode::automatic;
  std::vector<PageRange> pages;
  int dpi = 0;           // for pages that are drawn and read; 0: that of their pictures
  std::string tessdata;  // folder; empty: the program's own
  std::string language = "fas_news";
  std::string model;        // lexicon file; empty: the program's own
  image::CleanSteps steps;  // of pictures; fewer of them only to see what each is worth
  std::string password;
  bool no_repair = false;
  bool no_heal = false;  // letters only as the maps of the fonts have them
  bool keep_furniture = false;
  repair::RepairOptions repair;
};

}  // namespace bazyab::job
