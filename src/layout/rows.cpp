// Rows: first runs of the drawing, then runs on one baseline.
#include "layout/rows.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "layout/relettered.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

// Neighbours in the drawing: they stay together even where a font sets letters off the baseline.
struct Run {
  std::size_t begin = 0, end = 0;  // items
  float baseline = 0, em = 0;
  Box box;
  std::size_t letters = 0;
  bool sign_alone = false;  // a bullet, a dash: one letter item that is no letter
  bool number = true;       // all its letters are digits
};

// Negative where they overlap.
float apart(const Box& one, const Box& other) {
  return std::max(one.x0 - other.x1, other.x0 - one.x1);
}

// Fonts whose letters come down to the baseline in steps, as Nastaliq does.
std::vector<bool> find_cascading(const std::vector<Item>& items) {
  constexpr float least_step = 0.08F, most_step = 1.2F;  // em
  constexpr std::size_t least_pairs = 20;
  struct Use {
    std::size_t pairs = 0, steps = 0;
  };
  std::vector<Use> uses;
  for (std::size_t index = 1; index < items.size(); ++index) {
    const Item &before = items[index - 1], &item = items[index];
    if (item.font != before.font || before.kind != ItemKind::letter ||
        item.kind != ItemKind::letter || std::abs(before.em - item.em) > 0.01F * item.em ||
        apart(before.box, item.box) > 0.3F * item.em) {
      continue;
    }
    if (uses.size() <= item.font) uses.resize(item.font + 1U);
    Use& use = uses[item.font];
    ++use.pairs;
    const float step = std::abs(item.baseline - before.baseline);
    if (step > least_step * item.em && step < most_step * item.em) ++use.steps;
  }
  std::vector<bool> cascading(uses.size(), false);
  for (std::size_t font = 0; font < uses.size(); ++font) {
    cascading[font] = uses[font].pairs >= least_pairs && uses[font].steps * 5 >= uses[font].pairs;
  }
  return cascading;
}

bool continues(const Item& before, const Item& item, bool cascading) {
  const float em = std::max(before.em, item.em);
  if (std::abs(before.em - item.em) > 0.25F * em) return false;
  const float offset = std::abs(item.baseline - before.baseline);
  const float between = apart(before.box, item.box);
  if (offset <= 0.02F * em) return between < 1.5F * em;
  return offset <= (cascading ? 1.2F : 0.45F) * em && between < 0.3F * em;
}

// The baseline on which most letters of the run stand; where they come down to it in steps, the
// lowest fifth.
float common_baseline(const std::vector<Item>& items, const Run& run, bool cascading) {
  std::vector<float> baselines;
  for (std::size_t index = run.begin; index < run.end; ++index) {
    baselines.push_back(items[index].baseline);
  }
  const std::size_t rank = cascading ? baselines.size() * 4 / 5 : baselines.size() / 2;
  const auto middle = baselines.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(baselines.begin(), middle, baselines.end());
  return *middle;
}

std::vector<Run> runs_of(const std::vector<Item>& items, std::u32string_view letters) {
  std::vector<Run> runs;
  const std::vector<bool> cascading = find_cascading(items);
  const auto cascades = [&](const Item& item) {
    return item.font < cascading.size() && cascading[item.font];
  };
  for (std::size_t index = 0; index < items.size(); ++index) {
    const Item& item = items[index];
    const bool joins = index > 0 && continues(items[index - 1], item,
                                              cascades(item) || cascades(items[index - 1]));
    if (!joins) runs.push_back({.begin = index, .end = index, .em = item.em, .box = item.box});
    Run& run = runs.back();
    run.end = index + 1;
    run.em = std::max(run.em, item.em);
    run.box.include(item.box);
    if (item.kind != ItemKind::letter) continue;
    ++run.letters;
    const char32_t letter = slice(letters, item.letters).front();
    run.sign_alone = run.letters == 1 && !unicode::is_letter(letter) && !unicode::is_digit(letter);
    run.number = run.number && unicode::is_digit(letter);
  }
  for (Run& run : runs) run.baseline = common_baseline(items, run, cascades(items[run.begin]));
  return runs;
}

