// From tokens to readings to proposals.
#include "repair/decoder.h"

#include <algorithm>
#include <cmath>

#include "repair/channel.h"
#include "repair/folding.h"
#include "repair/lattice.h"

namespace bazyab::repair {
namespace {

// How much likelier than the text as it is a reading must be: four times.
constexpr float enough = 1.4F;
// Of 300 ZWNJ that pages showed beyond doubt, two were none (docs/reliability.md).
constexpr float surest = 0.995F;

class Decoder {
 public:
  Decoder(const Text& text, Style style, const language::Lexicon* lexicon, const Habit& habit)
      : text_(text), lexicon_(lexicon), plain_(plain_channel(habit, style)) {
    observed_.fill(plain_);
  }

  std::vector<Proposal> run() {
    for_each_token(text_.letters, [&](Span token) {
      if (token.size() > 2) look_at(token);
    });
    return std::move(proposals_);
  }

 private:
  void look_at(Span token) {
    const Folded folded = fold(text_.letters, token);
    if (!folded.fits || folded.size < 3) return;
    const bool evidence = text_.has_evidence() && observe(folded);
    if (!evidence && lexicon_ == nullptr) return;
    const WordReadings readings =
        read_word(folded.letters(), folded.zwnj_before, observed_, lexicon_);
    if (readings.best.score < readings.as_is.score + enough) return;
    const float margin = readings.best.score - readings.as_is.score;
    for (std::size_t at = 1; at < folded.size; ++at) {
      const std::uint64_t added = readings.best.zwnj_before & ~folded.zwnj_before;
      if ((added >> at & 1U) == 0) continue;
      const bool space = is_narrow_space(folded, at, readings.best.zwnj_before);
      propose(folded.place[at], space, evidence_of(at, readings.together_known), margin);
    }
  }

  // Fills `observed_` from the page; true if a boundary says something.
  bool observe(const Folded& folded) {
    bool found = false;
    for (std::size_t at = 1; at < folded.size; ++at) {
      observed_[at] = page_channel(text_.boundaries[folded.place[at]], plain_);
      found = found || observed_[at].evidence == Evidence::glyph;
    }
    return found;
  }

  // Kerning pulls a space together until it is no wider than what letters leave between them. A
  // ZWNJ leaves less, so more white between two words that nobody ties is a space.
  bool is_narrow_space(const Folded& folded, std::size_t at, std::uint64_t cuts) const {
    constexpr float wider_than_zwnj = 0.05F;  // em
    constexpr std::uint32_t common = 100;     // uses of a word
    if (lexicon_ == nullptr || !text_.has_evidence()) return false;
    const Boundary& boundary = text_.boundaries[folded.place[at]];
    if (boundary.observed != Observed::gap || boundary.covered_space ||
        boundary.gap <= wider_than_zwnj) {
      return false;
    }
    const auto is_cut = [&](std::size_t place) { return (cuts >> place & 1U) != 0; };
    std::size_t begin = at - 1, end = at + 1;
    while (begin > 0 && !is_cut(begin)) --begin;
    while (end < folded.size && !is_cut(end)) ++end;
    const std::u32string_view letters = folded.letters();
    const auto left = letters.substr(begin, at - begin), right = letters.substr(at, end - at);
    if (is_affix(left) || is_affix(right)) return false;
    if (lexicon_->count(left) < common || lexicon_->count(right) < common) return false;
    const auto tied = lexicon_->spelling(letters.substr(begin, end - begin));
    return !tied || tied->count_with == 0;
  }

  Evidence evidence_of(std::size_t at, bool together_known) const {
    if (observed_[at].evidence == Evidence::glyph && observed_[at].gain() > 0) {
      return Evidence::glyph;
    }
    return together_known ? Evidence::habit : Evidence::lexicon;
  }

  void propose(std::uint32_t at, bool space, Evidence evidence, float margin) {
    proposals_.push_back({.span = {at, at},
                          .after = std::u32string(1, space ? U' ' : unicode::zwnj),
                          .kind = space ? RepairKind::space : RepairKind::zwnj,
                          .evidence = evidence,
                          .confidence = std::min(surest, 1 / (1 + std::exp(-margin)))});
  }

  const Text& text_;
  const language::Lexicon* lexicon_;
  ChannelScores plain_;
  std::array<ChannelScores, 64> observed_{};
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_zwnj(const Text& text, const RepairOptions& options,
                                   const language::Lexicon* lexicon, const Habit& habit) {
  return Decoder(text, options.style, lexicon, habit).run();
}

}  // namespace bazyab::repair
