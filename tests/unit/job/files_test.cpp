// Writing results, finding the program's files, reading whole files.
#include <catch2/catch.hpp>
#include <filesystem>

#include "core/error.h"
#include "job/convert.h"
#include "job/data_files.h"
#include "job/output_file.h"
#include "support/scratch_folder.h"

using namespace bazyab;
using namespace bazyab::job;
using bazyab::test::ScratchFolder;
using Files = std::set<std::string>;
namespace fs = std::filesystem;

namespace {

template <typename Function>
Error error_of(const Function& function) {
  try {
    function();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error came");
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("a result is written whole, with the folders above it, over what was there") {
  const ScratchFolder folder;
  const std::string path = (folder / "a/b/c.txt").string();
  write_output_file(path, "one\n");
  CHECK(folder.read("a/b/c.txt") == "one\n");
  const std::string long_text(300000, 'x');
  write_output_file(path, long_text);
  CHECK(folder.read("a/b/c.txt") == long_text);
  write_output_file(path, "");
  CHECK(folder.read("a/b/c.txt").empty());
  CHECK(folder.files() == Files{"a/b/c.txt"});
}

TEST_CASE("a result with the longest name there is can be written") {
  const ScratchFolder folder;
  const std::string name = std::string(251, 'n') + ".txt";
  write_output_file((folder / name).string(), "text\n");
  CHECK(folder.files() == Files{name});
}

TEST_CASE("a result that cannot be written leaves nothing behind") {
  const ScratchFolder folder;
  folder.write("file", "text\n");
  folder.write("folder/inside", "text\n");
  const Error below = error_of([&] { write_output_file((folder / "file/a.txt").string(), "x"); });
  CHECK(below.code == ErrorCode::cannot_write);
  const Error over = error_of([&] { write_output_file((folder / "folder").string(), "x"); });
  CHECK(over.code == ErrorCode::cannot_write);
  CHECK(over.file == (folder / "folder").string());
  CHECK(std::string(over.what()) == "Is a directory");
  const std::string too_long = (folder / std::string(256, 'n')).string();
  CHECK(error_of([&] { write_output_file(too_long, "x"); }).code == ErrorCode::cannot_write);
  CHECK(folder.files() == Files{"file", "folder/inside"});
}

TEST_CASE("a link as a result's name is replaced, not what it leads to") {
  const ScratchFolder folder;
  folder.write("of-the-user", "text\n");
  fs::create_symlink(folder / "of-the-user", folder / "a.txt");
  write_output_file((folder / "a.txt").string(), "result\n");
  CHECK(folder.read("of-the-user") == "text\n");
  CHECK(folder.read("a.txt") == "result\n");
}

TEST_CASE("a data file that is missing is named, with the places that were looked at") {
  const Error error = error_of([] { find_data_file("none.lexicon"); });
  CHECK(error.code == ErrorCode::model_missing);
  const std::string message = error.what();
  CHECK(message.starts_with("cannot find none.lexicon (looked for "));
  CHECK(message.find("/share/bazyab/none.lexicon and ") != std::string::npos);
  CHECK(error_of([] { find_module("none.so"); }).code == ErrorCode::model_missing);
}

TEST_CASE("a password is the first line of its file") {
  const ScratchFolder folder;
  const auto password = [&](const char* bytes) {
    folder.write("password", bytes);
    return read_password_file((folder / "password").string());
  };
  CHECK(read_password_file("").empty());
  CHECK(password("").empty());
  CHECK(password("secret") == "secret");
  CHECK(password("secret\n") == "secret");
  CHECK(password("secret\r\nmore\n") == "secret");
  CHECK(password(" گذر واژه \n") == " گذر واژه ");
}

TEST_CASE("a folder is no file to read") {
  const ScratchFolder folder;
  const Error error = error_of([&] { read_whole_file(folder.path().string()); });
  CHECK(error.code == ErrorCode::cannot_read);
  CHECK(std::string(error.what()) == "is a folder");
}

TEST_CASE("the kind of an input is told by its bytes") {
  CHECK(kind_of("%PDF-1.7\n") == InputKind::pdf);
  CHECK(kind_of("rubbish before\n%PDF-1.4\n") == InputKind::pdf);
  CHECK(kind_of("\x89PNG\r\n\x1a\n12345678") == InputKind::image);
  CHECK(kind_of("متن") == InputKind::unknown);
  CHECK(kind_of("") == InputKind::unknown);
}
