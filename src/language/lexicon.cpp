// Reads the packed lexicon in place. Every offset that comes from the file is checked before use.
#include "language/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <span>

#include "core/error.h"
#include "language/packed_format.h"
#include "unicode/letters.h"

namespace bazyab::language {
namespace {

using Bytes = std::span<const std::uint8_t>;

template <typename Number>
Number number_at(Bytes bytes, std::size_t index) {
  Number number;
  std::memcpy(&number, bytes.data() + index * sizeof(Number), sizeof(Number));
  return number;
}

// Reads forwards; behind the end it reads zeros.
class Cursor {
 public:
  explicit Cursor(Bytes bytes) : bytes_(bytes) {}

  bool at_end() const { return position_ >= bytes_.size(); }
  std::uint8_t byte() { return position_ < bytes_.size() ? bytes_[position_++] : 0; }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
      if ((next & 0x80) == 0) break;
    }
    return value;
  }

  // True, and moves behind them, if the next bytes are `expected`.
  bool skip(const packed::LetterGroups& expected) {
    constexpr std::size_t each = packed::LetterGroups::letters_each;
    std::size_t left = expected.size();
    if (bytes_.size() - position_ < left) return false;
    for (std::size_t index = 0; left > 0; ++index) {
      const std::size_t now = std::min(left, each);
      if (group(now) != expected.group(index)) return false;
      position_ += now;
      left -= now;
    }
    return true;
  }

 private:
  // The next `count` bytes, 1 to 8 that are there, the first one lowest.
  std::uint64_t group(std::size_t count) const {
    if (std::endian::native == std::endian::little && bytes_.size() - position_ >= 8) {
      std::uint64_t eight;
      std::memcpy(&eight, bytes_.data() + position_, sizeof(eight));
      return eight & (~std::uint64_t{0} >> (8 * (8 - count)));
    }
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i) {
      number |= std::uint64_t{bytes_[position_ + i]} << (8 * i);
    }
    return number;
  }

  Bytes bytes_;
  std::size_t position_ = 0;
};

std::uint32_t to_count(std::uint64_t value) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, UINT32_MAX));
}

// A word as the file's keys have it: letters without ZWNJ, and where the ZWNJ were.
struct Key {
  packed::LetterGroups letters;
  std::uint64_t zwnj_before = 0;
};

// make_key where a ZWNJ, or what is no letter, may be among the letters.
bool make_key_of_parts(std::u32string_view word, Key& key) {
  for (const char32_t letter : word) {
    const char32_t code = letter - packed::first_letter;
    if (letter == unicode::zwnj) {
      const std::uint64_t place = std::uint64_t{1} << key.letters.size();
      if (key.letters.size() == 0 || (key.zwnj_before & place) != 0) return false;
      key.zwnj_before |= place;
    } else if (code < packed::letter_codes && key.letters.size() < packed::longest_word) {
      key.letters.push(static_cast<std::uint8_t>(code));
    } else {
      return false;
    }
  }
  return key.letters.size() > 0 && (key.zwnj_before >> key.letters.size()) == 0;
}

// False if no lexicon can have such a word: letters outside of the block, ZWNJ at an edge or twice.
bool make_key(std::u32string_view word, Key& key) {
  if (word.empty()) return false;
  if (word.size() <= packed::longest_word && key.letters.start(word)) return true;
  key = {};
  return make_key_of_parts(word, key);
}

[[noreturn]] void fail(const std::string& path, const std::string& cause) {
  throw Error(ErrorCode::model_missing, "lexicon: " + cause, path);
}

class MappedFile {
 public:
  explicit MappedFile(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path, std::strerror(errno));
    struct stat status {};
    const bool regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    size_ = regular ? static_cast<std::size_t>(status.st_size) : 0;
    if (size_ > 0) address_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (!regular) fail(path, "not a file");
    if (size_ == 0) fail(path, "the file is too short");
    if (address_ == MAP_FAILED) fail(path, "the file cannot be mapped");
  }
  ~MappedFile() { munmap(address_, size_); }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  Bytes bytes() const { return Bytes(static_cast<const std::uint8_t*>(address_), size_); }

 private:
  void* address_ = MAP_FAILED;
  std::size_t size_ = 0;
};

