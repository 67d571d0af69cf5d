// Which lines are furniture, and which only speak of it.
#include "clipping/furniture.h"

#include <catch2/catch.hpp>

#include "clipping/line_shape.h"

using namespace bazyab::clipping;

namespace {

std::vector<Verdict> verdicts(const std::vector<std::u32string_view>& lines) {
  std::vector<LineFacts> facts;
  bool blank = true;
  for (const auto line : lines) {
    facts.push_back({.text = line, .starts_block = blank});
    blank = line.empty();
  }
  return find_furniture(facts);
}

FurnitureKind kind_of(std::u32string_view line) {
  return verdicts({U"باران بارید.", U"", line, U"", U"رود پر شد و شهر را آب گرفت."})[2].kind;
}

}  // namespace

TEST_CASE("labels with their colon and content are furniture wherever they stand") {
  CHECK(kind_of(U"برچسب ها: باران، رود") == FurnitureKind::tags);
  CHECK(kind_of(U"برچسب‌ها : باران | رود") == FurnitureKind::tags);
  CHECK(kind_of(U"کلیدواژه‌ها: باران") == FurnitureKind::tags);
  CHECK(kind_of(U"كد خبر: ۱۲۳۴۵") == FurnitureKind::code);
  CHECK(kind_of(U"شناسه خبر : 83412") == FurnitureKind::code);
  CHECK(kind_of(U"تاریخ انتشار: ۱۵ آبان ۱۳۹۳ - ۱۲:۳۰") == FurnitureKind::date);
  CHECK(kind_of(U"لینک کوتاه: https://example.ir/x1") == FurnitureKind::link);
  CHECK(kind_of(U"\u202Bﻛﺪ ﺧﺒﺮ: ۱۲۳\u202C") == FurnitureKind::code);
}

TEST_CASE("sentences that speak of such words stay") {
  CHECK(kind_of(U"او گفت برچسب ها: آنها را باید از کالا جدا کرد.") == FurnitureKind::none);
  CHECK(kind_of(U"برچسب ها: این واژه در فروشگاه معنای دیگری دارد.") == FurnitureKind::none);
  CHECK(kind_of(U"کد خبر: هر خبر نشانه‌ای دارد که به آن کد "
                U"می‌گویند.") == FurnitureKind::none);
  CHECK(kind_of(U"برچسب‌های تازه روی کالاها نصب شد") ==
        FurnitureKind::none);
  CHECK(kind_of(U"تاریخ انتشار: هنوز روشن نیست.") == FurnitureKind::none);
  CHECK(kind_of(U"چاپ این کتاب دو سال زمان برد.") == FurnitureKind::none);
  CHECK(kind_of(U"به انتهای پیام رسیدیم و نشستیم.") == FurnitureKind::none);
  CHECK(kind_of(U"صفحه ۲ از کتاب پاره بود") == FurnitureKind::none);
  CHECK(kind_of(U"[1] این پانوشت از نویسنده است.") == FurnitureKind::none);
}

TEST_CASE("the day and the number of a newspaper are furniture at the edge of its page") {
  const auto at_top = [](std::u32string_view line, bool near_top) {
    const std::vector<LineFacts> lines = {
        {.text = line, .starts_block = true, .near_top = near_top},
        {.text = U"باران بارید و رود پر شد.", .starts_block = true}};
    return find_furniture(lines)[0].kind;
  };
  const std::u32string_view head = U"روزنامه بامداد | دوشنبه ۱۹ آبان ۱۳۹۹ | سال هفتم | شماره ۱۸۲۶";
  CHECK(at_top(head, true) == FurnitureKind::site);
  CHECK(at_top(head, false) == FurnitureKind::none);
  CHECK(at_top(U"شماره ۱۸۲۶ دوشنبه ۱۹ آبان ۱۳۹۹ به دفتر رسید.", true) == FurnitureKind::none);
  CHECK(at_top(U"روزنامه بامداد نو | شماره ۴۱۸۲", true) == FurnitureKind::site);
  CHECK(at_top(U"هفته‌نامه نمونه | شماره ۲۱۴", true) == FurnitureKind::site);
  CHECK(at_top(U"نمونه ـ شنبه ۸ شهریور ۱۳۹۹ ـ شماره ۹۱۷", true) == FurnitureKind::site);
  CHECK(at_top(U"روزنامه | شماره ۴۱۸۲", true) == FurnitureKind::none);
  CHECK(at_top(U"شماره تازه | دوشنبه ۱۹ آبان ۱۳۹۹", true) == FurnitureKind::none);
}

