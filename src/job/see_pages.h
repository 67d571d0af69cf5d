// What layout saw of each page of a file, for people: its glyphs as values, its boxes as a picture.
#pragma once

#include <string>
#include <vector>

#include "core/document_facts.h"
#include "core/seen_page.h"
#include "job/events.h"
#include "job/options.h"
#include "job/page_source.h"
#include "job/page_spool.h"
#include "job/tools.h"

namespace bazyab::job {

class SeenPages {
 public:
  // Reads the selected pages as convert does, OCR among it; they tell about each other as in
  // convert. `options`, `tools` and `listener` outlive the result. A page that fails is told to
  // `listener` as an error and left out. Throws Error where the file as a whole fails.
  SeenPages(const std::string& path, const ConvertOptions& options, Tools& tools,
            const Listener& listener);

  bool is_pdf() const { return source_.is_pdf(); }
  int page_count() const { return source_.count(); }  // of the file
  bool several() const { return selected_ > 1; }      // pages were asked for
  bool failed() const { return failed_; }             // some page of them

  std::size_t size() const { return numbers_.size(); }
  int number(std::size_t index) const { return numbers_[index]; }  // of a page that was read
  SeenPage glyphs(std::size_t index);
  // A PNG of the page with the boxes of its items, lines, blocks, furniture and regions, these
  // numbered in reading order. Throws Error{too_large, internal, model_missing}.
  std::string boxes(std::size_t index);

 private:
  void read(int page);
  void find_furniture();

  const std::string path_;
  Tools& tools_;
  const Listener& listener_;
  PageSource source_;
  PageSpool pages_;
  std::vector<int> numbers_;
  DocumentFacts document_;
  std::vector<std::vector<Box>> furniture_;  // by index: lines, points on the page
  int selected_ = 0;
  bool failed_ = false;
};

}  // namespace bazyab::job
