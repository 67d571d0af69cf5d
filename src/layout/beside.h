// What tells columns of text from cells of a table, and which of two columns is read first.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/columns.h"
#include "layout/rows.h"

namespace bazyab::layout {

// True if nothing in a row is set as both ends of the row below it are: it is bold, or larger.
bool is_title(const Row& title, const Row& text);

// When the words nearest to a place were drawn, left and right of it: the letters of items stand in
// the order of drawing, but for those that marks were added to.
struct DrawnBeside {
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;
  std::uint32_t right = nothing, left = nothing;
  bool both() const { return right != nothing && left != nothing; }
};
DrawnBeside drawn_beside(const Row& row, float x);

// In which order a page draws what stands on both sides of a place.
enum class Drawing : std::uint8_t {
  unclear,
  row_by_row,
  right_first,  // one whole side, then the other
  left_first,
};
Drawing drawing_over(std::span<const Row> rows, float x);

// One side after the other.
bool is_drawn_by_sides(std::span<const Row> rows, float x);

// True if most lines of one side, cut into its regions already, are those of columns of text.
bool is_running_text(std::span<const ColumnRegion> side);

// A line in other letters over lines of which all but the last are full: a short piece of news,
// where cells would be as short as they come.
bool is_titled_text(std::span<const ColumnRegion> side);

// Contents: numbers at the far ends of lines, two at least, and none of it a table.
bool are_contents(std::span<const ColumnRegion> side, std::u32string_view letters);

// Persian columns are read from the right. Programs that know only columns from the left set them
// the other way round: then the left one is drawn first, its last line breaks off in a sentence,
// and the right one, as wide and in the same letters, ends with its sentence. None of it alone is
// enough: many programs draw from the left, and so do all that paint what was made last at first.
// Two columns that are `alone` may break at the end of a sentence too, the right one being shorter.
bool is_left_read_first(Drawing drawing, std::span<const ColumnRegion> right,
                        std::span<const ColumnRegion> left, bool alone,
                        std::u32string_view letters);

}  // namespace bazyab::layout
