// Trying families of letters on words.
#include "healing/base_letters.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "healing/letter_dots.h"
#include "healing/word_senses.h"
#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr char32_t first_gap = 0xF0000;  // stands for the first of the bases
constexpr std::size_t most_words = 12;   // with a code; more say nothing new
constexpr std::size_t longest_word = 40;
// Natural logarithms: pairs are many more than letters; families have to differ by so much, and
// letters within them; what a code costs whose dots no letters of the families have.
constexpr double pair_cost = 2.5;
constexpr double other_length = 8;  // than the maps say
constexpr double other_name = 12;   // of a family that the base is not named by
constexpr double taken_cost = 4;    // of a letter that the font has a code for already
constexpr double said_gain = 2;     // where the dots fit what the maps say
constexpr double family_margin = 0.7;
constexpr double letter_margin = 0.7;
constexpr double impossible = 8;
constexpr double least_known = 0.25;  // share of the words

constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئ";

bool is_gap(char32_t letter) {
  return letter >= first_gap && letter < 0xFFFFE;
}

// Yeh has its dots wherever it joins the next letter.
bool can_begin(char32_t first, char32_t second, const Dots& dots) {
  if (first != U'ی') return can_have(std::u32string{first, second}, dots);
  return can_have({&second, 1}, {dots.above, dots.below - 2});
}

// The shape that letters share in a place, as one of them: the final forms of noon and yeh are
// their own.
char32_t family(char32_t letter, bool last) {
  if (last && (letter == U'ن' || letter == U'ی')) return letter;
  const std::u32string_view shared = family_of(letter);
  return shared.empty() ? letter : shared.front();
}

// All letters and pairs that have the dots, told once for all pages.
const std::vector<std::u32string>& letters_with(const Dots& dots) {
  constexpr int most_dots = 6;  // of a pair
  static const std::vector<std::u32string> none;
  if (std::max(dots.above, dots.below) > most_dots) return none;
  static std::mutex one_at_a_time;
  static std::map<std::pair<int, int>, std::vector<std::u32string>> known;  // above, below
  const std::scoped_lock lock(one_at_a_time);
  const auto [place, fresh] = known.try_emplace({dots.above, dots.below});
  std::vector<std::u32string>& found = place->second;
  if (!fresh) return found;
  for (const char32_t first : alphabet) {
    if (can_have({&first, 1}, dots)) found.emplace_back(1, first);
    if (!unicode::joins_next(first)) continue;
    for (const char32_t second : alphabet) {
      if (can_begin(first, second, dots)) found.push_back({first, second});
    }
  }
  return found;
}

using Families = std::u32string;  // a letter for each

struct Candidate {
  std::u32string letters;
  Families families;  // of the letters: asked for again and again
  double likely = 0;  // of all words of the code
  double known = 0;   // share of them
};

Families families_of(const std::u32string& letters) {
  Families families;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    families += family(letters[at], at > 0);
  }
  return families;
}

class Telling {
 public:
  Telling(std::span<const DottedBase> bases, const language::Lexicon& lexicon)
      : bases_(bases), senses_(lexicon), words_(bases.size()), told_(bases.size()) {}

  // What other codes of the fonts are called.
  void add_names(const PageFacts& facts) {
    for (const Item& item : facts.items) {
      if (item.letters.size() == 1) named_.emplace(item.font, facts.letters[item.letters.begin]);
    }
  }

  void add_line(const PageFacts& facts, const Text& line) {
    std::u32string word;
    for (std::size_t at = 0; at <= line.letters.size(); ++at) {
      const char32_t letter = at < line.letters.size() ? line.letters[at] : U' ';
      if (unicode::is_mark(letter)) continue;
      if (letter == unicode::replacement) {
        if (const auto gap = gap_at(facts, line, at)) {
          word += *gap;
          continue;
        }
      }
      const bool of_word = letter == unicode::zwnj ||
                           (unicode::is_arabic_script(letter) && unicode::is_letter(letter));
      if (of_word) {
        word += letter;
      } else {
        add_word(std::exchange(word, {}));
      }
    }
  }

