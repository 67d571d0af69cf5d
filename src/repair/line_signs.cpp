// Words and signs at the edges of a line.
#include "repair/line_signs.h"

#include <algorithm>

#include "repair/tokens.h"
#include "unicode/letters.h"
#include "unicode/sentence_signs.h"

namespace bazyab::repair {

using View = std::u32string_view;

namespace {

// Looked through at the end of a line.
bool is_behind_end(char32_t letter) {
  return unicode::closes_quotation(letter) || unicode::is_bidi_control(letter) ||
         letter == unicode::zwnj;
}

}  // namespace

LineEnd end_of(View line) {
  while (!line.empty() && is_behind_end(line.back())) line.remove_suffix(1);
  if (line.empty()) return LineEnd::sentence;
  if (unicode::ends_sentence(line.back())) return LineEnd::sentence;
  return line.back() == U':' || line.back() == U'؛' ? LineEnd::colon : LineEnd::open;
}

bool is_list_item(View line) {
  constexpr View bullets = U"-–—•*●▪■◆○◦·▫";
  if (line.size() < 2) return false;
  if (bullets.find(line[0]) != View::npos) return unicode::is_white_space(line[1]);
  std::size_t at = line[0] == U'(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && at - begin < 3 && unicode::is_digit(line[at])) ++at;
  if (at == begin && line.substr(at).starts_with(U"الف")) at += 3;
  if (at == begin && is_word_letter(line[at])) ++at;
  if (at == begin || at >= line.size()) return false;
  const bool numbered = unicode::is_digit(line[at - 1]);
  const char32_t mark = line[at];
  if (mark == U')') return true;
  const bool spaced = at + 1 < line.size() && unicode::is_white_space(line[at + 1]);
  return numbered && spaced && (mark == U'.' || mark == U'-' || mark == U'–');
}

bool ends_in_mid_sentence(View line) {
  if (line.ends_with(U"،")) return true;
  const auto last_space = std::find_if(line.rbegin(), line.rend(), unicode::is_white_space);
  const View word = line.substr(static_cast<std::size_t>(line.rend() - last_space));
  for (const View link : {View(U"و"), View(U"که"), View(U"از"), View(U"به"), View(U"در"),
                          View(U"با"), View(U"را"), View(U"بر"), View(U"برای"), View(U"این"),
                          View(U"تا"), View(U"یا"), View(U"هر"), View(U"می"), View(U"های")}) {
    if (word == link) return true;
  }
  return false;
}

bool begins_in_mid_sentence(View line) {
  const View word = first_word(line);
  for (const View link :
       {View(U"که"), View(U"را"), View(U"است"), View(U"است."), View(U"شد"), View(U"شد."),
        View(U"کرد"), View(U"کرد."), View(U"بود"), View(U"بود."), View(U"می\u200Cشود"),
        View(U"شده"), View(U"کرده"), View(U"ها"), View(U"های")}) {
    if (word == link) return true;
  }
  return false;
}

View first_word(View line) {
  const auto end = std::find_if(line.begin(), line.end(), unicode::is_white_space);
  return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

bool is_parted(View line) {
  return line.find(U'\t') != View::npos || line.find(U"   ") != View::npos;
}

}  // namespace bazyab::repair
