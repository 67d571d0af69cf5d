// Each rule alone: what it changes and what it leaves.
#include <catch2/catch.hpp>

#include "repair/allah.h"
#include "repair/arabic_letters.h"
#include "repair/brackets.h"
#include "repair/controls.h"
#include "repair/digits.h"
#include "repair/drawn_kashidas.h"
#include "repair/forms.h"
#include "repair/lam_alef.h"
#include "repair/lost_alef.h"
#include "repair/moved_zwnj.h"
#include "repair/run_edges.h"
#include "repair/spacing.h"
#include "repair/turned_yeh.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::after;
using trial::plain;
using trial::utf8;
using namespace std::string_view_literals;

namespace {

std::string controls(std::u32string_view text) {
  return after(text, propose_controls(plain(text)));
}
std::string forms(std::u32string_view text) {
  return after(text, propose_forms(plain(text)));
}
std::string spacing(std::u32string_view text) {
  return after(text, propose_spacing(plain(text)));
}
std::string allah(std::u32string_view text) {
  return after(text, propose_allah(plain(text)));
}
std::string persian(std::u32string_view text) {
  return after(text, propose_persian_letters(plain(text), nullptr, {}));
}
std::string run_edges(std::u32string_view text) {
  return after(text, propose_run_edges(plain(text)));
}
std::string brackets(std::u32string_view text) {
  return after(text, propose_turned_brackets(plain(text)));
}

}  // namespace

TEST_CASE("bidi controls, byte order marks, NUL and private use go") {
  CHECK(controls(U"\uFEFF\u202Bباران\u202C \u200E12\u200F\0 بارید\uE001"sv) == "باران 12 بارید");
  CHECK(controls(U"یک\tدو\nسه") == "یک\tدو\nسه");
}

TEST_CASE("tatweel that stretches goes, tatweel that joins nothing stays") {
  CHECK(controls(U"بــاران") == "باران");
  CHECK(controls(U"راه ـی") == "راهی");
  CHECK(controls(U"ک ـ ـ ـه") == "که");
  CHECK(controls(U"حرف «ـ» تنها") == "حرف «ـ» تنها");
  CHECK(controls(U"۱۲ هـ.ش") == "۱۲ هـ.ش");
  CHECK(controls(U"شهر ـ روستا") == "شهر ـ روستا");
}

TEST_CASE("ZWNJ beside white space or doubled goes, optional hyphens become ZWNJ") {
  CHECK(controls(U"می\u200C\u200Cرود") == "می\u200Cرود");
  CHECK(controls(U"خانه\u200C ها") == "خانه ها");
  CHECK(controls(U"می\u00ACرود و کار\u00ADها") == "می\u200Cرود و کارها");
  CHECK(controls(U"ه\u200D.ش") == "ه\u200D.ش");
}

TEST_CASE("presentation forms become letters and a cut between forms a ZWNJ") {
  CHECK(forms(U"\uFEB3\uFEFC\uFEE1") == "سلام");
  CHECK(forms(U"\uFEE3\uFBFD\uFEAD\uFEED\uFEA9") == "می\u200Cرود");
  CHECK(forms(U"۱۰ \uFDFC") == "۱۰ \uFDFC");
  CHECK(forms(U"\uFED5\uFED5\uFED5\uFED5") == "قققق");
}

TEST_CASE("Arabic yeh and kaf become Persian in Persian passages only") {
  CHECK(persian(U"كتاب علي را از قفسه برداشتم") == "کتاب علی را از قفسه برداشتم");
  CHECK(persian(U"گفت: «إن الحكومة في المدينة الكبيرة» و رفت") ==
        "گفت: «إن الحكومة في المدينة الكبيرة» و رفت");
  CHECK(persian(U"گفت «يُحِبُّ كُلَّ شَيءٍ» و رفت") == "گفت «يُحِبُّ كُلَّ شَيءٍ» و رفت");
}

TEST_CASE("a passage without Persian letters is Persian if the lexicon knows its words") {
  const language::Lexicon lexicon =
      trial::lexicon_of("yeh", {{U"رییس", 50}, {U"دیدار", 50}, {U"مسکن", 50}, {U"وزیر", 50}});
  const Text text = plain(U"ديدار وزير مسكن");
  CHECK(after(text.letters, propose_persian_letters(text, &lexicon, {})) == "دیدار وزیر مسکن");
  CHECK(persian(U"ديدار وزير مسكن") == "ديدار وزير مسكن");
}

