// Opening ICU.
#include "unicode/icu.h"

#include <dlfcn.h>

#include <stdexcept>

// ICU's headers rename each function by the version: what they make of a name is its symbol.
#define BAZYAB_QUOTED(name) #name
#define BAZYAB_SYMBOL(name) BAZYAB_QUOTED(name)

namespace bazyab::unicode {
namespace {

template <class Function>
void find(void* library, const char* name, Function*& function) {
  void* const address = library == nullptr ? nullptr : dlsym(library, name);
  if (address == nullptr) throw std::runtime_error("ICU is not to be had");
  function = reinterpret_cast<Function*>(address);
}

Icu open_icu() {
  void* const library = dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_LAZY | RTLD_LOCAL);
  Icu icu{};
  find(library, BAZYAB_SYMBOL(u_strFromUTF32WithSub), icu.from_utf32);
  find(library, BAZYAB_SYMBOL(u_strToUTF32), icu.to_utf32);
  find(library, BAZYAB_SYMBOL(unorm2_getNFCInstance), icu.nfc_instance);
  find(library, BAZYAB_SYMBOL(unorm2_isNormalized), icu.is_normalized);
  find(library, BAZYAB_SYMBOL(unorm2_normalize), icu.normalize);
  find(library, BAZYAB_SYMBOL(ubrk_open), icu.open_breaks);
  find(library, BAZYAB_SYMBOL(ubrk_next), icu.next_break);
  find(library, BAZYAB_SYMBOL(ubrk_close), icu.close_breaks);
  return icu;
}

}  // namespace

const Icu& icu() {
  static const Icu opened = open_icu();
  return opened;
}

}  // namespace bazyab::unicode
