// Lines as words of codes, runs as words of letters, and which belongs to which.
#include "healing/spread_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <string_view>

#include "healing/signs.h"
#include "unicode/letters.h"

namespace bazyab::healing {
namespace {

using Code = FontCode;

constexpr std::size_t longest_entry = 3;  // letters that one glyph may draw
constexpr std::size_t longest_word = 40;  // glyphs or letters
constexpr float same_line = 0.1F;         // em
constexpr float least_gap = 0.3F;         // em, where no glyph parts two words
constexpr double least_alike = 0.7;       // of a run's words, as many glyphs as letters
constexpr double least_told = 0.85;       // of all words, letter by letter
constexpr double least_share = 0.7;       // of a code's uses, to stand for these letters
constexpr int rounds = 4;

// More than a letter: in a font with runs the rest of it may belong to other codes.
bool may_be_run(std::u32string_view said) {
  return said.size() > 1;
}

bool is_run(std::u32string_view said) {
  return said.size() > longest_entry;
}

// A word of the page as it is drawn, from right to left.
using DrawnWord = std::vector<Code>;
struct Line {
  std::vector<DrawnWord> words;
};

// Where a code with a run is drawn for the first time: the run is the text of that place.
struct Use {
  std::size_t line = 0, word = 0;
  std::size_t at = 0;  // in the word
};

bool goes_left(char32_t letter) {
  const unicode::Direction way = unicode::direction(letter);
  return way == unicode::Direction::left || way == unicode::Direction::number;
}

// The letters of a text of a line from right to left as they are drawn: what runs from left to
// right is turned round, Latin words with the spaces between them as a whole. `bare`: its marks are
// told already.
std::u32string as_drawn(std::u32string_view text, bool bare) {
  std::u32string drawn(text);
  std::erase_if(drawn, [bare](char32_t letter) {
    return letter == unicode::zwnj || unicode::is_bidi_control(letter) ||
           (bare && unicode::is_mark(letter));
  });
  for (std::size_t begin = 0; begin < drawn.size(); ++begin) {
    if (!goes_left(drawn[begin])) continue;
    const bool latin = unicode::direction(drawn[begin]) == unicode::Direction::left;
    std::size_t end = begin + 1;  // behind the last letter that goes left
    for (std::size_t at = end; at < drawn.size(); ++at) {
      const unicode::Direction way = unicode::direction(drawn[at]);
      if (way == unicode::Direction::right || (!latin && way == unicode::Direction::space)) break;
      if (goes_left(drawn[at])) end = at + 1;
    }
    std::reverse(drawn.begin() + static_cast<std::ptrdiff_t>(begin),
                 drawn.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end - 1;
  }
  return drawn;
}

// Words of a text; an empty one stands at either end where a space does.
std::vector<std::u32string> words_of(const std::u32string& text) {
  std::vector<std::u32string> words(1);
  for (const char32_t letter : text) {
    if (!unicode::is_white_space(letter)) {
      words.back() += letter;
    } else if (!words.back().empty() || words.size() == 1) {
      words.emplace_back();
    }
  }
  return words;
}

class Page {
 public:
  Page(const GlyphPage& page, const std::set<Code>& blank, const std::set<Code>& marks)
      : page_(page), blank_(blank), marks_(marks) {
    std::vector<const Glyph*> seen;
    for (const Glyph& glyph : page.glyphs) {
      first_.try_emplace({glyph.font, glyph.code}, &glyph);
      const bool level = glyph.turn == 0 && !glyph.slanted;
      if (glyph.visibility == Visibility::visible && level && glyph.em > 0) seen.push_back(&glyph);
    }
    // The glyphs of a line lie together once they are sorted by their baseline.
    std::stable_sort(seen.begin(), seen.end(),
                     [](const Glyph* a, const Glyph* b) { return a->origin_y < b->origin_y; });
    for (std::size_t begin = 0; begin < seen.size();) {
      std::size_t end = begin + 1;
      while (end < seen.size() &&
             seen[end]->origin_y - seen[end - 1]->origin_y < same_line * seen[end]->em) {
        ++end;
      }
      add_line({seen.begin() + static_cast<std::ptrdiff_t>(begin),
                seen.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
  }

  const std::vector<Line>& lines() const { return lines_; }
  bool tells_marks() const { return !marks_.empty(); }
  const std::map<Code, std::u32string_view>& said() const { return said_; }
  const std::map<Code, Use>& runs() const { return runs_; }
  const std::map<Code, std::u32string_view>& blank_runs() const { return blank_runs_; }

 private:
  void add_line(std::vector<const Glyph*> glyphs) {
    // Drawing goes from left to right: of marks on one place the one drawn last comes first.
    std::reverse(glyphs.begin(), glyphs.end());
    std::stable_sort(glyphs.begin(), glyphs.end(),
                     [](const Glyph* a, const Glyph* b) { return a->origin_x > b->origin_x; });
    Line line;
    line.words.emplace_back();
    float left = 0;  // of the glyph before
    for (const Glyph* glyph : glyphs) {
      const Code code{glyph->font, glyph->code};
      if (marks_.contains(code)) continue;
      const bool empty = blank_.contains(code) || is_blank(page_.unicode(*glyph));
      if (empty && std::abs(glyph->advance) <= 0.02F * glyph->em) continue;
      const bool apart = left - (glyph->origin_x + glyph->advance) > least_gap * glyph->em;
      if ((empty || apart) && !line.words.back().empty()) line.words.emplace_back();
      if (empty) {
        if (is_run(page_.unicode(*glyph))) blank_runs_.try_emplace(code, page_.unicode(*glyph));
        continue;
      }
      left = glyph->origin_x;
      line.words.back().push_back(code);
      const std::u32string_view said = said_.try_emplace(code, page_.unicode(*glyph)).first->second;
      if (may_be_run(said) && first_.at(code) == glyph) {
        runs_[code] = {lines_.size(), line.words.size() - 1, line.words.back().size() - 1};
      }
    }
    if (line.words.back().empty()) line.words.pop_back();
    lines_.push_back(std::move(line));
  }

  const GlyphPage& page_;
  const std::set<Code>& blank_;
  const std::set<Code>& marks_;
  std::vector<Line> lines_;
  std::map<Code, std::u32string_view> said_;  // each code drawn with ink
  std::map<Code, const Glyph*> first_;        // as they are drawn
  std::map<Code, Use> runs_;
  std::map<Code, std::u32string_view> blank_runs_;  // codes that have one and draw no ink
};

// A word that is drawn and its letters in the order in which they are.
struct Pair {
  const DrawnWord* drawn = nullptr;
  std::u32string letters;
  bool open = false;  // the run ends there, the word may go on
};

// The words of a run beside those of a line from `first` on. What comes before the first space of a
// run that its last glyph bears, or behind the last one of any run, may be a part of a word.
std::vector<Pair> laid_beside(const Line& line, std::ptrdiff_t first,
                              const std::vector<std::u32string>& words) {
  std::vector<Pair> pairs;
  std::size_t alike = 0, whole = 0;
  for (std::size_t index = 0; index < words.size(); ++index) {
    if (words[index].empty()) continue;
    const std::ptrdiff_t at = first + static_cast<std::ptrdiff_t>(index);
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(line.words.size())) return {};
    const DrawnWord& drawn = line.words[static_cast<std::size_t>(at)];
    const bool open = index + 1 == words.size();
    if (!open || words.size() == 1) {
      ++whole;
      if (drawn.size() == words[index].size()) ++alike;
    }
    if (drawn.size() <= longest_word && words[index].size() <= longest_word) {
      pairs.push_back({&drawn, words[index], open});
    }
  }
  const bool fits = static_cast<double>(alike) >= least_alike * static_cast<double>(whole);
  return fits && whole > 0 ? pairs : std::vector<Pair>{};
}

// The place of a run on the page: its glyph draws the first of its letters, or the one behind its
// last.
std::vector<Pair> place_run(const Page& page, std::u32string_view said, const Use& use) {
  const std::vector<std::u32string> words = words_of(as_drawn(said, page.tells_marks()));
  const Line& line = page.lines()[use.line];
  const auto word = static_cast<std::ptrdiff_t>(use.word);
  std::vector<Pair> pairs;
  if (use.at == 0) pairs = laid_beside(line, words.front().empty() ? word - 1 : word, words);
  if (pairs.empty() && use.at + 1 == line.words[use.word].size()) {
    const auto back = static_cast<std::ptrdiff_t>(words.size()) - 1;
    pairs = laid_beside(line, words.back().empty() ? word + 1 - back : word - back, words);
  }
  return pairs;
}

class Aligner {
 public:
  Aligner(std::vector<Pair> pairs, std::map<Code, std::u32string> told)
      : pairs_(std::move(pairs)), told_(std::move(told)) {}

  // What each code stands for, as far as its words agree; nothing if they hardly do.
  std::map<Code, std::u32string> align() {
    for (const Pair& pair : pairs_) {
      if (pair.drawn->size() != pair.letters.size()) continue;
      for (std::size_t at = 0; at < pair.letters.size(); ++at) {
        ++votes_[(*pair.drawn)[at]][pair.letters.substr(at, 1)];
      }
    }
    for (int round = 0; round < rounds; ++round) count_anew();
    std::map<Code, std::u32string> letters = most_voted();
    if (told_share(letters) < least_told) return {};
    return letters;
  }

 private:
  using Votes = std::map<Code, std::map<std::u32string, double>>;

  double cost(const Code& code, const std::u32string& letters) const {
    // By how many letters, where nothing is known of the code.
    constexpr double usual[] = {0.02, 0.9, 0.06, 0.02};
    constexpr double doubt = 0.05;
    const auto told = told_.find(code);
    if (told != told_.end()) return told->second == letters ? 0 : -std::log(doubt);
    // The one ligature that the script asks for.
    constexpr double lam_alef = 0.6;
    const double usually = letters == U"لا" ? lam_alef : usual[letters.size()];
    const auto seen = votes_.find(code);
    if (seen == votes_.end()) return -std::log(usually);
    double all = 1, these = usually * doubt;
    for (const auto& [each, count] : seen->second) {
      all += count;
      if (each == letters) these += count;
    }
    return -std::log(these / all);
  }

  // The likeliest letters of each glyph of a word.
  std::vector<std::u32string> split(const Pair& pair) const {
    const std::size_t glyphs = pair.drawn->size(), letters = pair.letters.size();
    constexpr double never = std::numeric_limits<double>::infinity();
    struct Best {
      double cost = never;
      std::size_t taken = 0;  // letters by the last glyph
    };
    std::vector<std::vector<Best>> best(glyphs + 1, std::vector<Best>(letters + 1));
    best[0][0].cost = 0;
    for (std::size_t glyph = 0; glyph < glyphs; ++glyph) {
      for (std::size_t at = 0; at <= letters; ++at) {
        if (best[glyph][at].cost == never) continue;
        for (std::size_t taken = 0; taken <= longest_entry && at + taken <= letters; ++taken) {
          const double sum =
              best[glyph][at].cost + cost((*pair.drawn)[glyph], pair.letters.substr(at, taken));
          Best& next = best[glyph + 1][at + taken];
          if (sum < next.cost) next = {sum, taken};
        }
      }
    }
    std::size_t end = glyphs;  // of what the letters are spread over
    constexpr double beyond = 0.5;
    for (std::size_t glyph = pair.open ? 1 : glyphs; glyph < glyphs; ++glyph) {
      const auto sum = [&](std::size_t last) {
        return best[last][letters].cost + beyond * static_cast<double>(glyphs - last);
      };
      if (sum(glyph) < sum(end)) end = glyph;
    }
    if (best[end][letters].cost == never) return {};
    std::vector<std::u32string> parts(end);
    std::size_t at = letters;
    for (std::size_t glyph = end; glyph > 0; --glyph) {
      const std::size_t taken = best[glyph][at].taken;
      at -= taken;
      parts[glyph - 1] = pair.letters.substr(at, taken);
    }
    return parts;
  }

  void count_anew() {
    Votes votes;
    for (const Pair& pair : pairs_) {
      const std::vector<std::u32string> parts = split(pair);
      for (std::size_t glyph = 0; glyph < parts.size(); ++glyph) {
        ++votes[(*pair.drawn)[glyph]][parts[glyph]];
      }
    }
    votes_ = std::move(votes);
  }

  std::map<Code, std::u32string> most_voted() const {
    std::map<Code, std::u32string> letters;
    for (const auto& [code, counts] : votes_) {
      double all = 0;
      const auto best =
          std::max_element(counts.begin(), counts.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      for (const auto& count : counts) all += count.second;
      if (best->second < least_share * all || told_.contains(code)) continue;
      // A piece of a letter that another glyph names only stretches the line.
      letters[code] = best->first.empty() ? std::u32string(1, unicode::tatweel) : best->first;
    }
    return letters;
  }

  double told_share(const std::map<Code, std::u32string>& letters) const {
    std::size_t right = 0;
    for (const Pair& pair : pairs_) {
      std::u32string word;
      for (const Code& code : *pair.drawn) {
        const auto told = told_.find(code);
        const auto found = letters.find(code);
        if (told != told_.end()) word += told->second;
        if (found != letters.end()) word += found->second;
      }
      std::erase(word, unicode::tatweel);
      if (pair.open ? word.starts_with(pair.letters) : word == pair.letters) ++right;
    }
    return static_cast<double>(right) / static_cast<double>(pairs_.size());
  }

  std::vector<Pair> pairs_;
  std::map<Code, std::u32string> told_;  // by the map, and no run
  Votes votes_;
};

}  // namespace

bool has_runs(const DoubtedFont& font) {
  bool run = false, silent = false;
  for (const auto& [code, said] : font.said) {
    run = run || is_run(said);
    silent = silent || said.empty();
  }
  return run && silent;
}

std::vector<CodeChange> spread_runs(const GlyphPage& page, const std::set<Code>& blank,
                                    const std::set<Code>& marks,
                                    std::map<Code, std::u32string> known) {
  const Page seen(page, blank, marks);
  const std::map<Code, std::u32string> earlier = known;
  std::vector<Pair> pairs;
  std::set<Code> placed;
  for (const auto& [code, use] : seen.runs()) {
    if (known.contains(code)) continue;
    std::vector<Pair> found = place_run(seen, seen.said().at(code), use);
    if (found.empty()) continue;
    placed.insert(code);
    pairs.insert(pairs.end(), found.begin(), found.end());
  }
  // Maps of two or three letters may be ligatures, and right.
  for (const auto& [code, said] : seen.said()) {
    const bool told = !says_nothing(said) && !is_run(said) && !placed.contains(code);
    if (told) known.try_emplace(code, unicode::without_forms(said));
  }
  std::map<Code, std::u32string> letters = known;
  if (!pairs.empty()) letters.merge(Aligner(std::move(pairs), known).align());
  if (letters.size() == known.size() && earlier.empty()) return {};
  std::vector<CodeChange> changes;
  // One that is no run of its line may be the text of a ligature, but for a font full of runs.
  constexpr std::size_t few = 2;
  const bool full = placed.size() > few || !earlier.empty();
  for (const auto& [code, said] : seen.said()) {
    const bool run = placed.contains(code) || earlier.contains(code) || (full && is_run(said));
    if (!says_nothing(said) && !run) continue;
    const auto found = letters.find(code);
    const bool told = found != letters.end();
    changes.push_back({.font = code.first,
                       .code = code.second,
                       .claim = told ? Claim::spread : Claim::lost,
                       .said = std::u32string(said),
                       .letters = told ? found->second : std::u32string()});
  }
  for (const auto& [code, said] : seen.blank_runs()) {
    changes.push_back({.font = code.first,
                       .code = code.second,
                       .claim = Claim::spread,
                       .said = std::u32string(said),
                       .letters = U" "});
  }
  return changes;
}

}  // namespace bazyab::healing
