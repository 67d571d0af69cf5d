// Windows, paragraphs and what is put between them.
#include "repair/stream.h"

#include <algorithm>
#include <utility>

#include "repair/blocks.h"
#include "repair/boundaries.h"
#include "repair/broken_word.h"
#include "repair/settled_paragraphs.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr std::size_t window_size = 64 * 1024;  // code points
constexpr std::size_t slice_size = 64 * 1024;   // bytes decoded at once

using clipping::FurnitureKind;

// Where to cut a line that does not end within a window: after a sentence, else at white space.
std::size_t cut_of_line(std::u32string_view letters) {
  std::size_t space = 0;
  for (std::size_t at = letters.size(); at-- > letters.size() / 2;) {
    if (!unicode::is_white_space(letters[at])) continue;
    if (letters[at - 1] == U'.' || letters[at - 1] == U'؟') return at;
    if (space == 0) space = at;
  }
  return space > 0 ? space : letters.size();
}

std::size_t trimmed_begin(std::u32string_view text, Span span) {
  while (span.begin < span.end && unicode::is_white_space(text[span.begin])) ++span.begin;
  return span.begin;
}
std::size_t trimmed_end(std::u32string_view text, Span span) {
  while (span.end > span.begin && unicode::is_white_space(text[span.end - 1])) --span.end;
  return span.end;
}

// Lines of a paragraph as they came, with what is between them, and what becomes of each break.
struct RawLines {
  std::size_t begin = 0;  // in the window
  std::size_t end = 0;
  std::u32string letters;
  std::vector<Proposal> breaks;

  void add(const PlainWindow& window, std::size_t line, Join join) {
    const Span span = window.article(line);
    const std::size_t from = trimmed_begin(window.letters, span);
    if (letters.empty()) {
      begin = from;
    } else {
      add_break(window.letters.substr(end, from - end), join);
    }
    end = std::max<std::size_t>(from, trimmed_end(window.letters, span));
    letters.append(window.letters.substr(from, end - from));
  }

 private:
  void add_break(std::u32string_view between, Join join) {
    const auto from = static_cast<std::uint32_t>(letters.size());
    std::u32string after(break_for(letters, join));
    letters.append(between);
    if (between == after) return;
    breaks.push_back({.span = {from, static_cast<std::uint32_t>(letters.size())},
                      .after = std::move(after),
                      .kind = RepairKind::line});
  }
};

}  // namespace

Stream::Stream(const RepairOptions& options, const language::Lexicon* lexicon, StreamOutput output)
    : options_(options), lexicon_(lexicon), output_(std::move(output)) {
  letters_.reserve(window_size);
  if (lexicon_ != nullptr && !lexicon_->weights().empty()) reader_.emplace(*lexicon_);
}

void Stream::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    bytes_.append(bytes.substr(0, slice_size));
    bytes.remove_prefix(std::min(bytes.size(), slice_size));
    const std::size_t complete = unicode::complete_prefix(bytes_);
    add(unicode::decode_utf8(std::string_view(bytes_).substr(0, complete), &replaced_));
    bytes_.erase(0, complete);
  }
}

void Stream::finish() {
  add(unicode::decode_utf8(bytes_, &replaced_));
  bytes_.clear();
  work(true);
  if (options_.keep_lines) return drop_gap();
  separator_ = offset_ > 0 ? U"\n" : U"";
  put_gap();
}

void Stream::add(std::u32string_view letters) {
  while (!letters.empty()) {
    const std::size_t room = std::min(window_size - letters_.size(), letters.size());
    letters_.append(letters.substr(0, room));
    letters.remove_prefix(room);
    if (letters_.size() == window_size) work(false);
  }
}

void Stream::work(bool at_end) {
  habit_.halve();
  seen_ = see_letters(letters_, options_, lexicon_);
  habit_.count(seen_.letters, lexicon_);
  if (reader_) count_breaks(seen_.letters, *lexicon_, habit_, reader_->words);
  once_repaired_.reset();
  const bool lost = language::GapHabit::lacks_zwnj(habit_.gaps.code());
  if ((lost || habit_.breaks.code() > 0) && options_.style == Style::keep) {
    once_repaired_ = habit_.once_repaired();
  }
  next_line_ = 0;
  const PlainWindow window =
      open_window(seen_.letters, {.begins = begins_, .ends = at_end}, !options_.keep_furniture);
  const std::size_t done =
      options_.keep_lines ? write_lines(window, at_end) : write_paragraphs(window, at_end);
  skip_to(done);
  begins_ = false;
  letters_.erase(0, done);
  consumed_ = 0;
}

