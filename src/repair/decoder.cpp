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
      propose(folded.place[at], evidence_of(at, readings.together_known), margin);
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

  Evidence evidence_of(std::size_t at, bool together_known) const {
    if (observed_[at].evidence == Evidence::glyph && observed_[at].gain() > 0) {
      return Evidence::glyph;
    }
    return together_known ? Evidence::habit : Evidence::lexicon;
  }

  void propose(std::uint32_t at, Evidence evidence, float margin) {
    proposals_.push_back({.span = {at, at},
                          .after = std::u32string(1, unicode::zwnj),
                          .kind = RepairKind::zwnj,
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
