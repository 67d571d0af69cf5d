// Blocks of pages become the blocks of a document: furniture is set apart, paragraphs that go on in
// the next column or page become one.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/document_facts.h"

namespace bazyab::job {

// What the edges of pages say: counted over all pages before any page is assembled.
void count_edges(DocumentFacts& document, const PageFacts& page, const std::vector<Text>& lines);

class Assembler {
 public:
  explicit Assembler(const DocumentFacts& document) : document_(document) {}

  // The next page's blocks in reading order. Gives the blocks that are finished by it.
  std::vector<Block> add(std::vector<Block> page_blocks);
  // What is left after the last page.
  std::vector<Block> finish();

 private:
  void append(Block block);

  const DocumentFacts& document_;
  std::uint32_t pages_done_ = 0;
  std::vector<Block> blocks_;  // not given out yet; the last text block may still grow
};

}  // namespace bazyab::job
