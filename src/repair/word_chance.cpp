// Counts, stems, parts and letters.
#include "repair/word_chance.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/boundary_features.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr double unknown = 0.03;        // of all words, those that are drawn letter by letter
constexpr double unseen_compound = 1;   // what parts that were not met together lose
constexpr double uses_of_partner = 10;  // of a part, for each word that it was met beside
constexpr double weight_of_again = 4;
constexpr double unmet = 0.7;  // what a count loses to words and pairs that were never met
// Of pairs: the share of the lexicon's counts that comes from text whose pairs were counted; what
// keeps a pair with a rare word from being believed too much; of those that were not met, how often
// they might have been expected without that meaning anything.
constexpr double counted_for_pairs = 0.7, pairs_of_doubt = 5, doubt_of_unmet = 3, negligible = 0.01;
constexpr double commoner_apart = 4;
constexpr double well_counted = 100;  // neither letters nor stems make such a word likelier
constexpr double uses_in_compounds = 3;
constexpr std::int16_t least_partners = 3;
constexpr std::size_t shortest_stem = 3;
constexpr std::uint32_t rare = 5;

struct Ending {
  std::u32string_view letters;
  double share;  // of the uses of a word, those with this ending
};
constexpr std::array<Ending, 23> endings = {
    {{U"ی", 1e-3},    {U"م", 3e-4},   {U"ش", 4e-4},    {U"ت", 1e-4},  {U"شان", 2e-4},
     {U"مان", 1e-4},  {U"تان", 3e-5}, {U"ان", 3e-4},   {U"ها", 3e-4}, {U"های", 3e-4},
     {U"هایی", 5e-5}, {U"ای", 5e-5},  {U"ات", 5e-5},   {U"یم", 1e-4}, {U"ید", 1e-4},
     {U"ند", 3e-4},   {U"د", 2e-4},   {U"هایش", 5e-5}, {U"ست", 5e-5}, {U"ترین", 1e-4},
     {U"تر", 2e-4},   {U"اند", 5e-5}, {U"ام", 5e-5}}};

// What makes a new word of another one, and is one itself: of the uses of that word, the share that
// stand behind it in a compound that no list has.
constexpr double share_of_compounds = 3e-5;
constexpr std::array<std::u32string_view, 16> heads = {
    U"ابر", U"باز", U"پر",  U"پسر", U"چند", U"خود", U"دل", U"زیر",
    U"ستم", U"ضد",  U"غیر", U"فرا", U"فرو", U"هم",  U"وا", U"ور"};

