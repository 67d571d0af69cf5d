// Told from the items of the text by their place in the drawing, which is that of what is framed.
#include "layout/stand_ins.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

#include "layout/strips.h"

namespace bazyab::layout {
namespace {

const Item& first_letter(const Row& row) {
  return *std::find_if(row.items.begin(), row.items.end(),
                       [](const Item& item) { return item.kind == ItemKind::letter; });
}

// Letters come near to the edges of some frames, which then reach into the white between columns.
Interval inside_of(const Boxed& frame) {
  constexpr float most = 4;  // points
  float left = most, right = most;
  for (const ColumnRegion& region : frame.regions) {
    for (const Row& row : region.rows) {
      left = std::min(left, std::max((row.box.x0 - frame.box.x0) / 2, 0.0F));
      right = std::min(right, std::max((frame.box.x1 - row.box.x1) / 2, 0.0F));
    }
  }
  return {frame.box.x0 + left, frame.box.x1 - right};
}

using FrameOf = std::unordered_map<std::uint32_t, std::size_t>;  // by what was drawn

class Replacer {
 public:
  Replacer(std::vector<ColumnRegion>& regions, std::vector<Boxed>&& boxed)
      : regions_(regions), boxed_(std::move(boxed)), replaced_(boxed_.size(), false) {
    for (std::size_t frame = 0; frame < boxed_.size(); ++frame) {
      for (const ColumnRegion& region : boxed_[frame].regions) {
        for (const Row& row : region.rows) frame_of_[first_letter(row).drawn_nth] = frame;
      }
    }
  }

  std::vector<Boxed> replace() {
    std::vector<bool> alone(boxed_.size(), true);
    for (const ColumnRegion& region : regions_) {
      for (const Row& row : region.rows) note_company(row, region.table, alone);
    }
    std::vector<ColumnRegion> placed;
    for (ColumnRegion& region : regions_) {
      ColumnRegion part = like(region);
      for (Row& row : region.rows) {
        const std::optional<std::size_t> frame = frame_in(row);
        if (!frame) {
          part.rows.push_back(std::move(row));
          continue;
        }
        if (alone[*frame]) {
          if (replaced_[*frame]) continue;
          replaced_[*frame] = true;
          push(placed, std::move(part));
          part = like(region);
          for (ColumnRegion& inner : boxed_[*frame].regions) placed.push_back(std::move(inner));
          continue;
        }
        std::erase_if(row.items, [&](const Item& item) { return is_stand_in(item); });
        if (!has_letter(row)) continue;
        measure(row);
        part.rows.push_back(std::move(row));
      }
      push(placed, std::move(part));
    }
    regions_ = std::move(placed);
    std::vector<Boxed> left;
    for (std::size_t frame = 0; frame < boxed_.size(); ++frame) {
      if (!replaced_[frame]) left.push_back(std::move(boxed_[frame]));
    }
    return left;
  }

 private:
  static ColumnRegion like(const ColumnRegion& region) {
    return {.table = region.table, .boxed = region.boxed};
  }
  static void push(std::vector<ColumnRegion>& placed, ColumnRegion&& part) {
    if (!part.rows.empty()) placed.push_back(std::move(part));
  }

  bool is_stand_in(const Item& item) const { return frame_of_.contains(item.drawn_nth); }

  std::optional<std::size_t> frame_in(const Row& row) const {
    for (const Item& item : row.items) {
      if (const auto found = frame_of_.find(item.drawn_nth); found != frame_of_.end()) {
        return found->second;
      }
    }
    return {};
  }

  void note_company(const Row& row, bool in_table, std::vector<bool>& alone) const {
    const std::optional<std::size_t> one = frame_in(row);
    if (!one) return;
    bool company = in_table;
    for (const Item& item : row.items) {
      const auto found = frame_of_.find(item.drawn_nth);
      company = company || found == frame_of_.end() || found->second != *one;
    }
    if (!company) return;
    for (const Item& item : row.items) {
      const auto found = frame_of_.find(item.drawn_nth);
      if (found != frame_of_.end()) alone[found->second] = false;
    }
  }

  std::vector<ColumnRegion>& regions_;
  std::vector<Boxed> boxed_;
  std::vector<bool> replaced_;
  FrameOf frame_of_;
};

}  // namespace

std::vector<Item> stand_ins_for(const std::vector<Boxed>& boxed, float body_em) {
  std::vector<Item> items;
  for (const Boxed& frame : boxed) {
    const Interval wide = inside_of(frame);
    std::vector<Item> of_frame;
    for (const ColumnRegion& region : frame.regions) {
      for (const Row& row : region.rows) {
        Item item = first_letter(row);
        item.baseline = row.baseline;
        item.em = std::min(row.em, body_em);
        item.box = {wide.begin, row.box.y0, wide.end, row.box.y1};
        of_frame.push_back(item);
      }
    }
    std::stable_sort(of_frame.begin(), of_frame.end(),
                     [](const Item& a, const Item& b) { return a.baseline < b.baseline; });
    // Columns and cells beside each other are one height.
    for (const Item& item : of_frame) {
      const bool same = !items.empty() && &item != &of_frame.front() &&
                        item.baseline - items.back().baseline < 0.5F * item.em;
      if (!same) items.push_back(item);
    }
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.drawn_nth < b.drawn_nth; });
  return items;
}

bool stands_for_frame(const Row& row) {
  constexpr float wider_em = 5;
  return row.items.size() == 1 && row.items.front().box.width() > wider_em * row.em;
}

std::vector<Boxed> replace_stand_ins(std::vector<ColumnRegion>& regions, std::vector<Boxed> boxed) {
  return Replacer(regions, std::move(boxed)).replace();
}

}  // namespace bazyab::layout
