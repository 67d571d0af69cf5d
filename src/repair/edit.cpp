// Applying proposals to a text, and composing them with earlier repairs, both in one pass each.
#include "repair/edit.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace bazyab::repair {
namespace {

// Copies letters with their origins and boundaries.
class Writer {
 public:
  Writer(const Text& from, std::size_t expected) : from_(from) {
    to_.letters.reserve(expected);
    if (!from.origins.empty()) to_.origins.reserve(expected);
    if (!from.boundaries.empty()) to_.boundaries.reserve(expected);
  }

  void copy_until(std::size_t end) {
    const auto begin_at = static_cast<std::ptrdiff_t>(at_);
    const auto end_at = static_cast<std::ptrdiff_t>(end);
    to_.letters.append(from_.letters, at_, end - at_);
    if (!from_.origins.empty()) {
      to_.origins.insert(to_.origins.end(), from_.origins.begin() + begin_at,
                         from_.origins.begin() + end_at);
    }
    if (!from_.boundaries.empty()) {
      to_.boundaries.insert(to_.boundaries.end(), from_.boundaries.begin() + begin_at,
                            from_.boundaries.begin() + end_at);
    }
    at_ = end;
  }

  void replace(Span span, std::u32string_view after) {
    to_.letters.append(after);
    for (std::size_t index = 0; index < after.size(); ++index) {
      if (!from_.origins.empty()) to_.origins.push_back(origin(span, index));
      if (!from_.boundaries.empty()) to_.boundaries.push_back(boundary(span, index, after[index]));
    }
    at_ = span.end;
  }

  Text take() { return std::move(to_); }

 private:
  Origin origin(Span span, std::size_t index) const {
    if (!span.empty()) {
      return from_.origins[std::min<std::size_t>(span.begin + index, span.end - 1)];
    }
    Origin nearest = from_.origins[span.begin > 0 ? span.begin - 1 : 0];
    nearest.source = Source::inserted;
    return nearest;
  }
  Boundary boundary(Span span, std::size_t index, char32_t letter) const {
    if (span.begin + index < span.end) return from_.boundaries[span.begin + index];
    Boundary made;
    constexpr char32_t zwnj = 0x200C;
    if (letter == zwnj) made.observed = Observed::zwnj;
    if (letter == U' ') made.observed = Observed::space;
    return made;
  }

