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

#include "clipping/furniture.h"
#include "core/repair.h"
#include "language/boundary_decoder.h"
#include "language/lexicon.h"
#include "repair/edit.h"
#include "repair/habit.h"
#include "repair/options.h"
#include "repair/paragraphs.h"
#include "repair/plain_window.h"

namespace bazyab::repair {

// Where the results go, in order.
struct StreamOutput {
  std::function<void(std::string_view utf8)> text;
  // Each change; its span counts from code point `offset` of the output. May be empty.
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

  std::size_t replaced() const { return replaced_; }  // ill-formed sequences met so far

 private:
  void add(std::u32string_view letters);
  void work(bool at_end);
  std::size_t write_paragraphs(const PlainWindow& window, bool at_end);
  std::size_t write_lines(const PlainWindow& window, bool at_end);
  std::size_t write_part(const PlainWindow& window, const PlainParagraph& paragraph);
  void write_paragraph(const PlainWindow& window, const PlainParagraph& paragraph);
  void write_text(std::u32string_view raw, std::span<const Proposal> breaks);
  void put(std::u32string_view letters);
  void put_furniture_before(const PlainWindow& window, std::size_t line, std::size_t& from);

  RepairOptions options_;
  const language::Lexicon* lexicon_;
  StreamOutput output_;
  std::optional<language::BoundaryDecoder> decoder_;  // if the lexicon has weights
  std::string bytes_;         // the beginning of a sequence that was cut
  std::u32string letters_;    // of the window
  std::u32string separator_;  // due before the next text
  std::uint64_t offset_ = 0;  // code points put out
  std::size_t replaced_ = 0;
  Habit habit_;
  WrapWidth wrap_;
  bool begins_ = true;  // the window begins the text
};

}  // namespace bazyab::repair
