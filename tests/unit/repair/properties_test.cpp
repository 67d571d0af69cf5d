// What holds for every input of the filter: nothing is lost, a second repair finds nothing to do,
// and lines are kept where they are asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "repair/allah.h"
#include "repair/arabic_letters.h"
#include "repair/brackets.h"
#include "repair/controls.h"
#include "repair/digits.h"
#include "repair/drawn_kashidas.h"
#include "repair/forms.h"
#include "repair/lam_alef.h"
#include "repair/moved_zwnj.h"
#include "repair/rule_signs.h"
#include "repair/run_edges.h"
#include "repair/spacing.h"
#include "repair/turned_yeh.h"
#include "support/random_tokens.h"
#include "unicode/encoding.h"
#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::stream;

namespace {

struct Change {
  std::uint64_t begin;
  std::uint64_t end;
  std::u32string before;
};

struct Recorded {
  std::string text;
  std::vector<Change> changes;
};

Recorded record(std::string_view input, const RepairOptions& options,
                const language::Lexicon* lexicon) {
  Recorded recorded;
  StreamOutput sink;
  sink.text = [&](std::string_view text) { recorded.text.append(text); };
  sink.repair = [&](const Repair& repair, std::uint64_t offset) {
    recorded.changes.push_back(
        {offset + repair.span.begin, offset + repair.span.end, repair.before});
  };
  sink.furniture = [&](clipping::FurnitureKind, std::u32string_view text, std::uint64_t offset) {
    recorded.changes.push_back({offset, offset, std::u32string(text)});
  };
  Stream filter(options, lexicon, sink);
  filter.feed(input);
  filter.finish();
  return recorded;
}

std::string undone(const Recorded& recorded) {
  std::u32string letters = unicode::decode_utf8(recorded.text);
  for (std::size_t index = recorded.changes.size(); index-- > 0;) {
    const Change& change = recorded.changes[index];
    REQUIRE(change.begin <= change.end);
    REQUIRE(change.end <= letters.size());
    letters.replace(change.begin, change.end - change.begin, change.before);
  }
  return unicode::encode_utf8(letters);
}

const language::Lexicon& lexicon() {
  static const language::Lexicon words = trial::lexicon_of("properties", {{U"کتاب", 900},
                                                                          {U"کاملا", 700},
                                                                          {U"باران", 400},
                                                                          {U"ها", 50},
                                                                          {U"می\u200Cرود", 300},
                                                                          {U"رود", 600},
                                                                          {U"علی", 800},
                                                                          {U"سلام", 500}});
  return words;
}

std::vector<RepairOptions> all_options() {
  std::vector<RepairOptions> result;
  for (const bool keep_lines : {false, true}) {
    for (const bool keep_furniture : {false, true}) {
      result.push_back({.keep_lines = keep_lines, .keep_furniture = keep_furniture});
    }
  }
  for (std::size_t kind = 0; kind < 7; ++kind) {
    RepairOptions options;
    options.without.set(kind);
    result.push_back(options);
  }
  return result;
}

// Pieces of clippings and of damage, put together at random.
std::string random_text(tests::RandomTokens& random, std::size_t size) {
  static const std::vector<std::string> pieces = {"کتاب",
                                                  "كتاب",
                                                  "کامال",
                                                  "مي",
                                                  "می",
                                                  "یم",
                                                  "علی",
                                                  "عیل",
                                                  "باران",
                                                  "رود",
                                                  "ها",
                                                  "های",
                                                  "االله",
                                                  "آیت",
                                                  "الله",
                                                  "هللا",
                                                  "ا...",
                                                  "مثالً",
                                                  "\u200C",
                                                  "\u200C\u200C",
                                                  "ـ",
                                                  "ـــ",
                                                  " ",
                                                  " ",
                                                  " ",
                                                  "  ",
                                                  "\t",
                                                  "\u00A0",
                                                  "\n",
                                                  "\n",
                                                  "\n\n",
                                                  "\r\n",
                                                  "\f",
                                                  "،",
                                                  "،",
                                                  ".",
                                                  ".",
                                                  ":",
                                                  "؛",
                                                  "؟",
                                                  "!",
                                                  "«",
                                                  "»",
                                                  "(",
                                                  ")",
                                                  "[",
                                                  "]",
                                                  "۱۲",
                                                  "١٤",
                                                  "34",
                                                  "7",
                                                  "۲/۵",
                                                  "کد خبر: ",
                                                  "برچسب ها: ",
                                                  "انتهای پیام/",
                                                  "www.a.ir",
                                                  "صفحه ۲ از ۳",
                                                  "\u202A",
                                                  "\u202B",
                                                  "\u202C",
                                                  "\u200F",
                                                  "\u2067",
                                                  "\u2069",
                                                  "\uFEFF",
                                                  "\u00AD",
                                                  "\u00AC",
                                                  "\u001F",
                                                  "ﻣﯽ",
                                                  "ﺭﻭﺩ",
                                                  "ﻼ",
                                                  "ﷲ",
                                                  "\u064E",
                                                  "\u0651",
                                                  "\u0654",
                                                  "ه\u0654",
                                                  "ۀ",
                                                  "Latin",
                                                  "x",
                                                  "ٹ",
                                                  "ے",
                                                  "ك",
                                                  "ي",
                                                  "ى",
                                                  "ة",
                                                  "😀",
                                                  "\U000E0001",
                                                  "\uE000",
                                                  "\xFF",
                                                  "\xED\xA0\x80",
                                                  "ا\u0653",
                                                  "\uFFFD",
                                                  "-",
                                                  "–",
                                                  "*",
                                                  "•"};
  std::string text;
  for (std::size_t count = 0; count < size; ++count) text += pieces[random.below(pieces.size())];
  return text;
}

}  // namespace

