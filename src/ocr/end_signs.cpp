// The ink at the ends of words, and what it says about the signs that were read there.
#include "ocr/end_signs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ocr/clusters.h"
#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

constexpr char32_t stop = U'.', comma = 0x060C, closing = U'»';

struct Word {
  std::uint32_t number = 0;
  float left = 0, right = 0;
  bool signed_end = false;  // one of the signs in question stands at its left end
  bool quoted = false;      // a guillemet does, behind a stop or a comma
};

std::vector<Word> words_of(std::span<const Symbol> line) {
  std::vector<Word> words;
  char32_t before = U'\0';  // of the same word
  for (const Symbol& symbol : line) {
    if (words.empty() || words.back().number != symbol.word) {
      words.push_back({symbol.word, symbol.box.x0, symbol.box.x1});
      before = U'\0';
    }
    Word& word = words.back();
    word.left = std::min(word.left, symbol.box.x0);
    word.right = std::max(word.right, symbol.box.x1);
    const char32_t letter = letter_of(symbol);
    const bool leftmost = symbol.box.x0 <= word.left;  // not so in Latin words
    word.signed_end = leftmost && (letter == stop || letter == comma || letter == closing);
    word.quoted = leftmost && letter == closing && (before == stop || before == comma);
    before = letter;
  }
  return words;
}

bool are_twins(const Cluster& a, const Cluster& b) {
  const auto alike = [](float x, float y, float slack) {
    return std::abs(x - y) <= slack * std::max(x, y);
  };
  return a.pieces == 1 && b.pieces == 1 && alike(a.box.height(), b.box.height(), 0.25F) &&
         alike(a.box.width(), b.box.width(), 0.35F) && b.box.x0 - a.box.x1 < a.box.width();
}

float quantile(std::vector<float> values, double share) {
  const auto at = values.begin() +
                  static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// How large stops and commas are on this page.
struct Sizes {
  float limit = 0;                          // stops are lower, commas higher
  float comma_width = 0, comma_height = 0;  // of most commas

  // What a single piece is; nothing where its shape does not say so.
  std::optional<char32_t> sign_of(const EndPiece& end) const {
    constexpr float widest = 0.6F, highest = 1.2F;
    if (end.width > widest || end.height > highest) return {};
    if (end.height < limit && end.height < 1.3F * end.width) return stop;
    if (end.height > limit && end.height > 1.2F * end.width) return comma;
    return {};
  }

  bool is_like_comma(const EndPiece& end) const {
    return std::abs(end.height - comma_height) <= 0.25F * comma_height &&
           std::abs(end.width - comma_width) <= 0.3F * comma_width;
  }
};

struct Ending {
  std::size_t symbol = 0;
  EndPiece piece;
};

std::optional<Sizes> sizes_on_page(const std::vector<Symbol>& symbols,
                                   const std::vector<Ending>& endings) {
  constexpr std::size_t enough = 2;
  constexpr float higher = 1.4F;  // commas than stops, at least
  std::vector<float> stops, commas, widths;
  for (const Ending& ending : endings) {
    const char32_t read = letter_of(symbols[ending.symbol]);
    if (read == stop) stops.push_back(ending.piece.height);
    if (read != comma) continue;
    commas.push_back(ending.piece.height);
    widths.push_back(ending.piece.width);
  }
  if (stops.size() < enough || commas.size() < enough) return {};
  // Where stops were taken for commas, the commas are the higher ones of what was read as commas.
  const float low = quantile(stops, 0.5), high = quantile(commas, 0.75);
  if (high < higher * low) return {};
  return Sizes{
      .limit = std::sqrt(low * high), .comma_width = quantile(widths, 0.75), .comma_height = high};
}

// Where the word at `index` of a doubt of `count` words ends in a reading; the last word ends where
// the reading does, whatever spaces that has. Nothing where other spaces leave it open.
std::optional<std::size_t> end_in(std::u32string_view reading, std::uint32_t index,
                                  std::uint32_t count) {
  if (index + 1 == count) return reading.size();
  if (std::count(reading.begin(), reading.end(), U' ') + 1 != count) return {};
  std::size_t end = reading.find(U' ');
  for (; index > 0; --index) end = reading.find(U' ', end + 1);
  return end;
}

// Writes the sign at the end of one of the words of a doubt, or before the guillemet there, and
// adds up readings that are now the same. Readings of which it is not known where the word ends are
// dropped.
void write_in_doubt(Doubt& doubt, const EndPiece& piece, char32_t sign) {
  std::vector<InkReading> kept;
  for (InkReading& reading : doubt.readings) {
    const std::optional<std::size_t> end = end_in(reading.letters, piece.word - doubt.first_word,
                                                  doubt.last_word - doubt.first_word + 1);
    const std::size_t behind = piece.quoted ? 2 : 1;
    if (!end || *end < behind) continue;
    const bool guillemet = !piece.quoted || reading.letters[*end - 1] == closing;
    char32_t& letter = reading.letters[*end - behind];
    if (guillemet && (letter == stop || letter == comma || letter == closing)) letter = sign;
    const auto same = std::find_if(kept.begin(), kept.end(), [&reading](const InkReading& other) {
      return other.letters == reading.letters;
    });
    if (same == kept.end()) {
      kept.push_back(std::move(reading));
    } else {
      const float more = std::exp(reading.log_probability - same->log_probability);
      same->log_probability += std::log1p(more);
    }
  }
  doubt.readings = std::move(kept);
}

}  // namespace

