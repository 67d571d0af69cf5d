// The figures, each from an edit distance, an alignment or two bags.
#include "compare/figures.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "compare/alignment.h"
#include "unicode/letters.h"

namespace bazyab::compare {
namespace {

struct FigureInfo {
  const char* name;
  bool error;
};

constexpr std::array<FigureInfo, figure_count> infos = {{
    {"cer", true},
    {"cer_grapheme", true},
    {"wer", true},
    {"bow_f1", false},
    {"zwnj_precision", false},
    {"zwnj_recall", false},
    {"zwnj_f1", false},
    {"space_f1", false},
    {"paragraph_f1", false},
    {"digit_accuracy", false},
}};

double ratio(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

double error_rate(const TokenPair& pair) {
  if (pair.ref.empty()) return pair.hyp.empty() ? 0 : 1;
  return ratio(edit_distance(pair), pair.ref.size());
}

// What HYP has, what REF has, and what of it is the same.
struct Hits {
  std::size_t hyp = 0;
  std::size_t ref = 0;
  std::size_t right = 0;

  double precision() const { return hyp == 0 ? (ref == 0 ? 1 : 0) : ratio(right, hyp); }
  double recall() const { return ref == 0 ? (hyp == 0 ? 1 : 0) : ratio(right, ref); }
  double f1() const { return hyp + ref == 0 ? 1 : ratio(2 * right, hyp + ref); }
};

Hits bag_hits(const std::vector<std::u32string_view>& hyp,
              const std::vector<std::u32string_view>& ref) {
  std::unordered_map<std::u32string_view, std::size_t> left;
  for (const std::u32string_view item : ref) ++left[item];
  Hits hits{hyp.size(), ref.size(), 0};
  for (const std::u32string_view item : hyp) {
    const auto found = left.find(item);
    if (found == left.end() || found->second == 0) continue;
    --found->second;
    ++hits.right;
  }
  return hits;
}

// A text taken apart: its letters, and what stood between them.
struct Parted {
  std::u32string letters;
  std::vector<std::uint32_t> marks{0};  // how many marks stand before each letter and at the end
};

template <typename IsMark, typename IsDropped>
Parted part(std::u32string_view text, IsMark is_mark, IsDropped is_dropped) {
  Parted parted;
  for (const char32_t letter : text) {
    if (is_mark(letter)) {
      ++parted.marks.back();
    } else if (!is_dropped(letter)) {
      parted.letters.push_back(letter);
      parted.marks.push_back(0);
    }
  }
  return parted;
}

// Marks of HYP that stand between letters aligned with those around marks of REF. The ends of the
// texts are aligned with each other.
Hits mark_hits(const Parted& hyp, const Parted& ref, const std::vector<Token>& partners) {
  Hits hits;
  for (const std::uint32_t count : hyp.marks) hits.hyp += count;
  for (const std::uint32_t count : ref.marks) hits.ref += count;
  const std::size_t size = ref.letters.size();
  for (std::size_t place = 0; place <= size; ++place) {
    if (ref.marks[place] == 0) continue;
    // One more than the position, so that the beginning is 0.
    if (place > 0 && partners[place - 1] == unaligned) continue;
    if (place < size && partners[place] == unaligned) continue;
    const std::size_t before = place == 0 ? 0 : std::size_t{partners[place - 1]} + 1;
    const std::size_t after = place == size ? hyp.letters.size() : std::size_t{partners[place]};
    if (before == after) hits.right += std::min(ref.marks[place], hyp.marks[before]);
  }
  return hits;
}

double digit_accuracy(std::u32string_view hyp, std::u32string_view ref,
                      const std::vector<Token>& partners) {
  std::size_t digits = 0;
  std::size_t right = 0;
  for (std::size_t index = 0; index < ref.size(); ++index) {
    if (!unicode::is_digit(ref[index])) continue;
    ++digits;
    if (partners[index] != unaligned && hyp[partners[index]] == ref[index]) ++right;
  }
  return digits == 0 ? 1 : ratio(right, digits);
}

bool is_zwnj(char32_t letter) {
  return letter == unicode::zwnj;
}
bool is_space(char32_t letter) {
  return letter == U' ';
}
bool is_nothing(char32_t) {
  return false;
}

void compare_zwnj_and_digits(std::u32string_view hyp, std::u32string_view ref, Figures& figures) {
  const Parted hyp_parted = part(hyp, is_zwnj, is_nothing);
  const Parted ref_parted = part(ref, is_zwnj, is_nothing);
  const std::vector<Token> partners =
      align(tokenize_letters(hyp_parted.letters, ref_parted.letters));
  const Hits hits = mark_hits(hyp_parted, ref_parted, partners);
  figures[Figure::zwnj_precision] = hits.precision();
  figures[Figure::zwnj_recall] = hits.recall();
  figures[Figure::zwnj_f1] = hits.f1();
  figures[Figure::digit_accuracy] =
      digit_accuracy(hyp_parted.letters, ref_parted.letters, partners);
}

double compare_spaces(std::u32string_view hyp, std::u32string_view ref) {
  const Parted hyp_parted = part(hyp, is_space, is_zwnj);
  const Parted ref_parted = part(ref, is_space, is_zwnj);
  const TokenPair pair = tokenize_letters(hyp_parted.letters, ref_parted.letters);
  return mark_hits(hyp_parted, ref_parted, align(pair)).f1();
}

std::vector<std::u32string_view> views(const std::vector<std::u32string>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace

const char* name_of(Figure figure) {
  return infos[static_cast<std::size_t>(figure)].name;
}

bool is_error(Figure figure) {
  return infos[static_cast<std::size_t>(figure)].error;
}

std::optional<Figure> figure_named(std::string_view name) {
  for (const Figure figure : all_figures()) {
    if (name == name_of(figure)) return figure;
  }
  return std::nullopt;
}

Figures all_wrong() {
  Figures figures;
  for (const Figure figure : all_figures()) figures[figure] = is_error(figure) ? 1 : 0;
  return figures;
}

Figures compare_texts(const FoldedText& hyp, const FoldedText& ref) {
  Figures figures;
  figures[Figure::cer] = error_rate(tokenize_letters(hyp.letters, ref.letters));
  figures[Figure::cer_grapheme] = error_rate(tokenize_graphemes(hyp.letters, ref.letters));
  figures[Figure::wer] = error_rate(tokenize_words(hyp.letters, ref.letters));
  figures[Figure::bow_f1] = bag_hits(split_words(hyp.letters), split_words(ref.letters)).f1();
  compare_zwnj_and_digits(hyp.letters, ref.letters, figures);
  figures[Figure::space_f1] = compare_spaces(hyp.letters, ref.letters);
  figures[Figure::paragraph_f1] = bag_hits(views(hyp.paragraphs), views(ref.paragraphs)).f1();
  return figures;
}

}  // namespace bazyab::compare
