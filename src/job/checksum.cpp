// SHA-256 by libcrypto.
#include "job/checksum.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

#include "core/error.h"

namespace bazyab::job {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error(ErrorCode::internal, "SHA-256 is not to be had");
  }
  std::string hex;
  for (unsigned int at = 0; at < size; ++at) hex += fmt::format("{:02x}", digest[at]);
  return hex;
}

}  // namespace bazyab::job
