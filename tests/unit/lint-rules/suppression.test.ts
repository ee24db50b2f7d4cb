import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';

const claim = 'Our site is integrated with ServiceTitan.';

function lint(text: string, format: 'md' | 'mdx' = 'mdx') {
  const source = { file: `page.${format}`, text };
  const { findings, suppressed, problems } = lintDocument({
    source,
    format,
    site: null,
    lang: 'en',
    today: '2026-11-21',
  });
  expect(problems).toEqual([]);
  return {
    findings: findings.map(({ rule, line }) => `${line} ${rule}`),
    suppressed: suppressed.map(({ rule, line, reason }) => `${line} ${rule} -- ${reason}`),
  };
}

describe('a directive with a reason covers', () => {
  test.each([
    ['the next line', `{/* truecopy-disable-next-line claims/connection -- old */}\n${claim}\n`, 2],
    ['the next line with text', `{/* truecopy-disable-next-line claims/connection -- old */}\n\n\n${claim}\n`, 4],
    ['its own line', `${claim} {/* truecopy-disable-line claims/connection -- old */}\n`, 1],
    [
      'a stretch',
      `{/* truecopy-disable claims/connection -- old */}\n\nWarm.\n\n${claim}\n\n{/* truecopy-enable claims/connection */}\n`,
      5,
    ],
    ['the rest of the page', `{/* truecopy-disable claims/connection -- old */}\n\nWarm.\n\n${claim}\n`, 5],
    [
      'a value of the frontmatter',
      `---\n# truecopy-disable-next-line claims/connection -- old\ntitle: ${claim}\n---\n`,
      3,
    ],
    [
      'a child among JSX siblings',
      `<Card>\n  <p>Warm.</p>\n  {/* truecopy-disable-next-line claims/connection -- old */}\n  <p>${claim}</p>\n</Card>\n`,
      4,
    ],
  ])('%s', (_, page, line) => {
    expect(lint(page)).toEqual({ findings: [], suppressed: [`${line} claims/connection -- old`] });
  });

  test('the next line of plain Markdown', () => {
    const page = `<!-- truecopy-disable-next-line claims/connection -- old -->\n\n${claim}\n`;
    expect(lint(page, 'md')).toEqual({ findings: [], suppressed: ['3 claims/connection -- old'] });
  });
});

describe('a directive leaves in place', () => {
  test('a finding of another rule', () => {
    const page = `{/* truecopy-disable-next-line claims/sync -- old */}\n${claim}\n`;
    expect(lint(page)).toEqual({ findings: ['1 suppression/unused', '2 claims/connection'], suppressed: [] });
  });

  test('a finding after the end of the stretch', () => {
    const page = `{/* truecopy-disable claims/connection -- old */}\n\n${claim}\n\n{/* truecopy-enable claims/connection */}\n\n${claim}\n`;
    expect(lint(page)).toEqual({ findings: ['7 claims/connection'], suppressed: ['3 claims/connection -- old'] });
  });

  test('a finding without a reason, and says so', () => {
    const page = `{/* truecopy-disable-next-line claims/connection -- */}\n${claim}\n`;
    expect(lint(page)).toEqual({ findings: ['1 suppression/no-reason', '2 claims/connection'], suppressed: [] });
  });

  test('a finding when it is in code', () => {
    const page = `\`{/* truecopy-disable-next-line claims/connection -- old */}\`\n\n${claim}\n`;
    expect(lint(page)).toEqual({ findings: ['3 claims/connection'], suppressed: [] });
  });
});

describe('a directive is reported', () => {
  test.each([
    ['when it names no rule', '{/* truecopy-disable-next-line -- old */}\nWarm.\n', 'suppression/malformed'],
    ['when its word is unknown', '{/* truecopy-disable-all claims/sync -- old */}\nWarm.\n', 'suppression/malformed'],
    [
      'when its rule is unknown',
      '{/* truecopy-disable-line claims/snyc -- old */}\nWarm.\n',
      'suppression/unknown-rule',
    ],
    ['when it covers nothing', '{/* truecopy-disable-line claims/sync -- old */}\nWarm.\n', 'suppression/unused'],
    ['when it ends what has not begun', '{/* truecopy-enable claims/sync */}\nWarm.\n', 'suppression/unused'],
  ])('%s', (_, page, rule) => {
    expect(lint(page)).toEqual({ findings: [`1 ${rule}`], suppressed: [] });
  });

  test('but not as unused when its rule did not run, as on a page without a map', () => {
    const page = '{/* truecopy-disable-next-line drift/phone-unknown -- utility */}\nCall (419) 555-0199.\n';
    expect(lint(page)).toEqual({ findings: [], suppressed: [] });
  });
});

describe('a directive for a line hides one finding', () => {
  const two = 'Leads sync to ServiceTitan for free. Estimates sync to ServiceTitan for free too.';
  const located = (text: string) =>
    lintDocument({
      source: { file: 'page.mdx', text },
      format: 'mdx',
      site: null,
      lang: 'en',
      today: '2026-11-21',
    });
  const fingerprintOf = (words: string) =>
    located(`Warm.\n\n${two}\n`).findings.find(({ excerpt }) => excerpt.startsWith(words))?.fingerprint;
  const excerpts = (text: string) => {
    const { findings, suppressed } = located(text);
    return [findings, suppressed].map((each) => each.map(({ rule, excerpt }) => `${rule} ${excerpt.split(' ')[0]}`));
  };

  test('the first of its rule, so that a second one still shows', () => {
    expect(excerpts(`{/* truecopy-disable-next-line claims/sync -- old */}\n${two}\n`)).toEqual([
      ['claims/sync Estimates'],
      ['claims/sync Leads'],
    ]);
  });

  test('the one that its fingerprint names', () => {
    const directive = `{/* truecopy-disable-next-line claims/sync#${fingerprintOf('Estimates')} -- old */}`;
    expect(excerpts(`${directive}\n${two}\n`)).toEqual([['claims/sync Leads'], ['claims/sync Estimates']]);
  });

  test('each its own, with two directives', () => {
    const named = `{/* truecopy-disable-next-line claims/sync#${fingerprintOf('Leads')} -- old */}`;
    const plain = '{/* truecopy-disable-next-line claims/sync -- old */}';
    expect(excerpts(`${two} ${plain.replace('next-', '')} ${named.replace('next-', '')}\n`)).toEqual([
      [],
      ['claims/sync Leads', 'claims/sync Estimates'],
    ]);
  });

  test('and none once the text that its fingerprint names has changed', () => {
    const directive = `{/* truecopy-disable-next-line claims/sync#${fingerprintOf('Leads')} -- old */}`;
    expect(excerpts(`${directive}\nNew leads sync to ServiceTitan for free.\n`)).toEqual([
      ['suppression/unused {/*', 'claims/sync New'],
      [],
    ]);
  });
});
