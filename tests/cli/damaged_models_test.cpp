// Models of --tessdata that are not whole: told, and never the end of the program.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>

#include "cli/desk.h"

using namespace bazyab::test;

namespace {

std::string own_model() {
  return read_file(std::filesystem::path(BAZYAB_SOURCE_DIR) / "tessdata/fas_news.traineddata");
}

const std::string other_model =
    "bazyab: warning: the OCR model is not the one of that name that bazyab was built with: "
    "another "
    "training, or damaged: models/fas_news.traineddata\n";

Finished read_with(Desk& desk, const std::string& model) {
  desk.folder.write("models/fas_news.traineddata", model);
  desk.folder.copy(notice_image(), "a.bmp");
  return desk.bazyab({"convert", "--tessdata", "models", "a.bmp"});
}

// Where the parts of a model begin: a count, then an offset of eight bytes for each, or -1.
std::vector<std::size_t> parts_of(const std::string& model) {
  std::vector<std::size_t> begins;
  std::uint32_t count = 0;
  std::memcpy(&count, model.data(), sizeof count);
  for (std::uint32_t part = 0; part < count; ++part) {
    std::int64_t begin = -1;
    std::memcpy(&begin, model.data() + 4 + 8 * part, sizeof begin);
    if (begin >= 0) begins.push_back(static_cast<std::size_t>(begin));
  }
  return begins;
}

}  // namespace

TEST_CASE("a folder without the model") {
  Desk desk;
  desk.folder.copy(notice_image(), "a.bmp");
  desk.folder.write("models/readme", "nothing here");
  CHECK_FAILED(desk.bazyab({"convert", "--tessdata", "models", "a.bmp"}),
               "bazyab: a.bmp: the OCR model is missing: models/fas_news.traineddata\n");
}

TEST_CASE("a model that was cut") {
  const std::string whole = own_model();
  for (const std::size_t kept :
       {std::size_t{0}, std::size_t{3}, std::size_t{500}, whole.size() / 3}) {
    Desk desk;
    CAPTURE(kept);
    CHECK_FAILED(
        read_with(desk, whole.substr(0, kept)),
        other_model + "bazyab: a.bmp: the OCR model is damaged: models/fas_news.traineddata\n");
  }
}

TEST_CASE("the model of the program itself, from another folder, is no cause to complain") {
  Desk desk;
  const Finished run = read_with(desk, own_model());
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
}

TEST_CASE("bytes of a model that have changed are warned of, and crash nothing") {
  const std::string whole = own_model();
  const std::vector<std::size_t> parts = parts_of(whole);
  REQUIRE(parts.size() > 5);
  for (unsigned seed = 1; seed <= 24; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::string model = whole;
    // Behind the heads of parts lie the lengths and kinds that a loader believes.
    const std::size_t begin = seed % 6 == 0 ? 0 : parts[random() % parts.size()];
    const std::size_t reach = seed % 2 == 0 ? 64 : 4096;
    for (unsigned change = 0; change < 1 + seed % 9; ++change) {
      const std::size_t at = std::min(begin + random() % reach, model.size() - 1);
      model[at] = static_cast<char>(random());
    }
    if (model == whole) continue;
    Desk desk;
    const Finished run = read_with(desk, model);
    CHECK((run.status == 0 || run.status == 1));
    CHECK(run.errors.starts_with(other_model));
    if (run.status == 1) {
      CHECK(has(run.errors, "bazyab: a.bmp: the OCR model is damaged"));
      CHECK(has(run.errors, "models/fas_news.traineddata\n"));
    }
  }
}
