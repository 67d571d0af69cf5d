// Numbers of a page, and what each digit would make of them.
#include "healing/lost_digits.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t least_known = 4;     // digits of a font
constexpr std::size_t most_arabic = 2;     // digits with Arabic names in a font of Persian ones
constexpr std::size_t most_lost = 3;       // codes of a font: more leave too many ways
constexpr std::size_t most_pieces = 1000;  // of a font; more say nothing new
constexpr float gap = 0.2F;                // em, between two numbers
constexpr float narrowest = 0.8F;  // of the narrowest known digit: what is narrower is a sign
constexpr int least_margin = 2;    // between the best digit of a code and the next
// Letters that stand for lost codes: what is as wide as a digit, what is narrower.
constexpr char32_t first_stand_in = 0x0F0000, first_narrow = 0x100000, end_narrow = 0x110000;

using Digits = std::vector<int>;  // of each lost code

struct Font {
  std::map<std::uint32_t, int> arabic;  // codes that are called Arabic digits
  std::set<int> persian;                // digits with Persian names
  std::set<int> known;                  // digits
  char32_t zero = 0;                    // of their script
  float narrowest_digit = 0;            // em
  std::set<std::uint32_t> lost;         // codes that may be digits
  std::set<std::uint32_t> separators;   // narrow ones that part thousands
  std::set<std::uint32_t> elsewhere;    // lost codes that stand beside letters, too
};

float width_of(const Item& item) {
  return item.em > 0 ? item.box.width() / item.em : 0;
}

class Numbers {
 public:
  explicit Numbers(const PageFacts& page) : page_(page) {}

  std::vector<CodeChange> tell() {
    for (const Item& item : page_.items) note_known(item);
    for (const LineFacts& line : page_.lines) part(line);
    for (const auto& [font, pieces] : pieces_) find_separators(fonts_[font], pieces);
    std::vector<CodeChange> changes;
    for (const auto& [index, font] : fonts_) {
      const auto add = [&, of = index](std::uint32_t code, std::u32string said, char32_t letter) {
        changes.push_back({.font = of,
                           .code = code,
                           .claim = Claim::drawn,
                           .said = std::move(said),
                           .letters = std::u32string(1, letter)});
      };
      for (const auto& [code, digit] : solve(index, font)) {
        add(code, {}, font.zero + static_cast<char32_t>(digit));
      }
      for (const std::uint32_t code : font.separators) add(code, {}, U'٬');
      if (font.persian.size() < least_known || font.arabic.size() > most_arabic) continue;
      for (const auto& [code, digit] : font.arabic) {
        if (font.persian.contains(digit)) continue;
        const auto value = static_cast<char32_t>(digit);
        add(code, std::u32string(1, U'٠' + value), U'۰' + value);
      }
    }
    return changes;
  }

 private:
  std::u32string_view letters(const Item& item) const { return slice(page_.letters, item.letters); }
  bool is_lost(const Item& item) const {
    const std::u32string_view said = letters(item);
    return item.kind == ItemKind::letter && said.size() == 1 && said[0] == unicode::replacement;
  }

  void note_known(const Item& item) {
    const std::u32string_view said = letters(item);
    const int value = said.size() == 1 ? unicode::digit_value(said[0]) : -1;
    if (value < 0 || said[0] < 0x80) return;
    Font& font = fonts_[item.font];
    // One or two digits of a Persian font have the look and the name of Arabic ones.
    if (font.zero == 0 || unicode::is_persian_digit(said[0]))
      font.zero = said[0] - static_cast<char32_t>(value);
    font.known.insert(value);
    if (unicode::is_persian_digit(said[0])) font.persian.insert(value);
    if (unicode::is_arabic_indic_digit(said[0])) font.arabic[item.code] = value;
    const float width = width_of(item);
    if (font.narrowest_digit == 0 || width < font.narrowest_digit) font.narrowest_digit = width;
  }

