# Writes rich text by Qt 6. Argument: a job as JSON (html, font, size, paper, out).
import json
import sys

from PyQt6.QtCore import QMarginsF
from PyQt6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PyQt6.QtWidgets import QApplication

job = json.loads(sys.argv[1])
application = QApplication(["clipping"])
writer = QPdfWriter(job["out"])
writer.setResolution(600)
size = QPageSize(getattr(QPageSize.PageSizeId, job.get("paper", "A5")))
writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(14, 14, 14, 14), QPageLayout.Unit.Millimeter))
document = QTextDocument()
document.setDefaultFont(QFont(job["font"], job.get("size", 12)))
document.setHtml(job["html"])
document.print(writer)
