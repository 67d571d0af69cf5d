// The affixes, and words taken apart by them.
#include "language/word_affixes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/word_spelling.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

using namespace std::string_view_literals;

constexpr std::array prefixes = {U"می"sv,   U"نمی"sv, U"بی"sv,  U"هم"sv,   U"هیچ"sv, U"همین"sv,
                                 U"همان"sv, U"این"sv, U"آن"sv,  U"چند"sv,  U"غیر"sv, U"ضد"sv,
                                 U"پیش"sv,  U"پس"sv,  U"فرا"sv, U"نیمه"sv, U"ابر"sv, U"کم"sv,
                                 U"پر"sv,   U"تک"sv,  U"یک"sv};
constexpr std::array suffixes = {
    U"ها"sv,     U"های"sv,    U"هایی"sv,  U"هایم"sv,  U"هایت"sv,  U"هایش"sv,  U"هایمان"sv,
    U"هایتان"sv, U"هایشان"sv, U"هاست"sv,  U"ای"sv,    U"ام"sv,    U"ات"sv,    U"اش"sv,
    U"مان"sv,    U"تان"sv,    U"شان"sv,   U"اند"sv,   U"ایم"sv,   U"اید"sv,   U"ست"sv,
    U"ی"sv,      U"تر"sv,     U"ترین"sv,  U"تری"sv,   U"شده"sv,   U"نشده"sv,  U"شدن"sv,
    U"نشدن"sv,   U"کردن"sv,   U"نکردن"sv, U"کننده"sv, U"دهنده"sv, U"گذاری"sv, U"سازی"sv,
    U"زدایی"sv,  U"پذیر"sv,   U"پذیری"sv, U"محور"sv,  U"نشین"sv,  U"دار"sv,   U"داران"sv,
    U"داری"sv,   U"گر"sv,     U"گری"sv,   U"گرا"sv,   U"گرایی"sv, U"شناس"sv,  U"شناسی"sv};
constexpr std::array endings = {U"ی"sv, U"م"sv, U"ت"sv, U"ش"sv, U"مان"sv, U"تان"sv, U"شان"sv};
constexpr std::array endings_after_unjoined = {U"ها"sv,   U"های"sv,    U"هایی"sv, U"هایم"sv,
                                               U"هایش"sv, U"هایشان"sv, U"هاست"sv, U"ترین"sv,
                                               U"تر"sv,   U"ان"sv,     U"اند"sv};
constexpr std::size_t longest_ending = 5;
constexpr std::uint32_t least_stem = 3;  // how often a stem with an ending must be counted

template <std::size_t N>
bool has(const std::array<std::u32string_view, N>& list, std::u32string_view part) {
  return std::find(list.begin(), list.end(), part) != list.end();
}

class Forms {
 public:
  explicit Forms(const WordTable& words) : words_(words) {}

  bool is_form(std::u32string_view word) const {
    const std::vector<std::u32string_view> parts = parts_of(word);
    std::size_t begin = 0;
    std::size_t end = parts.size();
    std::u32string core(word);
    while (end - begin > 1) {
      if (has(suffixes, parts[end - 1]) && !stands_alone(parts[end - 2].back())) {
        core.resize(core.size() - parts[--end].size() - 1);
      } else if (has(prefixes, parts[begin]) && !stands_alone(parts[begin].back())) {
        core.erase(0, parts[begin++].size() + 1);
      } else {
        break;
      }
      if (words_.contains(core)) return true;
    }
    return takes_ending(core);
  }

 private:
  bool takes_ending(const std::u32string& core) const {
    for (std::size_t size = 1; size <= longest_ending && core.size() > size + 2; ++size) {
      const std::u32string stem = core.substr(0, core.size() - size);
      const std::u32string ending = core.substr(stem.size());
      const bool fits = has(endings, ending) ||
                        (has(endings_after_unjoined, ending) && stands_alone(stem.back()));
      if (!fits) continue;
      const auto found = words_.find(stem);
      if (found != words_.end() && found->second.own >= least_stem) return true;
    }
    return false;
  }

  const WordTable& words_;
};

}  // namespace

void add_forms(const WordCounts& counts, WordTable& words) {
  const Forms forms(words);
  std::vector<std::u32string_view> found;
  for (const auto& [word, count] : counts) {
    if (!words.contains(word) && forms.is_form(word)) found.push_back(word);
  }
  // Only now: a form of a form is none.
  for (const std::u32string_view form : found) {
    const std::u32string word(form);
    words[word] = {.sources = {'a'}, .own = counts.at(word), .met = true};
  }
}

}  // namespace bazyab::language
