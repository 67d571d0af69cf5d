// Cuts of one token, joins of two.
#include "repair/word_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "language/key.h"
#include "repair/tokens.h"
#include "repair/word_chance.h"

namespace bazyab::repair {
namespace {

constexpr double enough = 0.7;           // the chance a change must have
constexpr std::size_t longest = 40;      // letters of a token that is weighed
constexpr std::size_t shortest_cut = 4;  // letters of a token that may be two words
constexpr std::size_t shortest_join = 4;
constexpr std::uint32_t settled = 150;  // the count of a word that nobody takes for two
constexpr std::uint32_t met = 2;        // and of one that is no mere entry of a list
constexpr std::uint32_t common = 16;
constexpr std::uint32_t often_alone = 2000;  // an ending that is a word as well: ست, ات
// Two common words that are one together are as often two by the author's will.
constexpr double by_will = 1.5;

// A token as words are looked up, with the place of each letter in the text.
struct Token {
  std::u32string letters;  // with ZWNJ
  std::vector<std::uint32_t> place;
  Span span;
};

Token token_at(std::u32string_view text, Span span) {
  Token token{.letters = {}, .place = {}, .span = span};
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (is_word_mark(text[at])) continue;
    const char32_t letter = language::key_letter(text[at]);
    if (letter == 0) continue;
    token.letters.push_back(letter);
    token.place.push_back(at);
  }
  return token;
}

// What only stands behind another part of its word, though lists may have it.
bool is_bound(std::u32string_view part) {
  constexpr std::array<std::u32string_view, 16> bound = {
      U"ها", U"های", U"هایی", U"هایم", U"هایت", U"هایش", U"هایشان", U"هایمان",
      U"ین", U"ان",  U"انی",  U"ام",   U"ای",   U"اند",  U"تر",     U"ترین"};
  return std::find(bound.begin(), bound.end(), part) != bound.end();
}

double log_sum(double one, double other) {
  if (one < other) std::swap(one, other);
  return one + std::log1p(std::exp(other - one));
}

// All ways to read the letters of a token as words that ran together.
class Cuts {
 public:
  Cuts(std::u32string_view letters, const WordChance& chance, double rate)
      : letters_(letters), chance_(chance), lost_space_(std::log(rate)) {}

  // The chance of a cut before each letter.
  std::vector<double> run() {
    const std::size_t size = letters_.size();
    forward_.assign(size + 1, impossible);
    backward_.assign(size + 1, impossible);
    forward_[0] = backward_[size] = 0;
    for (std::size_t begin = 0; begin < size; ++begin) add_words(begin);
    for (std::size_t at = words_.size(); at-- > 0;) {
      const Word& word = words_[at];
      backward_[word.begin] = log_sum(backward_[word.begin], word.score + backward_[word.end]);
    }
    std::vector<double> cut(size, 0);
    for (std::size_t at = 1; at < size; ++at) {
      const double through = forward_[at] + backward_[at];
      if (through > impossible) cut[at] = std::exp(through - forward_[size]);
    }
    return cut;
  }

 private:
  static constexpr double impossible = -1e9;
  struct Word {
    std::size_t begin;
    std::size_t end;
    double score;
  };

  void add_words(std::size_t begin) {
    if (forward_[begin] <= impossible) return;
    for (std::size_t end = begin + 1; end <= letters_.size(); ++end) {
      if (!may_be_word(begin, end)) continue;
      const double score =
          chance_.log_of(letters_.substr(begin, end - begin)) + (begin > 0 ? lost_space_ : 0);
      words_.push_back({begin, end, score});
      forward_[end] = log_sum(forward_[end], forward_[begin] + score);
    }
  }

  bool may_be_word(std::size_t begin, std::size_t end) const {
    const std::u32string_view word = letters_.substr(begin, end - begin);
    const auto is_zwnj = [&](std::size_t at) {
      return at < letters_.size() && letters_[at] == unicode::zwnj;
    };
    if (is_zwnj(begin) || is_zwnj(end - 1) || is_zwnj(end)) return false;
    if (begin > 0 && is_zwnj(begin - 1)) return false;
    const bool first = begin == 0;
    const bool last = end == letters_.size();
    if (first && last) return true;
    if (word.size() == 1) return word == U"و";
    if (!first && WordChance::is_ending(word) && chance_.count(word) < often_alone) return false;
    if (!first && is_bound(word)) return false;
    if (first || last) return word.size() >= 3 || chance_.count(word) >= met;
    return chance_.count(word) > met;
  }

