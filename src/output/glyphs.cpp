// Printing glyphs.
#include "output/glyphs.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

#include "output/log_line.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::output {
namespace {

const char* name_of(ItemKind kind) {
  constexpr std::array names = {"letter", "space", "zwnj", "stretch"};
  return names.at(static_cast<std::size_t>(kind));
}
const char* name_of(Shape shape) {
  constexpr std::array names = {"unknown", "isolated", "initial", "medial", "final"};
  return names.at(static_cast<std::size_t>(shape));
}
const char* name_of(Observed observed) {
  constexpr std::array names = {"joined", "gap", "space", "zwnj", "line_break", "cell"};
  return names.at(static_cast<std::size_t>(observed));
}
const char* name_of(Visibility visibility) {
  constexpr std::array names = {"visible", "invisible", "outside"};
  return names.at(static_cast<std::size_t>(visibility));
}

std::string code_points(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) {
    fmt::format_to(std::back_inserter(text), "{}U+{:04X}", text.empty() ? "" : " ",
                   static_cast<std::uint32_t>(letter));
  }
  return text.empty() ? "-" : text;
}

// The letters as they look, without what cannot be seen, would move the cursor or turn the line.
std::string drawn_letters(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) {
    const bool control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
    const bool blank = unicode::is_white_space(letter) || letter == unicode::zwnj;
    if (!control && !blank && !unicode::is_bidi_control(letter)) {
      unicode::append_utf8(letter, text);
    }
  }
  return text;
}

// Names of fonts are bytes that may be anything.
std::string printable_name(std::string_view name) {
  std::string printable;
  for (const char letter : encode_path(name)) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte <= 0x20 || byte == 0x7F) {
      fmt::format_to(std::back_inserter(printable), "%{:02X}", byte);
    } else {
      printable += letter;
    }
  }
  return printable.empty() ? "(no name)" : printable;
}

std::string font_of(const SeenPage& page, const SeenGlyph& glyph) {
  if (!glyph.font || *glyph.font >= page.fonts.size()) return "-";
  return printable_name(page.fonts[*glyph.font].name);
}

std::string turn_of(const SeenGlyph& glyph) {
  return fmt::format("{}{}", glyph.slanted ? "~" : "", glyph.turn * 90);
}

struct Column {
  const char* name;
  bool to_right = false;  // numbers
};
constexpr std::array columns = {
    Column{"page", true},  Column{"region", true}, Column{"line", true},     Column{"kind"},
    Column{"shape"},       Column{"before"},       Column{"baseline", true}, Column{"left", true},
    Column{"right", true}, Column{"gap", true},    Column{"em", true},       Column{"turn", true},
    Column{"seen"},        Column{"sure", true},   Column{"font"},           Column{"code", true},
    Column{"map"},         Column{"letters"}};
using Row = std::array<std::string, columns.size()>;

Row cells_of(const SeenPage& page, const SeenGlyph& glyph) {
  const bool aside = glyph.region == 0;
  return {fmt::format("{}", page.number),
          aside ? "-" : fmt::format("{}", glyph.region),
          aside ? "-" : fmt::format("{}", glyph.line),
          aside ? "aside" : name_of(glyph.kind),
          aside ? "-" : name_of(glyph.shape),
          glyph.observed ? name_of(*glyph.observed) : "-",
          fmt::format("{:.2f}", glyph.baseline),
          fmt::format("{:.2f}", glyph.left),
          fmt::format("{:.2f}", glyph.right),
          glyph.gap ? fmt::format("{:.3f}", *glyph.gap) : "-",
          fmt::format("{:.2f}", glyph.em),
          turn_of(glyph),
          name_of(glyph.visibility),
          glyph.confidence ? fmt::format("{:.3f}", *glyph.confidence) : "-",
          font_of(page, glyph),
          glyph.font ? fmt::format("{:X}", glyph.code) : "-",
          code_points(glyph.mapped),
          code_points(glyph.letters)};
}

std::u32string_view shown_letters(const SeenGlyph& glyph) {
  return glyph.letters.empty() ? glyph.mapped : glyph.letters;
}

// Two decimals: points are not known better, and floats print their noise.
nlohmann::ordered_json rounded(float value) {
  if (!std::isfinite(value)) return nullptr;
  return std::round(static_cast<double>(value) * 100) / 100;
}

