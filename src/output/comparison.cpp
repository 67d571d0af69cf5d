// Tables by fmt, JSON by nlohmann-json; keys stay in the order in which they are written here.
#include "output/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

#include "output/log_line.h"

namespace bazyab::output {
namespace {

using compare::ComparedPair;
using compare::Excerpt;
using compare::Figure;
using compare::Figures;
using compare::Missing;
using compare::Summary;
using Json = nlohmann::ordered_json;

// On one line, whatever the name has in it.
std::string path_cell(std::string_view path) {
  std::string text;
  for (const char byte : encode_path(path)) {
    if (static_cast<unsigned char>(byte) < 0x20) {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      text += byte;
    }
  }
  return text;
}

const char* name_of(Missing missing) {
  switch (missing) {
    case Missing::hyp:
      return "hyp";
    case Missing::ref:
      return "ref";
    case Missing::both:
      return "both";
    case Missing::none:
      break;
  }
  return "none";
}

Json figures_json(const Figures& figures) {
  Json object;
  for (const Figure figure : compare::all_figures()) object[name_of(figure)] = figures[figure];
  return object;
}

Json broken_order_json(const Excerpt& excerpt) {
  Json list = Json::array();
  for (const compare::OutOfOrder& each : excerpt.out_of_order) {
    Json elsewhere;
    elsewhere["at"] = {each.elsewhere.begin, each.elsewhere.end};
    elsewhere["distance"] = each.elsewhere.cost;
    list.push_back({{"paragraph", each.paragraph + 1},
                    {"distance", excerpt.stretches[each.paragraph].cost},
                    {"elsewhere", elsewhere}});
  }
  return list;
}

Json pair_json(const ComparedPair& pair) {
  Json object;
  object["hyp"] = encode_path(pair.hyp);
  object["ref"] = encode_path(pair.ref);
  object.update(figures_json(pair.figures));
  if (pair.missing != Missing::none) object["missing"] = name_of(pair.missing);
  if (pair.excerpt) object["broken_order"] = broken_order_json(*pair.excerpt);
  return object;
}

// Numbers first: names of any script and length then spoil no column.
std::string row(const Figures& figures, std::string_view name) {
  std::string line;
  for (const Figure figure : compare::all_figures()) {
    const std::size_t width = std::max<std::size_t>(std::string_view(name_of(figure)).size(), 6);
    fmt::format_to(std::back_inserter(line), "{:>{}}  ", percentage(figures[figure]), width);
  }
  return line.append(name) + '\n';
}

std::string head() {
  std::string line;
  for (const Figure figure : compare::all_figures()) {
    fmt::format_to(std::back_inserter(line), "{:>6}  ", name_of(figure));
  }
  return line + "%\n";
}

std::string pair_row(const ComparedPair& pair) {
  std::string name = path_cell(pair.hyp);
  if (pair.missing != Missing::none) name += fmt::format(" (missing: {})", name_of(pair.missing));
  return row(pair.figures, name);
}

}  // namespace

std::string percentage(double fraction) {
  return fmt::format("{:.2f}", fraction * 100);
}

std::string comparison_table(const ComparedPair& pair) {
  std::string table;
  for (const Figure figure : compare::all_figures()) {
    fmt::format_to(std::back_inserter(table), "{:<16}{:>8} %\n", name_of(figure),
                   percentage(pair.figures[figure]));
  }
  if (pair.excerpt) {
    fmt::format_to(std::back_inserter(table), "{:<16}{:>5} of {} paragraphs\n", "broken_order",
                   pair.excerpt->out_of_order.size(), pair.excerpt->stretches.size());
  }
  return table;
}

std::string comparison_json(const ComparedPair& pair) {
  return pair_json(pair).dump(2) + '\n';
}

std::string comparisons_table(std::span<const ComparedPair> pairs) {
  const Summary summary = compare::summarise(pairs);
  std::string table = head();
  for (const ComparedPair& pair : pairs) table += pair_row(pair);
  table += '\n' + row(summary.mean, "mean") + row(summary.median, "median");
  table += "\nworst by cer:\n";
  for (const std::size_t index : summary.worst) table += pair_row(pairs[index]);
  return table;
}

std::string comparisons_json(std::span<const ComparedPair> pairs) {
  const Summary summary = compare::summarise(pairs);
  Json object;
  object["pairs"] = Json::array();
  for (const ComparedPair& pair : pairs) object["pairs"].push_back(pair_json(pair));
  object["mean"] = figures_json(summary.mean);
  object["median"] = figures_json(summary.median);
  object["worst"] = Json::array();
  for (const std::size_t index : summary.worst) {
    const ComparedPair& pair = pairs[index];
    object["worst"].push_back({{"hyp", encode_path(pair.hyp)},
                               {"ref", encode_path(pair.ref)},
                               {"cer", pair.figures[Figure::cer]}});
  }
  return object.dump(2) + '\n';
}

}  // namespace bazyab::output
