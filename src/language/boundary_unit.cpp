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
  unit.counts.whole = (spelling.spelled & ~bit) == spelling.observed;
}

}  // namespace

Unit make_unit(std::u32string_view letters, const Gap* before, std::size_t at,
               const UnitSpelling& spelling, const Lexicon& lexicon) {
  Unit unit{.letters = letters, .before = before, .at = at};
  unit.left_begin = at - 1;
  while (unit.left_begin > 0 && before[unit.left_begin] == Gap::none) --unit.left_begin;
  unit.right_end = at + 1;
  while (unit.right_end < letters.size() && before[unit.right_end] == Gap::none) ++unit.right_end;

  unit.counts.left = count_any(unit.left(), lexicon);
  unit.counts.right = count_any(unit.right(), lexicon);
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

}  // namespace bazyab::language
