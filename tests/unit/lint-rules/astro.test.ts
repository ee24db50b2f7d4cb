import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { lintFiles } from '../../../lint-rules/lint-files.ts';
import { readAstroFile, readTextModule } from '../../../lint-rules/projection/astro.ts';

const read = (text: string) => readAstroFile({ file: 'Card.astro', text }, 'en');
const shown = (text: string) => read(text).passages.map(({ role, text: words }) => `${role}: ${words}`);
const claim = 'Our site is integrated with ServiceTitan.';

function lint(text: string) {
  const source = { file: 'Card.astro', text };
  const { findings, suppressed } = lintDocument({
    source,
    format: 'astro',
    site: null,
    lang: 'en',
    today: '2026-11-21',
  });
  return { findings: findings.map(({ rule, line }) => `${line} ${rule}`), suppressed: suppressed.length };
}

describe('Astro components', () => {
  test('show text by blocks, attributes and strings of expressions', () => {
    const template =
      '<h2 title="One &amp; two">Three <b>four</b></h2><p>{`five \u0024{six} seven`} {"eight"}</p><Card label="Nine">Ten</Card>';
    expect(shown(template)).toEqual([
      'link-title: One & two',
      'heading: Three four',
      'paragraph: five \uFFFC seven eight',
      'label: Nine',
      'paragraph: Ten',
    ]);
  });

  test('show both sides of a condition, lists, and constants of the script where they are used', () => {
    const page =
      '---\nconst said = "One.";\nconst unused = "Two.";\nconst rows = [{ name: "Three" }];\n---\n<p>{said} {open ? "Four" : "Five"}</p><p set:html={said} />{rows.map((row) => <li>{row.name} six</li>)}';
    expect(shown(page)).toEqual([
      'paragraph: One. \uFFFC',
      'paragraph: Four',
      'paragraph: Five',
      'paragraph: One.',
      'list-item: \uFFFC six',
      'paragraph: Three',
    ]);
  });

  test('do not show code, comments, scripts and styles', () => {
    const page =
      '---\nconst a = call("one");\n---\n<!-- two -->{/* three */}<style>p{}</style><script>const b = "four";</script><p hidden>five</p><code>six</code>';
    expect(shown(page)).toEqual([]);
  });

  test('keep exact places behind characters of two units', () => {
    const text = '---\nconst a = "🙂é";\n---\n<p>🙂 Our <b>own</b> &amp; words</p>';
    const [passage] = read(text).passages;
    expect(passage?.text).toBe('🙂 Our own & words');
    expect(text.slice(passage?.offsets[0], passage?.offsets.at(-1))).toBe('🙂 Our <b>own</b> &amp; words');
  });

  test('are read for claims, which a comment of either kind excuses', () => {
    expect(lint(`---\n---\n<p>${claim}</p>\n`)).toEqual({ findings: ['3 claims/connection'], suppressed: 0 });
    for (const [open, close] of [
      ['{/*', '*/}'],
      ['<!--', '-->'],
    ])
      expect(
        lint(`<div>\n${open} truecopy-disable-next-line claims/connection -- quoted ${close}\n<p>${claim}</p>\n</div>`),
      ).toEqual({ findings: [], suppressed: 1 });
  });

  test('that cannot be read are reported as such', () => {
    expect(read('<p>{items.map((</p>').problems).toHaveLength(1);
  });

  test('of this theme are all read', () => {
    for (const file of globSync('site/**/*.astro'))
      expect(readAstroFile({ file, text: readFileSync(file, 'utf8') }, 'en').problems, file).toEqual([]);
  });

  test('are read without a fault whatever they hold, with offsets that stay in the file', () => {
    const part = fc.constantFrom(
      ...['---\n', '<p>', '</p>', '{`', '${', '`}', '{"', '"}', ' title="', '">', '<!--', '-->', '{/*', '*/}'],
      ...['{a ? ', ' : ', ' && ', '<Card ', '/>', '&amp;', '🙂', 'We sync', ' ServiceTitan', '\n', '</'],
    );
    const page = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(page, (parts) => {
        const text = parts.join('');
        for (const { offsets } of read(text).passages)
          for (let index = 0; index < offsets.length; index += 1) {
            expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
            expect(offsets[index]).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});

describe('modules of texts', () => {
  test('show every string of their constants, with its place', () => {
    const text =
      "export const es = {\n  a: 'Uno',\n  b: (name: string) => `Dos \u0024{name}`,\n  c: ['Tres'],\n} as const;\n";
    const { passages, problems } = readTextModule({ file: 'es.ts', text }, 'es');
    expect(problems).toEqual([]);
    expect(passages.map((passage) => passage.text)).toEqual(['Uno', 'Dos \uFFFC', 'Tres']);
    expect(passages.every(({ lang }) => lang === 'es')).toBe(true);
    expect(text.slice(passages[2]?.offsets[0], passages[2]?.offsets.at(-1))).toBe('Tres');
  });
});

test('truecopy lint without paths reads components and texts of the theme as well', () => {
  const root = mkdtempSync(join(tmpdir(), 'truecopy theme '));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('site/layouts/Base.astro', `<footer>${claim}</footer>\n`);
  write('site/i18n/es.ts', "export const es = { footer: 'Nuestro sitio está integrado con ServiceTitan.' };\n");
  write('content/elm/index.md', 'Warm.\n');
  write('titan-map/.keep', '');
  const { findings } = lintFiles({ root, paths: [], now: new Date(0), today: '2026-11-21' });
  expect(findings.map(({ file, rule, site }) => [file, rule, site])).toEqual([
    ['site/i18n/es.ts', 'claims/connection', null],
    ['site/layouts/Base.astro', 'claims/connection', null],
  ]);
  rmSync(root, { recursive: true });
});
