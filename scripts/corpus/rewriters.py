# Programs that write a PDF anew: distillers, Cairo by pdftocairo, MuPDF, qpdf.
from common import Failure, settle_dates
from page_numbers import number_pages


def ghostscript(shop, source, out):
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source])


def curves(shop, source, out):
    """All print drawn as curves, as for a press."""
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dNoOutputFonts", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source])


def stamped_curves(shop, source, out):
    """All print drawn as curves, and the number of each page set as text later."""
    curves(shop, source, out)
    number_pages(out)


def distilled(shop, source, out):
    """Through PostScript of Poppler and back."""
    shop.run(["pdftops", source, "page.ps"])
    shop.run(["ps2pdf", "page.ps", out])


def distilled_ghostscript(shop, source, out):
    """Through PostScript of Ghostscript and back."""
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=ps2write", "-sOutputFile=page.ps", source])
    shop.run(["ps2pdf", "page.ps", out])


def cairo(shop, source, out):
    shop.run(["pdftocairo", "-pdf", source, out])


def mupdf(shop, source, out):
    shop.run(["mutool", "clean", "-gggg", "-z", source, out])


def qpdf(shop, source, out):
    shop.run(["qpdf", "--deterministic-id", "--linearize", "--object-streams=generate", source, out])


def pdftk(shop, source, out):
    shop.run(["pdftk", source, "cat", "output", out, "compress"])


def mupdf_drawn(shop, source, out):
    """Drawn anew by MuPDF, which writes fonts and maps of its own."""
    shop.run(["mutool", "convert", "-o", out, source])


def placed(shop, source, out):
    """Each page placed on one of pdfTeX's, as programs do that print several on a sheet."""
    (shop.folder / "sheet.tex").write_text(
        "\\documentclass{article}\\usepackage{pdfpages}\n"
        f"\\begin{{document}}\\includepdf[pages=-,fitpaper]{{{source}}}\\end{{document}}\n",
        "utf-8",
    )
    shop.run(["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "sheet.tex"])
    (shop.folder / "sheet.pdf").replace(out)


def sheets(shop, source, out):
    """Two pages on a sheet, the first on the right."""
    count = int(shop.run(["qpdf", "--show-npages", source]))
    order = ",".join(f"{at + 1 if at < count else '{}'},{at}" for at in range(1, count + 1, 2))
    (shop.folder / "sheet.tex").write_text(
        "\\documentclass{article}\\usepackage[a4paper,landscape]{geometry}\\usepackage{pdfpages}\n"
        f"\\begin{{document}}\\includepdf[pages={{{order}}},nup=2x1,noautoscale]{{{source}}}\\end{{document}}\n",
        "utf-8",
    )
    shop.run(["pdflatex", "-halt-on-error", "-interaction=nonstopmode", "sheet.tex"])
    (shop.folder / "sheet.pdf").replace(out)


def early(shop, source, out):
    """PDF 1.3 by Ghostscript, with whole fonts."""
    shop.run(
        ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dCompatibilityLevel=1.3", "-dSubsetFonts=false", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source]
    )


def for_screens(shop, source, out):
    """Small for a screen: PostScript of the second level by Poppler, and Ghostscript's smallest."""
    shop.run(["pdftops", "-level2", source, "page.ps"])
    shop.run(["ps2pdf", "-dPDFSETTINGS=/screen", "page.ps", out])


def cairo_print(shop, source, out):
    """Through PostScript of Cairo, as printers of the desktop get it."""
    shop.run(["pdftocairo", "-ps", source, "page.ps"])
    shop.run(["ps2pdf", "page.ps", out])


def encapsulated(shop, source, out):
    """One page as an encapsulated picture, and back."""
    shop.run(["pdftops", "-eps", "-f", "1", "-l", "1", source, "page.eps"])
    shop.run(["ps2pdf", "-dEPSCrop", "page.eps", out])


def archived(shop, source, out):
    """PDF/A by Ghostscript."""
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dPDFA=2", "-sColorConversionStrategy=RGB", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source])


def cropped(shop, source, out):
    """White edges cut off."""
    shop.run(["pdfcrop", "--margins", "6", source, out])


def two_up(shop, source, out):
    """Two pages on each sheet, the first on the right."""
    shop.run(["pdfjam", "--quiet", "--nup", "2x1", "--landscape", "--paper", "a4paper", "--reflect", "false", "--outfile", out, source])


def locked(shop, source, out):
    """Encrypted by a password that the reader need not know."""
    shop.run(["qpdf", "--encrypt", "", "owner", "256", "--", source, out])


def fitz_saved(shop, source, out):
    """Saved by PyMuPDF with smaller fonts and no waste."""
    shop.run(["/usr/bin/python3", "-c", "import fitz, sys; f = fitz.open(sys.argv[1]); f.subset_fonts(); f.save(sys.argv[2], garbage=4, deflate=True, clean=True)", source, out])


def scanned(shop, source, out):
    """A picture of each page with a hidden layer of what an OCR program read."""
    shop.run(["ocrmypdf", "-q", "--force-ocr", "-l", "fas", "--output-type", "pdf", source, out])


def upside_down(shop, source, out):
    """Set upside down, and turned when it is shown."""
    shop.run(["pdfjam", "--quiet", "--angle", "180", "--fitpaper", "true", "--outfile", "turned.pdf", source])
    shop.run(["qpdf", "--deterministic-id", "--rotate=180", "turned.pdf", out])


def rotated(shop, source, out):
    """A page that is turned when it is shown."""
    shop.run(["qpdf", "--deterministic-id", "--rotate=+90", source, out])


def after(maker, rewriter):
    """A maker whose file is written anew."""

    def make(shop, name, options, out):
        source = shop.folder / "source.pdf"
        maker(shop, name, options, source)
        rewriter(shop, source, out)
        if not out.exists():
            raise Failure(f"{rewriter.__name__} wrote no file")
        settle_dates(out)

    return make
