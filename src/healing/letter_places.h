// Which forms of which letters a font has codes for, and in which places a lost code stands.
//
// A font draws a form of a letter with one code: where a code for initial beh is known, a lost code
// that begins words is hardly another one. That holds where a map was broken; a lost code in a font
// whose other codes are all known is likely a second drawing of a form, made for its neighbours.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace bazyab::healing {

// Where a letter stands in its word.
struct Place {
  bool joined_before = false;  // the letter before it joins it
  bool letter_after = false;   // one follows that would be joined
};

class LetterPlaces {
 public:
  // A letter that is known stands at `place`, drawn by `code` of `font` (FontInfo::id).
  void add_known(std::uint64_t font, std::uint32_t code, char32_t letter, Place place);
  // A lost glyph, by the private-use letter that stands in for it.
  void add_lost(std::uint64_t font, char32_t stand_in, Place place);

  // How much of its uses `stand_in` would share with another code of its font if it were `letter`:
  // 0..1.
  double taken(char32_t stand_in, char32_t letter) const;
  // From now on it is known to be `letter`.
  void settle(char32_t stand_in, char32_t letter);

 private:
  using Uses = std::array<std::uint32_t, 4>;  // by place: joined_before * 2 + letter_after
  struct Lost {
    std::uint64_t font = 0;
    Uses uses{};
  };
  static std::size_t form_of(char32_t letter, std::size_t place);
  // True if one of these codes draws this form, not just by a slip.
  static bool has_code(const std::map<std::uint32_t, Uses>& codes, std::size_t form);

  // By font and letter, the codes that draw it.
  std::map<std::pair<std::uint64_t, char32_t>, std::map<std::uint32_t, Uses>> known_;
  std::map<char32_t, Lost> lost_;
  struct Codes {
    std::set<std::uint32_t> known;
    std::set<char32_t> lost;
  };
  std::map<std::uint64_t, Codes> codes_;  // by font
};

}  // namespace bazyab::healing
