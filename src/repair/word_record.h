// Where on the pages of a document OCR had read words otherwise: for the repairs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "core/page_facts.h"
#include "core/text.h"

namespace bazyab::repair {

struct ChangedWord {
  std::uint32_t end_item = 0;  // behind the last item of the words
  std::u32string said;         // by OCR alone
  std::u32string letters;      // in its place, as line texts have them
  float confidence = 0;        // 0..1
};

class WordRecord {
 public:
  void add_page(const PageFacts& page);
  bool empty() const { return words_.empty(); }
  // The words that begin with the letter of this origin; null if they are as OCR had them.
  const ChangedWord* find(const Origin& origin) const;

 private:
  // By page, and on it by the first item.
  std::map<std::pair<std::uint32_t, std::uint32_t>, ChangedWord> words_;
};

}  // namespace bazyab::repair
