import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintDocument } from '../../lint-rules/lint.ts';
import { hashSecret } from '../../site/ops/secret.ts';
import { type TemporaryFolder, temporaryFolder } from '../unit/leads/support.ts';
import { buildSite, fixtureProject, project, type RunningSite, serveSite, startBrowser } from './support.ts';

const out = '.cache/operating-test';
const secret = 'correct horse battery';

interface Twin {
  version: number;
  title: string;
  audience: string;
  counters: Record<string, number>;
  sections: { id: string; items: { id: string }[] }[];
}

const reviewerPaths = ['claims', 'coverage', 'readiness', 'protocol', 'access', 'intake', 'handoff'];
const runbooks = ['failed-handoff', 'access-revoked', 'drift', 'booking-outage', 'privacy-request', 'proof-dispute'];
const operatorPaths = ['support', ...runbooks.map((id) => `support/${id}`), 'queue', 'flags'];

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

let browser: Browser;
let hash: string;

beforeAll(async () => {
  [browser, hash] = await Promise.all([startBrowser(), hashSecret(secret)]);
});
afterAll(() => browser.close());

/** Nothing is wider than the window, and the accessibility checks that a machine can make find nothing. */
async function expectUsable(page: Page, name: string): Promise<void> {
  if (process.env.TRUECOPY_SHOTS)
    await page.screenshot({
      path: join(process.env.TRUECOPY_SHOTS, `${name.replaceAll('/', '_')}.png`),
      fullPage: true,
    });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect.soft(found, name).toEqual([]);
}

async function signIn(server: RunningSite): Promise<string> {
  const body = new URLSearchParams({ action: 'sign-in', secret });
  const answer = await fetch(`${server.url}/ops/`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** What the linter finds in a page as it is sent to a browser. */
function claimsIn(html: string, file: string): string[] {
  const source = { file, text: html };
  const { findings } = lintDocument({
    source,
    format: 'html',
    site: null,
    lang: 'en',
    today: '2026-11-21',
    preview: true,
  });
  return findings.map(({ rule, excerpt }) => `${rule}: ${excerpt}`);
}

describe.each(['larkwater', 'juniper'] as const)('a preview of %s', (site) => {
  const root = site === 'juniper' ? fixtureProject : project;
  let server: RunningSite;
  let folder: TemporaryFolder;
  let cookie: string;

  beforeAll(async () => {
    await buildSite(root, site, out, ['--preview']);
    folder = temporaryFolder();
    server = await serveSite(root, site, out, {
      OPS_SECRET: hash,
      DATABASE_URL: `file:${join(folder.path, 'leads.db')}`,
    });
    cookie = await signIn(server);
  });
  afterAll(async () => {
    await server?.stop();
    folder?.remove();
  });

  const addresses = (): string[] => [
    '/review/',
    ...reviewerPaths.map((path) => `/review/${path}/`),
    '/ops/guide/',
    ...[...operatorPaths, ...reviewerPaths].map((path) => `/ops/guide/${path}/`),
  ];

  test.each([390, 1280])('every generated page can be used at %d pixels', async (width) => {
    const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 } });
    await context.setExtraHTTPHeaders({ cookie });
    const page = await context.newPage();
    for (const address of addresses()) {
      // The frame for operators shows the same words as the preview.
      if (reviewerPaths.some((path) => address === `/ops/guide/${path}/`)) continue;
      const response = await page.goto(server.url + address);
      expect.soft(response?.status(), address).toBe(200);
      expect.soft(await page.locator('h1').count(), address).toBe(1);
      await expectUsable(page, `${site}${address}${width}`);
    }
    await context.close();
  });

  test('every page passes the linter as it is sent, and its twin has an anchor for each item', async () => {
    for (const address of addresses()) {
      const html = await (await fetch(server.url + address, { headers: { cookie } })).text();
      expect.soft(claimsIn(html, address), address).toEqual([]);
      if (address === '/ops/guide/' || address === '/review/') continue;
      const answer = await fetch(server.url + address.replace(/\/$/, '.json'), { headers: { cookie } });
      expect.soft(answer.headers.get('content-type'), address).toContain('application/json');
      const data = (await answer.json()) as Twin;
      expect.soft(data.version, address).toBe(1);
      expect.soft(html, address).toContain(`<link rel="alternate" type="application/json"`);
      for (const { id, items } of data.sections)
        for (const anchor of [id, ...items.map((item) => item.id)])
          expect.soft(html.includes(`id="${anchor}"`), `${address}#${anchor}`).toBe(true);
      for (const [key, count] of Object.entries(data.counters))
        expect.soft(count, `${address} ${key}`).toBeGreaterThanOrEqual(0);
    }
    const review = (await (await fetch(`${server.url}/review.json`)).json()) as { counters: { pages: number } };
    expect(review.counters.pages).toBeGreaterThan(0);
  });

  test('pages for operators stand behind the sign-in only', async () => {
    for (const path of operatorPaths) {
      for (const prefix of ['/', '/review/'])
        expect.soft((await fetch(`${server.url}${prefix}${path}/`)).status, prefix + path).toBe(404);
      const stranger = await fetch(`${server.url}/ops/guide/${path}/`);
      const text = await stranger.text();
      expect.soft(text, path).toContain('type="password"');
      expect.soft(text, path).not.toContain('class="operating');
      expect.soft(stranger.headers.get('cache-control'), path).toBe('no-store');
      expect.soft((await fetch(`${server.url}/ops/guide/${path}.json`)).status, path).toBe(401);
    }
    expect((await fetch(`${server.url}/ops/guide/nothing/`, { headers: { cookie } })).status).toBe(404);
  });

  test('what is printed holds the words and leaves out the frame', async () => {
    const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
    await context.setExtraHTTPHeaders({ cookie });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const address of ['/review/protocol/', '/ops/guide/support/failed-handoff/']) {
      await page.goto(server.url + address);
      expect(await page.locator('.contents').first().isVisible(), address).toBe(false);
      expect(await page.locator('.anchor').first().isVisible(), address).toBe(false);
      expect(await page.locator('.operating h2').first().isVisible(), address).toBe(true);
    }
    await context.close();
  });
});

