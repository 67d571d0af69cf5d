// White strips between texts that stand side by side over several rows.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/rows.h"

namespace bazyab::layout {

constexpr std::size_t min_rows_a_side = 3;

// From left to right, points.
struct Interval {
  float begin, end;
  float width() const { return end - begin; }
  float middle() const { return (begin + end) / 2; }
};

// The white of a row between words, from left to right, with the margins as far as the eye goes.
std::vector<Interval> white_of(const Row& row);

// Whether letters of the row stand to the left and to the right of `x`.
struct Sides {
  bool left = false, right = false;
  bool both() const { return left && right; }
};
Sides sides_of(const Row& row, float x);

// The letters of a row, to be parted at any place without looking at each of them again.
class PartedRow {
 public:
  explicit PartedRow(const Row& row);

  struct Side {
    float begin, end;  // of its letters; begin > end where there are none
    float ink = 0;     // summed widths of its letters
    bool any() const { return end > begin; }
    float width() const { return end - begin; }
  };
  struct Parts {
    Side left, right;
  };
  // A letter belongs to the side where its middle is.
  Parts at(float x) const;
  // True if a row of dots leads over the place `x`: from an entry of a list of contents on its
  // right to a page number on its left.
  bool has_leaders_at(float x) const;

  float em() const { return em_; }
  // Of its smallest letters.
  float smallest_em() const { return smallest_em_; }

 private:
  // Up to which letter, from the right, `right` goes, and from which on `left`.
  struct Place {
    float middle;
    Side right, left;
  };
  std::vector<Place>::const_iterator first_left_of(float x) const;

  std::vector<Place> places_;
  std::vector<Interval> leaders_;  // middles of the fifth and of the last of their dots
  float em_ = 0, smallest_em_ = 0;
};

// A strip that is white over the rows `first` to `last`.
struct Strip {
  Interval white;
  std::size_t first = 0, last = 0;
  std::size_t left_rows = 0, right_rows = 0, both_rows = 0;
  std::size_t leader_rows = 0;                  // with dots that lead over the strip
  std::size_t left_first = 0, right_first = 0;  // of the rows with letters on that side
  std::size_t left_last = 0, right_last = 0;
  float left_fill = 0, right_fill = 0;  // summed widths of text
  float left_ink = 0, right_ink = 0;    // of its letters alone
  float left_widest = 0, right_widest = 0;
  float em = 0;  // of the largest row
  float least_row_em = 1e9F;
  float least_em = 1e9F;  // of the smallest letters

  void take(const PartedRow& row, std::size_t index);

  // Text on both sides over at least three rows each, and none of it hangs or leads to the other.
  bool parts_columns() const;
  // Text on one side over many rows, and over too few on the other: a text's last column, if more
  // tells of it.
  bool parts_rest() const;
  // Texts that do not stand side by side: all of one are above the first of the other.
  bool parts_nothing() const;
  // Anything on both sides that is not hanging before its lines.
  bool has_both_sides() const;
  bool shares_baselines() const;
  // On the left nothing but a few letters at the ends of some lines: page numbers, prices.
  bool has_line_ends() const;
  std::size_t weight() const;

  // Taking each side for one column: its lines do not fill it, as cells do not, or it is too narrow
  // for text. Where a side holds several columns this is but a suspicion.
  bool looks_like_cells() const;

 private:
  bool is_hanging() const;
  // On each side, of lines of columns.
  std::size_t needed_rows() const;
};

// The rows that the strip is white over.
std::span<const Row> rows_beside(const std::vector<Row>& rows, const Strip& strip);

// True if lines of `fill` summed widths, their letters of `ink`, cannot be those of a column of
// text whose widest has the width `widest`.
bool are_cells(float fill, float ink, float widest, std::size_t lines, float em);

// Strips that part columns or cells, a few at most; that with most text on both sides comes first.
// Of strips that lie in each other only one is given.
std::vector<Strip> strips_in(const std::vector<Row>& rows);
// The strip of such white over these rows.
Strip strip_over(const std::vector<Row>& rows, Interval white, std::size_t first, std::size_t last);
// Those beside which one side has but a line or two, in the same way.
std::vector<Strip> rests_in(const std::vector<Row>& rows);
// Those with a line on both sides at least, in the same way.
std::vector<Strip> sides_in(const std::vector<Row>& rows);

}  // namespace bazyab::layout
