// Letters under wrong names, told by the words that they spoil.
#include "healing/mistaken_codes.h"

#include <catch2/catch.hpp>
#include <map>

#include "language/lexicon_packer.h"

using namespace bazyab;
using namespace bazyab::healing;

namespace {

constexpr std::u32string_view text =
    U"بازار شهر امروز شلوغ بود مردم نان تازه خریدند باران شبانه کوچه را شسته است دختر کوچک کتاب "
    U"درس خود را برداشت مادر شیر گرم کرد پدر روزنامه صبح را پیش چراغ گذاشت گربه سیاه روی دیوار "
    U"نشسته بود برگ زرد درخت گردو آرام ریخت پنجره باز است چای سرد شد ژاله بارید";

language::Lexicon lexicon_of_text() {
  std::string list;
  for (const char* word :
       {"است",  "امروز",  "باران", "بارید", "باز",  "بازار", "برداشت", "برگ",  "بود",
        "تازه", "خریدند", "خود",   "دختر",  "درخت", "درس",   "دیوار",  "را",   "روزنامه",
        "روی",  "ریخت",   "زرد",   "سرد",   "سیاه", "شبانه", "شد",     "شسته", "شلوغ",
        "شهر",  "شیر",    "صبح",   "مادر",  "مردم", "نان",   "نشسته",  "پدر",  "پنجره",
        "پیش",  "چای",    "چراغ",  "ژاله",  "کتاب", "کرد",   "کوچه",   "کوچک", "گذاشت",
        "گربه", "گردو",   "گرم",   "آرام",  "سنگ",  "قند",   "فردا"}) {
    list += std::string(word) + "\t50\tt\n";
  }
  return language::Lexicon::of(language::pack_lexicon(language::read_word_list(list)));
}

// A page of one line and one font: codes are the letters that are drawn, and the map names some of
// them otherwise.
class Page {
 public:
  explicit Page(std::u32string_view drawn, const std::map<char32_t, char32_t>& named = {}) {
    facts_.number = 1;
    facts_.fonts.push_back({.id = 7});
    for (const char32_t letter : drawn) {
      const auto other = named.find(letter);
      const char32_t said = other == named.end() ? letter : other->second;
      Item item{.code = static_cast<std::uint32_t>(letter)};
      item.letters.begin = static_cast<std::uint32_t>(facts_.letters.size());
      facts_.letters += said;
      item.letters.end = static_cast<std::uint32_t>(facts_.letters.size());
      line_.letters += said;
      line_.origins.push_back(
          {1, static_cast<std::uint32_t>(facts_.items.size()), Source::page_glyph});
      facts_.items.push_back(item);
    }
  }
  CodeWords words(const language::Lexicon& lexicon) const {
    return {facts_, std::span(&line_, 1), lexicon};
  }
  std::span<const Text> lines() const { return std::span(&line_, 1); }

 private:
  PageFacts facts_;
  Text line_;
};

// The codes and what they stand for now, as text.
std::map<char32_t, std::u32string> shown(const std::vector<CodeChange>& changes) {
  std::map<char32_t, std::u32string> result;
  for (const CodeChange& change : changes) result[change.code] = change.letters;
  return result;
}

using Shown = std::map<char32_t, std::u32string>;

CodeChange lost(char32_t code, char32_t said) {
  return {.code = code, .claim = Claim::lost, .said = std::u32string(1, said), .letters = {}};
}

}  // namespace

TEST_CASE("no code of a page that is named rightly is in doubt") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text);
  CHECK(page.words(lexicon).doubtful().empty());
  CHECK_FALSE(page.words(lexicon).is_garbled());
}

TEST_CASE("what is left of words beside lost letters puts no code in doubt") {
  const language::Lexicon lexicon = lexicon_of_text();
  const std::map<char32_t, char32_t> one{{U'ا', 0xFFFD}},
      many{{U'ا', 0xFFFD}, {U'ب', 0xFFFD}, {U'م', 0xFFFD}};
  for (const auto& lost : {one, many}) {
    const Page page(text, lost);
    CHECK(page.words(lexicon).doubtful().empty());
    CHECK_FALSE(page.words(lexicon).is_garbled());
  }
}

