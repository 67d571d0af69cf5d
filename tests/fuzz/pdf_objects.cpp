// Objects found by their words.
#include "pdf_objects.h"

#include <zlib.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <map>

namespace bazyab::fuzz {
namespace {

constexpr std::size_t most_unpacked = 1U << 20;

bool is_white(char letter) {
  return std::string_view("\0\t\n\f\r ", 6).find(letter) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

int number_of(std::string_view text, int otherwise) {
  text = trimmed(text);
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// What stands behind `key` in a dictionary; empty if it is not there. A name is taken for the
// whole of itself: /Filter is not found in /FilterX.
std::string_view value_behind(std::string_view dictionary, std::string_view key) {
  for (std::size_t at = dictionary.find(key); at != std::string_view::npos;
       at = dictionary.find(key, at + 1)) {
    const std::string_view rest = dictionary.substr(at + key.size());
    if (rest.empty() || !std::isalnum(static_cast<unsigned char>(rest.front()))) return rest;
  }
  return {};
}

bool says(std::string_view dictionary, std::string_view key, std::string_view name) {
  return trimmed(value_behind(dictionary, key)).starts_with(name);
}

// Nothing where zlib makes nothing of it.
std::optional<std::string> inflated(std::string_view packed) {
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return {};
  std::string unpacked;
  std::string in(packed);
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  int status = Z_OK;
  while (status == Z_OK && unpacked.size() < most_unpacked) {
    const std::size_t used = unpacked.size();
    unpacked.resize(used + 16384);
    state.next_out = reinterpret_cast<Bytef*>(unpacked.data() + used);
    state.avail_out = 16384;
    status = inflate(&state, Z_NO_FLUSH);
    unpacked.resize(unpacked.size() - state.avail_out);
    if (state.avail_out != 0 && status == Z_OK) break;
  }
  inflateEnd(&state);
  if (unpacked.empty()) return {};
  return unpacked;
}

// Takes out the entry that begins with `key`: to the next name or the end, arrays, dictionaries
// and references with it.
void take_out(std::string& dictionary, std::string_view key) {
  const std::size_t at = dictionary.find(key);
  if (at == std::string::npos) return;
  std::size_t end = at + key.size();
  while (end < dictionary.size() && is_white(dictionary[end])) ++end;
  int open = 0;
  bool begun = false;  // the value
  for (; end < dictionary.size(); ++end) {
    const char letter = dictionary[end];
    if (letter == '[' || letter == '<') ++open;
    if ((letter == ']' || letter == '>') && --open < 0) break;
    if (letter == '/' && open == 0 && begun) break;
    begun = true;
  }
  dictionary.erase(at, end - at);
}

bool is_packed_by_flate_alone(std::string_view dictionary) {
  const std::string_view filter = trimmed(value_behind(dictionary, "/Filter"));
  const bool flate = filter.starts_with("/FlateDecode") || filter.starts_with("/Fl ") ||
                     filter.starts_with("[/FlateDecode]") || filter.starts_with("[ /FlateDecode ]");
  return flate && value_behind(dictionary, "/DecodeParms").empty() &&
         value_behind(dictionary, "/DP").empty();
}

void unpack(PdfObject& object) {
  if (!is_packed_by_flate_alone(object.value)) return;
  std::optional<std::string> bytes = inflated(*object.stream);
  if (!bytes) return;
  object.stream = std::move(*bytes);
  take_out(object.value, "/Filter");
}

// Where the data behind the word `stream` ends, by its length or by the word behind it.
std::size_t end_of_stream(std::string_view file, std::size_t begin, std::string_view dictionary) {
  const int length = number_of(value_behind(dictionary, "/Length"), -1);
  if (length >= 0) {
    const std::size_t end = begin + static_cast<std::size_t>(length);
    const bool fits = end <= file.size() && trimmed(file.substr(end, 20)).starts_with("endstream");
    if (fits) return end;
  }
  const std::size_t found = file.find("endstream", begin);
  if (found == std::string_view::npos) return file.size();
  std::size_t end = found;
  if (end > begin && file[end - 1] == '\n') --end;
  if (end > begin && file[end - 1] == '\r') --end;
  return end;
}

// The objects that a stream of objects holds.
void add_objects_within(const PdfObject& holder, std::map<int, PdfObject>& objects) {
  const std::string_view text = *holder.stream;
  const int count = number_of(value_behind(holder.value, "/N"), 0);
  const int first = number_of(value_behind(holder.value, "/First"), 0);
  std::vector<std::pair<int, std::size_t>> places;  // number, offset
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  const auto next = [&](int& value) {
    while (at < end && is_white(*at)) ++at;
    const auto [behind, error] = std::from_chars(at, end, value);
    at = behind;
    return error == std::errc() && value >= 0;
  };
  for (int index = 0; index < count; ++index) {
    int number = 0, offset = 0;
    if (!next(number) || !next(offset)) break;
    places.emplace_back(number, static_cast<std::size_t>(first) + static_cast<std::size_t>(offset));
  }
  for (std::size_t index = 0; index < places.size(); ++index) {
    const auto [number, begin] = places[index];
    const std::size_t stop = index + 1 < places.size() ? places[index + 1].second : text.size();
    if (begin > text.size() || stop < begin) continue;
    const std::string_view value = trimmed(text.substr(begin, stop - begin));
    objects.try_emplace(number, PdfObject{number, std::string(value), {}});
  }
}

// The number in front of ` 0 obj`, whose second blank is at `at`; -1 if there is none.
int number_before(std::string_view file, std::size_t at) {
  std::size_t begin = at;
  const auto back_over = [&](auto is_part) {
    const std::size_t from = begin;
    while (begin > 0 && is_part(file[begin - 1])) --begin;
    return from - begin;
  };
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if (back_over(is_white) == 0 || back_over(is_digit) == 0 || back_over(is_white) == 0) return -1;
  const std::size_t end = begin;
  if (back_over(is_digit) == 0) return -1;
  return number_of(file.substr(begin, end - begin), -1);
}

// Reads the object whose word `obj` ends at `at`; gives where it ends.
std::size_t read_object(std::string_view file, std::size_t at, PdfObject& object) {
  const std::size_t end = std::min(file.find("endobj", at), file.size());
  const std::size_t data = file.find("stream", at);
  if (data == std::string_view::npos || data > end) {
    object.value = trimmed(file.substr(at, end - at));
    return end;
  }
  object.value = trimmed(file.substr(at, data - at));
  std::size_t begin = data + 6;
  if (begin < file.size() && file[begin] == '\r') ++begin;
  if (begin < file.size() && file[begin] == '\n') ++begin;
  const std::size_t stop = end_of_stream(file, begin, object.value);
  object.stream = std::string(file.substr(begin, stop - begin));
  take_out(object.value, "/Length");
  unpack(object);
  return stop;
}

std::string root_of(std::string_view dictionary) {
  const std::string_view value = value_behind(dictionary, "/Root");
  const std::size_t end = value.find('R');
  return end == std::string_view::npos || end > 20 ? std::string()
                                                   : std::string(value.substr(0, end + 1));
}

}  // namespace

std::optional<PdfObjects> take_apart(std::string_view file) {
  if (file.find("/Encrypt") != std::string_view::npos) return {};
  std::map<int, PdfObject> objects;
  std::string root = root_of(file.substr(std::min(file.rfind("trailer"), file.size())));
  std::vector<PdfObject> holders;
  for (std::size_t at = file.find("obj"); at != std::string_view::npos; at = file.find("obj", at)) {
    const int number = number_before(file, at);
    at += 3;
    if (number < 0) continue;
    PdfObject object{number, {}, {}};
    at = read_object(file, at, object);
    if (object.stream && says(object.value, "/Type", "/XRef")) {
      root = root_of(object.value);
    } else if (object.stream && says(object.value, "/Type", "/ObjStm")) {
      holders.push_back(std::move(object));
    } else {
      objects.insert_or_assign(number, std::move(object));
    }
  }
  for (const PdfObject& holder : holders) add_objects_within(holder, objects);
  if (objects.empty() || root.empty()) return {};
  PdfObjects result;
  result.root = root;
  for (auto& [number, object] : objects) result.objects.push_back(std::move(object));
  return result;
}

std::string put_together(const PdfObjects& file) {
  std::string text = "%PDF-1.7\n";
  std::map<int, std::size_t> places;
  int largest = 0;
  for (const PdfObject& object : file.objects) {
    places[object.number] = text.size();
    largest = std::max(largest, object.number);
    text += std::to_string(object.number) + " 0 obj\n";
    if (object.stream) {
      const std::size_t end = object.value.rfind(">>");
      text += object.value.substr(0, end) + "/Length " + std::to_string(object.stream->size()) +
              ">>\nstream\n" + *object.stream + "\nendstream";
    } else {
      text += object.value;
    }
    text += "\nendobj\n";
  }
  const std::size_t table = text.size();
  text += "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [number, place] : places) {
    const std::string digits = std::to_string(place);
    text += std::to_string(number) + " 1\n" +
            std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits +
            " 00000 n \n";
  }
  return text + "trailer\n<< /Size " + std::to_string(largest + 1) + " /Root " + file.root +
         " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace bazyab::fuzz
