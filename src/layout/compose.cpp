// Step (c): lines become text and paragraphs.
#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "layout/frame.h"
#include "layout/layout.h"
#include "layout/line_signs.h"
#include "layout/line_text.h"
#include "layout/measure.h"
#include "layout/runaround.h"
#include "unicode/letters.h"

namespace bazyab::layout {
namespace {

constexpr float headline_size = 1.3F;  // of the text's, from which on a line is surely a headline

class Composer {
 public:
  Composer(const PageFacts& page, const DocumentFacts& document)
      : page_(page), document_(document) {
    for (const LineFacts& line : page.lines) body_em_.push_back(line.em);
    if (!body_em_.empty()) {
      const auto middle = body_em_.begin() + static_cast<std::ptrdiff_t>(body_em_.size() / 2);
      std::nth_element(body_em_.begin(), middle, body_em_.end());
      body_ = *middle;
    }
  }

  std::vector<Block> compose() {
    for (const Region& region : page_.regions) compose_region(region);
    return std::move(blocks_);
  }

 private:
  void compose_region(const Region& region) {
    std::vector<ComposedLine> lines;
    const std::vector<Edges> edges = edges_beside(page_, region);
    for (std::uint32_t index = region.lines.begin; index < region.lines.end; ++index) {
      ComposedLine line = compose_line(page_.lines[index], region);
      if (line.line.text.letters.empty()) continue;
      if (!edges.empty()) line.edges = edges[index - region.lines.begin];
      const LineFacts& facts = page_.lines[index];
      if (facts.place == LinePlace::opens || lines.empty()) {
        put_separators(line.line.text, facts.cells_before, U'\t');
        lines.push_back(std::move(line));
      } else {
        append_piece(lines.back().line, std::move(line.line), facts);
      }
    }
    if (lines.empty()) return;
    opens_region_ = true;
    if (region.table) {
      std::vector<ComposedLine*> rows;
      for (ComposedLine& line : lines) rows.push_back(&line);
      flush(rows, region, measure_of(page_, region, lines, lines));
      return;
    }
    const float leading = leading_of(lines);
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin + 1;
      while (end < lines.size() && !is_apart(lines[end - 1], lines[end], leading)) ++end;
      compose_run(std::span(lines).subspan(begin, end - begin), lines, region);
      begin = end;
    }
  }

  // `count` times `sign` before the text, on the place of its first letter.
  static void put_separators(Text& text, std::size_t count, char32_t sign) {
    if (count == 0) return;
    Origin origin = text.origins.front();
    origin.source = Source::inserted;
    Boundary boundary;
    boundary.observed = sign == U'\t' ? Observed::cell : Observed::space;
    text.letters.insert(text.letters.begin(), count, sign);
    text.origins.insert(text.origins.begin(), count, origin);
    text.boundaries.insert(text.boundaries.begin(), count, boundary);
  }

  // A further cell, or a further line of a cell, of the table's row so far.
  static void append_piece(Line& row, Line&& piece, const LineFacts& facts) {
    const bool cell = facts.place == LinePlace::cell;
    if (facts.place == LinePlace::splits) {
      piece.text.boundaries.front().observed = Observed::joined;
    } else {
      put_separators(piece.text, cell ? facts.cells_before : 1, cell ? U'\t' : U' ');
    }
    row.box.include(piece.box);
    row.text.letters += piece.text.letters;
    const auto append = [](auto& to, const auto& from) {
      to.insert(to.end(), from.begin(), from.end());
    };
    append(row.text.origins, piece.text.origins);
    append(row.text.boundaries, piece.text.boundaries);
  }

  // Another size, or far below: no paragraph goes over that.
  bool is_apart(const ComposedLine& before, const ComposedLine& line, float leading) const {
    const LineFacts& a = *before.facts;
    const LineFacts& b = *line.facts;
    if (std::abs(a.em - b.em) > 0.12F * std::max(a.em, b.em)) return true;
    const float step = (b.baseline - a.baseline) / b.em;
    // Some programs set headlines much wider than the text that tells the leading.
    if (a.em > headline_size * body_) return step > 3.6F;
    return step > 2.6F || (leading > 0 && step > 1.9F * leading);
  }

  // Lines of one size, one below the other.
  void compose_run(std::span<ComposedLine> run, std::span<const ComposedLine> lines,
                   const Region& region) {
    const Measure measure = measure_of(page_, region, run, lines);
    std::vector<ComposedLine*> paragraph;
    for (std::size_t index = 0; index < run.size(); ++index) {
      const bool breaks =
          index > 0 &&
          (region.slanted || is_break(*paragraph.front(), run[index - 1], run[index], measure));
      if (breaks) flush(paragraph, region, measure);
      paragraph.push_back(&run[index]);
    }
    flush(paragraph, region, measure);
  }

  ComposedLine compose_line(const LineFacts& facts, const Region& region) const {
    ComposedLine line{.facts = &facts};
    line.line.text = line_text(page_, facts, document_, region.table);
    line.line.box = Frame{page_.width, page_.height}.on_page(facts.box, region.turn);
    const Text& text = line.line.text;
    line.left_to_right = is_left_to_right(text.letters);
    line.first_word_width = width_of_first_word(text);
    return line;
  }

  float width_of_first_word(const Text& text) const {
    Box word;
    bool first = true;
    for (std::size_t index = 0; index < text.letters.size(); ++index) {
      if (unicode::is_white_space(text.letters[index])) break;
      const Box& box = page_.items[text.origins[index].index].box;
      if (first) word = box;
      word.include(box);
      first = false;
    }
    return word.width();
  }