TEST_CASE("broken spellings of Allah are put right, also in titles and names") {
  CHECK(allah(U"حضرت آیت االله رضایی") == "حضرت آیت\u200Cالله رضایی");
  CHECK(allah(U"آیت اهلل و آیه االله") == "آیت\u200Cالله و آیت\u200Cالله");
  CHECK(allah(U"آیت ا... رضایی، آیت\u200Cا… رضایی") == "آیت\u200Cالله رضایی، آیت\u200Cالله رضایی");
  CHECK(allah(U"آیتالله و ایتاالله") == "آیت\u200Cالله و آیت\u200Cالله");
  CHECK(allah(U"عبداالله و روح\u200Cاهلل و حزب\u200Cاهللی") ==
        "عبدالله و روح\u200Cالله و حزب\u200Cاللهی");
  CHECK(allah(U"ان شاء ا... می\u200Cآید") == "ان شاء الله می\u200Cآید");
  CHECK(allah(U"هللا و عبدهللا و آیت\u200Cهللا و حزب\u200Cهللای") ==
        "الله و عبدالله و آیت\u200Cالله و حزب\u200Cاللهی");
  CHECK(allah(U"حجت االسلام رضایی") == "حجت\u200Cالاسلام رضایی");
}

TEST_CASE("names of two words, own alefs and dots of a sentence stay") {
  CHECK(allah(U"عطاالله و ماشاالله و روح الله") == "عطاالله و ماشاالله و روح الله");
  CHECK(allah(U"حجت الاسلام و آیه الله") == "حجت الاسلام و آیه الله");
  CHECK(allah(U"دانش ا... نگفت") == "دانش ا... نگفت");
}

TEST_CASE("lam-alef is turned back where only that is a word") {
  const language::Lexicon lexicon = trial::lexicon_of("lam_alef", {{U"کاملا", 900},
                                                                   {U"تبادلات", 40},
                                                                   {U"بالا", 2000},
                                                                   {U"اسلام", 5000},
                                                                   {U"اسالم", 2},
                                                                   {U"حال", 3000},
                                                                   {U"سال", 9000},
                                                                   {U"سالم", 300},
                                                                   {U"الان", 800},
                                                                   {U"مالی", 700},
                                                                   {U"سالن", 60},
                                                                   {U"سلام", 1100},
                                                                   {U"تالش", 15},
                                                                   {U"تلاش", 1600},
                                                                   {U"اطلاع", 500}});
  const auto lam_alef = [&](std::u32string_view text, const Habit& habit = {}) {
    return after(text, propose_lam_alef(plain(text), lexicon, habit));
  };
  CHECK(lam_alef(U"کامال تبادالت باال االن") == "کاملا تبادلات بالا الان");
  CHECK(lam_alef(U"اطالع اسالم") == "اطلاع اسلام");
  // A page shows which of two glyphs stands first; one glyph for both, or two over each other, are
  // a lam-alef.
  Text page = plain(U"اسالم");
  page.boundaries.resize(5);
  for (std::uint32_t at = 0; at < 5; ++at) page.origins.push_back({1, at, Source::page_glyph});
  const auto of_page = [&] { return after(page.letters, propose_lam_alef(page, lexicon, {})); };
  CHECK(of_page() == "اسالم");
  page.boundaries[3].gap = -0.3F;
  CHECK(of_page() == "اسلام");
  page.boundaries[3].gap = 0;
  page.origins[3] = page.origins[2];
  CHECK(of_page() == "اسلام");
  CHECK(lam_alef(U"حال سال مالی سالن السالم") == "حال سال مالی سالن السالم");
  CHECK(lam_alef(U"ان\u200Cشالله") == utf8(U"ان\u200Cشالله"));
  CHECK(lam_alef(U"اطالع\u200Cها اطالعی") == "اطلاع\u200Cها اطلاعی");
  // A text with its share of لا spells its names on purpose.
  const Habit sound{.letters = 4000, .lam_alef = 40};
  CHECK(lam_alef(U"تالش سالم", sound) == "تالش سالم");
  // The more of them are turned, the less it takes.
  const Habit mixed{.letters = 4000, .lam_alef = 40, .turned_lam_alef = 32};
  CHECK(mixed.share_of_turned_lam_alef() == Approx(0.5));
  CHECK(lam_alef(U"تالش سالم", mixed) == "تلاش سالم");
  CHECK(lam_alef(U"مثالً حالً", sound) == "مثلاً حلاً");
}

