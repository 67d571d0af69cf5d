// Reading tables of words and lists of names.
#include "language/word_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/error.h"
#include "language/word_spelling.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t end = line.find(at);
    fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

// Where the columns are that say something here.
class Columns {
 public:
  explicit Columns(std::string_view head) : names_(split(head, '\t')) {
    if (std::find(names_.begin(), names_.end(), "word") == names_.end()) {
      throw Error(ErrorCode::damaged, "line 1: there is no column `word`");
    }
  }
  // The field of a row below that name, empty if there is none.
  std::string_view field(const std::vector<std::string_view>& row, std::string_view name) const {
    const auto at =
        static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
    return at < row.size() && at < names_.size() ? row[at] : std::string_view();
  }

 private:
  std::vector<std::string_view> names_;
};

bool says_something(std::string_view field) {
  return !field.empty() && field != "0";
}

// The spelling of joined parts, with a ZWNJ between where it would be seen.
std::u32string joined(const std::u32string& first, const std::u32string& second) {
  if (stands_alone(first.back())) return first + second;
  return first + unicode::zwnj + second;
}

using Kinds = std::set<std::string_view>;

}  // namespace

void check_word_table(std::string_view utf8) {
  Columns(utf8.substr(0, utf8.find('\n')));
}

WordTable read_word_table(std::string_view utf8) {
  WordTable words;
  std::optional<Columns> columns;
  for_each_line(utf8, [&](std::string_view line) {
    if (!columns) return void(columns.emplace(line));
    const std::vector<std::string_view> row = split(line, '\t');
    const auto field = [&](std::string_view name) { return columns->field(row, name); };
    std::set<char> sources;
    if (field("in_hunspell_lilak") == "1") sources.insert('l');
    if (field("in_hazm") == "1") sources.insert('h');
    if (field("in_shekar") == "1") sources.insert('s');
    if (says_something(field("count_permissive"))) sources.insert('t');
    if (sources.empty()) return;
    const auto spelling = clean_word(folded(unicode::decode_utf8(field("word"))));
    if (!spelling) return;
    WordFacts& word = words[*spelling];
    word.sources.merge(sources);
    const std::string_view frequency = field("shekar_freq");
    std::uint64_t shekar = 0;
    std::from_chars(frequency.data(), frequency.data() + frequency.size(), shekar);
    word.shekar += shekar;
    word.met = word.met || says_something(field("hazm_freq")) ||
               says_something(field("tesseract_rank")) ||
               says_something(field("count_clean+second"));
  });
  if (!columns) check_word_table(utf8);  // empty: refused
  return words;
}

std::set<std::u32string> read_own_words(std::string_view utf8) {
  std::map<std::u32string, Kinds> kinds;
  std::size_t number = 0;
  for_each_line(utf8, [&](std::string_view line) {
    ++number;
    if (line.empty() || line.front() == '#') return;
    const std::vector<std::string_view> fields = split(line, '\t');
    const std::u32string raw = folded(unicode::decode_utf8(fields[0]));
    if (fields.size() < 2 || raw.empty()) {
      throw Error(ErrorCode::damaged,
                  "line " + std::to_string(number) + ": a word and its kinds are wanted");
    }
    for (const std::string_view kind : split(fields[1], ',')) {
      kinds[clean_word(raw).value_or(raw)].insert(kind);
    }
  });
  std::set<std::u32string> words;
  const auto add = [&](const std::u32string& word) {
    if (auto clean = clean_word(word)) words.insert(std::move(*clean));
  };
  for (const auto& [word, own] : kinds) {
    const auto parts =
        static_cast<std::size_t>(own.contains("suffix")) + own.contains("spokenverb");
    if (own.size() > parts) add(word);
    if (own.contains("spokenverb")) {
      add(U"می\u200C" + word);
      add(U"نمی\u200C" + word);
    }
    if (!own.contains("base")) continue;
    for (const auto& [ending, others] : kinds) {
      if (others.contains("suffix")) add(joined(word, ending));
    }
  }
  return words;
}

}  // namespace bazyab::language
