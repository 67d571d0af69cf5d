# Draws lines of codes with matplotlib, whose PDFs hold fonts of type 3 or 42.
import json
import sys

import matplotlib

matplotlib.use("pdf")
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

job = json.load(open(sys.argv[1], encoding="utf-8"))
matplotlib.rcParams["pdf.fonttype"] = job["fonttype"]
width, height = job["page"]
with PdfPages(job["out"]) as pdf:
    for lines in job["pages"]:
        figure = Figure(figsize=(width / 72, height / 72))
        for line in lines:
            font = FontProperties(fname=job["bold" if line["bold"] else "regular"], size=line["size"])
            figure.text(line["left"] / width, line["baseline"] / height, line["text"], fontproperties=font)
        pdf.savefig(figure)
