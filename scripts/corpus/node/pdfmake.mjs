// Draws an article by pdfmake, which sets words one by one: they are handed over from left to right, a space behind each.
import { PAGE, job, layOut, load, readied } from './lines.mjs';

const pdfmake = load('pdfmake');
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => [job.regular, job.bold].includes(file));
pdfmake.addFonts({ F: { normal: job.regular, bold: job.bold } });
const { create } = load('fontkit');
const { readFileSync } = await import('node:fs');
const faces = [job.regular, job.bold].map((file) => create(readFileSync(file)));
const widthOf = (line, bold, size) => {
  const face = faces[Number(bold)];
  return (face.layout(line).advanceWidth * size) / face.unitsPerEm;
};
const pages = [[]];
layOut(
  (line, bold, size) => widthOf(` ${line}`, bold, size),
  (line, bold, size, y, right) =>
    pages.at(-1).push({
      text: `\u00a0${line.split(' ').map(readied).reverse().join(' ')} `.replace(/^\u00a0(.*?)( ?)$/, '$1\u00a0'),
      bold,
      fontSize: size,
      noWrap: true,
      alignment: 'right',
      absolutePosition: { x: 0, y },
      width: right,
    }),
  () => pages.push([]),
);
const pdf = pdfmake.createPdf({
  pageSize: { width: PAGE[0], height: PAGE[1] },
  pageMargins: [0, 0, 40, 0],
  defaultStyle: { font: 'F' },
  info: { creationDate: new Date(1609459200000) },
  content: pages.map((lines, number) => ({ stack: lines, ...(number ? { pageBreak: 'before' } : {}) })),
});
await pdf.write(job.out);
