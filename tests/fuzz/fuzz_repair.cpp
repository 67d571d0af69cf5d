// Fuzzes the filter for plain text: whatever the bytes are, what it writes is sound.
//
// Asked of every input, with and without a lexicon and kept lines: the text is UTF-8 without
// controls of direction; undoing all that is on record from the last to the first gives the letters
// that were read; the text does not depend on how reads are cut; kept lines are as many as came.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "job/data_files.h"
#include "language/lexicon.h"
#include "repair/stream.h"
#include "unicode/encoding.h"

namespace {

using namespace bazyab;

struct Change {
  std::uint64_t begin;
  std::uint64_t end;
  std::u32string before;
};

struct Result {
  std::string text;
  std::vector<Change> changes;
};

const language::Lexicon& lexicon() {
  static const language::Lexicon opened =
      language::Lexicon::open(job::find_data_file("fa.lexicon"));
  return opened;
}

Result repaired(std::string_view bytes, const repair::RepairOptions& options,
                const language::Lexicon* words, std::size_t read) {
  Result result;
  repair::StreamOutput output;
  output.text = [&](std::string_view utf8) { result.text.append(utf8); };
  output.repair = [&](const Repair& repair, std::uint64_t offset) {
    result.changes.push_back({offset + repair.span.begin, offset + repair.span.end, repair.before});
  };
  output.furniture = [&](clipping::FurnitureKind, std::u32string_view text, std::uint64_t offset) {
    result.changes.push_back({offset, offset, std::u32string(text)});
  };
  repair::Stream stream(options, words, output);
  for (std::size_t at = 0; at < bytes.size(); at += read) stream.feed(bytes.substr(at, read));
  stream.finish();
  return result;
}

std::u32string undone(const Result& result) {
  std::u32string letters = unicode::decode_utf8(result.text, nullptr);
  for (std::size_t index = result.changes.size(); index-- > 0;) {
    const Change& change = result.changes[index];
    if (change.begin > change.end || change.end > letters.size()) std::abort();
    letters.replace(change.begin, change.end - change.begin, change.before);
  }
  return letters;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::uint8_t how = data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  repair::RepairOptions options;
  options.keep_lines = (how & 1) != 0;
  options.keep_furniture = (how & 2) != 0;
  if ((how & 4) != 0) options.style = repair::Style::apart;
  if ((how & 8) != 0) options.without.set((how >> 5U) & 7U);
  const language::Lexicon* words = (how & 16) != 0 ? nullptr : &lexicon();

  const Result result = repaired(bytes, options, words, bytes.size() + 1);
  std::size_t replaced = 0;
  const std::u32string letters = unicode::decode_utf8(result.text, &replaced);
  require(replaced == 0);
  if (options.without.none()) {
    require(letters.find(U'\u202B') == std::u32string::npos &&
            letters.find(U'\0') == std::u32string::npos);
  }
  const std::u32string read = unicode::decode_utf8(bytes, nullptr);
  require(undone(result) == read);
  require(repaired(bytes, options, words, 1 + how % 7).text == result.text);
  if (options.keep_lines && options.without.none() && !read.empty()) {
    const auto lines = std::count(read.begin(), read.end(), U'\n') + (read.back() != U'\n');
    require(std::count(letters.begin(), letters.end(), U'\n') == lines);
  }
  return 0;
}
