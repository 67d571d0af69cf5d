// Lines to paragraphs, exactly.
#include "repair/paragraphs.h"

#include <catch2/catch.hpp>

#include "repair/broken_word.h"
#include "repair/line_width.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::stream;

TEST_CASE("wrapped lines are joined, a short line with a full stop ends its paragraph") {
  CHECK(stream("شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار تا پایان\n"
               "سال به سرانجام می‌رسد. هزینه این طرح از محل عوارض شهری "
               "پرداخت "
               "خواهد "
               "شد "
               "و\n"
               "پیمانکار آن شرکتی داخلی است.\n"
               "ساکنان محله از سر و صدای کارگاه گلایه دارند و می‌خواهند کار "
               "شبانه "
               "متوقف "
               "شود "
               "تا\n"
               "بتوانند آسوده بخوابند.\n") ==
        "شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار تا پایان "
        "سال به سرانجام می‌رسد. هزینه این طرح از محل عوارض شهری "
        "پرداخت "
        "خواهد "
        "شد "
        "و "
        "پیمانکار آن شرکتی داخلی است.\n\n"
        "ساکنان محله از سر و صدای کارگاه گلایه دارند و می‌خواهند کار "
        "شبانه "
        "متوقف "
        "شود "
        "تا "
        "بتوانند آسوده بخوابند.\n");
}

TEST_CASE("a blank line in mid-sentence is closed, a headline stays") {
  CHECK(stream("آغاز ساخت سه پل\n\n"
               "شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار تا پایان\n\n"
               "سال به سرانجام می‌رسد. هزینه این طرح از محل عوارض شهری "
               "پرداخت "
               "خواهد "
               "شد "
               "و\n"
               "پیمانکار آن شرکتی داخلی است که پیش از این نیز دو پل دیگر را در همین ناحیه\n"
               "ساخته و تحویل داده است.\n\n\n"
               "  ساکنان گلایه دارند.  \n") ==
        "آغاز ساخت سه پل\n\n"
        "شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار تا پایان "
        "سال به سرانجام می‌رسد. هزینه این طرح از محل عوارض شهری "
        "پرداخت "
        "خواهد "
        "شد "
        "و "
        "پیمانکار آن شرکتی داخلی است که پیش از این نیز دو پل دیگر را در همین ناحیه "
        "ساخته و تحویل داده است.\n\n"
        "ساکنان گلایه دارند.\n");
}

TEST_CASE("two lines are enough where a sentence is plainly cut") {
  CHECK(stream("شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار نشان "
               "می‌دهد\n\n"
               "که شهر زنده است.\n") ==
        "شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار نشان "
        "می‌دهد "
        "که شهر زنده است.\n");
}

TEST_CASE("poems and lists keep their lines") {
  CHECK(stream("باران گرفت و کوچه پر از بوی خاک شد\n"
               "پیراهن سپید درختان چه پاک شد\n"
               "گنجشک خیس بر لب دیوار می‌پرید\n"
               "خورشید پشت ابر نشست و هلاک شد\n") ==
        "باران گرفت و کوچه پر از بوی خاک شد\n"
        "پیراهن سپید درختان چه پاک شد\n"
        "گنجشک خیس بر لب دیوار می‌پرید\n"
        "خورشید پشت ابر نشست و هلاک شد\n");
  CHECK(
      stream("نیازمندی‌ها:\n- دو کیلو آرد\n- یک بسته نمک\n- سه "
             "لیوان "
             "آب\n") ==
      "نیازمندی‌ها:\n- دو کیلو آرد\n- یک بسته نمک\n- سه لیوان "
      "آب\n");
}

TEST_CASE("paragraphs that are one line each stay as they are") {
  const std::string text =
      "آغاز ساخت سه پل\n\n"
      "شهرداری از آغاز ساخت سه پل تازه در شمال شهر خبر داد و گفت این کار تا پایان سال به "
      "سرانجام می‌رسد. هزینه این طرح از محل عوارض شهری "
      "پرداخت "
      "خواهد "
      "شد\n\n"
      "ساکنان محله از سر و صدای کارگاه گلایه دارند و می‌خواهند "
      "کار "
      "شبانه "
      "متوقف "
      "شود\n\n"
      "پایان کار روشن نیست\n";
  CHECK(stream(text) == text);
}

TEST_CASE("a line's width is that of its forms, not the count of its letters") {
  CHECK(line_width(U"سس") > line_width(U"اا"));
  CHECK(line_width(U"ب") > line_width(U"با") - line_width(U"ا"));
  CHECK(line_width(U"می\u200Cرود") > line_width(U"میرود"));
  CHECK(line_width(U"\uFEB3\uFEFC\uFEE1") == Approx(line_width(U"سلام")).margin(0.8));
}

TEST_CASE("a word that a line break has cut is one word again") {
  const language::Lexicon lexicon = trial::lexicon_of("broken_word", {{U"خواهد", 900},
                                                                      {U"برگزار", 300},
                                                                      {U"بر", 9000},
                                                                      {U"گزار", 20},
                                                                      {U"سه\u200Cشنبه", 200},
                                                                      {U"رفت", 2000000}});
  CHECK(is_broken_word(U"باران خو", U"اهد آمد", lexicon));
  CHECK_FALSE(is_broken_word(U"جشن بر", U"گزار شد", lexicon));
  CHECK_FALSE(is_broken_word(U"روز سه", U"شنبه بود", lexicon));
  CHECK_FALSE(is_broken_word(U"باران خو.", U"اهد آمد", lexicon));
  CHECK_FALSE(is_broken_word(U"", U"اهد", lexicon));
  CHECK(stream("باران خو\nاهد آمد.\n", {}, &lexicon) == "باران خواهد آمد.\n");
  CHECK(stream("باران خو\nاهد آمد.\n", {.keep_lines = true}, &lexicon) == "باران خو\nاهد آمد.\n");
}