struct Gathered {
  std::vector<std::size_t> runs;
  float baseline = 0, em = 0;
  Box box;
};

bool on_row(const Gathered& row, const Run& run) {
  const float em = std::max(row.em, run.em);
  const float offset = std::abs(run.baseline - row.baseline);
  if (offset <= 0.25F * std::min(row.em, run.em) || offset <= 0.12F * em) return true;
  // A raised or lowered small run belongs to the big one that it touches.
  const float small = std::min(row.em, run.em);
  const bool touches =
      run.box.x0 < row.box.x1 + 0.5F * small && run.box.x1 > row.box.x0 - 0.5F * small;
  return small <= 0.8F * em && offset <= 0.45F * em && touches;
}

std::vector<Gathered> gather(const std::vector<Run>& runs, const std::vector<bool>& left_out) {
  // Big runs first: they are the lines to which small ones attach.
  std::vector<std::size_t> order;
  for (std::size_t index = 0; index < runs.size(); ++index) {
    if (!left_out[index]) order.push_back(index);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (runs[a].baseline != runs[b].baseline) return runs[a].baseline < runs[b].baseline;
    return a < b;
  });
  std::vector<Gathered> rows;
  for (const std::size_t index : order) {
    const Run& run = runs[index];
    // Runs come by baseline, so only the last few rows can take one.
    Gathered* best = nullptr;
    for (std::size_t back = 0; back < 4 && back < rows.size(); ++back) {
      Gathered& row = rows[rows.size() - 1 - back];
      if (!on_row(row, run)) continue;
      if (best == nullptr ||
          std::abs(row.baseline - run.baseline) < std::abs(best->baseline - run.baseline)) {
        best = &row;
      }
    }
    if (best == nullptr) {
      rows.push_back({.baseline = run.baseline, .em = run.em, .box = run.box});
      best = &rows.back();
    }
    best->runs.push_back(index);
    if (run.em > best->em * 1.1F) {
      best->em = run.em;
      best->baseline = run.baseline;
    }
    best->box.include(run.box);
  }
  return rows;
}

// The size of most letters.
float common_em(const std::vector<Run>& runs) {
  std::vector<std::pair<float, std::size_t>> sizes;
  std::size_t letters = 0;
  for (const Run& run : runs) {
    sizes.emplace_back(run.em, run.letters);
    letters += run.letters;
  }
  std::sort(sizes.begin(), sizes.end());
  std::size_t seen = 0;
  for (const auto& [em, count] : sizes) {
    seen += count;
    if (seen * 2 >= letters) return em;
  }
  return 0;
}

// A letter or two, so big that they may be the initial of a paragraph which reaches down over
// several of its lines.
bool may_be_initial(const Run& run, float body_em) {
  constexpr float at_least = 1.7F;
  return run.letters >= 1 && run.letters <= 2 && run.em >= at_least * body_em;
}

// Where the tops of letters without ascent stand above the baseline, and how far others reach
// below it: lines beside a ر may stand lower than it does.
constexpr float letter_height_em = 0.75F, letter_depth_em = 0.3F;

// The row whose first letters `initial` holds: the highest of two or more that it stands beside.
Gathered* row_of_initial(std::vector<Gathered>& rows, const Run& initial) {
  Gathered* highest = nullptr;
  std::size_t beside = 0;
  const auto low =
      std::lower_bound(rows.begin(), rows.end(), initial.baseline - letter_height_em * initial.em,
                       [](const Gathered& row, float baseline) { return row.baseline < baseline; });
  for (auto row = low; row != rows.end(); ++row) {
    if (row->baseline > initial.baseline + letter_depth_em * initial.em) break;
    const float between = apart(row->box, initial.box);
    if (row->em * 1.5F > initial.em || between > row->em || between < -0.5F * initial.box.width()) {
      continue;
    }
    if (highest == nullptr) highest = &*row;
    ++beside;
  }
  return beside >= 2 ? highest : nullptr;
}

