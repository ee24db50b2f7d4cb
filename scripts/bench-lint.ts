import { lintDocument } from '../lint-rules/lint.ts';

const paragraph =
  'We repair furnaces in **Columbus** and Dublin, and [call back](/contact) the same day. Our office keeps its jobs in ServiceTitan, and a dispatcher types each request in.\n\n';
const megabyte = 1024 * 1024;

const shapes: Readonly<Record<string, (size: number) => string>> = {
  paragraphs: (size) => paragraph.repeat(Math.ceil(size / paragraph.length)),
  'one line': (size) =>
    paragraph
      .trim()
      .concat(' ')
      .repeat(Math.ceil(size / paragraph.length)),
  'nested quotes': (size) => `${'> '.repeat(Math.ceil(size / 2))}Leads sync to ServiceTitan.\n`,
};

const sizes: Readonly<Record<string, readonly number[]>> = {
  paragraphs: [megabyte, 2 * megabyte, 5 * megabyte],
  'one line': [megabyte / 4, megabyte / 2, megabyte],
  'nested quotes': [2_000, 10_000, 20_000],
};

/** Prints how long a page takes to lint as it grows; steady time per megabyte means that cost follows size. */
function bench(): void {
  console.log(`${'page'.padEnd(16)}${'bytes'.padStart(10)}${'ms'.padStart(8)}${'ms/MB'.padStart(10)}`);
  for (const [shape, write] of Object.entries(shapes)) {
    for (const size of sizes[shape] ?? []) {
      const text = write(size);
      const source = { file: `${shape}.mdx`, text };
      const started = performance.now();
      lintDocument({ source, format: 'mdx', site: null, lang: 'en', today: '2026-11-21' });
      const ms = performance.now() - started;
      const perMegabyte = (ms / text.length) * megabyte;
      console.log(
        `${shape.padEnd(16)}${String(text.length).padStart(10)}${ms.toFixed(0).padStart(8)}${perMegabyte.toFixed(0).padStart(10)}`,
      );
    }
  }
}

bench();
