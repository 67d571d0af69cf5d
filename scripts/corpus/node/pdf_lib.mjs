// Draws an article by pdf-lib with fontkit, which turns a run round. It would draw a ZWNJ as wide as a space: the parts of a
// word are runs of their own.
import fs from 'node:fs';
import { PAGE, job, layOut, load, readied } from './lines.mjs';

const { PDFDocument } = load('pdf-lib');
const pdf = await PDFDocument.create();
pdf.registerFontkit(load('@pdf-lib/fontkit'));
pdf.setCreationDate(new Date(1609459200000));
pdf.setModificationDate(new Date(1609459200000));
const regular = await pdf.embedFont(fs.readFileSync(job.regular), { subset: job.subset ?? true });
const bold = job.bold === job.regular ? regular : await pdf.embedFont(fs.readFileSync(job.bold), { subset: job.subset ?? true });
let page = pdf.addPage(PAGE);
const PARTS = /(?<= )|(?= )|\u200c/;
const widthOf = (font, line, size) =>
  line.split(PARTS).reduce((sum, part) => sum + font.widthOfTextAtSize(readied(part), size), 0);
layOut(
  (line, isBold, size) => widthOf(isBold ? bold : regular, line, size),
  (line, isBold, size, y, right) => {
    const font = isBold ? bold : regular;
    for (const part of line.split(PARTS).map(readied)) {
      right -= font.widthOfTextAtSize(part, size);
      if (part !== ' ') page.drawText(part, { x: right, y: PAGE[1] - y - size, size, font });
    }
  },
  () => {
    page = pdf.addPage(PAGE);
  },
);
fs.writeFileSync(job.out, await pdf.save());
