// Windows, paragraphs and what is put between them.
#include "repair/stream.h"

#include <algorithm>
#include <utility>

#include "repair/blocks.h"
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

void halve(Habit& habit) {
  habit = {.letters = habit.letters / 2,
           .zwnj = habit.zwnj / 2,
           .mi_apart = habit.mi_apart / 2,
           .mi_with_zwnj = habit.mi_with_zwnj / 2,
           .lam_alef = habit.lam_alef / 2,
           .gaps = {.zwnj = habit.gaps.zwnj / 2,
                    .apart = habit.gaps.apart / 2,
                    .joined = habit.gaps.joined / 2}};
}

// The text of a paragraph as it came, line breaks among it, and what becomes of each break.
class RawParagraph {
 public:
  RawParagraph(const PlainWindow& window, const PlainParagraph& paragraph, std::size_t line_count) {
    for (std::size_t index = 0; index < line_count; ++index) {
      const Span span = window.article(paragraph.lines[index]);
      const std::size_t begin = trimmed_begin(window.letters, span);
      if (index > 0) add_break(window, begin, paragraph.joins[index - 1]);
      end_ = trimmed_end(window.letters, span);
      letters.append(window.letters.substr(begin, end_ - begin));
      has_furniture_ = !window.furniture(paragraph.lines[index]).empty();
    }
  }

  std::u32string letters;
  std::vector<Proposal> breaks;

 private:
  // Between the last line and one that begins at `begin`: white space, unless furniture was there.
  void add_break(const PlainWindow& window, std::size_t begin, Join join) {
    const std::u32string_view between = window.letters.substr(end_, begin - end_);
    const bool white =
        !has_furniture_ && std::all_of(between.begin(), between.end(), unicode::is_white_space);
    const auto from = static_cast<std::uint32_t>(letters.size());
    const bool in_word = !letters.empty() && letters.back() == unicode::zwnj;
    letters.append(white ? between : std::u32string_view(U"\n\n"));
    const Span span{from, static_cast<std::uint32_t>(letters.size())};
    std::u32string after = join == Join::new_line ? U"\n" : in_word ? U"" : U" ";
    if (slice(letters, span) == after) return;
    breaks.push_back({.span = span, .after = std::move(after), .kind = RepairKind::line});
  }

  std::size_t end_ = 0;
  bool has_furniture_ = false;
};

}  // namespace

Stream::Stream(const RepairOptions& options, const language::Lexicon* lexicon, StreamOutput output)
    : options_(options), lexicon_(lexicon), output_(std::move(output)) {
  letters_.reserve(window_size);
  if (lexicon_ != nullptr && !lexicon_->weights().empty()) decoder_.emplace(*lexicon_);
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
  if (offset_ > 0 && !options_.keep_lines) put(U"\n");
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
  halve(habit_);
  habit_.count(letters_);
  const PlainWindow window =
      open_window(letters_, {.begins = begins_, .ends = at_end}, !options_.keep_furniture);
  const std::size_t done =
      options_.keep_lines ? write_lines(window, at_end) : write_paragraphs(window, at_end);
  begins_ = false;
  letters_.erase(0, done);
}

// Gives how many letters are done with; at least one.
std::size_t Stream::write_paragraphs(const PlainWindow& window, bool at_end) {
  const std::vector<PlainLine> lines = window.plain_lines();
  wrap_ = estimate_wrap(lines, wrap_);
  const std::vector<PlainParagraph> paragraphs = find_paragraphs(lines, wrap_);
  std::size_t furniture_from = 0;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const std::size_t line = paragraphs[at].lines.front();
    put_furniture_before(window, line, furniture_from);
    if (!at_end && at + 1 == paragraphs.size()) {
      if (window.lines[line].begin > 0) return window.lines[line].begin;
      return write_part(window, paragraphs[at]);
    }
    write_paragraph(window, paragraphs[at]);
  }
  put_furniture_before(window, window.lines.size(), furniture_from);
  return window.letters.size();
}

// Writes what can be written of a paragraph that fills the window.
std::size_t Stream::write_part(const PlainWindow& window, const PlainParagraph& paragraph) {
  if (paragraph.lines.size() > 2) {
    const std::size_t count = paragraph.lines.size() - 2;
    const RawParagraph raw(window, paragraph, count);
    write_text(raw.letters, raw.breaks);
    separator_ = paragraph.joins[count - 1] == Join::space ? U" " : U"\n";
    return window.lines[paragraph.lines[count]].begin;
  }
  const Span line = window.lines[paragraph.lines.front()];
  const Span last = window.lines[paragraph.lines.back()];
  if (paragraph.lines.size() == 2 && last.begin > window_size / 2) {
    const RawParagraph raw(window, paragraph, 1);
    write_text(raw.letters, raw.breaks);
    separator_ = paragraph.joins[0] == Join::space ? U" " : U"\n";
    return last.begin;
  }
  const std::size_t cut = line.begin + cut_of_line(slice(window.letters, line));
  write_text(window.letters.substr(line.begin, cut - line.begin), {});
  const bool at_space = cut < window.letters.size();
  separator_ = at_space ? U" " : U"";
  return at_space ? cut + 1 : cut;
}

void Stream::write_paragraph(const PlainWindow& window, const PlainParagraph& paragraph) {
  const RawParagraph raw(window, paragraph, paragraph.lines.size());
  write_text(raw.letters, raw.breaks);
  separator_ = U"\n\n";
}

std::size_t Stream::write_lines(const PlainWindow& window, bool at_end) {
  std::size_t furniture_from = 0;
  for (std::size_t at = 0; at < window.lines.size(); ++at) {
    const Span line = window.lines[at];
    const bool open = at + 1 == window.lines.size() && window.last_line_open;
    put_furniture_before(window, at + 1, furniture_from);
    if (open && !at_end) {
      if (at > 0) return line.begin;
      const std::size_t cut = cut_of_line(slice(window.letters, line));
      write_text(window.letters.substr(line.begin, cut), {});
      const bool at_space = line.begin + cut < window.letters.size();
      separator_ = at_space ? U" " : U"";
      return line.begin + cut + (at_space ? 1 : 0);
    }
    write_text(slice(window.letters, window.article(at)), {});
    separator_.clear();
    put(U"\n");
  }
  return window.letters.size();
}

void Stream::write_text(std::u32string_view raw, std::span<const Proposal> breaks) {
  Repaired state{.text = {.letters = std::u32string(raw), .origins = {}, .boundaries = {}},
                 .repairs = {}};
  if (options_.allows(RepairKind::line)) apply_repairs(state, breaks);
  repair_text(state, options_, lexicon_, habit_, {}, decoder_ ? &*decoder_ : nullptr);
  if (!state.text.letters.empty()) put(std::exchange(separator_, {}));
  if (output_.repair) {
    for (const Repair& repair : state.repairs) output_.repair(repair, offset_);
  }
  put(state.text.letters);
}

void Stream::put(std::u32string_view letters) {
  if (letters.empty()) return;
  output_.text(unicode::encode_utf8(letters));
  offset_ += letters.size();
}

void Stream::put_furniture_before(const PlainWindow& window, std::size_t line, std::size_t& from) {
  for (; from < line; ++from) {
    const Span span = window.furniture(from);
    if (span.empty() || !output_.furniture) continue;
    output_.furniture(window.verdicts[from].kind, slice(window.letters, span), offset_);
  }
}

}  // namespace bazyab::repair
