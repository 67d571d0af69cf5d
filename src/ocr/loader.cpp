// dlopen of the OCR module.
#include "ocr/loader.h"

#include <dlfcn.h>

#include "ocr/module.h"

namespace bazyab::ocr {
namespace {

[[noreturn]] void fail(const std::string& message) {
  throw Error(ErrorCode::model_missing, message);
}

std::string last_error() {
  const char* text = dlerror();
  return text == nullptr ? "no cause given" : text;
}

template <class Function>
Function find(void* module, const char* symbol, const std::string& path) {
  void* address = dlsym(module, symbol);
  if (address == nullptr) fail("not an OCR module of bazyab: " + path);
  return reinterpret_cast<Function>(address);
}

}  // namespace

std::shared_ptr<Reader> open_reader(const ReaderOptions& options) {
  // RTLD_NODELETE: the code and the type information behind Errors and virtual calls must stay, and
  // OpenMP, which Tesseract brings with it, cannot be unloaded while its threads live.
  void* module = dlopen(options.module_path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (module == nullptr) {
    fail("the OCR module cannot be opened: " + options.module_path + ": " + last_error());
  }
  const auto version = find<VersionFunction>(module, version_symbol, options.module_path);
  if (version() != interface_version) {
    fail("the OCR module is of another version of bazyab: " + options.module_path);
  }
  const auto open = find<FactoryFunction>(module, factory_symbol, options.module_path);
  return std::shared_ptr<Reader>(
      open(options.tessdata_folder.c_str(), options.language.c_str(), options.steps));
}

}  // namespace bazyab::ocr
