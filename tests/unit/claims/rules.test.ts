import { describe, expect, test } from 'vitest';
import { isMade } from '../../../lint-rules/claims/claim.ts';
import { readClaims } from '../../../lint-rules/claims/read.ts';
import { checkRule, sayInstead } from '../../../lint-rules/claims/rule.ts';
import { claimRules } from '../../../lint-rules/claims/rules.ts';
import { passage } from './passage.ts';

const language = (text: string) => (/[áéíóúñ¿]|\b(?:nuestr[oa]|sitio|cita|cada|socios?)\b/i.test(text) ? 'es' : 'en');
const made = (text: string, role: 'paragraph' | 'heading' = 'paragraph') =>
  readClaims([passage(text, { lang: language(text), role })]).filter(isMade);

describe.each(claimRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.blocked)('blocks: %s', (text) => {
    expect(made(text).map(({ kind }) => kind)).toContain(rule.kind);
  });

  test.each(rule.allowed)('allows: %s', (text) => {
    expect(made(text)).toEqual([]);
  });

  test('what it says instead makes no claim itself', () => {
    for (const lang of ['en', 'es']) {
      for (const role of ['heading', 'cta', 'paragraph'] as const) {
        expect(readClaims([passage(sayInstead(rule, role, lang), { lang, role })]).filter(isMade)).toEqual([]);
      }
    }
  });
});

test('a kind without ten examples of each side does not load', () => {
  const [rule] = claimRules;
  if (!rule) throw new RangeError('no rules');
  expect(() => checkRule({ ...rule, allowed: rule.allowed.slice(0, 9) })).toThrow(/9 allowed examples, expected ten/);
});
