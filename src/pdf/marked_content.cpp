// Operators told from strings, comments and pictures.
#include "pdf/marked_content.h"

#include <algorithm>
#include <string_view>

namespace bazyab::pdf {
namespace {

constexpr std::string_view white("\0\t\n\f\r ", 6);
constexpr std::string_view ends("\0\t\n\f\r ()<>[]{}/%", 16);

class Operators {
 public:
  explicit Operators(std::string_view text) : text_(text) {}

  // Words that are no name and no number's begin; empty at the end.
  std::string_view next() {
    while (!text_.empty()) {
      const char first = text_.front();
      if (first == '(') {
        skip_string();
      } else if (first == '%') {
        skip_to(text_.find_first_of("\r\n"));
      } else if (first == '/') {
        skip_to(text_.find_first_of(ends, 1));
      } else if (ends.find(first) != std::string_view::npos) {
        text_.remove_prefix(1);
      } else {
        const std::string_view word = text_.substr(0, text_.find_first_of(ends));
        text_.remove_prefix(word.size());
        if (word == "ID") skip_picture();
        return word;
      }
    }
    return {};
  }

 private:
  void skip_to(std::size_t place) { text_.remove_prefix(std::min(place, text_.size())); }

  void skip_string() {
    int open = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '(') {
        ++open;
      } else if (text_[at] == ')' && --open == 0) {
        text_.remove_prefix(at + 1);
        return;
      }
    }
    text_.remove_prefix(1);  // it does not end: what looks like operators is taken for such
  }

  void skip_picture() {
    for (std::size_t at = text_.find("EI"); at != std::string_view::npos;
         at = text_.find("EI", at + 1)) {
      const bool begins = at > 0 && white.find(text_[at - 1]) != std::string_view::npos;
      const bool stops =
          at + 2 == text_.size() || white.find(text_[at + 2]) != std::string_view::npos;
      if (begins && stops) return skip_to(at + 2);
    }
  }

  std::string_view text_;
};

std::string_view text_of(std::span<const unsigned char> operators) {
  return {reinterpret_cast<const char*>(operators.data()), operators.size()};
}

// What looks like an operator that opens, wherever it stands.
std::size_t most_openings(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find('B'); at != std::string_view::npos; at = text.find('B', at + 1)) {
    const std::string_view word = text.substr(at, 3);
    if (word == "BDC" || word == "BMC") ++count;
  }
  return count;
}

}  // namespace

std::size_t readable_bytes(std::span<const unsigned char> operators) {
  if (most_openings(text_of(operators)) <= deepest_marked_content) return operators.size();
  return marked_content(operators, 0).readable;
}

MarkedContent marked_content(std::span<const unsigned char> operators, std::size_t open) {
  const std::string_view text = text_of(operators);
  MarkedContent found{.left_open = open, .readable = text.size()};
  if (most_openings(text) == 0) return found;
  Operators words(text);
  std::size_t end = 0;  // of the operator before, which has no operands behind it
  for (std::string_view word; !(word = words.next()).empty();) {
    if (word == "BDC" || word == "BMC") {
      if (++found.left_open > deepest_marked_content) {
        found.readable = end;
        return found;
      }
    } else if (word == "EMC" && found.left_open > 0)
      --found.left_open;
    const bool is_number = word.find_first_not_of("+-.0123456789") == std::string_view::npos;
    if (!is_number) end = static_cast<std::size_t>(word.data() + word.size() - text.data());
  }
  return found;
}

}  // namespace bazyab::pdf
