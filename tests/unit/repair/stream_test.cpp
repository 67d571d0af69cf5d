// The filter as a whole.
#include "repair/stream.h"

#include <catch2/catch.hpp>
#include <random>

#include "unit/repair/trial.h"

using namespace bazyab;
using namespace bazyab::repair;
using trial::stream;

namespace {

// Wrapped, with every kind of damage that needs no lexicon.
const std::string damaged =
    "\xEF\xBB\xBFآغاز كار پل تازه\r\n\r\n"
    "  به گزارش روابط عمومي شهرداري ، حضرت آیت االله رضایی امام جمعه این شهر گفت :ساخت پل\r\n\r\n"
    "تازه باید هر چه زودتر آغاز شود و هیچ دستگاهي نباید در كار آن سنگ‌اندازی كند. "
    "او "
    "( "
    "در "
    "نماز\r\n"
    "دیروز ) از مدیران خواست كه گزارش کار خود را هر ماه به مردم بدهند و از هیچ پرسشي\r\n"
    "نهراسند.\r\n"
    "ﺷﻬﺮ ﻣﺎ ﺑﺎﺭﺍﻥ ﻣﯽﺧﻮﺍﻫﺪ.کد خبر: ۱۲۳۴۵\r\n"
    "برچسب ها: پل ، شهرداري\r\n";
const std::string clean =
    "آغاز کار پل تازه\n\n"
    "به گزارش روابط عمومی شهرداری، حضرت آیت‌الله رضایی امام جمعه این "
    "شهر "
    "گفت: "
    "ساخت "
    "پل "
    "تازه باید هر چه زودتر آغاز شود و هیچ دستگاهی نباید در کار آن سنگ‌اندازی "
    "کند. "
    "او "
    "(در "
    "نماز "
    "دیروز) از مدیران خواست که گزارش کار خود را هر ماه به مردم بدهند و از هیچ پرسشی "
    "نهراسند.\n\n"
    "شهر ما باران می‌خواهد.\n";

struct Recorded {
  std::string text;
  std::vector<std::pair<Repair, std::uint64_t>> repairs;
  std::vector<std::string> furniture;
};

Recorded record(std::string_view input, const RepairOptions& options = {}) {
  Recorded recorded;
  StreamOutput sink;
  sink.text = [&](std::string_view text) { recorded.text.append(text); };
  sink.repair = [&](const Repair& repair, std::uint64_t offset) {
    recorded.repairs.emplace_back(repair, offset);
  };
  sink.furniture = [&](clipping::FurnitureKind kind, std::u32string_view text, std::uint64_t) {
    recorded.furniture.push_back(std::string(clipping::name_of(kind)) + " " + trial::utf8(text));
  };
  Stream filter(options, nullptr, sink);
  filter.feed(input);
  filter.finish();
  return recorded;
}

std::string long_text() {
  std::string text;
  for (int round = 0; round < 400; ++round) text.append(damaged).append("\n");
  return text;
}

}  // namespace

TEST_CASE("a damaged clipping becomes clean text") {
  CHECK(stream(damaged) == clean);
}

TEST_CASE("repairing twice changes nothing the second time") {
  CHECK(stream(clean) == clean);
  const std::string once = stream(long_text());
  CHECK(stream(once) == once);
}

TEST_CASE("where reads are cut changes nothing") {
  const std::string input = long_text();
  const std::string whole = stream(input);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::string output;
    StreamOutput sink;
    sink.text = [&](std::string_view text) { output.append(text); };
    Stream filter({}, nullptr, sink);
    const std::size_t longest = round == 0 ? 1 : 1 + random() % 5000;
    for (std::size_t at = 0; at < input.size();) {
      const std::size_t size = 1 + random() % longest;
      filter.feed(std::string_view(input).substr(at, size));
      at += size;
    }
    filter.finish();
    CHECK(output == whole);
  }
}

TEST_CASE("every change is on record at its place in the output") {
  const Recorded recorded = record(damaged);
  const std::u32string output = unicode::decode_utf8(recorded.text);
  CHECK(recorded.text == clean);
  CHECK(recorded.repairs.size() > 20);
  for (const auto& [repair, offset] : recorded.repairs) {
    CHECK(output.substr(offset + repair.span.begin, repair.span.size()) == repair.after);
  }
  CHECK(recorded.furniture ==
        std::vector<std::string>{"code کد خبر: ۱۲۳۴۵\r", "tags برچسب ها: پل ، شهرداري\r"});
}

TEST_CASE("furniture stays when it is asked for") {
  CHECK(stream("باران آمد.\n\nکد خبر: ۱۲۳\n", {.keep_furniture = true}) ==
        "باران آمد.\n\nکد خبر: ۱۲۳\n");
}

TEST_CASE("keep-lines gives one line for each") {
  CHECK(stream("باران ،\n\nبرف\nکد خبر: ۱۲\nتگرگ", {.keep_lines = true}) ==
        "باران،\n\nبرف\n\nتگرگ\n");
  const std::string input = long_text();
  const std::string output = stream(input, {.keep_lines = true});
  CHECK(std::count(output.begin(), output.end(), '\n') ==
        std::count(input.begin(), input.end(), '\n'));
}

TEST_CASE("kinds that are not wanted are left undone") {
  RepairOptions options;
  options.without.set(static_cast<std::size_t>(RepairKind::letter));
  CHECK(stream("شهر ما ، كوچك است\n", options) == "شهر ما، كوچك است\n");
}

TEST_CASE("ill-formed bytes are replaced and counted") {
  std::string output;
  StreamOutput sink;
  sink.text = [&](std::string_view text) { output.append(text); };
  Stream filter({}, nullptr, sink);
  filter.feed("\xD8\xA8\xFF\xD8");
  filter.finish();
  CHECK(output == "ب\uFFFD\uFFFD\n");
  CHECK(filter.replaced() == 2);
}

TEST_CASE("a line without end is cut and goes on, whatever is read at once") {
  std::string input;
  while (input.size() < 600000) input.append("باران بارید و رود پر شد. ");
  input.append("تمام");
  const std::string output = stream(input);
  CHECK(output == input + "\n");
  CHECK(stream(input, {.keep_lines = true}) == input + "\n");
  const std::string solid(300000, 'a');
  CHECK(stream(solid) == solid + "\n");
}

TEST_CASE("nothing in, nothing out") {
  CHECK(stream("") == "");
  CHECK(stream("\n\n  \n") == "");
  CHECK(stream("\n", {.keep_lines = true}) == "\n");
}

TEST_CASE("pages of plain text lose their numbers and repeated headers") {
  std::string input;
  for (const char* page : {"۱", "۲", "۳"}) {
    input.append("روزنامه باران\n\nشهر ما امروز بارانی بود و همه چترهای خود را برداشتند.\n\n")
        .append(page)
        .append("\n\f");
  }
  CHECK(stream(input) ==
        "شهر ما امروز بارانی بود و همه چترهای خود را برداشتند.\n\n"
        "شهر ما امروز بارانی بود و همه چترهای خود را برداشتند.\n\n"
        "شهر ما امروز بارانی بود و همه چترهای خود را برداشتند.\n");
}

TEST_CASE("a letter with thousands of marks costs no more than its length") {
  std::string marks = "ب";
  for (int count = 0; count < 200000; ++count) marks += "\u064E\u0651";
  CHECK((stream(marks + "\n") == marks + "\n"));
}
