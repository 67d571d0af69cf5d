// Back to what OCR had read, and forth to what was chosen.
#include "repair/changed_words.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

// The words that begin at `at`; null if none do that were changed.
const ChangedWord* word_at(const Text& text, std::size_t at, const WordRecord& record) {
  if (at > 0 && text.origins[at] == text.origins[at - 1]) return nullptr;
  return record.find(text.origins[at]);
}

bool has(const Text& text, std::size_t at, std::u32string_view letters) {
  return std::u32string_view(text.letters).substr(at).starts_with(letters);
}

std::u32string without(std::u32string_view letters, char32_t left_out) {
  std::u32string rest(letters);
  std::erase(rest, left_out);
  return rest;
}

RepairKind kind_of(const ChangedWord& word) {
  if (without(word.said, U' ') == without(word.letters, U' ')) return RepairKind::space;
  const bool zwnj = without(word.said, unicode::zwnj) == without(word.letters, unicode::zwnj);
  return zwnj ? RepairKind::zwnj : RepairKind::letter;
}

// Only what differs.
Proposal change_of(std::size_t at, const ChangedWord& word) {
  const auto [before, after] =
      std::mismatch(word.said.begin(), word.said.end(), word.letters.begin(), word.letters.end());
  std::size_t same = static_cast<std::size_t>(before - word.said.begin());
  // A mark is changed with the letter that bears it.
  while (same > 0 && ((same < word.said.size() && unicode::is_mark(word.said[same])) ||
                      (same < word.letters.size() && unicode::is_mark(word.letters[same])))) {
    --same;
  }
  const std::size_t most = std::min(word.said.size(), word.letters.size()) - same;
  std::size_t tail = 0;
  while (tail < most &&
         word.said[word.said.size() - 1 - tail] == word.letters[word.letters.size() - 1 - tail]) {
    ++tail;
  }
  return {.span = {static_cast<std::uint32_t>(at + same),
                   static_cast<std::uint32_t>(at + word.said.size() - tail)},
          .after = word.letters.substr(same, word.letters.size() - tail - same),
          .kind = kind_of(word),
          .evidence = Evidence::lexicon,
          .confidence = word.confidence};
}

}  // namespace

void recall_words(Text& text, const WordRecord& record) {
  if (record.empty() || text.origins.empty()) return;
  Text result;
  for (std::size_t at = 0; at < text.letters.size();) {
    const ChangedWord* word = word_at(text, at, record);
    const bool changed = word != nullptr && has(text, at, word->letters);
    const std::u32string_view letters =
        changed ? std::u32string_view(word->said) : std::u32string_view(text.letters).substr(at, 1);
    for (std::size_t place = 0; place < letters.size(); ++place) {
      result.letters.push_back(letters[place]);
      result.origins.push_back(text.origins[at]);
      if (!text.has_evidence()) continue;
      Boundary boundary = place == 0 ? text.boundaries[at] : Boundary{};
      if (letters[place] == U' ') boundary.observed = Observed::space;
      result.boundaries.push_back(boundary);
    }
    at += changed ? word->letters.size() : 1;
  }
  text = std::move(result);
}

std::vector<Proposal> propose_words(const Text& text, const WordRecord& record) {
  std::vector<Proposal> proposals;
  if (record.empty() || text.origins.empty()) return proposals;
  for (std::size_t at = 0; at < text.letters.size();) {
    const ChangedWord* word = word_at(text, at, record);
    if (word == nullptr || !has(text, at, word->said)) {
      ++at;
      continue;
    }
    proposals.push_back(change_of(at, *word));
    at += word->said.size();
  }
  return proposals;
}

}  // namespace bazyab::repair