TEST_CASE("buttons and closing marks are furniture when they stand alone") {
  CHECK(kind_of(U"چاپ | ارسال به دوستان") == FurnitureKind::button);
  CHECK(kind_of(U"اشتراک گذاری") == FurnitureKind::button);
  CHECK(kind_of(U"چاپ") == FurnitureKind::none);
  CHECK(kind_of(U"انتهای پیام/") == FurnitureKind::end_mark);
  CHECK(kind_of(U"انتهای پیام") == FurnitureKind::end_mark);
  CHECK(verdicts({U"باران بارید.", U"کد خبر: ۱۲", U"چاپ"})[2].kind == FurnitureKind::button);
}

TEST_CASE("furniture glued to a sentence is split off") {
  const std::u32string_view glued = U"رود پر شد.برچسب ها: باران، رود";
  CHECK(verdicts({glued})[0] == Verdict{FurnitureKind::tags, 10});
  CHECK(verdicts({U"رود پر شد. کد خبر: ۱۲۳"})[0] == Verdict{FurnitureKind::code, 11});
  CHECK(verdicts({U"رود پر شد.انتهای پیام/"})[0] == Verdict{FurnitureKind::end_mark, 10});
  CHECK(verdicts({U"و رود پر شدبرچسب ها: باران"})[0] == Verdict{FurnitureKind::tags, 11});
}

TEST_CASE("link marks and addresses close a document, not its middle") {
  const auto found = verdicts({U"باران بارید.", U"[1] رود", U"رود پر شد.", U"[1] باران تازه",
                               U"[2] http://example.ir/2", U"http://example.ir/3"});
  CHECK(found[1].kind == FurnitureKind::none);
  CHECK(found[3].kind == FurnitureKind::link);
  CHECK(found[4].kind == FurnitureKind::link);
  CHECK(found[5].kind == FurnitureKind::address);
  CHECK(verdicts({U"باران بارید.", U"[1] باران تازهبرچسب ها: "})[1] ==
        Verdict{FurnitureKind::tags, 0});
}

TEST_CASE("tags that go on below their label belong to it") {
  const auto found = verdicts({U"باران بارید.", U"", U"برچسب ها:", U"باران", U"رود"});
  CHECK(found[2].kind == FurnitureKind::tags);
  CHECK(found[3].kind == FurnitureKind::tags);
  CHECK(found[4].kind == FurnitureKind::tags);
  CHECK(found[0].kind == FurnitureKind::none);
}

TEST_CASE("page numbers, addresses and repetitions count at the edges of pages") {
  const auto at_edge = [](std::u32string_view text, std::uint32_t pages) {
    const std::vector<LineFacts> facts = {
        {.text = U"باران بارید."},
        {.text = text, .near_bottom = true, .repeated_pages = pages, .page_count = 4},
        {.text = U"رود پر شد."}};
    return find_furniture(facts, {.begins = false, .ends = false})[1].kind;
  };
  CHECK(at_edge(U"۲", 0) == FurnitureKind::page_number);
  CHECK(at_edge(U"- ۲ -", 0) == FurnitureKind::page_number);
  CHECK(at_edge(U"http://example.ir/news/1 11/6/2014", 0) == FurnitureKind::address);
  CHECK(at_edge(U"روزنامه باران، شماره ۷", 3) == FurnitureKind::repeated);
  CHECK(at_edge(U"روزنامه باران، شماره ۷", 1) == FurnitureKind::none);
  CHECK(kind_of(U"۲") == FurnitureKind::none);
  CHECK(kind_of(U"صفحه ۲ از ۳") == FurnitureKind::page_number);
}

