// Weak words, and words without their heads.
#include "clipping/beside_verdicts.h"

#include <algorithm>
#include <span>
#include <vector>

#include "clipping/folded_line.h"
#include "clipping/furniture_words.h"
#include "clipping/line_shape.h"
#include "clipping/line_verdicts.h"
#include "unicode/letters.h"

namespace bazyab::clipping {
namespace {

using View = std::u32string_view;

constexpr std::size_t least_left = 3;  // letters of a word without its head

// Half of the word at least is left, from some letter to its end; or one letter of it is another.
bool is_damaged(View letters, View word) {
  constexpr std::size_t least_for_another = 6;
  if (letters.size() < word.size()) {
    return letters.size() >= least_left && letters.size() * 2 >= word.size() &&
           ends_with_word(word, letters);
  }
  if (letters.size() != word.size()) return false;
  std::size_t others = 0;
  for (std::size_t at = 0; at < word.size(); ++at) others += letters[at] != word[at];
  return others == 0 || (others == 1 && word.size() >= least_for_another);
}

// What is left of a line between its bars.
std::vector<View> parts_of(View line, View bars = U"|¦") {
  std::vector<View> parts;
  while (true) {
    const std::size_t bar = line.find_first_of(bars);
    parts.push_back(trimmed(line.substr(0, bar)));
    if (bar == View::npos) return parts;
    line.remove_prefix(bar + 1);
  }
}

// The letters of a line without numbers, signs and colons.
std::u32string words_of(View line) {
  std::u32string letters = fold_line(line, 0, line.size()).letters;
  std::erase_if(letters, [](char32_t letter) {
    constexpr View signs = U":()/";
    return unicode::is_digit(letter) || signs.find(letter) != View::npos ||
           is_decoration(View(&letter, 1));
  });
  return letters;
}

FurnitureKind kind_of_label(View line, bool behind) {
  const std::size_t colon = line.find(U':');
  if (colon == View::npos) return FurnitureKind::none;
  if (colon == 0) return FurnitureKind::site;  // all of its label is cut away
  const std::u32string letters = fold_line(line, 0, colon).letters;
  const View rest = line.substr(colon + 1);
  const auto kind_in = [&](std::span<const Marker> table) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Marker& marker) {
      return is_damaged(letters, marker.word) && fits_label(rest, marker.rest);
    });
    return found == table.end() ? FurnitureKind::none : found->kind;
  };
  if (const FurnitureKind kind = kind_in(weak_markers); kind != FurnitureKind::none) return kind;
  if (const FurnitureKind kind = kind_in(markers); kind != FurnitureKind::none) return kind;
  return behind ? kind_in(last_markers) : FurnitureKind::none;
}

// A line that is but one word of the tables, or its end.
FurnitureKind kind_of_word(View line) {
  const std::u32string letters = words_of(line);
  if (letters.size() < least_left) return FurnitureKind::none;
  for (const View mark : end_marks) {
    if (is_damaged(letters, mark)) return FurnitureKind::end_mark;
  }
  for (const Button& button : buttons) {
    if (is_damaged(letters, button.word)) return FurnitureKind::button;
  }
  for (const Marker& marker : markers) {
    if (marker.kind == FurnitureKind::tags && is_word(letters, marker.word)) return marker.kind;
  }
  return FurnitureKind::none;
}

// A bar of which most parts are buttons.
bool is_button_bar(std::span<const View> parts) {
  constexpr std::size_t least_parts = 3;
  const auto known = std::count_if(parts.begin(), parts.end(),
                                   [](View part) { return buttons_in(part) != Buttons::no; });
  return parts.size() >= least_parts && static_cast<std::size_t>(known) * 3 >= parts.size() * 2;
}

// The first words of a notice of rights are lost: "ی حقوق مادی و معنوی این سایت متعلق به …".
bool is_cut_notice(View line) {
  const FoldedLine folded = fold_line(line, 0, std::min(line.size(), 2 * longest_tail));
  const View letters = folded.letters;
  const bool head = std::any_of(rights_heads.begin(), rights_heads.end(), [&](View whole) {
    for (std::size_t cut = 1; cut + least_left < whole.size(); ++cut) {
      if (starts_with_word(letters, whole.substr(cut))) return true;
    }
    return false;
  });
  return head && std::any_of(rights_claims.begin(), rights_claims.end(),
                             [&](View claim) { return letters.find(claim) != View::npos; });
}

