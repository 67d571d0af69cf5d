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

constexpr std::uint32_t least_uses = 3;  // of a digit that is no digit
constexpr std::uint32_t many_uses = 10;  // where two such digits are enough

enum class Sort : std::uint8_t { other, arabic, foreign, sign };

struct Use {
  std::u32string_view said;
  Sort sort = Sort::other;
  std::uint32_t uses = 0;
  std::uint32_t in_words = 0;  // touches an Arabic letter, or another such code that does
  std::uint32_t leads = 0;     // an Arabic letter follows at once
  std::uint32_t opens = 0;     // a letter or digit follows, and nothing stands before it
  std::uint32_t latin = 0;     // stands with Latin letters of ASCII, and no Arabic one
};

class Counter {
 public:
  explicit Counter(const PageFacts& page) : page_(page) {}

  std::vector<CodeChange> find() {
    for (const LineFacts& line : page_.lines) count_line(line);
    std::map<std::uint16_t, std::uint32_t> misplaced, sound;  // codes, by font
    std::uint32_t digits = 0, leading = 0, often = 0;  // of all fonts: one program wrote them
    for (const auto& [key, use] : uses_) {
      if (use.sort == Sort::foreign) ++(is_misplaced(use) ? misplaced : sound)[key.first];
      if (!is_digit_in_words(use)) continue;
      ++digits;
      if (use.leads * 3 < use.uses) continue;
      ++leading;
      if (use.uses >= many_uses) ++often;
    }
    const bool broken = often > 1 || (digits >= least_codes && leading > 1);
    std::vector<CodeChange> changes;
    for (const auto& [key, use] : uses_) {
      const std::uint16_t font = key.first;
      if (arabic_[font] < least_codes) continue;
      // Where Latin words stand in the font, a letter of them beside a Persian one proves nothing.
      const bool all = use.sort == Sort::foreign && misplaced[font] >= least_codes &&
                       misplaced[font] >= sound[font] && mixed_[font] >= 3 * foreign_words_[font];
      const bool one = broken && is_lost(use);
      if (!all && !one) continue;
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

  // An author's stand alone, in a number, or behind a word now and then.
  static bool is_digit_in_words(const Use& use) {
    return is_ascii_digit(use.said.front()) && use.uses >= least_uses &&
           use.in_words * 3 >= use.uses * 2;
  }

  // Where such digits have shown that the map is broken: digits in words, signs that open words,
  // letters of Latin-1, which are what became of other letters.
  static bool is_lost(const Use& use) {
    const char32_t letter = use.said.front();
    if (is_closing_sign(letter)) return use.opens * 4 >= use.uses;
    if (is_ascii_digit(letter)) return use.in_words * 3 >= use.uses * 2;
    return letter > 0x7F && use.latin == 0;
  }

  static bool is_ascii_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

  static bool is_latin(char32_t letter) { return letter >= U'A' && letter < 0x80; }

  static bool is_latin_1_sign(char32_t letter) { return letter == U'×' || letter == U'÷'; }

  // Signs that no author begins a word with.
  static bool is_closing_sign(char32_t letter) {
    return std::u32string_view(U"/:;<=>?,.&").find(letter) != std::u32string_view::npos;
  }

  std::u32string_view said(const Item& item) const { return slice(page_.letters, item.letters); }

  bool is_white(const Item& item) const {
    const std::u32string_view letters = said(item);
    return letters.empty() || unicode::is_white_space(letters.front());
  }

  Sort sort_of(const Item& item) const {
    const std::u32string_view letters = said(item);
    if (letters.empty()) return Sort::other;
    const char32_t letter = letters.front();
    if (unicode::is_arabic_script(letter) && unicode::is_letter(letter)) return Sort::arabic;
    if (is_ascii_digit(letter) || unicode::is_letter(letter)) return Sort::foreign;
    return is_closing_sign(letter) || is_latin_1_sign(letter) ? Sort::sign : Sort::other;
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
      bool arabic = false, latin = false;
      std::size_t foreign = 0;
      for (; end < items.size(); ++end) {
        const Sort sort = sort_of(items[end]);
        if (sort == Sort::other || sort == Sort::sign ||
            (end > begin && !touch(items[end - 1], items[end]))) {
          break;
        }
        arabic = arabic || sort == Sort::arabic;
        latin = latin || (sort == Sort::foreign && is_latin(said(items[end]).front()));
        if (sort == Sort::foreign) ++foreign;
      }
      end = std::max(end, begin + 1);
      if (foreign > 0 && arabic) ++mixed_[items[begin].font];
      if (foreign > 1 && !arabic) ++foreign_words_[items[begin].font];
      for (std::size_t at = begin; at < end; ++at) count_item(items, at, arabic, latin);
      begin = end;
    }
  }

  void count_item(std::span<const Item> items, std::size_t at, bool arabic, bool latin) {
    const Item& item = items[at];
    const Sort sort = sort_of(item);
    const Key key{item.font, item.code};
    if (sort == Sort::arabic && known_arabic_.emplace(key, true).second) ++arabic_[item.font];
    if (sort != Sort::foreign && sort != Sort::sign) return;
    Use& use = uses_[key];
    use.said = said(item);
    use.sort = sort;
    ++use.uses;
    if (arabic) ++use.in_words;
    if (latin && !arabic) ++use.latin;
    if (at + 1 == items.size() || !touch(item, items[at + 1])) return;
    const Sort next = sort_of(items[at + 1]);
    if (next == Sort::arabic) ++use.leads;
    const bool first = at == 0 || is_white(items[at - 1]) || !touch(items[at - 1], item);
    if (first && (next == Sort::arabic || next == Sort::foreign)) ++use.opens;
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
