// Regions that OCR read are put among those of the text layer, where a reader comes to them.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/layout.h"

namespace bazyab::layout {
namespace {

// Before which line of a region: reading order.
struct Place {
  std::size_t region = 0;
  std::uint32_t line = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

class Adder {
 public:
  Adder(PageFacts& page, const PageFacts& read, bool apart)
      : page_(page), read_(read), apart_(apart) {}

  void add() {
    const auto letters = static_cast<std::uint32_t>(page_.letters.size());
    const auto items = static_cast<std::uint32_t>(page_.items.size());
    page_.letters += read_.letters;
    for (Item item : read_.items) {
      item.letters = {item.letters.begin + letters, item.letters.end + letters};
      item.font = no_font;
      page_.items.push_back(item);
    }
    for (WordChange change : read_.word_changes) {
      change.items = {change.items.begin + items, change.items.end + items};
      change.said = {change.said.begin + letters, change.said.end + letters};
      page_.word_changes.push_back(change);
    }
    std::vector<std::pair<Place, std::size_t>> places;  // and the region that was read
    for (std::size_t index = 0; index < read_.regions.size(); ++index) {
      places.emplace_back(place_of(read_.regions[index].box), index);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    auto next = places.begin();
    for (std::size_t region = 0; region <= page_.regions.size(); ++region) {
      const bool past_last = region == page_.regions.size();
      std::uint32_t from = past_last ? 0 : page_.regions[region].lines.begin;
      for (; next != places.end() && next->first.region == region; ++next) {
        if (!past_last) take(page_.regions[region], from, next->first.line);
        from = std::max(from, next->first.line);
        take_read(read_.regions[next->second], items);
      }
      if (!past_last) take(page_.regions[region], from, page_.regions[region].lines.end);
    }
    page_.lines = std::move(lines_);
    page_.regions = std::move(regions_);
  }

 private:
  static constexpr std::uint16_t no_font = 0xFFFF;

  // Lines `from` to `to` of a region, as a region.
  void take(Region region, std::uint32_t from, std::uint32_t to) {
    if (from >= to) return;
    const bool whole = from == region.lines.begin && to == region.lines.end;
    if (!whole) region.box = page_.lines[from].box;
    const auto begin = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t index = from; index < to; ++index) {
      lines_.push_back(page_.lines[index]);
      if (!whole) region.box.include(page_.lines[index].box);
    }
    region.lines = {begin, static_cast<std::uint32_t>(lines_.size())};
    put(region);
  }

  void take_read(Region region, std::uint32_t first_item) {
    const auto begin = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t index = region.lines.begin; index < region.lines.end; ++index) {
      LineFacts line = read_.lines[index];
      line.items = {line.items.begin + first_item, line.items.end + first_item};
      lines_.push_back(line);
    }
    region.lines = {begin, static_cast<std::uint32_t>(lines_.size())};
    region.boxed = region.boxed || apart_;
    put(region);
  }

  // What goes on below in the same column is the same region: the white between its lines tells
  // where a paragraph ends.
  void put(const Region& region) {
    if (!apart_ && !regions_.empty() && goes_on_below(regions_.back(), region)) {
      regions_.back().lines.end = region.lines.end;
      regions_.back().box.include(region.box);
    } else {
      regions_.push_back(region);
    }
  }

  bool goes_on_below(const Region& above, const Region& below) const {
    const bool plain = !above.table && !below.table && !above.boxed && !below.boxed &&
                       !above.slanted && !below.slanted && above.turn == below.turn;
    const float slack = 2 * lines_[below.lines.begin].em;
    return plain && below.box.y0 > above.box.y1 - slack &&
           std::abs(above.box.x1 - below.box.x1) < slack &&
           std::abs(above.box.x0 - below.box.x0) < slack;
  }

  // After the last of the lines that stand right over the box, or before the first of those under
  // it, whichever are nearer.
  Place place_of(const Box& box) const {
    float above = far, below = far;  // white between the box and the nearest line there
    for_each_near(box, [&](Place, const Box& line) {
      float& nearest = is_above(line, box) ? above : below;
      nearest = std::min(nearest, white_between(line, box));
    });
    if (above == far && below == far) return place_by_height(box);
    const bool after = above <= below;
    Place best{page_.regions.size(), 0};
    if (after) best = {0, 0};
    for_each_near(box, [&](Place place, const Box& line) {
      if (is_above(line, box) != after) return;
      const float slack = 2 * line.height();
      if (white_between(line, box) > (after ? above : below) + slack) return;
      best = after ? std::max(best, behind(place)) : std::min(best, place);
    });
    return whole_tables(best, after);
  }

  // Nothing stands over or under it: what begins higher is read before.
  Place place_by_height(const Box& box) const {
    Place place{0, 0};
    for (std::size_t index = 0; index < page_.regions.size(); ++index) {
      const Region& region = page_.regions[index];
      if (region.turn == 0 && !region.slanted && region.box.y0 < box.y0) place = {index + 1, 0};
    }
    return place;
  }

  template <class Look>
  void for_each_near(const Box& box, Look look) const {
    for (std::size_t index = 0; index < page_.regions.size(); ++index) {
      const Region& region = page_.regions[index];
      if (region.turn != 0 || region.slanted) continue;
      for (std::uint32_t line = region.lines.begin; line < region.lines.end; ++line) {
        const Box& other = page_.lines[line].box;
        const float common = std::min(box.x1, other.x1) - std::max(box.x0, other.x0);
        if (common > 0.3F * std::min(box.width(), other.width())) look(Place{index, line}, other);
      }
    }
  }

  static bool is_above(const Box& line, const Box& box) { return line.center_y() < box.center_y(); }
  static float white_between(const Box& line, const Box& box) {
    return std::max({0.0F, box.y0 - line.y1, line.y0 - box.y1});
  }

  Place behind(Place place) const {
    if (place.line + 1 < page_.regions[place.region].lines.end) {
      return {place.region, place.line + 1};
    }
    return {place.region + 1, 0};
  }

  // Tables are not cut in two.
  Place whole_tables(Place place, bool after) const {
    if (place.region >= page_.regions.size() || !page_.regions[place.region].table) return place;
    if (place.line <= page_.regions[place.region].lines.begin) return {place.region, 0};
    return {place.region + (after ? 1 : 0), 0};
  }

  static constexpr float far = std::numeric_limits<float>::max();

  PageFacts& page_;
  const PageFacts& read_;
  bool apart_;
  std::vector<LineFacts> lines_;
  std::vector<Region> regions_;
};

}  // namespace

void add_read(PageFacts& page, const PageFacts& read, bool apart) {
  if (read.lines.empty()) return;
  Adder(page, read, apart).add();
}

}  // namespace bazyab::layout
