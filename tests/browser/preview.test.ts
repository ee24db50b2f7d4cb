import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { startMailbox } from '../support/mailbox.ts';
import { temporaryFolder } from '../unit/leads/support.ts';
import { buildSite, fixtureProject, serveSite } from './support.ts';

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

it('sends requests to the reviewer only, marked as a test, whatever the recipient of the office is', async () => {
  const folder = temporaryFolder();
  const mailbox = await startMailbox();
  const server = await serveSite(fixtureProject, 'juniper', out, {
    DATABASE_URL: `file:${join(folder.path, 'leads.db')}`,
    SMTP_URL: mailbox.url,
    LEADS_TO: 'office@example.com',
    LEADS_REVIEWER: '',
  });
  try {
    const body = new URLSearchParams({ name: 'Ana', phone: '541-555-0134', consent: 'on', lang: 'en' });
    const response = await fetch(`${server.url}/api/leads`, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(303);
    await expect.poll(() => mailbox.mails.length, { timeout: 15_000 }).toBe(1);
    expect(mailbox.mails[0]).toMatchObject({
      to: ['ana@juniper.example.com'],
      headers: { subject: expect.stringMatching(/^\[TEST\] /) },
    });
    expect(mailbox.mails[0]?.raw).toContain('This is a test from a preview of the website.');
  } finally {
    await server.stop();
    await mailbox.close();
    folder.remove();
  }
});
