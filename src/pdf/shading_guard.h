// Looks at what colours are made with before Poppler reads it, functions, profiles and meshes, and
// leaves out what would end the program or hold it for minutes.
//
// Private to pdf/: it is about Poppler's objects.
#pragma once

#include <poppler/Object.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

class Dict;
class XRef;

namespace bazyab::pdf {

// Poppler reads the functions of shadings, patterns, colour spaces and graphics states where they
// are named, whether text or pictures are wanted, and all that they are stitched of, each time
// anew: forty that are stitched of the next one twice are 2^40. What must not be read is exchanged
// in the table of the file's objects, for good.
class ShadingGuard {
 public:
  explicit ShadingGuard(XRef& file) : file_(file) {}  // outlives this

  // Each object is looked at once in a file.
  void look_at(Dict& resources);
  void look_at_colours(const Object& space) { look_at_colours(space, 0); }

  // What was left out since this was last asked, a sentence each.
  std::vector<std::string> take_findings();

 private:
  template <typename Look>
  void look_at_each(Dict& resources, const char* kind, Look look);
  void look_at_colours(const Object& space, int depth);
  void look_at_pattern(const Object& entry);
  void look_at_shading(const Object& entry);
  void look_at_state(const Object& entry);
  void look_at_functions(const Object& entry);  // one, or an array of them
  std::size_t size_of_function(const Object& entry, int depth);
  std::size_t own_size(const Object& function) const;
  void leave_out_beyond(const Object& entry, std::size_t size, const char* finding);
  void leave_out(const Object& entry, const char* finding);
  bool is_new(const Object& entry) { return !entry.isRef() || seen_.insert(entry.getRef()).second; }

  XRef& file_;
  std::set<Ref> seen_;
  std::map<Ref, std::size_t> functions_;  // how large each is; 0 while it is looked at
  std::vector<std::string> findings_;
};

}  // namespace bazyab::pdf
