// Labels, marks, buttons and notices by their words.
#include "clipping/line_verdicts.h"

#include <algorithm>
#include <span>

#include "clipping/folded_line.h"
#include "clipping/furniture_words.h"
#include "clipping/line_shape.h"
#include "unicode/letters.h"

namespace bazyab::clipping {
namespace {

constexpr std::size_t longest_label = 24;  // letters of a marker with what may stand inside it

using View = std::u32string_view;

const Marker* marker_before(const FoldedLine& label) {
  const Marker* found = nullptr;
  for (const Marker& marker : markers) {
    const bool fits = ends_with_word(label.letters, marker.word);
    if (fits && (found == nullptr || marker.word.size() > found->word.size())) found = &marker;
  }
  return found;
}

// "Name of the site |" before a label: one line made of several pieces of furniture.
bool is_parted_off(View before) {
  constexpr View bars = U"|¦•·";
  return !before.empty() && bars.find(before.back()) != View::npos &&
         before.size() <= longest_tail && !is_sentence(before);
}

// What may follow "انتهای پیام": the sign that closes it, and behind that the number or the letter
// of who wrote.
bool closes(View after) {
  constexpr std::size_t longest_writer = 12;
  constexpr View signs = U"/.#*";
  return after.empty() || (signs.find(after[0]) != View::npos && after.size() == 1) ||
         (after[0] == U'/' && after.size() <= longest_writer);
}

// Where the word stands last among the letters.
std::size_t last_word(View letters, View word) {
  if (letters.size() < word.size()) return View::npos;
  for (std::size_t at = letters.size() - word.size() + 1; at-- > 0;) {
    if (starts_with_word(letters.substr(at), word)) return at;
  }
  return View::npos;
}

// The longest button at the head of letters without spaces.
const Button* button_at(View letters) {
  const Button* longest = nullptr;
  for (const Button& button : buttons) {
    if (!starts_with_word(letters, button.word)) continue;
    if (longest == nullptr || button.word.size() > longest->word.size()) longest = &button;
  }
  return longest;
}

bool starts_with_one_of(View text, std::span<const View> heads) {
  const FoldedLine folded = fold_line(text, 0, std::min(text.size(), longest_label));
  return std::any_of(heads.begin(), heads.end(),
                     [&](View head) { return starts_with_word(folded.letters, head); });
}

}  // namespace

bool fits_label(View rest, Rest wanted) {
  rest = trimmed(rest);
  if (rest.empty()) return true;
  const bool short_enough = rest.size() <= longest_tail;
  switch (wanted) {
    case Rest::words:
      return rest.size() <= longest_tag_list && !is_sentence(rest);
    case Rest::number:
      return (unicode::is_digit(rest[0]) || unicode::is_latin_script(rest[0]) ||
              (short_enough && rest[0] == U'#')) &&
             !is_sentence(rest);
    case Rest::date:
      return short_enough && has_digit(rest) && !is_sentence(rest);
    case Rest::url:
      return has_latin(rest) && !is_sentence(rest);
  }
  return false;
}

bool has_keyword_label(View text) {
  const std::size_t colon = text.find(U':');
  if (colon == View::npos || colon > longest_label) return false;
  const FoldedLine label = fold_line(text, 0, colon);
  return std::any_of(keyword_labels.begin(), keyword_labels.end(),
                     [&](View word) { return is_word(label.letters, word); });
}

Verdict label_in(View line) {
  for (std::size_t colon = line.find(U':'); colon != View::npos;
       colon = line.find(U':', colon + 1)) {
    const std::size_t from = colon > longest_label ? colon - longest_label : 0;
    const FoldedLine label = fold_line(line, from, colon);
    const Marker* marker = marker_before(label);
    if (marker == nullptr || !fits_label(line.substr(colon + 1), marker->rest)) continue;
    const std::size_t begin = label.place[label.letters.size() - marker->word.size()];
    const View before = trimmed(line.substr(0, begin));
    const bool glued = begin > 0 && unicode::is_letter(line[begin - 1]);
    const bool strong = marker->kind == FurnitureKind::tags && marker->word != U"تگها";
    if (before.empty() || is_decoration(before)) return {marker->kind, 0};
    if (is_link_mark(before) && before.size() <= longest_tail) return {marker->kind, 0};
    if (is_parted_off(before)) return {marker->kind, 0};
    if (ends_sentence(before) || (glued && strong)) {
      return {marker->kind, static_cast<std::uint32_t>(begin)};
    }
  }
  return {};
}

Verdict end_mark_in(View line) {
  const std::size_t from = line.size() > longest_label ? line.size() - longest_label : 0;
  // The last letters of either mark, in both spellings of their yeh.
  if (line.find(U"ام", from) == View::npos && line.find(U"خبر", from) == View::npos &&
      line.find(U'\uFEE1', from) == View::npos &&
      line.find(unicode::replacement, from) == View::npos) {
    return {};
  }
  const FoldedLine tail = fold_line(line, from, line.size());
  for (const View mark : end_marks) {
    const std::size_t at = last_word(tail.letters, mark);
    if (at == View::npos) continue;
    if (!closes(View(tail.letters).substr(at + mark.size()))) continue;
    const std::size_t begin = tail.place[at];
    const View before = trimmed(line.substr(0, begin));
    if (before.empty() || is_decoration(before)) return {FurnitureKind::end_mark, 0};
    if (ends_sentence(before)) {
      return {FurnitureKind::end_mark, static_cast<std::uint32_t>(begin)};
    }
  }
  return {};
}

bool is_bare_end_mark(View line) {
  const FoldedLine folded = fold_line(line, 0, line.size());
  View words = folded.letters;
  while (words.ends_with(U'.')) words.remove_suffix(1);
  return std::find(end_marks.begin(), end_marks.end(), words) != end_marks.end();
}

Buttons buttons_in(View line) {
  if (line.size() > longest_tail) return Buttons::no;
  const FoldedLine folded = fold_line(line, 0, line.size());
  View rest = folded.letters;
  std::size_t count = 0;
  bool weak = true;
  while (!rest.empty()) {
    constexpr View around_counts = U":()";
    if (is_decoration(rest.substr(0, 1)) || around_counts.find(rest[0]) != View::npos ||
        unicode::is_digit(rest[0])) {
      rest.remove_prefix(1);
      continue;
    }
    const Button* button = button_at(rest);
    if (button == nullptr) return Buttons::no;
    rest.remove_prefix(button->word.size());
    weak = weak && button->weak;
    ++count;
  }
  if (count == 0) return Buttons::no;
  return weak && count == 1 ? Buttons::weak : Buttons::sure;
}

bool is_hashtag_list(View line) {
  std::size_t tags = 0;
  bool at_word = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (unicode::is_white_space(line[at])) {
      at_word = true;
      continue;
    }
    if (at_word && line[at] != U'#' && !is_decoration(line.substr(at, 1))) return false;
    if (at_word && line[at] == U'#' && at + 1 < line.size() && unicode::is_letter(line[at + 1])) {
      ++tags;
    }
    at_word = false;
  }
  return tags > 1;
}

