// The wrap width and what it says about every pair of lines.
#include "repair/paragraphs.h"

#include <algorithm>

#include "repair/controls.h"
#include "repair/line_signs.h"
#include "repair/line_width.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

using View = std::u32string_view;

constexpr float space_width = 0.6F;
constexpr float tolerance = 0.93F;  // widths by letter classes are only so good
constexpr float narrowest = 22;     // of a column: narrower ones are poems and lists
constexpr float wide = 50;          // lines as wide as this are not listed one below another
constexpr float least_nearly_full = 0.7F;
constexpr float sticks_out = 1.15F;
constexpr float most_sticking_out = 0.3F;

bool is_unseen(char32_t letter) {
  return unicode::is_white_space(letter) || is_removed_sign(letter);
}

View trimmed(View line) {
  while (!line.empty() && is_unseen(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_unseen(line.back())) line.remove_suffix(1);
  return line;
}

// A line that has text, with all that the decisions need.
struct Row {
  std::size_t line = 0;
  View text;
  float width = 0;
  float first_word = 0;
  LineEnd end = LineEnd::open;
  bool list_item = false;
  bool indented = false;
  bool gap_before = false;  // a blank line or furniture
  bool parted = false;      // into cells or half verses, by a tab or a wide gap
};

// As most wrapping programs count: code points, ZWNJ among them.
float counted_width(View text) {
  return static_cast<float>(text.size());
}

std::vector<Row> rows_of(const std::vector<PlainLine>& lines, Measure measure) {
  const auto width = measure == Measure::set ? line_width : counted_width;
  std::vector<Row> rows;
  bool gap = true;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const View text = trimmed(lines[at].text);
    if (text.empty() || lines[at].left_out) {
      gap = true;
      continue;
    }
    rows.push_back({.line = at,
                    .text = text,
                    .width = width(text),
                    .first_word = width(first_word(text)),
                    .end = end_of(text),
                    .list_item = is_list_item(text),
                    .indented = unicode::is_white_space(lines[at].text.front()),
                    .gap_before = gap,
                    .parted = is_parted(text)});
    gap = false;
  }
  return rows;
}

// True if `next` would not have fitted behind `row`.
bool is_full(const Row& row, const Row& next, WrapWidth wrap) {
  if (wrap.measure == Measure::counted) return row.width + 1 + next.first_word > wrap.width;
  return row.width + space_width + next.first_word > wrap.width * tolerance;
}

// Pairs of lines of which the first is open: wrapped, or a list of short lines.
std::vector<std::size_t> open_pairs(const std::vector<Row>& rows, bool across_gaps) {
  std::vector<std::size_t> pairs;
  for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
    if (rows[at].end != LineEnd::open || rows[at + 1].list_item) continue;
    if (rows[at].parted && rows[at + 1].parted) continue;
    if (rows[at + 1].gap_before == across_gaps) pairs.push_back(at);
  }
  return pairs;
}

// How well a wrap width explains the open lines of more than half of it; shorter ones (headings,
// cells, captions) say nothing.
struct Fit {
  std::size_t asked = 0;
  std::size_t full = 0;
  float share() const {
    return asked == 0 ? 0 : static_cast<float>(full) / static_cast<float>(asked);
  }
};

Fit fit_of(const std::vector<Row>& rows, const std::vector<std::size_t>& pairs, float wrap) {
  constexpr float least = 0.6F;
  Fit fit;
  for (const std::size_t at : pairs) {
    if (rows[at].width < wrap * least) continue;
    ++fit.asked;
    fit.full += rows[at].width + space_width + rows[at + 1].first_word > wrap;
  }
  return fit;
}

// True if much of the text stands in lines that are too long to have been wrapped there.
bool is_overrun(const std::vector<Row>& rows, float wrap) {
  float longer = 0;
  float all = 0;
  for (const Row& row : rows) {
    all += row.width;
    if (row.width > wrap * sticks_out) longer += row.width;
  }
  return longer > all * most_sticking_out;
}

// What counts as shown: lines of prose may be few, those of a narrow column have to be many, or
// they are a poem.
bool is_shown(const Fit& fit, float wrap, std::size_t least_asked) {
  if (wrap < wide) return fit.asked >= std::max<std::size_t>(least_asked, 6) && fit.share() >= 0.8F;
  return fit.asked >= least_asked && fit.share() >= 0.6F;
}

