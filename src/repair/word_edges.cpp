// Cuts of one token, joins of two.
#include "repair/word_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "language/key.h"
#include "repair/confidence.h"
#include "repair/tokens.h"
#include "repair/word_chance.h"

namespace bazyab::repair {
namespace {

constexpr double enough = 0.7;           // the chance a change must have
constexpr std::size_t longest = 40;      // letters of a token that is weighed
constexpr std::size_t shortest_cut = 3;  // letters of a token that may be two words
constexpr std::size_t shortest_join = 4;
constexpr std::uint32_t settled = 150;  // the count of a word that nobody takes for two
constexpr std::uint32_t met = 2;        // and of one that is no mere entry of a list
constexpr std::uint32_t common = 16;
constexpr std::uint32_t often_alone = 2000;  // an ending that is a word as well: ست, ات
// Two common words that are one together are as often two by the author's will.
constexpr double by_will = 1.5;
// The counts of slips are those of careless texts: اورا, باوجود.
constexpr double cost_of_slip = 2;

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

// An ending that authors write behind a space now and then (کتاب ها, رفته ام); no author writes
// گرفت یم.
bool is_written_apart(std::u32string_view ending) {
  constexpr std::array<std::u32string_view, 4> never_apart = {U"یم", U"ید", U"ند", U"ان"};
  return ending.size() > 1 && WordChance::is_ending(ending) &&
         std::find(never_apart.begin(), never_apart.end(), ending) == never_apart.end();
}

double log_sum(double one, double other) {
  if (one < other) std::swap(one, other);
  return one + std::log1p(std::exp(other - one));
}

// All ways to read the letters of a token as words that ran together, between the words beside it
// (empty where none is).
class Cuts {
 public:
  Cuts(std::u32string_view before, std::u32string_view letters, std::u32string_view after,
       bool slip, const WordChance& chance, double rate)
      : before_(before),
        letters_(letters),
        after_(after),
        slip_(slip),
        chance_(chance),
        lost_space_(std::log(rate)),
        ends_(letters.size() + 1) {}

  // The chance of a cut before each letter.
  std::vector<double> run() {
    const std::size_t size = letters_.size();
    for (std::size_t begin = 0; begin < size; ++begin) add_words(begin);
    double all = impossible;
    for (std::size_t at = words_.size(); at-- > 0;) {
      Word& word = words_[at];
      if (word.end == size) {
        word.backward = after_.empty() ? 0 : chance_.log_after(spelled(word), after_);
        all = log_sum(all, word.forward + word.backward);
      }
      for (const std::uint32_t from : ends_[word.begin]) {
        Word& left = words_[from];
        left.backward = log_sum(left.backward, transition(left, word) + word.backward);
      }
    }
    std::vector<double> cut(size, 0);
    for (const Word& word : words_) {
      if (word.begin > 0) cut[word.begin] += std::exp(word.forward + word.backward - all);
    }
    return cut;
  }

 private:
  static constexpr double impossible = -1e9;
  struct Word {
    std::size_t begin;
    std::size_t end;
    double forward = impossible;
    double backward = impossible;
  };

  std::u32string_view spelled(const Word& word) const {
    return letters_.substr(word.begin, word.end - word.begin);
  }
  double transition(const Word& left, const Word& word) const {
    return lost_space_ + chance_.log_after(spelled(left), spelled(word));
  }

