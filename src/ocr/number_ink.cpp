// Holds the symbols of each number beside the clusters of its ink.
#include "ocr/number_ink.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "ocr/clusters.h"
#include "ocr/number_signs.h"
#include "ocr/sign_classes.h"

namespace bazyab::ocr {
namespace {

// What a piece of a number can be by its size and place alone.
enum class Shape : unsigned char { unknown, digit, zero, separator, slash, colon };

struct Word {
  std::size_t begin = 0, end = 0;  // symbols
  float left = 0, right = 0;
  bool number = true;  // Persian or Arabic digits and separators alone
};

// The value of a digit of either kind that Persian print has; 10 for other letters.
char32_t value_of(char32_t letter) {
  if (is_persian_digit(letter)) return letter - 0x06F0;
  return is_arabic_digit(letter) ? letter - 0x0660 : 10;
}

std::vector<Word> words_of(std::span<const Symbol> line) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const Box& box = line[at].box;
    if (words.empty() || line[words.back().begin].word != line[at].word) {
      words.push_back({at, at, box.x0, box.x1, true});
    }
    Word& word = words.back();
    word.end = at + 1;
    word.left = std::min(word.left, box.x0);
    word.right = std::max(word.right, box.x1);
    const char32_t letter = letter_of(line[at]);
    word.number = word.number && (value_of(letter) < 10 || is_inner_separator(letter));
  }
  return words;
}

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Where the digits of a number stand, by the pieces that are as high as most.
struct Band {
  float top = 0, bottom = 0;
  float height() const { return bottom - top; }
};

std::optional<Band> band_of(std::span<const Cluster> ink) {
  float highest = 0;
  for (const Cluster& cluster : ink) highest = std::max(highest, cluster.box.height());
  std::vector<float> heights, tops, bottoms;
  for (const Cluster& cluster : ink) {
    if (cluster.box.height() >= 0.6F * highest) heights.push_back(cluster.box.height());
  }
  if (heights.empty()) return {};
  const float usual = median(std::move(heights));
  for (const Cluster& cluster : ink) {
    if (std::abs(cluster.box.height() - usual) > 0.2F * usual) continue;
    tops.push_back(cluster.box.y0);
    bottoms.push_back(cluster.box.y1);
  }
  return Band{median(std::move(tops)), median(std::move(bottoms))};
}

// Zeros of six typefaces have their middle at 0.36 to 0.47 of the digits' height, separators at 0
// to 0.18 and at 0.76 to 0.95.
Shape shape_of(const Cluster& cluster, const Band& band) {
  const float unit = band.height();
  const float height = cluster.box.height() / unit, width = cluster.box.width() / unit;
  const float middle = (band.bottom - cluster.box.center_y()) / unit;
  if (cluster.pieces == 2 && width < 0.4F) return Shape::colon;
  // Wider than any digit: two that touch.
  if (cluster.pieces != 1 || width > 0.95F) return Shape::unknown;
  if (height > 1.2F) return Shape::slash;
  if (height > 0.78F) return std::abs(middle - 0.5F) < 0.2F ? Shape::digit : Shape::unknown;
  if (width > 0.65F || height < 0.15F) return Shape::unknown;
  if (middle > 0.3F && middle < 0.6F) return Shape::zero;
  if (height < 0.25F) return Shape::unknown;
  return middle < 0.25F || middle > 0.68F ? Shape::separator : Shape::unknown;
}

Shape shape_of(char32_t letter) {
  if (letter == U'/') return Shape::slash;
  if (letter == U':') return Shape::colon;
  if (value_of(letter) < 10) return value_of(letter) == 0 ? Shape::zero : Shape::digit;
  return Shape::separator;
}

// One number: its symbols from the left to the right and its ink.
class Number {
 public:
  // `apart`: its ink is parted from the words beside it by more white than lies within it.
  Number(std::vector<Symbol> symbols, std::span<const Cluster> ink, const Band& band, bool apart)
      : symbols_(std::move(symbols)), ink_(ink), band_(band), apart_(apart) {
    for (const Cluster& cluster : ink) shapes_.push_back(shape_of(cluster, band));
  }

