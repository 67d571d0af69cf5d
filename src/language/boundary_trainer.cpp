// Sentences, documents, epochs and the weights that come of them.
#include "language/boundary_trainer.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "language/boundary_choices.h"
#include "language/boundary_features.h"
#include "language/boundary_walk.h"
#include "language/boundary_weights.h"
#include "language/break_habit.h"
#include "language/gap_damage.h"
#include "language/gap_habit.h"
#include "language/key.h"
#include "language/partners.h"
#include "language/trained_weights.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

using Hashes = std::vector<std::uint64_t>;

// A word that some write with a space in place of its ZWNJ.
struct Contested {
  GappedText letters;
  double share = 0;  // of those who write the ZWNJ
};

// A boundary to learn from.
struct Question {
  Hashes features;
  Choices choices;
  unsigned answer = 0;  // 0 as observed, 1 a ZWNJ, 2 the other change
};

class Trainer {
 public:
  Trainer(const std::vector<std::string_view>& texts, const std::vector<CountedWord>& words,
          const Lexicon& lexicon, const TrainingSettings& settings,
          const TrainingProgress& progress)
      : lexicon_(lexicon), settings_(settings), progress_(progress) {
    for (const std::string_view text : texts) read(text);
    for (const CountedWord& word : words) {
      GappedText letters = gapped(word.word);
      const auto parts = std::count(letters.before.begin(), letters.before.end(), Gap::zwnj);
      if (parts == 1 && word.spaced > 0) {
        const double met = static_cast<double>(word.count) + word.spaced;
        contested_.push_back({letters, word.count / met});
      }
      if (letters.letters.size() > 2) words_alone_.push_back(std::move(letters));
    }
    partners_ = find_partners(words_alone_);
    seen_.resize(std::size_t{1} << 26);
  }

  std::string run() {
    const int passes = 2 + settings_.epochs;
    for (int pass = 0; pass < 2; ++pass) {
      epoch(pass, passes, "counting features", [this](const Question& question) {
        for (const std::uint64_t hash : question.features) {
          std::uint8_t& times = seen_[hash & (seen_.size() - 1)];
          if (times == settings_.least_seen) continue;
          if (++times == settings_.least_seen) common_.push_back(hash);
        }
      });
    }
    for (const std::uint64_t hash : common_) trained_.add(hash);
    for (int pass = 2; pass < passes; ++pass) {
      rate_ = static_cast<float>(settings_.rate);
      epoch(pass, passes, "learning", [this](const Question& question) { learn(question); });
      // The mean over the second half of the epochs is steadier than the last of them.
      if (2 * (pass - 2) < settings_.epochs) continue;
      ++summed_;
      trained_.each([](TrainedWeight& row) {
        for (std::size_t which = 0; which < 2; ++which) row.sum[which] += row.weight[which];
      });
    }
    return lines();
  }

 private:
  void read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      GappedText sentence = gapped(unicode::decode_utf8(text.substr(0, end)));
      if (!sentence.letters.empty()) sentences_.push_back(std::move(sentence));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  // All sentences once, in groups that are damaged alike, one group after another in any order.
  template <typename Use>
  void epoch(int pass, int passes, std::string_view what, Use use) {
    Random random(settings_.seed + static_cast<std::uint64_t>(pass));
    const std::vector<Group> groups = draw_groups(random);
    for (std::size_t at = 0; at < groups.size(); ++at) {
      document(groups[at].begin, groups[at].end, random, use);
      if (!progress_ || at % 32 != 0) continue;
      const double here = static_cast<double>(at) / static_cast<double>(groups.size());
      progress_((pass + here) / passes, what);
    }
  }

  struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::vector<Group> draw_groups(Random& random) const {
    std::vector<Group> groups;
    for (std::size_t begin = 0; begin < sentences_.size();) {
      const bool is_short = random.below(8) == 0;
      const bool is_long = !is_short && random.below(12) == 0;
      const std::size_t size = is_short  ? 1 + random.below(4)
                               : is_long ? 100 + random.below(200)
                                         : 5 + random.below(56);
      const std::size_t end = std::min(begin + size, sentences_.size());
      groups.push_back({begin, end});
      begin = end;
    }
    for (std::size_t at = groups.size(); at > 1; --at) {
      std::swap(groups[at - 1], groups[random.below(at)]);
    }
    return groups;
  }

  template <typename Use>
  void document(std::size_t begin, std::size_t end, Random& random, Use use) {
    const DamagePlan plan = DamagePlan::draw(random);
    std::vector<std::vector<Gap>> observed(end - begin);
    GapHabit habit;
    BreakHabit breaks;
    for (std::size_t at = begin; at < end; ++at) {
      damage(sentences_[at], plan, random, observed[at - begin]);
      count_habit(sentences_[at].letters, observed[at - begin], habit);
      breaks.count({.letters = sentences_[at].letters, .before = observed[at - begin]}, lexicon_);
    }
    const bool apart = plan.deleted + plan.spaced > 0 && random.below(6) == 0;
    const TextHabit code{.gaps = habit.code(apart), .breaks = breaks.code()};
    for (std::size_t at = begin; at < end; ++at) {
      ask(sentences_[at], std::move(observed[at - begin]), code, false, use);
    }
    words_alone(end - begin, plan, code, random, use);
    contested(end - begin, plan, code, random, use);
  }

