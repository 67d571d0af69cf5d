// Letters that a font's map has lost, found again by the words they stand in.
//
// A glyph without a letter is the same letter wherever its code is drawn. Each letter and pair of
// letters is tried in all words of the document that hold the code, and the one that makes most
// sense of them is taken, surest code first, since a letter that is found helps with the words it
// shares with others. What stays in doubt stays lost: U+FFFD shows it. A glyph that stands only
// where kashidas do (Item::confidence 0) is one unless the words ask for a letter.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/page_facts.h"
#include "core/text.h"
#include "healing/letter_places.h"
#include "healing/outline_parts.h"
#include "language/lexicon.h"

namespace bazyab::healing {

struct FoundLetter {
  std::u32string letters;  // in logical order; one or two, none for a kashida
  float confidence = 0;    // 0..1
};

class LostLetters {
 public:
  // Takes the words of `line` that hold U+FFFD from a glyph of `page`. Others are passed over.
  void add_line(const Text& line, const PageFacts& page);
  bool empty() const { return glyphs_.empty(); }

  // Finds what can be found. Deterministic; bounded for any number of words.
  void find(const language::Lexicon& lexicon);

  // What the glyph behind a letter of a text stands for; nullopt if that is not known.
  std::optional<FoundLetter> letter_at(const Origin& origin) const;
  // The same of a code of a font (FontInfo::id).
  std::optional<FoundLetter> letter_of(std::uint64_t font, std::uint32_t code) const;

 private:
  using Glyph = std::pair<std::uint64_t, std::uint32_t>;  // font id, code

  // A letter of a word; lost ones are private-use code points from `first_lost` on.
  static constexpr char32_t first_lost = 0xF0000;
  char32_t stand_in(const Glyph& glyph);
  void note_dots(const PageFacts& page, const Item& item, char32_t letter);
  struct Letter {
    char32_t letter = 0;  // a stand-in if it is lost
    std::uint64_t font = 0;
    std::uint32_t code = 0;
    bool after_zwnj = false;
  };
  void add_word(const std::vector<Letter>& word);
  void note_places(const std::vector<Letter>& word);
  void settle_doubts();
  std::optional<FoundLetter> found(char32_t stand_in) const;
  bool have_words_with_gaps() const;
  void find_together(const language::Lexicon& lexicon);
  // Words with what was found put in.
  std::map<std::u32string, std::uint32_t> filled_words() const;

  std::map<Glyph, char32_t> stand_ins_;
  std::unordered_map<std::uint64_t, char32_t> glyphs_;  // by page and item
  std::map<std::u32string, std::uint32_t> words_;       // with how often each stands
  LetterPlaces places_;
  std::map<char32_t, FoundLetter> found_;
  std::map<char32_t, Dots> dots_;  // as far as outlines tell them
  std::set<char32_t> doubtful_;    // kashidas, if nothing else is found
};

}  // namespace bazyab::healing
