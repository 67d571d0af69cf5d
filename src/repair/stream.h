// Plain text in, clean text out, in bounded memory.
//
// Bytes are collected into windows of 64 Ki code points; a window is cut before its last paragraph,
// so that no decision depends on where reads or windows end. Habit and wrap width are those of the
// window and of what was before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clipping/furniture.h"
#include "core/repair.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"
#include "repair/paragraphs.h"
#include "repair/plain_reader.h"
#include "repair/plain_window.h"
#include "repair/seen_letters.h"

namespace bazyab::repair {

// Where the results go, in order.
struct StreamOutput {
  std::function<void(std::string_view utf8)> text;
  // Each change; its span counts from code point `offset` of the output. With furniture, in the
  // order of these calls, they are all that was done: undoing them from the last to the first gives
  // the letters that were read. May be empty.
  std::function<void(const Repair&, std::uint64_t offset)> repair;
  // Each piece of furniture left out, and where it would have stood. May be empty.
  std::function<void(clipping::FurnitureKind, std::u32string_view, std::uint64_t offset)> furniture;
};

class Stream {
 public:
  // `lexicon` may be null and must outlive the stream, as must what `output` refers to.
  Stream(const RepairOptions& options, const language::Lexicon* lexicon, StreamOutput output);

  // The next bytes, cut anywhere. Ill-formed UTF-8 becomes U+FFFD.
  void feed(std::string_view bytes);
  // The end of the text. Nothing may be fed afterwards.
  void finish();

  std::uint64_t written() const { return offset_; }   // code points put out so far
  std::size_t replaced() const { return replaced_; }  // ill-formed sequences met so far

 private:
  void add(std::u32string_view letters);
  void work(bool at_end);
  std::size_t write_paragraphs(const PlainWindow& window, bool at_end);
  std::size_t write_lines(const PlainWindow& window, bool at_end);
  WordGoesOn word_goes_on() const;
  std::size_t write_part(const PlainWindow& window, const PlainParagraph& paragraph);
  std::size_t write_cut(const PlainWindow& window, Span line);
  void write_paragraph(const PlainWindow& window, const PlainParagraph& paragraph);
  void write_lines_of(const PlainWindow& window, const PlainParagraph& paragraph,
                      std::size_t count);
  void end_line(std::size_t end, bool open);
  void write_text(std::size_t begin, std::size_t end, std::u32string_view raw,
                  std::span<const Proposal> breaks);
  std::vector<Repair> seen_changes(Span span) const;
  void skip_to(std::size_t to);
  void put_gap();
  void drop_gap();
  void record(const Repair& repair);
  void put(std::u32string_view letters);
  static bool has_furniture(const PlainWindow& window, std::size_t from, std::size_t to);
  void put_furniture_before(const PlainWindow& window, std::size_t line);

  RepairOptions options_;
  const language::Lexicon* lexicon_;
  StreamOutput output_;
  std::optional<PlainReader> reader_;  // if the lexicon has weights
  std::string bytes_;                  // the beginning of a sequence that was cut
  std::u32string letters_;             // of the window, as they were read
  SeenLetters seen_;                   // of the window, as its lines are looked at
  std::size_t consumed_ = 0;           // letters of the window that are written, or in the gap
  std::size_t next_line_ = 0;          // of the window, whose furniture was not looked at
  std::u32string gap_;                 // letters between the text that was written and the next
  std::u32string separator_;           // due in the place of the gap
  std::uint64_t offset_ = 0;           // code points put out
  std::size_t replaced_ = 0;
  Habit habit_;
  std::optional<Habit> once_repaired_;  // of a damaged text, what a second repair would see
  WrapWidth wrap_;
  bool begins_ = true;     // the window begins the text
  bool cut_line_ = false;  // the line that was written last goes on in the window
};

}  // namespace bazyab::repair
