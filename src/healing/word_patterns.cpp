// Fitting gapped words.
#include "healing/word_patterns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "healing/letter_dots.h"

namespace bazyab::healing {
namespace {

constexpr std::size_t most_patterns = 1500;
constexpr std::size_t most_candidates = 300;  // of a pattern, the commonest
constexpr std::size_t longest = 24;           // letters
constexpr int rounds = 20;
constexpr double unknown_share = 0.1;       // of the words of a text
constexpr double letter_cost = 34;          // letters are as many
constexpr double pseudo_count = 0.02;       // of each letter, before any word was seen
constexpr double taken_prior = 0.05;        // of a letter whose form has a code already
constexpr double wrong_dots_prior = 0.001;  // of a letter whose dots are not the outline's

constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئءأؤ";
using Letters = std::array<double, 40>;
static_assert(alphabet.size() <= std::tuple_size_v<Letters>);

std::size_t index_of(char32_t letter) {
  return alphabet.find(letter);
}

struct Pattern {
  std::u32string letters;
  double weight = 1;
  struct Candidate {
    double count = 0;
    std::vector<std::uint8_t> gaps;  // in `alphabet`, of each gap in turn
  };
  std::vector<Candidate> candidates;
  std::vector<char32_t> gaps;
  std::vector<Letters> told;  // by gap: what this word alone said in the round before
};

class Fitter {
 public:
  Fitter(char32_t first_lost, const GapEvidence& evidence, const language::Lexicon& lexicon)
      : first_lost_(first_lost), evidence_(evidence), lexicon_(lexicon) {}

  std::map<char32_t, LikelyLetter> fit(const std::map<std::u32string, std::uint32_t>& words) {
    choose_patterns(words);
    find_candidates();
    start();
    for (int round = 0; round < rounds; ++round) step();
    return result();
  }

 private:
  bool is_gap(char32_t letter) const { return letter >= first_lost_; }
  std::size_t gaps_of(std::u32string_view word) const {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [&](char32_t each) { return is_gap(each); }));
  }

  // Words with the fewest gaps say most.
  void choose_patterns(const std::map<std::u32string, std::uint32_t>& words) {
    for (const auto& [word, uses] : words) {
      const std::size_t gaps = gaps_of(word);
      const bool tells = gaps > 0 && word.size() <= longest && word.size() >= gaps + (gaps > 1);
      if (tells && word.size() >= 2)
        patterns_.push_back({.letters = word, .weight = 1 + std::log(uses)});
    }
    std::stable_sort(patterns_.begin(), patterns_.end(), [&](const Pattern& a, const Pattern& b) {
      return gaps_of(a.letters) < gaps_of(b.letters);
    });
    if (patterns_.size() > most_patterns) patterns_.resize(most_patterns);
  }

