// Stretches that end in یم or یل.
#include "repair/turned_yeh.h"

#include <algorithm>
#include <string>

#include "repair/folding.h"
#include "repair/word_count.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr double common = 20;  // a count that no chance word has
constexpr double least = 3;    // the same where the text has turned words beyond doubt
constexpr double rare = 2;
constexpr double likelier = 8;
constexpr double overwhelming = 500;

bool is_yeh(char32_t letter) {
  return letter == U'ی' || letter == 0x064A;
}

// What stands before می in one word: برمی‌گردد.
bool is_verbal_prefix(std::u32string_view part) {
  for (const std::u32string_view prefix :
       {std::u32string_view(U"بر"), std::u32string_view(U"در"), std::u32string_view(U"باز"),
        std::u32string_view(U"فرو"), std::u32string_view(U"فرا"), std::u32string_view(U"وا")}) {
    if (part == prefix) return true;
  }
  return false;
}

class TurnedYeh {
 public:
  TurnedYeh(std::u32string_view text, const language::Lexicon& lexicon, const Habit& habit)
      : text_(text),
        lexicon_(lexicon),
        lam_share_(habit.share_of_turned_lam_yeh()),
        meem_share_(habit.share_of_turned_mi()) {}

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
      if (meem && !own_part && goes_on(at + 2) && !is_cut_off(text_, at, lexicon_)) {
        propose(at, 0.97F);
      }
      return;
    }
    if (meem && (unicode::joins_next(text_[at - 1]) || meem_share_ == 0)) return;
    if (meem && begin > 0 && text_[begin - 1] == unicode::zwnj) return;  // می‌بریم
    if (meem && is_verbal_prefix(text_.substr(begin, at - begin)) && goes_on(at + 2)) {
      return propose(at, 0.95F);
    }
    // Behind an alef یم is an ending as well (جایم).
    const bool ending = meem && text_[at - 1] == U'ا';
    const double share = meem ? meem_share_ : lam_share_;
    const Span token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 2)};
    const Folded folded = fold(text_, token);
    if (!folded.fits || folded.size < 3) return;
    const double count = count_of(folded.letters(), lexicon_);
    if (share == 0 && count > rare) return;
    std::u32string turned(folded.letters());
    std::swap(turned[turned.size() - 1], turned[turned.size() - 2]);
    const double other = count_of(turned, lexicon_);
    const double weight = count == 1 ? 0.25 : count;  // in a list, and never met in text
    const double factor = share > 0 ? std::min(likelier / share, overwhelming) : overwhelming;
    if (other < (share > 0 && !ending ? least : common) || other < factor * weight) return;
    propose(at, count == 0 ? 0.95F : 0.9F);
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
  double lam_share_;   // of لی in this text that are turned
  double meem_share_;  // of می
  std::vector<Proposal> proposals_;
};

}  // namespace

bool is_cut_off(std::u32string_view text, std::size_t at, const language::Lexicon& lexicon) {
  if (at < 2 || text[at - 1] != U' ' || !is_word_letter(text[at - 2])) return false;
  const Folded verb = fold(text, token_around(text, static_cast<std::uint32_t>(at - 2)));
  if (!verb.fits || count_of(std::u32string(verb.letters()) + U"یم", lexicon) == 0) return false;
  if (at + 2 < text.size() && text[at + 2] == unicode::zwnj) return false;
  const std::size_t behind = at + 3;  // the word after یم and a space
  if (behind >= text.size() || !is_word_letter(text[behind])) return true;
  const Folded next = fold(text, token_around(text, static_cast<std::uint32_t>(behind)));
  return !next.fits || count_of(U"می" + std::u32string(next.letters()), lexicon) == 0;
}

bool is_plainly_turned_lam_yeh(std::u32string_view word, const language::Lexicon& lexicon) {
  if (word.size() < 3 || count_of(word, lexicon) > 0) return false;
  std::u32string turned(word);
  std::swap(turned[turned.size() - 1], turned[turned.size() - 2]);
  return count_of(turned, lexicon) >= common;
}

std::vector<Proposal> propose_turned_yeh(const Text& text, const language::Lexicon& lexicon,
                                         const Habit& habit) {
  return TurnedYeh(text.letters, lexicon, habit).run();
}

}  // namespace bazyab::repair
