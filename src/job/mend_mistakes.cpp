// Codes in doubt are laid out as lost, asked for, and taken back where nothing better is found.
#include "job/mend_mistakes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "healing/lost_letters.h"
#include "healing/mended_page.h"
#include "healing/mistaken_codes.h"
#include "job/drawn_letters.h"
#include "job/mend_outlines.h"
#include "unicode/letters.h"

namespace bazyab::job {
namespace {

using healing::Claim;
using healing::CodeChange;

// Takes out what was in doubt on another page already.
void leave_judged(PdfPages& document, const PageFacts& facts, std::vector<CodeChange>& doubted) {
  std::erase_if(doubted, [&](const CodeChange& change) {
    const PdfPages::FontCode code{facts.fonts[change.font].id, change.code};
    return document.left_as_mapped().contains(code) || document.renamed().contains(code);
  });
}

// The page with `found` as well.
LaidOut lay_out_with(const GlyphPage& page, const LaidOut& seen, bool hidden,
                     std::span<const CodeChange> found) {
  std::vector<CodeChange> changes = seen.changes;
  healing::put_changes(changes, found);
  LaidOut told = lay_out(page, changes, hidden, seen);
  told.facts.dot_hints = seen.facts.dot_hints;
  return told;
}

class MistakeMending {
 public:
  MistakeMending(PdfPages& document, const GlyphPage& page, bool hidden,
                 const language::Lexicon& lexicon)
      : document_(document), page_(page), hidden_(hidden), lexicon_(lexicon) {}

  // What one round finds makes words known that tell the letters of the next.
  std::optional<LaidOut> mend(const LaidOut& seen) {
    constexpr int most_rounds = 5;
    std::optional<LaidOut> mended;
    for (int round = 0; round < most_rounds; ++round) {
      const LaidOut& now = mended ? *mended : seen;
      const std::vector<CodeChange> found = find(now, mended.has_value());
      if (found.empty()) break;
      mended = lay_out_with(page_, now, hidden_, found);
    }
    constexpr std::size_t most_kept = 10'000;  // codes
    for (const auto& [code, letters] : judged_) {
      if (document_.renamed().size() + document_.left_as_mapped().size() >= most_kept) break;
      if (letters.empty()) {
        document_.left_as_mapped().insert(code);
      } else {
        document_.renamed()[code] = letters;
      }
    }
    return mended;
  }

 private:
  // Words alone are asked first, which is cheap and mostly says that the words are names.
  // `damaged`: they have told something already.
  std::vector<CodeChange> find(const LaidOut& now, bool damaged) {
    constexpr std::size_t many = 4;  // codes
    const healing::CodeWords words(now.facts, now.lines, lexicon_);
    std::vector<CodeChange> doubted = words.doubtful();
    leave_judged(document_, now.facts, doubted);
    const bool by_words = !doubted.empty();
    const bool arabic = healing::lacks_persian_letters(now.lines);
    std::vector<CodeChange> found;
    if (arabic) found = words.named_as_arabic();
    if (found.empty()) found = words.exchanged_letters();
    if (found.empty()) found = words.exchanged(doubted);
    if (found.empty()) found = words.replaced(doubted);
    if (found.empty() && (damaged || arabic || doubted.size() >= many || words.is_garbled())) {
      std::vector<CodeChange> refuted = refuted_codes(document_, page_, now.changes);
      leave_judged(document_, now.facts, refuted);
      healing::put_changes(doubted, refuted);
      found = words.exchanged(refuted);
      if (found.empty()) found = words.confirmed(ask(doubted, now.changes, by_words));
    }
    leave_undrawn(now.changes, found);
    for (const CodeChange& change : doubted) judge(change, {});
    for (const CodeChange& change : found) judge(change, change.letters);
    return found;
  }

  // Takes out letters whose dots the outlines do not have: words alone take one ending for another.
  void leave_undrawn(std::vector<CodeChange> changes, std::vector<CodeChange>& found) const {
    if (found.empty()) return;
    healing::put_changes(changes, found);
    const std::vector<CodeChange> refuted = refuted_codes(document_, page_, changes);
    std::erase_if(found, [&](const CodeChange& change) {
      return std::ranges::any_of(refuted, [&](const CodeChange& each) {
        return each.font == change.font && each.code == change.code;
      });
    });
  }

