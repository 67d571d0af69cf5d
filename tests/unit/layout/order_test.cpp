// The reading order of a line: what stands where on the page, and how it is read.
//
// `leftward` draws what stands from right to left, `rightward` what stands from left to right; the
// pieces of a line follow from right to left.
#include "layout/order.h"

#include <catch2/catch.hpp>

#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

PageBuilder line() {
  PageBuilder page;
  page.line(580, 100);
  return page;
}

// A page whose brackets are mapped to what is drawn, or to what is meant; more lines above tell
// which.
PageBuilder line_below(std::u32string_view witness) {
  PageBuilder page;
  for (int row = 0; row < 2; ++row) {
    page.line(580, 60 + 14 * static_cast<float>(row)).leftward(witness);
  }
  page.line(580, 100);
  return page;
}

std::string last_line(const PageBuilder& page) {
  const std::string text = text_of(page.page());
  return text.substr(text.rfind('\n') + 1);
}

std::string number_in_text(std::u32string_view number) {
  return text_of(line().leftward(U"رقم ").rightward(number).leftward(U" بود").page());
}

}  // namespace

TEST_CASE("Persian is read from the right, numbers from the left") {
  CHECK(text_of(line().leftward(U"سال ").rightward(U"۱۳۹۹").leftward(U" بود").page()) ==
        "سال ۱۳۹۹ بود");
}

TEST_CASE("separators between digits stay in the number") {
  CHECK(number_in_text(U"۱۲/۵") == "رقم ۱۲/۵ بود");
  CHECK(number_in_text(U"۱۳۹۹/۰۲/۱۵") == "رقم ۱۳۹۹/۰۲/۱۵ بود");
  CHECK(number_in_text(U"۱۲٫۵") == "رقم ۱۲٫۵ بود");
  CHECK(number_in_text(U"۱۲٬۵۰۰٬۰۰۰") == "رقم ۱۲٬۵۰۰٬۰۰۰ بود");
  CHECK(number_in_text(U"1,250.75") == "رقم 1,250.75 بود");
  CHECK(number_in_text(U"۱۰:۳۰") == "رقم ۱۰:۳۰ بود");
  CHECK(number_in_text(U"١٢٫٥") == "رقم ١٢٫٥ بود");
}

TEST_CASE("a separator beside only one digit is no part of the number") {
  CHECK(text_of(line().leftward(U"سال ").rightward(U"۱۳۹۹").leftward(U". پایان").page()) ==
        "سال ۱۳۹۹. پایان");
  CHECK(text_of(line().leftward(U"ساعت ").rightward(U"۱۰").leftward(U": آغاز").page()) ==
        "ساعت ۱۰: آغاز");
}

TEST_CASE("a Persian comma parts two numbers of a list") {
  CHECK(text_of(line()
                    .leftward(U"گروه ")
                    .rightward(U"۱۲")
                    .leftward(U"،")
                    .rightward(U"۳۴")
                    .leftward(U" بود")
                    .page()) == "گروه ۱۲،۳۴ بود");
}

TEST_CASE("a hyphen parts two numbers: the first of a range stands on the right") {
  CHECK(text_of(line()
                    .leftward(U"بین ")
                    .rightward(U"۲۰")
                    .leftward(U"-")
                    .rightward(U"۳۰")
                    .leftward(U" نفر")
                    .page()) == "بین ۲۰-۳۰ نفر");
}

TEST_CASE("a line of nothing but digits and hyphens is read from the left") {
  // UAX #9: with no letter before, EN ES EN is one run (rule W4).
  CHECK(text_of(line().rightward(U"021-88776655").page()) == "021-88776655");
  CHECK(text_of(line().rightward(U"۱۴۰۲-۰۵-۱۲").page()) == "۱۴۰۲-۰۵-۱۲");
}

TEST_CASE("the percent sign to the left of a number is read after it") {
  CHECK(text_of(line().leftward(U"رشد ").rightward(U"٪۲۵").leftward(U" بود").page()) ==
        "رشد ۲۵٪ بود");
  CHECK(text_of(line().leftward(U"رشد ").rightward(U"%25").leftward(U" بود").page()) ==
        "رشد 25% بود");
}

TEST_CASE("the percent sign to the right of a number is read before it") {
  CHECK(text_of(line().leftward(U"رشد ").rightward(U"۲۵٪").leftward(U" بود").page()) ==
        "رشد ٪۲۵ بود");
}

TEST_CASE("numbers that stand apart are read one after the other from the right") {
  CHECK(text_of(line()
                    .leftward(U"اعداد ")
                    .rightward(U"۱۲")
                    .leftward(U" ")
                    .rightward(U"۳۴")
                    .leftward(U" ")
                    .rightward(U"۵۶")
                    .page()) == "اعداد ۱۲ ۳۴ ۵۶");
}

