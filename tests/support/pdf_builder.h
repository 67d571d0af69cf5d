// Small PDFs written by hand: objects, pages, simple fonts, contents.
//
// The bytes that come out have a right cross-reference table and nothing compressed, so a failing
// test can be read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bazyab::test {

// What an ActualText or a ToUnicode map holds: UTF-16BE in hexadecimal digits, without brackets.
std::string utf16_hex(std::u32string_view letters);

class PdfBuilder {
 public:
  // Adds an object; the number tells it in references ("5 0 R").
  int object(const std::string& body);
  // Adds a stream with these entries beside its length.
  int stream(const std::string& entries, const std::string& content);

  // A simple font without a file, known as /`name` on every page. Each code from 32 to 126 is
  // `width` thousandths of an em wide; `letters` gives the ToUnicode of codes, none if empty.
  PdfBuilder& font(const std::string& name, int width = 500,
                   const std::map<int, std::u32string>& letters = {});
  // A Type 3 font whose glyphs a and b are squares, 500 units of `scale` wide, and `bottom` above
  // the baseline.
  PdfBuilder& type3_font(const std::string& name, const std::string& scale = "0.001",
                         int bottom = 0);
  // A Type 3 font of glyphs with names of their own, 500 units wide. A ToUnicode map comes with it
  // if one of them has an entry there.
  struct NamedGlyph {
    std::string name;
    std::u32string to_unicode;  // empty: no entry
    bool inked = true;          // draws a square
  };
  PdfBuilder& named_font(const std::string& name, const std::map<int, NamedGlyph>& glyphs);
  // The object /`name` is known as in this sort of resources: XObject, Properties, ExtGState.
  PdfBuilder& resource(const std::string& sort, const std::string& name, int object);

  // A page with further entries ("/Rotate 90") and this MediaBox. It has the fonts and resources
  // that were named, unless its entries bring /Resources of their own.
  PdfBuilder& page(const std::string& content, const std::string& entries = {},
                   const std::string& box = "0 0 200 100");

  // The file's bytes.
  std::string bytes() const;

 private:
  struct Page {
    std::string content, entries, box;
  };
  std::string resources() const;

  std::vector<std::string> objects_;
  std::map<std::string, std::map<std::string, int>> resources_;
  std::vector<Page> pages_;
};

}  // namespace bazyab::test