TEST_CASE("a code is in doubt when its words are none, the codes beside it are not") {
  const language::Lexicon lexicon = lexicon_of_text();
  const auto doubted = Page(text, {{U'ش', U'ض'}}).words(lexicon).doubtful();
  REQUIRE(doubted.size() == 1);
  CHECK(doubted[0].code == U'ش');
  CHECK(doubted[0].claim == Claim::lost);
  CHECK((doubted[0].said == U"ض"));
}

TEST_CASE("a letter that alone makes words of them is put in place of a wrong one") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text, {{U'ش', U'ض'}});
  const CodeWords words = page.words(lexicon);
  CHECK((shown(words.replaced(words.doubtful())) == Shown{{U'ش', U"ش"}}));
}

TEST_CASE("codes that have each other's letters are exchanged") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text, {{U'ش', U'ت'}, {U'ت', U'ش'}});
  const CodeWords words = page.words(lexicon);
  CHECK((shown(words.exchanged(words.doubtful())) == Shown{{U'ش', U"ش"}, {U'ت', U"ت"}}));
}

TEST_CASE("on a page of hardly any word, letters are exchanged in all fonts by what is likelier") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text, {{U'ش', U'ب'}, {U'ب', U'ش'}, {U'ر', U'م'}, {U'م', U'ر'}});
  const CodeWords words = page.words(lexicon);
  REQUIRE(words.is_garbled());
  CHECK((shown(words.exchanged_letters()) ==
         Shown{{U'ش', U"ش"}, {U'ب', U"ب"}, {U'ر', U"ر"}, {U'م', U"م"}}));
}

TEST_CASE(
    "letters that Arabic lacks are found behind Arabic ones, which stay where they are right") {
  const language::Lexicon lexicon = lexicon_of_text();
  std::u32string twice(text);
  twice += U' ';
  twice += text;
  const Page page(twice, {{U'پ', U'ب'}, {U'چ', U'ج'}, {U'ژ', U'ز'}, {U'گ', U'ک'}});
  CHECK(lacks_persian_letters(page.lines()));
  CHECK((shown(page.words(lexicon).named_as_arabic()) ==
         Shown{{U'پ', U"پ"}, {U'چ', U"چ"}, {U'ژ', U"ژ"}, {U'گ', U"گ"}}));
  CHECK_FALSE(lacks_persian_letters(Page(twice).lines()));
}

TEST_CASE("a short text may lack the letters of Persian") {
  CHECK_FALSE(lacks_persian_letters(Page(U"باران تازه").lines()));
}

TEST_CASE("names that no lexicon has give no code another letter") {
  const language::Lexicon lexicon = lexicon_of_text();
  std::u32string with_names(text);
  with_names += U" ضیغمی ضرغامی ضحاکی";
  const Page page(with_names);
  const CodeWords words = page.words(lexicon);
  CHECK(words.replaced(words.doubtful()).empty());
  CHECK(words.exchanged(words.doubtful()).empty());
}

TEST_CASE("another letter is believed where two words say so, and none where words are lost") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text, {{U'ش', U'ض'}});
  const CodeWords words = page.words(lexicon);
  CodeChange right = lost(U'ش', U'ض'), harmful = lost(U'ن', U'ن');
  right.claim = harmful.claim = Claim::disputed;
  right.letters = U"ش";
  harmful.letters = U"گ";
  CHECK((shown(words.confirmed({right, harmful})) == Shown{{U'ش', U"ش"}}));
}

TEST_CASE("one word is too little, unless the outline tells the letter") {
  const language::Lexicon lexicon = lexicon_of_text();
  const Page page(text, {{U'ص', U'ض'}});
  const CodeWords words = page.words(lexicon);
  CodeChange change = lost(U'ص', U'ض');
  change.letters = U"ص";
  change.claim = Claim::disputed;
  CHECK(words.confirmed({change}).empty());
  change.claim = Claim::drawn;
  CHECK((shown(words.confirmed({change})) == Shown{{U'ص', U"ص"}}));
}
