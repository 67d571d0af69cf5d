// Error figures as a table to read and as JSON.
//
// Tables have percentages with two decimals, JSON has fractions; keys are the figures' names
// (compare/figures.h). All end with a line break.
#pragma once

#include <span>
#include <string>

#include "compare/figures.h"
#include "compare/summary.h"

namespace bazyab::output {

// "4.21": a fraction as a percentage.
std::string percentage(double fraction);

// One pair: a line for each figure.
std::string comparison_table(const compare::ComparedPair& pair);

// One pair: {"hyp":"a.txt","ref":"b.txt","cer":0.0421,…}. Bytes of a path that are not UTF-8 are
// percent-encoded. "missing" ("hyp", "ref" or "both") says what could not be read, if something was
// not. With an excerpt, "broken_order" lists the paragraphs of REF that stand elsewhere in HYP:
// {"paragraph":2,"distance":24,"elsewhere":{"at":[0,24],"distance":0}}: paragraphs count from 1,
// distances and `at` are code points, `at` in HYP with its white space folded.
std::string comparison_json(const compare::ComparedPair& pair);

// Several: a row for each pair, then the mean, the median and the worst by cer. One pair at least.
std::string comparisons_table(std::span<const compare::ComparedPair> pairs);

// Several: {"pairs":[…],"mean":{"cer":…},"median":{…},"worst":[{"hyp":…,"ref":…,"cer":…}]}, the
// pairs as comparison_json has them.
std::string comparisons_json(std::span<const compare::ComparedPair> pairs);

}  // namespace bazyab::output