  // False where the number stays as it was read.
  bool settle() {
    if (std::find(shapes_.begin(), shapes_.end(), Shape::unknown) != shapes_.end()) return false;
    while (apart_ && symbols_.size() > ink_.size() && drop_twin()) {
    }
    if (symbols_.size() + 1 == ink_.size() && !add_missing()) return false;
    return symbols_.size() == ink_.size() && agrees() && write_separators();
  }

  std::vector<Symbol> take() { return std::move(symbols_); }

 private:
  // Whether the symbols have the shapes of the ink; a digit within the number may have been read
  // for a separator.
  bool agrees() const {
    for (std::size_t at = 0; at < shapes_.size(); ++at) {
      const char32_t letter = letter_of(symbols_[at]);
      const bool inside = at > 0 && at + 1 < shapes_.size();
      const bool misread = inside && shapes_[at] == Shape::separator && value_of(letter) < 10;
      if (shape_of(letter) != shapes_[at] && !misread) return false;
    }
    return true;
  }

  // Two narrow digits that touch are no wider than most others alone.
  bool is_wide(const Box& box, char32_t value) const {
    return (value == 1 && box.width() > 0.5F * band_.height()) ||
           (value == 0 && box.width() > 1.4F * box.height());
  }

  bool drop_twin() {
    for (std::size_t at = 1; at < symbols_.size(); ++at) {
      const char32_t first = letter_of(symbols_[at - 1]), second = letter_of(symbols_[at]);
      if (value_of(first) == 10 || value_of(first) != value_of(second)) continue;
      if (at > ink_.size() || is_wide(ink_[at - 1].box, value_of(first))) continue;
      const bool second_goes = is_persian_digit(first);
      symbols_.erase(symbols_.begin() + static_cast<std::ptrdiff_t>(at - (second_goes ? 0 : 1)));
      return true;
    }
    return false;
  }

  // Puts a sign where one piece too many lies, if all others then agree.
  bool add_missing() {
    const Symbol least = *std::min_element(
        symbols_.begin(), symbols_.end(),
        [](const Symbol& a, const Symbol& b) { return a.confidence < b.confidence; });
    for (std::size_t at = 1; at < ink_.size(); ++at) {
      const bool between = shapes_[at] == Shape::separator && at + 1 < ink_.size();
      if (shapes_[at] == Shape::zero ? !has_like(at) : !between) continue;
      Symbol added = least;
      added.box = ink_[at].box;
      added.letters = shapes_[at] == Shape::zero ? U'\u06F0' : U'\u066C';
      const auto place = symbols_.insert(symbols_.begin() + static_cast<std::ptrdiff_t>(at), added);
      if (agrees()) return true;
      symbols_.erase(place);
    }
    return false;
  }

  // Another zero as large: dust is not.
  bool has_like(std::size_t zero) const {
    const Box& box = ink_[zero].box;
    for (std::size_t at = 0; at < ink_.size(); ++at) {
      const Box& other = ink_[at].box;
      if (at != zero && shapes_[at] == Shape::zero &&
          std::abs(other.height() - box.height()) <= 0.25F * other.height() &&
          std::abs(other.width() - box.width()) <= 0.3F * other.width()) {
        return true;
      }
    }
    return false;
  }

  // What was read as a separator stays one of its kind, but for a stop that is no dot.
  bool write_separators() {
    std::vector<std::size_t> groups{0}, places;
    for (std::size_t at = 0; at < symbols_.size(); ++at) {
      if (shapes_[at] == Shape::slash || shapes_[at] == Shape::colon) {
        groups.push_back(4);  // neither thousands nor a fraction
      } else if (shapes_[at] == Shape::separator) {
        if (at == 0 || at + 1 == symbols_.size()) continue;  // a stop behind the number
        places.push_back(at);
        groups.push_back(0);
      } else {
        ++groups.back();
      }
    }
    if (places.empty()) return true;
    const char32_t separator = separator_of(groups);
    for (const std::size_t at : places) {
      const char32_t read = letter_of(symbols_[at]);
      const Box& box = ink_[at].box;
      const bool slanted = box.height() > 1.4F * box.width();
      const bool low = box.center_y() > ink_[at + 1].box.center_y();
      const bool digit = value_of(read) < 10;
      if (!digit && read != 0x066C && !(read == U'.' && slanted)) continue;
      if (separator != 0x066C && !(separator == 0x066B && slanted && low)) {
        if (digit || read == 0x066C) return false;
        continue;
      }
      symbols_[at].letters = separator;
    }
    return true;
  }

