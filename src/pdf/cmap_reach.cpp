// Adding up the ranges of a CMap.
#include "pdf/cmap_reach.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <unordered_set>

namespace bazyab::pdf {
namespace {

// Two bytes a code are 65,536 codes in 256 blocks, all of Unicode four bytes each are 4,352 blocks.
constexpr std::uint64_t most_codes = 4'000'000;
constexpr std::size_t most_blocks = 6'000;

constexpr std::string_view white("\0\t\n\f\r ", 6);
constexpr std::string_view ends("\0\t\n\f\r ()<>[]{}/%", 16);

// The tokens of PostScript, as far as CMaps have them.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  // Empty at the end.
  std::string_view next() {
    skip_white();
    if (text_.empty()) return {};
    std::size_t end = 1;
    if (text_[0] == '<' || text_[0] == '(') {
      const std::size_t close = text_.find(text_[0] == '<' ? '>' : ')');
      end = close == std::string_view::npos ? text_.size() : close + 1;
    } else if (text_[0] == '/' || ends.find(text_[0]) == std::string_view::npos) {
      end = text_.find_first_of(ends, 1);
      if (end == std::string_view::npos) end = text_.size();
    }
    const std::string_view token = text_.substr(0, end);
    text_.remove_prefix(end);
    return token;
  }

 private:
  void skip_white() {
    for (;;) {
      const std::size_t begin = text_.find_first_not_of(white);
      text_.remove_prefix(begin == std::string_view::npos ? text_.size() : begin);
      if (text_.empty() || text_[0] != '%') return;
      const std::size_t end = text_.find_first_of("\r\n");
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end);
    }
  }

  std::string_view text_;
};

// What stands between < and >, as far as it is a number of 32 bits.
std::optional<std::uint32_t> code_of(std::string_view token) {
  if (token.size() < 3 || token.front() != '<') return {};
  std::uint32_t code = 0;
  const char* const end = token.data() + token.size();
  const auto [stop, problem] = std::from_chars(token.data() + 1, end, code, 16);
  if (problem == std::errc::result_out_of_range) return 0xFFFFFFFF;
  return stop == token.data() + 1 ? std::nullopt : std::optional(code);
}

class Reach {
 public:
  // False when it is too much.
  bool add(std::uint32_t first, std::uint32_t last) {
    if (last < first) return true;
    codes_ += std::uint64_t{last} - first + 1;
    for (std::uint64_t block = first >> 8; block <= last >> 8; ++block) {
      blocks_.insert(static_cast<std::uint32_t>(block));
      if (blocks_.size() > most_blocks) return false;
    }
    return codes_ <= most_codes;
  }

 private:
  std::uint64_t codes_ = 0;
  std::unordered_set<std::uint32_t> blocks_;  // of 256 codes
};

}  // namespace

bool is_bounded_cmap(std::string_view text) {
  Tokens tokens(text);
  Reach reach;
  enum class Block : unsigned char { none, ranges, chars } block = Block::none;
  for (std::string_view token; !(token = tokens.next()).empty();) {
    if (token == "begincidrange") block = Block::ranges;
    if (token == "begincidchar") block = Block::chars;
    if (token == "endcidrange" || token == "endcidchar") block = Block::none;
    if (block == Block::none) continue;
    const auto first = code_of(token);
    if (!first) continue;
    const auto last = block == Block::ranges ? code_of(tokens.next()) : first;
    if (last && !reach.add(*first, *last)) return false;
  }
  return true;
}

}  // namespace bazyab::pdf