// Gives how many letters are done with; at least one.
std::size_t Stream::write_paragraphs(const PlainWindow& window, bool at_end) {
  const std::vector<PlainLine> lines = window.plain_lines();
  const WrapWidth before = std::exchange(wrap_, estimate_wrap(lines, wrap_));
  const std::vector<PlainParagraph> paragraphs =
      settled_paragraphs(lines, wrap_, before, word_goes_on());
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const std::size_t line = paragraphs[at].lines.front();
    put_furniture_before(window, line);
    if (!at_end && at + 1 == paragraphs.size()) {
      if (window.lines[line].begin > 0) return window.lines[line].begin;
      return write_part(window, paragraphs[at]);
    }
    write_paragraph(window, paragraphs[at]);
  }
  put_furniture_before(window, window.lines.size());
  return window.letters.size();
}

WordGoesOn Stream::word_goes_on() const {
  if (lexicon_ == nullptr) return {};
  return [this](std::u32string_view line, std::u32string_view next) {
    return is_broken_word(line, next, *lexicon_);
  };
}

// Writes what can be written of a paragraph that fills the window.
std::size_t Stream::write_part(const PlainWindow& window, const PlainParagraph& paragraph) {
  const Span line = window.lines[paragraph.lines.front()];
  const Span last = window.lines[paragraph.lines.back()];
  std::size_t count = 0;  // of lines that are surely done with
  if (paragraph.lines.size() > 2) count = paragraph.lines.size() - 2;
  if (paragraph.lines.size() == 2 && last.begin > window_size / 2) count = 1;
  if (count > 0) {
    write_lines_of(window, paragraph, count);
    return window.lines[paragraph.lines[count]].begin;
  }
  return write_cut(window, line);
}

// Writes a line that does not end within the window up to where it may be cut.
std::size_t Stream::write_cut(const PlainWindow& window, Span line) {
  const std::size_t cut = line.begin + cut_of_line(slice(window.letters, line));
  write_text(line.begin, cut, window.letters.substr(line.begin, cut - line.begin), {});
  cut_line_ = true;
  const bool at_space = cut < window.letters.size();
  separator_ = at_space ? U" " : U"";
  return at_space ? cut + 1 : cut;
}

void Stream::write_paragraph(const PlainWindow& window, const PlainParagraph& paragraph) {
  write_lines_of(window, paragraph, paragraph.lines.size());
  separator_ = U"\n\n";
}

// Writes the first `count` lines. Furniture between them divides the text that is repaired at once,
// not the paragraph.
void Stream::write_lines_of(const PlainWindow& window, const PlainParagraph& paragraph,
                            std::size_t count) {
  RawLines raw;
  for (std::size_t index = 0; index < count; ++index) {
    const std::size_t line = paragraph.lines[index];
    const Join join = index > 0 ? paragraph.joins[index - 1] : Join::space;
    if (index > 0 && has_furniture(window, paragraph.lines[index - 1], line)) {
      write_text(raw.begin, raw.end, raw.letters, raw.breaks);
      separator_ = break_for(raw.letters, join);
      raw = {};
      put_furniture_before(window, line);
    }
    raw.add(window, line, join);
  }
  write_text(raw.begin, raw.end, raw.letters, raw.breaks);
  if (count < paragraph.lines.size()) {
    separator_ = break_for(raw.letters, paragraph.joins[count - 1]);
  }
}

std::size_t Stream::write_lines(const PlainWindow& window, bool at_end) {
  for (std::size_t at = 0; at < window.lines.size(); ++at) {
    const Span line = window.lines[at];
    const bool open = at + 1 == window.lines.size() && window.last_line_open;
    if (open && !at_end) {
      if (at > 0) return line.begin;
      return write_cut(window, line);
    }
    const Span article = window.article(at);
    write_text(article.begin, article.end, slice(window.letters, article), {});
    put_furniture_before(window, at + 1);
    end_line(line.end, open);
  }
  // The text ended where its last line had been cut.
  if (at_end && window.lines.empty() && cut_line_) end_line(0, true);
  return window.letters.size();
}

