// What the libraries without bidi need: text cut into lines, and turned as their users turn it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const [home, file] = process.argv.slice(2);
export const load = createRequire(path.join(home, 'index.js'));
export const job = JSON.parse(fs.readFileSync(file, 'utf8'));

export const PAGE = [420, 595];
export const MARGIN = 40;

// Lines of words that fit into width, by measure(line).
export function linesOf(text, width, measure) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export function mirrored(text) {
  const mirror = { '«': '»', '»': '«', '(': ')', ')': '(', '[': ']', ']': '[' };
  return text.replace(/[«»()[\]]/g, (bracket) => mirror[bracket]);
}

// fontkit turns a whole run round: numbers are turned beforehand, and brackets mirrored, so that they come out right.
export function readied(text) {
  const turned = text.replace(/[۰-۹]+(?:[\/:٬.][۰-۹]+)*/g, (number) => [...number].reverse().join(''));
  return mirrored(turned);
}

// Calls draw(line, bold, size, y, right edge) for every line of the job, and newPage() between pages.
export function layOut(measure, draw, newPage) {
  let y = MARGIN;
  for (const [kind, text] of job.blocks) {
    const bold = kind === 'headline';
    const size = job.size * (bold ? 1.4 : 1);
    for (const line of linesOf(text, PAGE[0] - 2 * MARGIN, (l) => measure(l, bold, size))) {
      if (y + size * 1.8 > PAGE[1] - MARGIN) {
        newPage();
        y = MARGIN;
      }
      draw(line, bold, size, y, PAGE[0] - MARGIN);
      y += size * 1.8;
    }
    y += size * 0.7;
  }
}
