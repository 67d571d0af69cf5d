// PageFacts as bytes: a row of counted arrays.
#include "core/page_facts.h"

#include <cstring>
#include <type_traits>

namespace bazyab {
namespace {

class Writer {
 public:
  template <typename Value>
  void value(const Value& what) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes_.append(reinterpret_cast<const char*>(&what), sizeof what);
  }
  // What an empty one holds is left over from before.
  template <typename Value>
  void value(const std::optional<Value>& what) {
    value(what.has_value());
    value(what.value_or(Value{}));
  }
  template <typename Container>
  void array(const Container& what) {
    using Value = typename Container::value_type;
    static_assert(std::is_trivially_copyable_v<Value>);
    value<std::uint64_t>(what.size());
    bytes_.append(reinterpret_cast<const char*>(what.data()), what.size() * sizeof(Value));
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <typename Value>
  void value(Value& what) {
    std::memcpy(&what, next(sizeof what), sizeof what);
  }
  template <typename Value>
  void value(std::optional<Value>& what) {
    bool has_value = false;
    value(has_value);
    what.emplace();
    value(*what);
    if (!has_value) what.reset();
  }
  template <typename Container>
  void array(Container& what) {
    using Value = typename Container::value_type;
    std::uint64_t count = 0;
    value(count);
    if (count > bytes_.size() / sizeof(Value)) fail();
    what.resize(count);
    if (count > 0) std::memcpy(what.data(), next(count * sizeof(Value)), count * sizeof(Value));
  }
  bool at_end() const { return bytes_.empty(); }
  [[noreturn]] static void fail() {
    throw Error(ErrorCode::internal, "the facts of a page cannot be read back");
  }

 private:
  const char* next(std::size_t size) {
    if (size > bytes_.size()) fail();
    const char* begin = bytes_.data();
    bytes_.remove_prefix(size);
    return begin;
  }
  std::string_view bytes_;
};

// The members in one order for both ways.
template <typename Stream, typename Facts>
void each_member(Stream& stream, Facts& facts) {
  stream.value(facts.number);
  stream.value(facts.width);
  stream.value(facts.height);
  stream.value(facts.via);
  stream.value(facts.text_score);
  stream.value(facts.ocr_score);
  stream.value(facts.latin);
  stream.array(facts.letters);
  stream.array(facts.items);
  stream.array(facts.lines);
  stream.array(facts.regions);
  stream.array(facts.map_changes);
  stream.array(facts.dot_hints);
  stream.array(facts.word_changes);
  stream.array(facts.code_uses);
  stream.array(facts.digits);
  stream.value(facts.brackets);
  stream.value(facts.gaps);
  stream.value(facts.spaces);
  stream.value(facts.named_zwnj);
  stream.value(facts.indented_lines);
  stream.value(facts.drawn_items);
  stream.value(facts.drawn_letters);
  stream.value(facts.hidden_letters);
  stream.value(facts.unmapped_glyphs);
  stream.value(facts.doubtful_glyphs);
}

}  // namespace

std::string to_bytes(const PageFacts& facts) {
  Writer writer;
  each_member(writer, facts);
  writer.value<std::uint64_t>(facts.fonts.size());
  for (const FontInfo& font : facts.fonts) {
    writer.value(font.id);
    writer.array(font.name);
    writer.value(font.type);
    writer.value(font.embedded);
    writer.value(font.subset);
    writer.value(font.to_unicode);
  }
  writer.value<std::uint64_t>(facts.warnings.size());
  for (const Warning& warning : facts.warnings) {
    writer.array(warning.code);
    writer.value(warning.page);
    writer.array(warning.message);
  }
  return writer.take();
}

PageFacts from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  PageFacts facts;
  each_member(reader, facts);
  std::uint64_t count = 0;
  reader.value(count);
  for (; count > 0; --count) {
    FontInfo& font = facts.fonts.emplace_back();
    reader.value(font.id);
    reader.array(font.name);
    reader.value(font.type);
    reader.value(font.embedded);
    reader.value(font.subset);
    reader.value(font.to_unicode);
  }
  reader.value(count);
  for (; count > 0; --count) {
    Warning& warning = facts.warnings.emplace_back();
    reader.array(warning.code);
    reader.value(warning.page);
    reader.array(warning.message);
  }
  if (!reader.at_end()) Reader::fail();
  return facts;
}

}  // namespace bazyab
