// Weighs every word of a text: is it likelier in Persian than as letters drawn by chance?
//
// The gain of a word is ln P(word | Persian) - ln P(letters | chance). In Persian a word is drawn
// from the lexicon by its count, or, as names and rare forms are, spelled by the letter trigrams;
// by chance all letters are alike. The mean gain of a letter, in nats, is about 2 in good text and
// below 0 where letters are exchanged or turned round; a logistic curve makes a probability of it.
#include "language/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "language/key.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

constexpr double lexicon_share = 0.9;  // of the words of a text, the rest is spelled by trigrams
constexpr double chance_cost = 3.53;   // ln 34: 32 letters, hamza, the edge of a word
// Even in good text some words have letters misread, as if by chance: so no word costs more than
// the logarithm of this, however unlikely its letters are.
constexpr double damaged_share = 0.02;

// A letter of another script says little: Persian pages quote Latin names, addresses and code.
constexpr double foreign_gain = 0;
// A letter that cannot be read at all is damage.
constexpr double unreadable_gain = -2;

constexpr double middle_gain = 0.9;   // nats a letter: as likely good as not
constexpr double slope = 4;           // how fast more gain convinces
constexpr double most_evidence = 8;   // log odds that no text passes, however good or bad
constexpr double prior_letters = 10;  // the weight of not knowing, before any letter was seen

// Private use, U+FFFD and controls: a reader sees no letter there.
bool is_unreadable(char32_t letter) {
  const bool white_space = letter >= U'\t' && letter <= U'\r';
  const bool control = (letter < 0x20 && !white_space) || (letter >= 0x7F && letter < 0xA0);
  return control || letter == unicode::replacement || unicode::is_private_use(letter);
}

// Rises with `evidence` but stays within most_evidence: three strange letters must not settle a
// page.
double bounded(double evidence) {
  const double share = evidence / most_evidence;
  return evidence / std::sqrt(1 + share * share);
}

enum class Kind : std::uint8_t { gap, invisible, persian, foreign, unreadable };

// How the scorer sees a code point; `key` is what it looks up, for the kind `persian`.
struct Seen {
  char32_t key = 0;
  Kind kind = Kind::gap;
};

Seen classify(char32_t letter) {
  const char32_t key = key_letter(letter);
  if (key == 0 || key == unicode::zwnj) return {key, Kind::invisible};
  if (is_unreadable(key)) return {key, Kind::unreadable};
  if (!unicode::is_letter(key)) return {key, Kind::gap};
  return {key, unicode::is_arabic_script(key) ? Kind::persian : Kind::foreign};
}

// Nearly every code point of nearly every text, classified once.
constexpr std::size_t common_codes = 0x0700;

std::array<Seen, common_codes> classify_common() {
  std::array<Seen, common_codes> table;
  for (char32_t code = 0; code < common_codes; ++code) table[code] = classify(code);
  return table;
}

class Weigher {
 public:
  Weigher(const Lexicon& lexicon, std::span<const Seen, common_codes> common)
      : lexicon_(lexicon),
        common_(common),
        total_(static_cast<double>(std::max<std::uint64_t>(lexicon.total_count(), 1))) {}

  void add(char32_t letter) {
    if (letter < common_codes) {
      add_seen(common_[letter]);
    } else if (unicode::is_presentation_form(letter)) {
      for (const char32_t each : unicode::presentation_letters(letter)) add_seen(classify(each));
    } else {
      add_seen(classify(letter));
    }
  }

  TextScore finish() {
    end_word();
    if (score_.letters == 0) {
      score_.persian = 0.5;
      return score_;
    }
    const double letters = static_cast<double>(score_.letters);
    const double certainty = letters / (letters + prior_letters);
    const double evidence = bounded(slope * (gain_ / weight_ - middle_gain)) * certainty;
    score_.persian = 1 / (1 + std::exp(-evidence));
    return score_;
  }

 private:
  void add_seen(Seen seen) {
    if (seen.kind == Kind::invisible) return;  // the word goes on
    if (seen.kind == Kind::persian) {
      if (size_ == word_.size()) end_word();
      word_[size_++] = seen.key;
      return;
    }
    end_word();
    if (seen.kind == Kind::foreign) add_other(foreign_gain);
    if (seen.kind == Kind::unreadable) add_other(unreadable_gain);
  }

  void add_other(double gain) {
    ++score_.letters;
    gain_ += gain;
    weight_ += 1;
  }

  void end_word() {
    if (size_ == 0) return;
    const std::u32string_view letters(word_.data(), size_);
    const std::optional<Spelling> spelling = lexicon_.spelling(letters);
    const double edges = static_cast<double>(size_) + 1;
    gain_ += word_log_probability(letters, spelling) + edges * chance_cost;
    weight_ += edges;
    ++score_.words;
    if (spelling) ++score_.known;
    score_.letters += size_;
    size_ = 0;
  }

  double word_log_probability(std::u32string_view letters,
                              const std::optional<Spelling>& spelling) const {
    double probability = (1 - lexicon_share) *
                         std::exp(static_cast<double>(lexicon_.spelled_log_probability(letters)));
    if (spelling) {
      const double count = std::max(spelling->count_with, spelling->count_without);
      probability += lexicon_share * count / total_;
    }
    const double edges = static_cast<double>(letters.size()) + 1;
    return std::log(probability + damaged_share * std::exp(-edges * chance_cost));
  }

  const Lexicon& lexicon_;
  std::span<const Seen, common_codes> common_;
  double total_;
  std::array<char32_t, 63> word_;
  std::size_t size_ = 0;
  double gain_ = 0;    // nats
  double weight_ = 0;  // letters, and the edges of words of Arabic script
  TextScore score_;
};

}  // namespace

TextScore score_text(const Lexicon& lexicon, std::u32string_view letters) {
  static const std::array<Seen, common_codes> common = classify_common();
  Weigher weigher(lexicon, common);
  for (const char32_t letter : letters) weigher.add(letter);
  return weigher.finish();
}

}  // namespace bazyab::language
