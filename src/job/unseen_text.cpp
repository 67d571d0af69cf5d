// A coarse picture of the page tells whether there is ink where a letter stands.
#include "job/unseen_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "unicode/letters.h"

namespace bazyab::job {
namespace {

constexpr int look_dpi = 72;
constexpr std::uint8_t paper = 245;  // grey levels from which on nothing is seen

// White space has no colour, and parts words that can be seen.
bool has_letter(const GlyphPage& page, const Glyph& glyph) {
  const std::u32string_view letters = page.unicode(glyph);
  return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
    return unicode::is_letter(letter) || unicode::is_digit(letter) ||
           unicode::is_punctuation(letter) || unicode::is_mark(letter);
  });
}

// Letters reach into the lines above and below with their boxes: the middle is their own.
bool shows_ink(const Picture& picture, const Box& box) {
  constexpr float scale = static_cast<float>(look_dpi) / 72;
  const float inset = 0.25F * box.height();
  const auto pixel = [](float at, int most) {
    return std::clamp(static_cast<int>(std::floor(at * scale)), 0, most - 1);
  };
  const int left = pixel(box.x0, picture.width), right = pixel(box.x1, picture.width);
  const int top = pixel(box.y0 + inset, picture.height);
  const int bottom = pixel(box.y1 - inset, picture.height);
  for (int y = top; y <= bottom; ++y) {
    const auto row = picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
    if (std::any_of(row + left, row + right + 1, [](std::uint8_t grey) { return grey < paper; })) {
      return true;
    }
  }
  return false;
}

struct Letters {
  std::vector<Glyph*> pale, inkless;
  std::size_t inked = 0;
};

Letters letters_of(GlyphPage& page) {
  Letters found;
  for (Glyph& glyph : page.glyphs) {
    if (glyph.visibility == Visibility::outside || !has_letter(page, glyph)) continue;
    if (glyph.visibility == Visibility::invisible) {
      found.inkless.push_back(&glyph);
    } else if (glyph.pale) {
      found.pale.push_back(&glyph);
    } else {
      ++found.inked;
    }
  }
  return found;
}

// Of the letters those that have no ink where they stand; of a whole layer all or none: what it
// says may stand a little beside what the page shows.
std::vector<Glyph*> without_ink(const Picture& picture, std::vector<Glyph*> letters, bool layer) {
  const std::size_t all = letters.size();
  std::vector<Glyph*> blank = letters;
  std::erase_if(blank, [&](const Glyph* glyph) { return shows_ink(picture, glyph->box); });
  if (!layer) return blank;
  return blank.size() * 10 >= all * 9 ? letters : std::vector<Glyph*>();
}

// Takes out letters that stand on one of `grounds`, which shows them.
void leave_grounded(std::vector<Glyph*>& letters, const std::vector<Box>& grounds) {
  std::erase_if(letters, [&](const Glyph* glyph) {
    const float x = glyph->box.center_x(), y = glyph->box.center_y();
    return std::any_of(grounds.begin(), grounds.end(), [&](const Box& ground) {
      return x > ground.x0 && x < ground.x1 && y > ground.y0 && y < ground.y1;
    });
  });
}

std::vector<Box> pictures_of(const PageLook& look) {
  std::vector<Box> boxes;
  for (const pdf::PaintedPicture& picture : look.pictures().pictures) boxes.push_back(picture.box);
  return boxes;
}

}  // namespace

void set_unseen_aside(GlyphPage& page, float covered, const PageLook& look) {
  constexpr float hardly_covered = 0.02F;
  const bool any = std::any_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& glyph) {
    return glyph.pale || glyph.visibility == Visibility::invisible;
  });
  if (!any) return;
  Letters letters = letters_of(page);
  if (letters.inkless.size() <= letters.inked || covered > hardly_covered) letters.inkless.clear();
  leave_grounded(letters.pale, page.grounds);
  if (!letters.pale.empty()) leave_grounded(letters.pale, pictures_of(look));
  if (letters.pale.empty() && letters.inkless.empty()) return;
  const Picture picture = look.draw(look_dpi);
  if (picture.pixels.empty()) return;
  std::size_t count = 0;
  for (const auto& unseen : {without_ink(picture, std::move(letters.pale), false),
                             without_ink(picture, std::move(letters.inkless), true)}) {
    for (Glyph* glyph : unseen) glyph->visibility = Visibility::outside;
    count += unseen.size();
  }
  if (count == 0) return;
  page.warnings.push_back(
      {.code = "unseen-text",
       .page = page.number,
       .message = fmt::format("{} letter{} drawn where nothing is seen, in the colour of the paper "
                              "or without ink; left out",
                              count, count == 1 ? " is" : "s are")});
}

}  // namespace bazyab::job