  const Text& from_;
  Text to_;
  std::size_t at_ = 0;
};

Text edited(const Text& text, std::span<const Proposal> proposals) {
  std::size_t added = 0;
  for (const Proposal& proposal : proposals) added += proposal.after.size();
  Writer writer(text, text.letters.size() + added);
  for (const Proposal& proposal : proposals) {
    writer.copy_until(proposal.span.begin);
    writer.replace(proposal.span, proposal.after);
  }
  writer.copy_until(text.letters.size());
  return writer.take();
}

// The kind that names a merged change: the one that says most about it.
int rank(RepairKind kind) {
  constexpr std::array<RepairKind, 8> order = {
      RepairKind::control,           RepairKind::space,  RepairKind::zwnj,    RepairKind::line,
      RepairKind::presentation_form, RepairKind::letter, RepairKind::encoding, RepairKind::order};
  return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

bool touch(Span one, Span other) {
  return (one.begin < other.end && other.begin < one.end) || (one.empty() && one == other);
}
bool precedes(Span one, Span other) {
  return one.begin != other.begin ? one.begin < other.begin : one.end < other.end;
}

// Earlier repairs and new proposals that touch one another, over one span of the middle text.
class Cluster {
 public:
  Cluster(std::span<const Repair> earlier, std::span<const Proposal> later,
          std::u32string_view middle)
      : earlier_(earlier), later_(later), middle_(middle) {}

  // Takes the next item and all that it drags in; advances both positions.
  void take(std::size_t& repair_at, std::size_t& proposal_at) {
    repair_begin_ = repair_at;
    proposal_begin_ = proposal_at;
    const bool repair_first = proposal_at == later_.size() ||
                              (repair_at < earlier_.size() &&
                               precedes(earlier_[repair_at].span, later_[proposal_at].span));
    span_ = repair_first ? earlier_[repair_at++].span : later_[proposal_at++].span;
    for (bool grown = true; grown;) {
      grown = false;
      if (repair_at < earlier_.size() && touch(span_, earlier_[repair_at].span)) {
        span_.end = std::max(span_.end, earlier_[repair_at++].span.end);
        grown = true;
      } else if (proposal_at < later_.size() && touch(span_, later_[proposal_at].span)) {
        span_.end = std::max(span_.end, later_[proposal_at++].span.end);
        grown = true;
      }
    }
    repair_end_ = repair_at;
    proposal_end_ = proposal_at;
  }

  // The one repair that it comes to; `shift` is the length of the new text minus that of the middle
  // text up to here, and is moved on.
  Repair merged(std::ptrdiff_t& shift) const {
    Repair repair;
    bool named = false;
    const auto name = [&](RepairKind kind, Evidence evidence, float confidence) {
      if (!named || rank(kind) > rank(repair.kind)) {
        repair.kind = kind;
        repair.evidence = evidence;
      }
      repair.confidence = named ? std::min(repair.confidence, confidence) : confidence;
      named = true;
    };
    std::uint32_t at = span_.begin;
    for (std::size_t index = repair_begin_; index < repair_end_; ++index) {
      const Repair& one = earlier_[index];
      repair.before.append(slice(middle_, {at, one.span.begin})).append(one.before);
      at = one.span.end;
      name(one.kind, one.evidence, one.confidence);
      repair.page = one.page;
    }
    repair.before.append(slice(middle_, {at, span_.end}));
    at = span_.begin;
    for (std::size_t index = proposal_begin_; index < proposal_end_; ++index) {
      const Proposal& one = later_[index];
      repair.after.append(slice(middle_, {at, one.span.begin})).append(one.after);
      at = one.span.end;
      name(one.kind, one.evidence, one.confidence);
    }
    repair.after.append(slice(middle_, {at, span_.end}));
    const auto begin = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(span_.begin) + shift);
    repair.span = {begin, begin + static_cast<std::uint32_t>(repair.after.size())};
    shift += static_cast<std::ptrdiff_t>(repair.after.size()) -
             static_cast<std::ptrdiff_t>(span_.size());
    return repair;
  }

 private:
  std::span<const Repair> earlier_;
  std::span<const Proposal> later_;
  std::u32string_view middle_;
  Span span_;
  std::size_t repair_begin_ = 0, repair_end_ = 0, proposal_begin_ = 0, proposal_end_ = 0;
};

std::vector<Repair> composed(std::span<const Repair> earlier, std::span<const Proposal> later,
                             std::u32string_view middle) {
  std::vector<Repair> result;
  result.reserve(earlier.size() + later.size());
  std::ptrdiff_t shift = 0;
  for (std::size_t repair_at = 0, proposal_at = 0;
       repair_at < earlier.size() || proposal_at < later.size();) {
    Cluster cluster(earlier, later, middle);
    cluster.take(repair_at, proposal_at);
    Repair repair = cluster.merged(shift);
    if (repair.before != repair.after) result.push_back(std::move(repair));
  }
  return result;
}

[[maybe_unused]] bool in_order(std::span<const Proposal> proposals) {
  for (std::size_t index = 1; index < proposals.size(); ++index) {
    const Span before = proposals[index - 1].span;
    const Span after = proposals[index].span;
    if (before.end > after.begin || touch(before, after)) return false;
  }
  return true;
}

}  // namespace

void apply_repairs(Repaired& state, std::span<const Proposal> proposals) {
  if (proposals.empty()) return;
  assert(in_order(proposals));
  state.repairs = composed(state.repairs, proposals, state.text.letters);
  state.text = edited(state.text, proposals);
}

std::u32string undo_repairs(std::u32string_view letters, std::span<const Repair> repairs) {
  std::u32string before;
  before.reserve(letters.size());
  std::uint32_t at = 0;
  for (const Repair& repair : repairs) {
    before.append(slice(letters, {at, repair.span.begin})).append(repair.before);
    at = repair.span.end;
  }
  return before.append(letters.substr(at));
}

}  // namespace bazyab::repair
