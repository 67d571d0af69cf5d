# Prints a page by QtWebEngine. Argument: a job as JSON (url, out).
import json
import os
import sys

from PyQt5.QtCore import QMarginsF, QTimer, QUrl
from PyQt5.QtGui import QPageLayout, QPageSize
from PyQt5.QtWidgets import QApplication
from PyQt5.QtWebEngineWidgets import QWebEnginePage

job = json.loads(sys.argv[1])
PAGE = QPageLayout(QPageSize(QPageSize.A5), QPageLayout.Portrait, QMarginsF(14, 14, 14, 14), QPageLayout.Millimeter)
application = QApplication(["clipping"])
page = QWebEnginePage()
page.pdfPrintingFinished.connect(lambda path, done: application.exit(0 if done else 1))
# Fonts come after the page itself.
page.loadFinished.connect(lambda done: QTimer.singleShot(1500, lambda: page.printToPdf(job["out"], PAGE)))
page.load(QUrl(job["url"]))
code = application.exec_()
sys.stdout.flush()
# Qt's own leaving waits for its helpers for long.
os._exit(code)
