# Sets an article in Scribus, whose Python runs this. CORPUS_JOB names a job file (blocks, font, size, columns, out).
import json
import os

import scribus

with open(os.environ["CORPUS_JOB"], encoding="utf-8") as file:
    job = json.load(file)
wanted = job["font"].replace(" ", "").lower()
names = [name for name in scribus.getFontNames() if name.replace(" ", "").lower().startswith(wanted)]
regular = next((n for n in names if n.endswith(("Regular", "Medium"))), names[0])
bold = next((n for n in names if n.endswith("Bold")), regular)
scribus.newDocument((420, 595), (40, 40, 40, 40), scribus.PORTRAIT, 1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)


def frame(text, font, size, top, height, columns):
    box = scribus.createText(40, top, 340, height)
    scribus.setText(text, box)
    scribus.setColumns(columns, box)
    scribus.setColumnGap(20, box)
    scribus.selectText(0, scribus.getTextLength(box), box)
    scribus.setFont(font, box)
    scribus.setFontSize(size, box)
    scribus.setLineSpacing(size * 1.7, box)
    scribus.setTextDirection(scribus.DIRECTION_RTL, box)
    scribus.setTextAlignment(scribus.ALIGN_RIGHT, box)


frame(job["blocks"][0][1], bold, job["size"] * 1.4, 40, 60, 1)
frame("\n".join(text for kind, text in job["blocks"][1:]), regular, job["size"], 104, 450, job.get("columns", 1))
pdf = scribus.PDFfile()
pdf.file = job["out"]
pdf.save()
