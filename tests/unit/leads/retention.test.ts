import { expect, test } from 'vitest';
import { type Age, readAge, readRetention, timeBefore } from '../../../site/leads/retention.ts';

const age = (text: string): Age => {
  const read = readAge(text);
  if (!read) throw new Error(`${text} is no age.`);
  return read;
};

test.each([
  ['2026-11-21T10:00:00.000Z', '90d', '2026-08-23T10:00:00.000Z'],
  ['2026-11-21T10:00:00.000Z', '24mo', '2024-11-21T10:00:00.000Z'],
  ['2026-03-31T23:59:59.999Z', '1mo', '2026-02-28T23:59:59.999Z'],
  ['2028-02-29T00:00:00.000Z', '1y', '2027-02-28T00:00:00.000Z'],
  ['2026-01-15T00:00:00.000Z', '13mo', '2024-12-15T00:00:00.000Z'],
])('%s, %s back, is %s', (now, back, then) => {
  expect(timeBefore(new Date(now), age(back)).toISOString()).toBe(then);
});

test.each(['', '0d', '24', 'mo', '-1mo', '1.5y', '24 mo', '24m', '24mo!', '99999d'])('%j is no age', (text) => {
  expect(readAge(text)).toBeNull();
});

test('LEADS_RETENTION is read, and told when it is no age', () => {
  expect(readRetention({})).toBeNull();
  expect(readRetention({ LEADS_RETENTION: '' })).toBeNull();
  expect(readRetention({ LEADS_RETENTION: '7y' })).toEqual({ count: 7, unit: 'y' });
  expect(() => readRetention({ LEADS_RETENTION: '2 years' })).toThrow('LEADS_RETENTION is "2 years"');
});
