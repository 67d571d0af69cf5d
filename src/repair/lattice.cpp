// Cuts, parts and the search over them.
#include "repair/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

// Scores are natural logarithms of probabilities in running text. A count of one is about one in
// nine million words; a word that was never seen costs that and a little for every letter.
constexpr float total = 16;
constexpr float unseen = 14;
constexpr float unseen_letter = 0.8F;
constexpr float affix = 2.5F;
constexpr float compound =
    6;  // two words with a ZWNJ between that the lexicon has not seen together
constexpr float never = -1e9F;
// A word that was met together so seldom may be someone's careless spelling: its parts are asked
// too.
constexpr std::uint32_t seldom_together = 5;

struct Ending {
  std::u32string_view letters;
  bool after_heh;       // only after a silent heh: خانه‌ای, کرده‌ام
  std::uint32_t count;  // how well the word before must be known
};
constexpr std::array<Ending, 23> endings = {{
    {U"ها", false, 5},     {U"های", false, 5},
    {U"هایی", false, 5},   {U"هایم", false, 20},
    {U"هایت", false, 20},  {U"هایش", false, 10},
    {U"هایمان", false, 5}, {U"هایتان", false, 5},
    {U"هایشان", false, 5}, {U"تر", false, 100},
    {U"تری", false, 100},  {U"ترین", false, 50},
    {U"ترها", false, 50},  {U"ترین‌ها", false, 50},
    {U"ام", true, 20},     {U"ای", true, 20},
    {U"اند", true, 20},    {U"اید", true, 20},
    {U"ایم", true, 20},    {U"اش", true, 50},
    {U"ات", true, 100},    {U"اند", true, 20},
    {U"شان", true, 100},
}};

bool is_prefix(std::u32string_view part) {
  return part == U"می" || part == U"نمی";
}

const Ending* ending(std::u32string_view part) {
  const auto found = std::find_if(endings.begin(), endings.end(),
                                  [&](const Ending& one) { return one.letters == part; });
  return found == endings.end() ? nullptr : &*found;
}

float known(std::uint32_t count) {
  return std::log(static_cast<float>(count)) - total;
}
float unknown(std::size_t size) {
  return -unseen - unseen_letter * static_cast<float>(size);
}

// A verb in the present or past has one of these ends, so that names (میکرون) are not cut.
bool may_be_verb(std::u32string_view part) {
  const char32_t last = part.back();
  return part.size() >= 3 && (last == U'د' || last == U'م' || last == U'ی' || last == U'ت');
}

class Search {
 public:
  Search(std::u32string_view letters, std::uint64_t present,
         const std::array<ChannelScores, 64>& observed, const language::Lexicon* lexicon)
      : letters_(letters), present_(present), observed_(observed), lexicon_(lexicon) {
    if (lexicon_ != nullptr) spelling_ = lexicon_->spelling(letters_);
    if (spelling_) spelled_ = spelling_->zwnj_before & visible();
    find_cuts();
  }

  WordReadings run() {
    WordReadings readings;
    readings.together_known = spelling_ && spelling_->count_without > 0;
    readings.as_is = {present_, score(present_)};
    readings.best = readings.as_is;
    if (cut_count_ > 2) take_better(readings.best, viterbi());
    if (spelling_ && spelling_->count_with > 0 && spelled_ != present_ &&
        (spelled_ & present_) == present_) {
      take_better(readings.best, {spelled_, score(spelled_)});
    }
    return readings;
  }

 private:
  static void take_better(Reading& best, const Reading& other) {
    if (other.score > best.score) best = other;
  }

  // Places where a ZWNJ would be seen.
  std::uint64_t visible() const {
    std::uint64_t places = present_;
    for (std::size_t at = 1; at < letters_.size(); ++at) {
      if (unicode::joins_next(letters_[at - 1]) && unicode::joins_previous(letters_[at])) {
        places |= std::uint64_t{1} << at;
      }
    }
    return places;
  }

  void find_cuts() {
    const std::uint64_t places = visible();
    const bool open =
        lexicon_ != nullptr && !(spelling_ && spelling_->count_without > seldom_together);
    cuts_[cut_count_++] = 0;
    for (std::size_t at = 1; at < letters_.size(); ++at) {
      const std::uint64_t bit = std::uint64_t{1} << at;
      if ((places & bit) == 0) continue;
      const bool wanted =
          (present_ & bit) != 0 || observed_[at].evidence == Evidence::glyph ||
          (open && (is_prefix(letters_.substr(0, at)) || ending(letters_.substr(at)) != nullptr));
      if (wanted) cuts_[cut_count_++] = at;
    }
    cuts_[cut_count_++] = letters_.size();
  }

