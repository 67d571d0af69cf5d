// From the changes of a page to places in its texts.
#include "repair/word_record.h"

namespace bazyab::repair {

void WordRecord::add_page(const PageFacts& page) {
  for (const WordChange& change : page.word_changes) {
    ChangedWord word{.end_item = change.items.end,
                     .said = std::u32string(slice(page.letters, change.said)),
                     .letters = {},
                     .confidence = change.confidence};
    for (std::uint32_t index = change.items.begin; index < change.items.end; ++index) {
      const Item& item = page.items[index];
      if (item.kind == ItemKind::space) {
        word.letters += U' ';
      } else {
        word.letters += slice(page.letters, item.letters);
      }
    }
    words_[{static_cast<std::uint32_t>(page.number), change.items.begin}] = std::move(word);
  }
}

const ChangedWord* WordRecord::find(const Origin& origin) const {
  if (origin.source != Source::ocr_symbol) return nullptr;
  const auto found = words_.find({origin.page, origin.index});
  return found == words_.end() ? nullptr : &found->second;
}

}  // namespace bazyab::repair
