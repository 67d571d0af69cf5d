// Opening PDFs and walking their pages with Poppler.
#include "pdf/document.h"

#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/goo/GooString.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cstring>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>

#include "pdf/drawing_guard.h"
#include "pdf/font_maps.h"
#include "pdf/glyph_device.h"
#include "pdf/image_device.h"
#include "pdf/page_drawer.h"
#include "pdf/painters.h"

namespace bazyab::pdf {
namespace {

// Poppler reports trouble through one function for the process; what it says while a document is
// open or read lands here.
struct Complaints {
  int count = 0;
  std::string first;
};
thread_local Complaints* current_complaints = nullptr;

void on_poppler_error(ErrorCategory category, Goffset /*position*/, const char* message) {
  if (current_complaints == nullptr || category == errConfig) return;
  if (current_complaints->count++ == 0) current_complaints->first = message;
}

class Listening {
 public:
  explicit Listening(Complaints& complaints) { current_complaints = &complaints; }
  ~Listening() { current_complaints = nullptr; }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
};

[[noreturn]] void throw_open_error(int code, const std::string& name, bool with_password) {
  if (code == errEncrypted) {
    throw Error(ErrorCode::encrypted,
                with_password ? "the password is wrong" : "is encrypted and needs a password",
                name);
  }
  throw Error(ErrorCode::damaged, "is too damaged to be opened as a PDF", name);
}

}  // namespace

void start_poppler() {
  // Poppler's own state of the process; it must outlive every document.
  static const GlobalParamsIniter initer(on_poppler_error);
  static const bool registered = [] {
    setErrorCallback(on_poppler_error);
    return true;
  }();
  static_cast<void>(registered);
}

bool looks_like_pdf(std::string_view head) {
  return head.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

struct Document::State {
  std::string name;
  std::string bytes;  // what `file` reads from; must not move
  std::unique_ptr<PDFDoc> file;
  GlyphDevice device;
  std::unique_ptr<PageDrawer> drawer;  // ends before both
  std::mutex fonts_mutex;              // over all below
  FontMaps font_maps;
  struct KnownFont {
    std::uint64_t id = 0;  // FontInfo::id
    std::shared_ptr<GfxFont> font;
    std::uint64_t last_read = 0;  // `pages_read` of the last page that had it
  };
  std::list<KnownFont> fonts;  // in the order of `last_read`, the largest first
  std::unordered_map<std::uint64_t, std::list<KnownFont>::iterator> fonts_by_id;
  std::uint64_t pages_read = 0;
  std::unique_ptr<DrawingGuard> operators_guard, drawing_guard;
  std::map<int, std::string> given_up;  // why pages were not read to their end: none is drawn then
  std::map<int, std::vector<Warning>> left_out;  // of pages as they were drawn

  // All fonts of the pages read last, and beyond these no more than a few.
  void remember_fonts(const GlyphPage& page) {
    constexpr std::size_t most_fonts = 32;
    const std::lock_guard lock(fonts_mutex);
    ++pages_read;
    std::vector<std::shared_ptr<GfxFont>> of_page = device.take_fonts();
    for (std::size_t index = 0; index < std::min(of_page.size(), page.fonts.size()); ++index) {
      remember_font(page.fonts[index].id, std::move(of_page[index]));
    }
    while (fonts.size() > most_fonts && fonts.back().last_read + remembered_pages <= pages_read) {
      fonts_by_id.erase(fonts.back().id);
      fonts.pop_back();
    }
  }

  void remember_font(std::uint64_t id, std::shared_ptr<GfxFont> font) {
    const auto known = fonts_by_id.find(id);
    if (known == fonts_by_id.end()) {
      fonts.push_front({id, std::move(font), pages_read});
      fonts_by_id.emplace(id, fonts.begin());
    } else {
      known->second->last_read = pages_read;
      fonts.splice(fonts.begin(), fonts, known->second);
    }
  }

  // Under the lock; null if it was never read, or is forgotten.
  GfxFont* font_of(std::uint64_t id) const {
    const auto known = fonts_by_id.find(id);
    return known == fonts_by_id.end() ? nullptr : known->second->font.get();
  }
  GfxFont* font_of(const GlyphPage& page, std::size_t font) const {
    return font < page.fonts.size() ? font_of(page.fonts[font].id) : nullptr;
  }

  void leave_out(int number, const char* code, const std::string& message) {
    std::vector<Warning>& told = left_out[number];
    const auto is_told = [&](const Warning& warning) { return warning.message == message; };
    if (std::none_of(told.begin(), told.end(), is_told)) told.push_back({code, number, message});
  }

  // Before the page is drawn by anything but `drawer`.
  void look_at_drawing(int number, DrawingGuard& guard) {
    for (const std::string& finding : guard.look_at(page(number))) {
      leave_out(number, "drawing-left-out", finding);
    }
  }

  ::Page& page(int number) {
    ::Page* page = number >= 1 && number <= file->getNumPages() ? file->getPage(number) : nullptr;
    if (page == nullptr || !page->isOk()) {
      throw Error(ErrorCode::damaged, "the page cannot be read", name, number);
    }
    return *page;
  }
};

Document::Document(std::unique_ptr<State> state) : state_(std::move(state)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::open_bytes(std::string bytes, const std::string& name,
                              const std::string& password) {
  if (bytes.empty()) throw Error(ErrorCode::empty, "is empty (0 bytes)", name);
  if (!looks_like_pdf(bytes)) throw Error(ErrorCode::not_a_document, "is not a PDF", name);
  start_poppler();
  auto state = std::make_unique<State>();
  state->name = name;
  state->bytes = std::move(bytes);
  Complaints complaints;
  const Listening listening(complaints);
  std::optional<GooString> key;
  if (!password.empty()) key.emplace(password);
  auto stream = std::make_unique<MemStream>(
      state->bytes.data(), 0, static_cast<Goffset>(state->bytes.size()), Object(objNull));
  // PDFDoc takes the stream over.
  state->file = std::make_unique<PDFDoc>(stream.release(), key, key);
  if (!state->file->isOk()) {
    throw_open_error(state->file->getErrorCode(), name, !password.empty());
  }
  if (state->file->getNumPages() < 1) {
    throw Error(ErrorCode::empty, "has no pages", name);
  }
  state->drawer = std::make_unique<PageDrawer>(*state->file, state->device);
  XRef& objects = *state->file->getXRef();
  FontGuard& fonts = state->drawer->guard();
  state->operators_guard =
      std::make_unique<DrawingGuard>(objects, fonts, DrawingGuard::Of::operators);
  state->drawing_guard =
      std::make_unique<DrawingGuard>(objects, fonts, DrawingGuard::Of::everything);
  return Document(std::move(state));
}

int Document::page_count() const {
  return state_->file->getNumPages();
}

namespace {

// Size of the visible page after its own rotation, points.
std::pair<double, double> page_size(const ::Page& page) {
  const double width = page.getCropWidth();
  const double height = page.getCropHeight();
  return page.getRotate() % 180 == 0 ? std::pair{width, height} : std::pair{height, width};
}

bool asks_too_much(void* budget) {
  return static_cast<PaintBudget*>(budget)->asks_too_much();
}

void draw(PDFDoc& file, OutputDev& device, PaintBudget& budget, int number, double dpi) {
  constexpr bool use_media_box = false, crop = true, printing = false;
  file.displayPage(&device, number, dpi, dpi, 0, use_media_box, crop, printing, asks_too_much,
                   &budget);
}

}  // namespace

GlyphPage Document::read_page(int number) {
  ::Page& page = state_->page(number);
  GlyphPage result;
  result.number = number;
  const auto [width, height] = page_size(page);
  result.width = static_cast<float>(width);
  result.height = static_cast<float>(height);
  Complaints complaints;
  {
    const Listening listening(complaints);
    state_->device.begin_page(result);
    state_->drawer->draw(page);
    state_->device.end_page();
    if (const std::string& cause = state_->device.left_out(); !cause.empty()) {
      state_->given_up.insert_or_assign(number, cause);
    }
    state_->remember_fonts(result);
  }
  if (complaints.count > 0) {
    std::string message = "Poppler: " + complaints.first;
    if (complaints.count > 1) {
      message += " (and " + std::to_string(complaints.count - 1) + " more)";
    }
    result.warnings.push_back({"damaged-content", number, std::move(message)});
  }
  return result;
}

std::vector<CodeMaps> Document::font_maps(const GlyphPage& page, std::uint16_t font,
                                          std::span<const std::uint32_t> codes, bool looks) {
  const std::lock_guard lock(state_->fonts_mutex);
  GfxFont* const known = state_->font_of(page, font);
  if (known == nullptr) {
    std::vector<CodeMaps> silent(codes.size());
    for (std::size_t index = 0; index < codes.size(); ++index) silent[index].code = codes[index];
    return silent;
  }
  Complaints complaints;
  const Listening listening(complaints);
  return state_->font_maps.look_up(*known, page.fonts[font].id, state_->file->getXRef(), codes,
                                   looks);
}

std::vector<Sketch> Document::sketches(const GlyphPage& page, std::uint16_t font,
                                       std::span<const std::uint32_t> codes) {
  const std::lock_guard lock(state_->fonts_mutex);
  GfxFont* const known = state_->font_of(page, font);
  if (known == nullptr) return std::vector<Sketch>(codes.size());
  Complaints complaints;
  const Listening listening(complaints);
  return state_->font_maps.sketch(*known, page.fonts[font].id, state_->file->getXRef(), codes);
}

void Document::fetch_fonts(const GlyphPage& page) {
  const std::lock_guard lock(state_->fonts_mutex);
  Complaints complaints;
  const Listening listening(complaints);
  for (std::size_t font = 0; font < page.fonts.size(); ++font) {
    const GfxFont* const known = state_->font_of(page, font);
    if (known == nullptr) continue;
    state_->font_maps.fetch(*known, page.fonts[font].id, state_->file->getXRef());
  }
}

std::optional<std::vector<CodeMaps>> Document::font_maps_at_hand(
    const GlyphPage& page, std::uint16_t font, std::span<const std::uint32_t> codes, bool looks) {
  const std::lock_guard lock(state_->fonts_mutex);
  GfxFont* const known = state_->font_of(page, font);
  if (known == nullptr || !state_->font_maps.is_at_hand(*known, page.fonts[font].id)) return {};
  return state_->font_maps.look_up(*known, page.fonts[font].id, nullptr, codes, looks);
}

std::optional<std::vector<Sketch>> Document::sketches_at_hand(
    const GlyphPage& page, std::uint16_t font, std::span<const std::uint32_t> codes) {
  const std::lock_guard lock(state_->fonts_mutex);
  GfxFont* const known = state_->font_of(page, font);
  if (known == nullptr || !state_->font_maps.is_at_hand(*known, page.fonts[font].id)) return {};
  return state_->font_maps.sketch(*known, page.fonts[font].id, nullptr, codes);
}

std::vector<Sketch> Document::sketches(std::uint64_t font_id,
                                       std::span<const std::uint32_t> codes) {
  const std::lock_guard lock(state_->fonts_mutex);
  GfxFont* const known = state_->font_of(font_id);
  if (known == nullptr) return std::vector<Sketch>(codes.size());
  Complaints complaints;
  const Listening listening(complaints);
  return state_->font_maps.sketch(*known, font_id, state_->file->getXRef(), codes);
}

ImageUse Document::images_of_page(int number) {
  const auto [width, height] = page_size(state_->page(number));
  if (state_->given_up.contains(number)) return {};
  Complaints complaints;
  const Listening listening(complaints);
  ImageDevice device(width, height);
  state_->look_at_drawing(number, *state_->operators_guard);
  draw(*state_->file, device, device.budget(), number, 72);
  return device.take_use();
}

namespace {

// Forms have resources of their own. A page with more than `left` objects is taken to have one.
bool names_picture(Dict* resources, int depth, int& left) {
  const Object objects = resources == nullptr ? Object(objNull) : resources->lookup("XObject");
  if (!objects.isDict()) return false;
  for (int index = 0; index < objects.dictGetLength(); ++index) {
    if (--left < 0) return true;
    const Object object = objects.dictGetVal(index);
    if (!object.isStream()) continue;
    Dict* const dict = object.streamGetDict();
    const Object kind = dict->lookup("Subtype");
    if (kind.isName("Image")) return true;
    if (!kind.isName("Form") || depth == 0) continue;
    const Object inner = dict->lookup("Resources");
    if (inner.isDict() && names_picture(inner.getDict(), depth - 1, left)) return true;
  }
  return false;
}

}  // namespace

bool Document::names_pictures(int number) {
  constexpr int deepest = 3;
  int left = 200;
  Complaints complaints;
  const Listening listening(complaints);
  return names_picture(state_->page(number).getResourceDict(), deepest, left);
}

std::vector<Warning> Document::left_out(int number) const {
  const auto found = state_->left_out.find(number);
  return found == state_->left_out.end() ? std::vector<Warning>{} : found->second;
}

Picture Document::render_page(int number, int dpi, Drawn drawn) {
  const auto [width, height] = page_size(state_->page(number));
  if (dpi < 1) throw Error(ErrorCode::usage, "a resolution below 1 dpi", state_->name, number);
  constexpr double max_pixels = 200e6;
  const double pixels = width / 72 * dpi * height / 72 * dpi;
  if (!(pixels <= max_pixels)) {
    throw Error(ErrorCode::too_large,
                "the page is too large to be drawn at " + std::to_string(dpi) + " dpi",
                state_->name, number);
  }
  if (const auto cause = state_->given_up.find(number); cause != state_->given_up.end()) {
    throw Error(ErrorCode::damaged, "the page is not drawn: " + cause->second, state_->name,
                number);
  }
  Complaints complaints;
  const Listening listening(complaints);
  const std::unique_ptr<Painter> device = painter_of(drawn);
  device->startDoc(state_->file.get());
  state_->look_at_drawing(number, *state_->drawing_guard);
  draw(*state_->file, *device, device->budget(), number, dpi);
  if (device->budget().left_out_picture()) {
    state_->leave_out(number, "picture-too-large",
                      "pictures of over 1,000 million pixels in all; some are left out");
  }
  if (device->budget().left_out_more()) {
    state_->leave_out(number, "drawing-too-large",
                      "drawing the page takes more than any page needs; the rest is left out");
  }
  const SplashBitmap* bitmap = device->getBitmap();
  if (bitmap == nullptr || bitmap->getWidth() < 1 || bitmap->getHeight() < 1) {
    throw Error(ErrorCode::damaged, "the page cannot be drawn", state_->name, number);
  }
  Picture picture;
  picture.width = bitmap->getWidth();
  picture.height = bitmap->getHeight();
  picture.dpi = dpi;
  const auto row_pixels = static_cast<std::size_t>(picture.width);
  picture.pixels.resize(row_pixels * static_cast<std::size_t>(picture.height));
  for (int row = 0; row < picture.height; ++row) {
    std::memcpy(picture.pixels.data() + row_pixels * static_cast<std::size_t>(row),
                bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(row) * bitmap->getRowSize(),
                row_pixels);
  }
  return picture;
}

}  // namespace bazyab::pdf
