// Trying letters on words.
#include "healing/lost_letters.h"

#include <algorithm>
#include <cmath>
#include <span>

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

constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئءأؤ";

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
  explicit Solver(const language::Lexicon& lexicon) : lexicon_(lexicon) {}

  // The letters that `glyph` stands for in `words`, whose other letters are all known.
  std::optional<FoundLetter> solve(char32_t glyph, std::span<const Word> words,
                                   bool may_be_kashida) const {
    std::vector<std::pair<double, std::u32string>> tried;
    // Kashidas elsewhere than between joined letters are rare: it takes two words to say so.
    if (may_be_kashida || words.size() > 1) {
      tried.emplace_back(score(glyph, U"", words) - (may_be_kashida ? 0 : pair_cost), U"");
    }
    for (const char32_t letter : alphabet) {
      const std::u32string candidate(1, letter);
      tried.emplace_back(score(glyph, candidate, words), candidate);
    }
    // Pairs are many: only where no letter makes most of the words known.
    const auto best = std::max_element(tried.begin(), tried.end());
    if (known_share(glyph, best->second, words) < 0.7) {
      for (const char32_t first : alphabet) {
        for (const char32_t second : alphabet) {
          const std::u32string candidate{first, second};
          tried.emplace_back(score(glyph, candidate, words) - pair_cost, candidate);
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

  std::uint32_t count(const std::u32string& word) const {
    const std::u32string key = language::lexicon_key(word);
    const auto spelling = lexicon_.spelling(key);
    return spelling ? spelling->count_with + spelling->count_without : 0;
  }

  double score(char32_t glyph, std::u32string_view letters, std::span<const Word> words) const {
    const double total = std::log(static_cast<double>(lexicon_.total_count()) + 1);
    double sum = 0;
    for (const Word& word : words) {
      const std::u32string tried = with(word.letters, glyph, letters);
      const std::uint32_t uses = count(tried);
      const double spelled = lexicon_.spelled_log_probability(language::lexicon_key(tried));
      sum += word.weight * (uses > 0 ? std::log(uses) - total : spelled - unknown_cost);
    }
    return sum;
  }

  double known_share(char32_t glyph, std::u32string_view letters,
                     std::span<const Word> words) const {
    double known = 0, all = 0;
    for (const Word& word : words) {
      all += word.weight;
      if (count(with(word.letters, glyph, letters)) > 0) known += word.weight;
    }
    return all > 0 ? known / all : 0;
  }

  const language::Lexicon& lexicon_;
};

std::uint64_t place_of(std::uint32_t page, std::uint32_t item) {
  return (static_cast<std::uint64_t>(page) << 32) | item;
}

}  // namespace

char32_t LostLetters::stand_in(const Glyph& glyph) {
  const auto next = static_cast<char32_t>(first_lost + stand_ins_.size());
  return stand_ins_.emplace(glyph, std::min(next, char32_t{0xFFFFD})).first->second;
}

void LostLetters::add_line(const Text& line, const PageFacts& page) {
  std::u32string word;
  bool lost = false;
  const auto end_word = [&] {
    if (lost) add_word(word);
    word.clear();
    lost = false;
  };
  for (std::size_t at = 0; at < line.letters.size(); ++at) {
    const char32_t letter = line.letters[at];
    if (letter == unicode::replacement && at < line.origins.size() &&
        line.origins[at].source == Source::page_glyph) {
      const Item& item = page.items.at(line.origins[at].index);
      if (item.font >= page.fonts.size()) continue;
      const char32_t known = stand_in({page.fonts[item.font].id, item.code});
      glyphs_[place_of(line.origins[at].page, line.origins[at].index)] = known;
      if (item.confidence == 0) doubtful_.insert(known);
      word += known;
      lost = true;
    } else if (letter == unicode::zwnj || unicode::is_mark(letter)) {
      continue;  // words are looked up by their letters
    } else if (unicode::is_arabic_script(letter) && unicode::is_letter(letter)) {
      word += letter;
    } else {
      end_word();
    }
  }
  end_word();
}

void LostLetters::add_word(const std::u32string& word) {
  if (word.size() < 2 || word.size() > longest_word) return;
  if (words_.size() >= most_words && !words_.contains(word)) return;
  ++words_[word];
}

void LostLetters::find(const language::Lexicon& lexicon) {
  const Solver solver(lexicon);
  // Rounds: what was found in one fills the words of the next.
  for (bool progress = true; progress;) {
    progress = false;
    std::map<char32_t, std::vector<Word>> open;
    for (const auto& [word, uses] : words_) {
      std::u32string letters;
      std::set<char32_t> lost;
      for (const char32_t letter : word) {
        const auto known = found_.find(letter);
        if (known != found_.end()) {
          letters += known->second.letters;
        } else {
          letters += letter;
          if (is_lost(letter)) lost.insert(letter);
        }
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
  if (glyph == glyphs_.end()) return {};
  const auto found = found_.find(glyph->second);
  if (found == found_.end()) return {};
  return found->second;
}

}  // namespace bazyab::healing