std::vector<EndPiece> find_end_pieces(std::span<const Symbol> line, std::vector<Box> pieces,
                                      double letter_height) {
  const std::vector<Cluster> clusters = clusters_of(std::move(pieces));
  const std::vector<Word> words = words_of(line);
  std::vector<EndPiece> ends;
  if (clusters.empty() || letter_height <= 0) return ends;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!words[at].signed_end) continue;
    // The word to the left is the next one but where Latin words run the other way.
    float end_of_left = -std::numeric_limits<float>::infinity();
    for (const std::size_t beside : {at + 1, at - 1}) {
      if (beside < words.size() && words[beside].left < words[at].left &&
          words[beside].right < words[at].right) {
        end_of_left = std::max(end_of_left, words[beside].right);
      }
    }
    std::optional<std::size_t> first = 0;
    if (std::isfinite(end_of_left)) {
      first = first_cluster(clusters, end_of_left, words[at].left, letter_height);
    }
    if (!first || clusters[*first].pieces != 1) continue;
    const bool twin =
        *first + 1 < clusters.size() && are_twins(clusters[*first], clusters[*first + 1]);
    const std::size_t inner = *first + (twin ? 2 : 1);
    const auto add = [&](const Cluster& cluster, bool quoted) {
      const auto unit = static_cast<float>(letter_height);
      ends.push_back({.word = words[at].number,
                      .width = cluster.box.width() / unit,
                      .height = cluster.box.height() / unit,
                      .twin = twin && !quoted,
                      .quoted = quoted});
    };
    if (words[at].quoted && inner < clusters.size() && clusters[inner].pieces == 1) {
      add(clusters[inner], true);
    }
    add(clusters[*first], false);
  }
  return ends;
}

void settle_end_signs(std::vector<Symbol>& symbols, std::vector<Doubt>& doubts,
                      std::span<const EndPiece> ends) {
  std::vector<Ending> endings;
  auto end = ends.begin();
  for (std::size_t at = 0; at < symbols.size() && end != ends.end(); ++at) {
    if (at + 1 < symbols.size() && symbols[at + 1].word == symbols[at].word) continue;
    while (end != ends.end() && end->word < symbols[at].word) ++end;
    for (; end != ends.end() && end->word == symbols[at].word; ++end) {
      if (!end->quoted || at > 0) endings.push_back({end->quoted ? at - 1 : at, *end});
    }
  }
  const std::optional<Sizes> sizes = sizes_on_page(symbols, endings);
  if (!sizes) return;
  auto doubt = doubts.begin();
  for (const auto& [at, piece] : endings) {
    const char32_t read = letter_of(symbols[at]);
    const std::optional<char32_t> sign = sizes->sign_of(piece);
    if (!sign) continue;
    // What is as high as a comma may be a stroke of the guillemet.
    if (piece.quoted && *sign == comma) continue;
    // A guillemet is two strokes; a single one is cut off another piece.
    if (read == closing && (piece.twin || (*sign == comma && !sizes->is_like_comma(piece))))
      continue;
    symbols[at].letters = *sign;
    while (doubt != doubts.end() && doubt->last_word < piece.word) ++doubt;
    if (doubt != doubts.end() && doubt->first_word <= piece.word) {
      write_in_doubt(*doubt, piece, *sign);
    }
  }
}

}  // namespace bazyab::ocr
