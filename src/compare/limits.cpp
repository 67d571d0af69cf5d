// Reading of limits.
#include "compare/limits.h"

#include <charconv>
#include <cmath>
#include <optional>

#include "core/error.h"

namespace bazyab::compare {
namespace {

std::optional<double> parse_value(std::string_view text) {
  const bool percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value) || value < 0)
    return std::nullopt;
  return percent ? value / 100 : value;
}

std::string known_names() {
  std::string names;
  for (const Figure figure : all_figures()) {
    if (!names.empty()) names += ", ";
    names += name_of(figure);
  }
  return names;
}

Limit parse_limit(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == text.npos) {
    throw Error(ErrorCode::usage, "'" + std::string(text) + "' is no limit: NAME=VALUE is needed");
  }
  const std::string name(text.substr(0, equals));
  const std::string value(text.substr(equals + 1));
  const std::optional<Figure> figure = figure_named(name);
  if (!figure) {
    throw Error(ErrorCode::usage, "'" + name + "' is no figure; there are " + known_names());
  }
  const std::optional<double> fraction = parse_value(value);
  if (!fraction) {
    throw Error(ErrorCode::usage, "'" + value + "' is no limit for " + name + ": 0.03 and 3% are");
  }
  return {*figure, *fraction};
}

}  // namespace

bool Limit::is_broken_by(const Figures& figures) const {
  return is_error(figure) ? figures[figure] > value : figures[figure] < value;
}

std::vector<Limit> parse_limits(std::string_view text) {
  std::vector<Limit> limits;
  while (true) {
    const std::size_t comma = text.find(',');
    limits.push_back(parse_limit(text.substr(0, comma)));
    if (comma == text.npos) return limits;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace bazyab::compare
