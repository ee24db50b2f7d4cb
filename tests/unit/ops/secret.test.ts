import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hashSecret, isSecret, readOpsSecret } from '../../../site/ops/secret.ts';

const command = new URL('../../../scripts/truecopy.ts', import.meta.url).pathname;

function makeSecret(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'ops', 'secret', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const env = (printed: string) => ({ OPS_SECRET: printed.trim().slice('OPS_SECRET='.length) });

test('a hash knows its secret and no other, and two hashes of one secret differ', async () => {
  const text = await hashSecret('correct horse battery');
  const hash = readOpsSecret({ OPS_SECRET: text });
  if (!hash) throw new Error('The hash was not read.');
  expect(await isSecret('correct horse battery', hash)).toBe(true);
  expect(await isSecret('correct horse batterie', hash)).toBe(false);
  expect(await isSecret('', hash)).toBe(false);
  expect(await hashSecret('correct horse battery')).not.toBe(text);
});

test('without the setting there is no secret, and a wrong one is told without repeating it', () => {
  expect(readOpsSecret({})).toBeNull();
  expect(readOpsSecret({ OPS_SECRET: '' })).toBeNull();
  for (const wrong of [
    'hunter2-hunter2-hunter2',
    'scrypt:16:short:short',
    `scrypt:99:${'a'.repeat(22)}:${'a'.repeat(43)}`,
  ]) {
    expect(() => readOpsSecret({ OPS_SECRET: wrong })).toThrow(
      /^OPS_SECRET is no hash of a secret\. Run "truecopy ops/,
    );
    expect(() => readOpsSecret({ OPS_SECRET: wrong })).not.toThrow(wrong);
  }
});

test('the command makes a secret, shows it once, and prints its hash', async () => {
  const { status, stdout, stderr } = makeSecret([]);
  expect(status).toBe(0);
  const hash = readOpsSecret(env(stdout));
  const secret = stderr.trim().split(' ').at(-1) ?? '';
  expect(hash && (await isSecret(secret, hash))).toBe(true);
}, 20_000);

test('the command takes a chosen secret, but not a short one', async () => {
  const { stdout, stderr } = makeSecret(['--stdin'], 'a long enough secret\n');
  const hash = readOpsSecret(env(stdout));
  expect(stderr).toBe('');
  expect(hash && (await isSecret('a long enough secret', hash))).toBe(true);
  expect(makeSecret(['--stdin'], 'short')).toMatchObject({ status: 2, stdout: '' });
}, 20_000);
