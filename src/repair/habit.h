// How the author of a text writes: counted once, read by every decision about optional spellings.
//
// A text without any ZWNJ has lost them all; a text that uses them and writes آنها means it so.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/span.h"
#include "language/break_habit.h"
#include "language/gap_habit.h"
#include "language/lexicon.h"
#include "repair/own_words.h"

namespace bazyab::repair {

struct Habit {
  std::uint64_t letters = 0;          // of Arabic script
  std::uint64_t zwnj = 0;             // ZWNJ between two of them
  std::uint64_t mi_apart = 0;         // می and نمی as words of their own
  std::uint64_t mi_with_zwnj = 0;     // می‌ and نمی‌ at the head of a word
  std::uint64_t mi_joined = 0;        // میشود and other common verbs without ZWNJ
  std::uint64_t lam_alef = 0;         // لا, in letters or as a presentation form
  std::uint64_t turned_lam_alef = 0;  // words that are none but for a لا turned to ال
  std::uint64_t turned_mi = 0;        // یم for می
  std::uint64_t turned_lam_yeh = 0;   // words that are none but for a لی turned to یل
  std::uint64_t lam_yeh = 0;          // لی at the end of a word
  std::uint64_t persian_letters = 0;  // پ چ ژ گ, which Arabic has not
  std::uint64_t persian_digits = 0;   // ۴ ۵ ۶, which look different from
  std::uint64_t arabic_digits = 0;    // ٤ ٥ ٦
  std::uint64_t arabic_letters = 0;   // ي and ك
  std::uint64_t maksura = 0;          // ى
  std::uint64_t final_yeh = 0;        // ی at the end of a word
  std::uint64_t forms = 0;            // presentation forms
  std::uint64_t words = 0;

  language::GapHabit gaps;      // how می and ها are written
  language::BreakHabit breaks;  // how often words are cut or run together
  OwnWords own_words;           // of the window, where they are

  // Counts `text` (logical order, presentation forms or letters) in. Without a lexicon no word is
  // known to be turned.
  void count(std::u32string_view text, const language::Lexicon* lexicon = nullptr);
  void add(const Habit& other);
  // What was seen before a new window weighs half as much as what is seen in it.
  void halve();
  // What the text will show once it is repaired: no ZWNJ lost, no word cut, glued or turned.
  Habit once_repaired() const;

  // True if the text is Persian: one letter in 200 shows it, a quarter of what is usual.
  bool is_persian() const { return persian_letters * 200 > letters; }
  // True if the text is what a page draws, named by fonts, and not what an author typed.
  bool is_drawn() const { return forms * 4 > letters; }
  // True if the text has lost its spaces: sound words have five letters on an average, these twelve
  // and more. Of lines that are one word each nobody can tell whose space or ZWNJ was lost.
  bool has_lost_spaces() const { return words > 0 && letters >= 100 && letters > 12 * words; }
  // True if ZWNJ is in use: one in 400 letters, a fifth of what edited text has. Text too short to
  // tell does not use it until it shows one.
  bool uses_zwnj() const { return zwnj > 0 && zwnj * 400 >= letters; }
  // True if the text uses ZWNJ and has lost none: no author who writes می‌شود writes
  // میشود as well, as many as write کتابها.
  bool keeps_zwnj() const { return mi_with_zwnj >= 10 && mi_joined * 50 <= mi_with_zwnj; }
  // True if whatever became of its ZWNJ, they did not vanish: verbs with می stand apart or have
  // one.
  bool joins_no_verbs() const {
    const std::uint64_t sound = mi_apart + mi_with_zwnj;
    return sound >= 10 && mi_joined * 50 <= sound;
  }
  // True if such a text writes کتابها as a rule or now and then: one plural in twenty.
  bool joins_plurals() const {
    const std::uint64_t joined = gaps.joined - std::min(gaps.joined, mi_joined);
    return keeps_zwnj() && joined >= 3 && joined * 20 >= gaps.zwnj;
  }
  // True if ZWNJ have been lost here and there at least: of eight verbs with می one has none.
  bool has_lost_zwnj() const { return !uses_zwnj() || mi_joined * 7 >= mi_with_zwnj; }
  // True if the text has no لا where one in 200 letters is usual: they have been turned round.
  bool turns_lam_alef() const { return letters >= 800 && lam_alef * 5000 < letters; }
  // The share of all لا that are turned round, from the words that can be nothing else (about four
  // in five of those with لا); the same of لی (about half); the share of می that are یم.
  double share_of_turned_lam_alef() const { return share(turned_lam_alef * 5 / 4, lam_alef); }
  // Fonts that draw می as one glyph often draw لی so: one in five.
  double share_of_turned_lam_yeh() const {
    return std::max(share(2 * turned_lam_yeh, lam_yeh), share_of_turned_mi() / 5);
  }
  double share_of_turned_mi() const { return share(turned_mi, mi_apart + mi_with_zwnj); }
  // True if it has as many of them as sound text.
  bool has_lam_alef() const { return letters >= 1500 && lam_alef * 500 > letters; }

 private:
  // Calls use(pointer to member) for every count above, its breaks and gaps apart.
  template <typename Use>
  static void for_each_count(Use use);
  void count_seldom(char32_t letter, std::uint32_t letter_class);
  void count_digit(char32_t digit);
  void count_form(char32_t form);
  void count_word(std::u32string_view text, Span span, const language::Lexicon* lexicon);
  static double share(std::uint64_t turned, std::uint64_t sound) {
    return turned == 0 ? 0 : static_cast<double>(turned) / static_cast<double>(turned + sound);
  }
};

}  // namespace bazyab::repair
