// The scorer tells Persian as a reader would read it from text that only has its letters.
#include "language/scorer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "language/key.h"
#include "scratch_file.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

using namespace bazyab;
using namespace bazyab::language;

namespace {

// The formatter never comes to rest on long lines of Persian.
// clang-format off
const std::u32string persian =
    U"باغبان پیر هر بامداد پیش از آن‌که آفتاب بالا بیاید در باغ را باز می‌کرد و میان "
    U"درخت‌های سیب راه می‌رفت. همسایه‌ها می‌گفتند او با درخت‌ها حرف می‌زند، ولی خودش "
    U"می‌گفت تنها گوش می‌دهد. زمستان گذشته برف سنگینی بارید و چند شاخهٔ بزرگ شکست؛ باغبان "
    U"شاخه‌ها را برید، زخم‌ها را با گِل پوشاند و گفت: «تا بهار صبر کنید.» امسال همان "
    U"درخت‌ها بیش از همیشه شکوفه دادند و بچه‌های کوچه برای تماشا پشت دیوار کوتاه آجری جمع "
    U"شدند. در سال ۱۴۰۲ شهرداری این باغ را در فهرست جاهای دیدنی شهر گذاشت.";
// clang-format on

const std::u32string alphabet = U"آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

double score(std::u32string_view text) {
  static const Lexicon lexicon = open_built();
  return score_text(lexicon, text).persian;
}

TextScore full_score(std::u32string_view text) {
  static const Lexicon lexicon = open_built();
  return score_text(lexicon, text);
}

std::u32string replaced(std::u32string text, char32_t from, char32_t to) {
  std::replace(text.begin(), text.end(), from, to);
  return text;
}

std::u32string without(std::u32string text, char32_t letter) {
  std::erase(text, letter);
  return text;
}

// Each letter becomes another one, the same one everywhere.
std::u32string ciphered(std::u32string text, std::u32string_view other_alphabet) {
  for (char32_t& letter : text) {
    const std::size_t place = alphabet.find(letter);
    if (place != std::u32string::npos) letter = other_alphabet[place];
  }
  return text;
}

std::u32string words_reversed(std::u32string text) {
  auto begin = text.begin();
  while (begin != text.end()) {
    const auto end = std::find(begin, text.end(), U' ');
    std::reverse(begin, end);
    begin = end == text.end() ? end : end + 1;
  }
  return text;
}

std::u32string latin_one_of(std::u32string_view text) {
  std::u32string letters;
  for (const char byte : unicode::encode_utf8(text)) {
    letters.push_back(static_cast<unsigned char>(byte));
  }
  return letters;
}

}  // namespace

TEST_CASE("good Persian text scores over 0.9 and its words are known") {
  const TextScore result = full_score(persian);
  CHECK(result.persian > 0.95);
  CHECK(result.words == 90);
  CHECK(result.known == 90);
  CHECK(result.letters == 352);
}

TEST_CASE("text that lost what a repair gives back is still good") {
  CHECK(score(without(persian, unicode::zwnj)) > 0.9);
  CHECK(score(replaced(persian, unicode::zwnj, U' ')) > 0.9);
  CHECK(score(replaced(replaced(persian, U'ی', U'ي'), U'ک', U'ك')) == Approx(score(persian)));
  std::u32string turned = persian;
  for (std::size_t i = 0; i + 1 < turned.size(); ++i) {
    if (turned[i] == U'ل' && turned[i + 1] == U'ا') std::swap(turned[i], turned[i + 1]);
  }
  CHECK(score(turned) > 0.9);
}

TEST_CASE("presentation forms are read as the letters they stand for") {
  const std::u32string plain = U"کتاب سلام پنجره بالا می‌رود";
  const std::u32string forms =
      U"\uFB90\uFE98\uFE8E\uFE8F \uFEB3\uFEFC\uFEE1 \uFB58\uFEE8\uFEA0\uFEAE\uFEE9 "
      U"\uFE91\uFE8E\uFEFB \uFEE3\uFBFD\uFEAD\uFEED\uFEA9";
  const TextScore expected = full_score(plain);
  const TextScore result = full_score(forms);
  CHECK(result.persian == Approx(expected.persian));
  CHECK(result.letters == expected.letters);
  CHECK(result.known == 5);
}

TEST_CASE("exchanged letters score under 0.3") {
  std::mt19937 random(3);
  std::u32string other = alphabet;
  for (int round = 0; round < 20; ++round) {
    std::shuffle(other.begin(), other.end(), random);
    CHECK(score(ciphered(persian, other)) < 0.05);
  }
}

