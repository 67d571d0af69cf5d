// Sentences, documents, epochs and the weights that come of them.
#include "language/boundary_trainer.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "language/boundary_questions.h"
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

// A word that some write with a space in place of its ZWNJ.
struct Contested {
  GappedText letters;
  double share = 0;  // of those who write the ZWNJ
};

std::vector<GappedText> longer_words(const std::vector<CountedWord>& words) {
  std::vector<GappedText> longer;
  for (const CountedWord& word : words) {
    GappedText letters = gapped(word.word);
    if (letters.letters.size() > 2) longer.push_back(std::move(letters));
  }
  return longer;
}

class Trainer {
 public:
  Trainer(const std::vector<std::string_view>& texts, const std::vector<CountedWord>& words,
          const Lexicon& lexicon, const TrainingSettings& settings,
          const TrainingProgress& progress)
      : lexicon_(lexicon),
        settings_(settings),
        progress_(progress),
        words_alone_(longer_words(words)),
        partners_(find_partners(words_alone_)),
        questions_(lexicon, words, partners_) {
    for (const std::string_view text : texts) read(text);
    for (const CountedWord& word : words) {
      GappedText letters = gapped(word.word);
      const auto parts = std::count(letters.before.begin(), letters.before.end(), Gap::zwnj);
      if (parts != 1 || word.spaced == 0) continue;
      const double met = static_cast<double>(word.count) + word.spaced;
      contested_.push_back({std::move(letters), word.count / met});
    }
  }

