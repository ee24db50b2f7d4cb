import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotRun } from './sites.ts';

const linted = /\.(?:mdx?|ya?ml|astro)$|\/i18n\/[a-z]{2}\.ts$/i;
const limit = 1024 * 1024 * 1024;

function git(root: string, args: readonly string[], input = ''): Buffer {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', root, ...args], { input, maxBuffer: limit });
  if (error) throw new CannotRun('Found no git to run; expected it, as --since compares with a commit. Install git.');
  if (status === 0) return stdout;
  const [reason = ''] = stderr.toString().trim().split('\n');
  throw new CannotRun(`Git could not find what --since asks for: ${reason.replace(/^(?:fatal|error): /i, '')}.`);
}

/** Splits what `git cat-file --batch` prints into one buffer for each object that was asked for. */
function* batch(output: Buffer): Generator<Buffer> {
  for (let at = 0; at < output.length; ) {
    const line = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, line).split(' ').at(-1));
    yield output.subarray(line + 1, line + 1 + size);
    at = line + 1 + size + 1;
  }
}

/**
 * Writes pages and maps as they were where the present branch left another to a folder, for as long as something
 * looks at them.
 * @param root project folder, in a Git repository
 * @param revision branch, tag or commit that the present one is compared with
 * @param look gets the folder, which has the paths of the project; it is removed afterwards
 * @returns what `look` returned
 * @throws {CannotRun} when there is no such revision or no common ancestor
 */
export function atMergeBase<T>(root: string, revision: string, look: (folder: string) => T): T {
  const base = git(root, ['merge-base', '--end-of-options', revision, 'HEAD']).toString().trim();
  const names = git(root, ['ls-tree', '-r', '-z', '--name-only', base])
    .toString()
    .split('\0')
    .filter((name) => linted.test(name) && !name.includes('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'truecopy-since-'));
  try {
    const contents = batch(git(root, ['cat-file', '--batch'], names.map((name) => `${base}:./${name}\n`).join('')));
    for (const name of names) {
      const content = contents.next();
      if (content.done) break;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content.value);
    }
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