TEST_CASE("an alef lost behind its lam comes back where the whole document has lost them") {
  const language::Lexicon lexicon = trial::lexicon_of("lost_alef", {{U"اطلاعات", 900},
                                                                    {U"تلاش", 300},
                                                                    {U"کلاسیک", 40},
                                                                    {U"ملی", 500},
                                                                    {U"بلا", 2},
                                                                    {U"لالایی", 30}});
  const Habit lost{.letters = 4000};
  const auto repaired = [&](std::u32string_view text, const Habit& habit) {
    return after(text, propose_lost_alef(plain(text), lexicon, habit));
  };
  CHECK(repaired(U"اطلعات تلش کلسیک ملی بل للیی", lost) == "اطلاعات تلاش کلاسیک ملی بل لالایی");
  CHECK(repaired(U"اطلعات", {.letters = 4000, .lam_alef = 40}) == "اطلعات");
  CHECK(repaired(U"اطلعات", {.letters = 400}) == "اطلعات");
}

TEST_CASE("no space before closing marks nor after opening ones") {
  CHECK(spacing(U"باران ، برف .") == "باران، برف.");
  CHECK(spacing(U"باران ( و برف ) آمد « ناگهان » .") == "باران (و برف) آمد «ناگهان».");
  CHECK(spacing(U"باران ،برف .تگرگ") == "باران، برف. تگرگ");
  CHECK(spacing(U"باران،برف؛تگرگ") == "باران، برف؛ تگرگ");
  CHECK(spacing(U"  باران   و\u00A0برف  ") == "باران و برف");
}

TEST_CASE("numbers, times, Latin words and lone brackets keep their spaces") {
  CHECK(spacing(U"ساعت 12 : 30 و ۱۲،۵ و ق.م") == "ساعت 12 : 30 و ۱۲،۵ و ق.م");
  CHECK(spacing(U"زبان .NET و foo . bar") == "زبان .NET و foo . bar");
  CHECK(spacing(U"فصل . . . . ۵") == "فصل . . . . ۵");
  CHECK(spacing(U"گفت: »باران می\u200Cآید « و رفت") == "گفت: »باران می\u200Cآید « و رفت");
}

TEST_CASE("marks and spaces at the edges of an embedded run go where they are read") {
  CHECK(run_edges(U"سال \u202A ۱۳۸۴\u202Cو") == "سال ۱۳۸۴ و");
  CHECK(run_edges(U"\u202A .۱\u202Cمقدمه") == "۱. مقدمه");
  CHECK(run_edges(U"تاریخ\u202A۱۳۹۳/۴/۱۵ :\u202C") == "تاریخ: ۱۳۹۳/۴/۱۵");
  CHECK(run_edges(U"گروه )\u202A (Blue Team\u202Cدر") == "گروه )Blue Team( در");
  CHECK(run_edges(U"گروه (\u202A )Blue Team\u202Cدر") == "گروه (Blue Team) در");
  CHECK(run_edges(U"مرجع [\u202A .]6\u202Cسیستم") == "مرجع [6]. سیستم");
  CHECK(run_edges(U"زبان \u202A.NET\u202C را") == utf8(U"زبان \u202A.NET\u202C را"));
}

TEST_CASE("a run of marks alone is read from the right") {
  CHECK(run_edges(U"رفت\u202A« .\u202Cباران آمد\u202A».\u202C") == "رفت. «باران آمد.»");
  CHECK(run_edges(U"رفت\u202A.\u202C") == utf8(U"رفت\u202A.\u202C"));
  CHECK(run_edges(U"a\u202A« .\u202Cb") == utf8(U"a\u202A« .\u202Cb"));
}

TEST_CASE("kashidas drawn as a digit go where a text has several") {
  const auto drawn = [](std::u32string_view text) {
    return after(text, propose_drawn_kashidas(plain(text)));
  };
  CHECK(drawn(U"نم \u202A77\u202Cاد ب\u202A7\u202Cه ش \u202A7 7\u202Cش‌ماهه") ==
        "نماد به شش‌ماهه");
  const std::u32string_view two = U"نم \u202A77\u202Cاد ب\u202A7\u202Cه";
  CHECK(drawn(two) == utf8(two));
  const std::u32string_view numbers = U"در \u202A77\u202Cروز \u202A 77\u202Cکار \u202A77\u202C است";
  CHECK(drawn(numbers) == utf8(numbers));
}

