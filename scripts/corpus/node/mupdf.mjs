// Sets a web page by MuPDF's own layout. With job.subset its fonts are cut down to what is drawn.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PAGE, home, job } from './lines.mjs';

const mupdf = await import(pathToFileURL(`${home}/mupdf/dist/mupdf.js`));
mupdf.installLoadFontFunction((name, script, bold) => new mupdf.Font('Clipping', new mupdf.Buffer(fs.readFileSync(bold ? job.bold : job.regular))));
const source = mupdf.Document.openDocument(new mupdf.Buffer(job.html), 'text/html');
source.layout(...PAGE, job.size);
const made = new mupdf.Buffer();
const writer = new mupdf.DocumentWriter(made, 'pdf', '');
for (let number = 0; number < source.countPages(); ++number) {
  const page = source.loadPage(number);
  page.run(writer.beginPage(page.getBounds()), mupdf.Matrix.identity);
  writer.endPage();
}
writer.close();
let bytes = made.asUint8Array();
if (job.subset) {
  const pdf = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  pdf.subsetFonts();
  bytes = pdf.saveToBuffer('garbage,compress').asUint8Array();
}
fs.writeFileSync(job.out, bytes);