TEST_CASE("lone numbers of several pages are furniture where they count the pages") {
  const auto kind = [](LineFacts line) {
    line.near_bottom = true;
    return find_furniture(std::span(&line, 1), {.begins = false, .ends = false})[0].kind;
  };
  LineFacts line{.text = U"۱۲۰", .numbered_pages = 1, .page_count = 6, .page = 4};
  CHECK(kind(line) == FurnitureKind::none);
  line.numbered_pages = 2;
  CHECK(kind(line) == FurnitureKind::page_number);
  CHECK(kind({.text = U"۴", .numbered_pages = 1, .page_count = 6, .page = 4}) ==
        FurnitureKind::page_number);
  CHECK(kind({.text = U"۱۲۰", .numbered_pages = 1, .page_count = 1, .page = 1}) ==
        FurnitureKind::page_number);
  CHECK(kind({.text = U"۸", .repeated_pages = 2, .numbered_pages = 1, .page_count = 6}) ==
        FurnitureKind::page_number);
  CHECK(kind({.text = U"۷\t۴\t۲"}) == FurnitureKind::none);
}

TEST_CASE("a label begins a sentence where its paragraph goes on") {
  const auto found = [](std::vector<std::u32string_view> lines) {
    return verdicts(lines).front().kind;
  };
  CHECK(
      found({U"برچسب‌ها: در هر خبر سه تا پنج واژه است که دبیر",
             U"بخش برمی‌گزیند و بی آن‌ها خبری نیست."}) ==
      FurnitureKind::none);
  CHECK(found({U"تاریخ انتشار: در ۳ روز نخست هر هفته نوشته‌ها",
               U"به چاپخانه می‌روند."}) == FurnitureKind::none);
  CHECK(found({U"برچسب‌ها: باران، رود، شهر، سیل، هلال احمر، "
               U"مردم",
               U"پل، جاده"}) == FurnitureKind::tags);
  // The text follows on lines that are much longer.
  CHECK(found({U"تاریخ انتشار: ۱۲ آبان", U"باران از بامداد بارید و رود پر شد و به شهر رسید."}) ==
        FurnitureKind::date);
}

TEST_CASE("a line of a sentence is no furniture, though it has nothing but such words") {
  const auto last = [](std::vector<std::u32string_view> lines) {
    return verdicts(lines).back().kind;
  };
  const std::u32string_view unfinished =
      U"او یادداشت‌هایش را با همین دو واژه تمام می‌کند:";
  CHECK(last({unfinished, U"انتهای پیام."}) == FurnitureKind::none);
  CHECK(last({unfinished, U"انتهای پیام/"}) == FurnitureKind::end_mark);
  CHECK(last({U"باران بارید.", U"انتهای پیام"}) == FurnitureKind::end_mark);
  CHECK(last({U"نوشته را در شهر نشر داد و فرستاد برای", U"چاپ، ارسال"}) == FurnitureKind::none);
  CHECK(last({U"گزارش را در وب بخوانید:", U"http://example.ir/report/1"}) == FurnitureKind::none);
  CHECK(last({U"باران بارید.", U"http://example.ir/report/1"}) == FurnitureKind::address);
}

