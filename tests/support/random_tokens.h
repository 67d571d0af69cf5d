// Rows of tokens for property tests: always the same for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace bazyab::tests {

class RandomTokens {
 public:
  explicit RandomTokens(std::uint32_t seed) : generator_(seed) {}

  // Below `limit`; the same on every machine, as distributions of the standard library are not.
  std::size_t below(std::size_t limit) { return generator_() % limit; }

  std::vector<std::uint32_t> tokens(std::size_t size, std::size_t kinds) {
    std::vector<std::uint32_t> result(size);
    for (std::uint32_t& token : result) token = static_cast<std::uint32_t>(below(kinds));
    return result;
  }

  // `source` with about one change in `every` tokens: one put in, left out or changed.
  std::vector<std::uint32_t> damaged(const std::vector<std::uint32_t>& source, std::size_t every,
                                     std::size_t kinds) {
    std::vector<std::uint32_t> result;
    for (const std::uint32_t token : source) {
      const std::size_t change = below(every) == 0 ? below(3) : 3;
      if (change == 0 || change == 3) result.push_back(token);
      if (change == 0 || change == 1) result.push_back(static_cast<std::uint32_t>(below(kinds)));
    }
    return result;
  }

 private:
  std::mt19937 generator_;
};

}  // namespace bazyab::tests
