// SHA-256 (FIPS 180-4) of bytes.
#pragma once

#include <string>
#include <string_view>

namespace bazyab::job {

// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace bazyab::job