TEST_CASE("sites write their furniture in many ways") {
  CHECK(kind_of(U"انتهاي پيام/ ۴۰۵۱") == FurnitureKind::end_mark);
  CHECK(kind_of(U"انتهای پیام/ر") == FurnitureKind::end_mark);
  CHECK(kind_of(U"/انتهای پیام") == FurnitureKind::end_mark);
  CHECK(kind_of(U"#باران #رود #شهر") == FurnitureKind::tags);
  CHECK(kind_of(U"#باران بارید و رود پر شد") == FurnitureKind::none);
  CHECK(kind_of(U"کپی لینک") == FurnitureKind::button);
  CHECK(kind_of(
            U"اشتراک گذاری در: تلگرام، واتس‌اپ، ایتا، بله") ==
        FurnitureKind::button);
  CHECK(kind_of(U"چاپ خبر | ارسال به دوستان | ۱۲ نظر | ۳۴۵ بازدید") == FurnitureKind::button);
  CHECK(kind_of(U"درباره ما | تماس با ما | آرشیو | پیوندها") == FurnitureKind::button);
  CHECK(kind_of(U"بازدید: ۲۰۴") == FurnitureKind::code);
  CHECK(kind_of(U"بازدید: ۲۰۴ نفر آمدند و رفتند.") == FurnitureKind::none);
  CHECK(kind_of(U"۱۲ نظر") == FurnitureKind::none);
  CHECK(verdicts({U"باران بارید.", U"", U"کپی لینک", U"۱۲ نظر"})[3].kind == FurnitureKind::button);
  LineFacts notice{
      .text = U"تمامی حقوق این سایت متعلق به رود است.", .starts_block = true, .near_bottom = true};
  CHECK(find_furniture(std::span(&notice, 1))[0].kind == FurnitureKind::site);
}

TEST_CASE("the name of the site above everything is furniture") {
  CHECK(verdicts({U"خبرگزاری باران", U"", U"باران بارید."})[0].kind == FurnitureKind::site);
  CHECK(verdicts({U"خبرگزاری باران از سیل خبر داد", U"", U"باران بارید."})[0].kind ==
        FurnitureKind::none);
}

TEST_CASE("a browser's print head goes with its address, and the way through the site with both") {
  const auto found = verdicts({U"11/6/2014        باران - خبرگزاری نمونه", U"صفحه نخست » شهر", U"",
                               U"باران بارید", U"", U"رود پر شد.", U"http://example.ir/1   1/1"});
  CHECK(found[0].kind == FurnitureKind::address);
  CHECK(found[1].kind == FurnitureKind::site);
  CHECK(found[3].kind == FurnitureKind::none);
  CHECK(found[6].kind == FurnitureKind::address);
  CHECK(verdicts({U"11/6/2014 روز باران", U"", U"رود پر شد."})[0].kind == FurnitureKind::none);
}

TEST_CASE("signatures fold digits and white space") {
  CHECK(repetition_signature(U"صفحه ۹  از 12") == repetition_signature(U"صفحه 10 از۱۲"));
  CHECK(repetition_signature(U"صفحه نخست") != repetition_signature(U"صفحه دوم"));
}

TEST_CASE("keywords before the text belong to it, behind it they are furniture") {
  const std::u32string_view label = U"واژه‌های کلیدی: باران، رود";
  const std::u32string_view text = U"باران از بامداد بارید و تا شب رود را پر کرد و به شهر رسید.";
  CHECK(verdicts({text, U"", label, U"", text, U"", text})[2].kind == FurnitureKind::none);
  CHECK(verdicts({text, U"", text, U"", label})[4].kind == FurnitureKind::tags);
}

TEST_CASE("a line whose number counts the pages is furniture at the edge of a page") {
  LineFacts line{.text = U"۱۲ باران و رود", .near_top = true, .numbered_pages = 5, .page_count = 9};
  CHECK(find_furniture(std::span(&line, 1))[0].kind == FurnitureKind::repeated);
  line.numbered_pages = 2;
  CHECK(find_furniture(std::span(&line, 1))[0].kind == FurnitureKind::none);
  line.numbered_pages = 5;
  line.near_top = false;
  CHECK(find_furniture(std::span(&line, 1))[0].kind == FurnitureKind::none);
}

TEST_CASE("numbers of lines are told by how far they are from the number of the page") {
  CHECK(number_signatures(U"۷ باران", 3) == number_signatures(U"رود | 9", 5));
  CHECK(number_signatures(U"۷ باران", 3) != number_signatures(U"۷ باران", 4));
  CHECK(number_signatures(U"باران و رود", 3).empty());
  CHECK(number_signatures(U"۷ باران ۹", 3).size() == 2);
}

