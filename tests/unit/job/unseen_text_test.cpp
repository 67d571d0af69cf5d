// Which letters of a page nobody sees.
#include "job/unseen_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

using namespace bazyab;

namespace {

// A page of 100 by 100 points with a line of letters, each a point for a pixel of the picture.
GlyphPage page_of(std::size_t count, float y, bool pale, Visibility visibility) {
  GlyphPage page{.number = 4, .width = 100, .height = 100};
  for (std::size_t at = 0; at < count; ++at) {
    page.letters += U'ب';
    const auto x = static_cast<float>(5 * at);
    Glyph glyph;
    glyph.unicode = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
    glyph.box = {x, y, x + 5, y + 10};
    glyph.pale = pale;
    glyph.visibility = visibility;
    page.glyphs.push_back(glyph);
  }
  return page;
}

Picture paper() {
  return {100, 100, 72, std::vector<std::uint8_t>(100 * 100, 255)};
}

Picture dark_from(int y) {
  Picture picture = paper();
  std::fill(picture.pixels.begin() + y * 100, picture.pixels.end(), std::uint8_t{30});
  return picture;
}

std::size_t seen(const GlyphPage& page) {
  return static_cast<std::size_t>(
      std::count_if(page.glyphs.begin(), page.glyphs.end(),
                    [](const Glyph& glyph) { return glyph.visibility != Visibility::outside; }));
}

job::PageLook drawn_as(const Picture& picture) {
  return {.pictures = [] { return pdf::ImageUse{}; }, .draw = [picture](int) { return picture; }};
}
job::PageLook never_drawn() {
  return {.pictures = [] { return pdf::ImageUse{}; },
          .draw = [](int) -> Picture { throw std::runtime_error("drawn"); }};
}

}  // namespace

TEST_CASE("white letters on white paper are set aside, and told") {
  GlyphPage page = page_of(6, 20, true, Visibility::visible);
  job::set_unseen_aside(page, 0, drawn_as(paper()));
  CHECK(seen(page) == 0);
  REQUIRE(page.warnings.size() == 1);
  CHECK(page.warnings[0].code == "unseen-text");
  CHECK(page.warnings[0].page == 4);
  CHECK(
      page.warnings[0].message ==
      "6 letters are drawn where nothing is seen, in the colour of the paper or without ink; left "
      "out");
}

TEST_CASE("white letters on a dark ground stay") {
  GlyphPage page = page_of(6, 20, true, Visibility::visible);
  job::set_unseen_aside(page, 0, drawn_as(dark_from(10)));
  CHECK(seen(page) == 6);
  CHECK(page.warnings.empty());
}

TEST_CASE("white letters on a filled ground or a picture are seen without drawing the page") {
  GlyphPage page = page_of(6, 20, true, Visibility::visible);
  page.grounds = {{0, 10, 40, 40}};
  job::set_unseen_aside(page, 0, never_drawn());
  CHECK(seen(page) == 6);
  page.grounds.clear();
  job::PageLook look = never_drawn();
  look.pictures = [] {
    pdf::ImageUse use;
    use.pictures.push_back({.box = {0, 10, 40, 40}});
    return use;
  };
  job::set_unseen_aside(page, 0, look);
  CHECK(seen(page) == 6);
}

TEST_CASE("a page without such letters is not drawn") {
  GlyphPage page = page_of(6, 20, false, Visibility::visible);
  job::set_unseen_aside(page, 0, never_drawn());
  CHECK(seen(page) == 6);
}

TEST_CASE(
    "letters without ink stay over a scan and over print without a font, and not over nothing") {
  const auto after = [](float covered, const Picture& picture) {
    GlyphPage page = page_of(6, 20, false, Visibility::invisible);
    job::set_unseen_aside(page, covered, drawn_as(picture));
    return seen(page);
  };
  CHECK(after(0.9F, paper()) == 6);
  CHECK(after(0, dark_from(10)) == 6);
  CHECK(after(0, paper()) == 0);
}

TEST_CASE("a few letters without ink among others are left to layout") {
  GlyphPage page = page_of(6, 20, false, Visibility::invisible);
  for (std::size_t at = 2; at < 6; ++at) page.glyphs[at].visibility = Visibility::visible;
  job::set_unseen_aside(page, 0, never_drawn());
  CHECK(page.glyphs[0].visibility == Visibility::invisible);
}