  std::u32string_view letters_;
  const WordChance& chance_;
  double lost_space_;
  std::vector<double> forward_;
  std::vector<double> backward_;
  std::vector<Word> words_;  // by their beginnings
};

class WordEdges {
 public:
  WordEdges(std::u32string_view text, const language::Lexicon& lexicon, const Habit& habit)
      : text_(text),
        chance_(lexicon, habit.own_words),
        split_(habit.breaks.split_rate()),
        glued_(habit.has_lost_zwnj() ? 0 : habit.breaks.glued_rate()) {}

  std::vector<Proposal> run() {
    for_each_token(text_, [&](Span span) {
      Token token = token_at(text_, span);
      const bool usable = !token.letters.empty() && token.letters.size() <= longest;
      if (usable && glued_ > 0) cut(token);
      if (usable && split_ > 0) join(token);
      before_ = std::move(token);
    });
    return std::move(proposals_);
  }

 private:
  void cut(const Token& token) {
    if (token.letters.size() < shortest_cut || chance_.count(token.letters) > settled) return;
    const std::vector<double> chances = Cuts(token.letters, chance_, glued_).run();
    for (std::size_t at = 1; at < chances.size(); ++at) {
      if (chances[at] <= enough) continue;
      propose({token.place[at], token.place[at]}, U" ", chances[at]);
    }
  }

  // The token may be the rest of the one before it.
  void join(const Token& token) {
    const bool near = !before_.letters.empty() && before_.span.end + 1 == token.span.begin &&
                      text_[before_.span.end] == U' ' && before_.letters.size() <= longest;
    if (!near) return;
    const std::u32string whole = before_.letters + token.letters;
    if (whole.size() < shortest_join || whole.size() > longest) return;
    const double odds = odds_of_join(whole, token);
    const double chance = 1 / (1 + std::exp(-odds));
    if (chance <= enough) return;
    const Span space{before_.span.end, token.span.begin};
    if (!proposals_.empty() && proposals_.back().span.end >= before_.span.begin &&
        proposals_.back().after.empty()) {
      if (proposals_.back().confidence >= chance) return;
      proposals_.pop_back();
    }
    propose(space, U"", chance);
  }

  double odds_of_join(const std::u32string& whole, const Token& token) const {
    constexpr double never = -100;
    if (!chance_.is_known(whole)) return never;
    const std::uint32_t left = chance_.count(last_part(before_.letters));
    const std::uint32_t right = chance_.count(first_part(token.letters));
    if (WordChance::is_ending(token.letters) && token.letters.size() > 1 && left >= common) {
      return never;
    }
    const double places = static_cast<double>(whole.size() - 1);
    const double odds = chance_.log_of(whole) + std::log(split_ / places) -
                        chance_.log_of(before_.letters) - chance_.log_of(token.letters);
    return std::min(left, right) >= common ? odds - by_will : odds;
  }

  static std::u32string_view last_part(std::u32string_view letters) {
    return letters.substr(letters.rfind(unicode::zwnj) + 1);
  }
  static std::u32string_view first_part(std::u32string_view letters) {
    return letters.substr(0, letters.find(unicode::zwnj));
  }

  void propose(Span span, std::u32string after, double chance) {
    proposals_.push_back({.span = span,
                          .after = std::move(after),
                          .kind = RepairKind::space,
                          .evidence = Evidence::lexicon,
                          .confidence = static_cast<float>(chance)});
  }

  std::u32string_view text_;
  WordChance chance_;
  double split_;  // of all words, those that are cut
  double glued_;  // of all spaces, those that are lost
  Token before_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_word_edges(const Text& text, const language::Lexicon& lexicon,
                                         const Habit& habit) {
  const unsigned code = habit.breaks.code();
  if (!language::BreakHabit::splits(code) && !language::BreakHabit::glues(code)) return {};
  return WordEdges(text.letters, lexicon, habit).run();
}

}  // namespace bazyab::repair
