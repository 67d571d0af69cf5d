// Looks at what a page draws with before Poppler draws it as a picture, and leaves out what would
// end the program or hold it for minutes.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <set>
#include <string>
#include <vector>

class Dict;
class Page;
class XRef;

namespace bazyab::pdf {

class FontGuard;

// Text alone is read without pictures, patterns, procedures of Type 3 glyphs and most fonts' files;
// FontGuard is enough for it. Here all of them are looked at, each once in a file; what must not be
// unpacked is exchanged in the table of the file's objects, for good.
class DrawingGuard {
 public:
  // `operators`: pictures, fonts and glyphs are not drawn, forms were read before.
  enum class Of : unsigned char { operators, everything };

  // Both outlive this.
  DrawingGuard(XRef& file, FontGuard& fonts, Of drawn)
      : file_(file), fonts_(fonts), drawn_(drawn) {}

  // What it leaves out of the page's drawing, a sentence each. Of what several pages share, the
  // first that is looked at is told.
  std::vector<std::string> look_at(::Page& page);

 private:
  void look_at_fonts(Dict& resources);
  void look_at_resources(Dict& resources, int depth);
  void look_at_all(Dict& resources, const char* kind, int depth);
  void look_at_stream(const Object& entry, int depth);
  void look_at_picture(const Object& entry, const Object& picture);
  void look_at_font(const Object& entry, int depth);
  void look_at_state(const Object& entry, int depth);
  void look_at_file(Dict& font);
  void leave_out(const Object& entry, const char* finding);

  XRef& file_;
  FontGuard& fonts_;
  Of drawn_;
  std::set<Ref> seen_;
  std::vector<std::string> findings_;
};

}  // namespace bazyab::pdf
