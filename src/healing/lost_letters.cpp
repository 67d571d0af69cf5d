// Trying letters on words.
#include "healing/lost_letters.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "healing/letter_dots.h"
#include "healing/word_patterns.h"
#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_words = 20'000;       // of a document
constexpr std::size_t most_words_a_glyph = 200;  // more say nothing new
constexpr std::size_t longest_word = 40;         // letters
constexpr float sure = 0.9F;
// A pair of letters on one glyph is rarer than a letter, in natural logarithms.
constexpr double pair_cost = 2.5;
// Words that are none cost this much more than their letters do.
constexpr double unknown_cost = 4;

// A letter whose form has a code of its own in the font already.
constexpr double taken_cost = 2;
// Letters whose dots are not those of the outline.
constexpr double wrong_dots_cost = 7;

constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئءأؤ";

// A ligature that all fonts have, as good as a letter.
constexpr std::u32string_view lam_alef = U"لا";
// Longer ligatures that fonts have.
constexpr std::u32string_view divine_names[] = {U"الله", U"لله"};

bool is_lost(char32_t letter) {
  return letter >= 0xF0000 && letter < 0xFFFFE;
}

// A word and how often it stands in the document.
struct Word {
  std::u32string letters;
  double weight = 1;
};

class Solver {
 public:
  Solver(const language::Lexicon& lexicon, const LetterPlaces& places,
         const std::map<char32_t, Dots>& dots)
      : lexicon_(lexicon), places_(places), dots_(dots) {}

  // The letters that `glyph` stands for in `words`, whose other letters are all known.
  std::optional<FoundLetter> solve(char32_t glyph, std::span<const Word> words,
                                   bool may_be_kashida) const {
    std::vector<std::pair<double, std::u32string>> tried;
    // Kashidas elsewhere than between joined letters are rare: it takes two words to say so.
    if (may_be_kashida || words.size() > 1) {
      tried.emplace_back(
          score(glyph, U"", words) - (may_be_kashida ? 0 : pair_cost) - dots_cost(glyph, U""), U"");
    }
    for (const char32_t letter : alphabet) {
      const std::u32string candidate(1, letter);
      tried.emplace_back(score(glyph, candidate, words) -
                             taken_cost * places_.taken(glyph, letter) -
                             dots_cost(glyph, candidate),
                         candidate);
    }
    const auto try_ligature = [&](std::u32string_view ligature, double cost) {
      const std::u32string candidate(ligature);
      tried.emplace_back(score(glyph, candidate, words) - cost - dots_cost(glyph, candidate),
                         candidate);
    };
    try_ligature(lam_alef, 0);
    for (const std::u32string_view ligature : divine_names) try_ligature(ligature, pair_cost);
    // Pairs are many: only where no letter makes most of the words known.
    const auto best = std::max_element(tried.begin(), tried.end());
    if (known_share(glyph, best->second, words) < 0.7) {
      for (const char32_t first : alphabet) {
        for (const char32_t second : alphabet) {
          const std::u32string candidate{first, second};
          if (candidate != lam_alef) try_ligature(candidate, pair_cost);
        }
      }
    }
    std::sort(tried.begin(), tried.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
    const double margin = tried[0].first - tried[1].first;
    FoundLetter found{tried[0].second, static_cast<float>(1 / (1 + std::exp(-margin)))};
    if (found.confidence < sure || known_share(glyph, found.letters, words) < 0.5) return {};
    return found;
  }

 private:
  double dots_cost(char32_t glyph, std::u32string_view letters) const {
    const auto drawn = dots_.find(glyph);
    if (drawn == dots_.end()) return 0;
    // Kashidas are told from letters by their outline.
    const bool fits = !letters.empty() && can_have(letters, drawn->second);
    return fits ? 0 : wrong_dots_cost;
  }

  static std::u32string with(const std::u32string& word, char32_t glyph,
                             std::u32string_view letters) {
    std::u32string result;
    for (const char32_t letter : word) {
      if (letter == glyph) {
        result += letters;
      } else {
        result += letter;
      }
    }
    return result;
  }

  // Of a word in the lexicon's letters.
  std::uint32_t count(const std::u32string& key) const {
    const auto spelling = lexicon_.spelling(key);
    return spelling ? spelling->count_with + spelling->count_without : 0;
  }

  double score(char32_t glyph, std::u32string_view letters, std::span<const Word> words) const {
    const double total = std::log(static_cast<double>(lexicon_.total_count()) + 1);
    double sum = 0;
    for (const Word& word : words) {
      const std::u32string tried = language::lexicon_key(with(word.letters, glyph, letters));
      const std::uint32_t uses = count(tried);
      sum += word.weight * (uses > 0 ? std::log(uses) - total
                                     : lexicon_.spelled_log_probability(tried) - unknown_cost);
    }
    return sum;
  }

  double known_share(char32_t glyph, std::u32string_view letters,
                     std::span<const Word> words) const {
    double known = 0, all = 0;
    for (const Word& word : words) {
      all += word.weight;
      const std::u32string tried = language::lexicon_key(with(word.letters, glyph, letters));
      if (count(tried) > 0) known += word.weight;
    }
    return all > 0 ? known / all : 0;
  }

  const language::Lexicon& lexicon_;
  const LetterPlaces& places_;
  const std::map<char32_t, Dots>& dots_;
};

std::uint64_t place_of(std::uint32_t page, std::uint32_t item) {
  return (static_cast<std::uint64_t>(page) << 32) | item;
}

}  // namespace

