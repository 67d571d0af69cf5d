// Draws lines on a canvas of Skia's, whose pages become a PDF.
import fs from 'node:fs';
import { job, load } from './lines.mjs';

const { GlobalFonts, PDFDocument } = load('@napi-rs/canvas');
GlobalFonts.registerFromPath(job.regular, 'regular');
GlobalFonts.registerFromPath(job.bold, 'bold');
const pdf = new PDFDocument({ creation: 1609459200000 });
for (const lines of job.pages) {
  const context = pdf.beginPage(...job.page);
  context.direction = 'rtl';
  context.textAlign = 'right';
  for (const line of lines) {
    context.font = `${line.size}px ${line.bold ? 'bold' : 'regular'}`;
    context.fillText(line.text, job.right, line.baseline);
  }
  pdf.endPage();
}
fs.writeFileSync(job.out, pdf.close());
