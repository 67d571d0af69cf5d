// SHA-256 by libcrypto.
//
// Only training asks for it, and loading the library costs every other run a millisecond, a sixth
// of what a short page takes: so it is opened when the first checksum is wanted.
#include "job/checksum.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

#include "core/error.h"

namespace bazyab::job {
namespace {

// A function of libcrypto, of the version that this was compiled for.
template <class Function>
Function* find(const char* name) {
  static void* const library = [] {
    const std::string file = fmt::format("libcrypto.so.{}", OPENSSL_SHLIB_VERSION);
    return dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  }();
  void* const address = library == nullptr ? nullptr : dlsym(library, name);
  if (address == nullptr) throw Error(ErrorCode::internal, "SHA-256 is not to be had");
  return reinterpret_cast<Function*>(address);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  const auto algorithm = find<decltype(EVP_sha256)>("EVP_sha256");
  const auto digest_of = find<decltype(EVP_Digest)>("EVP_Digest");
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (digest_of(bytes.data(), bytes.size(), digest.data(), &size, algorithm(), nullptr) != 1) {
    throw Error(ErrorCode::internal, "SHA-256 is not to be had");
  }
  std::string hex;
  for (unsigned int at = 0; at < size; ++at) hex += fmt::format("{:02x}", digest[at]);
  return hex;
}

}  // namespace bazyab::job
