// From U+FFFD and from what maps said to the letters that were found.
#include "repair/healed.h"

#include <algorithm>

#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

std::u32string shown(const Mended& mended) {
  return mended.said.empty() ? std::u32string(1, unicode::replacement) : mended.said;
}

// The letters behind `begin` that came from the same glyph.
std::size_t end_of_glyph(const Text& text, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < text.letters.size() && text.origins[end] == text.origins[begin]) ++end;
  return end;
}

// Lines turn brackets: whether one that was mended into its partner was turned back, the text alone
// does not tell.
bool is_turned(const Mended& mended) {
  return mended.letters.size() == 1 && unicode::is_bracket(mended.letters[0]) &&
         mended.said.size() == 1 && mended.said[0] == unicode::mirrored(mended.letters[0]);
}

std::optional<Mended> mended_at(const Text& text, std::size_t at, const Healer& healer) {
  // A ZWNJ before a letter bears the letter's origin.
  if (text.origins[at].source != Source::page_glyph || text.letters[at] == unicode::zwnj) return {};
  std::optional<Mended> mended = healer.mended(text.origins[at]);
  return mended && is_turned(*mended) ? std::nullopt : mended;
}

std::optional<Healed> ask(const Healer& healer, const Origin& origin) {
  return healer.lost ? healer.lost(origin) : std::nullopt;
}

// `found`: what the words say, asked where the font knows only that its map is wrong.
Proposal mend(Span span, const Mended& mended, const std::optional<Healed>& found) {
  Proposal proposal{.span = span,
                    .after = mended.letters,
                    .kind = RepairKind::letter,
                    .evidence = Evidence::font,
                    .confidence = mended.confidence};
  if (!mended.letters.starts_with(unicode::replacement)) return proposal;
  proposal.evidence = found ? Evidence::lexicon : Evidence::glyph;
  if (found) {
    proposal.after = found->letters + mended.letters.substr(1);  // marks that its outline told
    proposal.confidence = found->confidence;
  }
  return proposal;
}

}  // namespace

void recall_maps(Text& text, const Healer& healer) {
  if (!healer.mended || text.origins.empty()) return;
  Text result;
  const auto put = [&](char32_t letter, const Origin& origin, const Boundary& boundary) {
    result.letters.push_back(letter);
    result.origins.push_back(origin);
    if (text.has_evidence()) result.boundaries.push_back(boundary);
  };
  const auto boundary_at = [&](std::size_t at) {
    return text.has_evidence() ? text.boundaries[at] : Boundary{};
  };
  for (std::size_t at = 0; at < text.letters.size();) {
    const std::optional<Mended> mended = mended_at(text, at, healer);
    const bool here =
        mended && std::u32string_view(text.letters).substr(at).starts_with(mended->letters);
    if (!here || mended->letters.empty()) {
      put(text.letters[at], text.origins[at], boundary_at(at));
      ++at;
      continue;
    }
    Boundary before = boundary_at(at);
    for (const char32_t letter : shown(*mended)) {
      put(letter, text.origins[at], before);
      before = Boundary{};
    }
    const std::size_t end = end_of_glyph(text, at);
    // Marks that were drawn over it.
    for (at += mended->letters.size(); at < end; ++at) {
      put(text.letters[at], text.origins[at], boundary_at(at));
    }
  }
  text = std::move(result);
}

std::vector<Proposal> propose_healed(const Text& text, const Healer& healer) {
  std::vector<Proposal> proposals;
  if (text.origins.empty() || (!healer.lost && !healer.mended)) return proposals;
  for (std::size_t at = 0; at < text.letters.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const std::optional<Mended> mended = healer.mended ? mended_at(text, at, healer) : std::nullopt;
    if (mended) {
      const std::u32string said = shown(*mended);
      const bool recalled = end_of_glyph(text, at) >= at + said.size();
      if (recalled && std::u32string_view(text.letters).substr(at).starts_with(said)) {
        proposals.push_back(mend({begin, begin + static_cast<std::uint32_t>(said.size())}, *mended,
                                 ask(healer, text.origins[at])));
        at = std::max(end_of_glyph(text, at), at + said.size());
        continue;
      }
    }
    ++at;
    if (text.letters[begin] != unicode::replacement) continue;
    if (text.origins[begin].source != Source::page_glyph) continue;
    const std::optional<Healed> healed = ask(healer, text.origins[begin]);
    if (!healed) continue;
    proposals.push_back({.span = {begin, begin + 1},
                         .after = healed->letters,
                         .kind = RepairKind::letter,
                         .evidence = Evidence::lexicon,
                         .confidence = healed->confidence});
  }
  return proposals;
}

}  // namespace bazyab::repair