  // Some words of the list, as if this document had them and the lexicon had not.
  template <typename Use>
  void words_alone(std::size_t sentences, const DamagePlan& plan, TextHabit habit, Random& random,
                   Use use) {
    const double wanted = settings_.share_of_words * static_cast<double>(words_alone_.size()) *
                          static_cast<double>(sentences) / static_cast<double>(sentences_.size());
    // A space between two words is what a list of words cannot teach to leave alone.
    const DamagePlan deleting{.deleted = plan.deleted + plan.spaced};
    std::vector<Gap> observed;
    for (double left = wanted; left > random.share(); left -= 1) {
      const GappedText& word = words_alone_[random.below(words_alone_.size())];
      damage(word, deleting, random, observed);
      ask(word, observed, habit, true, use);
    }
  }

  // Words that the counted texts write with a ZWNJ or with a space: the text to learn from has the
  // one way of its editors, others have another.
  template <typename Use>
  void contested(std::size_t sentences, const DamagePlan& plan, TextHabit habit, Random& random,
                 Use use) {
    if (contested_.empty()) return;
    double left = settings_.contested_each * plan.spaced * static_cast<double>(sentences);
    for (; left > random.share(); left -= 1) {
      const Contested& word = contested_[random.below(contested_.size())];
      GappedText truth = word.letters;
      std::vector<Gap> observed = truth.before;
      std::replace(observed.begin(), observed.end(), Gap::zwnj, Gap::space);
      if (random.share() >= word.share) truth.before = observed;
      ask(truth, std::move(observed), habit, false, use);
    }
  }

  static void count_habit(std::u32string_view letters, const std::vector<Gap>& before,
                          GapHabit& habit) {
    std::u32string word;
    for (std::size_t at = 0; at < letters.size(); ++at) {
      if (before[at] == Gap::space || before[at] == Gap::edge) {
        habit.count_word(word);
        word.clear();
      }
      if (before[at] == Gap::zwnj) word.push_back(unicode::zwnj);
      word.push_back(letters[at]);
    }
    habit.count_word(word);
  }

  template <typename Use>
  void ask(const GappedText& sentence, std::vector<Gap> observed, TextHabit habit, bool unknown,
           Use use) {
    GappedText text{.letters = sentence.letters, .before = std::move(observed)};
    find_words(text, words_);
    const auto find = [this](std::uint64_t hash) {
      const auto found = partners_.numbers.find(hash);
      return found == partners_.numbers.end() ? 0U : found->second;
    };
    for_each_unit(text, words_, lexicon_, [&](Unit& unit, UnitSpelling spelling, std::size_t at) {
      set_partners(unit, find(left_partners_hash(unit.left())),
                   find(right_partners_hash(unit.right())));
      if (unknown) {
        spelling = {.observed = spelling.observed};
        unit.counts.together = unit.counts.apart = 0;
        unit.counts.whole = false;
      } else {
        forget(sentence, at, unit, spelling);
      }
      question_.choices = choices_of(unit, lexicon_.total_count());
      if (!question_.choices.any()) return;
      const Gap truth = sentence.before[at];
      question_.answer = truth == unit.observed() ? 0 : truth == Gap::zwnj ? 1 : 2;
      if (question_.answer == 1 && !question_.choices.zwnj) return;
      if (question_.answer == 2 && !question_.choices.other) return;
      question_.features.clear();
      const auto sink = [this](char kind, char seen, std::u32string_view a, std::u32string_view b) {
        question_.features.push_back(feature_hash(kind, seen, a, b));
        if (named_ != nullptr) name(question_.features.back(), kind, seen, a, b);
      };
      word_features(unit, lexicon_.total_count(), habit, sink);
      letter_features(unit, sink);
      context_features(unit, sink);
      use(question_);
    });
  }

  // The lexicon was counted on this text: what it knows from this very place is taken away.
  static void forget(const GappedText& sentence, std::size_t at, Unit& unit,
                     UnitSpelling& spelling) {
    const auto less = [](std::uint32_t& count) {
      if (count > 1) --count;
    };
    const auto is_gap = [&](std::size_t place) {
      return place >= sentence.before.size() || sentence.before[place] != Gap::none;
    };
    const std::size_t begin = at - unit.at;
    std::uint64_t truth = 0;
    for (std::size_t place = 1; place < unit.letters.size(); ++place) {
      if (sentence.before[begin + place] != Gap::none) truth |= std::uint64_t{1} << place;
    }
    if (is_gap(begin) && is_gap(begin + unit.letters.size())) {
      if (truth == spelling.observed) {
        less(spelling.count_observed);
        less(unit.counts.together);
      } else if (truth == spelling.spelled) {
        less(spelling.count_spelled);
        if (unit.counts.apart > 0) less(unit.counts.apart);
      }
    }
    if (sentence.before[at] == Gap::none) return;
    if (sentence.before[at] == Gap::space && unit.counts.spaced > 0) --unit.counts.spaced;
    if (is_gap(begin + unit.left_begin)) less(unit.counts.left);
    if (is_gap(begin + unit.right_end)) less(unit.counts.right);
  }