TEST_CASE("reversed lines and reversed words score under 0.3") {
  CHECK(score(std::u32string(persian.rbegin(), persian.rend())) < 0.05);
  CHECK(score(words_reversed(persian)) < 0.05);
}

TEST_CASE("letters set apart by spaces score under 0.3") {
  std::u32string apart;
  for (const char32_t letter : persian) apart += {letter, U' '};
  CHECK(score(apart) < 0.05);
}

TEST_CASE("other languages and noise score under 0.3") {
  CHECK(score(U"The gardener opened the gate every morning before the sun came up.") < 0.1);
  CHECK(score(U"Садовник открывал ворота каждое утро до восхода солнца.") < 0.1);
  std::mt19937 random(5);
  std::u32string noise = persian;
  for (char32_t& letter : noise) {
    if (alphabet.find(letter) != std::u32string::npos)
      letter = alphabet[random() % alphabet.size()];
  }
  CHECK(score(noise) < 0.05);
}

TEST_CASE("languages that share the script score below Persian") {
  CHECK(score(U"وصل القطار الصباحي إلى المحطة متأخرا نحو ساعة كاملة، وكان المسافرون ينتظرون على "
              U"الرصيف تحت مطر خفيف.") < 0.3);
  CHECK(score(U"صبح کی گاڑی ایک گھنٹے کی تاخیر سے اسٹیشن پر پہنچی اور مسافر ہلکی بارش میں پلیٹ "
              U"فارم پر کھڑے انتظار کرتے رہے۔") < 0.3);
}

TEST_CASE("bytes read in a wrong encoding score under 0.3") {
  CHECK(score(latin_one_of(persian)) < 0.1);
  CHECK(score(U"ط¨ط§ط؛ط¨ط§ظ† ظ¾غŒط± ظ‡ط± ط¨ط§ظ…ط¯ط§ط¯ ظ¾غŒط´ ط§ط² ط¢ظ†") < 0.1);
  CHECK(score(U"ÈÇÛÈÇä íÑ åÑ ÈÇãÏÇÏ íÔ ÇÒ Âä") < 0.1);
}

TEST_CASE("glyphs without letters are damage, not silence") {
  CHECK(score(U"\uE001\uE002\uE003 \uE004\uE005\uE006\uE007 \uE008\uE009\uE00A") < 0.05);
  CHECK(score(std::u32string(40, U'\uFFFD')) < 0.05);
  CHECK(full_score(U"\uE001\uFFFD\u0003").letters == 3);
  std::u32string holes = persian;
  for (std::size_t i = 0; i < holes.size(); i += 4) holes[i] = unicode::replacement;
  CHECK(score(holes) < 0.1);
}

TEST_CASE("Latin names and addresses do not spoil a Persian page") {
  CHECK(score(persian + U" https://example.org/garden/2023/apple-trees (Malus domestica)") > 0.9);
}

TEST_CASE("nothing is known of a page of numbers or of no page") {
  for (const std::u32string_view text : {U"۱۲۳۴ ۵۶۷۸، ۹۰ (12.5%) — ۱۴۰۲/۰۳/۱۵", U"", U" \n\t"}) {
    const TextScore result = full_score(text);
    CHECK(result.persian == 0.5);
    CHECK(result.letters == 0);
    CHECK(result.words == 0);
  }
}

TEST_CASE("short texts stay near 0.5") {
  CHECK(score(U"آب") > 0.45);
  CHECK(score(U"آب") < 0.7);
  CHECK(score(U"ظقآ") > 0.1);
  CHECK(score(U"ظقآ") < 0.5);
}

TEST_CASE("the more letters are wrong, the lower the score") {
  std::mt19937 random(11);
  std::u32string text = persian;
  double before = score(text);
  for (int round = 0; round < 5; ++round) {
    for (int wrong = 0; wrong < 25; ++wrong) {
      char32_t& letter = text[random() % text.size()];
      if (alphabet.find(letter) != std::u32string::npos)
        letter = alphabet[random() % alphabet.size()];
    }
    const double now = score(text);
    CHECK(now < before);
    before = now;
  }
}

TEST_CASE("keys are words as the lexicon writes them") {
  CHECK(lexicon_key(U"كِتابي") == U"کتابی");
  CHECK(lexicon_key(U"خانهٔ") == U"خانه");
  CHECK(lexicon_key(U"خان\u06C0") == U"خانه");
  CHECK(lexicon_key(U"کتـــاب") == U"کتاب");
  CHECK(lexicon_key(U"\u202Bمی\u200cرود\u202C") == U"می\u200cرود");
}