// The section's bytes; throws if they are not all in the file, or not `size` many.
Bytes section_of(Bytes file, packed::Section section, std::uint64_t size, const std::string& path) {
  const bool inside = section.offset >= sizeof(packed::Header) && section.offset <= file.size() &&
                      section.size <= file.size() - section.offset;
  if (!inside || section.size != size) fail(path, "its sections do not fit the file");
  return file.subspan(section.offset, section.size);
}

}  // namespace

struct Lexicon::Mapping {
  explicit Mapping(const std::string& path)
      : mapped(std::make_unique<MappedFile>(path)), file(mapped->bytes()) {
    read_header(path);
  }
  struct Packed {
    std::string bytes;
  };
  explicit Mapping(Packed packed)
      : owned(std::move(packed.bytes)),
        file(reinterpret_cast<const std::uint8_t*>(owned.data()), owned.size()) {
    read_header("");
  }
  void read_header(const std::string& path);
  std::optional<Cursor> find(const packed::LetterGroups& letters) const;

  std::size_t class_of(char32_t letter) const {
    return packed::class_of(letter, classes, header.class_count - 1);
  }
  // Of classes, each less than class_count.
  float log_probability(std::size_t before_last, std::size_t last, std::size_t next) const {
    const std::size_t index = (before_last * header.class_count + last) * header.class_count + next;
    return -static_cast<float>(number_at<std::uint16_t>(costs, index)) / packed::cost_unit;
  }

  std::unique_ptr<MappedFile> mapped;
  std::string owned;
  Bytes file;
  packed::Header header;
  Bytes classes, costs, slots, records;
  BoundaryWeights weights;
};

void Lexicon::Mapping::read_header(const std::string& path) {
  if (file.size() < sizeof(header)) fail(path, "the file is too short");
  std::memcpy(&header, file.data(), sizeof(header));
  if (header.magic != packed::magic) fail(path, "this is no packed lexicon");
  if (header.byte_order != packed::byte_order) fail(path, "packed for another byte order");
  if (header.version != packed::version) fail(path, "packed by another version");
  if (header.file_size != file.size()) fail(path, "the file is not as long as it was");

  const std::uint64_t count = header.class_count;
  if (count < 2 || count > packed::largest_class_count || header.slot_count == 0) {
    fail(path, "its header is damaged");
  }
  classes = section_of(file, header.classes, packed::letter_codes, path);
  costs = section_of(file, header.costs, count * count * count * sizeof(std::uint16_t), path);
  slots = section_of(file, header.slots, header.slot_count * sizeof(std::uint32_t), path);
  records = section_of(file, header.records, header.records.size, path);
  weights = BoundaryWeights(section_of(file, header.weights, header.weights.size, path));
  if (std::any_of(classes.begin(), classes.end(), [&](auto each) { return each >= count; })) {
    fail(path, "its letter classes are damaged");
  }
  header.longest_probe = std::min(header.longest_probe, header.slot_count - 1);
}

// What follows the letters in their record.
std::optional<Cursor> Lexicon::Mapping::find(const packed::LetterGroups& letters) const {
  const std::uint64_t hash = letters.hash();
  const std::uint32_t tag = packed::tag_of(hash);
  std::uint32_t slot = packed::slot_of(hash, header.slot_count);
  for (std::uint32_t probe = 0; probe <= header.longest_probe; ++probe) {
    const auto entry = number_at<std::uint32_t>(slots, slot);
    if (entry == 0) return std::nullopt;
    const std::size_t offset = entry >> packed::tag_bits;
    if ((entry & packed::tag_mask) == tag && offset < records.size()) {
      Cursor cursor(records.subspan(offset));
      if (cursor.byte() == letters.size() && cursor.skip(letters)) return cursor;
    }
    slot = slot + 1 < header.slot_count ? slot + 1 : 0;
  }
  return std::nullopt;
}

