import { expect, test } from 'vitest';
import { Sessions, sessionSeconds } from '../../../site/ops/session.ts';

const now = new Date('2026-11-20T15:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const sessions = new Sessions('hash');
const cookie = sessions.begin('nonce-1', now);
const value = cookie.split(';')[0] ?? '';

test('the cookie is for this host, this site and the server only', () => {
  expect(cookie).toMatch(
    /^__Host-ops=\d+\.nonce-1\.[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

test('a session holds until it ends', () => {
  expect(sessions.find(`a=b; ${value}; c=d`, now)?.nonce).toBe('nonce-1');
  expect(sessions.find(value, after(sessionSeconds - 1))).not.toBeNull();
  expect(sessions.find(value, after(sessionSeconds))).toBeNull();
});

test('each session has a form token of its own, which is not its cookie', () => {
  const other = sessions.begin('nonce-2', now).split(';')[0] ?? '';
  const [one, two] = [value, other].map((text) => sessions.find(text, now)?.formToken);
  expect(one).not.toBe(two);
  expect(value).not.toContain(one);
});

test.each([
  null,
  '',
  '__Host-ops=',
  value.slice(0, -1),
  `${value}A`,
  value.replace('nonce-1', 'nonce-2'),
  value.replace(/=\d+/, '=99999999999'),
  value.replace('__Host-ops', 'ops'),
])('%j is no session', (cookies) => {
  expect(sessions.find(cookies, now)).toBeNull();
});

test('another secret ends every session', () => {
  expect(new Sessions('other hash').find(value, now)).toBeNull();
});
