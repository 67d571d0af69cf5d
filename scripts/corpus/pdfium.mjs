// Text of PDFs by PDFium. Arguments: the folder with node_modules, then pairs of a PDF and the file for its text.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [home, ...files] = process.argv.slice(2);
const { PDFiumLibrary } = createRequire(path.join(home, 'package.json'))('@hyzyla/pdfium');
const library = await PDFiumLibrary.init();
for (let i = 0; i + 1 < files.length; i += 2) {
  const document = await library.loadDocument(fs.readFileSync(files[i]));
  let text = '';
  for (const page of document.pages()) text += page.getText() + '\n';
  fs.writeFileSync(files[i + 1], text);
  document.destroy();
}
library.destroy();
