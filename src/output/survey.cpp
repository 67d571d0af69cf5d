// Printing surveys.
#include "output/survey.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "output/log_line.h"

namespace bazyab::output {
namespace {

std::string layer_of(const SurveyedPage& page) {
  if (page.letters == 0) return "none";
  return page.hidden_text ? "hidden" : "text";
}

std::string images_of(const SurveyedPage& page) {
  if (page.images == 0) return "-";
  return fmt::format("{} ({:.0f} %, {} dpi)", page.images, page.image_coverage * 100,
                     page.image_dpi);
}

std::string ocr_score_of(const SurveyedPage& page) {
  return page.ocr_score ? fmt::format("{:.2f}", *page.ocr_score) : "-";
}

std::string map_of(const FontInfo& font) {
  return font.to_unicode ? "yes" : "no";
}

// Fonts by id, with the pages that use them.
struct FontUse {
  FontInfo font;
  std::vector<int> pages;
  FontWorth worth;  // the most codes on one page, the lowest score of one
};

void add_worth(FontWorth& all, const FontWorth& page) {
  all.codes = std::max(all.codes, page.codes);
  all.lost = std::max(all.lost, page.lost);
  all.changed = std::max(all.changed, page.changed);
  if (page.score) all.score = std::min(all.score.value_or(*page.score), *page.score);
}

std::vector<FontUse> fonts_of(const Survey& survey) {
  std::map<std::uint64_t, std::size_t> known;
  std::vector<FontUse> uses;
  for (const SurveyedPage& page : survey.pages) {
    for (std::size_t index = 0; index < page.fonts.size(); ++index) {
      const FontInfo& font = page.fonts[index];
      const auto [place, first] = known.emplace(font.id, uses.size());
      if (first) uses.push_back({font, {}, {}});
      if (index < page.worths.size()) {
        add_worth(uses[place->second].worth, page.worths[index]);
      }
      std::vector<int>& pages = uses[place->second].pages;
      if (pages.empty() || pages.back() != page.number) pages.push_back(page.number);
    }
  }
  return uses;
}

// 1-3,7
std::string page_list(const std::vector<int>& pages) {
  std::string list;
  for (std::size_t index = 0; index < pages.size();) {
    std::size_t last = index;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (!list.empty()) list += ",";
    list += std::to_string(pages[index]);
    if (last > index) list += "-" + std::to_string(pages[last]);
    index = last + 1;
  }
  return list;
}

// Two decimals: points and shares are not known better, and floats print their noise.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

// Null: nothing is known of it.
nlohmann::ordered_json score_of(const FontWorth& worth) {
  return worth.score ? nlohmann::ordered_json(*worth.score) : nullptr;
}

nlohmann::ordered_json to_json(const FontInfo& font, const FontWorth& worth) {
  return {{"name", encode_path(font.name)}, {"type", name_of(font.type)},
          {"embedded", font.embedded},      {"subset", font.subset},
          {"to_unicode", font.to_unicode},  {"codes", worth.codes},
          {"lost_codes", worth.lost},       {"changed_codes", worth.changed},
          {"score", score_of(worth)}};
}

nlohmann::ordered_json to_json(const SurveyedPage& page) {
  nlohmann::ordered_json json = {{"number", page.number},
                                 {"width", rounded(page.width)},
                                 {"height", rounded(page.height)},
                                 {"text_layer", layer_of(page)},
                                 {"letters", page.letters},
                                 {"score", page.score},
                                 {"ocr_score", nullptr},
                                 {"unmapped_glyphs", page.unmapped_glyphs},
                                 {"images",
                                  {{"count", page.images},
                                   {"coverage", rounded(page.image_coverage)},
                                   {"dpi", page.image_dpi}}},
                                 {"plan", page.plan},
                                 {"reason", page.reason}};
  if (page.ocr_score) json["ocr_score"] = *page.ocr_score;
  json["fonts"] = nlohmann::ordered_json::array();
  for (std::size_t index = 0; index < page.fonts.size(); ++index) {
    const bool known = index < page.worths.size();
    json["fonts"].push_back(to_json(page.fonts[index], known ? page.worths[index] : FontWorth{}));
  }
  json["warnings"] = nlohmann::ordered_json::array();
  for (const Warning& warning : page.warnings) {
    json["warnings"].push_back(
        {{"code", warning.code}, {"page", warning.page}, {"message", warning.message}});
  }
  return json;
}

}  // namespace

std::string survey_table(const Survey& survey) {
  std::string table = fmt::format("{}: {}, {} page{}\n\n", survey.path, survey.kind,
                                  survey.page_count, survey.page_count == 1 ? "" : "s");
  table += fmt::format("{:>5}  {:<11}  {:<6}  {:>7}  {:>5}  {:>4}  {:<22}  {:<11}  {}\n", "page",
                       "size", "layer", "letters", "score", "ocr", "images", "convert", "why");
  for (const SurveyedPage& page : survey.pages) {
    table += fmt::format("{:>5}  {:<11}  {:<6}  {:>7}  {:>5.2f}  {:>4}  {:<22}  {:<11}  {}\n",
                         page.number, fmt::format("{:.0f}x{:.0f}", page.width, page.height),
                         layer_of(page), page.letters, page.score, ocr_score_of(page),
                         images_of(page), page.plan, page.reason);
  }
  const std::vector<FontUse> fonts = fonts_of(survey);
  if (!fonts.empty()) {
    table +=
        fmt::format("\n{:<32}  {:<12}  {:<8}  {:<9}  {:>5}  {:>4}  {:>7}  {:>5}  {}\n", "font",
                    "type", "embedded", "ToUnicode", "codes", "lost", "changed", "score", "pages");
  }
  for (const FontUse& use : fonts) {
    table += fmt::format("{:<32}  {:<12}  {:<8}  {:<9}  {:>5}  {:>4}  {:>7}  {:>5}  {}\n",
                         use.font.name.empty() ? "(no name)" : encode_path(use.font.name),
                         name_of(use.font.type), use.font.embedded ? "yes" : "no", map_of(use.font),
                         use.worth.codes, use.worth.lost, use.worth.changed,
                         use.worth.score ? fmt::format("{:.2f}", *use.worth.score) : "-",
                         page_list(use.pages));
  }
  return table;
}

std::string survey_json(const Survey& survey) {
  nlohmann::ordered_json json = {
      {"path", encode_path(survey.path)}, {"kind", survey.kind}, {"page_count", survey.page_count}};
  json["pages"] = nlohmann::ordered_json::array();
  for (const SurveyedPage& page : survey.pages) json["pages"].push_back(to_json(page));
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace bazyab::output
