import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { readHtmlPage } from '../../../lint-rules/projection/html.ts';

const read = (text: string) => readHtmlPage({ file: 'page.html', text }, 'en');
const shown = (text: string) => read(text).passages.map(({ role, text: words }) => `${role}: ${words}`);

describe('built pages', () => {
  test('show their title, summary and social cards, but no technical meta', () => {
    const head =
      '<title>One &amp; two</title><meta name="description" content="Three &quot;four&quot;"><meta property="og:title" content=Five><meta name="viewport" content="six">';
    expect(shown(`<!doctype html><html><head>${head}</head><body></body></html>`)).toEqual([
      'title: One & two',
      'meta: Three "four"',
      'title: Five',
    ]);
  });

  test('show the strings of structured data, with their escapes', () => {
    const json =
      '{"@type":"Service","name":"One \\u003c two","offers":[{"description":"Three\\nfour"}],"url":"https://example.com/"}';
    const page = `<script type="application/ld+json">${json}</script><script>var a = "five";</script>`;
    expect(shown(page)).toEqual(['json-ld: One < two', 'json-ld: Three four']);
    const [first] = read(page).passages;
    expect(page.slice(first?.offsets[0], first?.offsets.at(-1))).toBe('One \\u003c two');
  });

  test('show text by blocks, through inline elements and wrapped lines', () => {
    expect(shown('<p>One <b>two</b>\n  three<br>four</p><ul><li>Five<ul><li>six</ul></ul>')).toEqual([
      'paragraph: One two three four',
      'list-item: Five',
      'list-item: six',
    ]);
  });

  test('show buttons, labels, options, drawings and what is there without JavaScript', () => {
    const form =
      '<form><label>One</label><input placeholder="two" value="no"><input type=submit value="Three"><select><option>four</select><button title="five">Six</button></form>';
    expect(shown(form)).toEqual([
      'label: One',
      'label: two',
      'cta: Three',
      'label: four',
      'link-title: five',
      'cta: Six',
    ]);
    expect(
      shown('<svg><title>One</title><text>two <tspan>three</tspan></text></svg><noscript><p>Four</p></noscript>'),
    ).toEqual(['alt: One', 'paragraph: two three', 'paragraph: Four']);
  });

  test('do not show scripts, styles, templates, comments or hidden parts', () => {
    expect(
      shown(
        '<style>p{}</style><script>one</script><template><p>two</p></template><p hidden>three</p><!-- four --><p>Five</p>',
      ),
    ).toEqual(['paragraph: Five']);
  });

  test('speak the language of the nearest lang attribute', () => {
    const { lang, passages } = read('<html lang="es-MX"><p>Uno <span lang=en>two</span> tres</p></html>');
    expect(lang).toBe('es');
    expect(passages.map((passage) => `${passage.lang} ${passage.text}`)).toEqual(['es Uno', 'en two', 'es tres']);
  });

  test('answer the question of their summary, and lead into their lists', () => {
    const { passages } = read(
      '<details><summary>One?</summary><p>Yes.</p></details><p>Do not say:</p><ul><li>Two</li></ul>',
    );
    expect(passages.map(({ text, context }) => [text, context.question, context.leadIn])).toEqual([
      ['One?', null, null],
      ['Yes.', 'One?', null],
      ['Do not say:', null, null],
      ['Two', null, 'Do not say:'],
    ]);
  });

  test('are read without a fault whatever they hold, with offsets that stay in the file', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<td',
      ' title="',
      '">',
      "'",
      '&amp',
      '&#84;',
      '<!--',
      '-->',
      '<script type="application/ld+json">',
      '{"a":"b',
      '"}',
      '</script>',
      '<svg>',
      'We sync',
      ' ServiceTitan',
      '\n',
      '<br',
      '<html lang=',
      '<title>',
    );
    const page = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 50 });
    fc.assert(
      fc.property(page, (parts) => {
        const text = parts.join('');
        for (const { offsets } of read(text).passages)
          for (let index = 0; index < offsets.length; index += 1) {
            expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
            expect(offsets[index]).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });
});

describe('a claim in a built page', () => {
  const page =
    '<!doctype html><html lang="en"><body><p>Our <b>site</b> is integrated with ServiceTitan.</p><p>ServiceTitan is a trademark of its owner. We are not affiliated with it.</p></body></html>';
  const lint = () =>
    lintDocument({
      source: { file: 'index.html', text: page },
      format: 'html',
      site: null,
      lang: 'en',
      today: '2026-11-21',
    });

  test('is reported at its words', () => {
    const { findings, claims } = lint();
    expect(findings.map(({ rule, excerpt }) => [rule, excerpt])).toEqual([
      ['claims/connection', 'Our <b>site</b> is integrated with ServiceTitan.'],
    ]);
    expect(claims.map(({ standing, words }) => [standing, words])).toEqual([
      ['blocked', 'Our site is integrated with ServiceTitan.'],
      ['denied', 'We are not affiliated with it.'],
    ]);
  });
});