  void find_candidates() {
    std::array<std::vector<Pattern*>, longest + 1> by_length;
    for (Pattern& pattern : patterns_) by_length[pattern.letters.size()].push_back(&pattern);
    lexicon_.each_word([&](std::u32string_view word, std::uint32_t count) {
      if (word.size() > longest) return;
      for (Pattern* pattern : by_length[word.size()]) match(*pattern, word, count);
    });
    for (Pattern& pattern : patterns_) {
      auto& all = pattern.candidates;
      std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.gaps < b.gaps;
      });
      if (all.size() > most_candidates) all.resize(most_candidates);
    }
  }

  void match(Pattern& pattern, std::u32string_view word, std::uint32_t count) const {
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (pattern.letters[at] != word[at] && !is_gap(pattern.letters[at])) return;
    }
    Pattern::Candidate candidate{.count = static_cast<double>(count), .gaps = {}};
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (!is_gap(pattern.letters[at])) continue;
      const std::size_t letter = index_of(word[at]);
      if (letter == std::u32string_view::npos) return;
      candidate.gaps.push_back(static_cast<std::uint8_t>(letter));
    }
    pattern.candidates.push_back(std::move(candidate));
  }

  void start() {
    for (Pattern& pattern : patterns_) {
      for (const char32_t letter : pattern.letters) {
        if (is_gap(letter)) pattern.gaps.push_back(letter);
      }
      pattern.told.assign(pattern.gaps.size(), Letters{});
      for (const char32_t gap : pattern.gaps) {
        const auto [place, fresh] = prior_.try_emplace(gap);
        if (!fresh) continue;
        for (std::size_t index = 0; index < alphabet.size(); ++index) {
          place->second[index] = prior_of(gap, alphabet[index]);
        }
      }
    }
  }

  double prior_of(char32_t gap, char32_t letter) const {
    const double prior = std::pow(taken_prior, evidence_.places.taken(gap, letter));
    const auto drawn = evidence_.dots.find(gap);
    const bool wrong = drawn != evidence_.dots.end() && !can_have({&letter, 1}, drawn->second);
    return wrong ? prior * wrong_dots_prior : prior;
  }

  void step() {
    const std::map<char32_t, Letters> before = std::exchange(seen_, {});
    unknown_.clear();
    for (Pattern& pattern : patterns_) weigh(pattern, before);
  }

  // What the other words say of a gap: a word must not prove itself by what it said before.
  Letters likely(const Pattern& pattern, std::size_t gap,
                 const std::map<char32_t, Letters>& before) const {
    Letters letters = prior_.at(pattern.gaps[gap]);
    const auto seen = before.find(pattern.gaps[gap]);
    double sum = 0;
    for (std::size_t index = 0; index < alphabet.size(); ++index) {
      const double others =
          seen == before.end() ? 0 : seen->second[index] - pattern.told[gap][index];
      letters[index] *= pseudo_count + std::max(others, 0.0);
      sum += letters[index];
    }
    for (double& each : letters) each /= sum;
    return letters;
  }

  // The words that a pattern may be, each as likely as its letters are, and that it is none.
  void weigh(Pattern& pattern, const std::map<char32_t, Letters>& before) {
    const std::vector<char32_t>& gaps = pattern.gaps;
    std::vector<Letters> letters;
    for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
      letters.push_back(likely(pattern, gap, before));
    }
    const double none = static_cast<double>(lexicon_.total_count()) * unknown_share /
                        std::pow(letter_cost, static_cast<double>(pattern.letters.size()));
    std::vector<double> weights;
    double sum = none;
    for (const Pattern::Candidate& candidate : pattern.candidates) {
      double weight = candidate.count;
      for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
        weight *= letters[gap][candidate.gaps[gap]];
        // The same lost letter twice is the same letter twice.
        for (std::size_t other = 0; other < gap; ++other) {
          if (gaps[other] == gaps[gap] && candidate.gaps[other] != candidate.gaps[gap]) weight = 0;
        }
      }
      weights.push_back(weight);
      sum += weight;
    }
    pattern.told.assign(gaps.size(), Letters{});
    for (std::size_t index = 0; index < weights.size(); ++index) {
      const double share = pattern.weight * weights[index] / sum;
      for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
        pattern.told[gap][pattern.candidates[index].gaps[gap]] += share;
      }
    }
    for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
      Letters& seen = seen_[gaps[gap]];
      for (std::size_t index = 0; index < alphabet.size(); ++index) {
        seen[index] += pattern.told[gap][index];
      }
      unknown_[gaps[gap]] += pattern.weight * none / sum;
    }
  }

  std::map<char32_t, LikelyLetter> result() {
    std::map<char32_t, LikelyLetter> found;
    for (const auto& [gap, seen] : seen_) {
      const auto best = std::max_element(seen.begin(), seen.end());
      const double all = std::accumulate(seen.begin(), seen.end(), unknown_[gap]);
      if (*best <= 0) continue;
      found[gap] = {alphabet[static_cast<std::size_t>(best - seen.begin())],
                    static_cast<float>(*best / all)};
    }
    return found;
  }

  char32_t first_lost_;
  const GapEvidence& evidence_;
  const language::Lexicon& lexicon_;
  std::vector<Pattern> patterns_;
  std::map<char32_t, Letters> prior_, seen_;
  std::map<char32_t, double>
      unknown_;  // weight of the words that a gap stands in and none explains
};

}  // namespace

std::map<char32_t, LikelyLetter> fit_words(const std::map<std::u32string, std::uint32_t>& words,
                                           char32_t first_lost, const GapEvidence& evidence,
                                           const language::Lexicon& lexicon) {
  return Fitter(first_lost, evidence, lexicon).fit(words);
}

}  // namespace bazyab::healing
