// Lays an article out by react-pdf. Its own bidi sets the lines.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { home, job, load } from './lines.mjs';

const entry = path.join(home, '@react-pdf/renderer/lib/react-pdf.js');
const { Document, Font, Page, Text, View, renderToFile } = await import(pathToFileURL(entry));
const { createElement } = load('react');
Font.register({ family: 'clipping', fonts: [{ src: job.regular }, { src: job.bold, fontWeight: 700 }] });
Font.registerHyphenationCallback((word) => [word]);
const style = (kind) => ({
  fontFamily: 'clipping',
  direction: 'rtl',
  textAlign: kind === 'verse' ? 'center' : job.align === 'justify' && kind !== 'headline' ? 'justify' : 'right',
  fontSize: job.size * (kind === 'headline' ? 1.4 : 1),
  fontWeight: kind === 'headline' ? 700 : 400,
  lineHeight: 1.8,
  marginBottom: 7,
});
const block = ([kind, text], key) => {
  if (kind !== 'table') return createElement(Text, { key, style: style(kind) }, text);
  const rows = text.map((row, n) =>
    createElement(View, { key: n, style: { flexDirection: 'row-reverse' } },
      row.map((cell, m) => createElement(Text, { key: m, style: { ...style('cell'), flex: 1, marginBottom: 0 } }, cell || ' '))));
  return createElement(View, { key, style: { marginBottom: 7 } }, rows);
};
const page = createElement(Page, { size: 'A5', style: { padding: 40 } }, job.blocks.map(block));
await renderToFile(createElement(Document, { creationDate: new Date(1609459200000) }, page), job.out);
