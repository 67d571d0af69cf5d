// Rows of least costs for each paragraph, then the stretches from the last to the first.
#include "compare/excerpt.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "compare/bit_rows.h"
#include "compare/tokens.h"

namespace bazyab::compare {
namespace {

// Let E[j] be the least cost of the paragraphs so far within the first j letters of HYP. It never
// rises, and falls by one at most from letter to letter: bit j - 1 says whether it falls at j.
using Falls = std::vector<bool>;

constexpr std::size_t kept_bits = std::size_t{1} << 29U;  // of Falls at once: 64 MiB

class ExcerptSearch {
 public:
  ExcerptSearch(const FoldedText& hyp, const FoldedText& ref)
      : tokens_(tokenize_letters(hyp.letters, joined(ref.paragraphs))), bits_(tokens_.count + 1) {
    Tokens rest = tokens_.ref;
    for (const std::u32string& paragraph : ref.paragraphs) {
      paragraphs_.push_back(rest.first(paragraph.size()));
      rest = rest.subspan(paragraph.size());
    }
  }

  // In blocks of paragraphs whose rows fit into memory: the row at which each block begins is kept,
  // those in between are made again when their turn comes.
  std::vector<Stretch> find_in_order() {
    const std::size_t count = paragraphs_.size();
    const std::size_t block = kept_bits / (tokens_.hyp.size() + 1) + 1;
    const std::size_t blocks = (count + block - 1) / block;
    std::vector<Falls> begins{Falls(tokens_.hyp.size(), false)};
    Falls current = begins.front();
    for (std::size_t paragraph = 0; paragraph + block < blocks * block; ++paragraph) {
      current = next_falls(current, paragraphs_[paragraph]);
      if ((paragraph + 1) % block == 0) begins.push_back(current);
    }
    std::vector<Stretch> stretches(count);
    std::size_t limit = tokens_.hyp.size();
    for (std::size_t index = blocks; index-- > 0;) {
      const std::size_t first = index * block;
      const std::size_t last = std::min(first + block, count);
      find_block(first, begins[index], std::span(stretches).subspan(first, last - first), limit);
    }
    return stretches;
  }

  std::vector<OutOfOrder> find_out_of_order(std::span<const Stretch> stretches) {
    std::vector<Token> left = tokens_.hyp;
    std::vector<std::size_t> moved;
    for (std::size_t paragraph = 0; paragraph < stretches.size(); ++paragraph) {
      const Stretch& stretch = stretches[paragraph];
      if (stretch.cost > 0 && find_anywhere(paragraph, tokens_.hyp).cost < stretch.cost) {
        moved.push_back(paragraph);
      } else {
        std::fill(left.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                  left.begin() + static_cast<std::ptrdiff_t>(stretch.end), taken());
      }
    }
    std::vector<OutOfOrder> found;
    for (const std::size_t paragraph : moved) {
      const Stretch elsewhere = find_anywhere(paragraph, left);
      const bool matches = 2 * elsewhere.cost <= paragraphs_[paragraph].size();
      if (matches && elsewhere.cost < stretches[paragraph].cost) {
        found.push_back({paragraph, elsewhere});
      }
    }
    return found;
  }

 private:
  static std::u32string joined(const std::vector<std::u32string>& paragraphs) {
    std::u32string letters;
    for (const std::u32string& paragraph : paragraphs) letters += paragraph;
    return letters;
  }

  // A letter that no paragraph has.
  Token taken() const { return static_cast<Token>(tokens_.count); }

  Falls next_falls(const Falls& falls, Tokens paragraph) {
    std::vector<Delta> deltas(falls.size());
    std::ranges::transform(falls, deltas.begin(),
                           [](bool falling) { return falling ? fall : same; });
    bits_.advance(paragraph, tokens_.hyp, deltas);
    Falls next(falls.size(), false);
    int cost = 0;  // over the least so far
    for (std::size_t column = 0; column < deltas.size(); ++column) {
      cost += value_of(deltas[column]);
      if (cost >= 0) continue;
      next[column] = true;
      cost = 0;
    }
    return next;
  }

