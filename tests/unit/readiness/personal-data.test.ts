import { expect, test } from 'vitest';
import { findPersonalData } from '../../../titan-map/readiness/personal-data.ts';

const at = '@';
const people: readonly [string, string][] = [
  ['an e-mail address', `from: jane.roe${at}gmail.com`],
  ['a phone number', `call ${'614'}-${'227'}-4410 first`],
  ['a phone number', `+1${'614'}${'227'}4410`],
  ['a street address', 'at 1482 Maple Ridge Avenue, second floor'],
  ['a social security number', `ssn ${'523'}-41-8876`],
  ['a card number', `card ${'4111'} 1111 1111 1111`],
  ['a card number', `${'5500'}000000000004`],
  ['a name of a customer', '{"customerName": "Jane Roe", "job": 4}'],
  ['a name of a customer', 'first_name: Jane'],
  ['a birth date', 'dob: 1981-04-30'],
];

test.each(people)('%s: %s', (kind, text) => {
  expect(findPersonalData(text).map((leak) => leak.kind)).toEqual([kind]);
});

test.each([
  'Call 614-555-0134 or (210) 555-0188.',
  'requests@larkwater.example.com and office@example.com',
  'order 4111111111111112, invoice 48213377',
  'ZIPs 43215, 43004 and 78209; license OH-HVAC-48213',
  'campaign name: Fall Furnace Tune-Up',
  'operator: Ines Calloway\nreviewer: Tom Brandt',
  '2026-11-10T15:04:00Z attempt 2 of 3, next in 00:00:30',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '{"name": "Drain cleaning", "price": "$120"}',
  'customer review: approved',
])('no person: %s', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});
