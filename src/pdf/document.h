// A PDF: its pages as glyphs and as pictures.
//
// What the file says is handed on as it is; nothing here judges whether a font's map is right.
// Poppler keeps state for the whole process, so a Document belongs to one thread at a time, and no
// two threads may open or read documents at once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/box.h"
#include "core/font_maps.h"
#include "core/glyph.h"
#include "core/picture.h"

namespace bazyab::pdf {

// What is the same for all documents: made ready by the first that is opened, or by this, which any
// thread may call before; who comes second waits for the first.
void start_poppler();

// True if `head` (the first bytes of a file; 1024 are enough) has the PDF signature near its begin.
bool looks_like_pdf(std::string_view head);

// A picture as a page paints it.
struct PaintedPicture {
  Box box;                           // points, upright; may reach over the edges of the page
  int dpi = 0;                       // dots an inch as painted
  bool covers = true;                // nothing that was drawn before shows through it
  std::uint32_t letters_before = 0;  // letters that the page had drawn by then
  int object = 0;                    // its number in the file; 0 where it has none
};

// The pictures that a page paints, as far as reading it by OCR asks for them.
struct ImageUse {
  int count = 0;
  float coverage = 0;  // of the page's area, 0..1, overlaps counted twice and cut at 1
  int dpi = 0;         // of the largest picture as painted; 0 without one
  std::vector<PaintedPicture> pictures;  // in the order of painting, no more than `most_pictures`
  std::uint32_t letters = 0;             // that the page draws in all
  bool blank = false;                    // the page draws nothing that is not white
  static constexpr std::size_t most_pictures = 20'000;
};

// `no_text`: all but what fonts draw.
enum class Drawn : unsigned char { everything, no_text, pictures };

class Document {
 public:
  // `name` stands for the file in messages. Throws Error: empty, not_a_document, damaged,
  // encrypted.
  static Document open_bytes(std::string bytes, const std::string& name,
                             const std::string& password = {});

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  int page_count() const;  // at least 1

  // So many pages that were read last keep their fonts.
  static constexpr std::size_t remembered_pages = 6;

  // `number` counts from 1. Throws Error{damaged} naming the page if the file has no such page
  // object; trouble inside a page becomes a warning of the result.
  GlyphPage read_page(int number);

  // Every other map that the file holds for these codes of `page.fonts[font]`, one entry a code.
  // `page` is one of the last `remembered_pages` that were read. Opens the font's own file, which
  // costs as much as a short page; a font that is not embedded, or too damaged, is silent. Without
  // `looks`, CodeMaps::look stays unknown.
  std::vector<CodeMaps> font_maps(const GlyphPage& page, std::uint16_t font,
                                  std::span<const std::uint32_t> codes, bool looks = true);

  // How the font draws these codes, one entry a code; under the same terms as font_maps.
  std::vector<Sketch> sketches(const GlyphPage& page, std::uint16_t font,
                               std::span<const std::uint32_t> codes);

  // The same of a font that a page read so far had as FontInfo::id. Nothing of a font that so many
  // others have come after that it is forgotten.
  std::vector<Sketch> sketches(std::uint64_t font_id, std::span<const std::uint32_t> codes);

  // Makes the fonts of `page` ready for the two that follow, which alone may be called while
  // another thread is in any other function. They give nothing where the document has to be asked.
  void fetch_fonts(const GlyphPage& page);
  std::optional<std::vector<CodeMaps>> font_maps_at_hand(const GlyphPage& page, std::uint16_t font,
                                                         std::span<const std::uint32_t> codes,
                                                         bool looks = true);
  std::optional<std::vector<Sketch>> sketches_at_hand(const GlyphPage& page, std::uint16_t font,
                                                      std::span<const std::uint32_t> codes);

  // The page in grey at `dpi` dots an inch (1..1200), turned as the page says. Throws
  // Error{damaged}, Error{too_large} when the picture would have over 200 million pixels,
  // Error{usage} for no dpi. What asks for more than any page needs is left out.
  Picture render_page(int number, int dpi, Drawn drawn = Drawn::everything);
  // What was left out of the page so far, as it was drawn.
  std::vector<Warning> left_out(int number) const;

  ImageUse images_of_page(int number);
  // Whether the page names pictures that it may paint; costs far less than images_of_page. Those
  // that stand in the page's content itself are not seen.
  bool names_pictures(int number);

 private:
  struct State;
  explicit Document(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace bazyab::pdf
