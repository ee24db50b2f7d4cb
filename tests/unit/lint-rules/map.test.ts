import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { readMapCopy } from '../../../lint-rules/projection/map.ts';
import { exampleSite, exampleToday } from './example-site.ts';

const read = (text: string) => readMapCopy({ file: 'titan-map/elmwood/offers.yaml', text }, 'en').passages;

function lint(text: string) {
  const source = { file: 'titan-map/elmwood/offers.yaml', text };
  const { findings, suppressed } = lintDocument({
    source,
    format: 'yaml',
    site: exampleSite(),
    lang: 'en',
    today: exampleToday,
  });
  const words = ({ offset, endOffset }: { offset: number; endOffset: number }) => text.slice(offset, endOffset);
  return {
    findings: findings.map((finding) => [finding.rule, words(finding)]),
    suppressed: suppressed.map((finding) => [finding.rule, finding.reason]),
  };
}

describe('the texts of a map that pages publish', () => {
  test('are read in their language, and nothing that only the office sees', () => {
    const text =
      'services:\n  - id: a\n    name: { en: One, es: Uno }\n    summary: Two\n    jobType: three\n    source: { artifact: four }\nowners:\n  - name: five\n';
    expect(read(text).map(({ lang, role, text: words }) => `${lang} ${role} ${words}`)).toEqual([
      'en heading One',
      'es heading Uno',
      'en paragraph Two',
    ]);
  });

  test('make no claim, unless a comment says why', () => {
    const offer = (comment: string) =>
      `offers:\n  - id: a\n    name: Fall tune-up\n${comment}    summary: Our site is integrated with ServiceTitan.\n`;
    expect(lint(offer(''))).toEqual({
      findings: [['claims/connection', 'Our site is integrated with ServiceTitan.']],
      suppressed: [],
    });
    expect(lint(offer('    # truecopy-disable-next-line claims/connection -- shown to staff only\n'))).toEqual({
      findings: [],
      suppressed: [['claims/connection', 'shown to staff only']],
    });
  });

  test('agree with the prices and phone numbers beside them', () => {
    const text =
      'offers:\n  - id: a\n    name: Fall tune-up\n    summary: The yearly check for only $79.\n    terms: Call (419) 555-0199 first.\n';
    expect(lint(text).findings).toEqual([
      ['drift/price-differs', '$79'],
      ['drift/phone-unknown', '(419) 555-0199'],
    ]);
  });
});
