// Counting words and pairs by their hashes.
#include "repair/own_words.h"

#include <array>
#include <bit>
#include <string>
#include <utility>

#include "language/key.h"
#include "repair/tokens.h"

namespace bazyab::repair {
namespace {

// Words that are met less often may be pieces of one that was cut again and again: این ترنتی.
constexpr std::uint32_t common = 16;

}  // namespace

void OwnWords::Uses::start(std::size_t most) {
  slots_.assign(std::bit_ceil(2 * most), {});
}

// What finds no room is not counted: a text of words so short is none.
void OwnWords::Uses::add(std::uint64_t hash) {
  constexpr std::size_t most_probes = 32;
  const std::uint32_t tag = static_cast<std::uint32_t>(hash >> 32) | 1;
  for (std::size_t probe = 0; probe < most_probes; ++probe) {
    Slot& slot = slots_[(hash / 256 + probe) % slots_.size()];
    if (slot.tag != 0 && slot.tag != tag) continue;
    slot.tag = tag;
    ++slot.count;
    return;
  }
}

std::uint32_t OwnWords::Uses::of(std::uint64_t hash) const {
  constexpr std::size_t most_probes = 32;
  if (slots_.empty()) return 0;
  const std::uint32_t tag = static_cast<std::uint32_t>(hash >> 32) | 1;
  for (std::size_t probe = 0; probe < most_probes; ++probe) {
    const Slot& slot = slots_[(hash / 256 + probe) % slots_.size()];
    if (slot.tag == 0) return 0;
    if (slot.tag == tag) return slot.count;
  }
  return 0;
}

void OwnWords::find(std::u32string_view text, const language::Lexicon& lexicon,
                    WordMemory& memory) {
  times_.clear();
  may_have_.reset();
  // What the memory has of a word is on its way while the next ones are read.
  struct Asked {
    Span span;
    std::u32string word;
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
  };
  std::array<Asked, 16> asked;
  Asked before;
  std::size_t size = 0;
  constexpr std::size_t letters_of_word = 4;
  uses_.start(2 * (text.size() / letters_of_word + 1));
  const auto answer = [&] {
    for (std::size_t at = 0; at < size; ++at) {
      Asked& one = asked[at];
      one.count = memory.count(one.word, one.hash, lexicon);
      if (one.count == 0) ++times_[one.hash];
      uses_.add(one.hash);
      const bool follows = before.span.end > 0 && before.span.end + 1 == one.span.begin &&
                           text[before.span.end] == U' ';
      if (follows && before.count >= common && one.count >= common) {
        uses_.add(of_both(before.hash, one.hash));
      }
      std::swap(before, one);
    }
    size = 0;
  };
  for_each_token(text, [&](Span span) {
    Asked& one = asked[size++];
    one.span = span;
    one.word.clear();
    for (const char32_t letter : slice(text, span)) {
      if (const char32_t kept = language::key_letter(letter); kept != 0) one.word.push_back(kept);
    }
    one.hash = word_hash(one.word);
    memory.prefetch_count(one.hash);
    if (size == asked.size()) answer();
  });
  answer();
  std::erase_if(times_, [](const auto& entry) { return entry.second < 2; });
  for (const auto& [hash, times] : times_) may_have_.set(hash % may_have_.size());
}

}  // namespace bazyab::repair