// The line break behind a line that is kept; `open` if it has none.
void Stream::end_line(std::size_t end, bool open) {
  skip_to(end);
  drop_gap();
  separator_.clear();
  cut_line_ = false;
  if (!open) {
    consumed_ = end + 1;
  } else if (options_.allows(RepairKind::line)) {
    record({.kind = RepairKind::line, .span = {0, 1}, .before = {}, .after = U"\n"});
  } else {
    return;
  }
  put(U"\n");
}

// Repairs `raw`, which is letters [begin, end) of the window, and writes it.
void Stream::write_text(std::size_t begin, std::size_t end, std::u32string_view raw,
                        std::span<const Proposal> breaks) {
  skip_to(begin);
  consumed_ = end;
  Repaired state{.text = {.letters = std::u32string(raw), .origins = {}, .boundaries = {}},
                 .repairs = seen_changes({static_cast<std::uint32_t>(begin),
                                          static_cast<std::uint32_t>(begin + raw.size())})};
  if (options_.allows(RepairKind::line)) apply_repairs(state, breaks);
  PlainReader* reader = reader_ ? &*reader_ : nullptr;
  repair_text(state, options_, lexicon_, habit_, {}, reader);
  if (once_repaired_ && reader != nullptr) {
    settle_text(state, options_, lexicon_, *once_repaired_, *reader);
  }
  if (state.text.letters.empty()) {
    if (!state.repairs.empty()) drop_gap();
  } else {
    put_gap();
  }
  for (const Repair& repair : state.repairs) record(repair);
  put(state.text.letters);
}

// What was put right in the letters of `span` beforehand, counted from its begin.
std::vector<Repair> Stream::seen_changes(Span span) const {
  std::vector<Repair> repairs;
  for (const Repair& one : seen_.repairs) {
    const Span part{std::max(one.span.begin, span.begin), std::min(one.span.end, span.end)};
    if (part.begin >= part.end || slice(seen_.letters, part) == slice(letters_, part)) continue;
    repairs.push_back(one);
    repairs.back().span = {part.begin - span.begin, part.end - span.begin};
    repairs.back().before = slice(letters_, part);
    repairs.back().after = slice(seen_.letters, part);
  }
  return repairs;
}

// What is before `to` in the window and was not written is a gap.
void Stream::skip_to(std::size_t to) {
  constexpr std::size_t longest_gap = 64 * 1024;
  if (to <= consumed_) return;
  gap_.append(letters_, consumed_, to - consumed_);
  consumed_ = to;
  if (gap_.size() > longest_gap) drop_gap();
}

// Writes the gap as the separator that is due.
void Stream::put_gap() {
  if (offset_ == 0) separator_.clear();
  if (!options_.allows(RepairKind::line)) return drop_gap();
  if (gap_ != separator_) {
    record({.kind = RepairKind::line,
            .span = {0, static_cast<std::uint32_t>(separator_.size())},
            .before = gap_,
            .after = separator_});
  }
  gap_.clear();
  put(std::exchange(separator_, {}));
}

// Leaves the gap out; the separator is still due.
void Stream::drop_gap() {
  if (!options_.allows(RepairKind::line)) {
    put(std::exchange(gap_, {}));
  } else if (!gap_.empty()) {
    record({.kind = RepairKind::line, .span = {}, .before = std::exchange(gap_, {}), .after = {}});
  }
}

void Stream::record(const Repair& repair) {
  if (output_.repair) output_.repair(repair, offset_);
}

void Stream::put(std::u32string_view letters) {
  if (letters.empty()) return;
  output_.text(unicode::encode_utf8(letters));
  offset_ += letters.size();
}

bool Stream::has_furniture(const PlainWindow& window, std::size_t from, std::size_t to) {
  for (; from < to; ++from) {
    if (!window.furniture(from).empty()) return true;
  }
  return false;
}

// Leaves out what is furniture in the lines before `line` and behind what was written.
void Stream::put_furniture_before(const PlainWindow& window, std::size_t line) {
  for (; next_line_ < line; ++next_line_) {
    const Span span = window.furniture(next_line_);
    if (span.empty() || span.begin < consumed_) continue;
    skip_to(span.begin);
    drop_gap();
    consumed_ = span.end;
    if (!output_.furniture) continue;
    output_.furniture(window.verdicts[next_line_].kind, slice(letters_, span), offset_);
  }
}

}  // namespace bazyab::repair
