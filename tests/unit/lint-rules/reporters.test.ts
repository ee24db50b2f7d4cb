import { describe, expect, test } from 'vitest';
import type { Finding, FindingReview } from '../../../lint-rules/finding.ts';
import { formats } from '../../../lint-rules/reporters/formats.ts';
import { type Report, summarise } from '../../../lint-rules/reporters/report.ts';

const text = '---\ntitle: Heat\n---\n\nThe fall tune-up is $79 <now>.\n';
const finding: Finding = {
  rule: 'drift/price-differs',
  kind: 'price-differs',
  severity: 'error',
  site: 'elmwood',
  file: 'content/elmwood/a, b.mdx',
  line: 5,
  column: 21,
  endLine: 5,
  endColumn: 24,
  offset: 41,
  endOffset: 44,
  excerpt: '$79',
  message: 'Found $79 for "Fall tune-up" here; expected $89, as titan-map/elmwood/offers.yaml:5 says.',
  why: 'The visitor is charged another price.',
  fix: 'Write $89.',
  say: 'It costs 100% less & <nothing>.',
  gate: ['A proof'],
  expected: { value: '$89', file: 'titan-map/elmwood/offers.yaml', line: 5 },
  owner: 'agency',
  fingerprint: '0123456789abcdef',
};
const review: FindingReview = {
  state: 'accepted-until',
  owner: 'dana-reyes',
  note: 'Until the cards are gone.',
  artifact: null,
  date: '2026-11-20',
  expires: '2026-12-05',
  lapsed: false,
};
const accepted: Finding = {
  ...finding,
  severity: 'info',
  line: 7,
  endLine: 7,
  fingerprint: 'fedcba9876543210',
  review,
};
const excused = { ...finding, reason: 'kept by legal' };

function reportOf(findings: Finding[]): Report {
  return { summary: summarise(findings, [excused], 3, 12), findings, suppressed: [excused] };
}

const context = {
  textOf: (file: string) => (file === finding.file ? text : undefined),
  colour: false,
  version: '1.2.3',
};
const report = reportOf([finding]);