  // What is told fills the words of others.
  std::vector<CodeChange> tell() {
    const auto groups = groups_of_bases();
    for (bool progress = true; progress;) {
      progress = false;
      for (const auto& group : groups) progress = tell_group(group) || progress;
    }
    std::vector<CodeChange> changes;
    for (std::size_t each = 0; each < bases_.size(); ++each) {
      if (!told_[each]) continue;
      changes.push_back({.font = bases_[each].font,
                         .code = bases_[each].code,
                         .claim = Claim::drawn,
                         .said = bases_[each].said,
                         .letters = *told_[each]});
    }
    return changes;
  }

 private:
  // Indices of those that differ by their dots alone, in the order of the first ones.
  std::vector<std::vector<std::size_t>> groups_of_bases() const {
    std::vector<std::vector<std::size_t>> groups;
    std::map<FontCode, std::size_t> known;
    for (std::size_t each = 0; each < bases_.size(); ++each) {
      const auto [group, fresh] =
          known.try_emplace({bases_[each].font, bases_[each].base}, groups.size());
      if (fresh) groups.emplace_back();
      groups[group->second].push_back(each);
    }
    return groups;
  }

  std::optional<char32_t> gap_at(const PageFacts& facts, const Text& line, std::size_t at) const {
    if (at >= line.origins.size() || line.origins[at].source != Source::page_glyph) return {};
    const Item& item = facts.items.at(line.origins[at].index);
    const auto base = std::find_if(bases_.begin(), bases_.end(), [&](const DottedBase& each) {
      return each.font == item.font && each.code == item.code;
    });
    if (base == bases_.end()) return {};
    return first_gap + static_cast<char32_t>(base - bases_.begin());
  }

  void add_word(std::u32string word) {
    if (word.size() > longest_word) return;
    std::set<std::size_t> gaps;
    for (const char32_t letter : word) {
      if (is_gap(letter)) gaps.insert(letter - first_gap);
    }
    for (const std::size_t gap : gaps) {
      if (words_[gap].size() < most_words) words_[gap].insert(word);
    }
  }

  // `word` with `letters` for `gap` and with what is told; nothing if another gap is left.
  std::optional<std::u32string> filled(const std::u32string& word, std::size_t gap,
                                       const std::u32string& letters) const {
    std::u32string result;
    for (const char32_t letter : word) {
      if (!is_gap(letter)) {
        result += letter;
      } else if (letter - first_gap == gap) {
        result += letters;
      } else if (const auto& told = told_[letter - first_gap]) {
        result += *told;
      } else {
        return {};
      }
    }
    return result;
  }

  Candidate weigh(std::size_t gap, const std::u32string& letters) const {
    Candidate candidate{.letters = letters, .families = families_of(letters)};
    std::size_t count = 0;
    for (const std::u32string& word : words_[gap]) {
      const auto tried = filled(word, gap, candidate.letters);
      if (!tried) continue;
      const Sense& sense = senses_.of(language::lexicon_key(*tried));
      candidate.likely += sense.likely;
      candidate.known += sense.known ? 1 : 0;
      ++count;
    }
    if (count > 0) candidate.known /= static_cast<double>(count);
    if (candidate.letters == bases_[gap].said) candidate.likely += said_gain;
    if (candidate.letters.size() == 1 &&
        named_.contains({bases_[gap].font, candidate.letters.front()})) {
      candidate.likely -= taken_cost;
    }
    return candidate;
  }

  bool has_words(std::size_t gap) const {
    return std::any_of(words_[gap].begin(), words_[gap].end(),
                       [&](const std::u32string& word) { return filled(word, gap, {}); });
  }

  std::vector<Candidate> candidates(std::size_t gap) {
    std::vector<Candidate> all;
    for (const std::u32string& letters : letters_with(bases_[gap].dots)) {
      all.push_back(weigh(gap, letters));
    }
    return all;
  }

  static std::vector<const Candidate*> of_families(const std::vector<Candidate>& all,
                                                   const Families& families) {
    std::vector<const Candidate*> found;
    for (const Candidate& candidate : all) {
      if (candidate.families == families) found.push_back(&candidate);
    }
    std::sort(found.begin(), found.end(),
              [](const Candidate* a, const Candidate* b) { return a->likely > b->likely; });
    return found;
  }

