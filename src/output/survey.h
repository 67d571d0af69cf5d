// A survey of a file as a table for people and as JSON: what `bazyab inspect` prints.
#pragma once

#include <string>

#include "core/survey.h"

namespace bazyab::output {

std::string survey_table(const Survey& survey);

// One object: path, kind, page_count, pages with their fonts, plan and warnings. Keys are only added.
std::string survey_json(const Survey& survey);

}  // namespace bazyab::output
