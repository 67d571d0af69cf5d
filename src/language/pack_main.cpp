// Packs the lexicon while building: bazyab_pack_lexicon WORDS.tsv WEIGHTS.tsv PAIRS.tsv OUT
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "language/boundary_weights.h"
#include "language/lexicon_packer.h"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

// Written beside and renamed, so that a build that is stopped leaves no half file.
void write_file(const std::string& path, const std::string& bytes) {
  const std::string beside = path + ".part";
  std::ofstream out(beside, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error(beside + ": cannot be written");
  std::filesystem::rename(beside, path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: bazyab_pack_lexicon WORDS.tsv WEIGHTS.tsv PAIRS.tsv OUT\n", stderr);
    return 2;
  }
  try {
    const auto words = bazyab::language::read_word_list(read_file(argv[1]));
    const auto weights = bazyab::language::pack_weights(read_file(argv[2]), read_file(argv[3]));
    write_file(argv[4], bazyab::language::pack_lexicon(words, weights));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bazyab_pack_lexicon: %s\n", error.what());
    return 1;
  }
  return 0;
}
