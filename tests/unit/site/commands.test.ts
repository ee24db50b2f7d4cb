import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../../scripts/truecopy.ts', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/sites/', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truecopy-'));
  for (const name of ['content', 'titan-map']) cpSync(join(fixture, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function truecopy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

describe('truecopy build', () => {
  it('stops at a claim before a page is written', () => {
    appendFileSync(join(folder, 'content/juniper/en/index.mdx'), '\nOur site is integrated with ServiceTitan.\n');
    const { status, said } = truecopy('build', '--site', 'juniper', '--today', '2026-11-21');
    expect(said).toContain('content/juniper/en/index.mdx:11:1');
    expect(said).toContain('Nothing was built');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'dist/juniper/client'))).toBe(false);
  });

  it('stops at a broken map with every problem', () => {
    const file = join(folder, 'titan-map/juniper/map.yaml');
    const broken = readFileSync(file, 'utf8')
      .replace('ends: "2026-12-31"', 'ends: 2026-13-01')
      .replace('"97702"', '9770');
    writeFileSync(file, broken);
    const { status, said } = truecopy('build', '--site', 'juniper');
    expect(status).toBe(2);
    expect(said).toMatch(/map\.yaml:\d+:\d+[\s\S]*map\.yaml:\d+:\d+/);
    expect(said).toContain('2 problems');
  });

  it('names the nearest site', () => {
    const { status, said } = truecopy('build', '--site', 'junipr');
    expect([status, said]).toEqual([
      2,
      'Found no site “junipr”; expected a folder of titan-map/ with YAML. Did you mean juniper?\n',
    ]);
  });

  it('leaves out no site whose map is missing', () => {
    rmSync(join(folder, 'titan-map/juniper'), { recursive: true });
    cpSync(join(fixture, 'titan-map/juniper'), join(folder, 'titan-map/other'), { recursive: true });
    const { status, said } = truecopy('build', '--all');
    expect(status).toBe(2);
    expect(said).toContain('Found pages in content/juniper/ and no map');
  });

  it.each([
    ['a file in the way', 'file', 'a file stands in the way'],
    ['a place where nothing can be made', '/proc/nothing', 'no folder can be made there'],
  ])('says why it cannot write to %s', (_name, out, cause) => {
    writeFileSync(join(folder, 'file'), '');
    const { status, said } = truecopy('build', '--site', 'juniper', '--out', out);
    expect(status).toBe(2);
    expect(said).toContain('Cannot write the pages to ');
    expect(said).toContain(cause);
  });

  it.each([
    [['--adapter', 'deno'], 'Found adapter “deno”; expected one of node, netlify, vercel.'],
    [['--today', '2026-02-30'], 'Found --today 2026-02-30; expected a real date written as YYYY-MM-DD.'],
    [['--sight'], "nknown option '--sight'"],
  ])('refuses %j', (args, words) => {
    const { status, said } = truecopy('build', ...args);
    expect(status).toBe(2);
    expect(said).toContain(words);
  });
});

describe('truecopy build for a platform', () => {
  it('builds one site, unless folders are to keep several apart', () => {
    for (const part of ['titan-map', 'content']) {
      cpSync(join(fixture, part, 'juniper'), join(folder, part, 'other'), { recursive: true });
    }
    const { status, said } = truecopy('build', '--all', '--adapter', 'vercel');
    expect(status).toBe(2);
    expect(said).toContain('Found 2 sites to build for vercel; expected one');
  });
});

describe('truecopy preview', () => {
  it('says what to run when the site is not built', () => {
    const { status, said } = truecopy('preview', '--site', 'juniper');
    expect(status).toBe(2);
    expect(said).toBe(
      'Found no built pages of juniper in dist/juniper/. Run npx truecopy build --site juniper first.\n',
    );
  });

  it('says that what was built for a platform runs there', () => {
    mkdirSync(join(folder, 'dist/juniper/client'), { recursive: true });
    const { status, said } = truecopy('preview', '--site', 'juniper');
    expect(status).toBe(2);
    expect(said).toContain('Found juniper built for a platform in dist/juniper/');
    expect(said).toContain('--adapter node');
  });

  it('refuses a port that is no port', () => {
    expect(truecopy('preview', '--port', '99999').said).toContain('expected a whole number from 1 to 65535');
  });

  it('says that a port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    cpSync(command, join(folder, 'dist/juniper/server/entry.mjs'));
    const { status, said } = truecopy('preview', '--site', 'juniper', '--port', port);
    expect(status).toBe(2);
    expect(said).toContain(`Port ${port} of 127.0.0.1 is in use by another program.`);
    taken.close();
  });
});
