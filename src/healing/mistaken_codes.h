// Codes that a map names by another Persian letter than they draw.
//
// Such a text is Persian to the eye of a program, and its words are none: of the words that hold
// the code nearly all are unknown, though those without it are not. Which letter it is, outlines
// and words have to tell (outline_letters.h, lost_letters.h), as of a code that the map has lost;
// it is believed where it makes words of what was none.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"
#include "healing/font_letters.h"
#include "healing/word_senses.h"
#include "language/lexicon.h"

namespace bazyab::healing {

// True if a page of Persian has none of the letters that Arabic lacks, which no long text does: its
// maps may know Arabic only.
bool lacks_persian_letters(std::span<const Text> lines);

// The words of a page as codes of its fonts. `page`, `lines` (layout::preview_lines of it) and
// `lexicon` outlive it.
class CodeWords {
 public:
  CodeWords(const PageFacts& page, std::span<const Text> lines, const language::Lexicon& lexicon);

  // Codes whose words are too seldom known, each as Claim::lost.
  std::vector<CodeChange> doubtful() const;

  // True if too many words are unknown for single codes to stand out.
  bool is_garbled() const;
  // For such a page: letters that make its words likelier once they are exchanged in all its fonts.
  std::vector<CodeChange> exchanged_letters() const;

  // Of codes in doubt and those that have their letters instead: two codes of a font, or two
  // letters with all their codes, that make words known once they are exchanged; with rarer codes,
  // as below.
  std::vector<CodeChange> exchanged(std::span<const CodeChange> doubted) const;

  // Of codes in doubt, those that another letter alone makes words of.
  std::vector<CodeChange> replaced(std::span<const CodeChange> doubted) const;

  // For a page that lacks_persian_letters: codes that make words known as the Persian letters that
  // Arabic ones stand for; none if they are too few to be the doing of a map.
  std::vector<CodeChange> named_as_arabic() const;

  // Of `found`, other letters for codes of the page, those that make words known; with them what
  // their letters say of rarer codes that are named alike. Two words have to say so, or none
  // against it where an outline tells the letter (Claim::drawn).
  std::vector<CodeChange> confirmed(std::vector<CodeChange> found) const;

 private:
  using Code = std::pair<std::uint16_t, std::uint32_t>;  // index in PageFacts::fonts, code
  struct Piece {
    Code code;
    std::u32string letters;  // as the lexicon writes them, ZWNJ among them
    friend bool operator==(const Piece&, const Piece&) = default;
    friend auto operator<=>(const Piece&, const Piece&) = default;
  };
  using Word = std::vector<Piece>;
  using Letters = std::map<Code, std::u32string>;

  // Letters that a code may stand for.
  static constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ";

  static bool is_lost(const Piece& piece);
  bool could_be(const Word& word, bool Sense::*what) const;
  bool is_known(const std::u32string& word) const;
  static std::u32string spell(const Word& word, const Letters& changed);
  struct Gain {
    std::uint32_t known = 0;    // words that became known
    std::uint32_t unknown = 0;  // and that were known and are no longer
  };
  // By the codes that `after` changes.
  std::map<Code, Gain> gains(const Letters& before, const Letters& after) const;
  Gain gain_of(const std::set<std::uint32_t>& words, const Letters& before,
               const Letters& after) const;
  std::map<std::u32string, Gain> letters_that_gain(const Letters& changed, const Code& code) const;
  double rise_of(const std::set<std::uint32_t>& words, const Letters& before,
                 const Letters& after) const;
  std::set<std::uint32_t> words_with(const std::vector<Code>& codes) const;
  std::vector<CodeChange> doubtful_by(const std::vector<bool>& known) const;
  void keep_fonts_that_rise(const Letters& before, Letters& after) const;
  std::vector<CodeChange> changes_to(const Letters& changed) const;
  struct Exchange {
    Letters letters;  // all that are changed once this is too
    int worth = 0;    // words; 0: not clearly better
  };
  // `ones`, which are all called one letter, get that of `others`, and the other way round.
  Exchange weigh(const Letters& changed, const std::vector<Code>& ones,
                 const std::vector<Code>& others) const;
  std::map<std::u32string, std::vector<Code>> codes_by_letter(
      const Letters& changed, std::optional<std::uint16_t> font = {}) const;
  void keep_what_gains(const Letters& changed, std::vector<CodeChange>& tried) const;
  std::vector<CodeChange> extended(std::vector<CodeChange> sure) const;

  WordSenses senses_;
  std::vector<Word> words_;                              // each once
  std::vector<bool> torn_;                               // by a lost letter
  std::vector<bool> known_, listed_;                     // as they stand
  Letters said_;                                         // as the lexicon writes it
  std::map<Code, std::vector<std::uint32_t>> words_of_;  // indices in `words_`
};

}  // namespace bazyab::healing
