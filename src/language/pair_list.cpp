// Counting pairs and writing the lines.
#include "language/pair_list.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "language/text_counts.h"
#include "unicode/encoding.h"

namespace bazyab::language {
namespace {

// What was met less often says little and is most of all pairs.
constexpr std::uint32_t least_met = 3;

}  // namespace

std::string make_pair_list(const PairInputs& inputs,
                           const std::function<void(double, std::string_view)>& progress) {
  const TextCounts counts = count_texts(
      inputs.texts, inputs.common, [&](double done) { progress(0.9 * done, "counting pairs"); });

  progress(0.9, "writing pairs");
  std::unordered_set<std::u32string_view> known;
  for (const CountedWord& word : inputs.words) known.insert(word.word);
  std::vector<std::string> lines;
  for (const auto& [pair, times] : counts.pairs) {
    const std::u32string_view both = pair;
    const std::size_t space = both.find(U' ');
    const std::u32string_view first = both.substr(0, space);
    const std::u32string_view second = both.substr(space + 1);
    if (times < least_met || !known.contains(first) || !known.contains(second)) continue;
    lines.push_back(unicode::encode_utf8(first) + '\t' + unicode::encode_utf8(second) + '\t' +
                    std::to_string(times) + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string list = "# first word\tsecond word\thow often they were met; see README.md\n";
  for (const std::string& line : lines) list += line;
  return list;
}

}  // namespace bazyab::language