float wrap_of_pairs(const std::vector<Row>& rows, const std::vector<std::size_t>& pairs,
                    std::size_t least_asked) {
  if (pairs.empty()) return 0;
  std::vector<float> widths;
  for (const std::size_t at : pairs) widths.push_back(rows[at].width);
  std::sort(widths.begin(), widths.end());
  // Some lines stick out (a URL, a table, two columns read as one), so narrower widths are tried,
  // and the one is taken that explains the most lines.
  float best = 0;
  std::size_t most = 0;
  for (std::size_t percent = 0; percent <= 50; percent += 2) {
    const float wrap = widths[widths.size() - 1 - widths.size() * percent / 100];
    if (wrap < narrowest || is_overrun(rows, wrap)) break;
    const Fit fit = fit_of(rows, pairs, wrap);
    if (is_shown(fit, wrap, least_asked) && fit.full > most) {
      best = wrap;
      most = fit.full;
    }
  }
  return best;
}

// The wrap width of each row: that of its run of lines (a column, a smaller face) where the run is
// long enough to show one near that of the whole text.
std::vector<float> local_wraps(const std::vector<Row>& rows, WrapWidth whole) {
  const float wrap = whole.width;
  constexpr std::size_t least_run = 4;
  constexpr float alike = 0.8F;
  std::vector<float> wraps(rows.size(), wrap);
  if (wrap == 0 || whole.measure == Measure::counted) return wraps;
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    float widest = rows[begin].width;
    for (; end < rows.size() && !rows[end].gap_before; ++end) {
      widest = std::max(widest, rows[end].width);
    }
    std::size_t near = 0;
    for (std::size_t at = begin; at < end; ++at) near += rows[at].width > widest * alike;
    const bool shown = end - begin >= least_run && near * 4 >= (end - begin) * 3;
    if (shown && widest > wrap * 0.75F && widest < wrap * 1.3F) {
      std::fill(wraps.begin() + static_cast<std::ptrdiff_t>(begin),
                wraps.begin() + static_cast<std::ptrdiff_t>(end), widest);
    }
    begin = end;
  }
  return wraps;
}

// Every line stands alone: wrapped only if most are open, wide, and end where the next word would
// not have fitted.
float wrap_of_lone_lines(const std::vector<Row>& rows) {
  const std::vector<std::size_t> gapped = open_pairs(rows, true);
  if (gapped.size() < 3 || gapped.size() * 2 < rows.size()) return 0;
  const float wrap = wrap_of_pairs(rows, gapped, 3);
  const Fit fit = fit_of(rows, gapped, wrap);
  return wrap >= wide && fit.share() >= 0.75F && fit.asked * 2 > gapped.size() ? wrap : 0;
}

// The width of the widest line that was plainly cut in mid-sentence: for text too short to count.
float wrap_of_cut_sentences(const std::vector<Row>& rows) {
  float widest = 0;
  for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
    if (rows[at].end != LineEnd::open || rows[at + 1].list_item) continue;
    const bool cut =
        ends_in_mid_sentence(rows[at].text) || begins_in_mid_sentence(rows[at + 1].text);
    if (cut) widest = std::max(widest, rows[at].width);
  }
  return widest >= wide && !is_overrun(rows, widest) ? widest : 0;
}

// The width in letters, if nearly every open line ends where the next word would not have fitted
// and what is left of it is no more than chance leaves: half a word. Lines of verse are about as
// long as one another, but not so exactly.
float counted_wrap(const std::vector<Row>& rows, const std::vector<std::size_t>& pairs) {
  constexpr std::size_t least_pairs = 5;
  constexpr float least_width = 40;
  constexpr float least_full = 0.97F;
  constexpr float most_slack = 0.7F;  // of a word with its space
  if (pairs.size() < least_pairs) return 0;
  float wrap = 0;
  for (const std::size_t at : pairs) wrap = std::max(wrap, rows[at].width);
  if (wrap < least_width || is_overrun(rows, wrap)) return 0;
  std::size_t full = 0;
  float slack = 0;
  float words = 0;
  for (const std::size_t at : pairs) {
    const float word = rows[at + 1].first_word + 1;
    if (rows[at].width + word <= wrap) continue;
    ++full;
    slack += wrap - rows[at].width;
    words += word;
  }
  const bool all = static_cast<float>(full) >= least_full * static_cast<float>(pairs.size() - 1);
  return all && slack <= words * most_slack ? wrap : 0;
}

enum class Link { join, new_line, apart, in_word };

Join join_of(Link link) {
  if (link == Link::in_word) return Join::nothing;
  return link == Link::join ? Join::space : Join::new_line;
}

