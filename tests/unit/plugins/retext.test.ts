import retextLatin from 'retext-latin';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import retextTruecopy, { type RetextOptions } from '../../../lint-rules/plugins/retext.ts';

function lint(value: string, options?: RetextOptions) {
  const processor = unified().use(retextLatin).use(retextTruecopy, options);
  const file = new VFile({ path: 'note.txt', value });
  processor.runSync(processor.parse(file), file);
  return file.messages;
}

describe('the retext plugin', () => {
  test('finds a claim in plain text, over soft wraps', () => {
    const text = 'We fix furnaces.\n\nOur site is\nintegrated with ServiceTitan. Call us.\n';
    const [message, ...others] = lint(text);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      source: 'truecopy',
      ruleId: 'claims/connection',
      fatal: true,
      place: { start: { line: 3, column: 1, offset: 18 } },
    });
    const place = message?.place && 'end' in message.place ? message.place : undefined;
    expect(text.slice(place?.start.offset, place?.end.offset)).toMatch(/^Our site[\s\S]*ServiceTitan\.?$/);
  });

  test('reads a question with its answer', () => {
    expect(lint('Is your site integrated with ServiceTitan?\n\nNo.\n')).toEqual([]);
    expect(lint('Our site is not integrated with ServiceTitan.\n')).toEqual([]);
  });

  test('reads the text as it stands, without entities or markup', () => {
    expect(lint('Our site is integrated with ServiceTitan &amp; more.\n')).toMatchObject([
      { ruleId: 'claims/connection' },
    ]);
    expect(lint('')).toEqual([]);
  });

  test('reads Spanish when told to', () => {
    expect(lint('Nuestro sitio está integrado con ServiceTitan.\n', { lang: 'es' })).toMatchObject([
      { ruleId: 'claims/connection' },
    ]);
  });

  test('refuses options that it does not know', () => {
    const options: object = { lang: 'fr' };
    expect(() => unified().use(retextTruecopy, options).freeze()).toThrow(/truecopy\/retext.*lang/);
  });
});
