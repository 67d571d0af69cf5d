// Broken spellings of الله and of the titles that end in it.
#include "repair/allah.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "repair/tokens.h"
#include "unicode/letters.h"

namespace bazyab::repair {
namespace {

using Words = std::u32string_view;

constexpr std::array<Words, 2> sign_titles = {U"آیت", U"ایت"};
constexpr std::array<Words, 2> verse_titles = {U"آیه", U"آیة"};  // also a verse of the Quran
constexpr std::array<Words, 2> proof_titles = {U"حجت", U"حجة"};
constexpr std::array<Words, 14> dotted_names = {U"شاء",  U"روح",  U"عبد",  U"حزب",  U"ولی",
                                                U"نصر",  U"فضل",  U"سیف",  U"حبیب", U"عزت",
                                                U"رحمت", U"نعمت", U"قدرت", U"لطف"};

// The length of الله at the head of `word`, broken or not; 0 if it is another word.
std::size_t allah_length(Words word) {
  for (const Words form :
       {Words(U"االله"), Words(U"الله"), Words(U"اهلل"), Words(U"هللا"), Words(U"ﷲ")}) {
    if (word.starts_with(form)) return form.size();
  }
  return 0;
}

// The length of ا with its dots at the head of `rest`, 0 if there are none.
std::size_t dotted_length(Words rest) {
  if (!rest.starts_with(U"ا")) return 0;
  if (rest.substr(1).starts_with(U"…")) return 2;
  std::size_t dots = 0;
  while (dots + 1 < rest.size() && rest[dots + 1] == U'.') ++dots;
  return dots == 3 || dots == 4 ? dots + 1 : 0;
}

class Allah {
 public:
  explicit Allah(Words text) : text_(text) {}

  std::vector<Proposal> run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char32_t letter = text_[at];
      if (letter != U'ا' && letter != U'ه') continue;
      if (at < done_) continue;
      if (letter == U'ا' || is_reversed(at)) {
        after_title(at);
      } else if (is_word(at, 3) && text_.substr(at, 3) == U"هلل") {
        propose(at, at + 3, U"لله");
      }
    }
    return std::move(proposals_);
  }

 private:
  bool letter_at(std::size_t at) const {
    return at < text_.size() && (is_word_letter(text_[at]) || is_word_mark(text_[at]));
  }
  bool is_word(std::size_t at, std::size_t size) const {
    return (at == 0 || (!letter_at(at - 1) && text_[at - 1] != unicode::zwnj)) &&
           !letter_at(at + size);
  }

  // هللا at the end of a word, or before the ی of حزب‌اللهی: all four letters the wrong way
  // round.
  bool is_reversed(std::size_t at) const {
    if (text_.substr(at, 4) != U"هللا") return false;
    return !letter_at(at + 4) || (text_[at + 4] == U'ی' && !letter_at(at + 5));
  }

  void propose(std::size_t begin, std::size_t end, Words after) {
    done_ = end;
    if (text_.substr(begin, end - begin) == after) return;
    proposals_.push_back(
        {.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
         .after = std::u32string(after),
         .kind = RepairKind::letter,
         .confidence = 0.99F});
  }

  // عطاالله, ماشاالله, بهاالله: the first alef belongs to the word before.
  bool alef_is_own(std::size_t at) const {
    constexpr std::array<Words, 8> names = {U"عط", U"ش", U"ضی", U"به", U"ثن", U"سن", U"وف", U"صف"};
    return std::any_of(names.begin(), names.end(),
                       [&](Words name) { return text_.substr(0, at).ends_with(name); });
  }

  // Where the word ends that stands before `at`, across one gap (spaces of a line, or a ZWNJ).
  std::size_t word_end_before(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == U' ' || text_[at - 1] == unicode::zwnj)) --at;
    return at;
  }
  template <std::size_t Count>
  bool ends_with_word(std::size_t end, const std::array<Words, Count>& words) const {
    return std::any_of(words.begin(), words.end(), [&](Words word) {
      if (end < word.size() || text_.substr(end - word.size(), word.size()) != word) return false;
      return end == word.size() || !letter_at(end - word.size() - 1);
    });
  }

  void after_title(std::size_t at) {
    const Words rest = text_.substr(at);
    const std::size_t title_end = word_end_before(at);
    const std::size_t whole = allah_length(rest);
    const std::size_t dotted = whole == 0 && !letter_at(at + 1) ? dotted_length(rest) : 0;
    const bool broken = whole > 0 && !rest.starts_with(U"الله");
    if ((whole + dotted > 0 && ends_with_word(title_end, sign_titles)) ||
        (broken && ends_with_word(title_end, verse_titles))) {
      title(title_end, at + whole + dotted, U"آیت", U"الله");
    } else if (dotted > 0 && title_end < at && ends_with_word(title_end, dotted_names)) {
      propose(at, at + dotted, U"الله");
    } else if (rest.starts_with(U"االسلام") && ends_with_word(title_end, proof_titles)) {
      title(title_end, at + 7, U"حجت", U"الاسلام");
    } else if (rest.starts_with(U"االله") && !alef_is_own(at)) {
      propose(at, at + 5, U"الله");
    } else if (rest.starts_with(U"اهلل") || rest.starts_with(U"هللا")) {
      propose(at, at + 4, U"الله");
    }
  }

  // Titles are three letters long; both parts are proposed as they differ.
  void title(std::size_t title_end, std::size_t end, Words name, Words tail) {
    const std::size_t begin = title_end - 3;
    const std::size_t changed_from = text_.substr(begin, 3) == name ? title_end : begin;
    std::u32string after(changed_from == begin ? name : Words());
    after.append(1, unicode::zwnj).append(tail);
    propose(changed_from, end, after);
  }

  Words text_;
  std::vector<Proposal> proposals_;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<Proposal> propose_allah(const Text& text) {
  return Allah(text.letters).run();
}

}  // namespace bazyab::repair
