// Sets an article by Typst, or what a job brings as its source. Arguments: node_modules, a job file (blocks, font,
// font files, size, columns, align, out; or source, font files, out).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [home, file] = process.argv.slice(2);
const require = createRequire(path.join(home, 'index.js'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const job = JSON.parse(fs.readFileSync(file, 'utf8'));
const text = (s) => `#${JSON.stringify(s)}`;

function article() {
  const body = job.blocks.map(([kind, content]) => {
    if (kind === 'table') {
      const cells = content.flat().map((cell) => `[${text(cell || ' ')}]`).join(', ');
      return `#table(columns: ${content[0].length}, align: right, ${cells})`;
    }
    if (kind === 'headline') return '';
    if (kind === 'verse') return `#align(center)[${text(content)}]`;
    if (kind === 'footnote' || kind === 'caption') return `#par(text(size: 0.8em)[${text(content)}])`;
    return `#par[${text(content)}]`;
  });
  const columns = job.columns > 1 ? `#columns(${job.columns}, gutter: 8mm)[\n${body.join('\n\n')}\n]` : body.join('\n\n');
  return `#set page(paper: "${(job.paper ?? 'A5').toLowerCase()}", margin: 15mm${job.header ? `, header: align(center)[${text(job.header)}], numbering: "1"` : ''})
#set text(font: ("${job.font}",), size: ${job.size}pt, lang: "fa", dir: rtl, fallback: true)
#set par(justify: ${job.align === 'justify'}, leading: 1em, spacing: 1.6em)
#text(size: 1.5em, weight: "bold")[${text(job.blocks[0][1])}]

${columns}
`;
}

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: job.folders }], workspace: path.dirname(file) });
fs.writeFileSync(job.out, compiler.pdf({ mainFileContent: job.source ?? article() }, { creationTimestamp: 1609459200 }));