TEST_CASE("a number that touches a Persian letter stays beside it") {
  CHECK(text_of(line().leftward(U"اف").rightward(U"۱۶").leftward(U"ها").page()) == "اف۱۶ها");
}

TEST_CASE("ASCII digits within Persian numbers of one font are Persian digits") {
  CHECK(number_in_text(U"۱۲3") == "رقم ۱۲۳ بود");
}

TEST_CASE("two sorts of digits that both have the same ones stay as they are") {
  CHECK(text_of(line()
                    .leftward(U"رقم ")
                    .rightward(U"۱۲۳")
                    .leftward(U" و ")
                    .rightward(U"321")
                    .leftward(U" بود")
                    .page()) == "رقم ۱۲۳ و 321 بود");
}

TEST_CASE("ASCII digits of Latin words stay, whatever digits Persian numbers happen to have") {
  CHECK(text_of(line()
                    .leftward(U"شبکه ")
                    .rightward(U"5G")
                    .leftward(U" در سال ")
                    .rightward(U"۱۴۰۲")
                    .page()) == "شبکه 5G در سال ۱۴۰۲");
}

TEST_CASE("Latin words are read from the left") {
  CHECK(text_of(line().leftward(U"سازمان ").rightward(U"WHO").leftward(U" گفت").page()) ==
        "سازمان WHO گفت");
  CHECK(text_of(line()
                    .leftward(U"سازمان ")
                    .rightward(U"World Health Organization")
                    .leftward(U" گفت")
                    .page()) == "سازمان World Health Organization گفت");
}

TEST_CASE("a number with a Latin word on its left or right is read with it") {
  const auto said = [](std::u32string_view latin) {
    return text_of(line().leftward(U"درباره ").rightward(latin).leftward(U" گفت").page());
  };
  CHECK(said(U"COVID-19") == "درباره COVID-19 گفت");
  CHECK(said(U"Windows 11") == "درباره Windows 11 گفت");
  CHECK(said(U"5G") == "درباره 5G گفت");
  CHECK(said(U"iPhone 15 Pro") == "درباره iPhone 15 Pro گفت");
  CHECK(said(U"B-52") == "درباره B-52 گفت");
  CHECK(said(U"version 2.0.1") == "درباره version 2.0.1 گفت");
}

TEST_CASE("a Persian number that stands apart to the left of a Latin word is read after it") {
  CHECK(text_of(line()
                    .leftward(U"سازمان ")
                    .rightward(U"WHO")
                    .leftward(U" ")
                    .rightward(U"۲۰۲۰")
                    .leftward(U" نفر")
                    .page()) == "سازمان WHO ۲۰۲۰ نفر");
}

TEST_CASE("a Persian number that stands apart to the right of a Latin word is read before it") {
  CHECK(text_of(line()
                    .leftward(U"سال ")
                    .rightward(U"۲۰۲۰")
                    .leftward(U" ")
                    .rightward(U"WHO")
                    .leftward(U" گفت")
                    .page()) == "سال ۲۰۲۰ WHO گفت");
}

TEST_CASE("Latin words parted by Persian ones stand from the right") {
  CHECK(text_of(line().rightward(U"Linux").leftward(U" یا مثلا ").rightward(U"Windows").page()) ==
        "Linux یا مثلا Windows");
}

TEST_CASE("a line of mostly Latin words amid Persian lines is read from the right") {
  PageBuilder page;
  page.line(580, 60).leftward(U"این متن درباره چند سامانه است");
  page.line(580, 74).rightward(U"Linux").leftward(U" و ").rightward(U"Windows");
  page.line(580, 88).leftward(U"که هر دو بسیار به کار می روند");
  CHECK(text_of(page.page()) ==
        "این متن درباره چند سامانه است\nLinux و Windows\nکه هر دو بسیار به کار می روند");
}

TEST_CASE("addresses of the web are read from the left as a whole") {
  const auto said = [](std::u32string_view address) {
    return text_of(line().leftward(U"نشانی ").rightward(address).leftward(U" است").page());
  };
  CHECK(said(U"www.example.ir") == "نشانی www.example.ir است");
  CHECK(said(U"https://example.ir/a-b/c_d?x=1&y=2") ==
        "نشانی https://example.ir/a-b/c_d?x=1&y=2 است");
  CHECK(said(U"https://example.ir/news/1402/05/12") ==
        "نشانی https://example.ir/news/1402/05/12 است");
  CHECK(said(U"khabar@example.ir") == "نشانی khabar@example.ir است");
  CHECK(said(U"@example_ir") == "نشانی example_ir@ است");
}