template <typename Use>
void for_each_part(std::u32string_view word, Use use) {
  while (!word.empty()) {
    const std::size_t end = std::min(word.find(unicode::zwnj), word.size());
    use(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
}

}  // namespace

WordChance::WordChance(const language::Lexicon& lexicon, const OwnWords& own_words,
                       WordMemory& memory)
    : lexicon_(lexicon),
      own_words_(own_words),
      memory_(memory),
      total_(static_cast<double>(std::max<std::uint64_t>(lexicon.total_count(), 1))) {}

WeighedWord& WordChance::weighed(std::u32string_view word, std::uint64_t hash) const {
  WeighedWord& entry = memory_.entry(hash);
  if (entry.hash != hash) entry = {.hash = hash, .log = log_of(word), .count = count(word)};
  return entry;
}

Drawn WordChance::draw(std::u32string_view word, std::uint64_t hash) const {
  const WeighedWord& entry = weighed(word, hash);
  Drawn drawn{
      .letters = word, .hash = hash, .count = entry.count, .slip = entry.slip, .log = entry.log};
  if (const std::uint32_t times = own_words_.times_of(hash); times > 1) {
    drawn.log += weight_of_again * std::log(times);
  }
  return drawn;
}

// Of the word without what the text itself says.
double WordChance::log_of(std::u32string_view word) const {
  if (word.find(unicode::zwnj) == std::u32string_view::npos) return std::log(of_part(word, true));
  const double count = lexicon_.count(word);
  double parts = unseen_compound;
  for_each_part(word, [&](std::u32string_view part) { parts *= of_part(part, false); });
  return std::log(std::max(parts, (count - unmet) / total_));
}

double WordChance::met(std::u32string_view before, std::u32string_view word) const {
  return lexicon_.weights().times_met(before, word);
}

std::uint64_t WordChance::pair_hash(const Drawn& before, const Drawn& word) {
  if (before.count == 0 || word.count == 0) return 0;
  return language::BoundaryWeights::pair_hash(before.letters, word.letters);
}

std::uint64_t WordChance::fetch_pair(const Drawn& before, const Drawn& word) const {
  const std::uint64_t hash = pair_hash(before, word);
  if (hash != 0) lexicon_.weights().prefetch(hash);
  return hash;
}

double WordChance::log_after(const Drawn& before, const Drawn& word,
                             std::uint64_t pair_hash) const {
  if (before.count == 0 || word.count == 0) return word.log;
  const double pairs = lexicon_.weights().times_met(pair_hash);
  const double counted = counted_for_pairs * before.count;
  if (pairs > 0) {
    return std::log(std::exp(word.log) + (pairs - unmet) / (counted + pairs_of_doubt));
  }
  const double expected = counted * word.count / total_;
  if (expected < negligible) return word.log;
  return word.log + std::log(doubt_of_unmet / (doubt_of_unmet + expected));
}

bool WordChance::is_slip(const Drawn& word) const {
  if (word.slip != WeighedWord::Slip::not_asked) return word.slip == WeighedWord::Slip::yes;
  WeighedWord& entry = weighed(word.letters, word.hash);
  if (entry.slip == WeighedWord::Slip::not_asked) {
    entry.slip = WeighedWord::Slip::no;
    for (std::size_t at = 1; at < word.letters.size(); ++at) {
      if (met(word.letters.substr(0, at), word.letters.substr(at)) <=
          commoner_apart * (word.count + 1.0)) {
        continue;
      }
      entry.slip = WeighedWord::Slip::yes;
      break;
    }
  }
  return entry.slip == WeighedWord::Slip::yes;
}

bool WordChance::is_known(std::u32string_view word) const {
  if (lexicon_.count(word) > 0) return true;
  bool known = true;
  for_each_part(word, [&](std::u32string_view part) {
    known = known && (lexicon_.count(part) > 0 || of_stem(part) > 0 ||
                      (part.size() < word.size() && partners(part) > 0));
  });
  return known;
}

bool WordChance::is_ending(std::u32string_view part) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const Ending& ending) { return ending.letters == part; });
}

double WordChance::of_part(std::u32string_view part, bool alone) const {
  double count = lexicon_.count(part);
  const bool well_known = count >= well_counted;
  if (count > 0) count -= unmet;
  if (!alone) count += uses_of_partner * partners(part);
  if (well_known) return count / total_;
  const double spelled = unknown * std::exp(lexicon_.spelled_log_probability(part)) + of_stem(part);
  return std::max(spelled, count / total_);
}

double WordChance::of_stem(std::u32string_view word) const {
  double sum = 0;
  for (const Ending& ending : endings) {
    if (word.size() < ending.letters.size() + shortest_stem || !word.ends_with(ending.letters)) {
      continue;
    }
    const std::uint32_t count = lexicon_.count(word.substr(0, word.size() - ending.letters.size()));
    if (count > rare) sum += ending.share * count / total_;
  }
  for (const std::u32string_view head : heads) {
    if (!word.starts_with(head) || word.size() < head.size() + shortest_stem) continue;
    sum += share_of_compounds * lexicon_.count(word.substr(head.size())) / total_;
  }
  return sum + of_compound(word);
}

// A known word and, behind a letter that does not join, what often stands behind a ZWNJ and seldom
// without one: the ZWNJ cannot be seen there, and authors leave it out.
double WordChance::of_compound(std::u32string_view word) const {
  double sum = 0;
  for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
    if (unicode::joins_next(word[at - 1])) continue;
    const std::u32string_view tail = word.substr(at);
    const auto found = lexicon_.weights().find(language::right_partners_hash(tail));
    if (!found || found->zwnj < least_partners) continue;
    const double partners = found->zwnj;
    const double uses = uses_in_compounds * partners * partners / (lexicon_.count(tail) + 1.0);
    sum += lexicon_.count(word.substr(0, at)) / total_ * uses / total_;
  }
  return sum;
}

double WordChance::partners(std::u32string_view part) const {
  const auto of = [&](std::uint64_t hash) {
    const auto found = lexicon_.weights().find(hash);
    return found ? std::max<double>(found->zwnj, 0) : 0;
  };
  return std::max(of(language::left_partners_hash(part)), of(language::right_partners_hash(part)));
}

}  // namespace bazyab::repair
