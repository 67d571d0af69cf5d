// The words that give furniture away, in one table.
//
// Written without spaces and ZWNJ, with Persian yeh and kaf: "برچسبها" stands for برچسب ها,
// برچسب‌ها and برچسبها.
#pragma once

#include <array>
#include <string_view>

#include "clipping/furniture.h"

namespace bazyab::clipping {

// What has to follow the marker and its colon for the line to be furniture.
enum class Rest : unsigned char {
  words,   // a list of words, or nothing
  number,  // digits or Latin letters first, or nothing
  date,    // something with digits, or nothing
  url,     // something Latin, or nothing
};

struct Marker {
  std::u32string_view word;
  FurnitureKind kind;
  Rest rest;
};

// Each stands before a colon, at the head of a line or right after a sentence.
constexpr auto markers = std::to_array<Marker>({
    {U"برچسبها", FurnitureKind::tags, Rest::words},
    {U"برچسب", FurnitureKind::tags, Rest::words},
    {U"برچسبهایخبر", FurnitureKind::tags, Rest::words},
    {U"برچسبهایمطلب", FurnitureKind::tags, Rest::words},
    {U"برچسبهایمرتبط", FurnitureKind::tags, Rest::words},
    {U"کلیدواژهها", FurnitureKind::tags, Rest::words},
    {U"کلیدواژه", FurnitureKind::tags, Rest::words},
    {U"کلیدواژگان", FurnitureKind::tags, Rest::words},
    {U"کلماتکلیدی", FurnitureKind::tags, Rest::words},
    {U"واژههایکلیدی", FurnitureKind::tags, Rest::words},
    {U"واژگانکلیدی", FurnitureKind::tags, Rest::words},
    {U"تگها", FurnitureKind::tags, Rest::words},
    {U"کدخبر", FurnitureKind::code, Rest::number},
    {U"کدمطلب", FurnitureKind::code, Rest::number},
    {U"کدمقاله", FurnitureKind::code, Rest::number},
    {U"کدیادداشت", FurnitureKind::code, Rest::number},
    {U"شناسهخبر", FurnitureKind::code, Rest::number},
    {U"شناسهمطلب", FurnitureKind::code, Rest::number},
    {U"شمارهخبر", FurnitureKind::code, Rest::number},
    {U"شمارهمطلب", FurnitureKind::code, Rest::number},
    {U"تعدادبازدید", FurnitureKind::code, Rest::number},
    {U"تعدادنظرات", FurnitureKind::code, Rest::number},
    {U"تعدادنظر", FurnitureKind::code, Rest::number},
    {U"تعداددیدگاهها", FurnitureKind::code, Rest::number},
    {U"تعدادمشاهده", FurnitureKind::code, Rest::number},
    {U"بازدید", FurnitureKind::code, Rest::number},
    {U"تاریخانتشار", FurnitureKind::date, Rest::date},
    {U"تاریخانتشارخبر", FurnitureKind::date, Rest::date},
    {U"تاریخخبر", FurnitureKind::date, Rest::date},
    {U"تاریخدرج", FurnitureKind::date, Rest::date},
    {U"زمانانتشار", FurnitureKind::date, Rest::date},
    {U"ساعتانتشار", FurnitureKind::date, Rest::date},
    {U"آخرینبهروزرسانی", FurnitureKind::date, Rest::date},
    {U"آخرینبروزرسانی", FurnitureKind::date, Rest::date},
    {U"لینککوتاه", FurnitureKind::link, Rest::url},
    {U"لینککوتاهخبر", FurnitureKind::link, Rest::url},
    {U"لینکخبر", FurnitureKind::link, Rest::url},
    {U"لینکمطلب", FurnitureKind::link, Rest::url},
    {U"نشانیکوتاه", FurnitureKind::link, Rest::url},
    {U"لینکثابت", FurnitureKind::link, Rest::url},
    {U"پیوندثابت", FurnitureKind::link, Rest::url},
    {U"پیوندکوتاه", FurnitureKind::link, Rest::url},
    {U"زمانمطالعه", FurnitureKind::code, Rest::number},
    {U"آدرسکوتاه", FurnitureKind::link, Rest::url},
});

// Labels of sites that say too little by themselves: furniture beside other furniture.
constexpr auto weak_markers = std::to_array<Marker>({
    {U"سرویس", FurnitureKind::site, Rest::words},
    {U"گروهخبری", FurnitureKind::site, Rest::words},
    {U"دستهبندی", FurnitureKind::site, Rest::words},
    {U"طراحیوتولید", FurnitureKind::site, Rest::words},
    {U"طراحیواجرا", FurnitureKind::site, Rest::words},
    {U"کد", FurnitureKind::code, Rest::number},
    {U"شناسه", FurnitureKind::code, Rest::number},
    {U"تاریخچاپ", FurnitureKind::date, Rest::date},
});
// With such an article may end as well: furniture only behind other furniture, or above the
// headline.
constexpr auto last_markers = std::to_array<Marker>({
    {U"گروه", FurnitureKind::site, Rest::words},
    {U"حوزه", FurnitureKind::site, Rest::words},
    {U"بخش", FurnitureKind::site, Rest::words},
    {U"تاریخ", FurnitureKind::date, Rest::date},
    {U"ساعت", FurnitureKind::date, Rest::date},
    {U"لینک", FurnitureKind::link, Rest::url},
});

// Of the markers above, those that papers use for the keywords between abstract and text.
constexpr std::array<std::u32string_view, 6> keyword_labels = {
    U"کلیدواژهها", U"کلیدواژه", U"کلیدواژگان", U"کلماتکلیدی", U"واژههایکلیدی", U"واژگانکلیدی"};

// Close an article; no colon.
constexpr std::array<std::u32string_view, 4> end_marks = {U"انتهایپیام", U"پایانپیام", U"انتهایخبر",
                                                          U"پایانخبر"};

// Buttons. A line is furniture if it is made of these alone; one weak word has to stand beside
// other furniture or at an edge of the page.
struct Button {
  std::u32string_view word;
  bool weak;
};
constexpr auto buttons = std::to_array<Button>({
    {U"ارسالبهدوستان", false},
    {U"ارسالبهدوست", false},
    {U"ارسالبرایدوستان", false},
    {U"اشتراکگذاری", false},
    {U"بهاشتراکبگذارید", false},
    {U"بهاشتراکگذاری", false},
    {U"نسخهچاپی", false},
    {U"نسخهقابلچاپ", false},
    {U"چاپخبر", false},
    {U"چاپمطلب", false},
    {U"چاپاینمطلب", false},
    {U"ارسالخبر", false},
    {U"بازگشتبهصفحهنخست", false},
    {U"بازگشتبهبالا", false},
    {U"گزارشخطا", false},
    {U"ذخیرهخبر", false},
    {U"اشتراکگذاریدر", false},
    {U"اینمطلبرابهاشتراکبگذارید", false},
    {U"اینخبررابهاشتراکبگذارید", false},
    {U"اشتراکگذاریمطلب", false},
    {U"اشتراکگذاریخبر", false},
    {U"اشتراکگذاریدرشبکههایاجتماعی", false},
    {U"کپیلینک", false},
    {U"کپیپیوند", false},
    {U"کپیلینککوتاه", false},
    {U"ارسالنظر", false},
    {U"ارسالدیدگاه", false},
    {U"ثبتنظر", false},
    {U"ثبتدیدگاه", false},
    {U"نظردهید", false},
    {U"دربارهما", false},
    {U"تماسباما", false},
    {U"نظر", true},
    {U"دیدگاه", true},
    {U"دیدگاهها", true},
    {U"بازدید", true},
    {U"پسند", true},
    {U"مطالبمرتبط", true},
    {U"اخبارمرتبط", true},
    {U"خبرهایمرتبط", true},
    {U"مطالبمشابه", true},
    {U"خبرهایمشابه", true},
    {U"نوشتههایمشابه", true},
    {U"نظراتکاربران", true},
    {U"نظرشما", true},
    {U"دیدگاهشما", true},
    {U"آرشیو", true},
    {U"پیوندها", true},
    {U"تبلیغات", true},
    {U"نقشهسایت", true},
    {U"خبرخوان", true},
    {U"بله", true},
    {U"گپ", true},
    {U"چاپ", true},
    {U"پرینت", true},
    {U"ارسال", true},
    {U"اشتراک", true},
    {U"ذخیره", true},
    {U"نظرات", true},
    {U"تلگرام", true},
    {U"واتساپ", true},
    {U"واتسآپ", true},
    {U"ایمیل", true},
    {U"توییتر", true},
    {U"فیسبوک", true},
    {U"اینستاگرام", true},
    {U"لینکدین", true},
    {U"ایتا", true},
    {U"سروش", true},
    {U"روبیکا", true},
    {U"ایکس", true},
    {U"X", true},
});

// The first entry of a bar of sections ("صفحه نخست | سیاست | اقتصاد").
constexpr std::array<std::u32string_view, 4> bar_heads = {U"صفحهنخست", U"صفحهاصلی", U"صفحهاول",
                                                          U"خانه"};
// A notice of rights begins with one of these and says whose they are.
constexpr std::array<std::u32string_view, 4> rights_heads = {U"تمامیحقوق", U"تمامحقوق", U"کلیهحقوق",
                                                             U"همهحقوق"};
constexpr std::array<std::u32string_view, 2> rights_claims = {U"محفوظ", U"متعلقبه"};

// Heads of the line that names the site, alone at the very top.
constexpr std::array<std::u32string_view, 4> site_heads = {U"خبرگزاری", U"پایگاهخبری",
                                                           U"پایگاهاطلاعرسانی", U"سایتخبری"};

// A newspaper's line that tells on which page an article goes on, or where it began.
constexpr std::array<std::u32string_view, 3> jump_heads = {U"ادامهدرصفحه", U"بقیهدرصفحه",
                                                           U"ادامهازصفحه"};

// What appears in numbers, for the line of a paper that names one of them.
constexpr std::array<std::u32string_view, 9> paper_words = {U"روزنامه", U"هفتهنامه",  U"دوهفتهنامه",
                                                            U"ماهنامه", U"دوماهنامه", U"فصلنامه",
                                                            U"گاهنامه", U"نشریه",     U"مجله"};

// Days and months, for lines that are nothing but a date.
constexpr std::array<std::u32string_view, 20> date_words = {
    U"شنبه",    U"یکشنبه",   U"دوشنبه", U"سهشنبه", U"چهارشنبه", U"پنجشنبه", U"جمعه",
    U"فروردین", U"اردیبهشت", U"خرداد",  U"تیر",    U"مرداد",    U"شهریور",  U"مهر",
    U"آبان",    U"آذر",      U"دی",     U"بهمن",   U"اسفند",    U"ساعت"};

// Heads of the line that leads from the first page of the site to the article.
constexpr std::array<std::u32string_view, 3> trail_heads = {U"صفحهنخست", U"صفحهاصلی", U"خانه"};

}  // namespace bazyab::clipping
