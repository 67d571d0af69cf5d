// Tables by fmt, JSON by nlohmann-json; keys stay in the order in which they are written here.
#include "output/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

#include "unicode/encoding.h"

namespace bazyab::output {
namespace {

using compare::ComparedPair;
using compare::Excerpt;
using compare::Figure;
using compare::Figures;
using compare::Missing;
using compare::Summary;
using Json = nlohmann::ordered_json;

// The bytes of the UTF-8 sequence that `bytes` begins with; 0 if it begins with none.
std::size_t sequence_length(std::string_view bytes) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, bytes.size()); ++length) {
    std::size_t replaced = 0;
    unicode::decode_utf8(bytes.substr(0, length), &replaced);
    if (replaced == 0) return length;
  }
  return 0;
}

std::string path_text(std::string_view path) {
  std::string text;
  while (!path.empty()) {
    const std::size_t length = sequence_length(path);
    if (length == 0) {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(path.front()));
    } else {
      text += path.substr(0, length);
    }
    path.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return text;
}

// On one line, whatever the name has in it.
std::string path_cell(std::string_view path) {
  std::string text;
  for (const char byte : path_text(path)) {
    if (static_cast<unsigned char>(byte) < 0x20) {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      text += byte;
    }
  }
  return text;
}

const char* note_of(Missing missing) {
  switch (missing) {
    case Missing::hyp:
      return " (HYP missing)";
    case Missing::ref:
      return " (REF missing)";
    case Missing::none:
      break;
  }
  return "";
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
  object["hyp"] = path_text(pair.hyp);
  object["ref"] = path_text(pair.ref);
  object.update(figures_json(pair.figures));
  if (pair.missing != Missing::none)
    object["missing"] = pair.missing == Missing::hyp ? "hyp" : "ref";
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
  return row(pair.figures, path_cell(pair.hyp) + note_of(pair.missing));
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
    object["worst"].push_back({{"hyp", path_text(pair.hyp)},
                               {"ref", path_text(pair.ref)},
                               {"cer", pair.figures[Figure::cer]}});
  }
  return object.dump(2) + '\n';
}

}  // namespace bazyab::output