  void judge(const CodeChange& change, const std::u32string& letters) {
    judged_[{page_.fonts[change.font].id, change.code}] = letters;
  }

  // Other letters for codes in doubt, as far as outlines and words tell any. Words are only asked
  // where some code is in doubt by its words: they take longest.
  std::vector<CodeChange> ask(const std::vector<CodeChange>& doubted,
                              std::vector<CodeChange> changes, bool by_words) const {
    if (doubted.empty()) return {};
    healing::put_changes(changes, doubted);
    LaidOut trial = lay_out(page_, changes, hidden_);
    OutlineMending drawn = mend_by_outlines(document_, page_, trial.facts, changes);
    healing::put_changes(changes, drawn.changes);
    trial = lay_out(page_, changes, hidden_, trial);
    trial.facts.dot_hints = std::move(drawn.hints);
    healing::LostLetters lost;
    if (by_words) {
      for (const Text& line : trial.lines) lost.add_line(line, trial.facts);
      lost.find(lexicon_);
    }
    std::vector<CodeChange> found = doubted;
    std::erase_if(found, [&](CodeChange& change) {
      const auto by_outline = std::ranges::find_if(drawn.changes, [&](const CodeChange& each) {
        return each.font == change.font && each.code == change.code && each.claim == Claim::drawn;
      });
      if (by_outline != drawn.changes.end()) {
        change.claim = Claim::drawn;
        change.letters = by_outline->letters;
      } else {
        const auto told = lost.letter_of(page_.fonts[change.font].id, change.code);
        change.claim = Claim::disputed;
        change.letters = told ? told->letters : std::u32string();
      }
      return change.letters.empty() || change.letters == unicode::without_forms(change.said);
    });
    return found;
  }

  PdfPages& document_;
  const GlyphPage& page_;
  bool hidden_;
  const language::Lexicon& lexicon_;
  std::map<PdfPages::FontCode, std::u32string> judged_;  // on this page; empty: as mapped
};

}  // namespace

bool has_mistakes(PdfPages& document, const LaidOut& seen, const language::Lexicon& lexicon) {
  if (healing::lacks_persian_letters(seen.lines)) return true;
  const healing::CodeWords words(seen.facts, seen.lines, lexicon);
  if (words.is_garbled()) return true;
  std::vector<CodeChange> doubted = words.doubtful();
  leave_judged(document, seen.facts, doubted);
  return !doubted.empty();
}

std::optional<LaidOut> mend_mistakes(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                     bool hidden, const language::Lexicon& lexicon) {
  return MistakeMending(document, page, hidden, lexicon).mend(seen);
}

std::optional<LaidOut> take_renamed(PdfPages& document, const GlyphPage& page, const LaidOut& seen,
                                    bool hidden) {
  std::vector<CodeChange> found;
  std::set<std::pair<std::uint16_t, std::uint32_t>> looked_at;
  for (const Item& item : seen.facts.items) {
    if (item.font >= page.fonts.size() || !looked_at.emplace(item.font, item.code).second) continue;
    const auto known = document.renamed().find({page.fonts[item.font].id, item.code});
    if (known == document.renamed().end()) continue;
    found.push_back({.font = item.font,
                     .code = item.code,
                     .claim = Claim::disputed,
                     .said = std::u32string(slice(seen.facts.letters, item.letters)),
                     .letters = known->second});
  }
  if (found.empty()) return {};
  return lay_out_with(page, seen, hidden, found);
}

std::optional<LaidOut> mend_lam_alefs(PdfPages& document, const GlyphPage& page,
                                      const LaidOut& seen, bool hidden,
                                      const language::Lexicon& lexicon) {
  std::vector<CodeChange> found = lam_alef_codes(document, page, seen.changes);
  if (found.empty()) return {};
  found = healing::CodeWords(seen.facts, seen.lines, lexicon).confirmed(std::move(found));
  if (found.empty()) return {};
  return lay_out_with(page, seen, hidden, found);
}

}  // namespace bazyab::job
