import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import type { Passage } from '../../../lint-rules/passage.ts';
import { readMarkdownPage } from '../../../lint-rules/projection/mdx.ts';

function read(text: string, format: 'md' | 'mdx' = 'mdx') {
  return readMarkdownPage({ file: 'page.mdx', text }, format, 'en');
}

function shown(text: string, format: 'md' | 'mdx' = 'mdx'): string[] {
  return read(text, format).passages.map((passage) => `${passage.role}: ${passage.text}`);
}

function checkOffsets(passage: Passage, length: number): void {
  const { text, offsets } = passage;
  expect(offsets.length).toBe(text.length + 1);
  for (let index = 0; index < offsets.length; index += 1) {
    expect(offsets[index]).toBeLessThanOrEqual(length);
    expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
  }
}

/** The source of a passage's words, read back through its offsets. */
function written(text: string, passage: Passage | undefined, words: string): string {
  const start = passage?.text.indexOf(words) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  return text.slice(passage?.offsets[start], (passage?.offsets[start + words.length - 1] ?? 0) + 1);
}

describe('visible copy', () => {
  test('reads through markup, links, soft and hard breaks, quotes and lists', () => {
    expect(shown('One **two**\n[three](/x/)  \nfour\\\nfive.\n')).toEqual(['paragraph: One two three four five.']);
    expect(shown('> One\ntwo\n> > three\n')).toEqual(['paragraph: One two', 'paragraph: three']);
    expect(shown('1. One\n   two\n\n   three\n')).toEqual(['list-item: One two', 'list-item: three']);
  });

  test('reads tables by cell, footnotes, pictures, titles and definitions', () => {
    expect(shown('| A | B |\n| - | - |\n| c | **d** |\n')).toEqual(['cell: A', 'cell: B', 'cell: c', 'cell: d']);
    expect(shown('One[^1]\n\n[^1]: Two\n')).toEqual(['paragraph: One', 'paragraph: Two']);
    expect(shown('![One](a.png "Two") [three](/x/ \'Four\')\n').sort()).toEqual([
      'alt: One',
      'link-title: Four',
      'link-title: Two',
      'paragraph: three',
    ]);
    expect(shown('![One][two]\n\n[two]: a.png "Three"\n')).toEqual(['alt: One', 'link-title: Three']);
  });

  test('reads JSX attributes, children and expressions', () => {
    expect(
      shown('<Card title="One" items={["two", `three`, { text: "four" }]} id="five" onClick={() => f("six")} />\n'),
    ).toEqual(['heading: One', 'label: two', 'label: three', 'label: four']);
    expect(shown('<Card>One <b>two</b> {"three"}</Card>\n')).toEqual(['paragraph: One two three']);
    expect(shown('{ok ? "One" : <p>Two <i>three</i></p>}\n')).toEqual(['paragraph: One', 'paragraph: Two three']);
    expect(shown('<p hidden>One</p>\n\n<p aria-label="Two">three</p>\n')).toEqual(['label: Two', 'paragraph: three']);
  });

  test('reads an inline component without words of its own as one unknown sign', () => {
    expect(shown('Call <Phone /> now.\n')).toEqual(['paragraph: Call \uFFFC now.']);
  });

  test('reads frontmatter at any depth and in every notation', () => {
    const page = [
      '---',
      'title: One: two',
      "description: 'It''s three'",
      'lead: "four\\u0020five \\',
      '  six"',
      'hero:',
      '  text: >-',
      '    seven',
      '    eight',
      '  more: |',
      '    nine',
      '',
      '    ten',
      'slug: eleven',
      'image: { src: twelve.png, alt: Twelve }',
      'services: [thirteen-fourteen]',
      'faq:',
      '  - question: Twelve?',
      '    answer: thirteen',
      '---',
      '',
    ].join('\n');
    const quoted = page.replace('One: two', '"One: two"');
    expect(shown(quoted)).toEqual([
      'title: One: two',
      "meta: It's three",
      'paragraph: four five six',
      'meta: seven eight',
      'meta: nine ten',
      'alt: Twelve',
      'question: Twelve?',
      'answer: thirteen',
    ]);
    const { passages } = read(quoted);
    expect(written(quoted, passages[1], "It's three")).toBe("It''s three");
    expect(written(quoted, passages[2], 'five six')).toBe('five \\\n  six');
    expect(written(quoted, passages[3], 'seven eight')).toBe('seven\n    eight');
    expect(passages[7]?.context.question).toBe('Twelve?');
  });

  test('reads entities, escapes and invisible characters as a visitor does, and points at what is written', () => {
    const page = 'One&nbsp;t&#119;o thr\u200Bee f\u00ADour \\*five\\* &amp;amp; <Tip text="s&#105;x" />\n';
    const { passages } = read(page);
    const body = passages.find((passage) => passage.role === 'paragraph');
    expect(body?.text).toBe('One two three four *five* &amp; \uFFFC');
    expect(written(page, body, 'two three')).toBe('t&#119;o thr\u200Bee');
    expect(written(page, body, '*five')).toBe('\\*five');
    expect(passages.find((passage) => passage.role === 'label')?.text).toBe('six');
  });

  test('counts offsets in UTF-16 units, also behind an emoji and with carriage returns', () => {
    const page = 'A 😀 **one**\r\ntwo\r\n';
    const [passage] = read(page).passages;
    expect(passage?.text).toBe('A 😀 one two');
    expect(written(page, passage, 'one two')).toBe('one**\r\ntwo');
  });

  test('does not read comments, code, imports or exports', () => {
    const page = "import x from 'one'\nexport const two = 'three'\n\n{/* four */}\n\n`five`\n\n```\nsix\n```\n";
    expect(shown(page)).toEqual([]);
    expect(read(page).comments.map(({ text }) => text)).toEqual(['four']);
    expect(shown('<!-- one -->\n\n<p title="two">three <b>four</b></p>\n\nfive <!-- six -->\n', 'md')).toEqual([
      'link-title: two',
      'paragraph: three four',
      'paragraph: five',
    ]);
  });

  test('finds comments in YAML, but not in its values', () => {
    const page = '---\n# one\ntitle: "# two" # three\nnote: a#b\n---\n';
    expect(read(page).comments.map(({ text }) => text)).toEqual(['one', 'three']);
  });
});

