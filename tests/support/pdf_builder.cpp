// Writing small PDFs.
#include "support/pdf_builder.h"

#include <fmt/format.h>

namespace bazyab::test {

std::string utf16_hex(std::u32string_view letters) {
  std::string hex;
  for (const char32_t letter : letters) {
    if (letter < 0x10000) {
      hex += fmt::format("{:04X}", static_cast<unsigned>(letter));
    } else {
      const unsigned above = static_cast<unsigned>(letter) - 0x10000;
      hex += fmt::format("{:04X}{:04X}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
    }
  }
  return hex;
}

namespace {

std::string to_unicode_map(const std::map<int, std::u32string>& letters) {
  std::string map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Map def\n"
      "/CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n";
  map += fmt::format("{} beginbfchar\n", letters.size());
  for (const auto& [code, text] : letters) {
    map += fmt::format("<{:02X}> <{}>\n", code, utf16_hex(text));
  }
  return map + "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end\n";
}

}  // namespace

int PdfBuilder::object(const std::string& body) {
  objects_.push_back(body);
  return static_cast<int>(objects_.size());
}

int PdfBuilder::stream(const std::string& entries, const std::string& content) {
  return object(
      fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, content.size(), content));
}

PdfBuilder& PdfBuilder::resource(const std::string& sort, const std::string& name, int object) {
  resources_[sort][name] = object;
  return *this;
}

PdfBuilder& PdfBuilder::font(const std::string& name, int width,
                             const std::map<int, std::u32string>& letters) {
  std::string widths;
  for (int code = 32; code <= 126; ++code) widths += std::to_string(width) + ' ';
  const int descriptor = object(
      fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 32 /FontBBox [0 -250 1000 800]"
                  " /Ascent 800 /Descent -250 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>",
                  name));
  std::string map;
  if (!letters.empty()) {
    map = fmt::format(" /ToUnicode {} 0 R", stream("", to_unicode_map(letters)));
  }
  return resource("Font", name,
                  object(fmt::format("<< /Type /Font /Subtype /TrueType /BaseFont /{} /FirstChar 32"
                                     " /LastChar 126 /Widths [{}] /FontDescriptor {} 0 R"
                                     " /Encoding /WinAnsiEncoding{} >>",
                                     name, widths, descriptor, map)));
}

PdfBuilder& PdfBuilder::type3_font(const std::string& name, const std::string& scale, int bottom) {
  const int square =
      stream("", fmt::format("500 0 0 {0} 500 {1} d1 0 {0} 500 500 re f", bottom, bottom + 500));
  const int map = stream("", to_unicode_map({{97, U"س"}, {98, U"ل"}}));
  return resource(
      "Font", name,
      object(fmt::format("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500]"
                         " /FontMatrix [{0} 0 0 {0} 0 0] /CharProcs << /a {1} 0 R /b {1} 0 R >>"
                         " /Encoding << /Type /Encoding /Differences [97 /a /b] >>"
                         " /FirstChar 97 /LastChar 98 /Widths [500 500] /Resources << >>"
                         " /ToUnicode {2} 0 R >>",
                         scale, square, map)));
}

PdfBuilder& PdfBuilder::named_font(const std::string& name,
                                   const std::map<int, NamedGlyph>& glyphs) {
  const int square = stream("", "500 0 0 0 500 500 d1 0 0 500 500 re f");
  const int nothing = stream("", "500 0 0 0 0 0 d1");
  std::string procedures, differences, widths;
  std::map<int, std::u32string> letters;
  const int first = glyphs.begin()->first, last = glyphs.rbegin()->first;
  for (const auto& [code, glyph] : glyphs) {
    procedures += fmt::format(" /{} {} 0 R", glyph.name, glyph.inked ? square : nothing);
    differences += fmt::format(" {} /{}", code, glyph.name);
    if (!glyph.to_unicode.empty()) letters[code] = glyph.to_unicode;
  }
  for (int code = first; code <= last; ++code) widths += " 500";
  const std::string map =
      letters.empty() ? std::string{}
                      : fmt::format(" /ToUnicode {} 0 R", stream("", to_unicode_map(letters)));
  return resource(
      "Font", name,
      object(fmt::format("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500]"
                         " /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs <<{} >>"
                         " /Encoding << /Type /Encoding /Differences [{} ] >>"
                         " /FirstChar {} /LastChar {} /Widths [{} ] /Resources << >>{} >>",
                         procedures, differences, first, last, widths, map)));
}

PdfBuilder& PdfBuilder::page(const std::string& content, const std::string& entries,
                             const std::string& box) {
  pages_.push_back({content, entries, box});
  return *this;
}

std::string PdfBuilder::resources() const {
  std::string text;
  for (const auto& [sort, names] : resources_) {
    text += fmt::format("/{} <<", sort);
    for (const auto& [name, object] : names) text += fmt::format(" /{} {} 0 R", name, object);
    text += " >> ";
  }
  return text;
}

std::string PdfBuilder::bytes() const {
  PdfBuilder whole = *this;
  const int tree = static_cast<int>(objects_.size() + 2 * pages_.size()) + 1;
  std::string kids;
  for (const Page& page : pages_) {
    const int content = whole.stream("", page.content);
    const bool own = page.entries.find("/Resources") != std::string::npos;
    const std::string shared = own ? "" : fmt::format("/Resources << {}>>", resources());
    const int object =
        whole.object(fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [{}] /Contents {} 0 R"
                                 " {} {} >>",
                                 tree, page.box, content, shared, page.entries));
    kids += fmt::format("{} 0 R ", object);
  }
  whole.object(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages_.size()));
  const int catalog = whole.object(fmt::format("<< /Type /Catalog /Pages {} 0 R >>", tree));

  std::string file = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", whole.objects_.size() + 1);
  for (std::size_t index = 0; index < whole.objects_.size(); ++index) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", index + 1, whole.objects_[index]);
  }
  const std::size_t start = file.size();
  return file + table +
         fmt::format("trailer\n<< /Size {} /Root {} 0 R >>\nstartxref\n{}\n%%EOF\n",
                     whole.objects_.size() + 1, catalog, start);
}

}  // namespace bazyab::test
