// Every line is cut out with its own ink alone, and read by itself; twice where words are in doubt.
#include "ocr/line_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "image/ink.h"
#include "image/text_lines.h"
#include "ocr/dashes.h"
#include "ocr/end_signs.h"
#include "ocr/number_ink.h"
#include "ocr/symbols.h"

namespace bazyab::ocr {
namespace {

using image::Rectangle;

bool is_beside(const Rectangle& a, const Rectangle& b) {
  return std::min(a.y1, b.y1) > std::max(a.y0, b.y0) && (a.x0 >= b.x1 || b.x0 >= a.x1);
}

Rectangle area_of(const image::TextArea& area) {
  Rectangle box = area.lines.front().area;
  for (const image::TextLine& line : area.lines) {
    box = {std::min(box.x0, line.area.x0), std::min(box.y0, line.area.y0),
           std::max(box.x1, line.area.x1), std::max(box.y1, line.area.y1)};
  }
  return box;
}

bool has_columns(const std::vector<image::TextArea>& areas) {
  for (std::size_t i = 1; i < areas.size(); ++i) {
    if (is_beside(area_of(areas[i - 1]), area_of(areas[i]))) return true;
  }
  return false;
}

class LineReader {
 public:
  LineReader(Recogniser& recogniser, const image::Cleaned& cleaned, int dpi, const LookAgain& again)
      : recogniser_(recogniser),
        picture_(cleaned.picture),
        again_(again),
        unit_(cleaned.measures.letter_height / cleaned.way_back.scale),
        dpi_(dpi),
        ink_(image::ink_of(cleaned.picture)),
        keep_(ink_.pieces.size() + 1) {}

  ReadLines read() {
    // A broadsheet page has half as many pieces; noise and screens of dots have more.
    constexpr std::size_t most_pieces = 80'000;
    ReadLines result;
    result.is_text = ink_.pieces.size() <= most_pieces;
    if (!result.is_text) return result;
    const std::vector<image::TextArea> areas = image::find_text(ink_, unit_);
    result.columns = has_columns(areas);
    for (const image::TextArea& area : areas) {
      bool same_block = false;
      for (const image::TextLine& line : area.lines) {
        Recognised text = read(line);
        if (text.symbols.empty() && is_writing(line)) result.silent.push_back(box_of(line.area));
        if (text.symbols.empty()) continue;
        settle_signs(line, text.symbols,
                     result.text.symbols.empty() ? 0 : result.text.symbols.back().word + 1);
        append(result.text, std::move(text), same_block);
        same_block = true;
      }
      if (same_block && area.table) result.tables.push_back(result.text.symbols.back().block);
    }
    settle_end_signs(result.text.symbols, result.text.doubts, ends_);
    return result;
  }

 private:
  // First as the model was trained, the whole picture a line; what stays empty once more, by
  // Tesseract's own finding of letters in it.
  Recognised read(const image::TextLine& line) {
    Recognised text = read(line, 0.1, tesseract::PSM_RAW_LINE, picture_, 1);
    if (text.symbols.empty() && is_writing(line)) {
      text = read(line, 0.4, tesseract::PSM_SINGLE_LINE, picture_, 1);
    }
    if (text.doubts.empty()) return text;
    if (!second_) second_ = again_();
    if (!*second_) return text;
    const auto& [picture, scale] = **second_;
    return recogniser_.agree(std::move(text),
                             read(line, 0.1, tesseract::PSM_RAW_LINE, picture, scale));
  }

  // From a picture that is `scale` times as large as the one that the lines were found on.
  Recognised read(const image::TextLine& line, double air, tesseract::PageSegMode mode,
                  const Picture& picture, double scale) {
    const int pad = std::max(2, static_cast<int>(air * (line.area.y1 - line.area.y0)));
    const Rectangle cut{line.area.x0 - pad, line.area.y0 - pad, line.area.x1 + pad,
                        line.area.y1 + pad};
    for (const std::uint32_t piece : line.pieces) keep_[piece + 1] = 1;
    const Picture part = image::cut_out(picture, ink_, cut, keep_, scale);
    for (const std::uint32_t piece : line.pieces) keep_[piece + 1] = 0;
    Recognised text = recogniser_.read(part, static_cast<int>(std::lround(dpi_ * scale)), mode);
    const auto x = static_cast<float>(cut.x0), y = static_cast<float>(cut.y0);
    const auto smaller = static_cast<float>(1 / scale);
    for (Symbol& symbol : text.symbols) {
      const Box& box = symbol.box;
      symbol.box = {box.x0 * smaller + x, box.y0 * smaller + y, box.x1 * smaller + x,
                    box.y1 * smaller + y};
      symbol.line = symbol.block = 0;
    }
    for (Trace& trace : text.traces) {
      trace.left = trace.left * smaller + x;
      trace.right = trace.right * smaller + x;
    }
    return text;
  }

  // `words`: how many stand before the line on the page.
  void settle_signs(const image::TextLine& line, std::vector<Symbol>& symbols,
                    std::uint32_t words) {
    std::vector<Box> boxes;
    for (const std::uint32_t index : line.pieces) {
      const image::Piece& piece = ink_.pieces[index];
      boxes.push_back(box_of({piece.x0, piece.y0, piece.x1, piece.y1}));
    }
    settle_dashes(symbols, boxes, unit_, line.baseline);
    settle_numbers(symbols, boxes, unit_);
    for (EndPiece& end : find_end_pieces(symbols, std::move(boxes), unit_)) {
      end.word += words;
      ends_.push_back(end);
    }
  }

  // Two letters or more: a stroke or a blot alone is none.
  bool is_writing(const image::TextLine& line) const {
    const auto letters =
        std::count_if(line.pieces.begin(), line.pieces.end(), [this](std::uint32_t index) {
          const image::Piece& piece = ink_.pieces[index];
          return piece.height() > 0.5 * unit_ && piece.height() < 4 * unit_;
        });
    return letters >= 2;
  }

  static Box box_of(const Rectangle& area) {
    return {static_cast<float>(area.x0), static_cast<float>(area.y0), static_cast<float>(area.x1),
            static_cast<float>(area.y1)};
  }

  Recogniser& recogniser_;
  const Picture& picture_;
  const LookAgain& again_;
  std::optional<std::optional<image::SecondLook>> second_;  // once a line was in doubt
  double unit_;
  int dpi_;
  image::Ink ink_;
  std::vector<std::uint8_t> keep_;  // by label; all 0 between lines
  std::vector<EndPiece> ends_;      // of the lines read so far
};

}  // namespace

ReadLines read_lines(Recogniser& recogniser, const image::Cleaned& cleaned, int dpi,
                     const LookAgain& again) {
  if (cleaned.measures.letter_height <= 0) return {};
  return LineReader(recogniser, cleaned, dpi, again).read();
}

}  // namespace bazyab::ocr