  std::vector<Symbol> symbols_;
  std::span<const Cluster> ink_;
  Band band_;
  bool apart_;
  std::vector<Shape> shapes_;  // of the ink
};

// The clusters of a word; none where its ends cannot be found.
std::span<const Cluster> ink_of(const Word& word, const std::vector<Word>& words,
                                const std::vector<Cluster>& clusters, double unit) {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  float end_of_left = -infinity, begin_of_right = infinity;
  for (const Word& other : words) {
    if (other.left < word.left && other.right < word.right) {
      end_of_left = std::max(end_of_left, other.right);
    }
    if (other.left > word.left && other.right > word.right) {
      begin_of_right = std::min(begin_of_right, other.left);
    }
  }
  std::optional<std::size_t> first = 0, last = clusters.size();
  if (std::isfinite(end_of_left)) first = first_cluster(clusters, end_of_left, word.left, unit);
  if (std::isfinite(begin_of_right)) {
    last = first_cluster(clusters, word.right, begin_of_right, unit);
  }
  if (!first || !last || *first >= *last) return {};
  return std::span(clusters).subspan(*first, *last - *first);
}

bool is_apart(std::span<const Cluster> ink, const std::vector<Cluster>& clusters) {
  const auto white = [](const Cluster& left, const Cluster& right) {
    return right.box.x0 - left.box.x1;
  };
  float within = 0;
  for (std::size_t at = 1; at < ink.size(); ++at) {
    within = std::max(within, white(ink[at - 1], ink[at]));
  }
  const auto first = static_cast<std::size_t>(ink.data() - clusters.data());
  const std::size_t end = first + ink.size();
  return (first == 0 || white(clusters[first - 1], ink.front()) > within) &&
         (end == clusters.size() || white(ink.back(), clusters[end]) > within);
}

}  // namespace

void settle_numbers(std::vector<Symbol>& line, std::vector<Box> pieces, double letter_height) {
  const std::vector<Word> words = words_of(line);
  if (std::none_of(words.begin(), words.end(), [](const Word& word) { return word.number; })) {
    return;
  }
  const std::vector<Cluster> clusters = clusters_of(std::move(pieces));
  const auto from_left = [](const Symbol& a, const Symbol& b) {
    return a.box.center_x() < b.box.center_x();
  };
  // From the end, since what changes may change in length.
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (!word->number || word->end - word->begin < 2) continue;
    const auto begin = line.begin() + static_cast<std::ptrdiff_t>(word->begin);
    const auto end = line.begin() + static_cast<std::ptrdiff_t>(word->end);
    const std::span<const Cluster> ink = ink_of(*word, words, clusters, letter_height);
    const std::optional<Band> band = band_of(ink);
    if (!band || band->height() <= 0) continue;
    // Digits run to the right, and a sign behind them stands to their left: which way such a word
    // is written is not known here, and it is left alone.
    const bool rightward = std::is_sorted(begin, end, from_left);
    std::vector<Symbol> symbols(begin, end);
    if (!rightward) std::reverse(symbols.begin(), symbols.end());
    if (!rightward && !std::is_sorted(symbols.begin(), symbols.end(), from_left)) continue;
    Number number(std::move(symbols), ink, *band, is_apart(ink, clusters));
    if (!number.settle()) continue;
    std::vector<Symbol> settled = number.take();
    if (!rightward) std::reverse(settled.begin(), settled.end());
    line.insert(line.erase(begin, end), std::make_move_iterator(settled.begin()),
                std::make_move_iterator(settled.end()));
  }
}

}  // namespace bazyab::ocr