  void add_words(std::size_t begin) {
    if (begin > 0 && ends_[begin].empty()) return;
    for (std::size_t end = begin + 1; end <= letters_.size(); ++end) {
      if (!may_be_word(begin, end)) continue;
      Word word{.begin = begin, .end = end};
      if (begin == 0) word.forward = chance_.log_after(before_, spelled(word));
      if (begin == 0 && end == letters_.size() && slip_) word.forward -= cost_of_slip;
      for (const std::uint32_t from : ends_[begin]) {
        const Word& left = words_[from];
        word.forward = log_sum(word.forward, left.forward + transition(left, word));
      }
      ends_[end].push_back(static_cast<std::uint32_t>(words_.size()));
      words_.push_back(word);
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

  std::u32string_view before_;
  std::u32string_view letters_;
  std::u32string_view after_;
  bool slip_;  // all letters are one word only by somebody's slip
  const WordChance& chance_;
  double lost_space_;
  std::vector<Word> words_;                       // by their beginnings
  std::vector<std::vector<std::uint32_t>> ends_;  // the words that end at each place
};

class WordEdges {
 public:
  WordEdges(std::u32string_view text, const language::Lexicon& lexicon, const Habit& habit)
      : text_(text),
        chance_(lexicon, habit.own_words),
        split_(habit.breaks.split_rate()),
        glued_(habit.has_lost_zwnj() ? 0 : habit.breaks.glued_rate()) {}

  std::vector<Proposal> run() {
    for_each_token(text_, [&](Span span) { tokens_.push_back(token_at(text_, span)); });
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.letters.empty() || token.letters.size() > longest) continue;
      if (glued_ > 0) cut(at);
      if (split_ > 0) join(at);
    }
    return std::move(proposals_);
  }

 private:
  // Only one space stands between the token at `at` and the one before it.
  bool follows(std::size_t at) const {
    return at > 0 && at < tokens_.size() &&
           tokens_[at - 1].span.end + 1 == tokens_[at].span.begin &&
           text_[tokens_[at - 1].span.end] == U' ';
  }
  std::u32string_view word_before(std::size_t at) const {
    return follows(at) ? std::u32string_view(tokens_[at - 1].letters) : std::u32string_view();
  }
  std::u32string_view word_after(std::size_t at) const {
    return follows(at + 1) ? std::u32string_view(tokens_[at + 1].letters) : std::u32string_view();
  }

  void cut(std::size_t index) {
    const Token& token = tokens_[index];
    if (token.letters.size() < shortest_cut) return;
    const std::uint32_t count = chance_.count(token.letters);
    const bool slip = count > 0 && chance_.is_slip(token.letters);
    if (count > settled && !slip) return;
    const std::vector<double> chances =
        Cuts(word_before(index), token.letters, word_after(index), slip, chance_, glued_).run();
    for (std::size_t at = 1; at < chances.size(); ++at) {
      if (chances[at] <= enough) continue;
      propose({token.place[at], token.place[at]}, U" ", chances[at]);
    }
  }

  // The token may be the rest of the one before it.
  void join(std::size_t index) {
    if (!follows(index)) return;
    const Token& before = tokens_[index - 1];
    const Token& token = tokens_[index];
    const std::u32string whole = before.letters + token.letters;
    if (before.letters.empty() || whole.size() < shortest_join || whole.size() > longest) return;
    const double odds = odds_of_join(whole, index);
    const double chance = 1 / (1 + std::exp(-odds));
    if (chance <= enough) return;
    const Span space{before.span.end, token.span.begin};
    if (!proposals_.empty() && proposals_.back().span.end >= before.span.begin &&
        proposals_.back().after.empty()) {
      if (proposals_.back().confidence >= believed_edge(chance)) return;
      proposals_.pop_back();
    }
    propose(space, U"", chance);
  }

  double odds_of_join(const std::u32string& whole, std::size_t index) const {
    constexpr double never = -100;
    if (!chance_.is_known(whole)) return never;
    const std::u32string_view first = tokens_[index - 1].letters;
    const std::u32string_view second = tokens_[index].letters;
    const std::uint32_t left = chance_.count(last_part(first));
    const std::uint32_t right = chance_.count(first_part(second));
    if (is_written_apart(second) && left >= common) return never;
    const double places = static_cast<double>(whole.size() - 1);
    const std::u32string_view before = word_before(index - 1);
    const std::u32string_view after = word_after(index);
    double odds = std::log(split_ / places) + chance_.log_after(before, whole) -
                  chance_.log_after(before, first) - chance_.log_after(first, second);
    if (!after.empty()) odds += chance_.log_after(whole, after) - chance_.log_after(second, after);
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
                          .confidence = believed_edge(chance)});
  }

  std::u32string_view text_;
  WordChance chance_;
  double split_;  // of all words, those that are cut
  double glued_;  // of all spaces, those that are lost
  std::vector<Token> tokens_;
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