TEST_CASE("undoing everything on record gives the letters that were read") {
  tests::RandomTokens random(20);
  for (const RepairOptions& options : all_options()) {
    for (int round = 0; round < 60; ++round) {
      const std::string input = random_text(random, 1 + random.below(120));
      const std::string read = unicode::encode_utf8(unicode::decode_utf8(input));
      INFO(input);
      CHECK(undone(record(input, options, round % 2 == 0 ? &lexicon() : nullptr)) == read);
    }
  }
}

TEST_CASE("undoing gives the input of texts that are longer than a window") {
  tests::RandomTokens random(21);
  for (const RepairOptions& options : {RepairOptions{}, RepairOptions{.keep_lines = true}}) {
    const std::string input = random_text(random, 90000);
    const std::string read = unicode::encode_utf8(unicode::decode_utf8(input));
    const Recorded recorded = record(input, options, &lexicon());
    // From the back, as a long text is not shifted for each change.
    const std::u32string letters = unicode::decode_utf8(recorded.text);
    std::u32string result;
    std::uint64_t at = 0;
    for (const Change& change : recorded.changes) {
      REQUIRE(at <= change.begin);
      result.append(letters, at, change.begin - at).append(change.before);
      at = change.end;
    }
    result.append(letters, at);
    CHECK((unicode::encode_utf8(result) == read));
  }
}

TEST_CASE("a rule that the scan does not call for has nothing to propose") {
  tests::RandomTokens random(25);
  const Habit habit{.letters = 4000, .persian_letters = 90, .arabic_letters = 3};
  for (int round = 0; round < 4000; ++round) {
    const std::u32string letters = unicode::decode_utf8(random_text(random, 1 + random.below(12)));
    const Text text = trial::plain(letters);
    const RuleSigns signs = signs_in(letters);
    INFO(trial::utf8(letters));
    CHECK((signs.runs || propose_run_edges(text).empty()));
    CHECK((signs.runs || propose_drawn_kashidas(text).empty()));
    CHECK((signs.controls || signs.runs || propose_controls(text).empty()));
    CHECK((signs.forms || propose_forms(text).empty()));
    CHECK((signs.composition || signs.forms || propose_composition(text).empty()));
    CHECK((signs.foreign || propose_persian_letters(text, &lexicon(), habit).empty()));
    CHECK((signs.digits || propose_digits(text, habit).empty()));
    CHECK((signs.allah || propose_allah(text).empty()));
    CHECK((signs.lam_alef || propose_lam_alef(text, lexicon(), habit).empty()));
    CHECK((signs.zwnj || propose_moved_zwnj(text, lexicon()).empty()));
    CHECK((signs.turned_yeh || propose_turned_yeh(text, lexicon(), habit).empty()));
    CHECK((signs.brackets || propose_turned_brackets(text).empty()));
    CHECK((signs.spacing || signs.brackets || propose_spacing(text).empty()));
  }
}

TEST_CASE("the scan calls for no rule in clean prose") {
  const RuleSigns signs = signs_in(
      U"نشست سه‌جانبهٔ وزیران (در تهران) به پایان رسید؛ سخنگو گفت: «۱۲٫۵ "
      U"درصد، "
      U"شاید!»\n- "
      U"پایان.");
  CHECK_FALSE((signs.runs || signs.controls || signs.forms || signs.foreign || signs.digits));
  CHECK_FALSE((signs.allah || signs.brackets || signs.spacing));
}

