// Counting what codes touch.
#include "healing/misplaced_codes.h"

#include <map>
#include <span>
#include <utility>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::uint32_t least_codes = 3;  // of a font: one or two are an author's X or 2
constexpr float touching = 0.06F;         // em

enum class Sort : std::uint8_t { other, arabic, foreign };

struct Use {
  std::u32string_view said;
  std::uint32_t uses = 0;
  std::uint32_t in_words = 0;  // touches an Arabic letter, or another such code that does
};

class Counter {
 public:
  explicit Counter(const PageFacts& page) : page_(page) {}

  std::vector<CodeChange> find() {
    for (const LineFacts& line : page_.lines) count_line(line);
    std::map<std::uint16_t, std::uint32_t> misplaced, sound;  // codes, by font
    for (const auto& [key, use] : uses_) ++(is_misplaced(use) ? misplaced : sound)[key.first];
    std::vector<CodeChange> changes;
    for (const auto& [key, use] : uses_) {
      const std::uint16_t font = key.first;
      // Where Latin words stand in the font, a letter of them beside a Persian one proves nothing.
      if (arabic_[font] < least_codes || misplaced[font] < least_codes ||
          misplaced[font] < sound[font] || mixed_[font] < 3 * foreign_words_[font]) {
        continue;
      }
      changes.push_back({.font = font,
                         .code = key.second,
                         .claim = Claim::lost,
                         .said = std::u32string(use.said),
                         .letters = {}});
    }
    return changes;
  }

 private:
  using Key = std::pair<std::uint16_t, std::uint32_t>;  // font, code

  static bool is_misplaced(const Use& use) { return use.in_words * 2 > use.uses; }

  std::u32string_view said(const Item& item) const { return slice(page_.letters, item.letters); }

  Sort sort_of(const Item& item) const {
    const std::u32string_view letters = said(item);
    if (letters.empty()) return Sort::other;
    const char32_t letter = letters.front();
    if (unicode::is_arabic_script(letter) && unicode::is_letter(letter)) return Sort::arabic;
    const bool ascii_digit = letter >= U'0' && letter <= U'9';
    return ascii_digit || unicode::is_letter(letter) ? Sort::foreign : Sort::other;
  }

  static bool touch(const Item& right, const Item& left) {
    return right.box.x0 - left.box.x1 < touching * right.em;
  }

  // Pieces of touching letters: one that has Arabic letters is a Persian word.
  void count_line(const LineFacts& line) {
    const std::span<const Item> items =
        std::span(page_.items).subspan(line.items.begin, line.items.size());
    for (std::size_t begin = 0; begin < items.size();) {
      std::size_t end = begin;
      bool arabic = false;
      std::size_t foreign = 0;
      for (; end < items.size(); ++end) {
        const Sort sort = sort_of(items[end]);
        if (sort == Sort::other || (end > begin && !touch(items[end - 1], items[end]))) break;
        arabic = arabic || sort == Sort::arabic;
        if (sort == Sort::foreign) ++foreign;
      }
      end = std::max(end, begin + 1);
      if (foreign > 0 && arabic) ++mixed_[items[begin].font];
      if (foreign > 1 && !arabic) ++foreign_words_[items[begin].font];
      for (std::size_t at = begin; at < end; ++at) count_item(items[at], arabic);
      begin = end;
    }
  }

  void count_item(const Item& item, bool arabic) {
    const Sort sort = sort_of(item);
    const Key key{item.font, item.code};
    if (sort == Sort::arabic && known_arabic_.emplace(key, true).second) ++arabic_[item.font];
    if (sort != Sort::foreign) return;
    Use& use = uses_[key];
    use.said = said(item);
    ++use.uses;
    if (arabic) ++use.in_words;
  }

  const PageFacts& page_;
  std::map<Key, Use> uses_;
  std::map<Key, bool> known_arabic_;
  // By font:
  std::map<std::uint16_t, std::uint32_t> arabic_;         // codes of Arabic letters
  std::map<std::uint16_t, std::uint32_t> mixed_;          // words of both sorts
  std::map<std::uint16_t, std::uint32_t> foreign_words_;  // words without an Arabic letter
};

}  // namespace

std::vector<CodeChange> misplaced_codes(const PageFacts& page) {
  return Counter(page).find();
}

}  // namespace bazyab::healing
