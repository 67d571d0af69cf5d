// Lines to paragraphs, and the passes over each.
#include "repair/blocks.h"

#include <algorithm>
#include <utility>

#include "repair/allah.h"
#include "repair/arabic_letters.h"
#include "repair/boundaries.h"
#include "repair/brackets.h"
#include "repair/changed_words.h"
#include "repair/controls.h"
#include "repair/decoder.h"
#include "repair/digits.h"
#include "repair/drawn_kashidas.h"
#include "repair/forms.h"
#include "repair/lam_alef.h"
#include "repair/lost_alef.h"
#include "repair/moved_zwnj.h"
#include "repair/rule_signs.h"
#include "repair/run_edges.h"
#include "repair/spacing.h"
#include "repair/turned_yeh.h"
#include "repair/word_edges.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

bool keeps_lines(BlockKind kind) {
  return kind == BlockKind::table || kind == BlockKind::list || kind == BlockKind::poem;
}

// Adds a letter that stands for a line's end.
void append_break(Text& text, char32_t letter, bool origins, bool boundaries) {
  if (origins) {
    Origin origin = text.origins.empty() ? Origin{} : text.origins.back();
    origin.source = Source::inserted;
    text.origins.push_back(origin);
  }
  if (boundaries) text.boundaries.push_back({.observed = Observed::space});
  text.letters.push_back(letter);
}

// Adds letters [begin, end) of a line. Text with and without origins may meet: the rest is filled.
void append_letters(Text& text, const Text& line, std::size_t begin, std::size_t end, bool origins,
                    bool boundaries) {
  text.letters.append(line.letters, begin, end - begin);
  for (std::size_t at = begin; at < end; ++at) {
    if (origins) text.origins.push_back(line.origins.empty() ? Origin{} : line.origins[at]);
    if (!boundaries) continue;
    text.boundaries.push_back(line.boundaries.empty() ? Boundary{} : line.boundaries[at]);
  }
}

// A range or a number with parts, broken behind its sign: "۲۵–" and "۲۰".
bool number_goes_on(std::u32string_view before, char32_t next) {
  constexpr std::u32string_view signs = U"-–‐/";
  return before.size() > 1 && signs.find(before.back()) != std::u32string_view::npos &&
         unicode::is_digit(before[before.size() - 2]) && unicode::is_digit(next);
}

// An address of the web, broken behind a slash.
bool address_goes_on(std::u32string_view before, char32_t next) {
  if (!before.ends_with(U'/') || !(unicode::is_latin_script(next) || unicode::is_digit(next))) {
    return false;
  }
  const std::size_t space = before.find_last_of(U" \t\n");
  const std::u32string_view word =
      space == std::u32string_view::npos ? before : before.substr(space + 1);
  return word.find(U"://") != std::u32string_view::npos || word.starts_with(U"www.");
}

Text joined(const Block& block, bool keep_lines) {
  const auto any_line = [&](auto has) {
    return std::any_of(block.lines.begin(), block.lines.end(), has);
  };
  const bool origins = any_line([](const Line& line) { return !line.text.origins.empty(); });
  const bool boundaries = any_line([](const Line& line) { return !line.text.boundaries.empty(); });
  const char32_t between = keep_lines || keeps_lines(block.kind) ? U'\n' : U' ';
  Text text;
  for (const Line& line : block.lines) {
    const std::u32string& letters = line.text.letters;
    std::size_t begin = 0;
    std::size_t end = letters.size();
    // Tabs that begin a row of a table are its empty cells.
    const bool row = block.kind == BlockKind::table;
    while (begin < end && unicode::is_white_space(letters[begin]) &&
           !(row && letters[begin] == U'\t')) {
      ++begin;
    }
    while (end > begin && unicode::is_white_space(letters[end - 1])) --end;
    if (begin == end) continue;
    const bool word_goes_on =
        !text.letters.empty() &&
        (text.letters.back() == unicode::zwnj || number_goes_on(text.letters, letters[begin]) ||
         address_goes_on(text.letters, letters[begin]));
    if (!text.letters.empty() && !(between == U' ' && word_goes_on)) {
      append_break(text, between, origins, boundaries);
    }
    append_letters(text, line.text, begin, end, origins, boundaries);
  }
  return text;
}

// The page of each repair: that of its first letter, or of the letter before it.
void name_pages(Paragraph& paragraph) {
  const std::vector<Origin>& origins = paragraph.text.origins;
  for (Repair& repair : paragraph.repairs) {
    repair.page = paragraph.page;
    if (origins.empty()) continue;
    const std::size_t at = std::min<std::size_t>(repair.span.begin, origins.size() - 1);
    if (origins[at].page > 0) repair.page = static_cast<int>(origins[at].page);
  }
}

