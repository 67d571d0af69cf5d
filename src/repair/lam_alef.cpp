// Readings of a word with some of its ال turned round, and which of them the lexicon knows.
#include "repair/lam_alef.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>

#include "repair/folding.h"
#include "repair/word_count.h"

namespace bazyab::repair {
namespace {

constexpr std::size_t most_pairs = 4;  // of one word; no real word has more
constexpr std::uint32_t rare = 5;
constexpr double overwhelming = 200;
constexpr double overwhelming_in_sound_text = 1000;
constexpr double in_list_alone = 0.25;  // what a word counts that was never met in text
constexpr double with_ending = 0.05;    // what a word counts if its stem counts one
constexpr double likelier = 4;
constexpr double likelier_now_and_then = 4;
constexpr std::uint32_t common = 50;
constexpr std::uint32_t unreachable = ~0U;
constexpr std::size_t long_enough = 5;  // letters of a word that no chance makes of another
constexpr std::uint32_t certain = 10;   // a count beyond which an unknown word is plainly turned

bool is_alef(char32_t letter) {
  return letter == U'ا' || letter == U'آ' || letter == U'أ' || letter == U'إ';
}

constexpr std::array<std::u32string_view, 22> endings = {
    U"هایشان", U"هایمان", U"هایی", U"هایش", U"های", U"ها", U"ترین", U"تری", U"تر", U"شان", U"مان",
    U"ات",     U"ان",     U"اند",  U"ایم",  U"ای",  U"ام", U"یی",   U"ی",   U"م",  U"ش",   U"ت"};

struct Reading {
  std::u32string letters;
  std::uint32_t turned = 0;  // bit i: letters i and i + 1 have changed places
  std::uint32_t count = 0;
};

// The count of the word without an ending that it can lose and still has `needed` letters.
std::uint32_t count_without_ending(std::u32string_view word, std::size_t needed,
                                   const language::Lexicon& lexicon) {
  std::uint32_t best = 0;
  for (const std::u32string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + std::max<std::size_t>(needed, 3)) {
      continue;
    }
    const bool verbal = ending == U"ام" || ending == U"ای" || ending == U"ایم" || ending == U"اند";
    if (verbal && word[word.size() - ending.size() - 1] != U'ه') continue;
    best = std::max(best, count_of(word.substr(0, word.size() - ending.size()), lexicon));
  }
  return best;
}

std::optional<Reading> best_reading(std::u32string_view word, const language::Lexicon& lexicon) {
  std::array<std::size_t, most_pairs> pairs{};
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < word.size() && at < 31; ++at) {
    if (!is_alef(word[at]) || word[at + 1] != U'ل') continue;
    if (at > 0 && word.substr(at, 4) == U"الله") continue;  // ان‌شاءالله
    if (count == most_pairs) return std::nullopt;
    pairs[count++] = at;
  }
  if (count == 0) return std::nullopt;
  std::optional<Reading> best;
  std::optional<Reading> best_stem;
  for (unsigned choice = 1; choice < 1U << count; ++choice) {
    Reading reading{std::u32string(word)};
    for (std::size_t index = 0; index < count; ++index) {
      if ((choice >> index & 1U) == 0) continue;
      std::swap(reading.letters[pairs[index]], reading.letters[pairs[index] + 1]);
      reading.turned |= 1U << pairs[index];
    }
    reading.count = count_of(reading.letters, lexicon);
    const bool at_head = pairs[0] == 0 && (choice & 1U) != 0;
    if (reading.count > (at_head ? rare : 0) && (!best || reading.count > best->count)) {
      best = reading;
    }
    if (at_head) continue;
    const std::size_t last = 31U - static_cast<std::size_t>(std::countl_zero(reading.turned));
    reading.count = count_without_ending(reading.letters, last + 2, lexicon);
    if (reading.count > rare && (!best_stem || reading.count > best_stem->count)) {
      best_stem = reading;
    }
  }
  // A word that was hardly ever met counts what its stem tells.
  if (best && best_stem && best->count <= rare && best->turned == best_stem->turned) {
    best->count = std::max(best->count, best_stem->count);
  }
  return best ? best : best_stem;
}

class LamAlef {
 public:
  LamAlef(const Text& text, const language::Lexicon& lexicon, const Habit& habit)
      : drawn_(text),
        text_(text.letters),
        lexicon_(lexicon),
        turned_text_(habit.turns_lam_alef()),
        turned_share_(habit.share_of_turned_lam_alef()),
        sound_text_(habit.has_lam_alef()) {}

  std::vector<Proposal> run() {
    look_at_all();
    // Two words that were turned beyond doubt and no لا that was not: the rest is turned as well.
    if (proposals_.size() >= 2 && !turned_text_ && !sound_text_ &&
        text_.find(U"لا") == std::u32string_view::npos) {
      turned_text_ = true;
      proposals_.clear();
      look_at_all();
    }
    return std::move(proposals_);
  }

 private:
  // Every word that has a pair.
  void look_at_all() {
    std::uint32_t done = 0;
    for (std::size_t at = 1; at < text_.size(); ++at) {
      if (text_[at] != U'ل' || !is_alef(text_[at - 1]) || at < done) continue;
      const Span token = token_around(text_, static_cast<std::uint32_t>(at));
      done = token.end;
      look_at(token);
    }
  }

