// Stretches that end in یم or یل.
#include "repair/turned_yeh.h"

#include <string>

#include "repair/folding.h"
#include "repair/word_count.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr std::uint32_t common = 20;  // a count that no chance word has

bool is_yeh(char32_t letter) {
  return letter == U'ی' || letter == 0x064A;
}

class TurnedYeh {
 public:
  TurnedYeh(std::u32string_view text, const language::Lexicon& lexicon)
      : text_(text), lexicon_(lexicon) {}

  std::vector<Proposal> run() {
    for (std::size_t at = 1; at < text_.size(); ++at) {
      if ((text_[at] != U'م' && text_[at] != U'ل') || !is_yeh(text_[at - 1])) continue;
      if (at + 1 < text_.size() && (is_word_letter(text_[at + 1]) || is_word_mark(text_[at + 1]))) {
        continue;
      }
      look_at(at - 1);
    }
    return std::move(proposals_);
  }

 private:
  bool goes_on(std::size_t at) const {
    if (at >= text_.size() || (text_[at] != U' ' && text_[at] != unicode::zwnj)) return false;
    return at + 1 < text_.size() && is_word_letter(text_[at + 1]);
  }

  // The pair at `at` ends a word, or a part before a ZWNJ.
  void look_at(std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && (is_word_letter(text_[begin - 1]) || is_word_mark(text_[begin - 1]))) {
      --begin;
    }
    const bool meem = text_[at + 1] == U'م';
    if (begin == at) {
      // The sea (یم) ends verses and clauses; می stands before a verb.
      const bool own_part = at > 0 && text_[at - 1] == unicode::zwnj;
      if (meem && !own_part && goes_on(at + 2)) propose(at, 0.97F);
      return;
    }
    if (meem && unicode::joins_next(text_[at - 1])) return;
    const Span token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 2)};
    const Folded folded = fold(text_, token);
    if (!folded.fits || folded.size < 3 || count_of(folded.letters(), lexicon_) > 0) return;
    std::u32string turned(folded.letters());
    std::swap(turned[turned.size() - 1], turned[turned.size() - 2]);
    if (count_of(turned, lexicon_) >= common) propose(at, 0.95F);
  }

  void propose(std::size_t at, float confidence) {
    const auto begin = static_cast<std::uint32_t>(at);
    proposals_.push_back({.span = {begin, begin + 2},
                          .after = std::u32string{text_[at + 1], text_[at]},
                          .kind = RepairKind::letter,
                          .evidence = Evidence::lexicon,
                          .confidence = confidence});
  }

  std::u32string_view text_;
  const language::Lexicon& lexicon_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_turned_yeh(const Text& text, const language::Lexicon& lexicon) {
  return TurnedYeh(text.letters, lexicon).run();
}

}  // namespace bazyab::repair