  // One base with all dots that it has: true if a code was told that was not before.
  bool tell_group(const std::vector<std::size_t>& group) {
    if (std::all_of(group.begin(), group.end(), [&](std::size_t gap) { return told_[gap]; })) {
      return false;
    }
    std::map<std::size_t, std::vector<Candidate>> open;
    std::set<Families> tried;
    for (const std::size_t gap : group) {
      if (!has_words(gap)) continue;
      for (const Candidate& each : open[gap] = candidates(gap)) {
        tried.insert(each.families);
      }
    }
    const auto families = best_families(open, tried, said_of(group));
    if (!families) return false;
    bool progress = false;
    for (const auto& [gap, all] : open) {
      const auto found = of_families(all, *families);
      if (told_[gap] || found.empty()) continue;
      if (found.size() > 1 && found[0]->likely - found[1]->likely < letter_margin) continue;
      told_[gap] = found.front()->letters;
      progress = true;
    }
    return progress;
  }

  // What the maps tell of a base, whatever its dots.
  struct Said {
    // Where the base has dots: at most two, since further dots of a pair are often said to be a
    // letter again. 0: it never has any.
    std::size_t letters = 0;
    // The base has the name of the first letter that it was drawn for, or one of its family.
    char32_t first = 0;
  };

  Said said_of(const std::vector<std::size_t>& group) const {
    Said said;
    for (const std::size_t gap : group) {
      const std::u32string& letters = bases_[gap].said;
      if (bases_[gap].dots != Dots{}) said.letters = std::max(said.letters, letters.size());
      if (!letters.empty() && alphabet.find(letters.front()) != std::u32string_view::npos) {
        said.first = family(letters.front(), false);
      }
    }
    said.letters = std::min(said.letters, std::size_t{2});
    return said;
  }

  static double least_likely(const std::vector<Candidate>& all) {
    double least = 0;
    for (const Candidate& each : all) least = std::min(least, each.likely);
    return least;
  }

  // The likeliest of each family, and what a family costs that has none.
  struct Choices {
    std::map<Families, const Candidate*> best;
    double without = 0;
  };

  static Choices choices_of(const std::vector<Candidate>& all) {
    Choices choices{.best = {}, .without = least_likely(all) - impossible};
    for (const Candidate& each : all) {
      const auto [known, fresh] = choices.best.try_emplace(each.families, &each);
      if (!fresh && each.likely > known->second->likely) known->second = &each;
    }
    return choices;
  }

  static std::optional<Families> best_families(
      const std::map<std::size_t, std::vector<Candidate>>& open, const std::set<Families>& tried,
      const Said& said) {
    std::optional<Families> best;
    double most = 0, next = 0, known = 0;
    std::vector<Choices> choices;
    for (const auto& [gap, all] : open) choices.push_back(choices_of(all));
    for (const Families& families : tried) {
      double likely = families.size() > 1 ? -pair_cost : 0, words = 0;
      if (said.letters > 1 && families.size() != said.letters) likely -= other_length;
      if (said.first != 0 && families.front() != said.first) likely -= other_name;
      for (const Choices& each : choices) {
        const auto found = each.best.find(families);
        const bool none = found == each.best.end();
        likely += none ? each.without : found->second->likely;
        words += none ? 0 : found->second->known;
      }
      if (!best || likely > most) {
        next = best ? most : likely - 2 * family_margin;
        best = families;
        most = likely;
        known = words;
      } else {
        next = std::max(next, likely);
      }
    }
    if (!best || most - next < family_margin) return {};
    if (known < least_known * static_cast<double>(open.size())) return {};
    return best;
  }

  std::span<const DottedBase> bases_;
  WordSenses senses_;
  std::set<std::pair<std::uint16_t, char32_t>> named_;
  std::vector<std::set<std::u32string>> words_;  // of each base, with gaps
  std::vector<std::optional<std::u32string>> told_;
};

}  // namespace

std::vector<CodeChange> tell_base_letters(const PageFacts& facts, std::span<const Text> lines,
                                          std::span<const DottedBase> bases,
                                          const language::Lexicon& lexicon) {
  Telling telling(bases, lexicon);
  telling.add_names(facts);
  for (const Text& line : lines) telling.add_line(facts, line);
  return telling.tell();
}

}  // namespace bazyab::healing
