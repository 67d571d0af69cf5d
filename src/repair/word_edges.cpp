// Cuts of one token, joins of two.
#include "repair/word_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "language/key.h"
#include "repair/confidence.h"
#include "repair/tokens.h"
#include "repair/word_chance.h"
#include "repair/word_cuts.h"

namespace bazyab::repair {
namespace {

// The chance that a change must have. What is joined has been cut by damage far oftener than by an
// author, whose own ways are known apart (OwnWords).
constexpr double enough_to_cut = 0.7, enough_to_join = 0.55;
constexpr std::size_t longest = 40;      // letters of a token that is weighed
constexpr std::size_t shortest_cut = 3;  // letters of a token that may be two words
constexpr std::size_t shortest_join = 4;
constexpr std::uint32_t settled = 60;  // the count of a word that nobody takes for two
constexpr std::uint32_t common = 16;
// Two common words that are one together are as often two by the author's will.
constexpr double by_will = 1.5;
// The counts of slips are those of careless texts: اورا, باوجود.
constexpr double cost_of_slip = 2;

// A token as words are looked up, in the letters of all tokens.
struct Token {
  Span span;              // in the text
  std::size_t begin = 0;  // of its letters, with ZWNJ
  std::u32string_view letters;
  std::uint64_t hash = 0;
  language::ShortWord short_word;        // if it is one
  std::uint64_t hash_with_next = 0;      // what the lexicon has both by, if both are short
  Drawn drawn;                           // when it was asked for
  std::optional<double> after_previous;  // WordChance::log_after, when it was
};

// The tokens of a text and their letters, which keep their addresses.
class Tokens {
 public:
  explicit Tokens(std::u32string_view text) : text_(text) {
    letters_.reserve(text.size());
    places_.reserve(text.size());
    constexpr std::size_t letters_of_word = 4;  // few have less on an average
    tokens_.reserve(text.size() / letters_of_word + 1);
    for_each_token(text, [&](Span span) { add(span); });
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const std::size_t end = at + 1 < tokens_.size() ? tokens_[at + 1].begin : letters_.size();
      tokens_[at].letters =
          std::u32string_view(letters_).substr(tokens_[at].begin, end - tokens_[at].begin);
    }
  }
  std::size_t size() const { return tokens_.size(); }
  Token& operator[](std::size_t at) { return tokens_[at]; }
  const Token& operator[](std::size_t at) const { return tokens_[at]; }
  // Where a letter of a token stands in the text.
  std::uint32_t place(const Token& token, std::size_t letter) const {
    return places_[token.begin + letter];
  }
  // The letters of two tokens, one behind the other.
  std::u32string_view both(std::size_t first) const {
    const Token& token = tokens_[first];
    return {token.letters.data(), token.letters.size() + tokens_[first + 1].letters.size()};
  }

 private:
  void add(Span span) {
    tokens_.push_back({.span = span,
                       .begin = letters_.size(),
                       .letters = {},
                       .short_word = {},
                       .drawn = {},
                       .after_previous = {}});
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      const char32_t letter = language::key_letter(text_[at]);
      if (letter == 0) continue;
      letters_.push_back(letter);
      places_.push_back(at);
    }
  }

  std::u32string_view text_;
  std::vector<Token> tokens_;
  std::u32string letters_;
  std::vector<std::uint32_t> places_;
};

// An ending that authors write behind a space now and then (کتاب ها, رفته ام); no author writes
// گرفت یم.
bool is_written_apart(std::u32string_view ending) {
  constexpr std::array<std::u32string_view, 4> never_apart = {U"یم", U"ید", U"ند", U"ان"};
  return ending.size() > 1 && WordChance::is_ending(ending) &&
         std::find(never_apart.begin(), never_apart.end(), ending) == never_apart.end();
}

class WordEdges {
 public:
  WordEdges(std::u32string_view text, const language::Lexicon& lexicon, const Habit& habit,
            WordMemory& memory)
      : text_(text),
        lexicon_(lexicon),
        own_words_(habit.own_words),
        memory_(memory),
        chance_(lexicon, habit.own_words, memory),
        split_(habit.breaks.split_rate()),
        glued_(habit.has_lost_zwnj() ? 0 : habit.breaks.glued_rate()),
        cuts_(chance_, memory, glued_),
        tokens_(text) {}