  void look_at(Span token) {
    if (turn_below_tanwin(token)) return;
    const Folded folded = fold(text_, token);
    if (!folded.fits || repair_word(folded, 0, folded.size) || folded.zwnj_before == 0) return;
    std::size_t begin = 0;  // the word as a whole says nothing: look at its parts
    for (std::size_t at = 1; at <= folded.size; ++at) {
      if (at < folded.size && (folded.zwnj_before >> at & 1U) == 0) continue;
      repair_word(folded, begin, at);
      begin = at;
    }
  }

  // مثالً: the tanwin stands on an alef.
  bool turn_below_tanwin(Span token) {
    constexpr char32_t fathatan = 0x064B;
    const std::u32string_view letters = slice(text_, token);
    if (letters.size() < 4 || letters.back() != fathatan ||
        !letters.substr(0, letters.size() - 1).ends_with(U"ال")) {
      return false;
    }
    proposals_.push_back({.span = {token.end - 3, token.end - 1},
                          .after = U"لا",
                          .kind = RepairKind::letter,
                          .confidence = 0.99F});
    return true;
  }

  // How much likelier than a known word its other reading has to be: the rarer turned words are in
  // this text, the more.
  double needed_factor() const {
    if (turned_text_) return likelier;
    const double unless_shown = sound_text_ ? overwhelming_in_sound_text : overwhelming;
    if (turned_share_ == 0) return unless_shown;
    return std::min(likelier_now_and_then / turned_share_, unless_shown);
  }

  // What the reading of an unknown word must count where nothing else is turned.
  static std::uint32_t least_count(std::u32string_view word) {
    if (word.size() <= 3) return unreachable;
    return word.size() < long_enough ? common : rare;
  }

  // Two glyphs of a page, one beside the other: they stand as the page shows them. Parts of a
  // lam-alef lie over each other.
  bool stands_apart(std::uint32_t alef, std::uint32_t lam) const {
    constexpr float overlap = 0.1F;  // em
    if (lam >= drawn_.origins.size() || lam >= drawn_.boundaries.size()) return false;
    const Origin &first = drawn_.origins[alef], &second = drawn_.origins[lam];
    return first.source == Source::page_glyph && second.source == Source::page_glyph &&
           first.index != second.index && drawn_.boundaries[lam].gap > -overlap;
  }

  // True if the word is settled: known as it stands, or repaired.
  bool repair_word(const Folded& folded, std::size_t begin, std::size_t end) {
    const std::u32string_view word = folded.letters().substr(begin, end - begin);
    if (word.size() < 3) return false;
    std::uint32_t count = count_of(word, lexicon_);
    const bool met = count > 1;
    // A word that the lexicon has without its ending or its article alone is a likely one, but no
    // likelier than one that was never met.
    double weight = met ? count : count * in_list_alone;
    if (count <= rare) {
      const std::uint32_t stem = count_without_ending(word, 3, lexicon_);
      weight = std::max(weight, std::min(stem * with_ending, met ? stem : in_list_alone));
      count = std::max(count, stem);
    }
    if (count <= rare && word.size() >= 5 && word.starts_with(U"ال")) {
      const std::uint32_t stem = count_of(word.substr(2), lexicon_);
      weight = std::max(weight, std::min<double>(stem, met ? stem : in_list_alone));
      count = std::max(count, stem);
    }
    if (count > rare && !turned_text_ && turned_share_ == 0) return true;
    const std::optional<Reading> reading = best_reading(word, lexicon_);
    if (!reading) return count > 0;
    if (count > 0 && reading->count < needed_factor() * weight) return true;
    if (sound_text_ && turned_share_ == 0 && reading->count < least_count(word)) return false;
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      const bool turned = (reading->turned >> at & 1U) != 0;
      if (turned && stands_apart(folded.place[begin + at], folded.place[begin + at + 1]))
        return true;
    }
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      if ((reading->turned >> at & 1U) == 0) continue;
      const std::uint32_t first = folded.place[begin + at];
      const std::uint32_t second = folded.place[begin + at + 1];
      std::u32string after(text_.substr(first, second + 1 - first));
      std::swap(after.front(), after.back());
      proposals_.push_back({.span = {first, second + 1},
                            .after = std::move(after),
                            .kind = RepairKind::letter,
                            .evidence = Evidence::lexicon,
                            .confidence = count == 0 ? 0.98F : 0.9F});
    }
    return true;
  }

  const Text& drawn_;
  std::u32string_view text_;
  const language::Lexicon& lexicon_;
  bool turned_text_;
  double turned_share_;
  bool sound_text_;
  std::vector<Proposal> proposals_;
};

}  // namespace

bool is_plainly_turned_lam_alef(std::u32string_view word, const language::Lexicon& lexicon) {
  if (word.size() < 4 || count_of(word, lexicon) > 0) return false;
  if (count_without_ending(word, 3, lexicon) > 0) return false;
  if (word.starts_with(U"ال") && count_of(word.substr(2), lexicon) > 0) return false;
  const std::optional<Reading> reading = best_reading(word, lexicon);
  return reading && reading->count >= certain;
}

std::vector<Proposal> propose_lam_alef(const Text& text, const language::Lexicon& lexicon,
                                       const Habit& habit) {
  return LamAlef(text, lexicon, habit).run();
}

}  // namespace bazyab::repair