  // The pieces of a line from left to right that white space parts.
  void part(const LineFacts& line) {
    std::vector<const Item*> items;
    for (std::uint32_t at = line.items.begin; at < line.items.end; ++at) {
      const Item& item = page_.items[at];
      if (item.kind != ItemKind::space && item.box.width() > 0) items.push_back(&item);
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const Item* a, const Item* b) { return a->box.x0 < b->box.x0; });
    for (std::size_t begin = 0; begin < items.size();) {
      std::size_t end = begin + 1;
      while (end < items.size() &&
             items[end]->box.x0 - items[end - 1]->box.x1 < gap * items[end]->em) {
        ++end;
      }
      add_piece({items.begin() + static_cast<std::ptrdiff_t>(begin),
                 items.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
  }

  void add_piece(const std::vector<const Item*>& items) {
    bool letter = false, digit = false;
    for (const Item* item : items) {
      const std::u32string_view said = letters(*item);
      if (said.empty() || is_lost(*item)) continue;
      letter = letter || unicode::is_letter(said.front());
      digit = digit || unicode::digit_value(said.front()) >= 0;
    }
    std::u32string piece;
    std::set<std::uint16_t> lost_fonts;
    for (const Item* item : items) {
      if (!is_lost(*item)) {
        piece += letters(*item);
        continue;
      }
      const auto font = fonts_.find(item->font);
      if (font == fonts_.end() || item->code > 0xFFFF) return;
      if (letter) {
        font->second.elsewhere.insert(item->code);
        continue;
      }
      lost_fonts.insert(item->font);
      const float width = width_of(*item);
      if (width < narrowest * font->second.narrowest_digit) {
        piece += first_narrow + item->code;
        continue;
      }
      if (digit) font->second.lost.insert(item->code);
      piece += first_stand_in + item->code;
    }
    for (const std::uint16_t font : lost_fonts) {
      if (pieces_[font].size() < most_pieces) pieces_[font].push_back(piece);
    }
  }

  static bool is_digit(char32_t letter) {
    return unicode::digit_value(letter) >= 0 || (letter >= first_stand_in && letter < first_narrow);
  }

  // Three digits stand behind each of them, and no fourth.
  static void find_separators(Font& font, const std::vector<std::u32string>& pieces) {
    std::map<std::uint32_t, bool> right;
    for (const std::u32string& piece : pieces) {
      for (std::size_t at = 0; at < piece.size(); ++at) {
        if (piece[at] < first_narrow || piece[at] >= end_narrow) continue;
        std::size_t end = at + 1;
        while (end < piece.size() && is_digit(piece[end])) ++end;
        const bool parts = at > 0 && is_digit(piece[at - 1]) && end == at + 4;
        const auto [place, fresh] = right.try_emplace(piece[at] - first_narrow, parts);
        place->second = place->second && parts;
      }
    }
    for (const auto& [code, always] : right) {
      if (always && !font.elsewhere.contains(code)) font.separators.insert(code);
    }
  }

  std::map<std::uint32_t, int> solve(std::uint16_t index, const Font& font) const {
    std::vector<std::uint32_t> codes;
    for (const std::uint32_t code : font.lost) {
      if (!font.elsewhere.contains(code)) codes.push_back(code);
    }
    std::vector<int> missing;
    for (int digit = 0; digit < 10; ++digit) {
      if (!font.known.contains(digit)) missing.push_back(digit);
    }
    if (codes.empty() || codes.size() > most_lost || codes.size() > missing.size() ||
        font.known.size() < least_known) {
      return {};
    }
    std::map<std::uint32_t, std::map<int, int>> best;  // by code and digit
    Digits digits(codes.size());
    try_all(index, codes, missing, 0, digits, best);
    std::map<std::uint32_t, int> told;
    for (const auto& [code, scores] : best) {
      const auto first = std::max_element(scores.begin(), scores.end(),
                                          [](auto& a, auto& b) { return a.second < b.second; });
      const bool clear = std::ranges::all_of(scores, [&](const auto& each) {
        return each.first == first->first || first->second - each.second >= least_margin;
      });
      if (clear) told[code] = first->first;
    }
    return told;
  }

  void try_all(std::uint16_t index, const std::vector<std::uint32_t>& codes,
               std::vector<int>& missing, std::size_t at, Digits& digits,
               std::map<std::uint32_t, std::map<int, int>>& best) const {
    if (at == codes.size()) {
      const int score = weigh(index, codes, digits);
      for (std::size_t each = 0; each < codes.size(); ++each) {
        const auto [place, fresh] = best[codes[each]].try_emplace(digits[each], score);
        if (!fresh) place->second = std::max(place->second, score);
      }
      return;
    }
    for (int& digit : missing) {
      if (digit < 0) continue;
      digits[at] = std::exchange(digit, -1);
      try_all(index, codes, missing, at + 1, digits, best);
      digit = digits[at];
    }
  }

  int weigh(std::uint16_t index, const std::vector<std::uint32_t>& codes,
            const Digits& digits) const {
    int score = 0;
    for (const std::u32string& piece : pieces_.at(index)) {
      std::vector<std::pair<int, std::size_t>> numbers;  // value and digits
      std::u32string signs;                              // between them
      bool in_number = false;
      for (const char32_t letter : piece) {
        int value = unicode::digit_value(letter);
        const auto code =
            std::find(codes.begin(), codes.end(),
                      letter >= first_stand_in && letter < first_narrow ? letter - first_stand_in
                                                                        : 0xFFFFFFFF);
        if (code != codes.end()) value = digits[static_cast<std::size_t>(code - codes.begin())];
        if (value < 0) {
          if (in_number) signs += letter;
          in_number = false;
          continue;
        }
        if (!in_number) numbers.emplace_back(0, 0);
        in_number = true;
        if (numbers.back().second < 6) numbers.back().first = numbers.back().first * 10 + value;
        ++numbers.back().second;
      }
      if (!in_number && !signs.empty()) signs.pop_back();
      score += sense_of(numbers, signs);
    }
    return score;
  }

  static bool is_year(const std::pair<int, std::size_t>& number) {
    const int year = number.first;
    return number.second == 4 && ((year >= 1290 && year < 1420) || (year >= 1900 && year < 2040));
  }

  // Positive for a year, negative for what no clock and no calendar shows.
  static int sense_of(const std::vector<std::pair<int, std::size_t>>& numbers,
                      std::u32string_view signs) {
    constexpr int wrong = -3;
    if (numbers.size() == 1) {
      if (numbers[0].second != 4) return 0;
      return is_year(numbers[0]) ? 1 : -1;
    }
    if (signs == U":" && numbers[0].second <= 2 && numbers[1].second == 2) {
      return numbers[0].first < 24 && numbers[1].first < 60 ? 0 : wrong;
    }
    if (signs == U"//" && numbers[1].second <= 2) {
      const bool year_first = numbers[0].second == 4;
      const auto& day = year_first ? numbers[2] : numbers[0];
      const bool right =
          numbers[1].first >= 1 && numbers[1].first <= 12 && day.first >= 1 && day.first <= 31;
      const auto& year = year_first ? numbers[0] : numbers[2];
      return (right ? 0 : wrong) + (is_year(year) ? 1 : 0);
    }
    return 0;
  }

  const PageFacts& page_;
  std::map<std::uint16_t, Font> fonts_;
  std::map<std::uint16_t, std::vector<std::u32string>> pieces_;
};

}  // namespace

std::vector<CodeChange> lost_digits(const PageFacts& page) {
  return Numbers(page).tell();
}

}  // namespace bazyab::healing