TEST_CASE("Arabic-Indic digits of Persian text that was drawn are Persian") {
  const auto digits = [](std::u32string_view text, const Habit& habit) {
    return after(text, propose_digits(plain(text), habit));
  };
  const Habit drawn{.letters = 1000, .persian_letters = 30, .forms = 900};
  CHECK(digits(U"١٧ و ٣٤٫٥", drawn) == "۱۷ و ۳۴٫۵");
  CHECK(digits(U"١٧ و ٣٤٫٥", {.letters = 1000, .persian_letters = 30}) == "١٧ و ٣٤٫٥");
}

TEST_CASE("alef maksura stays where a text spells Persian yeh") {
  const auto letters = [](std::u32string_view text, const Habit& habit) {
    return after(text, propose_persian_letters(plain(text), nullptr, habit));
  };
  CHECK(letters(U"رأى دادگاه پس از", {.maksura = 1, .final_yeh = 90}) == "رأى دادگاه پس از");
  CHECK(letters(U"على پس از", {.maksura = 3, .final_yeh = 0}) == "علی پس از");
  CHECK(letters(U"على پس از", {.arabic_letters = 9, .maksura = 3, .final_yeh = 90}) == "علی پس از");
}

TEST_CASE("می and لی that were turned round are turned back") {
  const language::Lexicon lexicon = trial::lexicon_of("turned_yeh", {{U"علی", 2000},
                                                                     {U"عاملی", 40},
                                                                     {U"دلیل", 900},
                                                                     {U"قبلی", 300},
                                                                     {U"قبیل", 130},
                                                                     {U"جامی", 8},
                                                                     {U"رومی", 60},
                                                                     {U"میل", 140},
                                                                     {U"ملی", 4000}});
  const auto turned = [&](std::u32string_view text, const Habit& habit = {}) {
    return after(text, propose_turned_yeh(plain(text), lexicon, habit));
  };
  CHECK(turned(U"عیل دو عامیل دارد") == "علی دو عاملی دارد");
  CHECK(turned(U"یم‌رود و یم رود") == "می‌رود و می رود");
  CHECK(turned(U"دلیل قبیل میل جایم") == "دلیل قبیل میل جایم");
  CHECK(turned(U"از صحرا تا یم.") == "از صحرا تا یم.");
  CHECK(turned(U"رویم") == "رویم");
  const Habit shown{.mi_with_zwnj = 1, .turned_mi = 9};
  CHECK(turned(U"رویم بریم‌گردد جایم", shown) ==
        "رومی برمی‌گردد جایم");
  const Habit both{.turned_lam_yeh = 4, .lam_yeh = 0};
  CHECK(turned(U"میل قبیل", both) == "ملی قبیل");
}

TEST_CASE("یم that a space has cut off its verb is no می turned round") {
  const language::Lexicon lexicon = trial::lexicon_of(
      "cut_off", {{U"می\u200Cکنیم", 300}, {U"می\u200Cکند", 900}, {U"نگرانیم", 20}, {U"روز", 700}});
  const auto turned = [&](std::u32string_view text) {
    return after(text, propose_turned_yeh(plain(text), lexicon, {}));
  };
  CHECK(turned(U"کار می‌کن یم روز") == "کار می‌کن یم روز");
  CHECK(turned(U"نگران یم کند") == "نگران می کند");
  CHECK(turned(U"او یم روز") == "او می روز");
  Habit habit;
  habit.count(U"می‌کن یم روز نگران یم کند", &lexicon);
  CHECK(habit.turned_mi == 1);
}

TEST_CASE("a stop between two words has its space behind it in plain text only") {
  CHECK(spacing(U"رفت.باران آمد:برف") == "رفت. باران آمد: برف");
  CHECK(spacing(U"ق.م و ه.ش و ۲.۵ و ا.ن.ر") == "ق.م و ه.ش و ۲.۵ و ا.ن.ر");
  Text page = plain(U"رفت.باران");
  page.boundaries.resize(page.letters.size());
  CHECK(propose_spacing(page).empty());
}

TEST_CASE("tabs of a page are its cells, the empty ones too; in plain text they are white space") {
  CHECK(spacing(U"\tیک\t\tدو") == "یک\tدو");
  Text page = plain(U"\tیک\t\tدو \t سه");
  page.boundaries.resize(page.letters.size());
  CHECK(after(page.letters, propose_spacing(page)) == "\tیک\t\tدو\tسه");
}