describe('a site that goes public', () => {
  let folder: string;
  const built = (path: string) => existsSync(join(folder, out, 'juniper/client', path));
  const build = () => buildSite(folder, 'juniper', out);

  beforeAll(async () => {
    folder = await mkdtemp(join(project, '.cache/operating-'));
    for (const name of ['content', 'titan-map'])
      await cp(join(fixtureProject, name), join(folder, name), { recursive: true });
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('shows its visitors disclaimers and privacy only', async () => {
    await build();
    for (const page of ['avisos', 'privacidad', 'en/disclaimers', 'en/privacy']) {
      expect.soft(built(`${page}/index.html`), page).toBe(true);
      expect.soft(built(`${page}.json`), page).toBe(true);
    }
    for (const path of ['review', ...reviewerPaths, ...operatorPaths])
      expect.soft([built(`${path}/index.html`), built(`review/${path}/index.html`)], path).toEqual([false, false]);
  });

  test('may publish its protocol, and cannot publish a page for operators', async () => {
    const file = join(folder, 'titan-map/juniper/map.yaml');
    const map = await readFile(file, 'utf8');
    const choose = (audiences: string) =>
      writeFile(file, map.replace(/^( {2}languages:.*)$/m, `$1\n  audiences: ${audiences}`));
    await choose('{ protocol: public }');
    await build();
    expect([built('protocol/index.html'), built('protocol.json'), built('readiness/index.html')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await readFile(join(folder, out, 'juniper/client/sitemap.xml'), 'utf8')).toContain('/protocol/');
    expect(await readFile(join(folder, out, 'juniper/client/index.html'), 'utf8')).toContain('href="/protocol/"');
    await choose('{ flags: public }');
    await expect(build()).rejects.toThrow(
      /titan-map\/juniper\/map\.yaml:5:23 {2}map\/audience\n {2}Found the audience "public" at site › audiences › flags; expected operator or reviewer\./,
    );
  });
});