  // The score of the letters between two cuts.
  float part(std::size_t begin, std::size_t end) const {
    if (lexicon_ == nullptr) return 0;
    const std::u32string_view letters = letters_.substr(begin, end - begin);
    if (begin == 0 && end == letters_.size()) {
      const bool seen = spelling_ && spelling_->count_without > 0;
      return seen ? known(spelling_->count_without) : unknown(end);
    }
    if (begin == 0 && is_prefix(letters)) {
      return may_be_verb(letters_.substr(end)) ? -affix : unknown(end);
    }
    if (begin > 0) {
      const Ending* one = ending(letters);
      if (one != nullptr && end == letters_.size()) {
        const bool fits = !one->after_heh || letters_[begin - 1] == U'ه';
        if (fits && begin >= 3 && count_before(begin) >= one->count) return -affix;
      }
    }
    const std::uint32_t count = lexicon_->count(letters);
    const float score = count > 0 ? known(count) : unknown(letters.size());
    const bool after_prefix = begin > 0 && is_prefix(letters_.substr(0, begin));
    return begin == 0 || after_prefix ? score : score - compound;
  }

  // How well the word before an ending is known; with its own ZWNJ it counts as well.
  std::uint32_t count_before(std::size_t end) const {
    const auto spelling = lexicon_->spelling(letters_.substr(0, end));
    return spelling ? std::max(spelling->count_with, spelling->count_without) : 0;
  }

  float crossing(std::size_t at) const {
    return (present_ >> at & 1U) != 0 ? never : observed_[at].none;
  }
  float cutting(std::size_t at) const {
    return (present_ >> at & 1U) != 0 ? 0 : observed_[at].zwnj;
  }

  Reading viterbi() const {
    std::array<float, 64> best{};
    std::array<std::size_t, 64> from{};
    for (std::size_t to = 1; to < cut_count_; ++to) {
      best[to] = std::numeric_limits<float>::lowest();
      float crossed = 0;  // of the cuts between `start` and `to` that are passed over
      for (std::size_t start = to; start-- > 0;) {
        const float here = best[start] + (start > 0 ? cutting(cuts_[start]) : 0) +
                           part(cuts_[start], cuts_[to]) + crossed;
        if (here > best[to]) {
          best[to] = here;
          from[to] = start;
        }
        if (start > 0) crossed += crossing(cuts_[start]);
      }
    }
    Reading reading{0, best[cut_count_ - 1]};
    for (std::size_t at = from[cut_count_ - 1]; at > 0; at = from[at]) {
      reading.zwnj_before |= std::uint64_t{1} << cuts_[at];
    }
    return reading;
  }

  // The score of one reading over the same cuts that the search weighs.
  float score(std::uint64_t mask) const {
    float sum = 0;
    for (std::size_t index = 1; index + 1 < cut_count_; ++index) {
      const std::size_t at = cuts_[index];
      if ((mask >> at & 1U) == 0) sum += crossing(at);
    }
    std::size_t begin = 0;
    const bool spelled = mask != 0 && spelling_ && mask == spelled_ && spelling_->count_with > 0;
    for (std::size_t at = 1; at <= letters_.size(); ++at) {
      const bool cut = at < letters_.size() && (mask >> at & 1U) != 0;
      if (cut) sum += cutting(at);
      if ((!cut && at < letters_.size()) || spelled) continue;
      sum += part(begin, at);
      begin = at;
    }
    return spelled ? sum + known(spelling_->count_with) : sum;
  }

  std::u32string_view letters_;
  std::uint64_t present_;
  const std::array<ChannelScores, 64>& observed_;
  const language::Lexicon* lexicon_;
  std::optional<language::Spelling> spelling_;
  std::uint64_t spelled_ = 0;
  std::array<std::size_t, 65> cuts_{};
  std::size_t cut_count_ = 0;
};

}  // namespace

bool is_affix(std::u32string_view part) {
  return is_prefix(part) || ending(part) != nullptr;
}

WordReadings read_word(std::u32string_view letters, std::uint64_t present,
                       const std::array<ChannelScores, 64>& observed,
                       const language::Lexicon* lexicon) {
  return Search(letters, present, observed, lexicon).run();
}

}  // namespace bazyab::repair
