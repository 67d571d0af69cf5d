// The three steps for one document.
#include "job/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <thread>

#include "healing/lost_letters.h"
#include "healing/map_record.h"
#include "image/kind.h"
#include "job/ahead.h"
#include "job/assemble.h"
#include "job/page_source.h"
#include "job/page_spool.h"
#include "job/read_page.h"
#include "job/stop.h"
#include "layout/layout.h"
#include "pdf/document.h"
#include "repair/blocks.h"

namespace bazyab::job {
namespace {

class Conversion {
 public:
  Conversion(const std::string& name, const ConvertOptions& options, Tools& tools,
             const Listener& listener)
      : name_(name), options_(options), tools_(tools), listener_(listener) {
    document_.path = name;
  }

  Document run(PageSource& source) {
    for (int page = 1; page <= source.count(); ++page) {
      if (!selects(options_.pages, page)) continue;
      stop_if_asked();
      add(page, source);
    }
    if (pages_.size() == 0) {
      if (failed_) throw *failed_;
      throw Error(ErrorCode::usage,
                  fmt::format("none of its pages is selected (it has {})", source.count()), name_);
    }
    warn_of_unmapped();
    source.conclude(facts_);
    heal();
    compose();
    return std::move(document_);
  }

 private:
  // Steps (a) and (b). A page that fails costs itself, no other.
  void add(int page, PageSource& source) {
    try {
      auto [facts, lines, reason] = source.read(page);
      layout::add_page(facts_, facts);
      count_edges(facts_, facts, lines);
      for (const Text& line : lines) count_habit(line);
      take_notice(facts, reason);
      mended_.add_page(facts);
      words_.add_page(facts);
      pages_.add(std::move(facts));
    } catch (const Error& error) {
      // Without its models nothing can be read, and the user can mend that.
      if (error.code == ErrorCode::model_missing || error.code == ErrorCode::cannot_write) throw;
      if (!failed_) failed_ = Error(error.code, error.what(), name_, page);
      document_.warnings.push_back({name_of(error.code), page, error.what()});
    }
  }

  void count_habit(const Text& line) {
    habit_.count(line.letters, &tools_.lexicon());
    for (const Boundary& boundary : line.boundaries) {
      if (boundary.covered_space) ++habit_.zwnj;
    }
  }

  void take_notice(const PageFacts& facts, const std::string& reason) {
    document_.pages.push_back(
        {facts.number, facts.width, facts.height, facts.via, facts.text_score, facts.ocr_score});
    for (const Warning& warning : facts.warnings) document_.warnings.push_back(warning);
    doubtful_glyphs_ = doubtful_glyphs_ || facts.doubtful_glyphs;
    if (facts.unmapped_glyphs > 0 && facts.via == Via::text) {
      unmapped_glyphs_ += facts.unmapped_glyphs;
      if (unmapped_pages_++ == 0) first_unmapped_page_ = facts.number;
    }
    // Where the file has complained already, it has said why.
    if (facts.lines.empty() && facts.warnings.empty()) {
      document_.warnings.push_back({"page-without-text", facts.number,
                                    facts.via == Via::ocr ? "OCR found no text" : "has no text"});
    }
    listener_({Event::Level::detail, "page-read", name_, facts.number,
               fmt::format("read as {}{}, {} lines; score of the text layer {:.2f}, {}",
                           bazyab::name_of(facts.via), reason.empty() ? "" : " (" + reason + ")",
                           facts.lines.size(), facts.text_score,
                           facts.ocr_score ? fmt::format("of OCR {:.2f}", *facts.ocr_score)
                                           : "OCR was not asked")});
  }

  // One line for the whole file: such a font is used on every page.
  void warn_of_unmapped() {
    if (unmapped_glyphs_ == 0) return;
    document_.warnings.push_back(
        {"unmapped-glyphs", first_unmapped_page_,
         fmt::format("{} glyph{} on {} page{} ha{} no letter in the map of the font",
                     unmapped_glyphs_, unmapped_glyphs_ == 1 ? "" : "s", unmapped_pages_,
                     unmapped_pages_ == 1 ? "" : "s", unmapped_glyphs_ == 1 ? "s" : "ve")});
  }

  // Letters that fonts have lost, from the words of all pages.
  void heal() {
    if ((unmapped_glyphs_ == 0 && !doubtful_glyphs_) || options_.no_repair || options_.no_heal) {
      return;
    }
    for (std::size_t index = 0; index < pages_.size(); ++index) {
      const PageFacts& page = pages_.look_at(index);
      const bool lost = page.unmapped_glyphs > 0 || page.doubtful_glyphs;
      if (!lost || page.via != Via::text) continue;
      for (const Text& line : layout::preview_lines(page)) lost_.add_line(line, page);
    }
    lost_.find(tools_.lexicon());
  }

  // What a page completes: blocks in their order, and these repaired.
  struct Part {
    std::vector<Block> blocks;
    std::vector<Paragraph> paragraphs;
    std::exception_ptr thrown;  // by the repair, which takes the blocks and cannot be tried again
  };

