// Mutates what PDFs hold: operators, dictionaries, fonts and maps, unpacked, with lengths and
// tables that are right again afterwards. Bytes within Flate are hardly ever mutated usefully.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "pdf_objects.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using bazyab::fuzz::PdfObject;
using bazyab::fuzz::PdfObjects;
using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

// What a number can be that readers do not think of.
constexpr std::string_view numbers[] = {
    "0",   "-1", "1",       "2147483647", "-2147483648",          "4294967296", "65535", "65536",
    "1e9", ".",  "0.00001", "-0.5",       "99999999999999999999", "255",        "32767", "1000000"};

constexpr std::string_view snippets[] = {"/SMask",
                                         "/Group<</S/Transparency>>",
                                         "/ActualText(a)",
                                         "/Type3",
                                         "/Identity-H",
                                         "/UseCMap",
                                         "/FunctionType 4",
                                         "/ShadingType 4",
                                         "/Pattern cs",
                                         "/P scn",
                                         " sh ",
                                         " W n ",
                                         " W* ",
                                         "q ",
                                         " Q ",
                                         " BT ",
                                         " ET ",
                                         " Tj ",
                                         "/Span<</ActualText(a)>>BDC ",
                                         " EMC ",
                                         " d0 ",
                                         " 0 0 9 9 d1 ",
                                         "[(a) -9e9 (b)] TJ ",
                                         "7 Tr ",
                                         "null",
                                         "<<",
                                         ">>",
                                         "[",
                                         "]",
                                         "<FEFF0627>",
                                         "()",
                                         "true",
                                         "/DecodeParms<</Predictor 12>>",
                                         "/Filter/LZWDecode",
                                         "/Filter/ASCII85Decode",
                                         "/Filter/RunLengthDecode",
                                         "/Filter/DCTDecode",
                                         "/Filter/JPXDecode",
                                         "/Filter/JBIG2Decode",
                                         "/Filter/CCITTFaxDecode",
                                         "/Indexed",
                                         "/Separation",
                                         "/DeviceN",
                                         "/ICCBased",
                                         "/Lab",
                                         "/ImageMask true",
                                         "/Rotate 90",
                                         "/OC",
                                         "/BBox[0 0 0 0]"};

// Begin and end of a number in `text`, at or behind a place chosen by chance; empty if there is
// none.
std::pair<std::size_t, std::size_t> find_number(std::string_view text, Random& random) {
  if (text.empty()) return {0, 0};
  constexpr std::string_view digits = "0123456789.-";
  const std::size_t begin = text.find_first_of(digits, below(random, text.size()));
  if (begin == std::string_view::npos) return {0, 0};
  const std::size_t end = text.find_first_not_of(digits, begin);
  return {begin, end == std::string_view::npos ? text.size() : end};
}

void change_number(std::string& text, Random& random) {
  const auto [begin, end] = find_number(text, random);
  if (begin == end) return;
  text.replace(begin, end - begin, numbers[below(random, std::size(numbers))]);
}

// `7 0 R` becomes the reference to another object.
void change_reference(std::string& text, const PdfObjects& file, Random& random) {
  if (text.empty()) return;
  const std::size_t found = text.find(" 0 R", below(random, text.size()));
  if (found == std::string::npos) return;
  std::size_t begin = found;
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  const PdfObject& other = file.objects[below(random, file.objects.size())];
  text.replace(begin, found - begin, std::to_string(other.number));
}

void put_snippet(std::string& text, Random& random) {
  text.insert(below(random, text.size() + 1), snippets[below(random, std::size(snippets))]);
}

// A part of one text comes into another, or once more into the same.
void splice(std::string& text, const std::string& from, Random& random) {
  if (from.empty()) return;
  constexpr std::size_t longest = 400;
  const std::size_t begin = below(random, from.size());
  const std::string part = from.substr(begin, 1 + below(random, longest));
  text.insert(below(random, text.size() + 1), part);
}

void take_away(std::string& text, Random& random) {
  if (text.empty()) return;
  text.erase(below(random, text.size()), 1 + below(random, 40));
}

void mutate_bytes(std::string& text, std::size_t room) {
  const std::size_t size = text.size();
  text.resize(size + room);
  text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, text.size()));
}

const std::string& text_of(const PdfObject& object, bool stream) {
  return stream && object.stream ? *object.stream : object.value;
}

void mutate(PdfObjects& file, std::size_t room, Random& random) {
  PdfObject& object = file.objects[below(random, file.objects.size())];
  const PdfObject& other = file.objects[below(random, file.objects.size())];
  const bool within = object.stream && below(random, 3) != 0;
  std::string& text = within ? *object.stream : object.value;
  switch (below(random, 9)) {
    case 0:
      return change_number(text, random);
    case 1:
      return change_reference(object.value, file, random);
    case 2:
      return put_snippet(text, random);
    case 3:
      return splice(text, std::string(text_of(other, within)), random);
    case 4:
      return take_away(text, random);
    case 5:
      if (object.stream && other.stream) object.stream = std::string(*other.stream);
      return;
    case 6:
      object.value = std::string(other.value);
      return;
    default:
      return mutate_bytes(text, std::min<std::size_t>(room, 64));
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  Random random(seed);
  if (below(random, 16) == 0) return LLVMFuzzerMutate(data, size, max_size);
  auto file = bazyab::fuzz::take_apart({reinterpret_cast<const char*>(data), size});
  if (!file) return LLVMFuzzerMutate(data, size, max_size);
  for (std::size_t times = 1 + below(random, 4); times > 0; --times) {
    mutate(*file, max_size > size ? max_size - size : 0, random);
  }
  const std::string mutated = bazyab::fuzz::put_together(*file);
  if (mutated.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, mutated.data(), mutated.size());
  return mutated.size();
}
