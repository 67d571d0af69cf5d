// Pictures read with cleaning steps left out, for scripts/bench-cleaning:
// bazyab_read_picture OUT STEP[,STEP…] PICTURE…
//
// OUT/NAME.txt is what convert writes without those steps ("none": with all of them). One line a
// picture goes to standard output: its name and the seconds of processor time that it took.
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "job/convert.h"
#include "job/tools.h"
#include "output/text.h"

namespace {

using namespace bazyab;

image::CleanSteps steps_without(std::string_view names) {
  static const std::map<std::string_view, bool image::CleanSteps::*> steps = {
      {"invert", &image::CleanSteps::invert}, {"turn", &image::CleanSteps::turn},
      {"plates", &image::CleanSteps::plates}, {"descreen", &image::CleanSteps::descreen},
      {"scale", &image::CleanSteps::scale},   {"level", &image::CleanSteps::level},
      {"median", &image::CleanSteps::median}, {"background", &image::CleanSteps::background},
      {"smooth", &image::CleanSteps::smooth}, {"stretch", &image::CleanSteps::stretch},
      {"closer", &image::CleanSteps::closer},
  };
  image::CleanSteps left;
  while (!names.empty() && names != "none") {
    const auto end = names.find(',');
    const auto step = steps.find(names.substr(0, end));
    if (step == steps.end()) throw std::runtime_error("no such step: " + std::string(names));
    left.*step->second = false;
    names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
  }
  return left;
}

void read(const std::filesystem::path& picture, const std::filesystem::path& out,
          const job::ConvertOptions& options, job::Tools& tools) {
  const std::clock_t begin = std::clock();
  const Document document = job::convert(job::read_whole_file(picture.string()), picture.string(),
                                         options, tools, [](const job::Event&) {});
  std::ofstream file(out / picture.stem().concat(".txt"), std::ios::binary);
  file << output::to_text(document, {});
  if (!file.flush()) throw std::runtime_error("cannot write into " + out.string());
  std::printf("%s\t%.3f\n", picture.stem().c_str(),
              static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: bazyab_read_picture OUT STEP[,STEP…]|none PICTURE…\n", stderr);
    return 2;
  }
  try {
    job::ConvertOptions options;
    options.steps = steps_without(argv[2]);
    job::Tools tools(options);
    for (int i = 3; i < argc; ++i) read(argv[i], argv[1], options, tools);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bazyab_read_picture: %s\n", error.what());
    return 1;
  }
  return 0;
}
