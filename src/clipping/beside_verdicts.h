// What a line is where furniture stands next to it: words that alone say too little, or that have
// lost their heads.
#pragma once

#include <string_view>

#include "clipping/furniture.h"

namespace bazyab::clipping {

// "سرویس: ورزش", "برچسب‌ها" without its colon, a label or a button of which the
// page's edge or a broken font has left but the end, a notice of rights without its first word;
// none if the line may be of the article. `weak`: labels that articles have too are taken as well.
FurnitureKind kind_beside(std::u32string_view line, bool behind);

// "سه‌شنبه، ۱۲ آذر ۱۳۹۸ - ۱۴:۰۵": a day with its year or hour, and nothing
// else. Parted by bars, a weak label may follow.
bool is_date_line(std::u32string_view line);

// "روزنامه بامداد | دوشنبه ۱۹ آبان ۱۳۹۹ | شماره ۱۸۲۶": of a newspaper, with its number and its day
// or what it is (a daily, a weekly) parted by bars.
bool is_issue_line(std::u32string_view line);

// "روزنامه بامداد | نسخه چاپی": a name before a button of the site.
bool is_named_button(std::u32string_view line);

// "ادامه در صفحه ۵", with nothing behind it.
bool is_jump(std::u32string_view line);

// "صفحه ۵": what stands below one of several teasers.
bool is_page_reference(std::u32string_view line);

}  // namespace bazyab::clipping
