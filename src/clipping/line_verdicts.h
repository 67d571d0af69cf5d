// What a line is by its own words: a label with what belongs to it, a closing mark, buttons, a bar
// of sections, a notice of rights. What stands around it is the caller's to weigh.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clipping/furniture.h"

namespace bazyab::clipping {

constexpr std::size_t longest_tail = 60;       // letters of a line that is no article text
constexpr std::size_t longest_tag_list = 300;  // letters

enum class Rest : unsigned char;
// Whether what stands behind a label's colon is what belongs there.
bool fits_label(std::u32string_view rest, Rest wanted);

// "برچسب‌ها: …", "کد خبر: …" and their kin, at the head of the line or glued to a
// sentence.
Verdict label_in(std::u32string_view line);
// "واژه‌های کلیدی:" at the head of the line.
bool has_keyword_label(std::u32string_view line);
// "انتهای پیام/", also glued to the last sentence.
Verdict end_mark_in(std::u32string_view line);
// The same with nothing behind it by which to tell it from words of a sentence.
bool is_bare_end_mark(std::u32string_view line);

// Whether a line is made of button words alone, with what they count ("۱۲ نظر").
enum class Buttons : std::uint8_t { no, weak, sure };
Buttons buttons_in(std::u32string_view line);

// "#باران #رود"
bool is_hashtag_list(std::u32string_view line);
// "صفحه نخست » شهر »": the way from the first page of the site.
bool is_trail(std::u32string_view line);
// "صفحه نخست | سیاست | اقتصاد": the sections of the site in a row.
bool is_section_bar(std::u32string_view line);
// "تمامی حقوق این پایگاه محفوظ است": sentences, so that it takes both ends of them.
bool is_rights_notice(std::u32string_view line);
// "خبرگزاری …": the name of a site, or a sentence about one.
bool names_site(std::u32string_view line);

}  // namespace bazyab::clipping
