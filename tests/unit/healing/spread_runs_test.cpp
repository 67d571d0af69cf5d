// Lines whose text is the entry of one code.
#include "healing/spread_runs.h"

#include <catch2/catch.hpp>

using namespace bazyab;
using namespace bazyab::healing;

namespace {

// Lines of glyphs, half an em each, as programs draw them that turn a line from right to left
// round. Codes are those of the letters drawn; 32 draws no ink, M has no width.
class Page {
 public:
  explicit Page(std::map<std::uint32_t, std::u32string> map) : map_(std::move(map)) {
    page_.fonts.push_back({.type = FontType::cid_truetype, .embedded = true});
  }
  Page& draw(std::u32string_view line) {
    float x = 0;
    for (auto letter = line.rbegin(); letter != line.rend(); ++letter) {
      const float advance = *letter == U'M' ? 0 : 5;
      Glyph glyph{.code = *letter, .origin_x = x, .origin_y = y_, .advance = advance, .em = 10};
      x += advance;
      const auto said = map_.find(*letter);
      glyph.unicode.begin = static_cast<std::uint32_t>(page_.letters.size());
      if (said != map_.end()) page_.letters += said->second;
      glyph.unicode.end = static_cast<std::uint32_t>(page_.letters.size());
      page_.glyphs.push_back(glyph);
    }
    y_ += 20;
    return *this;
  }
  // By code; U+FFFD: lost.
  std::map<char32_t, std::u32string> spread(std::map<FontCode, std::u32string> known = {},
                                            const std::set<FontCode>& marks = {}) const {
    std::map<char32_t, std::u32string> letters;
    for (const CodeChange& change : spread_runs(page_, {{0, U' '}}, marks, std::move(known))) {
      const bool lost = change.claim == Claim::lost;
      letters[change.code] = lost ? U"\uFFFD" : change.letters;
    }
    return letters;
  }

 private:
  GlyphPage page_;
  std::map<std::uint32_t, std::u32string> map_;
  float y_ = 100;
};

}  // namespace

TEST_CASE("a font has runs where one code has more than a glyph draws and another has nothing") {
  CHECK(has_runs({.font = 0, .said = {{1, U"باران آمد"}, {2, U""}}}));
  CHECK_FALSE(has_runs({.font = 0, .said = {{1, U"باران آمد"}, {2, U"ب"}}}));
  CHECK_FALSE(has_runs({.font = 0, .said = {{1, U"لله"}, {2, U""}}}));
}

TEST_CASE("the run of a line's first glyph goes to the glyphs of its words") {
  const auto letters = Page({{U'ب', U"باران در شهر آمد"}}).draw(U"باران در شهر آمد").spread();
  CHECK(letters.size() == 9);
  for (const auto& [code, text] : letters) CHECK((text == std::u32string(1, code)));
}

TEST_CASE("the run of a line's last glyph ends before it") {
  const auto letters = Page({{U'.', U"باران در شهر آمد"}}).draw(U"باران در شهر آمد.").spread();
  CHECK((letters.at(U'ب') == U"ب"));
  CHECK((letters.at(U'م') == U"م"));
  CHECK((letters.at(U'.') == U"\uFFFD"));
}

TEST_CASE("marks that are told take no letters of a run") {
  // The mark of M is drawn over the alef behind it.
  const auto letters = Page({{U'پ', U"پس مثلاً دقیقاً واقعاً ماه آمد"}})
                           .draw(U"پس مثلMا دقیقMا واقعMا ماه آمد")
                           .spread({}, {{0, U'M'}});
  CHECK((letters.at(U'ا') == U"ا"));
  CHECK((letters.at(U'ل') == U"ل"));
  CHECK_FALSE(letters.contains(U'M'));
}

TEST_CASE("a glyph may draw two letters, if the other words say so") {
  // Q draws lam-alef.
  const auto letters = Page({{U'س', U"سلام لاله باران ماه تیر مهر دید ما"}})
                           .draw(U"سQم Qله باران ماه تیر مهر دید ما")
                           .spread();
  CHECK((letters.at(U'Q') == U"لا"));
  CHECK((letters.at(U'س') == U"س"));
}

TEST_CASE("numbers and Latin words are drawn from left to right") {
  const auto letters =
      Page({{U'س', U"سال ۱۳۹۸ GNU Linux آمد"}}).draw(U"سال ۸۹۳۱ xuniL UNG آمد").spread();
  CHECK((letters.at(U'۱') == U"۱"));
  CHECK((letters.at(U'۸') == U"۸"));
  CHECK((letters.at(U'G') == U"G"));
  CHECK((letters.at(U'x') == U"x"));
}

TEST_CASE("a run that is not the text of its line names nothing") {
  CHECK(
      Page({{U'ب', U"چراغ خانه روشن بود و ما آمدیم"}}).draw(U"باران در شهر آمد").spread().empty());
  CHECK(Page({{U'س', U"سلام"}}).draw(U"یک سQ").spread().empty());
}

TEST_CASE("what pages before have told is known, and their runs are not looked for again") {
  const auto letters = Page({{U'ب', U"باران در شهر آمد"}}).draw(U"آب").spread({{{0, U'ب'}, U"ب"}});
  CHECK((letters.at(U'ب') == U"ب"));
  CHECK((letters.at(U'آ') == U"\uFFFD"));
}