class Linker {
 public:
  Linker(const std::vector<Row>& rows, WrapWidth wrap, const WordGoesOn& word_goes_on)
      : rows_(rows),
        word_goes_on_(word_goes_on),
        measure_(wrap.measure),
        wraps_(local_wraps(rows, wrap)) {
    const auto indented =
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.indented; });
    indents_begin_ = static_cast<std::size_t>(indented) * 3 < rows.size();
  }

  // What is between row `at` and the next; `wrapped` if row `at` itself is behind a full line,
  // `in_list` if the lines that it ends begin with an item of a list.
  Link link(std::size_t at, bool wrapped, bool in_list) const {
    const Row& row = rows_[at];
    const Row& next = rows_[at + 1];
    const float wrap = wraps_[at];
    if (word_goes_on_ && !next.gap_before && word_goes_on_(row.text, next.text)) {
      return Link::in_word;
    }
    const bool parted = row.parted && next.parted;
    const bool full = wrap > 0 && !parted && is_full(row, next, {wrap, measure_});
    if (next.gap_before && is_headline(at)) return Link::apart;
    if (next.gap_before) return goes_on(row, next, full, wrap) ? Link::join : Link::apart;
    if (full && row.width <= wrap * sticks_out) {
      return closes(at) ? closed(next) : Link::join;
    }
    if (next.list_item) return in_list || !wrapped ? Link::new_line : Link::apart;
    if (wrap > 0 && !parted && (wrapped || row.end == LineEnd::sentence)) return Link::apart;
    if (wrap > 0 && starts_wrapped(at + 1)) return Link::apart;
    return Link::new_line;
  }

 private:
  // The first line of a text, alone before a gap and lines that are not, with nothing cut about it.
  bool is_headline(std::size_t at) const {
    if (at > 0 || rows_.size() < 3 || rows_[2].gap_before) return false;
    return !ends_in_mid_sentence(rows_[0].text) && !begins_in_mid_sentence(rows_[1].text);
  }
  // Across a gap only what is plainly open goes on.
  static bool goes_on(const Row& row, const Row& next, bool full, float wrap) {
    if (wrap == 0 || row.end != LineEnd::open || next.list_item) return false;
    if (row.width < wrap * least_nearly_full || row.width > wrap * sticks_out) return false;
    return full || ends_in_mid_sentence(row.text);
  }
  bool closes(std::size_t at) const {
    const Row& row = rows_[at];
    const Row& next = rows_[at + 1];
    if (next.list_item) return true;
    if (!next.indented) return false;
    return row.indented ? begins_by_indent(at + 1) : row.end == LineEnd::sentence;
  }
  // Few lines are indented, and the one behind row `at` is not: no quotation that is set in.
  bool begins_by_indent(std::size_t at) const {
    return indents_begin_ && at + 1 < rows_.size() && !rows_[at + 1].gap_before &&
           !rows_[at + 1].indented;
  }
  static Link closed(const Row& next) { return next.list_item ? Link::new_line : Link::apart; }
  bool starts_wrapped(std::size_t at) const {
    return at + 1 < rows_.size() && !rows_[at + 1].gap_before &&
           is_full(rows_[at], rows_[at + 1], {wraps_[at], measure_});
  }

  const std::vector<Row>& rows_;
  const WordGoesOn& word_goes_on_;
  Measure measure_;
  std::vector<float> wraps_;
  bool indents_begin_ = false;  // few lines are indented: those that begin paragraphs
};

}  // namespace

WrapWidth estimate_wrap(const std::vector<PlainLine>& lines, WrapWidth before) {
  const std::vector<Row> counted = rows_of(lines, Measure::counted);
  if (const float wrap = counted_wrap(counted, open_pairs(counted, false)); wrap > 0) {
    return {wrap, Measure::counted};
  }
  const std::vector<Row> rows = rows_of(lines, Measure::set);
  const std::vector<std::size_t> adjacent = open_pairs(rows, false);
  if (before.measure == Measure::counted && adjacent.size() < 5) return before;
  if (adjacent.size() >= 3) return {wrap_of_pairs(rows, adjacent, 1)};
  if (before.width > 0) return before;
  for (const float wrap :
       {wrap_of_pairs(rows, adjacent, 1), wrap_of_lone_lines(rows), wrap_of_cut_sentences(rows)}) {
    if (wrap > 0) return {wrap};
  }
  return {};
}

std::vector<PlainParagraph> find_paragraphs(const std::vector<PlainLine>& lines, WrapWidth wrap,
                                            const WordGoesOn& word_goes_on) {
  const std::vector<Row> rows = rows_of(lines, wrap.measure);
  const Linker linker(rows, wrap, word_goes_on);
  std::vector<PlainParagraph> paragraphs;
  Link link = Link::apart;
  bool in_list = false;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool goes_on = link == Link::join || link == Link::in_word;
    in_list = rows[at].list_item || (goes_on && in_list);
    if (link == Link::apart) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back().joins.push_back(join_of(link));
    }
    paragraphs.back().lines.push_back(rows[at].line);
    if (at + 1 < rows.size()) link = linker.link(at, goes_on, in_list);
  }
  return paragraphs;
}

}  // namespace bazyab::repair
