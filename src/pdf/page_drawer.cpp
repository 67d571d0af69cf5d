// One Gfx for many pages.
#include "pdf/page_drawer.h"

#include <poppler/Annot.h>
#include <poppler/Catalog.h>
#include <poppler/Gfx.h>
#include <poppler/GfxState.h>
#include <poppler/PDFDoc.h>

#include <algorithm>

#include "pdf/page_content.h"
#include "pdf/stream_bytes.h"

namespace bazyab::pdf {
namespace {

constexpr std::size_t most_fonts = 256;  // that are held
constexpr double dpi = 72;
constexpr bool use_media_box = false, printing = false;

bool equal(const PDFRectangle& a, const PDFRectangle& b) {
  return a.x1 == b.x1 && a.y1 == b.y1 && a.x2 == b.x2 && a.y2 == b.y2;
}

// A dictionary of resources with these fonts alone.
Object resources_of(const std::map<std::string, Ref>& fonts, XRef* file) {
  Object dict(new Dict(file));
  for (const auto& [name, ref] : fonts) dict.dictAdd(name.c_str(), Object(ref));
  Object resources(new Dict(file));
  resources.dictAdd("Font", std::move(dict));
  return resources;
}

// All of `resources` but the fonts.
Object without_fonts(Dict& resources, XRef* file) {
  Object rest(new Dict(file));
  for (int index = 0; index < resources.getLength(); ++index) {
    const std::string key = resources.getKey(index);
    if (key != "Font") rest.dictAdd(key.c_str(), resources.getValNF(index).copy());
  }
  return rest;
}

// What Poppler asks after every ten operators.
bool gives_up(void* device) {
  return static_cast<GlyphDevice*>(device)->gives_up();
}

}  // namespace

PageDrawer::PageDrawer(PDFDoc& file, GlyphDevice& device)
    : file_(file), device_(device), guard_(*file.getXRef()) {}
PageDrawer::~PageDrawer() = default;

void PageDrawer::draw(Page& page) {
  Dict* const resources = page.getResourceDict();
  Fonts fonts;
  guard_.begin_page();
  FontGuard::Lent lent(*file_.getXRef());
  if (resources == nullptr || !find_fonts(*resources, fonts)) {
    if (resources != nullptr) guard_.look_at(*resources, lent);
    show(*open(page, resources), page);
    return;
  }
  if (!fits(page, fonts)) {
    shared_.reset();
    fonts_.clear();
  }
  share(page, std::move(fonts), lent);
  guard_.look_at_all_but_fonts(*resources, lent);
  const Object rest = without_fonts(*resources, file_.getXRef());
  shared_->pushResources(rest.getDict());
  const bool in_order = show(*shared_, page);
  shared_->popResources();
  if (!in_order) shared_.reset();
}

// False where they cannot be shared: one has no number that tells it from others, or layers that
// are switched off might be left open by a page.
bool PageDrawer::find_fonts(Dict& resources, Fonts& fonts) const {
  if (file_.getCatalog()->getOptContentConfig() != nullptr) return false;
  const Object dict = resources.lookup("Font");
  if (!dict.isDict()) return dict.isNull();
  for (int index = 0; index < dict.dictGetLength(); ++index) {
    const Object& font = dict.dictGetValNF(index);
    if (!font.isRef()) return false;
    fonts.emplace(dict.dictGetKey(index), font.getRef());
  }
  return fonts.size() <= most_fonts;
}

bool PageDrawer::fits(Page& page, const Fonts& fonts) const {
  if (shared_ == nullptr || fonts_.size() + fonts.size() > most_fonts) return false;
  if (!equal(media_, *page.getMediaBox()) || !equal(crop_, *page.getCropBox()) ||
      rotation_ != page.getRotate()) {
    return false;
  }
  return std::all_of(fonts.begin(), fonts.end(), [&](const auto& font) {
    const auto known = fonts_.find(font.first);
    return known == fonts_.end() || known->second == font.second;
  });
}

// What Page::createGfx does.
std::unique_ptr<Gfx> PageDrawer::open(Page& page, Dict* resources) const {
  const int rotation = (page.getRotate() % 360 + 360) % 360;
  PDFRectangle box;
  bool crop = true;
  page.makeBox(dpi, dpi, rotation, use_media_box, device_.upsideDown(), -1, -1, -1, -1, &box,
               &crop);
  return std::make_unique<Gfx>(&file_, &device_, page.getNum(), resources, dpi, dpi, &box,
                               crop ? page.getCropBox() : nullptr, rotation, gives_up, &device_,
                               file_.getXRef());
}

// Adds what `fonts` has new.
void PageDrawer::share(Page& page, Fonts fonts, FontGuard::Lent& lent) {
  std::erase_if(fonts, [&](const auto& font) { return fonts_.contains(font.first); });
  for (const auto& [name, id] : fonts) guard_.look_at(id, lent);
  const Object resources = resources_of(fonts, file_.getXRef());
  if (shared_ == nullptr) {
    shared_ = open(page, resources.getDict());
    media_ = *page.getMediaBox();
    crop_ = *page.getCropBox();
    rotation_ = page.getRotate();
  } else if (!fonts.empty()) {
    shared_->pushResources(resources.getDict());
  }
  fonts_.merge(fonts);
}

// What Page::display does with it. False if the page left something open.
bool PageDrawer::show(Gfx& gfx, Page& page) {
  device_.draws_with(gfx, *file_.getXRef(), guard_);
  device_.warn_of(guard_);
  constexpr std::size_t most_bytes = 100'000'000;
  const std::size_t room = std::min(most_bytes, device_.bytes_left());
  PageContent content(page.getContents(), room);
  device_.spend_bytes(content.size());
  if (content.is_cut_off() && room == most_bytes) {
    device_.leave_out("content-too-large",
                      "the page's operators unpack to over 100 MB; the rest is left out");
  } else if (content.is_cut_off()) {
    device_.leave_out("file-too-large", file_too_large);
  }
  if (!content.object().isNull()) {
    gfx.saveState();
    gfx.display(&content.object());
    gfx.restoreState();
  }
  if (content.nests_too_deep()) device_.give_up_marked_content();
  if (device_.gives_up()) return false;
  show_annotations(gfx, page);
  return content.is_sound() && !gfx.getState()->isPath() && !device_.gives_up();
}

void PageDrawer::show_annotations(Gfx& gfx, Page& page) {
  const std::size_t most_bytes = std::min<std::size_t>(100'000'000, device_.bytes_left());
  std::size_t bytes = 0;  // of all of them
  for (Annot* annotation : page.getAnnots()->getAnnots()) {
    FontGuard::Lent lent(*file_.getXRef());
    const Object look = annotation->getAppearance();
    if (look.isStream()) {
      if (unpacks_beyond(look, most_bytes - bytes)) {
        device_.leave_out("annotation-too-large",
                          "the looks of the page's annotations unpack to over 100 MB; some are "
                          "left out");
        bytes = most_bytes;
        continue;
      }
      bytes += unpacked_size(look, most_bytes - bytes);
      const Object resources = look.streamGetDict()->lookup("Resources");
      if (resources.isDict()) guard_.look_at_all(*resources.getDict(), lent);
      device_.warn_of(guard_);
    }
    annotation->draw(&gfx, printing);
  }
  device_.spend_bytes(bytes);
}

}  // namespace bazyab::pdf
