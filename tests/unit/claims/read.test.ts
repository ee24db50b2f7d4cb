import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMade } from '../../../lint-rules/claims/claim.ts';
import { mayClaim, readClaims } from '../../../lint-rules/claims/read.ts';
import { passage } from './passage.ts';

const kinds = (...passages: Parameters<typeof readClaims>[0][number][]) =>
  readClaims(passages)
    .filter(isMade)
    .map(({ kind }) => kind);

describe('names', () => {
  test.each([
    'ServiceTitan',
    'Service Titan',
    'service-titan',
    'SERVICETITAN',
    'ServiceTitan®',
    'Service\u200bTitan',
    'ServiceTit\u0430n',
    'S3rviceT1tan',
    'ServiceTitian',
    'SeviceTitan',
    'Service\u00adTitan',
    'Ｓｅｒｖｉｃｅ\u00a0Titan',
  ])('reads %s', (name) => {
    expect(kinds(passage(`Our website is connected to ${name}.`))).toEqual(['connection']);
  });

  test.each(['Titan service', 'the titans of service', 'QuickBooks', 'our service title'])(
    'does not read %s',
    (name) => {
      expect(kinds(passage(`Our website is connected to ${name}.`))).toEqual([]);
    },
  );
});

describe('what stands around', () => {
  test('an answer takes its claim from the question', () => {
    const question = 'Does the booking form connect to ServiceTitan?';
    expect(kinds(passage('Yes.', { role: 'answer', question }))).toEqual(['connection']);
    expect(kinds(passage('No.', { role: 'answer', question }))).toEqual([]);
  });

  test('a question asserts nothing', () => {
    expect(kinds(passage('Does the booking form connect to ServiceTitan?', { role: 'question' }))).toEqual([]);
  });

  test('a list takes the ban, the denial or the gate of its lead-in', () => {
    const item = (leadIn: string) =>
      kinds(passage('Leads sync to ServiceTitan automatically.', { role: 'list-item', leadIn }));
    expect(item('Do not say:')).toEqual([]);
    expect(item('What this site does not do:')).toEqual([]);
    expect(item('Once ServiceTitan approves our API application, we plan to offer:')).toEqual([]);
    expect(item('What you get:')).toEqual(['sync']);
  });

  test('a table row is denied when every other cell says no', () => {
    const row = (...beside: string[]) => kinds(passage('Two-way ServiceTitan sync', { role: 'cell', beside }));
    expect(row('Not included', 'No')).toEqual([]);
    expect(row('No', 'Yes')).toEqual(['sync']);
  });

  test('a pronoun is tied to the sentence before it', () => {
    expect(kinds(passage('Our office uses ServiceTitan. This website is hooked up to it.'))).toEqual(['connection']);
    expect(kinds(passage('Our office uses ServiceTitan. This website is not hooked up to it.'))).toEqual([]);
  });
});

describe('ranges', () => {
  test('a claim spans its sentence, from the first letter', () => {
    const text = 'We fix drains. "Leads sync to ServiceTitan automatically."';
    const [claim] = readClaims([passage(text)]).filter(isMade);
    expect(text.slice(claim?.start, claim?.end)).toBe('Leads sync to ServiceTitan automatically.');
  });

  test('each claim of a sentence starts at its own clause', () => {
    const text = 'An approved ServiceTitan vendor, now with leads synced to ServiceTitan every minute.';
    const claims = readClaims([passage(text)]).filter(isMade);
    expect(claims.map(({ kind, start }) => [kind, text.slice(start, start + 11)])).toEqual([
      ['approval', 'An approved'],
      ['sync', 'leads synce'],
    ]);
  });
});

test('a claim says how it was read', () => {
  const [claim] = readClaims([passage('Our form pushes every lead to ServiceTitan.')]).filter(isMade);
  expect(claim).toMatchObject({
    kind: 'sync',
    modality: 'asserted',
    relation: { words: 'pushes' },
    object: { words: 'lead' },
    platform: { words: 'ServiceTitan', from: 'passage' },
  });
  expect(claim?.reading).toContain('no word denies it');
});

test('ordinary copy is passed over cheaply', () => {
  expect(mayClaim(passage('Our technicians service every brand of furnace in town.'))).toBe(false);
});

test('any text is read without a slip, with ranges inside it', () => {
  const word = fc.constantFrom(
    'ServiceTitan',
    'our site',
    'syncs',
    'not',
    '"',
    ':',
    '?',
    '. ',
    ', ',
    '\u200b',
    'Yes',
    'leads',
    '|',
    '\ud83d',
    'ﬁ',
    '½',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 40 }),
      fc.constantFrom('en', 'es'),
      (words, lang) => {
        const text = words.join(' ');
        for (const { start, end } of readClaims([passage(text, { lang })])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test('time grows with size, not faster', () => {
  const text = 'Our site syncs leads to ServiceTitan, and nobody types, '.repeat(2000);
  const started = performance.now();
  readClaims([passage(text)]);
  expect(performance.now() - started).toBeLessThan(5000);
});
