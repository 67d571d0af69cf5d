// Counting the parts of words.
#include "language/partners.h"

#include <algorithm>
#include <unordered_set>

#include "language/boundary_features.h"
#include "unicode/encoding.h"

namespace bazyab::language {
namespace {

// An ending like ها stands behind this many words.
constexpr std::size_t many_partners = 300;

using PartMap = std::map<std::u32string, std::unordered_set<std::u32string>>;

void add_partners(const GappedText& word, PartMap& lefts, PartMap& rights) {
  const std::u32string_view letters = word.letters;
  for (std::size_t at = 1; at < letters.size(); ++at) {
    if (word.before[at] != Gap::zwnj) continue;
    std::size_t begin = at - 1;
    while (begin > 0 && word.before[begin] == Gap::none) --begin;
    std::size_t end = at + 1;
    while (end < letters.size() && word.before[end] == Gap::none) ++end;
    const std::u32string left(letters.substr(begin, at - begin));
    const std::u32string right(letters.substr(at, end - at));
    lefts[left].insert(right);
    rights[right].insert(left);
  }
}

}  // namespace

std::string feature_name(char kind, char observed, std::u32string_view first,
                         std::u32string_view second) {
  std::string name{kind, observed, '\t'};
  name += unicode::encode_utf8(first);
  name += '\t';
  name += unicode::encode_utf8(second);
  return name;
}

Partners find_partners(const std::vector<GappedText>& words) {
  PartMap lefts, rights;
  for (const GappedText& word : words) add_partners(word, lefts, rights);
  Partners partners;
  const auto keep = [&](char kind, const std::u32string& part, std::size_t number) {
    if (number < 2) return;
    const auto kept = static_cast<std::uint32_t>(std::min<std::size_t>(number, 30000));
    partners.numbers[feature_hash(kind, 'n', part, {})] = kept;
    partners.lines[feature_name(kind, 'n', part, {})] = kept;
  };
  for (const auto& [part, others] : rights) keep(kind::suffix, part, others.size());
  for (const auto& [part, others] : lefts) {
    // What takes an ending need not be a prefix.
    const auto number = std::count_if(others.begin(), others.end(), [&](const auto& other) {
      return rights[other].size() < many_partners;
    });
    keep(kind::prefix, part, static_cast<std::size_t>(number));
  }
  return partners;
}

}  // namespace bazyab::language
