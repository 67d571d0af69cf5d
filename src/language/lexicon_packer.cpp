// Writes the packed lexicon: letter model, records, hash table, header.
#include "language/lexicon_packer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <map>
#include <utility>

#include "core/error.h"
#include "language/letter_model.h"
#include "language/packed_format.h"
#include "unicode/encoding.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

// All spellings of one sequence of letters.
struct Family {
  std::uint32_t together = 0;
  struct Apart {
    std::uint64_t places = 0;
    std::uint32_t count = 0;
    std::uint32_t spaced = 0;
  };
  std::vector<Apart> with_zwnj;
};

// Letters as the records have them. std::map: records are written in the order of their letters.
using Families = std::map<std::string, Family>;

[[noreturn]] void refuse(const CountedWord& word, const char* cause) {
  throw Error(ErrorCode::damaged, "word " + unicode::encode_utf8(word.word) + ": " + cause);
}

void add_word(const CountedWord& word, Families& families) {
  std::string codes;
  std::uint64_t places = 0;
  for (const char32_t letter : word.word) {
    const char32_t code = letter - packed::first_letter;
    if (letter == unicode::zwnj) {
      const std::uint64_t place = std::uint64_t{1} << codes.size();
      if (codes.empty() || (places & place) != 0) refuse(word, "a ZWNJ at its edge or twice");
      places |= place;
    } else if (code >= packed::letter_codes) {
      refuse(word, "a letter outside of U+0600..U+06FF");
    } else if (codes.size() == packed::longest_word) {
      refuse(word, "too long");
    } else {
      codes.push_back(static_cast<char>(code));
    }
  }
  if (codes.empty() || (places >> codes.size()) != 0) refuse(word, "a ZWNJ at its edge or empty");
  if (word.count == 0) refuse(word, "a count of 0");

  Family& family = families[codes];
  if (places == 0) {
    if (family.together != 0) refuse(word, "there twice");
    family.together = word.count;
    return;
  }
  for (const Family::Apart& other : family.with_zwnj) {
    if (other.places == places) refuse(word, "there twice");
  }
  family.with_zwnj.push_back({places, word.count, word.spaced});
}

void append_varint(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>((value & 0x7F) | 0x80));
  out.push_back(static_cast<char>(value));
}

void append_record(const std::string& letters, Family family, std::string& out) {
  auto& spellings = family.with_zwnj;
  std::sort(spellings.begin(), spellings.end(), [](const auto& one, const auto& other) {
    return one.count != other.count ? one.count > other.count : one.places < other.places;
  });
  if (spellings.size() > 255) spellings.resize(255);
  out.push_back(static_cast<char>(letters.size()));
  out += letters;
  append_varint(family.together, out);
  out.push_back(static_cast<char>(spellings.size()));
  for (const Family::Apart& spelling : spellings) {
    append_varint(spelling.places, out);
    append_varint(spelling.count, out);
    append_varint(spelling.spaced, out);
  }
}

// An open hash table that is half full: to find that a word is unknown takes 2.5 probes, where a
// table that is three quarters full takes 8.5.
struct SlotTable {
  explicit SlotTable(std::size_t keys)
      : slots(std::max<std::size_t>(2 * keys, 4)),
        count(static_cast<std::uint32_t>(slots.size())) {}

  void insert(const std::string& letters, std::size_t offset) {
    packed::LetterGroups groups;
    for (const char letter : letters) groups.push(static_cast<std::uint8_t>(letter));
    const std::uint64_t hash = groups.hash();
    std::uint32_t slot = packed::slot_of(hash, count);
    std::uint32_t probes = 0;
    for (; slots[slot] != 0; ++probes) slot = slot + 1 < count ? slot + 1 : 0;
    slots[slot] = static_cast<std::uint32_t>(offset << packed::tag_bits) | packed::tag_of(hash);
    longest_probe = std::max(longest_probe, probes);
  }

  std::vector<std::uint32_t> slots;
  std::uint32_t count;
  std::uint32_t longest_probe = 0;
};

packed::Section append_section(const void* data, std::size_t size, std::string& file) {
  file.resize((file.size() + 7) / 8 * 8, '\0');
  const packed::Section section{file.size(), size};
  file.append(static_cast<const char*>(data), size);
  return section;
}

CountedWord read_line(std::string_view line, std::size_t number) {
  const auto refuse_line = [number](const char* cause) {
    throw Error(ErrorCode::damaged, "line " + std::to_string(number) + ": " + cause);
  };
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) refuse_line("a word and a count are wanted");
  // Fields from the second one on.
  std::array<std::string_view, 4> fields;
  std::string_view rest = line.substr(tab + 1);
  for (std::string_view& field : fields) {
    field = rest.substr(0, rest.find('\t'));
    rest.remove_prefix(std::min(field.size() + 1, rest.size()));
  }
  const auto number_of = [](std::string_view digits) {
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, status] = std::from_chars(digits.data(), end, value);
    return status == std::errc{} && stop == end ? value : 0;
  };
  CountedWord word{.word = unicode::decode_utf8(line.substr(0, tab))};
  word.count = number_of(fields[0]);
  if (word.count == 0) refuse_line("the count is no number from 1 on");
  // t and a stand for text and for affixes of what the text has.
  word.listed = fields[1].empty() || fields[1].find_first_not_of("at") != std::string_view::npos;
  word.spaced = number_of(fields[3]);
  if (word.spaced == 0 && !fields[3].empty()) {
    refuse_line("how often it is written with a space is no number from 1 on");
  }
  return word;
}

}  // namespace

std::vector<CountedWord> read_word_list(std::string_view utf8) {
  std::vector<CountedWord> words;
  for (std::size_t number = 1; !utf8.empty(); ++number) {
    const std::size_t end = std::min(utf8.find('\n'), utf8.size());
    const std::string_view line = utf8.substr(0, end);
    if (!line.empty() && line.front() != '#') words.push_back(read_line(line, number));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
  return words;
}

std::string pack_lexicon(std::span<const CountedWord> words, std::string_view weights) {
  Families families;
  for (const CountedWord& word : words) add_word(word, families);

  std::string records(1, '\0');
  SlotTable table(families.size());
  for (const auto& [letters, family] : families) {
    table.insert(letters, records.size());
    append_record(letters, family, records);
  }
  if (records.size() > packed::largest_records || words.size() > UINT32_MAX / 2) {
    throw Error(ErrorCode::too_large, "the lexicon has too many words for its format");
  }

  const LetterModel model = count_letters(words);
  packed::Header header;
  header.magic = packed::magic;
  header.version = packed::version;
  header.byte_order = packed::byte_order;
  header.class_count = model.class_count;
  for (const CountedWord& word : words) header.total_count += word.count;
  header.slot_count = table.count;
  header.longest_probe = table.longest_probe;
  header.word_count = static_cast<std::uint32_t>(words.size());
  std::string file(sizeof(header), '\0');
  header.classes = append_section(model.classes.data(), model.classes.size(), file);
  header.costs =
      append_section(model.costs.data(), model.costs.size() * sizeof(model.costs[0]), file);
  header.slots =
      append_section(table.slots.data(), table.slots.size() * sizeof(table.slots[0]), file);
  header.records = append_section(records.data(), records.size(), file);
  header.weights = append_section(weights.data(), weights.size(), file);
  header.file_size = file.size();
  std::memcpy(file.data(), &header, sizeof(header));
  return file;
}

}  // namespace bazyab::language