bool is_date(View part) {
  std::size_t numbers = 0;
  bool named = false;
  std::u32string letters = fold_line(part, 0, part.size()).letters;
  View rest = letters;
  while (!rest.empty()) {
    if (unicode::is_digit(rest[0])) {
      ++numbers;
      while (!rest.empty() && unicode::is_digit(rest[0])) rest.remove_prefix(1);
      continue;
    }
    constexpr View signs = U":،,";
    if (signs.find(rest[0]) != View::npos || is_decoration(rest.substr(0, 1))) {
      rest.remove_prefix(1);
      continue;
    }
    const auto word = std::find_if(date_words.begin(), date_words.end(),
                                   [&](View each) { return starts_with_word(rest, each); });
    if (word == date_words.end()) return false;
    named = true;
    rest.remove_prefix(word->size());
  }
  return named && numbers >= 2;
}

bool is_head_with_number(View letters, View head) {
  if (!starts_with_word(letters, head) || letters.size() == head.size()) return false;
  const View number = letters.substr(head.size());
  return std::all_of(number.begin(), number.end(), unicode::is_digit);
}

}  // namespace

FurnitureKind kind_beside(View line, bool behind) {
  // Behind other furniture a notice of rights need not stand at the foot of its page.
  if (is_cut_notice(line) || (behind && is_rights_notice(line))) return FurnitureKind::site;
  if (line.size() > longest_tail || is_sentence(line)) return FurnitureKind::none;
  if (const FurnitureKind label = kind_of_label(line, behind); label != FurnitureKind::none)
    return label;
  if (const FurnitureKind word = kind_of_word(line); word != FurnitureKind::none) return word;
  return is_button_bar(parts_of(line)) ? FurnitureKind::button : FurnitureKind::none;
}

bool is_date_line(View line) {
  if (line.size() > longest_tail) return false;
  const std::vector<View> parts = parts_of(line);
  return is_date(parts.front()) && std::all_of(parts.begin() + 1, parts.end(), [](View part) {
           return label_in(part).kind != FurnitureKind::none || is_date(part) ||
                  kind_of_label(part, true) != FurnitureKind::none ||
                  buttons_in(part) != Buttons::no;
         });
}

bool is_issue_line(View line) {
  constexpr View number = U"شماره";
  if (line.size() > 2 * longest_tail || is_sentence(line)) return false;
  const std::vector<View> parts = parts_of(line, U"|¦ـ-–—•·");
  const auto is_number = [&](View part) {
    const std::u32string letters = fold_line(part, 0, part.size()).letters;
    return letters.starts_with(number) && letters.size() > number.size() &&
           std::all_of(letters.begin() + number.size(), letters.end(), unicode::is_digit);
  };
  const auto is_paper = [](View part) {
    const std::u32string letters = fold_line(part, 0, part.size()).letters;
    return std::any_of(paper_words.begin(), paper_words.end(), [&](View word) {
      return letters.starts_with(word) && letters.size() > word.size();
    });
  };
  return std::any_of(parts.begin(), parts.end(), is_number) &&
         std::any_of(parts.begin(), parts.end(),
                     [&](View part) { return is_date(part) || is_paper(part); });
}

bool is_named_button(View line) {
  if (line.size() > longest_tail || is_sentence(line)) return false;
  const std::vector<View> parts = parts_of(line);
  return parts.size() == 2 && std::any_of(parts.begin(), parts.end(), [](View part) {
           return buttons_in(part) == Buttons::sure;
         });
}

bool is_jump(View line) {
  if (line.size() > longest_tail / 2) return false;
  const std::u32string letters = fold_line(line, 0, line.size()).letters;
  return std::any_of(jump_heads.begin(), jump_heads.end(),
                     [&](View head) { return is_head_with_number(letters, head); });
}

bool is_page_reference(View line) {
  if (line.size() > longest_tail / 2) return false;
  return is_head_with_number(fold_line(line, 0, line.size()).letters, U"صفحه");
}

}  // namespace bazyab::clipping
