import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findSecrets } from '../../../titan-map/readiness/secrets.ts';
import { innocent } from './innocent.ts';
import { planted } from './planted.ts';

test('there are enough of both to say something', () => {
  expect(Object.keys(planted).length).toBeGreaterThanOrEqual(40);
  expect(new Set(innocent).size).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(planted))('finds: %s', (_, text) => {
  expect(findSecrets(text)).not.toEqual([]);
  const around = `line one\n\n  ${text.replaceAll('\n', '\n  ')}\nlast line\n`;
  expect(findSecrets(around)).not.toEqual([]);
});

test.each(innocent)('lets pass: %s', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test('all look-alikes in one file', () => {
  expect(findSecrets(innocent.join('\n'))).toEqual([]);
});

test('the place is that of the secret', () => {
  const text = `first line\npassword: ${'maple' + '42x'}\n`;
  expect(findSecrets(text).map(({ kind, offset, endOffset }) => [kind, text.slice(offset, endOffset)])).toEqual([
    ['a password', 'maple' + '42x'],
  ]);
});

test('no file of these tests holds a secret itself', () => {
  for (const name of ['planted.ts', 'secrets.test.ts', 'innocent.ts']) {
    const text = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
    expect(text).not.toMatch(/(?:ak1|cid|cs1)\.[A-Za-z0-9]{10,}|eyJ[\w-]{10,}\.|BEGIN [A-Z ]*PRIVATE/);
  }
});