  std::string run() {
    count_features();
    takers_.use = [this](const Question& question) { learn(question); };
    takers_.score = [this](const Question& question, const Place& place) {
      return score(question, place);
    };
    for (int run = 0; run < settings_.runs; ++run) {
      walks_ = run % 2 == 0;
      trained_.each([](TrainedWeight& row) { row.weight = row.squares = {}; });
      for (int at = 0; at < settings_.epochs; ++at) {
        epoch(passes_, "learning");
        if (2 * at >= settings_.epochs) add_up();
      }
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

  // Finds the features that are met often enough.
  void count_features() {
    std::vector<std::uint8_t> seen(std::size_t{1} << 26);
    std::vector<std::uint64_t> common;
    takers_.use = [&](const Question& question) {
      for (const std::uint64_t hash : question.features) {
        std::uint8_t& times = seen[hash & (seen.size() - 1)];
        if (times == settings_.least_seen) continue;
        if (++times == settings_.least_seen) common.push_back(hash);
      }
    };
    for (int pass = 0; pass < counting_passes; ++pass) {
      walks_ = pass == 0;
      epoch(pass, "counting features");
    }
    for (const std::uint64_t hash : common) trained_.add(hash);
  }

  // The mean over the second half of the epochs is steadier than the last of them.
  void add_up() {
    ++summed_;
    trained_.each([](TrainedWeight& row) {
      for (std::size_t which = 0; which < 2; ++which) row.sum[which] += row.weight[which];
    });
  }

  // All sentences once, in groups that are damaged alike, one group after another in any order.
  // The damage is that of this pass.
  void epoch(int pass, std::string_view what) {
    const int passes = 2 * counting_passes + settings_.runs * settings_.epochs;
    Random random(settings_.seed + static_cast<std::uint64_t>(pass));
    const std::vector<Group> groups = draw_groups(random);
    for (std::size_t at = 0; at < groups.size(); ++at) {
      document(groups[at].begin, groups[at].end, random);
      if (!progress_ || at % 32 != 0) continue;
      const double here = static_cast<double>(at) / static_cast<double>(groups.size());
      progress_((passes_ + here) / passes, what);
    }
    ++passes_;
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

  void document(std::size_t begin, std::size_t end, Random& random) {
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
      ask(sentences_[at], std::move(observed[at - begin]), code);
    }
    words_alone(end - begin, plan, code, random);
    contested(end - begin, plan, code, random);
  }

  // Some words of the list, as if this document had them and the lexicon had not.
  void words_alone(std::size_t sentences, const DamagePlan& plan, TextHabit habit, Random& random) {
    const double wanted = settings_.share_of_words * static_cast<double>(words_alone_.size()) *
                          static_cast<double>(sentences) / static_cast<double>(sentences_.size());
    // A space between two words is what a list of words cannot teach to leave alone.
    const DamagePlan deleting{.deleted = plan.deleted + plan.spaced};
    std::vector<Gap> observed;
    for (double left = wanted; left > random.share(); left -= 1) {
      const GappedText& word = words_alone_[random.below(words_alone_.size())];
      damage(word, deleting, random, observed);
      ask(word, observed, habit, true);
    }
  }

  // Words that the counted texts write with a ZWNJ or with a space: the text to learn from has the
  // one way of its editors, others have another.
  void contested(std::size_t sentences, const DamagePlan& plan, TextHabit habit, Random& random) {
    if (contested_.empty()) return;
    double left = settings_.contested_each * plan.spaced * static_cast<double>(sentences);
    for (; left > random.share(); left -= 1) {
      const Contested& word = contested_[random.below(contested_.size())];
      GappedText truth = word.letters;
      std::vector<Gap> observed = truth.before;
      std::replace(observed.begin(), observed.end(), Gap::zwnj, Gap::space);
      if (random.share() >= word.share) truth.before = observed;
      ask(truth, std::move(observed), habit);
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

  void ask(const GappedText& sentence, std::vector<Gap> observed, TextHabit habit,
           bool unknown = false) {
    questions_.ask(sentence, std::move(observed),
                   {.habit = habit, .unknown = unknown, .walks = walks_}, takers_);
  }

  float score(const Question& question, const Place& place) {
    float sum = 0;
    for (std::size_t at = place.begin; at < place.end; ++at) {
      const TrainedWeight* row = trained_.find(question.features[at]);
      if (row != nullptr) sum += row->weight[place.answer - 1];
    }
    return sum;
  }

  // The odds of what may be chosen at one place against leaving everything as it is.
  struct Option {
    std::array<float, 2> odds{};  // 0 for what may not be chosen
    std::size_t begin = 0;        // in rows_
    std::size_t end = 0;
  };

  Option weigh(const Question& question, const Place& place) {
    Option option{.begin = rows_.size(), .end = 0};
    std::array<float, 2> score{};
    for (std::size_t at = place.begin; at < place.end; ++at) {
      TrainedWeight* row = trained_.find(question.features[at]);
      if (row == nullptr) continue;
      rows_.push_back(row);
      for (std::size_t which = 0; which < 2; ++which) score[which] += row->weight[which];
    }
    option.end = rows_.size();
    if (place.choices.zwnj) option.odds[0] = std::exp(std::min(score[0], 30.0F));
    if (place.choices.other) option.odds[1] = std::exp(std::min(score[1], 30.0F));
    return option;
  }

  // A step towards any of the answers of the question.
  void learn(const Question& question) {
    for (const std::uint64_t hash : question.features) trained_.prefetch(hash);
    rows_.clear();
    options_.clear();
    float all = 1;
    float right = 0;
    for (const Place& place : question.places) {
      const Option& option = options_.emplace_back(weigh(question, place));
      all += option.odds[0] + option.odds[1];
      if (place.answer > 0) right += option.odds[place.answer - 1];
    }
    for (std::size_t index = 0; index < options_.size(); ++index) {
      const Option& option = options_[index];
      for (std::size_t which = 0; which < 2; ++which) {
        if (option.odds[which] == 0) continue;
        const bool wanted = question.places[index].answer == which + 1;
        const float gradient = option.odds[which] / all - (wanted ? option.odds[which] / right : 0);
        for (std::size_t at = option.begin; at < option.end; ++at) {
          step(*rows_[at], which, gradient);
        }
      }
    }
  }

  void step(TrainedWeight& row, std::size_t which, float gradient) const {
    if (std::abs(gradient) < 1e-4F) return;
    row.squares[which] += gradient * gradient;
    const float pace = static_cast<float>(settings_.rate) / std::sqrt(row.squares[which] + 0.1F);
    float& weight = row.weight[which];
    weight -= pace * gradient;
    const float less = pace * static_cast<float>(settings_.shrink);
    weight = weight > less ? weight - less : weight < -less ? weight + less : 0;
  }

  // The two weights of a feature as a line of the text ends; empty if they are nothing.
  std::string numbers_of(std::uint64_t hash) {
    const TrainedWeight* found = trained_.find(hash);
    if (found == nullptr) return {};
    const int zwnj = rounded(found->sum[0] / static_cast<float>(summed_));
    const int other = rounded(found->sum[1] / static_cast<float>(summed_));
    if (zwnj == 0 && other == 0) return {};
    return '\t' + std::to_string(zwnj) + '\t' + std::to_string(other);
  }

  static int rounded(float weight) {
    return static_cast<int>(std::lround(std::clamp(weight * weight_unit, -32000.0F, 32000.0F)));
  }

  // The features get their names where they were counted, since only hashes were kept.
  std::string lines() {
    std::unordered_map<std::uint64_t, std::string> named;
    takers_ = {.use = [](const Question&) {}, .score = {}, .name = {}};
    takers_.name = [&](std::uint64_t hash, char kind, char seen, std::u32string_view first,
                       std::u32string_view second) {
      const std::string numbers = numbers_of(hash);
      if (numbers.empty()) return;
      const auto [line, is_new] = named.try_emplace(hash);
      if (is_new) line->second = feature_name(kind, seen, first, second) + numbers;
    };
    for (int pass = 0; pass < counting_passes; ++pass) {
      walks_ = pass == 0;
      epoch(pass, "naming features");
    }
    std::vector<std::string> sorted;
    sorted.reserve(named.size());
    for (auto& [hash, line] : named) {
      sorted.push_back(std::move(line));
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
  std::vector<GappedText> words_alone_;
  std::vector<Contested> contested_;
  Partners partners_;
  BoundaryQuestions questions_;
  QuestionTakers takers_;
  TrainedWeights trained_;
  std::vector<TrainedWeight*> rows_;  // of one question
  std::vector<Option> options_;
  bool walks_ = false;
  static constexpr int counting_passes = 2;  // one for each way to ask
  int passes_ = 0;                           // over all sentences so far
  int summed_ = 0;                           // epochs in TrainedWeight::sum
};

}  // namespace

std::string train_boundaries(const std::vector<std::string_view>& texts,
                             const std::vector<CountedWord>& words, const Lexicon& lexicon,
                             const TrainingSettings& settings, const TrainingProgress& progress) {
  return Trainer(texts, words, lexicon, settings, progress).run();
}

}  // namespace bazyab::language
