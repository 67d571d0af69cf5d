// Looks at fonts before Poppler reads them, and leaves out of them what would end the program or
// hold it for minutes.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pdf/shading_guard.h"

class Dict;
class XRef;

namespace bazyab::pdf {

inline constexpr std::size_t largest_font_file = 128U << 20;  // bytes
inline constexpr const char* large_font_file =
    "a font's file unpacks to over 128 MB; it is left out";

// A font is a graph of objects: its maps, its descendant, its description, its file. What must not
// be read is exchanged in the table of the file's objects, for good: the name of a map that every
// reader knows, or nothing. The rest is parsed once and lent to that table while Poppler reads the
// font, which asks for the same objects again and again.
class FontGuard {
 public:
  explicit FontGuard(XRef& file) : file_(file), shadings_(file) {}  // outlives this

  // To be called for each page: what its fonts may ask for in all.
  void begin_page();

  // What is lent, until this ends.
  class Lent {
   public:
    explicit Lent(XRef& file) : file_(file) {}
    ~Lent();
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

   private:
    friend class FontGuard;
    XRef& file_;
    std::vector<int> numbers_;  // of objects
  };
  void look_at(Ref font, Lent& lent);
  // The fonts of these resources, what colours are made with, and what the masks that their
  // graphics states name draw with.
  void look_at(Dict& resources, Lent& lent);
  void look_at_all_but_fonts(Dict& resources, Lent& lent);
  // The same as the first two, and what the forms and patterns among them draw with.
  void look_at_all(Dict& resources, Lent& lent);

  // What was left out since this was last asked, a sentence each.
  std::vector<std::string> take_findings();

  ShadingGuard& shadings() { return shadings_; }

 private:
  int look_at_states(Dict& resources, Lent& lent);
  Object borrow(const Object& entry, Lent& lent);
  void leave_out(const Object& entry, Object instead, const char* finding, Lent& lent);
  // These give how many masks are within each other there.
  int look_at_state(const Object& state, Lent& lent);
  int look_at_streams(Dict& resources, const char* kind, Lent& lent, int depth);
  int look_at_inner(Dict& stream, Lent& lent, int depth);
  int look_at_all(Dict& resources, Lent& lent, int depth);
  void look_at_letters(Dict& font, Lent& lent, bool composite);
  void look_at_codes(Dict& font, Lent& lent);
  void look_at_file(Dict& font, Lent& lent, bool composite);
  void look_at_descendant(Dict& font, Lent& lent);
  const char* fault_of_cmap(const Object& entry, Lent& lent);

  XRef& file_;
  ShadingGuard shadings_;
  std::set<Ref> fonts_;              // that were looked at
  std::map<Ref, int> masks_within_;  // of states and streams that were; 0 while they are
  std::vector<std::string> findings_;
  std::size_t letters_left_ = 0;     // bytes of maps to Unicode
  std::size_t composites_left_ = 0;  // fonts whose map has a place for 65,536 codes
};

}  // namespace bazyab::pdf
