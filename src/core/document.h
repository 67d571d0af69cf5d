// The result: what a file says, block by block in reading order, with everything that was changed.
//
// Nothing that was read is thrown away: furniture stays here as blocks of that kind, and the text
// that users get (`body_text`) leaves it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/error.h"
#include "core/repair.h"
#include "core/text.h"

namespace bazyab {

enum class BlockKind : std::uint8_t { paragraph, headline, caption, table, list, poem, furniture };

// As printed in JSON: "paragraph", "headline"…
const char* name_of(BlockKind kind);

struct Line {
  Box box;  // points on the page; empty for plain text
  Text text;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int page = 0;             // of its first line, from 1; 0 for plain text
  Box box;                  // of its lines on that page
  std::vector<Line> lines;  // as the page sets them

  // What tells whether a paragraph goes on in the next column or page; points.
  float em = 0;                // of most of its letters
  std::uint64_t font = 0;      // FontInfo::id of most letters of its first line; 0: not known
  float room_after = 0;        // white at the end of its last line
  float first_word_width = 0;  // of its first line
  float set_in = 0;            // white before its first line, up to the edge of its column
  bool indented = false;       // its first line is set in
  bool boxed = false;          // a frame sets it apart from the running text
  bool opens_region = false;   // first of a column or page: only there can it go on from before
};

enum class Via : std::uint8_t { text, ocr };

const char* name_of(Via via);

struct PageSummary {
  int number = 0;    // from 1
  float width = 0;   // points
  float height = 0;  // points
  Via via = Via::text;
  double text_score = 0;  // language::score_text of the text layer; 0 without one
  std::optional<double> ocr_score;  // the same of what OCR read; nothing where it was not asked
};

// A block after repair: its paragraph as a reader wants it.
struct Paragraph {
  BlockKind kind = BlockKind::paragraph;
  int page = 0;
  Box box;
  Text text;                    // lines joined, unless they are kept; of a Document letters alone
  std::vector<Repair> repairs;  // spans in `text.letters`
};

struct Document {
  std::string path;  // as the user named it; bytes
  std::vector<PageSummary> pages;
  std::vector<Paragraph> paragraphs;
  std::vector<Warning> warnings;
};

}  // namespace bazyab
