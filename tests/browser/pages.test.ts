import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy, securityHeaders } from '../../site/security-policy.ts';
import { loadTitanMap } from '../../titan-map/load.ts';
import { buildSite, fixtureProject, project, type RunningSite, serveSite, startBrowser } from './support.ts';

/** Below the folder of the project, where the servers of the sites find its packages. */
const out = '.cache/pages-test';

type Element = DefaultTreeAdapterTypes.Element;

/** Pages that search engines are not told about, by site. */
const unlisted = {
  larkwater: ['/thank-you/', '/request/'],
  agarita: ['/thank-you/', '/es/gracias/', '/request/'],
  juniper: ['/gracias/', '/en/thank-you/'],
};

const { isElementNode } = defaultTreeAdapter;

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!isElementNode(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parse(html));
  return found;
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

function textOf(element: Element | undefined): string {
  return (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : isElementNode(node) ? textOf(node) : ''))
    .join('');
}

describe.each(['larkwater', 'agarita', 'juniper'] as const)('the built site %s', (site) => {
  let origin: string;
  let stop: RunningSite['stop'] | undefined;
  let database: string | undefined;
  let listed: string[];
  const pages = new Map<string, Element[]>();
  const refused: string[] = [];

  beforeAll(async () => {
    const root = site === 'juniper' ? fixtureProject : project;
    await buildSite(root, site, out);
    database = mkdtempSync(join(tmpdir(), 'truecopy-'));
    const running = await serveSite(root, site, out, { DATABASE_URL: `file:${join(database, 'leads.db')}` });
    ({ url: origin, stop } = running);
    const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
    listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
    for (const path of [...listed, ...unlisted[site]]) {
      const response = await fetch(origin + path);
      if (response.status !== 200) refused.push(`${path} ${response.status}`);
      pages.set(path, elements(await response.text()));
    }
  });
  afterAll(async () => {
    await stop?.();
    if (database) rmSync(database, { recursive: true });
  });

  it('answers every address', () => {
    expect(refused).toEqual([]);
    expect(listed).toContain('/');
  });

  it('gives every page one heading, a title, a description, a language and its own address', () => {
    for (const [path, all] of pages) {
      const tag = (name: string) => all.filter((element) => element.tagName === name);
      const meta = (name: string) => all.find((element) => attribute(element, 'name') === name);
      expect.soft(tag('h1').length, `${path}: h1`).toBe(1);
      expect.soft(textOf(tag('title')[0]).length, `${path}: title`).toBeGreaterThan(10);
      expect.soft(attribute(meta('description'), 'content')?.length, `${path}: description`).toBeGreaterThan(10);
      const lang = attribute(tag('html')[0], 'lang') ?? '';
      expect.soft(['en', 'es'], `${path}: lang`).toContain(lang);
      const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
      expect.soft(ids.length, `${path}: ids are unique`).toBe(new Set(ids).size);
      const canonical = tag('link').find((element) => attribute(element, 'rel') === 'canonical');
      if (listed.includes(path)) {
        expect.soft(new URL(attribute(canonical, 'href') ?? '').pathname, `${path}: canonical`).toBe(path);
        expect.soft(meta('robots'), `${path}: robots`).toBeUndefined();
      } else {
        expect.soft(attribute(meta('robots'), 'content'), `${path}: robots`).toBe('noindex');
      }
    }
  });

  it('describes the business in JSON-LD that parses and names the main phone only', () => {
    for (const [path, all] of pages) {
      const blocks = all.filter((element) => attribute(element, 'type') === 'application/ld+json').map(textOf);
      if (listed.includes(path) && !/disclaimers|avisos/.test(path)) expect.soft(blocks.length, path).toBe(1);
      for (const block of blocks) {
        const graph = JSON.parse(block)['@graph'] as Record<string, unknown>[];
        const phones = graph.flatMap((node) => node.telephone ?? []);
        expect.soft(phones.length, path).toBe(1);
        expect.soft(block, path).not.toMatch(/aggregateRating|"review"/);
      }
    }
  });

  it('has no link that leads nowhere', async () => {
    const checked = new Map<string, number>();
    for (const [path, all] of pages) {
      for (const href of all.flatMap((element) => attribute(element, 'href') ?? [])) {
        const url = new URL(href, origin + path);
        if (url.origin !== origin) continue;
        const target = url.pathname;
        if (!checked.has(target)) checked.set(target, (await fetch(origin + target)).status);
        expect.soft(`${href} ${checked.get(target)}`, `on ${path}`).toBe(`${href} 200`);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const ids = pages.get(target)?.map((element) => attribute(element, 'id'));
        if (fragment && ids) expect.soft(ids, `${href} on ${path}`).toContain(fragment);
      }
    }
  });

  it('answers an unknown address with 404 and a page that leads on', async () => {
    const response = await fetch(`${origin}/no-such-page/`);
    expect(response.status).toBe(404);
    const all = elements(await response.text());
    const links = all.filter((element) => element.tagName === 'a').map((element) => attribute(element, 'href'));
    expect(links).toContain('/');
  });

  it('sends the same security headers with built and with drawn pages', async () => {
    const { map } = loadTitanMap(join(site === 'juniper' ? fixtureProject : project, 'titan-map', site));
    if (!map) throw new Error(`The map of ${site} has problems.`);
    for (const path of ['/', '/request/']) {
      const { headers } = await fetch(origin + path);
      for (const [name, value] of Object.entries(securityHeaders(map))) {
        expect.soft(headers.get(name), `${path}: ${name}`).toBe(value);
      }
    }
    for (const [path, all] of pages) {
      const policy = all.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
      expect.soft(attribute(policy, 'content'), path).toBe(pagePolicy(map));
    }
  });

  describe('in a browser', () => {
    let browser: Browser;
    let axe: string;
    beforeAll(async () => {
      browser = await startBrowser();
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    });
    afterAll(() => browser.close());

    /** Opens every page at a width and reports what it says to the console and whether it is too wide. */
    async function visit(width: number, look: (page: Page, path: string) => Promise<void>): Promise<void> {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      for (const path of pages.keys()) {
        await page.goto(origin + path);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(tooWide, `${path} at ${width}: pixels beyond the window`).toBeLessThanOrEqual(0);
        await look(page, path);
      }
      expect.soft(said, `console at ${width}`).toEqual([]);
      await page.close();
    }

    it('does not scroll sideways on the narrowest phones', () => visit(320, async () => {}), 120_000);

    it.each([390, 1280])('has no accessibility violation and no sideways scrolling at %i pixels', async (width) => {
      await visit(width, async (page, path) => {
        // Evaluated over the debugger, which the page's Content-Security-Policy does not hold back.
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') };
          const results = await axe.run(document, { resultTypes: ['violations'] });
          return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
        });
        expect.soft(violations, `${path} at ${width}`).toEqual([]);
      });
    });
  });
});
