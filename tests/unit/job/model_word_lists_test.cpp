// Word graphs of OCR models: sound ones, and what a changed byte makes of them.
#include "job/model_word_lists.h"

#include <catch2/catch.hpp>
#include <cstdint>

#include "support/scratch_folder.h"

using namespace bazyab;

namespace {

void add(std::string& bytes, auto value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// A model whose only part is a graph of 7 letters: 3 bits of a letter, 3 flags, then the next edge.
std::string model_of(const std::vector<std::uint64_t>& edges, std::int32_t count) {
  std::string model;
  add(model, std::uint32_t{24});
  for (int part = 0; part < 24; ++part) {
    add(model, part == 19 ? std::int64_t{4 + 24 * 8} : std::int64_t{-1});
  }
  add(model, std::int16_t{42});
  add(model, std::int32_t{7});
  add(model, count);
  for (const std::uint64_t edge : edges) add(model, edge);
  return model;
}

constexpr std::uint64_t edge(std::uint64_t letter, bool last, std::uint64_t next) {
  return letter | (last ? 8U : 0U) | next << 6;
}

}  // namespace

TEST_CASE("the models of the repository have sound lists of words") {
  for (const char* name : {"fas", "fas_news"}) {
    const std::string path = std::string(BAZYAB_SOURCE_DIR) + "/tessdata/" + name + ".traineddata";
    CHECK(job::word_lists_are_sound(test::read_file(path)));
  }
}

TEST_CASE("an edge that leads out of its graph, a node without an end and a false count are seen") {
  CHECK(job::word_lists_are_sound(
      model_of({edge(1, false, 2), edge(2, true, 2), edge(3, true, 0)}, 3)));
  CHECK_FALSE(job::word_lists_are_sound(model_of({edge(1, true, 9), edge(2, true, 0)}, 2)));
  CHECK_FALSE(job::word_lists_are_sound(model_of({edge(1, true, 1), edge(2, false, 0)}, 2)));
  CHECK_FALSE(job::word_lists_are_sound(model_of({edge(1, true, 0)}, 5)));
  CHECK_FALSE(job::word_lists_are_sound(model_of({edge(1, true, 0)}, -1)));
}

TEST_CASE("what is no model has no lists that could be wrong") {
  CHECK(job::word_lists_are_sound(""));
  CHECK(job::word_lists_are_sound("no model"));
}
