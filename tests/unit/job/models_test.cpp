// Models that are not those of the build.
#include "job/models.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "support/scratch_folder.h"

using namespace bazyab;
using bazyab::test::ScratchFolder;

TEST_CASE("models of the repository are those of the build") {
  const std::string folder = std::string(BAZYAB_SOURCE_DIR) + "/tessdata";
  CHECK_NOTHROW(job::require_own_models(folder, "fas_news"));
  CHECK_NOTHROW(job::require_own_models(folder, "fas+fas_news"));
}

TEST_CASE("a model of which a byte has changed is named") {
  const ScratchFolder folder;
  folder.copy(std::string(BAZYAB_SOURCE_DIR) + "/tessdata/fas.traineddata", "fas.traineddata");
  std::string bytes = folder.read("fas.traineddata");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x20);
  folder.write("fas.traineddata", bytes);
  try {
    job::require_own_models(folder.path().string(), "other+fas");
    FAIL("no error came");
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::model_missing);
    CHECK(error.what() ==
          "the OCR model is damaged, it is not the one that bazyab was built with: " +
              (folder / "fas.traineddata").string());
  }
}

TEST_CASE("models of other names, and those that are not there, are not judged") {
  const ScratchFolder folder;
  folder.write("other.traineddata", "anything");
  CHECK_NOTHROW(job::require_own_models(folder.path().string(), "other"));
  CHECK_NOTHROW(job::require_own_models(folder.path().string(), "fas_news"));
  CHECK_NOTHROW(job::require_own_models(folder.path().string(), ""));
}