  // The stretches of the paragraphs from `first` on, which lie before `limit`; moves it to their
  // begin.
  void find_block(std::size_t first, const Falls& begin, std::span<Stretch> stretches,
                  std::size_t& limit) {
    std::vector<Falls> rows{begin};
    for (std::size_t index = 0; index < stretches.size(); ++index) {
      rows.push_back(next_falls(rows.back(), paragraphs_[first + index]));
    }
    for (std::size_t index = stretches.size(); index-- > 0;) {
      std::size_t end = limit;
      while (end > 0 && !rows[index + 1][end - 1]) --end;
      stretches[index] = ending_at(paragraphs_[first + index], tokens_.hyp, end, &rows[index]);
      limit = stretches[index].begin;
    }
  }

  // The best stretch that ends at `end`, together with what `before` says the paragraphs before it
  // cost up to its begin.
  Stretch ending_at(Tokens paragraph, Tokens columns, std::size_t end, const Falls* before) {
    // A stretch longer than twice the paragraph costs more than none at all.
    const std::size_t longest = std::min(end, 2 * paragraph.size());
    const Tokens part = columns.subspan(end - longest, longest);
    const std::vector<Token> backward(part.rbegin(), part.rend());
    const std::vector<Token> rows(paragraph.rbegin(), paragraph.rend());
    std::vector<Delta> deltas(longest, rise);
    bits_.advance(rows, backward, deltas);

    std::int64_t cost = static_cast<std::int64_t>(paragraph.size());
    std::int64_t least = cost;
    std::int64_t skipped =
        0;  // how much more the paragraphs before cost if this one begins earlier
    Stretch best{end, end, paragraph.size()};
    for (std::size_t length = 1; length <= longest; ++length) {
      cost += value_of(deltas[length - 1]);
      if (before != nullptr && (*before)[end - length]) ++skipped;
      const bool nearer = length <= paragraph.size() && best.begin != best.end;
      if (cost + skipped > least || (cost + skipped == least && !nearer)) continue;
      least = cost + skipped;
      best = {end - length, end, static_cast<std::size_t>(cost)};
    }
    return best;
  }

  // The best stretch of `columns`, the first to end of several.
  Stretch find_anywhere(std::size_t paragraph, Tokens columns) {
    std::vector<Delta> deltas(columns.size(), same);
    bits_.advance(paragraphs_[paragraph], columns, deltas);
    std::int64_t cost = 0;
    std::int64_t least = 0;
    std::size_t end = 0;
    for (std::size_t column = 0; column < deltas.size(); ++column) {
      cost += value_of(deltas[column]);
      if (cost >= least) continue;
      least = cost;
      end = column + 1;
    }
    return ending_at(paragraphs_[paragraph], columns, end, nullptr);
  }

  TokenPair tokens_;
  std::vector<Tokens> paragraphs_;
  BitRows bits_;
};

}  // namespace

Excerpt find_excerpt(const FoldedText& hyp, const FoldedText& ref) {
  ExcerptSearch search(hyp, ref);
  Excerpt excerpt;
  excerpt.stretches = search.find_in_order();
  excerpt.out_of_order = search.find_out_of_order(excerpt.stretches);
  return excerpt;
}

FoldedText text_of(const Excerpt& excerpt, const FoldedText& hyp) {
  FoldedText text;
  const std::u32string_view letters = hyp.letters;
  for (const Stretch& stretch : excerpt.stretches) {
    std::u32string paragraph = fold(letters.substr(stretch.begin, stretch.end - stretch.begin));
    if (paragraph.empty()) continue;
    if (!text.letters.empty()) text.letters += U' ';
    text.letters += paragraph;
    text.paragraphs.push_back(std::move(paragraph));
  }
  return text;
}

}  // namespace bazyab::compare