// Whether a row of its own was made for what belongs to `row`: a raised letter that was met before
// the row it touches, or a bullet of another font beside it.
bool strayed_from(const Gathered& row, const Run& run, const std::vector<Run>& runs) {
  const float offset = row.baseline - run.baseline;
  if (run.sign_alone && std::abs(offset) <= 0.45F * row.em) {
    constexpr float hanging_em = 4;
    return apart(row.box, run.box) < hanging_em * row.em;
  }
  if (run.em > 0.85F * row.em || offset < 0 || offset > 0.6F * row.em) return false;
  return std::any_of(row.runs.begin(), row.runs.end(), [&](std::size_t index) {
    return apart(runs[index].box, run.box) < 0.5F * run.em;
  });
}

// A small number at the far end of a line, as in contents: browsers that let it float set it at the
// top of its line.
bool ends_line(const Gathered& row, const Run& run, const std::vector<Run>& runs) {
  const float offset = row.baseline - run.baseline;
  return run.number && run.em <= 0.85F * row.em && offset >= 0 && offset <= 0.35F * row.em &&
         std::all_of(row.runs.begin(), row.runs.end(),
                     [&](std::size_t index) { return apart(runs[index].box, run.box) > 0; });
}

// Brings back what strayed to the rows beside it. `rows` come by baseline.
void bring_back_strays(std::vector<Gathered>& rows, const std::vector<Run>& runs) {
  constexpr std::size_t most_letters = 4, rows_away = 3;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    std::vector<std::size_t>& strays = rows[index].runs;
    const bool few = std::all_of(strays.begin(), strays.end(), [&](std::size_t each) {
      return runs[each].letters <= most_letters;
    });
    if (!few) continue;
    const std::size_t first = index > 0 ? index - 1 : 0;
    const std::size_t last = std::min(rows.size() - 1, index + rows_away);
    const auto taken_by = [&](std::size_t each, const auto& belongs_to) {
      for (std::size_t beside = first; beside <= last; ++beside) {
        if (beside == index || rows[beside].runs.empty() || !belongs_to(rows[beside])) continue;
        rows[beside].runs.push_back(each);
        return true;
      }
      return false;
    };
    std::erase_if(strays, [&](std::size_t each) {
      const Run& run = runs[each];
      return taken_by(each, [&](const Gathered& row) { return strayed_from(row, run, runs); }) ||
             taken_by(each, [&](const Gathered& row) { return ends_line(row, run, runs); });
    });
  }
  std::erase_if(rows, [](const Gathered& row) { return row.runs.empty(); });
}

std::vector<Gathered> gather_by_baseline(const std::vector<Run>& runs,
                                         const std::vector<bool>& left_out) {
  std::vector<Gathered> rows = gather(runs, left_out);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Gathered& a, const Gathered& b) { return a.baseline < b.baseline; });
  bring_back_strays(rows, runs);
  return rows;
}

// The rows of a page. Initials would tie the rows that they stand beside together, so they join
// when the rows are there.
std::vector<Gathered> gather_with_initials(const std::vector<Run>& runs) {
  constexpr std::size_t most_initials = 32;
  const float body_em = common_em(runs);
  std::vector<bool> left_out(runs.size(), false);
  std::vector<std::size_t> initials;
  for (std::size_t index = 0; index < runs.size() && initials.size() <= most_initials; ++index) {
    if (may_be_initial(runs[index], body_em)) initials.push_back(index);
  }
  if (initials.empty() || initials.size() > most_initials) {
    return gather_by_baseline(runs, left_out);
  }
  for (const std::size_t index : initials) left_out[index] = true;
  std::vector<Gathered> rows = gather_by_baseline(runs, left_out);
  const std::size_t candidates = initials.size();
  std::erase_if(initials, [&](std::size_t index) {
    left_out[index] = row_of_initial(rows, runs[index]) != nullptr;
    return !left_out[index];
  });
  // What is no initial is a big letter on a line of its own, gathered like all runs.
  if (initials.size() < candidates) rows = gather_by_baseline(runs, left_out);
  for (const std::size_t index : initials) {
    if (Gathered* row = row_of_initial(rows, runs[index])) {
      row->runs.push_back(index);
    } else {
      rows.push_back({.runs = {index},
                      .baseline = runs[index].baseline,
                      .em = runs[index].em,
                      .box = runs[index].box});
    }
  }
  return rows;
}

