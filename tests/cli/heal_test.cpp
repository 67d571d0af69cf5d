// Fonts whose ToUnicode map lies, from the file to the text.
#include <map>

#include "cli/desk.h"
#include "support/pdf_builder.h"
#include "unicode/encoding.h"

using namespace bazyab;
using namespace bazyab::test;

namespace {

const std::u32string sentence =
    U"بازار تازه شهر امروز باز شد و مردم تا ساعت ۷ شب از آن خرید کردند و شاد به خانه رفتند";

// A page that draws `sentence` with a font whose glyph names tell the truth and whose ToUnicode map
// says what `said` has for a letter, else the letter.
std::string file_with_map(const std::map<char32_t, std::u32string>& said) {
  std::map<char32_t, int> codes;
  std::map<int, PdfBuilder::NamedGlyph> glyphs;
  std::string drawn;
  for (auto letter = sentence.rbegin(); letter != sentence.rend(); ++letter) {
    const auto [code, fresh] = codes.emplace(*letter, 65 + static_cast<int>(codes.size()));
    if (fresh) {
      char name[16];
      std::snprintf(name, sizeof name, "uni%04X", static_cast<unsigned>(*letter));
      const auto lie = said.find(*letter);
      glyphs[code->second] = {
          .name = name,
          .to_unicode = lie == said.end() ? std::u32string(1, *letter) : lie->second,
          .inked = *letter != U' '};
    }
    char digits[8];
    std::snprintf(digits, sizeof digits, "%02X", static_cast<unsigned>(code->second));
    drawn += digits;
  }
  return PdfBuilder()
      .named_font("N", glyphs)
      .page("BT /N 10 Tf 20 50 Td <" + drawn + "> Tj ET", {}, "0 0 600 100")
      .bytes();
}

std::string converted(const std::map<char32_t, std::u32string>& said,
                      std::vector<std::string> options = {}) {
  const Desk desk;
  desk.folder.write("a.pdf", file_with_map(said));
  std::vector<std::string> words = {"convert", "-q", "--ocr", "never", "a.pdf"};
  words.insert(words.end(), options.begin(), options.end());
  const Finished finished = desk.bazyab(words);
  CHECK(finished.status == 0);
  return finished.output;
}

std::string truth() {
  return unicode::encode_utf8(sentence) + "\n";
}

// Each letter is called the one after it.
std::map<char32_t, std::u32string> cipher() {
  const std::u32string letters = U"ابتخدرزسشعفکمنهوی";
  std::map<char32_t, std::u32string> said;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    said[letters[at]] = letters[(at + 1) % letters.size()];
  }
  return said;
}

}  // namespace

TEST_CASE("an honest map stays") {
  CHECK(converted({}) == truth());
}

TEST_CASE("a cipher is undone by the glyph names, and stays with --no-heal") {
  CHECK(converted(cipher()) == truth());
  CHECK_FALSE(has(converted(cipher(), {"--no-heal"}), "بازار"));
}

TEST_CASE("--no-repair leaves the letters of the map too") {
  CHECK(converted(cipher(), {"--no-repair"}) == converted(cipher(), {"--no-repair", "--no-heal"}));
}

TEST_CASE("letters mapped to a space, to private use or to nothing come back") {
  CHECK(converted({{U'ر', U" "}}) == truth());
  CHECK(converted({{U'م', U"\uE803"}, {U'خ', U"\uF021"}}) == truth());
  CHECK(converted({{U'د', U""}, {U'ت', U""}}) == truth());
}

TEST_CASE("an ASCII digit, or a wrong one, becomes the digit that is drawn") {
  CHECK(converted({{U'۷', U"7"}}) == truth());
  std::map<char32_t, std::u32string> wrong = cipher();
  wrong[U'۷'] = U"۹";
  CHECK(converted(wrong) == truth());
}