nlohmann::ordered_json to_json(const SeenPage& page, const SeenGlyph& glyph) {
  nlohmann::ordered_json json;
  const bool aside = glyph.region == 0;
  if (aside) {
    json = {{"region", nullptr}, {"line", nullptr}, {"kind", "aside"}, {"shape", nullptr}};
  } else {
    json = {{"region", glyph.region},
            {"line", glyph.line},
            {"kind", name_of(glyph.kind)},
            {"shape", name_of(glyph.shape)}};
  }
  json["before"] = nullptr;
  if (glyph.observed) json["before"] = name_of(*glyph.observed);
  json["baseline"] = rounded(glyph.baseline);
  json["left"] = rounded(glyph.left);
  json["right"] = rounded(glyph.right);
  json["gap"] = nullptr;
  if (glyph.gap && std::isfinite(*glyph.gap)) {
    json["gap"] = std::round(static_cast<double>(*glyph.gap) * 1000) / 1000;
  }
  json["em"] = rounded(glyph.em);
  json["turn"] = glyph.turn * 90;
  json["slanted"] = glyph.slanted;
  json["seen"] = name_of(glyph.visibility);
  json["confidence"] = nullptr;
  if (glyph.confidence) {  // differs in the fourth decimal where words are nearly sure
    json["confidence"] = std::round(static_cast<double>(*glyph.confidence) * 10000) / 10000;
  }
  json["font"] = nullptr;
  json["code"] = nullptr;
  if (glyph.font) {
    if (*glyph.font < page.fonts.size()) json["font"] = encode_path(page.fonts[*glyph.font].name);
    json["code"] = glyph.code;
  }
  json["map"] = unicode::encode_utf8(glyph.mapped);
  json["letters"] = unicode::encode_utf8(glyph.letters);
  return json;
}

}  // namespace

std::string glyph_table(const SeenPage& page) {
  std::array<std::size_t, columns.size()> widths{};
  for (std::size_t column = 0; column < columns.size(); ++column) {
    widths[column] = std::string_view(columns[column].name).size();
  }
  std::vector<Row> rows;
  rows.reserve(page.glyphs.size());
  for (const SeenGlyph& glyph : page.glyphs) {
    rows.push_back(cells_of(page, glyph));
    for (std::size_t column = 0; column < columns.size(); ++column) {
      // A phrase on one glyph shall not push the letters of all others away.
      constexpr std::size_t widest = 40;
      const std::size_t width = fmt::formatted_size("{}", rows.back()[column]);
      widths[column] = std::max(widths[column], std::min(width, widest));
    }
  }
  std::string table;
  const auto put = [&](std::size_t column, std::string_view cell) {
    if (columns[column].to_right) {
      fmt::format_to(std::back_inserter(table), "{:>{}}  ", cell, widths[column]);
    } else {
      fmt::format_to(std::back_inserter(table), "{:<{}}  ", cell, widths[column]);
    }
  };
  const auto end_line = [&] {
    table.resize(table.find_last_not_of(' ') + 1);
    table += '\n';
  };
  for (std::size_t column = 0; column < columns.size(); ++column) put(column, columns[column].name);
  end_line();
  for (std::size_t index = 0; index < rows.size(); ++index) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      put(column, rows[index][column]);
    }
    table += drawn_letters(shown_letters(page.glyphs[index]));
    end_line();
  }
  return table;
}

std::string glyph_json_head(std::string_view path, std::string_view kind, int page_count) {
  const nlohmann::ordered_json head = {
      {"path", encode_path(path)}, {"kind", kind}, {"page_count", page_count}};
  std::string json = head.dump();
  json.back() = ',';
  return json + "\"pages\":[\n";
}

std::string glyph_json(const SeenPage& page) {
  const nlohmann::ordered_json head = {{"number", page.number},
                                       {"width", rounded(page.width)},
                                       {"height", rounded(page.height)},
                                       {"via", bazyab::name_of(page.via)}};
  std::string json = head.dump();
  json.back() = ',';
  json += "\"glyphs\":[";
  for (const SeenGlyph& glyph : page.glyphs) {
    json += &glyph == &page.glyphs.front() ? "\n" : ",\n";
    json += to_json(page, glyph).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
  return json + "]}";
}

std::string glyph_json_end() {
  return "]}\n";
}

}  // namespace bazyab::output