TEST_CASE("an address that is broken at the end of a line keeps its last signs") {
  const auto read = [](std::u32string_view address) {
    return text_of(line().leftward(U"گزارش را در پایگاه ما ببینید ").rightward(address).page());
  };
  CHECK(read(U"https://") == "گزارش را در پایگاه ما ببینید https://");
  CHECK(read(U"www.example.ir/") == "گزارش را در پایگاه ما ببینید www.example.ir/");
  // The end of an address that ends in a slash stands on its left.
  CHECK(read(U"/www.example.ir") == "گزارش را در پایگاه ما ببینید www.example.ir/");
  CHECK(read(U"bin/") == "گزارش را در پایگاه ما ببینید /bin");
}

TEST_CASE("an address that ends in several numbers stays whole") {
  // Numbers after Latin letters belong to them however many there are (UAX #9, rule W7).
  CHECK(text_of(line()
                    .leftward(U"نشانی ")
                    .rightward(U"example.ir/1402-05-12")
                    .leftward(U" است")
                    .page()) == "نشانی example.ir/1402-05-12 است");
}

TEST_CASE("a Persian full stop after Latin stands on its left and is read last") {
  CHECK(text_of(line().leftward(U"سازمان ").rightward(U"WHO").leftward(U".").page()) ==
        "سازمان WHO.");
}

TEST_CASE("a line of Latin is read from the left, its punctuation too") {
  CHECK(text_of(line().rightward(U"Hello world, said he in 2020.").page()) ==
        "Hello world, said he in 2020.");
  CHECK(text_of(line().rightward(U"The (small) dog.").page()) == "The (small) dog.");
}

TEST_CASE("a Persian word in a line of Latin keeps its own order") {
  CHECK(text_of(line()
                    .rightward(U" means hello in Persian.")
                    .leftward(U"سلام")
                    .rightward(U"The word ")
                    .page()) == "The word سلام means hello in Persian.");
}

TEST_CASE("brackets mapped to what is meant stay as they are") {
  CHECK(last_line(line_below(U"او (ما) آمد (تو) رفت").leftward(U"آن «شما» (این) بود")) ==
        "آن «شما» (این) بود");
}

TEST_CASE("brackets mapped to what is drawn are turned") {
  CHECK(last_line(line_below(U"او )ما( آمد )تو( رفت").leftward(U"آن »شما« )این( بود")) ==
        "آن «شما» (این) بود");
}

TEST_CASE("each pair of brackets is decided by itself") {
  CHECK(last_line(line_below(U"او (ما) آمد »تو« رفت").leftward(U"آن »شما« (این) بود")) ==
        "آن «شما» (این) بود");
}

TEST_CASE("brackets inside of Latin are not turned") {
  CHECK(last_line(line_below(U"او )ما( آمد )تو( رفت")
                      .leftward(U"تابع ")
                      .rightward(U"f(x)dx")
                      .leftward(U" است")) == "تابع f(x)dx است");
}

TEST_CASE("brackets around Latin in Persian text are Persian brackets") {
  CHECK(last_line(line_below(U"او )ما( آمد )تو( رفت")
                      .leftward(U"سازمان )")
                      .rightward(U"WHO")
                      .leftward(U"( گفت")) == "سازمان (WHO) گفت");
}

TEST_CASE("a bracket around a number is read outside of it") {
  CHECK(last_line(line_below(U"او )ما( آمد )تو( رفت")
                      .leftward(U"سال )")
                      .rightward(U"۱۳۹۹")
                      .leftward(U"( بود")) == "سال (۱۳۹۹) بود");
}

TEST_CASE("a bracket that opens on one line and closes on the next is seen as a pair") {
  PageBuilder page;
  page.line(580, 60).leftward(U"او )ما آمد");
  page.line(580, 74).leftward(U"تو( رفتی باز");
  page.line(580, 88).leftward(U"و )من( نیز هم");
  CHECK(text_of(page.page()) == "او (ما آمد\nتو) رفتی باز\nو (من) نیز هم");
}

TEST_CASE("punctuation stays between the letters that it stands between") {
  CHECK(text_of(line().leftward(U"سلام، دنیا؛ چه خبر؟ خوب!").page()) == "سلام، دنیا؛ چه خبر؟ خوب!");
  CHECK(text_of(line().leftward(U"گفت: «بیا»").page()) == "گفت: «بیا»");
}

TEST_CASE("a line of one number is that number") {
  CHECK(text_of(line().rightward(U"۱۲").page()) == "۱۲");
}
