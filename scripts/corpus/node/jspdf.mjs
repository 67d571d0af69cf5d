// Draws an article by jsPDF, which shapes Arabic letters by itself and turns lines round, but mirrors no brackets.
import fs from 'node:fs';
import { job, layOut, load, mirrored } from './lines.mjs';

const { jsPDF } = load('jspdf');
const pdf = new jsPDF({ unit: 'pt', format: 'a5' });
for (const [name, path] of [['regular', job.regular], ['bold', job.bold]]) {
  pdf.addFileToVFS(`${name}.ttf`, fs.readFileSync(path).toString('base64'));
  pdf.addFont(`${name}.ttf`, name, 'normal');
}
pdf.setCreationDate(new Date(1609459200000));
pdf.setFileId('0'.repeat(32));
layOut(
  (line, bold, size) => pdf.setFont(bold ? 'bold' : 'regular').setFontSize(size).getTextWidth(line),
  (line, bold, size, y, right) => {
    pdf.setFont(bold ? 'bold' : 'regular').setFontSize(size);
    pdf.text(mirrored(line), right, y + size, { align: 'right', isInputVisual: false, isOutputVisual: true, isInputRtl: true, isOutputRtl: false });
  },
  () => pdf.addPage(),
);
fs.writeFileSync(job.out, Buffer.from(pdf.output('arraybuffer')));
