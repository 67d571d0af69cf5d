// Lines whose texts are those of their maps in another order.
#include "layout/misplaced_texts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr std::size_t least_unlike = 4;  // glyphs of a line with another text than their map gives

class Finder {
 public:
  explicit Finder(const GlyphPage& page) : page_(page) {}

  std::vector<bool> find() {
    std::vector<bool> flags;
    for (std::size_t begin = 0; begin < page_.glyphs.size();) {
      std::size_t end = begin + 1;
      while (end < page_.glyphs.size() && is_beside(end - 1, end)) ++end;
      if (is_in_disorder(begin, end)) {
        flags.resize(page_.glyphs.size());
        for (std::size_t at = begin; at < end; ++at) flags[at] = is_unlike(at);
      }
      begin = end;
    }
    return flags;
  }

 private:
  bool is_beside(std::size_t one, std::size_t other) const {
    const Glyph &a = page_.glyphs[one], &b = page_.glyphs[other];
    return a.turn == b.turn && std::abs(a.origin_y - b.origin_y) < 0.1F * a.em;
  }

  // The only glyph of its ActualText, and the map has a letter for it.
  bool stands_alone(std::size_t at) const {
    const Glyph& glyph = page_.glyphs[at];
    if (glyph.actual_text < 0 || glyph.unicode.size() != 1) return false;
    const auto other = [&](std::size_t index) {
      return index < page_.glyphs.size() && page_.glyphs[index].actual_text == glyph.actual_text;
    };
    return !other(at + 1) && (at == 0 || !other(at - 1));
  }

  std::u32string_view text_of(std::size_t at) const {
    const auto span = static_cast<std::size_t>(page_.glyphs[at].actual_text);
    return slice(page_.letters, page_.actual_texts[span].letters);
  }

  bool is_unlike(std::size_t at) const {
    if (!stands_alone(at)) return false;
    const std::u32string text = unicode::without_forms(text_of(at));
    const std::u32string map = unicode::without_forms(page_.unicode(page_.glyphs[at]));
    return text != map && !is_mirrored(text, map);
  }

  // Maps name brackets as they are drawn, texts as they are meant.
  static bool is_mirrored(std::u32string_view one, std::u32string_view other) {
    return one.size() == 1 && other.size() == 1 && unicode::is_bracket(one[0]) &&
           unicode::mirrored(one[0]) == other[0];
  }

  // What the texts of the line say is what its maps say, each letter as often, but for a few such
  // as a ZWNJ that only a text names. Maps that lie say other letters.
  bool is_in_disorder(std::size_t begin, std::size_t end) const {
    if (end - begin < least_unlike) return false;
    std::u32string said, mapped;
    std::size_t unlike = 0;
    for (std::size_t at = begin; at < end; ++at) {
      if (!is_unlike(at)) continue;
      ++unlike;
      said += unicode::without_forms(text_of(at));
      mapped += unicode::without_forms(page_.unicode(page_.glyphs[at]));
    }
    if (unlike < least_unlike) return false;
    std::sort(said.begin(), said.end());
    std::sort(mapped.begin(), mapped.end());
    std::u32string common;
    std::set_intersection(said.begin(), said.end(), mapped.begin(), mapped.end(),
                          std::back_inserter(common));
    return common.size() * 4 >= std::max(said.size(), mapped.size()) * 3;
  }

  const GlyphPage& page_;
};

}  // namespace

std::vector<bool> misplaced_texts(const GlyphPage& page) {
  if (page.actual_texts.size() < least_unlike) return {};
  return Finder(page).find();
}

}  // namespace bazyab::layout
