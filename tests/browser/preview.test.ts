import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildSite, fixtureProject } from './support.ts';

const out = '.cache/preview-test';
const page = (path: string) => readFile(join(fixtureProject, out, 'juniper/client', path), 'utf8');

beforeAll(() => buildSite(fixtureProject, 'juniper', out, ['--preview']));

it('keeps a preview out of search engines and says so on every page', async () => {
  for (const path of ['index.html', 'en/index.html', 'reparación/index.html', '404.html']) {
    const html = await page(path);
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toContain('Preview for review, not public.');
    expect(html, path).toContain('href="/review/"');
  }
  expect(await page('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
});

it('lists every fact with the line of the map that it comes from', async () => {
  const text = (await page('review/index.html')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('31 de diciembre de 2026 OfferCard, line 12. From titan-map/juniper/map.yaml:64');
  expect(text).toContain('Header and footer of every page');
});
