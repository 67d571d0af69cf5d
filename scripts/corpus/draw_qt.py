# Prints rich text by Qt. Argument: a job as JSON (html, font, size, paper, out).
import json
import sys

from PyQt5.QtCore import QMarginsF
from PyQt5.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PyQt5.QtPrintSupport import QPrinter
from PyQt5.QtWidgets import QApplication

job = json.loads(sys.argv[1])
application = QApplication(["clipping"])
printer = QPrinter(QPrinter.HighResolution)
printer.setOutputFormat(QPrinter.PdfFormat)
printer.setOutputFileName(job["out"])
size = QPageSize(getattr(QPageSize, job.get("paper", "A5")))
printer.setPageLayout(QPageLayout(size, QPageLayout.Portrait, QMarginsF(14, 14, 14, 14), QPageLayout.Millimeter))
document = QTextDocument()
document.setDefaultFont(QFont(job["font"], job.get("size", 12)))
document.setHtml(job["html"])
document.print_(printer)
