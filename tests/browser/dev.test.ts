import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { command, fixtureProject, project } from './support.ts';

/** Below the folder of the project, where the pages find its packages. */
const folder = join(project, '.cache/dev-test');

let server: ChildProcess;
let url: string;
let printed = '';

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['content', 'titan-map']) {
    cpSync(join(fixtureProject, name), join(folder, name), { recursive: true });
  }
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const args = ['dev', '--site', 'juniper', '--port', String(port), '--today', '2026-11-21'];
  // Astro leaves out the reading of content/ when it believes to run inside Vitest.
  const { VITEST: _vitest, ...env } = process.env;
  server = spawn(process.execPath, [command, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  }
});

afterAll(() => {
  server.kill('SIGKILL');
});

const status = async (path: string) => (await fetch(url + path)).status;
const soon = { timeout: 30_000, interval: 100 };

it('serves pages and prints findings after each change, and does not stop', async () => {
  await expect.poll(() => printed, soon).toContain('pages read: 0 errors');
  expect(printed).toContain(`juniper: ${url}/`);
  expect([await status('/'), await status('/en/')]).toEqual([200, 200]);

  appendFileSync(join(folder, 'content/juniper/en/index.mdx'), '\nOur site is integrated with ServiceTitan.\n');
  await expect.poll(() => printed, soon).toContain('content/juniper/en/index.mdx:11:1');
  await expect.poll(async () => (await fetch(`${url}/en/`)).text(), soon).toContain('integrated with ServiceTitan');

  const map = join(folder, 'titan-map/juniper/map.yaml');
  const whole = readFileSync(map, 'utf8');
  writeFileSync(map, whole.replace('541-555-0110', '541-555-0199'));
  await expect.poll(async () => (await fetch(`${url}/`)).text(), soon).toContain('(541) 555-0199');

  writeFileSync(map, whole.replace('trade: roofing', 'trade: roofin'));
  await expect.poll(() => printed, soon).toContain('titan-map/juniper: 1 problem');
  expect(await status('/')).toBe(200);
});

it('ends when it is told to', async () => {
  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
