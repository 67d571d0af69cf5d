// Invisible signs, taken run by run, so that every decision sees the letters around the whole run.
#include "repair/controls.h"

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t unit_separator = 0x001F;
constexpr char32_t not_sign = 0x00AC;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t word_joiner = 0x2060;
constexpr char32_t byte_order_mark = 0xFEFF;

bool is_optional_hyphen(char32_t letter) {
  return letter == soft_hyphen || letter == unit_separator || letter == not_sign;
}

bool is_invisible(char32_t letter) {
  return is_removed_sign(letter) || letter == unicode::zwnj || letter == unicode::zwj ||
         letter == not_sign;
}

// The letter that a neighbour sees of a presentation form on that side.
char32_t last_letter(char32_t letter) {
  const std::u32string_view letters = unicode::presentation_letters(letter);
  return letters.empty() ? letter : letters.back();
}
char32_t first_letter(char32_t letter) {
  const std::u32string_view letters = unicode::presentation_letters(letter);
  return letters.empty() ? letter : letters.front();
}

class Controls {
 public:
  explicit Controls(std::u32string_view text) : text_(text) {}

  std::vector<Proposal> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const char32_t letter = text_[at];
      if (letter == unicode::tatweel) {
        at = tatweels(at);
      } else if (is_invisible(letter)) {
        at = invisibles(at);
      } else {
        ++at;
      }
    }
    return std::move(proposals_);
  }

 private:
  void remove(std::size_t begin, std::size_t end, RepairKind kind, std::u32string after = {}) {
    proposals_.push_back(
        {.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
         .after = std::move(after),
         .kind = kind});
  }

  // The nearest visible letters that are no marks; 0 at an edge.
  char32_t base_before(std::size_t at) const {
    while (at > 0) {
      const char32_t letter = text_[--at];
      if (!unicode::is_mark(letter)) return last_letter(letter);
    }
    return 0;
  }
  char32_t base_after(std::size_t at) const {
    for (; at < text_.size(); ++at) {
      if (!unicode::is_mark(text_[at]) && !is_removed_sign(text_[at]))
        return first_letter(text_[at]);
    }
    return 0;
  }

  // A run of tatweel; with spaces among it where it cannot be a dash: it sticks to the letter after
  // it, or there are several pieces. `begin` is its first tatweel.
  std::size_t tatweels(std::size_t begin) {
    std::size_t end = begin;
    std::size_t pieces = 0;
    for (std::size_t at = begin; at < text_.size(); ++at) {
      if (text_[at] == unicode::tatweel) {
        pieces += at == begin || text_[at - 1] != unicode::tatweel;
        end = at + 1;
      } else if (text_[at] != U' ') {
        break;
      }
    }
    const std::size_t first_end = text_.find_first_not_of(unicode::tatweel, begin);
    const char32_t next = base_after(end);
    const bool sticks = end < text_.size() && is_word_letter(next);
    const bool spaced = begin > 0 && text_[begin - 1] == U' ';
    std::size_t from = begin;
    while (from > 0 && text_[from - 1] == U' ') --from;
    const bool joined_before = unicode::joins_next(base_before(from));
    if (sticks && joined_before && unicode::joins_previous(next) && text_[end] != U' ' &&
        (!spaced || from > 0)) {
      const bool stretched = pieces > 1 || !spaced || first_end == end;
      if (stretched) remove(from, end, RepairKind::control);
      return end;
    }
    if (pieces > 1) end = std::min(first_end, text_.size());
    if (!spaced && joined_before && end - begin > 1) remove(begin + 1, end, RepairKind::control);
    return end;
  }

  // A run of invisible signs between two visible letters.
  std::size_t invisibles(std::size_t begin) {
    std::size_t end = begin;
    std::size_t kept = text_.size();  // the first ZWNJ or ZWJ of the run
    bool hyphen = false;
    while (end < text_.size() && is_invisible(text_[end])) {
      const char32_t letter = text_[end];
      if (kept == text_.size() && (letter == unicode::zwnj || letter == unicode::zwj)) kept = end;
      hyphen = hyphen || is_optional_hyphen(letter);
      ++end;
    }
    const char32_t before = begin > 0 ? text_[begin - 1] : U' ';
    const char32_t after = end < text_.size() ? text_[end] : U' ';
    const bool in_word = is_word_part(before) && is_word_letter(after);
    if (kept != text_.size() && !keeps(text_[kept], before, after)) kept = text_.size();
    if (kept == text_.size() && hyphen && in_word) {
      const bool visible = unicode::joins_next(base_before(begin));
      remove(begin, end, visible ? RepairKind::zwnj : RepairKind::control,
             visible ? std::u32string(1, unicode::zwnj) : std::u32string());
      return end;
    }
    remove_all_but(begin, end, kept);
    return end;
  }

  static bool is_word_part(char32_t letter) {
    return is_word_letter(letter) || is_word_mark(letter);
  }

  bool keeps(char32_t sign, char32_t before, char32_t after) const {
    if (sign == unicode::zwj) {
      constexpr char32_t first_symbol = 0x2190;  // pictures are joined by it: 👩‍👧
      const bool symbols = before >= first_symbol && after >= first_symbol;
      return is_word_part(before) || is_word_letter(after) || symbols;
    }
    return !unicode::is_white_space(before) && !unicode::is_white_space(after);
  }

  // Removes what has to go from [begin, end); the not sign is a sign of its own elsewhere.
  void remove_all_but(std::size_t begin, std::size_t end, std::size_t kept) {
    for (std::size_t at = begin; at < end;) {
      if (at == kept || text_[at] == not_sign) {
        ++at;
        continue;
      }
      std::size_t stop = at;
      bool only_zwnj = true;
      while (stop < end && stop != kept && text_[stop] != not_sign) {
        only_zwnj = only_zwnj && text_[stop] == unicode::zwnj;
        ++stop;
      }
      remove(at, stop, only_zwnj ? RepairKind::zwnj : RepairKind::control);
      at = stop;
    }
  }

  std::u32string_view text_;
  std::vector<Proposal> proposals_;
};

}  // namespace

bool is_removed_sign(char32_t letter) {
  if (letter < 0x20) return !unicode::is_white_space(letter);
  if (letter < 0x7F || letter == 0x85 || is_common_letter(letter)) return false;
  return letter <= 0x9F || letter == soft_hyphen || letter == zero_width_space ||
         letter == word_joiner || letter == byte_order_mark || unicode::is_bidi_control(letter) ||
         unicode::is_private_use(letter);
}
std::vector<Proposal> propose_controls(const Text& text) {
  return Controls(text.letters).run();
}

}  // namespace bazyab::repair
