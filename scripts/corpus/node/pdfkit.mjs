// Draws an article by PDFKit, words from right to left by their measured widths.
import fs from 'node:fs';
import { PAGE, job, layOut, load, readied } from './lines.mjs';

const PDFDocument = load('pdfkit');
const pdf = new PDFDocument({ size: PAGE, margin: 0, info: { CreationDate: new Date(1609459200000) } });
pdf.registerFont('regular', job.regular);
pdf.registerFont('bold', job.bold);
const done = new Promise((resolve) => pdf.pipe(fs.createWriteStream(job.out)).on('finish', resolve));
const at = (bold, size) => pdf.font(bold ? 'bold' : 'regular').fontSize(size);
layOut(
  (line, bold, size) => at(bold, size).widthOfString(readied(line)),
  (line, bold, size, y, right) => {
    const font = at(bold, size);
    const space = font.widthOfString(' ');
    for (const word of line.split(' ').map(readied)) {
      right -= font.widthOfString(word);
      font.text(word, right, y, { lineBreak: false });
      right -= space;
    }
  },
  () => pdf.addPage(),
);
pdf.end();
await done;
