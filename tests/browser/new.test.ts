import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, command, project, type RunningSite, serveSite, startBrowser } from './support.ts';

/** Below the folder of the project, where the server finds its packages. */
const folder = join(project, '.cache/new-test');
const day = ['--today', '2026-11-21'];
const example = join(project, 'titan-map/intake/template/example.yaml');

let site: RunningSite;
let browser: Browser;

function truecopy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['content', 'titan-map']) mkdirSync(join(folder, name), { recursive: true });
  const made = truecopy('new', 'rowan', '--answers', example, ...day);
  expect(made.status, made.stderr).toBe(0);
  await buildSite(folder, 'rowan', 'dist');
  site = await serveSite(folder, 'rowan', 'dist', { DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a site made from answers is clean', () => {
  expect(truecopy('lint', ...day, '--max-warnings', '0')).toMatchObject({ status: 0, stderr: '' });
  expect(truecopy('lint', '--html', ...day, '--max-warnings', '0').status).toBe(0);
});

test.each([
  ['/', 'Furnaces and air conditioners looked after by people who live here'],
  ['/services/furnace-repair/', 'Furnace repair'],
  ['/areas/perrysburg/', 'Perrysburg, paused for now'],
  ['/contact/', 'Contact Example Heating & Cooling'],
])('%s says what the answers say, and everybody can read it', async (path, heading) => {
  const page = await browser.newPage();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  await page.goto(site.url + path);
  expect((await page.locator('h1').textContent())?.trim()).toBe(heading);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  }
  await page.close();
});
