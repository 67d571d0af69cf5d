// Whether the lists of words in an OCR model can be walked.
#pragma once

#include <string_view>

namespace bazyab::job {

// Tesseract follows the edges of a model's word graphs without asking whether they lead out of it,
// and whether a text comes to a bad one depends on its words. `model`: the bytes of a .traineddata
// file (tessdatamanager.h and dawg.h of Tesseract 5 describe both). True where every edge leads to
// one that is there and every node ends; of files that are no model nothing is said.
bool word_lists_are_sound(std::string_view model);

}  // namespace bazyab::job