TEST_CASE("where reads are cut changes nothing, not even in mid-letter") {
  tests::RandomTokens random(22);
  for (int round = 0; round < 40; ++round) {
    const std::string input = random_text(random, 400);
    std::string output;
    StreamOutput sink;
    sink.text = [&](std::string_view text) { output.append(text); };
    Stream filter({}, &lexicon(), sink);
    for (std::size_t at = 0; at < input.size();) {
      const std::size_t size = 1 + random.below(9);
      filter.feed(std::string_view(input).substr(at, size));
      at += size;
    }
    filter.finish();
    CHECK(output == stream(input, {}, &lexicon()));
  }
}

TEST_CASE("kept lines are as many as came") {
  tests::RandomTokens random(23);
  for (int round = 0; round < 200; ++round) {
    const std::string input = random_text(random, 1 + random.below(200));
    const std::string output = stream(input, {.keep_lines = true}, &lexicon());
    const auto breaks = [](const std::string& text) {
      return std::count(text.begin(), text.end(), '\n');
    };
    INFO(input);
    CHECK(breaks(output) == breaks(input) + (input.ends_with('\n') ? 0 : 1));
  }
}

TEST_CASE("what is no Persian comes out as it went in") {
  const auto same = [](const std::string& text) {
    INFO(text);
    CHECK(stream(text, {}, &lexicon()) == text);
    CHECK(stream(text, {.keep_lines = true}, &lexicon()) == text);
  };
  same("The quick brown fox (1.5 km/h), e.g. at http://example.org/a?b=c; it's \"fine\"!\n");
  same("قَالَ الرَّجُلُ إِنَّ الْعِلْمَ نُورٌ.\n");
  same("إن الكتاب الذي يقرأه الطالب في المدرسة مفيد جدا.\n");
  same("یہ ایک اچھی کتاب ہے، جسے ہر کوئی پڑھ سکتا ہے۔\n");
  same("😀👩\u200D👩\u200D👧 🇮🇷❤️\n");
  same("日本語の文章、です。\n");
  same("Привет, мир!\n");
  same("שלום עולם\n");
}

TEST_CASE("text without words is bounded, and on record") {
  std::string marks;
  std::string joiners;
  for (int count = 0; count < 50000; ++count) {
    marks += "\u064E\u0651";
    joiners += "\u200C";
  }
  for (const std::string& input :
       {marks, joiners, std::string(100000, '\0'), std::string(100000, ' '),
        std::string(100000, '\n'), std::string(100000, '\xFF'),
        std::string("\xED\xA0\x80\xED\xB0\x80")}) {
    const std::string read = unicode::encode_utf8(unicode::decode_utf8(input));
    CHECK((undone(record(input, {}, &lexicon())) == read));
    CHECK((undone(record(input, {.keep_lines = true}, &lexicon())) == read));
  }
  CHECK(stream(joiners).find("\u200C\u200C") == std::string::npos);
  CHECK(stream(std::string(1000, '\0')).empty());
}

TEST_CASE("ten megabytes without a space or a line end come out as they are") {
  constexpr std::size_t size = std::size_t{10} << 20;
  const auto filled = [](std::string_view piece) {
    std::string text;
    text.reserve(size + piece.size());
    while (text.size() < size) text.append(piece);
    return text;
  };
  for (const std::string_view piece :
       {"ظغثخ", "\u064E\u0651", "Latin", "إنالكتابالذي", "کتابہے", "😀"}) {
    const std::string text = filled(piece);
    INFO(piece);
    CHECK((stream(text, {.keep_lines = true}, &lexicon()) == text + "\n"));
  }
  CHECK(stream(filled("\u200C"), {.keep_lines = true}, &lexicon()).size() < 10);
  CHECK(stream(filled(std::string_view("\0", 1)), {.keep_lines = true}, &lexicon()).size() < 2);
}

TEST_CASE("repairing twice changes nothing the second time, whatever the text is made of") {
  tests::RandomTokens random(24);
  static const std::vector<std::string> pieces = {
      "کتاب", "كتاب", "کامال", "مي رود", "علی",     "عیل", "باران",  "االله", "آیت ا... ",
      "مثالً", "،",    " ،",    ".",      ":",       "«",   "»",      "(",     ")",
      "۱۲",   "7",    "Latin", "ﻣﯽﺭﻭﺩ",  "ه\u0654", "ـ",   "\u202B", "\u200F"};
  for (int round = 0; round < 300; ++round) {
    std::string input;
    for (std::size_t count = 0; count < 40; ++count) {
      input += pieces[random.below(pieces.size())];
      if (random.below(3) > 0) input += " ";
    }
    for (const bool keep_lines : {false, true}) {
      const RepairOptions options{.keep_lines = keep_lines};
      const std::string once = stream(input, options, &lexicon());
      INFO(input);
      CHECK(stream(once, options, &lexicon()) == once);
    }
  }
}