class Passes {
 public:
  Passes(Repaired& state, const RepairOptions& options) : state_(state), options_(options) {}

  void apply(std::vector<Proposal> proposals) {
    if (options_.without.any()) {
      std::erase_if(proposals, [&](const Proposal& one) { return !options_.allows(one.kind); });
    }
    changed_ = changed_ || !proposals.empty();
    apply_repairs(state_, proposals);
  }

  bool changed_now() const { return changed_; }
  // True if there was a change since this was last asked.
  bool changed() { return std::exchange(changed_, false); }

 private:
  Repaired& state_;
  const RepairOptions& options_;
  bool changed_ = false;
};

// The rules, each on what those before it have left.
void apply_rules(Passes& passes, const Text& text, bool plain, const language::Lexicon* lexicon,
                 const Habit& habit, WordMemory* memory) {
  RuleSigns signs = signs_in(text.letters);
  // On a page, order and brackets come from where glyphs stand: only plain text has lost them.
  if (plain && signs.runs) {
    passes.apply(propose_drawn_kashidas(text));
    passes.apply(propose_run_edges(text));
  }
  if (signs.runs || signs.controls) passes.apply(propose_controls(text));
  if (signs.forms) passes.apply(propose_forms(text));
  if (signs.composition || signs.forms) passes.apply(propose_composition(text));
  if (passes.changed_now()) signs = signs_in(text.letters);
  if (signs.foreign) passes.apply(propose_persian_letters(text, lexicon, habit));
  if (signs.digits) passes.apply(propose_digits(text, habit));
  if (signs.allah) passes.apply(propose_allah(text));
  if (lexicon != nullptr) {
    if (signs.lam_alef) passes.apply(propose_lam_alef(text, *lexicon, habit));
    passes.apply(propose_lost_alef(text, *lexicon, habit));
    if (signs.turned_yeh) passes.apply(propose_turned_yeh(text, *lexicon, habit));
    if (plain && signs.zwnj) passes.apply(propose_moved_zwnj(text, *lexicon, memory));
  }
  if (plain && signs.brackets) passes.apply(propose_turned_brackets(text));
  // Turned brackets, and they alone, change what spacing is asked about.
  if (signs.spacing || signs.brackets) passes.apply(propose_spacing(text));
}

}  // namespace

void repair_text(Repaired& state, const RepairOptions& options, const language::Lexicon* lexicon,
                 const Habit& habit, const Healer& healer, PlainReader* reader) {
  Passes passes(state, options);
  if (healer.words != nullptr) {
    recall_words(state.text, *healer.words);
    passes.apply(propose_words(state.text, *healer.words));
  }
  recall_maps(state.text, healer);
  passes.apply(propose_healed(state.text, healer));
  const bool plain = !state.text.has_evidence();
  const auto boundaries = [&] {
    return plain && reader != nullptr
               ? propose_boundaries(state.text, options, reader->boundaries, habit)
               : propose_zwnj(state.text, options, lexicon, habit);
  };
  // What one rule or boundary does may be what another was waiting for: a second repair of the same
  // text is to find nothing.
  constexpr int most_rounds = 8;
  WordMemory* memory = reader != nullptr ? &reader->words : nullptr;
  if (plain && lexicon != nullptr && reader != nullptr) {
    passes.apply(propose_word_edges(state.text, *lexicon, habit, reader->words));
  }
  for (int round = 0; round < (plain ? most_rounds : 1); ++round) {
    apply_rules(passes, state.text, plain, lexicon, habit, memory);
    if (plain && passes.changed()) continue;
    passes.apply(boundaries());
    if (!passes.changed()) break;
  }
}

void settle_text(Repaired& state, const RepairOptions& options, const language::Lexicon* lexicon,
                 const Habit& once_repaired, PlainReader& reader) {
  Passes passes(state, options);
  passes.apply(propose_boundaries(state.text, options, reader.boundaries, once_repaired));
  if (passes.changed()) repair_text(state, options, lexicon, once_repaired, {}, &reader);
}

std::vector<Paragraph> repair_blocks(std::vector<Block> blocks, const RepairOptions& options,
                                     const language::Lexicon* lexicon, const Habit& habit,
                                     const Healer& healer) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(blocks.size());
  for (const Block& block : blocks) {
    Repaired state{.text = joined(block, options.keep_lines), .repairs = {}};
    if (state.text.letters.empty()) continue;
    repair_text(state, options, lexicon, habit, healer);
    Paragraph paragraph{.kind = block.kind,
                        .page = block.page,
                        .box = block.box,
                        .text = std::move(state.text),
                        .repairs = std::move(state.repairs)};
    name_pages(paragraph);
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

}  // namespace bazyab::repair