bool same_letters(const Item& a, const Item& b, std::u32string_view letters) {
  return a.kind == b.kind && slice(letters, a.letters) == slice(letters, b.letters) &&
         (a.kind == ItemKind::letter || a.code == b.code);
}

// A glyph drawn again within a tenth of an em is the same glyph to a reader. Zero-width items are
// left alone: two marks may share a spot. Signs keep the width of both: they may be a kashida that
// is drawn in steps.
void drop_doubles(std::vector<Item>& items, std::u32string_view letters) {
  std::vector<Item> kept;
  kept.reserve(items.size());
  for (const Item& item : items) {
    bool drawn_before = false;
    std::uint8_t on_another = 0;
    for (std::size_t back = 0; back < 3 && back < kept.size() && !drawn_before; ++back) {
      Item& other = kept[kept.size() - 1 - back];
      const float offset = std::abs(other.box.center_x() - item.box.center_x());
      const bool on_one_spot = item.kind != ItemKind::stretch &&
                               other.box.width() > 0.12F * item.em && offset < 0.1F * item.em &&
                               offset < 0.4F * item.box.width() &&
                               std::abs(other.baseline - item.baseline) < 0.1F * item.em;
      if (!on_one_spot) continue;
      drawn_before = same_letters(item, other, letters);
      if (!drawn_before) {
        on_another = placed_on_another;
        other.placed_as |= on_another;
      } else if (item.kind == ItemKind::letter &&
                 !unicode::is_letter(slice(letters, item.letters).front())) {
        other.box.include(item.box);
      }
    }
    if (!drawn_before) kept.emplace_back(item).placed_as |= on_another;
  }
  items = std::move(kept);
}

}  // namespace

bool has_letter(const Row& row) {
  return std::any_of(row.items.begin(), row.items.end(),
                     [](const Item& item) { return item.kind == ItemKind::letter; });
}

void sort_from_right(std::vector<Item>& items) {
  const auto from_right = [](const Item& a, const Item& b) {
    return a.box.center_x() > b.box.center_x();
  };
  if (std::is_sorted(items.begin(), items.end(), from_right)) return;
  std::stable_sort(items.begin(), items.end(), from_right);
}

void DrawnLetters::take(const Row& row) {
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    first = std::min(first, item.drawn_nth);
    last = std::max(last, item.drawn_nth);
  }
}

void measure(Row& row) {
  std::vector<float> ems;
  bool first = true;
  for (const Item& item : row.items) {
    if (item.kind != ItemKind::letter) continue;
    ems.push_back(item.em);
    if (first) row.box = item.box;
    row.box.include(item.box);
    first = false;
  }
  const auto middle = ems.begin() + static_cast<std::ptrdiff_t>(ems.size() / 2);
  std::nth_element(ems.begin(), middle, ems.end());
  row.em = *middle;
  std::vector<float> baselines;
  for (const Item& item : row.items) {
    if (item.kind == ItemKind::letter && item.em >= 0.8F * row.em) {
      baselines.push_back(item.baseline);
    }
  }
  const auto center = baselines.begin() + static_cast<std::ptrdiff_t>(baselines.size() / 2);
  std::nth_element(baselines.begin(), center, baselines.end());
  row.baseline = *center;
}

std::vector<Row> rows_of(const std::vector<Item>& items, std::u32string_view letters) {
  const std::vector<Run> runs = runs_of(items, letters);
  std::vector<Row> rows;
  for (Gathered& gathered : gather_with_initials(runs)) {
    Row row;
    // The order of drawing decides between items on one spot.
    std::sort(gathered.runs.begin(), gathered.runs.end());
    for (const std::size_t index : gathered.runs) {
      row.items.insert(row.items.end(),
                       items.begin() + static_cast<std::ptrdiff_t>(runs[index].begin),
                       items.begin() + static_cast<std::ptrdiff_t>(runs[index].end));
    }
    sort_from_right(row.items);
    drop_doubles(row.items, letters);
    if (!has_letter(row)) continue;
    measure(row);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.baseline < b.baseline; });
  return rows;
}

}  // namespace bazyab::layout
