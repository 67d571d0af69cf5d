// The pages of a PDF, read ahead of their use where there are several.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "core/page_facts.h"
#include "core/picture.h"
#include "job/ahead.h"
#include "job/options.h"
#include "pdf/document.h"

namespace bazyab::job {

// A page and what layout makes of it as its maps are.
struct SeenGlyphs {
  GlyphPage glyphs;
  PageFacts facts;          // of the visible text, or of the hidden text if there is no other
  std::vector<Text> lines;  // layout::preview_lines of `facts`
  bool hidden = false;
};

// All of it but `glyphs` anew.
void lay_out(SeenGlyphs& page);

// pdf::Document on a thread of its own: Poppler reads the next pages while the last one is worked
// on, and does whatever else it is asked for between two of them. It takes the fonts of a page out
// of the file, looks up what the maps of odd ones say before anybody asks, and once enough pages
// lie ready, lays them out too. Same results as without.
class PdfPages {
 public:
  // `wanted`: see_page will be called for the pages that they select, in their order.
  PdfPages(pdf::Document document, const std::vector<PageRange>& wanted);

  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  // As pdf::Document has them; font_maps and sketches are for the page that was read or seen last.
  int page_count() const { return page_count_; }
  GlyphPage read_page(int number);
  // The page as layout sees it, read ahead.
  SeenGlyphs see_page(int number);
  std::vector<CodeMaps> font_maps(const GlyphPage& page, std::uint16_t font,
                                  std::span<const std::uint32_t> codes);
  std::vector<Sketch> sketches(const GlyphPage& page, std::uint16_t font,
                               std::span<const std::uint32_t> codes);
  // Of a font of any page read so far.
  std::vector<Sketch> sketches(std::uint64_t font_id, std::span<const std::uint32_t> codes);
  // The pages to come are like one whose every font was in doubt.
  void expect_all_maps() { all_maps_wanted_ = true; }
  Picture render_page(int number, int dpi, pdf::Drawn drawn = pdf::Drawn::everything);
  pdf::ImageUse images_of_page(int number);
  bool names_pictures(int number);

  // Pictures of the file that were looked at on a page and show no text, by their object and size
  // in points: a letterhead stands on every page.
  using PictureLook = std::tuple<int, long, long>;
  std::set<PictureLook>& wordless() { return wordless_; }

  // Codes of fonts (FontInfo::id) that stood in words that are none: with the letters that were
  // found for them, or as the map has them where nothing better was found.
  using FontCode = std::pair<std::uint64_t, std::uint32_t>;
  std::map<FontCode, std::u32string>& renamed() { return renamed_; }
  std::set<FontCode>& left_as_mapped() { return left_as_mapped_; }

 private:
  // Pages that lie ready. Those of pdf::Document::remembered_pages that are not: the one in work
  // and the one that is being read.
  static constexpr std::size_t most_waiting = pdf::Document::remembered_pages - 2;

  // `work` on the document, on the thread that owns it.
  template <class Work>
  auto with_document(Work work) {
    return ahead_ ? ahead_->ask(std::move(work)) : work();
  }

  // Pages ask for the same codes of the same fonts: what was told once is not asked again.
  template <class Told>
  using ToldByCode = std::map<std::pair<std::uint64_t, std::uint32_t>, Told>;  // and font id
  template <class Told, class Ask>
  std::vector<Told> tell(ToldByCode<Told>& told, std::uint64_t font,
                         std::span<const std::uint32_t> codes, Ask ask);
  template <class Told>
  std::vector<std::uint32_t> untold(const ToldByCode<Told>& told, std::uint64_t font,
                                    std::span<const std::uint32_t> codes);

  // On the thread: a page, and what will be asked about it.
  std::optional<SeenGlyphs> read_next();
  void look_up_maps();
  struct Asked {
    std::uint16_t font = 0;  // in GlyphPage::fonts
    std::vector<std::uint32_t> codes;
  };
  GlyphPage last_read_;  // without its glyphs
  std::vector<Asked> expected_codes_;

  std::mutex told_mutex_;  // over the two that follow; both sides add to them, the user forgets
  ToldByCode<CodeMaps> maps_;
  ToldByCode<Sketch> sketches_;
  std::atomic<bool> all_maps_wanted_ = false;
  std::unique_ptr<pdf::Document> document_;
  std::set<PictureLook> wordless_;
  std::map<FontCode, std::u32string> renamed_;
  std::set<FontCode> left_as_mapped_;
  int page_count_ = 0;
  std::vector<int> expected_;
  std::size_t made_ = 0;                      // of `expected_`; the thread's
  std::size_t taken_ = 0;                     // of `expected_`
  std::unique_ptr<Ahead<SeenGlyphs>> ahead_;  // ends before the document does
};

}  // namespace bazyab::job