  // Step (c): pages are composed in their order, and what they complete is repaired by whichever
  // thread is free.
  void compose() {
    const repair::Healer healer = make_healer();
    Assembler assembler(facts_);
    std::size_t index = 0;
    const auto compose_next = [&]() -> std::optional<Part> {
      if (index > pages_.size()) return {};
      const std::size_t page = index++;
      if (page == pages_.size()) return Part{.blocks = assembler.finish()};
      return Part{.blocks = assembler.add(layout::compose_page(pages_.take(page), facts_))};
    };
    const auto repair_part = [&](Part& part) {
      try {
        repair(part, healer);
      } catch (...) {
        part.thrown = std::current_exception();
      }
    };
    constexpr std::size_t most_waiting = 4;
    std::optional<Ahead<Part>> ahead;
    if (pages_.size() > 1 && may_work_ahead()) {
      ahead.emplace(compose_next, most_waiting, repair_part);
    }
    while (std::optional<Part> part = ahead ? ahead->next() : compose_next()) {
      if (!ahead) repair_part(*part);
      if (part->thrown) std::rethrow_exception(part->thrown);
      std::move(part->paragraphs.begin(), part->paragraphs.end(),
                std::back_inserter(document_.paragraphs));
    }
  }

  repair::Healer make_healer() const {
    repair::Healer healer;
    if (!lost_.empty()) {
      healer.lost = [this](const Origin& origin) -> std::optional<repair::Healed> {
        const auto found = lost_.letter_at(origin);
        if (!found) return {};
        return repair::Healed{found->letters, found->confidence};
      };
    }
    if (!mended_.empty()) {
      healer.mended = [this](const Origin& origin) -> std::optional<repair::Mended> {
        const healing::MendedLetter* const found = mended_.find(origin);
        if (found == nullptr) return {};
        return repair::Mended{found->said, found->letters, found->confidence};
      };
    }
    healer.words = &words_;
    return healer;
  }

  void repair(Part& part, const repair::Healer& healer) const {
    repair::RepairOptions repairs = options_.repair;
    if (options_.no_repair) repairs.without.set();
    part.paragraphs =
        repair::repair_blocks(std::move(part.blocks), repairs, &tools_.lexicon(), habit_, healer);
    for (Paragraph& paragraph : part.paragraphs) drop_evidence(paragraph.text);
  }

  // Repair was the last to ask where letters came from, which takes six times their own room: a
  // book stays in memory as the text that it is.
  static void drop_evidence(Text& text) {
    text.origins = std::vector<Origin>();
    text.boundaries = std::vector<Boundary>();
    text.letters.shrink_to_fit();
  }

  const std::string& name_;
  const ConvertOptions& options_;
  Tools& tools_;
  const Listener& listener_;
  Document document_;
  DocumentFacts facts_;
  repair::Habit habit_;
  PageSpool pages_;
  healing::LostLetters lost_;
  healing::MapRecord mended_;
  repair::WordRecord words_;
  std::optional<Error> failed_;  // the first page that could not be read
  bool doubtful_glyphs_ = false;
  std::uint64_t unmapped_glyphs_ = 0;
  int unmapped_pages_ = 0;
  int first_unmapped_page_ = 0;
};

}  // namespace

namespace {

void check_kind(std::string_view bytes, const std::string& name) {
  if (kind_of(bytes) == InputKind::unknown) {
    throw Error(ErrorCode::not_a_document, "is neither a PDF nor an image", name);
  }
}

// `head` is called with the first bytes: as many as a kind is told by, or all there are.
std::string read_file(const std::string& path, const std::function<void(std::string_view)>& head) {
  std::error_code status;
  if (std::filesystem::is_directory(path, status)) {
    throw Error(ErrorCode::cannot_read, "is a folder", path);
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    const int cause = errno;
    if (cause == EINTR) stop_if_asked();  // a pipe that nobody writes to
    throw Error(ErrorCode::cannot_read, std::strerror(cause), path);
  }
  std::string bytes;
  const auto size = std::filesystem::file_size(path, status);
  if (!status && size <= most_bytes_of_input) bytes.reserve(size);
  char buffer[1 << 16];
  while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
    const bool is_first = bytes.empty();
    bytes.append(buffer, static_cast<std::size_t>(file.gcount()));
    if (is_first) head(bytes);
    if (bytes.size() > most_bytes_of_input) {
      throw Error(ErrorCode::too_large, "has over 4 GB", path);
    }
  }
  if (file.bad()) throw Error(ErrorCode::cannot_read, std::strerror(errno), path);
  return bytes;
}

}  // namespace

std::string read_whole_file(const std::string& path) {
  return read_file(path, [](std::string_view) {});
}

std::string read_document_file(const std::string& path) {
  return read_file(path, [&](std::string_view head) { check_kind(head, path); });
}

std::string read_password_file(const std::string& path) {
  if (path.empty()) return {};
  std::string line = read_whole_file(path);
  line.resize(std::min(line.find('\n'), line.size()));
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

void begin_opening() {
  if (may_work_ahead()) std::thread(pdf::start_poppler).detach();
}

InputKind kind_of(std::string_view bytes) {
  if (pdf::looks_like_pdf(bytes.substr(0, 1024))) return InputKind::pdf;
  if (image::kind_of(bytes) != image::Kind::none) return InputKind::image;
  return InputKind::unknown;
}

Document convert(std::string bytes, const std::string& name, const ConvertOptions& options,
                 Tools& tools, const Listener& listener) {
  if (bytes.empty()) throw Error(ErrorCode::empty, "is empty (0 bytes)", name);
  check_kind(bytes, name);
  struct Work {
    Conversion conversion;
    PageSource source;
  };
  tools.leave({});
  try {
    const std::shared_ptr<Work> work(
        new Work{{name, options, tools, listener}, {std::move(bytes), name, options, tools}});
    Document document = work->conversion.run(work->source);
    tools.leave(work);
    return document;
  } catch (Error& error) {
    if (error.file.empty()) error.file = name;
    throw;
  }
}

}  // namespace bazyab::job
