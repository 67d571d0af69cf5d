// Forms of letters by place.
#include "healing/letter_places.h"

#include <algorithm>
#include <numeric>

#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

// A font that has lost fewer is not broken, but draws some letters in two ways.
constexpr std::size_t broken_codes = 8;

std::size_t index_of(Place place) {
  return static_cast<std::size_t>(place.joined_before) * 2 +
         static_cast<std::size_t>(place.letter_after);
}

}  // namespace

// Letters that never join the next look alike whatever follows.
std::size_t LetterPlaces::form_of(char32_t letter, std::size_t place) {
  return unicode::joins_next(letter) ? place : place & 2U;
}

bool LetterPlaces::has_code(const std::map<std::uint32_t, Uses>& codes, std::size_t form) {
  return std::any_of(codes.begin(), codes.end(), [&](const auto& code) {
    const Uses& uses = code.second;
    const std::uint32_t all = std::accumulate(uses.begin(), uses.end(), 0U);
    return uses[form] > 0 && uses[form] * 3 >= all;
  });
}

void LetterPlaces::add_known(std::uint64_t font, std::uint32_t code, char32_t letter, Place place) {
  codes_[font].known.insert(code);
  ++known_[{font, letter}][code][form_of(letter, index_of(place))];
}

void LetterPlaces::add_lost(std::uint64_t font, char32_t stand_in, Place place) {
  codes_[font].lost.insert(stand_in);
  Lost& lost = lost_[stand_in];
  lost.font = font;
  ++lost.uses[index_of(place)];
}

double LetterPlaces::taken(char32_t stand_in, char32_t letter) const {
  const auto lost = lost_.find(stand_in);
  if (lost == lost_.end()) return 0;
  const Codes& font = codes_.at(lost->second.font);
  if (font.lost.size() < broken_codes || font.lost.size() * 4 < font.known.size()) return 0;
  const auto codes = known_.find({lost->second.font, letter});
  if (codes == known_.end()) return 0;
  double all = 0, shared = 0;
  for (std::size_t place = 0; place < lost->second.uses.size(); ++place) {
    const double uses = lost->second.uses[place];
    all += uses;
    if (has_code(codes->second, form_of(letter, place))) shared += uses;
  }
  return all > 0 ? shared / all : 0;
}

void LetterPlaces::settle(char32_t stand_in, char32_t letter) {
  const auto lost = lost_.find(stand_in);
  if (lost == lost_.end()) return;
  Uses& uses = known_[{lost->second.font, letter}][stand_in];
  for (std::size_t place = 0; place < uses.size(); ++place) {
    uses[form_of(letter, place)] += lost->second.uses[place];
  }
}

}  // namespace bazyab::healing
