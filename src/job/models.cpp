// The checksums come from the build: BAZYAB_MODEL_SUMS is "NAME=SHA-256," for each file of
// tessdata/.
#include "job/models.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "core/error.h"
#include "job/checksum.h"
#include "job/convert.h"

namespace bazyab::job {
namespace {

namespace fs = std::filesystem;

// Empty for a model that is none of ours.
std::string_view sum_of(const std::string& name) {
  constexpr std::string_view sums = "," BAZYAB_MODEL_SUMS;
  const auto at = sums.find("," + name + "=");
  if (name.empty() || at == std::string_view::npos) return {};
  const auto begin = at + name.size() + 2;
  return sums.substr(begin, sums.find(',', begin) - begin);
}

}  // namespace

std::vector<Model> models_of(const std::string& folder, const std::string& language) {
  std::vector<Model> models;
  for (std::size_t begin = 0; begin <= language.size();) {
    const std::size_t end = std::min(language.find('+', begin), language.size());
    const std::string name = language.substr(begin, end - begin);
    begin = end + 1;
    const fs::path path = fs::path(folder) / (name + ".traineddata");
    std::error_code unreadable;
    if (name.empty() || !fs::is_regular_file(path, unreadable)) continue;
    const std::string_view sum = sum_of(name);
    const bool named = !sum.empty();
    const bool own = named && sha256(read_whole_file(path.string())) == sum;
    models.push_back({path.string(), named, own});
  }
  return models;
}

void require_own_models(const std::string& folder, const std::string& language) {
  for (const Model& model : models_of(folder, language)) {
    if (!model.named_as_ours || model.ours) continue;
    throw Error(
        ErrorCode::model_missing,
        "the OCR model is damaged, it is not the one that bazyab was built with: " + model.path);
  }
}

}  // namespace bazyab::job