describe('reporters', () => {
  test('pretty shows the line, what was expected and where, and what to say instead', () => {
    expect(formats.pretty(report, context)).toBe(
      [
        'content/elmwood/a, b.mdx:5:21  error  drift/price-differs',
        '  > 5 | The fall tune-up is $79 <now>.',
        '      |                     ^^^',
        '  Found $79 for "Fall tune-up" here; expected $89, as titan-map/elmwood/offers.yaml:5 says.',
        '  Why: The visitor is charged another price.',
        '  Needs first: A proof',
        '  What to do: Write $89.',
        '  Say instead: It costs 100% less & <nothing>.',
        '  Finding: 01234567',
        '',
        '3 pages read: 1 error, 0 warnings, 1 suppressed.',
        '',
      ].join('\n'),
    );
    expect(formats.pretty(reportOf([]), context)).toBe('3 pages read: nothing to put right, 1 suppressed.\n');
    expect(formats.pretty(reportOf([]), { ...context, unread: 2 })).toBe(
      '3 pages read: no findings, 1 suppressed; 2 things could not be read.\n',
    );
  });

  test('pretty keeps colour to terminals', () => {
    const controlCode = String.fromCharCode(27);
    expect(formats.pretty(report, context)).not.toContain(controlCode);
    expect(formats.pretty(report, { ...context, colour: true })).toContain(controlCode);
  });

  test('sarif keeps suppressed findings, marks them, and relates the place in the map', () => {
    const log = JSON.parse(formats.sarif(report, context));
    const [first, second] = log.runs[0].results;
    expect(log.runs[0].tool.driver).toMatchObject({ name: 'truecopy', semanticVersion: '1.2.3' });
    expect(log.runs[0].tool.driver.rules[first.ruleIndex].id).toBe('drift/price-differs');
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'content/elmwood/a,%20b.mdx' },
      region: { startLine: 5, startColumn: 21, endLine: 5, endColumn: 24, charOffset: 41, charLength: 3 },
    });
    expect(first.relatedLocations[0].physicalLocation.region.startLine).toBe(5);
    expect(first.partialFingerprints).toEqual({ 'truecopy/v1': '0123456789abcdef' });
    expect(first).not.toHaveProperty('suppressions');
    expect(second.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'kept by legal' }]);
  });

  test('github escapes what would end a command, and stays below the limit of a step', () => {
    expect(formats.github(report, context)).toBe(
      '::error file=content/elmwood/a%2C b.mdx,line=5,endLine=5,col=21,endColumn=24,title=drift/price-differs::' +
        'Found $79 for "Fall tune-up" here; expected $89, as titan-map/elmwood/offers.yaml:5 says.%0AWrite $89.%0A' +
        'Say instead: It costs 100%25 less & <nothing>.\n',
    );
    const many = Array.from({ length: 25 }, (_, index): Finding => ({ ...finding, line: index + 1 }));
    const warnings = many.map((each): Finding => ({ ...each, severity: 'warning' }));
    const lines = formats
      .github(reportOf([...warnings, ...many]), context)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(20);
    expect(lines.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines[9]).toMatch(/^::error title=16 more::.*%0A/);
  });

  test('junit escapes XML and is never empty', () => {
    const xml = formats.junit(report, context);
    expect(xml).toContain('tests="1" failures="1" time="0.012"');
    expect(xml).toContain('<failure type="drift/price-differs" message="Found $79 for &quot;Fall tune-up&quot; here;');
    expect(xml).toContain('It costs 100% less &amp; &lt;nothing&gt;.');
    expect(formats.junit(reportOf([]), context)).toContain('tests="1" failures="0"');
  });

  test('markdown shows markup in copy as it is', () => {
    const shown = formats.markdown(
      reportOf([{ ...finding, message: 'Found <b>*x*</b> | @team; expected none.' }]),
      context,
    );
    expect(shown).toContain('Found \\<b\\>\\*x\\*\\</b\\> \\| \\@team; expected none.');
    expect(shown).toContain('Say instead: “It costs 100% less & \\<nothing\\>.”');
    expect(formats.markdown(reportOf([]), context)).toBe(
      '### Truecopy\n\n3 pages read, nothing to put right. 1 suppressed with a reason.\n',
    );
  });

  test('an accepted finding counts as accepted, and each report marks it in its own way', () => {
    const both = reportOf([finding, accepted]);
    expect(both.summary).toMatchObject({ errors: 1, warnings: 0, suppressed: 1, accepted: 1 });
    expect(formats.pretty(both, context)).toContain('a, b.mdx:7:21  info  drift/price-differs\n');
    expect(formats.pretty(both, context)).toContain('1 error, 0 warnings, 1 accepted, 1 suppressed.\n');
    expect(formats.pretty(reportOf([accepted]), context)).toContain('nothing to put right, 1 accepted, 1 suppressed');
    expect(JSON.parse(formats.json(both, context)).findings[1].review).toEqual(review);
    const [open, tolerated] = JSON.parse(formats.sarif(both, context)).runs[0].results;
    expect(open).not.toHaveProperty('suppressions');
    expect(tolerated).toMatchObject({
      level: 'note',
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'Until the cards are gone. (dana-reyes, until 2026-12-05)',
        },
      ],
    });
    expect(formats.github(both, context)).toMatch(/^::error .*\n::notice .*\n$/);
    expect(formats.junit(both, context)).toMatch(
      /tests="2" failures="1" time="0.012" skipped="1"[\s\S]*<skipped message=/,
    );
    expect(formats.markdown(both, context)).toMatch(
      /1 error, 0 warnings\. 1 accepted for now\. 1 suppressed with a reason\.\n[\s\S]*:5\*\*[\s\S]*#### Accepted for now\n\n- .*:7\*\*/,
    );
  });

  test('a review that lapsed is no exception any more', () => {
    const lapsed: Finding = { ...accepted, severity: 'error', review: { ...review, lapsed: true } };
    expect(reportOf([lapsed]).summary).toMatchObject({ errors: 1, accepted: 0 });
    expect(JSON.parse(formats.sarif(reportOf([lapsed]), context)).runs[0].results[0]).not.toHaveProperty(
      'suppressions',
    );
    expect(formats.junit(reportOf([lapsed]), context)).toContain('failures="1"');
  });
});
