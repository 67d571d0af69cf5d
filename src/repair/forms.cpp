// Forms to letters; ZWNJ between forms that do not join.
#include "repair/forms.h"

#include <algorithm>

#include "repair/tokens.h"
#include "unicode/letters.h"
#include "unicode/normalise.h"

namespace bazyab::repair {
namespace {

// Sorting the marks of a letter takes the square of their number. UAX #15 lets a stream-safe text have
// 30 of them; what has more is left alone.
constexpr std::size_t longest_cluster = 32;

bool ends_unjoined(Shape shape) {
  return shape == Shape::final || shape == Shape::isolated;
}
bool begins_unjoined(Shape shape) {
  return shape == Shape::initial || shape == Shape::isolated;
}

char32_t last_letter(char32_t form) {
  const std::u32string_view letters = unicode::presentation_letters(form);
  return letters.empty() ? form : letters.back();
}
char32_t first_letter(char32_t form) {
  const std::u32string_view letters = unicode::presentation_letters(form);
  return letters.empty() ? form : letters.front();
}

// True if letter `at` of a token of forms is cut off from the next though it could join it.
bool unjoined(std::u32string_view token, std::size_t at) {
  return ends_unjoined(unicode::presentation_shape(token[at])) &&
         begins_unjoined(unicode::presentation_shape(token[at + 1])) &&
         unicode::joins_next(last_letter(token[at])) &&
         unicode::joins_previous(first_letter(token[at + 1]));
}

// A letter that could join both neighbours and joins neither, in mid-token: the file does not
// shape.
bool shapeless(std::u32string_view token) {
  for (std::size_t at = 0; at + 2 < token.size(); ++at) {
    if (unjoined(token, at) && unjoined(token, at + 1) && at > 0) return true;
    if (unjoined(token, at) && unicode::presentation_shape(token[at + 1]) == Shape::isolated &&
        unicode::joins_next(last_letter(token[at + 1]))) {
      return true;
    }
  }
  return false;
}

// False for what running Persian text is made of, so that ICU is asked about little of it.
bool may_compose(char32_t letter) {
  if (letter < 0x0300 || is_common_letter(letter) || unicode::is_persian_digit(letter))
    return false;
  return letter != U'،' && letter != U'؛' && letter != U'؟' && letter != unicode::zwnj;
}

}  // namespace

std::vector<Proposal> propose_forms(const Text& text) {
  std::vector<Proposal> proposals;
  const std::u32string_view letters = text.letters;
  Span token;           // the token of the last form met
  bool shaped = false;  // whether its shapes can be believed
  for (std::uint32_t at = 0; at < letters.size(); ++at) {
    if (letters[at] < 0xFB00 || !unicode::is_presentation_form(letters[at])) continue;
    proposals.push_back({.span = {at, at + 1},
                         .after = unicode::nfc(unicode::presentation_letters(letters[at])),
                         .kind = RepairKind::presentation_form});
    if (at >= token.end) {
      token = {at, at + 1};
      while (token.end < letters.size() && unicode::is_presentation_form(letters[token.end])) {
        ++token.end;
      }
      shaped = !shapeless(slice(letters, token));
    }
    if (shaped && at + 1 < token.end && unjoined(letters, at)) {
      proposals.push_back({.span = {at + 1, at + 1},
                           .after = std::u32string(1, unicode::zwnj),
                           .kind = RepairKind::zwnj,
                           .evidence = Evidence::glyph,
                           .confidence = 0.98F});
    }
  }
  return proposals;
}

std::vector<Proposal> propose_composition(const Text& text) {
  std::vector<Proposal> proposals;
  const std::u32string_view letters = text.letters;
  if (std::none_of(letters.begin(), letters.end(), may_compose) || unicode::is_nfc(letters)) {
    return proposals;
  }
  std::vector<std::size_t> starts = unicode::grapheme_starts(letters);
  starts.push_back(letters.size());
  for (std::size_t index = 0; index + 1 < starts.size(); ++index) {
    const std::u32string_view cluster =
        letters.substr(starts[index], starts[index + 1] - starts[index]);
    if (cluster.size() == 1 && cluster[0] < 0x0300) continue;
    if (cluster.size() > longest_cluster) continue;
    std::u32string composed = unicode::nfc(cluster);
    if (composed == cluster) continue;
    proposals.push_back({.span = {static_cast<std::uint32_t>(starts[index]),
                                  static_cast<std::uint32_t>(starts[index + 1])},
                         .after = std::move(composed),
                         .kind = RepairKind::letter});
  }
  return proposals;
}

}  // namespace bazyab::repair