describe('context', () => {
  const contextOf = (page: string, words: string) =>
    read(page).passages.find((passage) => passage.text.includes(words))?.context;

  test('knows the headings above, the passage before, and the question that is answered', () => {
    const page = '# One\n\n## Two?\n\nThree.\n\nFour.\n\n## Five\n\nSix.\n';
    expect(contextOf(page, 'Four')).toMatchObject({ headings: ['One', 'Two?'], before: 'Three.', question: 'Two?' });
    expect(contextOf(page, 'Six')).toMatchObject({ headings: ['One', 'Five'], before: null, question: null });
  });

  test('knows the line that leads into a list, also for the lists inside', () => {
    const page = 'Do not say:\n\n- One\n  - Two\n\nSay:\n\n- Three\n';
    expect(contextOf(page, 'Two')?.leadIn).toBe('Do not say: One');
    expect(contextOf(page, 'Three')?.leadIn).toBe('Say:');
  });

  test('knows the column and the row of a cell', () => {
    const page = '| Feature | Plus |\n| - | - |\n| Sync | Not included |\n';
    expect(contextOf(page, 'Sync')).toMatchObject({ leadIn: 'Feature', beside: ['Not included'] });
  });

  test('knows the summary that details answer', () => {
    expect(contextOf('<details>\n  <summary>One?</summary>\n  <p>Yes.</p>\n</details>\n', 'Yes')?.question).toBe(
      'One?',
    );
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'we',
    'sync',
    'ServiceTitan',
    'Service&#84;itan',
    '**bold**',
    '`code`',
    '{x}',
    '<A b="c" />',
    '<p>',
    '</p>',
  );
  const mark = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '> ',
    '- ',
    '| ',
    '---\n',
    '# ',
    '"',
    "'",
    '{/* ',
    ' */}',
    '&',
    ';',
    '\\',
    '\r\n',
    '\t',
    '<',
    '>',
    '{',
    '}',
  );
  const page = fc
    .array(fc.oneof(word, mark, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  test.each(['md', 'mdx'] as const)('%s is read without a fault, with offsets that stay in the file', (format) => {
    fc.assert(
      fc.property(page, (text) => {
        for (const passage of read(text, format).passages) checkOffsets(passage, text.length);
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });

  test('is linted without a fault, with findings that stay in the file', () => {
    fc.assert(
      fc.property(page, (body) => {
        const text = `---\ntitle: ${JSON.stringify(body)}\n---\n\n${body}\n\nOur site syncs with ServiceTitan.\n`;
        const source = { file: 'page.mdx', text };
        const { findings } = lintDocument({ source, format: 'mdx', site: null, lang: 'en', today: '2026-11-21' });
        for (const { offset, endOffset } of findings) {
          expect(offset).toBeLessThan(endOffset);
          expect(endOffset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});

describe('pages out of the ordinary', () => {
  const claim = 'Our site is integrated with ServiceTitan.';
  const lint = (text: string) =>
    lintDocument({ source: { file: 'page.mdx', text }, format: 'mdx', site: null, lang: 'en', today: '2026-11-21' });

  test('ten thousand quotes inside of each other are read', () => {
    expect(lint(`${'> '.repeat(10_000)}${claim}\n`)).toMatchObject({ findings: [{ column: 20_001 }], problems: [] });
  });

  test.each([
    ['brackets in an expression', `{${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`],
    ['elements', `${'<A>'.repeat(12_000)}x${'</A>'.repeat(12_000)}\n`],
  ])(
    'too many %s inside of each other are refused at once',
    (_, text) => {
      expect(lint(text).problems).toMatchObject([
        { rule: 'content/syntax', message: expect.stringContaining('inside of each other') },
      ]);
    },
    60_000,
  );

  test('five megabytes are read, every finding at its place', () => {
    const paragraph = 'Our vans come to every house here, **rain** or shine.\n\n';
    const text = `${paragraph.repeat(95_000)}${claim}\n`;
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(lint(text).findings).toMatchObject([{ line: 190_001, column: 1, offset: text.length - claim.length - 1 }]);
  }, 60_000);
});