bool is_trail(View text) {
  if (text.size() > longest_tail || text.find_first_of(View(U"»>/›«<‹")) == View::npos)
    return false;
  // Signs that no sentence has, with words around them: as they are meant, or as they are drawn.
  const std::size_t sign = text.find_first_of(View(U">›<‹"));
  const bool between = sign != View::npos && sign > 0 && sign + 1 < text.size() &&
                       unicode::is_white_space(text[sign - 1]) &&
                       unicode::is_white_space(text[sign + 1]);
  if (between && !is_sentence(text) && !has_digit(text)) return true;
  return starts_with_one_of(text, trail_heads);
}

bool is_section_bar(View text) {
  if (text.size() > 2 * longest_tail || is_sentence(text)) return false;
  const auto bars = std::count_if(text.begin(), text.end(),
                                  [](char32_t letter) { return letter == U'|' || letter == U'¦'; });
  if (bars < 2) return false;
  return starts_with_one_of(text, bar_heads);
}

bool is_rights_notice(View text) {
  // "© 2019" may stand before, "کپی‌رایت" before that.
  constexpr View copyright = U"کپیرایت";
  const FoldedLine head = fold_line(text, 0, std::min(text.size(), longest_label));
  if (starts_with_word(head.letters, copyright)) {
    text.remove_prefix(head.place[copyright.size() - 1] + 1);
  }
  while (!text.empty() &&
         (text[0] == U'©' || unicode::is_white_space(text[0]) || unicode::is_digit(text[0]))) {
    text.remove_prefix(1);
  }
  if (!starts_with_one_of(text, rights_heads)) return false;
  const FoldedLine folded = fold_line(text, 0, std::min(text.size(), 2 * longest_tail));
  return std::any_of(rights_claims.begin(), rights_claims.end(), [&](View claim) {
    return folded.letters.find(claim) != std::u32string::npos;
  });
}

bool names_site(View text) {
  return starts_with_one_of(text, site_heads);
}

}  // namespace bazyab::clipping
