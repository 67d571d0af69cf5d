# Programs that write a PDF anew: distillers, Cairo by pdftocairo, MuPDF, qpdf.
from common import Failure, settle_dates


def ghostscript(shop, source, out):
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source])


def curves(shop, source, out):
    """All print drawn as curves, as for a press."""
    shop.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dNoOutputFonts", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", source])


def stamped_curves(shop, source, out):
    """All print drawn as curves, and the number of each page set as text later."""
    import pikepdf

    curves(shop, source, shop.folder / "curves.pdf")
    with pikepdf.open(shop.folder / "curves.pdf") as pdf:
        for number, page in enumerate(pdf.pages, 1):
            font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
            page.add_resource(pdf.make_indirect(font), pikepdf.Name.Font, pikepdf.Name.Stamp)
            text = f"q BT /Stamp 8 Tf 1 0 0 1 210 20 Tm ({number}) Tj ET Q"
            page.contents_add(text.encode(), prepend=False)
        pdf.save(out)


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
