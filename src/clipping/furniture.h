// Furniture: what a site or a printer puts around an article.
//
// Tag lists, codes, dates and links with their labels, share and print buttons, closing marks, link
// marks, the address and date of a browser print-out, page numbers, headers and footers that
// repeat. Works on lines of a page and of plain text alike; a caller that knows no pages leaves the
// facts about them at their defaults. Conservative: a label has to begin its line (or to follow a
// finished sentence at once, when text was glued) and what follows has to be of its kind; a
// sentence that speaks of such words stays, also where a line of it is nothing but such words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::clipping {

enum class FurnitureKind : std::uint8_t {
  none,
  tags,         // برچسب ها: …
  code,         // کد خبر: …
  date,         // تاریخ انتشار: …
  link,         // لینک کوتاه: …, [1] …
  button,       // چاپ | ارسال به دوستان
  end_mark,     // انتهای پیام/
  page_number,  // صفحه ۲ از ۳
  address,      // URL and print date
  site,         // name of the site
  repeated,     // header or footer of several pages
};

// As printed in JSON: "tags", "code"…
const char* name_of(FurnitureKind kind);

struct LineFacts {
  std::u32string_view text;          // one line; spaces around it and presentation forms do no harm
  bool starts_block = false;         // a blank line, or the beginning of a block, stands before it
  bool near_top = false;             // among the first lines of its page
  bool near_bottom = false;          // among the last
  std::uint32_t repeated_pages = 0;  // pages with a line of the same signature at the same edge
  // Pages with a line at the same edge whose number is as far from the page's own as this one's;
  // nullopt where pages were not counted.
  std::optional<std::uint32_t> numbered_pages;
  std::uint32_t page_count = 1;  // of the document
  int page = 0;                  // its number from 1; 0 where unknown
};

// Which part of a line is furniture: letters [begin, end of line). begin == 0: the whole line;
// begin == size of the text, with kind none: nothing of it.
struct Verdict {
  FurnitureKind kind = FurnitureKind::none;
  std::uint32_t begin = 0;
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// Whether the lines include the first and the last of the document.
struct Extent {
  bool begins = true;
  bool ends = true;
};

// One verdict a line. Blank lines may be among them; they are never furniture.
std::vector<Verdict> find_furniture(std::span<const LineFacts> lines, Extent extent = {});

// Equal for lines that differ in digits and white space only: what to count headers by.
std::u32string repetition_signature(std::u32string_view line);

// One signature for each number at the ends of a line of page `page` (from 1): equal where the
// number is as far from the page's. Headers that change with the chapter are counted by them.
std::vector<std::u32string> number_signatures(std::u32string_view line, int page);

}  // namespace bazyab::clipping
