// What the tests of repair share: a small lexicon of test words, and a text through one pass or
// all.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "language/boundary_weights.h"
#include "language/lexicon.h"
#include "language/lexicon_packer.h"
#include "repair/blocks.h"
#include "repair/edit.h"
#include "repair/stream.h"
#include "unicode/encoding.h"

namespace bazyab::repair::trial {

// Packs `words`, with weights and pairs as lexicon/ has them, and opens them; the file is gone again
// when this returns.
inline language::Lexicon lexicon_of(const std::string& name,
                                    const std::vector<language::CountedWord>& words,
                                    std::string_view weights = {}, std::string_view pairs = {}) {
  const auto path = std::filesystem::temp_directory_path() / ("bazyab_test_" + name + ".lexicon");
  std::ofstream(path, std::ios::binary) << language::pack_lexicon(words, language::pack_weights(weights, pairs));
  language::Lexicon lexicon = language::Lexicon::open(path.string());
  std::filesystem::remove(path);
  return lexicon;
}

inline Text plain(std::u32string_view letters) {
  return {.letters = std::u32string(letters), .origins = {}, .boundaries = {}};
}

inline std::string utf8(std::u32string_view letters) {
  return unicode::encode_utf8(letters);
}

// The text after these proposals, as UTF-8 so that a failure can be read.
inline std::string after(std::u32string_view letters, const std::vector<Proposal>& proposals) {
  Repaired state{.text = plain(letters), .repairs = {}};
  apply_repairs(state, proposals);
  return utf8(state.text.letters);
}

// `input` through the whole filter.
inline std::string stream(std::string_view input, const RepairOptions& options = {},
                          const language::Lexicon* lexicon = nullptr) {
  std::string output;
  StreamOutput sink;
  sink.text = [&](std::string_view text) { output.append(text); };
  Stream filter(options, lexicon, sink);
  filter.feed(input);
  filter.finish();
  return output;
}

}  // namespace bazyab::repair::trial
