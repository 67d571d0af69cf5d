// Parts and counts of a unit.
#include "language/boundary_unit.h"

#include <algorithm>

namespace bazyab::language {

std::uint32_t count_any(std::u32string_view letters, const Lexicon& lexicon) {
  const auto spelling = lexicon.spelling(letters);
  return spelling ? std::max(spelling->count_with, spelling->count_without) : 0;
}

unsigned band(std::uint32_t count) {
  if (count == 0) return 0;
  if (count <= 2) return 1;
  if (count <= 15) return 2;
  if (count <= 150) return 3;
  return count <= 1500 ? 4 : 5;
}

unsigned partner_band(std::uint32_t partners) {
  if (partners < 3) return partners == 0 ? 0 : 1;
  if (partners < 10) return 2;
  return partners < 60 ? 3 : 4;
}

UnitSpelling look_up(std::u32string_view letters, const Gap* before, const Lexicon& lexicon) {
  UnitSpelling found;
  for (std::size_t at = 1; at < letters.size(); ++at) {
    if (before[at] == Gap::zwnj) found.observed |= std::uint64_t{1} << at;
  }
  const auto spelling = lexicon.spelling(letters);
  if (!spelling) return found;
  found.spelled = spelling->zwnj_before;
  found.count_spelled = spelling->count_with;
  found.count_spaced = spelling->count_spaced;
  if (found.observed == 0) {
    found.count_observed = spelling->count_without;
  } else if (found.observed == found.spelled) {
    found.count_observed = spelling->count_with;
  }
  return found;
}

namespace {

void count_whole(Unit& unit, const UnitSpelling& spelling, std::size_t at) {
  const std::uint64_t bit = std::uint64_t{1} << at;
  unit.counts.together = spelling.count_observed;
  if ((spelling.spelled & bit) == 0) return;
  unit.counts.apart = spelling.count_spelled;
  unit.counts.spaced = spelling.count_spaced;
  unit.counts.whole = (spelling.spelled & ~bit) == spelling.observed;
}

std::uint32_t count_observed(std::u32string_view letters, const Gap* before,
                             const Lexicon& lexicon) {
  return look_up(letters, before, lexicon).count_observed;
}

// How common both words are that a cut would make, 0 if one of them is none.
double common_parts(const Unit& unit) {
  return static_cast<double>(unit.counts.left_word) * unit.counts.right_word;
}

}  // namespace

void make_units(std::u32string_view letters, const Gap* before, const UnitSpelling& spelling,
                const Lexicon& lexicon, std::vector<Unit>& units) {
  units.clear();
  for (std::size_t at = 1; at < letters.size(); ++at) {
    if (before[at] == Gap::none) {
      units.push_back(make_unit(letters, before, at, spelling, lexicon));
    }
  }
  constexpr double far = 16;
  double first = 0;
  double second = 0;
  for (const Unit& unit : units) {
    const double parts = common_parts(unit);
    if (parts > first) {
      second = first;
      first = parts;
    } else if (parts > second) {
      second = parts;
    }
  }
  for (Unit& unit : units) {
    const double parts = common_parts(unit);
    if (parts == 0) continue;
    unit.rank = parts < first ? Rank::other : first > far * second ? Rank::far_best : Rank::best;
  }
}

Side left_side(std::u32string_view letters, const Gap* before, const Lexicon& lexicon) {
  const std::u32string_view part = last_part(letters, before);
  Side side{.part = count_any(part, lexicon)};
  side.word = part.size() == letters.size() ? side.part : count_observed(letters, before, lexicon);
  return side;
}

Side right_side(std::u32string_view letters, const Gap* before, const Lexicon& lexicon) {
  const std::u32string_view part = first_part(letters, before);
  Side side{.part = count_any(part, lexicon)};
  side.word = part.size() == letters.size() ? side.part : count_observed(letters, before, lexicon);
  return side;
}

std::u32string_view last_part(std::u32string_view letters, const Gap* before) {
  std::size_t begin = letters.size() - 1;
  while (begin > 0 && before[begin] == Gap::none) --begin;
  return letters.substr(begin);
}

std::u32string_view first_part(std::u32string_view letters, const Gap* before) {
  std::size_t end = 1;
  while (end < letters.size() && before[end] == Gap::none) ++end;
  return letters.substr(0, end);
}

Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, Side left, Side right, const Lexicon& lexicon) {
  Unit unit{.letters = letters, .before = before, .at = at};
  unit.left_begin = at - last_part(letters.substr(0, at), before).size();
  unit.right_end = at + first_part(letters.substr(at), before + at).size();
  unit.counts.left = left.part;
  unit.counts.right = right.part;
  unit.counts.left_word = left.word;
  unit.counts.right_word = right.word;
  const bool known = spelling.count_observed > 0 || spelling.count_spelled > 0;
  if (known || spelling.observed == 0) {
    count_whole(unit, spelling, at);
  } else {
    // Of a word that has a ZWNJ elsewhere, the part that the boundary lies in:
    // راهحل‌هایی.
    const std::size_t begin = unit.left_begin;
    const auto part = letters.substr(begin, unit.right_end - begin);
    count_whole(unit, look_up(part, before + begin, lexicon), at - begin);
  }
  return unit;
}

Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, const Lexicon& lexicon) {
  return make_unit(letters, before, at, spelling, left_side(letters.substr(0, at), before, lexicon),
                   right_side(letters.substr(at), before + at, lexicon), lexicon);
}

}  // namespace bazyab::language
