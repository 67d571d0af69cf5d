// Codes that a map names by another Persian letter than they draw.
//
// Such a text is Persian to the eye of a program, and its words are none: of the words that hold
// the code nearly all are unknown, though those without it are not. Which letter it is, outlines
// and words have to tell (outline_letters.h, lost_letters.h), as of a code that the map has lost;
// it is believed where it makes words of what was none.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"
#include "healing/font_letters.h"
#include "language/lexicon.h"

namespace bazyab::healing {

// The words of a page as codes of its fonts. `page`, `lines` (layout::preview_lines of it) and
// `lexicon` outlive it.
class CodeWords {
 public:
  CodeWords(const PageFacts& page, std::span<const Text> lines, const language::Lexicon& lexicon);

  // Codes whose words are too seldom known, each as Claim::lost.
  std::vector<CodeChange> doubtful() const;

  // Of `found`, other letters for codes of the page, those that make words known; with them what
  // their letters say of rarer codes that are named alike. Letters that an outline tells
  // (Claim::drawn) need one word, others two.
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

  bool is_known(const std::u32string& word) const;
  static std::u32string spell(const Word& word, const Letters& changed);
  struct Gain {
    std::uint32_t known = 0;    // words that became known
    std::uint32_t unknown = 0;  // and that were known and are no longer
  };
  std::map<Code, Gain> gains(const Letters& changed) const;
  std::vector<CodeChange> extended(const std::vector<CodeChange>& sure) const;

  const language::Lexicon& lexicon_;
  std::vector<Word> words_;            // each once
  std::vector<bool> known_;            // as they stand
  std::map<Code, std::u32string> said_;
  std::map<Code, std::vector<std::uint32_t>> words_of_;  // indices in `words_`
  mutable std::unordered_map<std::u32string, bool> looked_up_;
};

}  // namespace bazyab::healing