char32_t LostLetters::stand_in(const Glyph& glyph) {
  const auto next = static_cast<char32_t>(first_lost + stand_ins_.size());
  return stand_ins_.emplace(glyph, std::min(next, char32_t{0xFFFFD})).first->second;
}

void LostLetters::note_dots(const PageFacts& page, const Item& item, char32_t letter) {
  const auto hint = std::find_if(
      page.dot_hints.begin(), page.dot_hints.end(),
      [&](const DotHint& each) { return each.font == item.font && each.code == item.code; });
  if (hint != page.dot_hints.end()) dots_[letter] = {.above = hint->above, .below = hint->below};
}

void LostLetters::add_line(const Text& line, const PageFacts& page) {
  std::vector<Letter> word;
  bool after_zwnj = false;
  const auto end_word = [&] {
    note_places(word);
    add_word(word);
    word.clear();
  };
  for (std::size_t at = 0; at < line.letters.size(); ++at) {
    const char32_t letter = line.letters[at];
    if (letter == unicode::zwnj) after_zwnj = true;
    // Words are looked up by their letters.
    if (letter == unicode::zwnj || unicode::is_mark(letter)) continue;
    const bool of_glyph = at < line.origins.size() && line.origins[at].source == Source::page_glyph;
    Letter next{.letter = letter, .after_zwnj = std::exchange(after_zwnj, false)};
    if (of_glyph) {
      const Item& item = page.items.at(line.origins[at].index);
      if (item.font >= page.fonts.size()) continue;
      next.font = page.fonts[item.font].id;
      next.code = item.code;
      if (letter == unicode::replacement) {
        next.letter = stand_in({next.font, item.code});
        if (!dots_.contains(next.letter)) note_dots(page, item, next.letter);
        glyphs_[place_of(line.origins[at].page, line.origins[at].index)] = next.letter;
        if (item.confidence == 0) doubtful_.insert(next.letter);
      }
    }
    const bool word_letter = unicode::is_arabic_script(letter) && unicode::is_letter(letter);
    if (is_lost(next.letter) || word_letter) {
      word.push_back(next);
    } else {
      end_word();
    }
  }
  end_word();
}

void LostLetters::note_places(const std::vector<Letter>& word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    Place place;
    if (at > 0 && !word[at].after_zwnj) {
      if (is_lost(word[at - 1].letter)) continue;  // nobody knows whether that one joins
      place.joined_before = unicode::joins_next(word[at - 1].letter);
    }
    place.letter_after = at + 1 < word.size() && !word[at + 1].after_zwnj;
    if (is_lost(word[at].letter)) {
      places_.add_lost(word[at].font, word[at].letter, place);
    } else {
      places_.add_known(word[at].font, word[at].code, language::key_letter(word[at].letter), place);
    }
  }
}

void LostLetters::add_word(const std::vector<Letter>& letters) {
  if (letters.size() < 2 || letters.size() > longest_word) return;
  std::u32string word;
  bool lost = false;
  for (const Letter& letter : letters) {
    lost = lost || is_lost(letter.letter);
    const char32_t key =
        is_lost(letter.letter) ? letter.letter : language::key_letter(letter.letter);
    if (key != 0) word += key;
  }
  if (!lost || (words_.size() >= most_words && !words_.contains(word))) return;
  ++words_[word];
}