TEST_CASE("the way from the first page and a notice of rights are furniture where sites put them") {
  CHECK(verdicts({U"استان‌ها > خراسان", U"", U"باران بارید.", U"", U"رود پر شد."})[0]
            .kind == FurnitureKind::site);
  CHECK(verdicts({U"استان‌ها < خراسان", U"", U"باران بارید.", U"", U"رود پر شد."})[0]
            .kind == FurnitureKind::site);
  CHECK(verdicts({U"باران بارید.", U"", U"استان‌ها > خراسان", U"", U"رود پر شد."})[2]
            .kind == FurnitureKind::none);
  LineFacts notice{.text = U"© کلیه حقوق برای خبرگزاری رود محفوظ است.", .near_bottom = true};
  CHECK(find_furniture(std::span(&notice, 1))[0].kind == FurnitureKind::site);
}

TEST_CASE("a title that a browser prints is furniture though its date is read further down") {
  const std::vector<LineFacts> lines = {
      {.text = U"سیل پل را برد", .starts_block = true, .near_top = true, .page = 1},
      {.text = U"استان‌ها > خراسان", .page = 1},
      {.text = U"5/4/20, 3:07 PM", .starts_block = true, .near_top = true, .page = 1},
      {.text = U"سیل پل را برد", .starts_block = true, .page = 1},
      {.text = U"پل کهنه روستا را سیل برد.", .starts_block = true, .page = 1},
      {.text = U"https://rood.example/1 1/2",
       .starts_block = true,
       .near_bottom = true,
       .page = 1}};
  const std::vector<Verdict> found = find_furniture(lines);
  CHECK(found[0].kind == FurnitureKind::address);
  CHECK(found[1].kind == FurnitureKind::site);
  CHECK(found[2].kind == FurnitureKind::address);
  CHECK(found[3].kind == FurnitureKind::none);
  CHECK(found[4].kind == FurnitureKind::none);
}

TEST_CASE("the date of a browser's head may be read behind its title, from the right") {
  const std::vector<LineFacts> lines = {
      {.text = U"پل کهنه روستا را", .starts_block = true, .page = 1},
      {.text = U"… پل را برد 3:07 PM ,5/4/20", .starts_block = true, .near_top = true, .page = 2},
      {.text = U"سیل برد.", .page = 2},
      {.text = U"https://rood.example/1 2/2",
       .starts_block = true,
       .near_bottom = true,
       .page = 2}};
  CHECK(find_furniture(lines)[1].kind == FurnitureKind::address);
}

TEST_CASE("a notice of rights behind other furniture is some, wherever the page ends") {
  const auto last = [](std::u32string_view before) {
    return verdicts(
               {U"باران بارید و رود پر شد.", U"", before, U"",
                U"کپی‌رایت © ۱۳۹۸ تمامی حقوق این سایت محفوظ "
                U"است."})[4]
        .kind;
  };
  CHECK(last(U"طراحی و تولید: رایانه رود") == FurnitureKind::none);
  CHECK(last(U"کد خبر: ۱۲۳۴۵") == FurnitureKind::site);
}

TEST_CASE("a letter that a font names nothing for may be any of a furniture word") {
  CHECK(kind_of(U"بر\uFFFDسب‌ها: باران، رود") == FurnitureKind::tags);
  CHECK(kind_of(U"\uFFFDد خبر: ۱۲۳۴۵") == FurnitureKind::code);
  CHECK(kind_of(U"انتهای پیا\uFFFD/") == FurnitureKind::end_mark);
  CHECK(kind_of(U"چاپ | ارسال به دوستا\uFFFD") == FurnitureKind::button);
  CHECK(kind_of(U"\uFFFD\uFFFD\uFFFD: ۱۲۳") == FurnitureKind::none);
}