Lexicon::Lexicon(std::unique_ptr<Mapping> mapping) : mapping_(std::move(mapping)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon Lexicon::open(const std::string& path) {
  return Lexicon(std::make_unique<Mapping>(path));
}

Lexicon Lexicon::of(std::string packed) {
  return Lexicon(std::make_unique<Mapping>(Mapping::Packed{std::move(packed)}));
}

std::uint32_t Lexicon::count(std::u32string_view word) const {
  Key key;
  if (!make_key(word, key)) return 0;
  std::optional<Cursor> record = mapping_->find(key.letters);
  if (!record) return 0;
  const std::uint32_t together = to_count(record->varint());
  if (key.zwnj_before == 0) return together;
  for (unsigned left = record->byte(); left > 0; --left) {
    const std::uint64_t places = record->varint();
    const std::uint32_t counted = to_count(record->varint());
    record->varint();
    if (places == key.zwnj_before) return counted;
  }
  return 0;
}

std::optional<Spelling> Lexicon::spelling(std::u32string_view letters) const {
  Key key;
  if (!make_key(letters, key) || key.zwnj_before != 0) return std::nullopt;
  std::optional<Cursor> record = mapping_->find(key.letters);
  if (!record) return std::nullopt;
  Spelling found;
  found.count_without = to_count(record->varint());
  if (record->byte() > 0) {
    const std::uint64_t inside = (std::uint64_t{1} << key.letters.size()) - 2;
    found.zwnj_before = record->varint() & inside;
    found.count_with = to_count(record->varint());
    found.count_spaced = to_count(record->varint());
  }
  return found;
}

std::uint64_t Lexicon::hash_of(std::u32string_view first, std::u32string_view second) {
  if (first.size() + second.size() > packed::longest_word) return 0;
  packed::LetterGroups letters;
  if (!letters.start(first)) return 0;
  char32_t outside = 0;
  for (const char32_t letter : second) {
    const char32_t code = letter - packed::first_letter;
    outside |= code & ~char32_t{packed::letter_codes - 1};
    letters.push(static_cast<std::uint8_t>(code));
  }
  return outside != 0 ? 0 : letters.hash();
}

ShortWord Lexicon::short_word(std::u32string_view letters) {
  constexpr std::size_t longest = packed::LetterGroups::letters_each;
  packed::LetterGroups groups;
  if (letters.empty() || letters.size() > longest || !groups.start(letters)) return {};
  return {groups.group(0), static_cast<std::uint32_t>(letters.size())};
}

std::uint64_t Lexicon::hash_of(ShortWord first, ShortWord second) {
  return packed::LetterGroups::hash_of_two(first.letters, first.size, second.letters, second.size);
}

bool Lexicon::may_have(std::uint64_t hash) const {
  if (hash == 0) return false;
  const Mapping& model = *mapping_;
  const std::uint32_t tag = packed::tag_of(hash);
  std::uint32_t slot = packed::slot_of(hash, model.header.slot_count);
  for (std::uint32_t probe = 0; probe <= model.header.longest_probe; ++probe) {
    const auto entry = number_at<std::uint32_t>(model.slots, slot);
    if (entry == 0) return false;
    if ((entry & packed::tag_mask) == tag) return true;
    slot = slot + 1 < model.header.slot_count ? slot + 1 : 0;
  }
  return false;
}

void Lexicon::prefetch(std::uint64_t hash) const {
  const std::uint32_t slot = packed::slot_of(hash, mapping_->header.slot_count);
  __builtin_prefetch(mapping_->slots.data() + std::size_t{slot} * sizeof(std::uint32_t));
}

void Lexicon::each_word(
    const std::function<void(std::u32string_view letters, std::uint32_t count)>& take) const {
  // Records stand one behind the other, after one unused byte: read so, they come through the cache
  // in their order, which the hash table would have them out of.
  Cursor cursor(mapping_->records);
  cursor.byte();
  std::u32string letters;
  while (!cursor.at_end()) {
    letters.resize(cursor.byte());
    for (char32_t& letter : letters) letter = packed::first_letter + cursor.byte();
    std::uint64_t count = cursor.varint();
    for (unsigned left = cursor.byte(); left > 0; --left) {
      cursor.varint();
      count += cursor.varint();
      cursor.varint();
    }
    take(letters, to_count(count));
  }
}

const BoundaryWeights& Lexicon::weights() const {
  return mapping_->weights;
}

std::uint64_t Lexicon::total_count() const {
  return mapping_->header.total_count;
}

float Lexicon::letter_log_probability(char32_t before_last, char32_t last, char32_t letter) const {
  const Mapping& model = *mapping_;
  return model.log_probability(model.class_of(before_last), model.class_of(last),
                               model.class_of(letter));
}

float Lexicon::spelled_log_probability(std::u32string_view letters) const {
  const Mapping& model = *mapping_;
  float sum = 0;
  std::size_t before_last = 0, last = 0;
  for (const char32_t letter : letters) {
    const std::size_t next = model.class_of(letter);
    sum += model.log_probability(before_last, last, next);
    before_last = last;
    last = next;
  }
  return sum + model.log_probability(before_last, last, 0);
}

}  // namespace bazyab::language