  // Lines of an item are set in below its bullet.
  static bool hangs_from(const ComposedLine& first, const ComposedLine& line,
                         const Measure& measure) {
    return is_bullet(first.line.text.letters) &&
           inset(line, measure) > inset(first, measure) + 0.3F * line.facts->em;
  }

  // A further line of a list of contents, or a title in it.
  static bool is_entry(const ComposedLine& line, const Measure& measure) {
    constexpr float is_short = 0.4F;
    return is_contents_entry(line.line.text) ||
           room_after(line, measure) > is_short * (measure.right - measure.left);
  }

  // A name at the far end of its line, where no paragraph begins.
  static bool is_signature(const ComposedLine& first, const ComposedLine& before,
                           const ComposedLine& line, const Measure& measure) {
    constexpr float far_em = 6, flush_em = 0.3F;
    constexpr std::ptrdiff_t least_letters = 3;
    const float em = line.facts->em;
    const std::u32string& name = before.line.text.letters;
    return &first == &before && !measure.ragged_start && inset(before, measure) > far_em * em &&
           inset(line, measure) < flush_em * em &&
           std::count_if(name.begin(), name.end(), unicode::is_arabic_script) >= least_letters;
  }

  // `first` is that of the paragraph so far, `before` its last.
  bool is_break(const ComposedLine& first, const ComposedLine& before, const ComposedLine& line,
                const Measure& measure) const {
    if (is_bullet(line.line.text.letters)) return true;
    if (has_leaders(before.line.text.letters)) return true;
    if (ends_in_page_number(before.line.text) && is_entry(line, measure)) return true;
    const float em = line.facts->em;
    const float step = (line.facts->baseline - before.facts->baseline) / em;
    // Headlines are balanced or centred: their lines are short without an end.
    const bool headline =
        em > headline_size * body_ || (em > 1.15F * body_ && is_centred(before, measure));
    if (headline) return measure.own_leading > 0 && step > 1.3F * measure.own_leading;
    if (document_.indents && is_indented(line, measure) && !hangs_from(first, line, measure)) {
      return true;
    }
    if (is_signature(first, before, line, measure)) return true;
    // Verse and quotations are set in on both sides, or in the middle, below lines that are not.
    const float set_in = std::min(inset(line, measure), room_after(line, measure));
    if (!measure.ragged_start && set_in > 1.5F * em && inset(before, measure) < 0.3F * em &&
        !hangs_from(first, line, measure)) {
      return true;
    }
    const bool wide_step = measure.leading > 0 && is_wide_step(step, measure.leading);
    const bool is_short = room_after(before, measure) > line.first_word_width + spare * em;
    if (is_short && (wide_step || !(measure.white_alone || is_ragged(before, line, measure)))) {
      return true;
    }
    // Where paragraphs are indented, leading is no sign: tall letters vary it.
    return !document_.indents && wide_step;
  }

  // Where white parts the paragraphs, a line that breaks off in a sentence ends none, though the
  // next word would have had room: not all programs fill their lines. Verses break off too, but
  // one after the other.
  static bool is_ragged(const ComposedLine& before, const ComposedLine& line,
                        const Measure& measure) {
    const float width = measure.right - measure.left;
    if (!measure.spaced || is_finished(before.line.text.letters)) return false;
    if (room_after(before, measure) > width / 2) return false;
    return is_finished(line.line.text.letters) ||
           room_after(line, measure) < 0.1F * width + spare * line.facts->em;
  }

  static bool is_centred(const ComposedLine& line, const Measure& measure) {
    const float left = line.facts->box.x0 - measure.left;
    const float right = measure.right - line.facts->box.x1;
    return std::abs(left - right) < 1.5F * line.facts->em && left > line.facts->em;
  }

  std::uint64_t font_of(const LineFacts& line) const {
    std::map<std::uint16_t, std::size_t> letters;
    for (std::uint32_t at = line.items.begin; at < line.items.end; ++at) {
      if (page_.items[at].kind == ItemKind::letter) ++letters[page_.items[at].font];
    }
    const auto most =
        std::ranges::max_element(letters, {}, [](const auto& each) { return each.second; });
    return most != letters.end() && most->first < page_.fonts.size() ? page_.fonts[most->first].id
                                                                     : 0;
  }

  void flush(std::vector<ComposedLine*>& paragraph, const Region& region, const Measure& measure) {
    if (paragraph.empty()) return;
    Block block{.page = page_.number};
    const ComposedLine& first = *paragraph.front();
    block.em = first.facts->em;
    block.font = font_of(*first.facts);
    block.first_word_width = first.first_word_width;
    block.indented = is_indented(first, measure);
    block.set_in = measure.ragged_start ? 0 : region.box.x1 - first.facts->box.x1;
    block.room_after = room_after(*paragraph.back(), measure);
    block.opens_region = opens_region_;
    opens_region_ = false;
    block.box = first.line.box;
    if (region.table) block.kind = BlockKind::table;
    block.boxed = region.boxed;
    if (region.slanted) block.kind = BlockKind::furniture;
    if (block.kind == BlockKind::paragraph && block.em > 1.15F * body_) {
      block.kind = BlockKind::headline;
    }
    for (ComposedLine* line : paragraph) {
      block.box.include(line->line.box);
      block.lines.push_back(std::move(line->line));
    }
    blocks_.push_back(std::move(block));
    paragraph.clear();
  }

  const PageFacts& page_;
  const DocumentFacts& document_;
  std::vector<float> body_em_;
  float body_ = 0;
  bool opens_region_ = true;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> compose_page(const PageFacts& page, const DocumentFacts& document) {
  return Composer(page, document).compose();
}

}  // namespace bazyab::layout