  void learn(const Question& question) {
    rows_.clear();
    std::array<float, 2> score{};
    for (const std::uint64_t hash : question.features) {
      TrainedWeight* row = trained_.find(hash);
      if (row == nullptr) continue;
      rows_.push_back(row);
      score[0] += row->weight[0];
      score[1] += row->weight[1];
    }
    const float zwnj = question.choices.zwnj ? std::exp(std::min(score[0], 30.0F)) : 0;
    const float other = question.choices.other ? std::exp(std::min(score[1], 30.0F)) : 0;
    const float sum = 1 + zwnj + other;
    const std::array<float, 2> gradient = {zwnj / sum - (question.answer == 1 ? 1.0F : 0.0F),
                                           other / sum - (question.answer == 2 ? 1.0F : 0.0F)};
    for (TrainedWeight* row : rows_) {
      if (question.choices.zwnj) step(*row, 0, gradient[0]);
      if (question.choices.other) step(*row, 1, gradient[1]);
    }
  }

  void step(TrainedWeight& row, std::size_t which, float gradient) const {
    if (std::abs(gradient) < 1e-4F) return;
    row.squares[which] += gradient * gradient;
    const float pace = rate_ / std::sqrt(row.squares[which] + 0.1F);
    float& weight = row.weight[which];
    weight -= pace * gradient;
    const float less = pace * static_cast<float>(settings_.shrink);
    weight = weight > less ? weight - less : weight < -less ? weight + less : 0;
  }

  void name(std::uint64_t hash, char kind, char seen, std::u32string_view a,
            std::u32string_view b) {
    const TrainedWeight* found = trained_.find(hash);
    if (found == nullptr) return;
    const int zwnj = rounded(found->sum[0] / static_cast<float>(summed_));
    const int other = rounded(found->sum[1] / static_cast<float>(summed_));
    if (zwnj == 0 && other == 0) return;
    std::string& line = (*named_)[hash];
    if (!line.empty()) return;
    line =
        feature_name(kind, seen, a, b) + '\t' + std::to_string(zwnj) + '\t' + std::to_string(other);
  }

  static int rounded(float weight) {
    return static_cast<int>(std::lround(std::clamp(weight * weight_unit, -32000.0F, 32000.0F)));
  }

  // The features met in all epochs get their names once more, since only hashes were kept.
  std::string lines() {
    std::unordered_map<std::uint64_t, std::string> named;
    named_ = &named;
    for (int pass = 0; pass < 2; ++pass) {
      epoch(pass, 2, "naming features", [](const Question&) {});
    }
    named_ = nullptr;
    std::vector<std::string> sorted;
    sorted.reserve(named.size());
    for (auto& [hash, line] : named) {
      if (!line.empty()) sorted.push_back(std::move(line));
    }
    for (const auto& [name, number] : partners_.lines) {
      sorted.push_back(name + '\t' + std::to_string(number) + "\t0");
    }
    std::sort(sorted.begin(), sorted.end());
    std::string all;
    for (const std::string& line : sorted) all.append(line).push_back('\n');
    return all;
  }

  const Lexicon& lexicon_;
  TrainingSettings settings_;
  TrainingProgress progress_;
  std::vector<GappedText> sentences_;
  std::vector<WordSpan> words_;
  std::vector<GappedText> words_alone_;
  std::vector<Contested> contested_;
  Partners partners_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint64_t> common_;
  TrainedWeights trained_;
  std::unordered_map<std::uint64_t, std::string>* named_ = nullptr;
  std::vector<TrainedWeight*> rows_;
  Question question_;
  float rate_ = 0;
  int summed_ = 0;  // epochs in TrainedWeight::sum
};

}  // namespace

GappedText gapped(std::u32string_view line) {
  GappedText text;
  Gap gap = Gap::edge;
  for (const char32_t raw : line) {
    const char32_t letter = key_letter(raw);
    if (letter == 0) continue;
    if (letter == unicode::zwnj) {
      if (gap == Gap::none) gap = Gap::zwnj;
    } else if (letter == U' ' || letter == 0x00A0) {
      gap = gap == Gap::edge ? Gap::edge : Gap::space;
    } else if (unicode::is_letter(letter) && unicode::is_arabic_script(letter)) {
      text.add(letter, gap);
      gap = Gap::none;
    } else {
      gap = Gap::edge;
    }
  }
  return text;
}

std::string train_boundaries(const std::vector<std::string_view>& texts,
                             const std::vector<CountedWord>& words, const Lexicon& lexicon,
                             const TrainingSettings& settings, const TrainingProgress& progress) {
  return Trainer(texts, words, lexicon, settings, progress).run();
}

}  // namespace bazyab::language
