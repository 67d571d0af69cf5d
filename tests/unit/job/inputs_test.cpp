// Arguments to inputs and outputs. tests/cli tries the same rules on the program; here are the
// corners that need no run.
#include "job/inputs.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "core/error.h"
#include "support/scratch_folder.h"

using namespace bazyab;
using namespace bazyab::job;
using bazyab::test::ScratchFolder;
namespace fs = std::filesystem;

namespace {

// Works in the scratch folder, so that arguments can be relative.
class Place {
 public:
  explicit Place(std::initializer_list<const char*> files) {
    for (const char* name : files) folder_.write(name, name);
    fs::current_path(folder_.path());
  }
  ~Place() { fs::current_path(before_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  fs::path before_ = fs::current_path();
  ScratchFolder folder_;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs planned(const std::vector<std::string>& arguments, const std::string& out) {
  Pairs pairs;
  for (const Input& input : plan_inputs(arguments, out, ".txt").inputs) {
    pairs.emplace_back(input.path, input.output);
  }
  return pairs;
}

}  // namespace

TEST_CASE("inputs come in the order of the arguments, those of a folder by name") {
  const Place place{"b/2.pdf", "b/10.pdf", "b/1/z.png", "a.pdf"};
  CHECK(planned({"b", "a.pdf"}, "out") == Pairs{{"b/1/z.png", "out/1/z.txt"},
                                                {"b/10.pdf", "out/10.txt"},
                                                {"b/2.pdf", "out/2.txt"},
                                                {"a.pdf", "out/a.txt"}});
}

TEST_CASE("the current folder has a name when several folders are given") {
  const Place place{"x/in/a.pdf", "x/other/b.pdf"};
  fs::current_path("x/in");
  CHECK(planned({".", "../other"}, "../out") ==
        Pairs{{"./a.pdf", "../out/in/a.txt"}, {"../other/b.pdf", "../out/other/b.txt"}});
}

TEST_CASE("every kind of image has its ending, in any case") {
  const Place place{"in/a.PNG", "in/b.jpg", "in/c.JPEG", "in/d.tif", "in/e.tiff", "in/f.webp",
                    "in/g.bmp", "in/h.pnm", "in/i.pbm",  "in/j.pgm", "in/k.ppm",  "in/l.Pdf",
                    "in/m.txt", "in/n",     "in/o.pdf~", "in/p.html"};
  CHECK(planned({"in"}, "out").size() == 12);
}

TEST_CASE("only what would collide keeps its full name") {
  const Place place{"in/a.pdf", "in/a.png", "in/sub/a.pdf", "in/b.pdf"};
  CHECK(planned({"in"}, "out") == Pairs{{"in/a.pdf", "out/a.pdf.txt"},
                                        {"in/a.png", "out/a.png.txt"},
                                        {"in/b.pdf", "out/b.txt"},
                                        {"in/sub/a.pdf", "out/sub/a.txt"}});
}

TEST_CASE("an argument that does not exist is unreadable, the rest is planned") {
  const Place place{"a.pdf"};
  const InputPlan plan = plan_inputs({"none.pdf", "a.pdf"}, "out", ".txt");
  REQUIRE(plan.inputs.size() == 1);
  CHECK(plan.inputs[0].path == "a.pdf");
  REQUIRE(plan.unreadable.size() == 1);
  CHECK(plan.unreadable[0].path == "none.pdf");
  CHECK(plan.unreadable[0].cause == "no such file or folder");
}

TEST_CASE("a link that leads nowhere does not exist") {
  const Place place{"in/a.pdf"};
  fs::create_symlink("nowhere.pdf", "in/link.pdf");
  CHECK(planned({"in"}, "out") == Pairs{{"in/a.pdf", "out/a.txt"}});
  CHECK(plan_inputs({"in/link.pdf"}, "out", ".txt").unreadable.size() == 1);
}

TEST_CASE("several inputs, or a folder, need -o") {
  const Place place{"a.pdf", "b.pdf", "in/c.pdf"};
  CHECK(planned({"a.pdf"}, "") == Pairs{{"a.pdf", ""}});
  CHECK(planned({"-"}, "") == Pairs{{"-", ""}});
  CHECK_THROWS_AS(planned({"a.pdf", "b.pdf"}, ""), Error);
  CHECK_THROWS_AS(planned({"in"}, ""), Error);
}

TEST_CASE("the output folder is left out however it is named") {
  const Place place{"in/a.pdf", "in/out/b.pdf"};
  fs::create_directory_symlink("in/out", "link");
  const Pairs expected = {{"in/a.pdf", "link/a.txt"}};
  CHECK(planned({"in"}, "link") == expected);
}
