// The border between the program and libbazyab-ocr.so: two C symbols.
#pragma once

#include "image/clean.h"
#include "ocr/reader.h"

namespace bazyab::ocr {

// Raised whenever Reader or a value it hands over changes: a module of another build is refused
// instead of being misread.
inline constexpr int interface_version = 8;

inline constexpr const char* version_symbol = "bazyab_ocr_interface_version";
inline constexpr const char* factory_symbol = "bazyab_ocr_open";

using VersionFunction = int (*)();
// Gives a reader that the caller deletes. Throws Error{model_missing}.
using FactoryFunction = Reader* (*)(const char* tessdata_folder, const char* language,
                                    const image::CleanSteps& steps);

}  // namespace bazyab::ocr