  std::vector<Proposal> run() {
    fetch();
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.letters.empty() || token.letters.size() > longest) continue;
      if (glued_ > 0) cut(at);
      if (split_ > 0) join(at);
    }
    return std::move(proposals_);
  }

 private:
  // Has what is known of tokens and of pairs of them on its way before the first is asked about.
  void fetch() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      tokens_[at].hash = word_hash(tokens_[at].letters);
      memory_.prefetch(tokens_[at].hash);
      if (split_ == 0) continue;
      tokens_[at].short_word = language::Lexicon::short_word(tokens_[at].letters);
      if (at == 0 || tokens_[at - 1].short_word.size == 0 || tokens_[at].short_word.size == 0) {
        continue;
      }
      tokens_[at - 1].hash_with_next =
          language::Lexicon::hash_of(tokens_[at - 1].short_word, tokens_[at].short_word);
      lexicon_.prefetch(tokens_[at - 1].hash_with_next);
    }
  }

  // Only one space stands between the token at `at` and the one before it.
  bool follows(std::size_t at) const {
    return at > 0 && at < tokens_.size() &&
           tokens_[at - 1].span.end + 1 == tokens_[at].span.begin &&
           text_[tokens_[at - 1].span.end] == U' ';
  }
  const Drawn& drawn(std::size_t at) {
    Token& token = tokens_[at];
    if (token.drawn.letters.empty()) token.drawn = chance_.draw(token.letters, token.hash);
    return token.drawn;
  }
  // Without letters where none stands there.
  Drawn word_before(std::size_t at) { return follows(at) ? drawn(at - 1) : Drawn{}; }
  Drawn word_after(std::size_t at) { return follows(at + 1) ? drawn(at + 1) : Drawn{}; }

  void cut(std::size_t index) {
    const Token& token = tokens_[index];
    if (token.letters.size() < shortest_cut) return;
    Drawn whole = drawn(index);
    const bool slip = whole.count > 0 && chance_.is_slip(whole);
    if (whole.count > settled && !slip) return;
    if (slip) whole.log -= cost_of_slip;
    const std::vector<double>& chances =
        cuts_.chances(word_before(index), whole, word_after(index));
    for (std::size_t at = 1; at < chances.size(); ++at) {
      if (chances[at] <= enough_to_cut) continue;
      if (own_words_.prefers_joined(token.hash, word_hash(token.letters.substr(0, at)),
                                    word_hash(token.letters.substr(at)))) {
        continue;
      }
      const std::uint32_t place = tokens_.place(token, at);
      propose({place, place}, U" ", chances[at]);
    }
  }

  // The token may be the rest of the one before it.
  void join(std::size_t index) {
    if (!follows(index)) return;
    const Token& before = tokens_[index - 1];
    const Token& token = tokens_[index];
    const std::u32string_view whole = tokens_.both(index - 1);
    if (before.letters.empty() || whole.size() < shortest_join || whole.size() > longest) return;
    const double odds = odds_of_join(whole, index);
    const double chance = 1 / (1 + std::exp(-odds));
    if (chance <= enough_to_join) return;
    if (own_words_.prefers_apart(before.hash, token.hash, word_hash(whole))) return;
    const Span space{before.span.end, token.span.begin};
    if (!proposals_.empty() && proposals_.back().span.end >= before.span.begin &&
        proposals_.back().after.empty()) {
      if (proposals_.back().confidence >= believed_edge(chance)) return;
      proposals_.pop_back();
    }
    propose(space, U"", chance);
  }

  double odds_of_join(std::u32string_view whole, std::size_t index) {
    constexpr double never = -100;
    const std::uint32_t left = count(drawn(index - 1), last_part(tokens_[index - 1].letters));
    const std::uint32_t right = count(drawn(index), first_part(tokens_[index].letters));
    const bool both_common = std::min(left, right) >= common;
    if (both_common && !is_counted(whole, tokens_[index - 1])) return never;
    if (left >= common && is_written_apart(tokens_[index].letters)) return never;
    if (!both_common && !is_known(whole)) return never;
    const double places = static_cast<double>(whole.size() - 1);
    const Drawn before = word_before(index - 1);
    const Drawn after = word_after(index);
    const Drawn joined = chance_.draw(whole);
    const Drawn first = drawn(index - 1);
    double odds = std::log(split_ / places) + chance_.log_after(before, joined) -
                  (before.letters.empty() ? first.log : log_after_previous(index - 1)) -
                  log_after_previous(index);
    if (!after.letters.empty()) {
      odds += chance_.log_after(joined, after) - log_after_previous(index + 1);
    }
    return both_common ? odds - by_will : odds;
  }

  // Of the token at `at` behind the one before it.
  double log_after_previous(std::size_t at) {
    std::optional<double>& known = tokens_[at].after_previous;
    if (!known) known = chance_.log_after(drawn(at - 1), drawn(at));
    return *known;
  }

  // True if the lexicon has `whole`, which begins with the token `first`.
  bool is_counted(std::u32string_view whole, const Token& first) const {
    if (first.hash_with_next != 0 && !lexicon_.may_have(first.hash_with_next)) return false;
    return chance_.count(whole) > 0;
  }
  bool is_known(std::u32string_view whole) {
    return memory_.known(word_hash(whole), [&] { return chance_.is_known(whole); });
  }

  // Of a word or of a part of it.
  std::uint32_t count(const Drawn& word, std::u32string_view part) const {
    return part.size() == word.letters.size() ? word.count : chance_.count(part);
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
  const language::Lexicon& lexicon_;
  const OwnWords& own_words_;
  WordMemory& memory_;
  WordChance chance_;
  double split_;  // of all words, those that are cut
  double glued_;  // of all spaces, those that are lost
  WordCuts cuts_;
  Tokens tokens_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_word_edges(const Text& text, const language::Lexicon& lexicon,
                                         const Habit& habit, WordMemory& memory) {
  const unsigned code = habit.breaks.code();
  if (habit.has_lost_spaces()) return {};
  if (!language::BreakHabit::splits(code) && !language::BreakHabit::glues(code)) return {};
  return WordEdges(text.letters, lexicon, habit, memory).run();
}

}  // namespace bazyab::repair
