// Whether OCR can work with a model at all, tried where it can do no harm.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ocr/reader.h"

namespace bazyab::job {

// Tesseract believes what stands in a model, and ends the whole program over some of what a changed
// byte can say. So a process of its own opens the reader and reads a line of blocks with it. Throws
// Error{model_missing} that says `where` if that process is ended by a signal or takes half a
// minute; what `open` itself throws is left to whoever opens the reader next.
void try_model(const std::function<std::shared_ptr<ocr::Reader>()>& open, const std::string& where);

}  // namespace bazyab::job
