// The pages of a PDF, read ahead of their use where there are several.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "core/font_maps.h"
#include "core/glyph.h"
#include "core/picture.h"
#include "healing/doubted_fonts.h"
#include "job/ahead.h"
#include "job/options.h"
#include "job/text_layer.h"
#include "pdf/document.h"

namespace bazyab::job {

// pdf::Document on a thread of its own: Poppler reads the next pages while the last one is worked
// on, and does whatever else it is asked for between two of them. It takes the fonts of a page out
// of the file, looks up what the maps of odd ones say before anybody asks, and once enough pages
// lie ready, completes them too. Same results as without.
class PdfPages {
 public:
  // `wanted`: see_page will be called for the pages that they select, in their order.
  PdfPages(pdf::Document document, const std::vector<PageRange>& wanted);

  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;

  // As pdf::Document has them; font_maps and sketches are for the page that was read or seen last,
  // or is being completed.
  int page_count() const { return page_count_; }
  GlyphPage read_page(int number);
  // Fills in what a page is beyond its glyphs; on either thread, and again if it threw.
  using Complete = std::function<void(TextLayer&)>;
  // The page, read and completed ahead; `complete` does the same for all pages.
  TextLayer see_page(int number, const Complete& complete);
  // Of the codes of `font`, in their order, as healing::compare_maps asks for them.
  std::vector<CodeMaps> font_maps(const GlyphPage& page, const healing::DoubtedFont& font);
  std::vector<Sketch> sketches(const GlyphPage& page, std::uint16_t font,
                               std::span<const std::uint32_t> codes);
  // Of a font of any page read so far.
  std::vector<Sketch> sketches(std::uint64_t font_id, std::span<const std::uint32_t> codes);
  // The pages to come are like one whose every font was in doubt.
  void expect_all_maps() { all_maps_wanted_ = true; }
  Picture render_page(int number, int dpi, pdf::Drawn drawn = pdf::Drawn::everything);
  std::vector<Warning> left_out(int number);
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
  // Codes whose letters were found in the runs of text that a map gives to other codes.
  std::map<FontCode, std::u32string>& spread() { return spread_; }
  // Codes whose letters OCR has told where they are drawn.
  std::map<FontCode, std::u32string>& read_codes() { return read_codes_; }

 private:
  // Pages that lie ready. Those of pdf::Document::remembered_pages that are not: the one in work
  // and the one that is being read.
  static constexpr std::size_t most_waiting = pdf::Document::remembered_pages - 2;

  // `work` on the document, on the thread that owns it; that thread must not look at `ahead_`,
  // which may just be in the making.
  template <class Work>
  auto with_document(Work work) {
    const bool owned = reader_.load() == std::this_thread::get_id();
    return owned || !ahead_ ? work() : ahead_->ask(std::move(work));
  }

  // Pages ask for the same codes of the same fonts: what was told once is not asked again.
  template <class Told>
  using ToldByCode = std::map<std::pair<std::uint64_t, std::uint32_t>, Told>;  // and font id
  template <class Told, class Ask>
  std::vector<Told> tell(ToldByCode<Told>& told, std::uint64_t font,
                         std::span<const std::uint32_t> codes, Ask ask);

  std::vector<CodeMaps> font_maps(const GlyphPage& page, std::uint16_t font,
                                  std::span<const std::uint32_t> codes, bool looks);

  // On the thread: a page, and what will be asked about it.
  std::optional<TextLayer> read_next();
  void look_up_maps();
  GlyphPage last_read_;  // without its glyphs
  std::vector<healing::DoubtedFont> expected_fonts_;

  std::mutex told_mutex_;  // over the three that follow
  ToldByCode<CodeMaps> maps_, maps_with_looks_;
  ToldByCode<Sketch> sketches_;
  std::atomic<bool> all_maps_wanted_ = false;
  std::atomic<bool> has_left_out_ = false;    // of some page
  std::atomic<std::thread::id> reader_ = {};  // the thread of `ahead_`, from its first page on
  std::unique_ptr<pdf::Document> document_;
  std::set<PictureLook> wordless_;
  std::map<FontCode, std::u32string> renamed_;
  std::set<FontCode> left_as_mapped_;
  std::map<FontCode, std::u32string> spread_;
  std::map<FontCode, std::u32string> read_codes_;
  int page_count_ = 0;
  std::vector<int> expected_;
  std::size_t made_ = 0;                     // of `expected_`; the thread's
  std::size_t taken_ = 0;                    // of `expected_`
  std::unique_ptr<Ahead<TextLayer>> ahead_;  // ends before the document does
};

}  // namespace bazyab::job