std::map<std::u32string, std::uint32_t> LostLetters::filled_words() const {
  std::map<std::u32string, std::uint32_t> filled;
  for (const auto& [word, uses] : words_) {
    std::u32string letters;
    for (const char32_t letter : word) {
      const auto known = found_.find(letter);
      if (known == found_.end()) {
        letters += letter;
      } else {
        letters += known->second.letters;
      }
    }
    filled[letters] += uses;
  }
  return filled;
}

// A font has one code for kashidas, two at most: where more stand like them, they are letters.
void LostLetters::settle_doubts() {
  constexpr std::size_t most_kashidas = 2;
  std::map<std::uint64_t, std::vector<char32_t>> by_font;
  for (const auto& [glyph, letter] : stand_ins_) {
    if (doubtful_.contains(letter)) by_font[glyph.first].push_back(letter);
  }
  for (const auto& [letter, dots] : dots_) doubtful_.erase(letter);
  for (const auto& [font, letters] : by_font) {
    if (letters.size() <= most_kashidas) continue;
    for (const char32_t letter : letters) doubtful_.erase(letter);
  }
}

// True if a word has lost several letters, one of which at least is no kashida: going through the
// whole lexicon for them costs more than reading a short file.
bool LostLetters::have_words_with_gaps() const {
  const auto filled = filled_words();
  return std::any_of(filled.begin(), filled.end(), [&](const auto& word) {
    std::set<char32_t> lost;
    bool certain = false;
    for (const char32_t letter : word.first) {
      if (!is_lost(letter)) continue;
      lost.insert(letter);
      certain = certain || !doubtful_.contains(letter);
    }
    return certain && lost.size() > 1;
  });
}

// The surest letters first: what they settle makes others sure.
void LostLetters::find_together(const language::Lexicon& lexicon) {
  if (!have_words_with_gaps()) return;
  constexpr int most_rounds = 6;
  for (int round = 0; round < most_rounds; ++round) {
    const std::size_t before = found_.size();
    for (const auto& [glyph, likely] :
         fit_words(filled_words(), first_lost, {places_, dots_}, lexicon)) {
      if (likely.confidence < sure || doubtful_.contains(glyph)) continue;
      places_.settle(glyph, likely.letter);
      found_.emplace(glyph, FoundLetter{std::u32string(1, likely.letter), likely.confidence});
    }
    if (found_.size() == before) break;
  }
}

void LostLetters::find(const language::Lexicon& lexicon) {
  settle_doubts();
  find_together(lexicon);
  const Solver solver(lexicon, places_, dots_);
  // Rounds: what was found in one fills the words of the next.
  for (bool progress = true; progress;) {
    progress = false;
    std::map<char32_t, std::vector<Word>> open;
    for (const auto& [letters, uses] : filled_words()) {
      std::set<char32_t> lost;
      for (const char32_t letter : letters) {
        if (is_lost(letter)) lost.insert(letter);
      }
      if (lost.size() != 1) continue;
      std::vector<Word>& words = open[*lost.begin()];
      // A word that stands twice says hardly more than one that stands once.
      if (words.size() < most_words_a_glyph) words.push_back({letters, 1 + std::log(uses)});
    }
    std::map<char32_t, FoundLetter> round;
    for (const auto& [glyph, words] : open) {
      const auto found = solver.solve(glyph, words, doubtful_.contains(glyph));
      if (found) round.emplace(glyph, *found);
    }
    for (auto& [glyph, found] : round) progress = found_.emplace(glyph, found).second || progress;
  }
  constexpr float by_its_place = 0.6F;
  for (const char32_t glyph : doubtful_) found_.emplace(glyph, FoundLetter{U"", by_its_place});
}

std::optional<FoundLetter> LostLetters::letter_at(const Origin& origin) const {
  const auto glyph = glyphs_.find(place_of(origin.page, origin.index));
  return glyph == glyphs_.end() ? std::nullopt : found(glyph->second);
}

std::optional<FoundLetter> LostLetters::letter_of(std::uint64_t font, std::uint32_t code) const {
  const auto letter = stand_ins_.find({font, code});
  return letter == stand_ins_.end() ? std::nullopt : found(letter->second);
}

std::optional<FoundLetter> LostLetters::found(char32_t stand_in) const {
  const auto found = found_.find(stand_in);
  if (found == found_.end()) return {};
  return found->second;
}

}  // namespace bazyab::healing
