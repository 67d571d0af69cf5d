// Looking words up once.
#include "healing/word_senses.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

constexpr double least_uses = 2;
// Natural logarithm, of a word that only its letters tell.
constexpr double unknown_cost = 4;

// Of nouns and verbs, the longer ones first.
constexpr std::u32string_view endings[] = {
    U"هایشان", U"هایمان", U"هایتان", U"هایش", U"هایم", U"هایت", U"هایی", U"های", U"شان",
    U"مان",    U"تان",    U"ترین",   U"ها",   U"تر",   U"یش",   U"یم",   U"ند",  U"ام",
    U"اش",     U"ای",     U"ان",     U"ش",    U"م",    U"ت",    U"ی"};
constexpr std::size_t shortest_stem = 3;

}  // namespace

double WordSenses::uses_of(const std::u32string& letters) const {
  const auto spelling = lexicon_.spelling(letters);
  return spelling ? spelling->count_with + spelling->count_without : 0;
}

double WordSenses::uses_of_parts(const std::u32string& word) const {
  double least = least_uses;
  for (std::size_t begin = 0; begin <= word.size();) {
    const std::size_t end = std::min(word.find(unicode::zwnj, begin), word.size());
    const std::u32string part = word.substr(begin, end - begin);
    if (!part.empty()) least = std::min(least, std::max(uses_of(part), uses_of_stem(part)));
    begin = end + 1;
  }
  return least;
}

double WordSenses::uses_of_stem(const std::u32string& letters) const {
  for (const std::u32string_view ending : endings) {
    if (letters.size() < shortest_stem + ending.size() || !letters.ends_with(ending)) continue;
    const double uses = uses_of(letters.substr(0, letters.size() - ending.size()));
    if (uses >= least_uses) return uses;
  }
  return 0;
}

const Sense& WordSenses::of(const std::u32string& word) const {
  const auto [place, fresh] = known_.try_emplace(word);
  if (!fresh) return place->second;
  std::u32string whole = word;
  std::erase(whole, unicode::zwnj);
  const double uses = uses_of(whole);
  double most = uses;
  if (most < least_uses) most = std::max(most, uses_of_stem(whole));
  if (most < least_uses && whole.size() < word.size()) most = std::max(most, uses_of_parts(word));
  Sense& sense = place->second;
  sense.listed = most > 0;
  sense.known = most >= least_uses;
  sense.likely = uses > 0
                     ? std::log(uses / static_cast<double>(lexicon_.total_count()))
                     : lexicon_.spelled_log_probability(whole) - (sense.known ? 0 : unknown_cost);
  return sense;
}

}  // namespace bazyab::healing
