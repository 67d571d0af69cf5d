// Stopping a run: its status says why, and nothing half is left behind.
#include <signal.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "cli/desk.h"

using namespace bazyab::test;
namespace fs = std::filesystem;

namespace {

// Far more files than are done by the time the signal comes.
constexpr int many = 3000;

void check_stops(int signal, int status) {
  Desk desk;
  desk.folder.copy(weather_pdf(), "a.pdf");
  fs::create_directory(desk.folder / "in");
  for (int number = 0; number < many; ++number) {
    fs::create_hard_link(desk.folder / "a.pdf",
                         desk.folder / ("in/" + std::to_string(number) + ".pdf"));
  }
  Process process(desk.invocation({"convert", "in", "-o", "out"}));
  while (process.is_running() && desk.folder.files("out").size() < 3) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  process.send(signal);
  const Finished finished = process.wait();
  CHECK(finished.status == status);
  CHECK(finished.errors ==
        "bazyab: stopped; what was open is dropped, what was written is whole\n");
  const std::set<std::string> written = desk.folder.files("out");
  CHECK(written.size() < many);
  for (const std::string& name : written) {
    INFO(name);
    CHECK(fs::path(name).extension() == ".txt");
    CHECK(desk.folder.read("out/" + name) == weather_text());
  }
}

}  // namespace

TEST_CASE("an interrupted run ends with 130 and whole files") {
  check_stops(SIGINT, 130);
}

TEST_CASE("a terminated run ends with 75 and whole files") {
  check_stops(SIGTERM, 75);
}

TEST_CASE("a run that waits for standard input can be interrupted") {
  Desk desk;
  REQUIRE(::mkfifo((desk.folder / "pipe").c_str(), 0600) == 0);
  Invocation invocation = desk.invocation({"convert", weather_pdf().string(), "-", "-o", "out"});
  invocation.input_path = (desk.folder / "pipe").string();
  Process process(invocation);
  while (process.is_running() && !fs::exists(desk.folder / "out/weather.writer.txt")) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(200));  // until it waits
  process.send(SIGINT);
  CHECK(process.wait().status == 130);
}

TEST_CASE("a run that waits for somebody to write to a pipe can be terminated") {
  Desk desk;
  REQUIRE(::mkfifo((desk.folder / "a.pdf").c_str(), 0600) == 0);
  Process process(desk.invocation({"convert", weather_pdf().string(), "a.pdf", "-o", "out"}));
  while (process.is_running() && !fs::exists(desk.folder / "out/weather.writer.txt")) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(200));  // until it waits
  process.send(SIGTERM);
  const Finished finished = process.wait();
  CHECK(finished.status == 75);
  CHECK(finished.errors ==
        "bazyab: stopped; what was open is dropped, what was written is whole\n");
}