TEST_CASE("brackets of Latin words and numbers are turned where white space is outside of them") {
  CHECK(brackets(U"ارز )Nima( جهت و )۱۳۸۴(") == "ارز (Nima) جهت و (۱۳۸۴)");
  CHECK(brackets(U"ارز)Nima(جهت") == "ارز)Nima(جهت");
  CHECK(brackets(U"نام) لقب (نام") == "نام) لقب (نام");
}

TEST_CASE("brackets that all close before they open are turned") {
  CHECK(brackets(U"در »خانه ما« بود )دیروز(") == "در «خانه ما» بود (دیروز)");
  CHECK(brackets(U"در «خانه ما» و »باغ«") == "در «خانه ما» و »باغ«");
  CHECK(brackets(U"۱) باران ۲) برف") == "۱) باران ۲) برف");
}

TEST_CASE("a form that was never met is no better than another though its stem is frequent") {
  const language::Lexicon lexicon =
      trial::lexicon_of("met_forms", {{U"جمال", 40}, {U"جملات", 79}, {U"شالی", 30}, {U"شال", 60}});
  const auto repaired = [&](std::u32string_view text, const Habit& habit) {
    return after(text, propose_lam_alef(plain(text), lexicon, habit));
  };
  const Habit sound{.letters = 4000, .lam_alef = 40};
  const Habit shown{.letters = 4000, .lam_alef = 40, .turned_lam_alef = 8};
  CHECK(repaired(U"جمالت", sound) == "جمالت");
  CHECK(repaired(U"جمالت شالی", shown) == "جملات شالی");
}

TEST_CASE("words that can be nothing else tell how much of a text is turned") {
  const language::Lexicon lexicon = trial::lexicon_of(
      "turned_share", {{U"کاملا", 100}, {U"سالم", 250}, {U"سلام", 1100}, {U"خیلی", 900}});
  Habit habit;
  habit.count(U"کامال سالم خییل علی لا", &lexicon);
  CHECK(habit.turned_lam_alef == 1);
  CHECK(habit.turned_lam_yeh == 1);
  CHECK(habit.lam_yeh == 1);
}

TEST_CASE("a ZWNJ that stands a letter beside its place is moved there") {
  const language::Lexicon lexicon = trial::lexicon_of("moved_zwnj", {{U"می\u200Cرود", 900},
                                                                     {U"رود", 300},
                                                                     {U"کتاب", 900},
                                                                     {U"برگه", 40},
                                                                     {U"برگ", 90},
                                                                     {U"ای", 500},
                                                                     {U"هسته", 90},
                                                                     {U"هست", 900}});
  const auto moved = [&](std::u32string_view text) {
    return after(text, propose_moved_zwnj(plain(text), lexicon));
  };
  CHECK(moved(U"م\u200Cیرود و میر\u200Cود") == "می\u200Cرود و می\u200Cرود");
  CHECK(moved(U"کتا\u200Cبها کتابه\u200Cا") == "کتاب\u200Cها کتاب\u200Cها");
  CHECK(moved(U"کتا\u0650\u200Cبها") == "کتا\u0650ب\u200Cها");
  for (const std::u32string_view sound :
       {U"می\u200Cرود", U"برگه\u200Cای", U"هسته\u200Cایش", U"زاغ\u200Cدم", U"ه\u200C"}) {
    CHECK(moved(sound) == utf8(sound));
  }
}

TEST_CASE("a text keeps its ZWNJ where its verbs have them all") {
  Habit habit;
  for (int count = 0; count < 12; ++count) habit.count(U"می\u200Cشود کتابها نمی\u200Cکند میزهای");
  CHECK(habit.mi_joined == 0);
  CHECK(habit.keeps_zwnj());
  habit.count(U"میشود نميكنند");
  CHECK(habit.mi_joined == 2);
  CHECK_FALSE(habit.keeps_zwnj());
  CHECK_FALSE(Habit{.mi_with_zwnj = 9}.keeps_zwnj());
}

TEST_CASE("no ZWNJ vanished from a text whose verbs have them or a space in their place") {
  CHECK(Habit{.mi_apart = 6, .mi_with_zwnj = 4}.joins_no_verbs());
  CHECK(Habit{.mi_apart = 50, .mi_joined = 1}.joins_no_verbs());
  CHECK_FALSE(Habit{.mi_apart = 49, .mi_joined = 1}.joins_no_verbs());
  CHECK_FALSE(Habit{.mi_apart = 9}.joins_no_verbs());
}
