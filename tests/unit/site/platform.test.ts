import { expect, test } from 'vitest';
import { buildTarget } from '../../../scripts/platform.ts';

test.each([
  [undefined, {}, 'node', false],
  ['vercel', {}, 'vercel', false],
  [undefined, { TRUECOPY_ADAPTER: 'netlify' }, 'netlify', false],
  ['node', { TRUECOPY_ADAPTER: 'netlify' }, 'node', false],
  [undefined, { TRUECOPY_ADAPTER: '', VERCEL: '' }, 'node', false],
  [undefined, { NETLIFY: 'true', CONTEXT: 'production' }, 'netlify', false],
  [undefined, { NETLIFY: 'true', CONTEXT: 'deploy-preview' }, 'netlify', true],
  [undefined, { NETLIFY: 'true', CONTEXT: 'branch-deploy' }, 'netlify', true],
  [undefined, { VERCEL: '1', VERCEL_ENV: 'production' }, 'vercel', false],
  [undefined, { VERCEL: '1', VERCEL_ENV: 'preview' }, 'vercel', true],
  ['node', { VERCEL: '1', VERCEL_ENV: 'preview' }, 'node', true],
])('%s with %j: %s, preview %s', (typed, env, adapter, preview) => {
  expect(buildTarget(typed, env)).toEqual({ adapter, preview });
});

test('an adapter that does not exist is refused with those that do', () => {
  const expected = 'Found adapter “deno”; expected one of node, netlify, vercel.';
  expect(() => buildTarget('deno', {})).toThrow(expected);
  expect(() => buildTarget(undefined, { TRUECOPY_ADAPTER: 'deno' })).toThrow(expected);
});
