// One input: a PDF or a picture becomes a Document.
#pragma once

#include <cstddef>
#include <string>

#include "core/document.h"
#include "job/events.h"
#include "job/options.h"
#include "job/tools.h"

namespace bazyab::job {

// An input is held in memory as a whole; one that is longer is an error.
constexpr std::size_t most_bytes_of_input = 4'000'000'000;

// Bytes to read whole; `name` stands for the file in messages. Throws Error{cannot_read},
// Error{too_large}.
std::string read_whole_file(const std::string& path);
// The same of a PDF or an image; what is neither is told by its first bytes, however long it is.
std::string read_document_file(const std::string& path);

// The first line of the file, without its line break; empty for an empty path.
std::string read_password_file(const std::string& path);

// Makes ready on a thread of its own what the first PDF needs: one core unpacks tables while the
// other reads options and the file. Where there is a second.
void begin_opening();

enum class InputKind : unsigned char { pdf, image, unknown };
InputKind kind_of(std::string_view bytes);

// Reads the document that `bytes` hold. `listener` hears what was decided for each page; warnings
// are in the result. Throws Error naming `name`, and Stopped between pages.
Document convert(std::string bytes, const std::string& name, const ConvertOptions& options,
                 Tools& tools, const Listener& listener);

}  // namespace bazyab::job
