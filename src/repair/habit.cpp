// Counting the habit of a text in one pass.
#include "repair/habit.h"

#include <algorithm>
#include <array>

#include "repair/rule_signs.h"
#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t alef_maksura = 0x0649;

bool is_mi(std::u32string_view word) {
  return word == U"می" || word == U"نمی" || word == U"مي" || word == U"نمي";
}

bool is_lam_alef_form(char32_t letter) {
  return letter >= 0xFEF5 && letter <= 0xFEFC;
}
// پ چ ژ گ among the presentation forms.
bool is_persian_form(char32_t letter) {
  return (letter >= 0xFB56 && letter <= 0xFB59) || (letter >= 0xFB7A && letter <= 0xFB7D) ||
         (letter >= 0xFB8A && letter <= 0xFB8B) || (letter >= 0xFB92 && letter <= 0xFB95);
}

// Frequent words with لا, which are no words once it is turned round.
constexpr auto turned_words = std::to_array<std::u32string_view>(
    {U"اسالمی",  U"اسالم",  U"اطالعات", U"اطالع",         U"انقالب",   U"کامال",   U"باال",
     U"باالی",   U"باالتر", U"مشکالت",  U"اعالم",         U"تشکیالت",  U"اختالف",  U"اصالح",
     U"اصالحات", U"دالر",   U"میالدی",  U"تحوالت",        U"مقاالت",   U"احتماال", U"معموال",
     U"حاال",    U"عالوه",  U"خالصه",   U"کالس",          U"بالفاصله", U"مالقات",  U"امالک",
     U"استقالل", U"عالقه",  U"مبتال",   U"تعطیالت",       U"معامالت",  U"کاالها",  U"کاال",
     U"سالمت",   U"اصال",   U"طال",     U"تالش\u200Cهای", U"والیت",    U"فعاالن",  U"انقالبی",
     U"مسووالن", U"مسئوالن"});
// The same for لی.
constexpr auto turned_lam_yeh_words = std::to_array<std::u32string_view>(
    {U"عیل", U"خییل", U"محیل", U"عمیل", U"شغیل", U"داخیل", U"فعیل", U"تحصییل", U"احتمایل"});

template <std::size_t Count>
bool is_one_of(std::u32string_view word, const std::array<std::u32string_view, Count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// True if the token has its alef before its lam, not at its head.
bool has_turned_pair(std::u32string_view token) {
  const std::size_t at = token.find(U"ال", 1);
  return at != std::u32string_view::npos;
}

}  // namespace

void Habit::count(std::u32string_view text) {
  const LetterClasses& class_of = LetterClasses::get();
  std::uint32_t before_last = 0;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint32_t now = class_of(text[at]);
    if ((now & LetterClass::letter) != 0) {
      ++letters;
      zwnj += (before & LetterClass::zwnj) != 0 && (before_last & LetterClass::letter) != 0;
      lam_alef += (now & LetterClass::alef) != 0 && (before & LetterClass::lam) != 0;
      persian_letters += (now & LetterClass::persian_only) != 0;
      if ((now & LetterClass::foreign) != 0)
        ++(text[at] == alef_maksura ? maksura : arabic_letters);
    } else {
      final_yeh += (before & LetterClass::yeh) != 0 && text[at - 1] == U'ی';
      if (text[at] >= U'٤' && text[at] <= U'۶') count_digit(text[at]);
    }
    if ((now & LetterClass::form) != 0) count_form(text[at]);
    before_last = before;
    before = now;
  }
  final_yeh += !text.empty() && text.back() == U'ی';
  for_each_token(text, [&](Span span) { count_word(slice(text, span)); });
}

void Habit::count_digit(char32_t digit) {
  if (digit >= U'۴') ++persian_digits;
  if (digit <= U'٦') ++arabic_digits;
}

void Habit::count_form(char32_t form) {
  if (form >= 0xFB50) ++forms;
  if (is_lam_alef_form(form)) ++lam_alef;
  if (is_persian_form(form)) ++persian_letters;
}

void Habit::count_word(std::u32string_view token) {
  gaps.count_word(token);
  if (has_turned_pair(token)) turned_lam_alef += is_one_of(token, turned_words);
  if (token.back() == U'ل' && token.ends_with(U"یل")) {
    turned_lam_yeh += is_one_of(token, turned_lam_yeh_words);
  }
  lam_yeh += token.ends_with(U"لی");
  if (token.size() < 2 || (token[0] != U'م' && token[0] != U'ن' && token[0] != U'ی')) return;
  turned_mi += token.starts_with(U"یم") && (token.size() == 2 || token[2] == unicode::zwnj);
  const std::size_t cut = token.find(unicode::zwnj);
  if (!is_mi(token.substr(0, cut))) return;
  ++(cut == std::u32string_view::npos ? mi_apart : mi_with_zwnj);
}

void Habit::add(const Habit& other) {
  letters += other.letters;
  zwnj += other.zwnj;
  mi_apart += other.mi_apart;
  mi_with_zwnj += other.mi_with_zwnj;
  lam_alef += other.lam_alef;
  turned_lam_alef += other.turned_lam_alef;
  turned_mi += other.turned_mi;
  turned_lam_yeh += other.turned_lam_yeh;
  lam_yeh += other.lam_yeh;
  persian_letters += other.persian_letters;
  persian_digits += other.persian_digits;
  arabic_digits += other.arabic_digits;
  arabic_letters += other.arabic_letters;
  maksura += other.maksura;
  final_yeh += other.final_yeh;
  forms += other.forms;
  gaps.add(other.gaps);
  breaks.add(other.breaks);
}

}  // namespace bazyab::repair