TEST_CASE("words whose heads are cut off are furniture beside furniture alone") {
  const auto second = [](std::u32string_view line) {
    return verdicts({U"باران بارید و رود پر شد.", U"", U"کد خبر: ۱۲۳۴۵", U"", line})[4].kind;
  };
  CHECK(second(U"لید واژه ها: باران - رود") == FurnitureKind::tags);
  CHECK(second(U"ن خبر/") == FurnitureKind::end_mark);
  CHECK(second(U"اک بگذارید:") == FurnitureKind::button);
  CHECK(second(U"ی حقوق این سایت متعلق به رود است.") == FurnitureKind::site);
  CHECK(second(U"نگاه رود به شهر") == FurnitureKind::none);
  CHECK(kind_of(U"لید واژه ها: باران - رود") == FurnitureKind::none);
  CHECK(kind_of(U"ی حقوق این سایت متعلق به رود است.") == FurnitureKind::none);
}

TEST_CASE("labels that articles have too are furniture where sites put them") {
  const auto kinds =
      verdicts({U"خبرگزاری باران", U"", U"سه‌شنبه، ۱۲ آذر ۱۳۹۸ - ۱۴:۰۵", U"",
                U"گروه: شهر", U"", U"رود پر شد", U"", U"باران بارید.", U"", U"ساعت: ۱۸", U"",
                U"انتهای پیام", U"", U"برچسب‌ها", U"", U"باران رود"});
  CHECK(kinds[2].kind == FurnitureKind::date);
  CHECK(kinds[4].kind == FurnitureKind::site);
  CHECK(kinds[6].kind == FurnitureKind::none);
  CHECK(kinds[10].kind == FurnitureKind::none);
  CHECK(kinds[14].kind == FurnitureKind::tags);
  CHECK(kinds[16].kind == FurnitureKind::tags);
  CHECK(kind_of(U"گروه: شهر") == FurnitureKind::none);
  CHECK(kind_of(U"سه‌شنبه، ۱۲ آذر ۱۳۹۸ - ۱۴:۰۵") == FurnitureKind::none);
}

TEST_CASE(
    "the line that tells where an article goes on is furniture, a sentence that tells it is not") {
  CHECK(kind_of(U"ادامه در صفحه ۵") == FurnitureKind::page_number);
  CHECK(kind_of(U"ادامه در صفحهٔ ۵") == FurnitureKind::page_number);
  CHECK(kind_of(U"ادامه در صفحۀ ۵") == FurnitureKind::page_number);
  CHECK(kind_of(U"ادامه در صفحه ۵ روزنامه آمده است") == FurnitureKind::none);
  CHECK(kind_of(U"ادامه در صفحه") == FurnitureKind::none);
}

TEST_CASE("print views begin with the name of their paper") {
  const auto kinds = verdicts({U"روزنامه باران | نسخه چاپی", U"https://baran.example/print/1",
                               U"تاریخ چاپ: ۱۳۹۸/۰۹/۱۲", U"", U"باران بارید", U"", U"رود پر شد."});
  CHECK(kinds[0].kind == FurnitureKind::site);
  CHECK(kinds[1].kind == FurnitureKind::address);
  CHECK(kinds[2].kind == FurnitureKind::date);
  CHECK(kinds[4].kind == FurnitureKind::none);
}

TEST_CASE("pages named below teasers are furniture where there are several") {
  const auto kinds_of = [](std::u32string_view first, std::u32string_view second) {
    const std::vector<LineFacts> lines = {{.text = U"گرانی دارو", .starts_block = true},
                                          {.text = first, .starts_block = true},
                                          {.text = U"قطار شبانه", .starts_block = true},
                                          {.text = second, .starts_block = true}};
    std::vector<FurnitureKind> kinds;
    for (const Verdict& verdict : find_furniture(lines)) kinds.push_back(verdict.kind);
    return kinds;
  };
  constexpr FurnitureKind none = FurnitureKind::none, page = FurnitureKind::page_number;
  CHECK(kinds_of(U"صفحه ۲", U"صفحه ۴") == std::vector{none, page, none, page});
  CHECK(kinds_of(U"صفحه ۲", U"صفحه آخر") == std::vector{none, none, none, none});
  CHECK(kinds_of(U"صفحه ۲", U"صفحه ۲") == std::vector{none, none, none, none});
}
