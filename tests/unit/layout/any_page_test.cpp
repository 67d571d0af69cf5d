// What holds for every page, however its glyphs lie: letters come out once, nothing crashes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "layout/layout.h"
#include "unicode/letters.h"
#include "unit/layout/read_page.h"

using namespace bazyab;
using namespace bazyab::layout;
using namespace bazyab::test;

namespace {

class RandomPage {
 public:
  explicit RandomPage(std::uint32_t seed) : engine_(seed) {}

  // Words at random places that do not overlap, drawn in random order.
  GlyphPage words() {
    std::vector<std::pair<float, float>> places;
    for (int row = 0; row < 30; ++row) {
      for (int cell = 0; cell < 5; ++cell) {
        if (number(0, 3) == 0) continue;
        places.emplace_back(580.0F - 115.0F * static_cast<float>(cell),
                            40.0F + 24.0F * static_cast<float>(row));
      }
    }
    std::shuffle(places.begin(), places.end(), engine_);
    PageBuilder page;
    for (const auto& [right, baseline] : places) {
      page.line(right, baseline + real(-3, 3)).em(real(8, 14)).font(number(1, 3));
      word(page);
    }
    return turned(page.page(), static_cast<std::uint8_t>(number(0, 3)));
  }

  // Glyphs whose numbers are anything that a float can hold.
  GlyphPage nonsense() {
    PageBuilder page;
    for (int glyph = 0; glyph < 200; ++glyph) {
      const std::u32string letter(1, letters_[number(0, letters_.size() - 1)]);
      page.line(580, 100).glyph(letter, 0.5F);
      Glyph& last = page.last();
      last.box = {odd(), odd(), odd(), odd()};
      last.origin_x = odd();
      last.origin_y = odd();
      last.advance = odd();
      last.em = odd();
      last.turn = static_cast<std::uint8_t>(number(0, 3));
      last.slanted = number(0, 4) == 0;
    }
    return page.page();
  }

 private:
  void word(PageBuilder& page) {
    const std::size_t size = number(1, 7);
    if (number(0, 5) == 0) {
      for (std::size_t index = 0; index < size; ++index) {
        page.rightward(std::u32string(1, U"0123456789ABCxyz"[number(0, 15)]));
      }
      return;
    }
    for (std::size_t index = 0; index < size; ++index) {
      page.leftward(std::u32string(1, letters_[number(0, letters_.size() - 1)]));
      if (number(0, 4) == 0) page.gap(real(-0.05F, 0.4F));
      if (number(0, 6) == 0) page.under(U" ", real(-0.3F, 0.1F), real(0, 0.3F));
      if (number(0, 9) == 0) page.leftward(U"ـ");
    }
  }

  std::size_t number(std::size_t least, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(least, most)(engine_);
  }
  float real(float least, float most) {
    return std::uniform_real_distribution<float>(least, most)(engine_);
  }
  float odd() {
    constexpr float largest = std::numeric_limits<float>::max();
    constexpr float values[] = {0,
                                -0.0F,
                                1,
                                -1,
                                1e-30F,
                                1e30F,
                                -1e30F,
                                1e6F,
                                -1e6F,
                                largest,
                                std::numeric_limits<float>::infinity(),
                                -std::numeric_limits<float>::infinity(),
                                std::numeric_limits<float>::quiet_NaN()};
    if (number(0, 2) == 0) return values[number(0, std::size(values) - 1)];
    return real(-100, 900);
  }

  std::mt19937 engine_;
  std::u32string_view letters_ = U"ابپتسشعغفقکگلمنوهیآدذرزژ";
};

bool is_written_by_layout(char32_t letter) {
  return unicode::is_white_space(letter) || letter == unicode::zwnj || letter == unicode::tatweel;
}

std::u32string sorted_letters(std::u32string letters) {
  std::erase_if(letters, is_written_by_layout);
  std::sort(letters.begin(), letters.end());
  return letters;
}

std::u32string letters_of_blocks(const GlyphPage& page) {
  std::u32string letters;
  for (const Block& block : blocks_of(page)) {
    for (const Line& line : block.lines) letters += line.text.letters;
  }
  return letters;
}

}  // namespace

TEST_CASE("every visible letter comes out once, whatever the page") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const GlyphPage page = RandomPage(seed).words();
    INFO("seed " << seed);
    std::u32string drawn;
    for (const Glyph& glyph : page.glyphs) drawn += page.unicode(glyph);
    REQUIRE(shown(sorted_letters(letters_of_blocks(page))) == shown(sorted_letters(drawn)));
  }
}

TEST_CASE("each letter has an origin and a boundary, whatever the page") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    for (const Block& block : blocks_of(RandomPage(seed).words())) {
      for (const Line& line : block.lines) {
        REQUIRE(line.text.origins.size() == line.text.letters.size());
        REQUIRE(line.text.boundaries.size() == line.text.letters.size());
      }
    }
  }
}

TEST_CASE("writing the facts down and reading them back changes nothing") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    const PageFacts facts = analyse_page(RandomPage(seed).words());
    const PageFacts again = from_bytes(to_bytes(facts));
    INFO("seed " << seed);
    REQUIRE(text_of(compose_page(again, facts_of({again}))) ==
            text_of(compose_page(facts, facts_of({facts}))));
    REQUIRE(to_bytes(again) == to_bytes(facts));
  }
}

TEST_CASE("the same page is read the same way each time") {
  const GlyphPage page = RandomPage(7).words();
  CHECK(text_of(page) == text_of(page));
}

TEST_CASE("numbers that are none, infinite, huge or zero are survived") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const GlyphPage page = RandomPage(seed).nonsense();
    const PageFacts facts = analyse_page(page);
    REQUIRE_NOTHROW(compose_page(facts, facts_of({facts})));
  }
}
