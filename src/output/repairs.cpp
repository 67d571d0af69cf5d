// JSON of repairs by nlohmann-json; keys stay in the order in which they are written here.
#include "output/repairs.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "unicode/encoding.h"

namespace bazyab::output {
namespace {

using Json = nlohmann::ordered_json;

double rounded(float confidence) {
  return std::round(static_cast<double>(confidence) * 1000) / 1000;
}

}  // namespace

std::string repair_json(const Repair& repair, std::uint64_t offset) {
  Json line;
  line["kind"] = name_of(repair.kind);
  if (repair.page > 0) line["page"] = repair.page;
  line["at"] = {offset + repair.span.begin, offset + repair.span.end};
  line["before"] = unicode::encode_utf8(repair.before);
  line["after"] = unicode::encode_utf8(repair.after);
  line["evidence"] = name_of(repair.evidence);
  line["confidence"] = rounded(repair.confidence);
  return line.dump();
}

std::string furniture_json(std::string_view kind, std::u32string_view text, std::uint64_t offset) {
  Json line;
  line["kind"] = "furniture";
  line["of"] = kind;
  line["at"] = {offset, offset};
  line["before"] = unicode::encode_utf8(text);
  line["after"] = "";
  line["evidence"] = name_of(Evidence::rule);
  line["confidence"] = 1.0;
  return line.dump();
}

}  // namespace bazyab::output
