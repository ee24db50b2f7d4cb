import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashSecret } from '../../site/ops/secret.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type TemporaryFolder, temporaryFolder } from '../unit/leads/support.ts';
import { buildSite, fixtureProject, type RunningSite, serveSite, startBrowser } from './support.ts';

const out = '.cache/ops-test';
const site = 'juniper';
const secret = 'correct horse battery';

let browser: Browser;
let hash: string;
let folder: TemporaryFolder;
let mailbox: Mailbox;
let server: RunningSite;

beforeAll(async () => {
  [browser, hash] = await Promise.all([startBrowser(), hashSecret(secret), buildSite(fixtureProject, site, out)]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await startMailbox();
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
  folder.remove();
});

async function serve(env: Record<string, string>): Promise<void> {
  server = await serveSite(fixtureProject, site, out, {
    DATABASE_URL: `file:${join(folder.path, 'leads.db')}`,
    SMTP_URL: mailbox.url,
    ...env,
  });
}

async function take(fields: Record<string, string>): Promise<string> {
  const response = await fetch(`${server.url}/api/leads`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'Zyxwv <b>', phone: '541-555-0199', consent: 'on', ...fields }),
    headers: { accept: 'application/json' },
  });
  return ((await response.json()) as { id: string }).id;
}

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/ops/`);
  return page;
}

async function signIn(page: Page, typed = secret): Promise<void> {
  await page.getByLabel('Secret').fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** Nothing is wider than the phone, and the accessibility checks that a machine can make find nothing. */
async function expectUsable(page: Page, name: string): Promise<void> {
  if (process.env.TRUECOPY_SHOTS)
    await page.screenshot({ path: join(process.env.TRUECOPY_SHOTS, `${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found, name).toEqual([]);
}

test('the page does not exist while no secret is set', async () => {
  await serve({ OPS_SECRET: '' });
  for (const path of ['/ops', '/ops/', '/ops/some-id/'])
    expect((await fetch(server.url + path)).status, path).toBe(404);
  const post = await fetch(`${server.url}/ops/`, {
    method: 'POST',
    body: new URLSearchParams({ action: 'sign-in', secret }),
  });
  expect(post.status).toBe(404);
});

test('health says how things stand, and nothing else', async () => {
  await serve({});
  const response = await fetch(`${server.url}/api/health`);
  expect([response.status, await response.json()]).toEqual([200, { ok: true, accepting: true, delivering: true }]);
});

describe('with a secret', () => {
  beforeEach(() => serve({ OPS_SECRET: hash }));

  test('every answer keeps scripts, frames, caches and search engines out', async () => {
    const { headers } = await fetch(`${server.url}/ops/`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';(?!.*script)/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('a lead that was refused is found, looked at, sent again and noted as done, on a phone', async () => {
    mailbox.misbehave({ at: 'to', code: 550, text: 'No such user' });
    const id = await take({ message: 'Roof leaks', service: 'roof-repair', website: 'x' });
    await expect.poll(() => server.log(), { timeout: 15_000 }).toContain('a person has to look at it');

    const page = await open();
    await signIn(page, 'wrong');
    await page.getByText('This is not the secret').waitFor();
    await expectUsable(page, 'ops-sign-in');
    await signIn(page);
    await page.getByRole('heading', { name: '1 request nobody has been told of' }).waitFor();
    await page.getByText('answered 550').waitFor();
    await expectUsable(page, 'ops-list');
    expect(await page.content()).not.toMatch(/Zyxwv|0199|Roof leaks/);
    await page.getByRole('link', { name: /^Runbook: A request did not reach/ }).click();
    await page.getByText('Find the saved request, send the notice to the business again').waitFor();
    await expectUsable(page, 'ops-runbook');
    await page.goBack();

    await page.getByRole('link', { name: /^Request of/ }).click();
    await page.getByText('(10 characters)').waitFor();
    expect(await page.content()).not.toMatch(/Zyxwv|0199|Roof leaks/);
    await page.getByRole('button', { name: 'Show name and phone' }).click();
    await page.getByText('Zyxwv <b>').waitFor();
    expect(await page.getByRole('link', { name: /^Call/ }).getAttribute('href')).toBe('tel:+15415550199');
    await expectUsable(page, 'ops-lead');

    await page.getByRole('button', { name: 'This is a real request' }).click();
    await page.getByText('It is no longer marked').waitFor();
    await page.getByRole('button', { name: 'Send again now' }).click();
    await page.getByText('It is sent again now').waitFor();
    await expect.poll(() => server.log().split('a person has to look at it').length, { timeout: 15_000 }).toBe(3);
    await page.getByLabel('What was done').fill('Called back, visit agreed');
    await page.getByRole('button', { name: 'Note as taken care of' }).click();
    await page.getByText('Nothing more is sent for it').waitFor();
    await page.getByText('Noted as taken care of: Called back, visit agreed').waitFor();
    await expectUsable(page, 'ops-done');

    await page.getByRole('link', { name: 'All requests' }).click();
    await page.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
    await page.getByText('Done by hand').waitFor();
    await page.goto(`${server.url}/ops/${id}x/`);
    expect(await page.title()).not.toContain('Requests |');
    await page.goto(`${server.url}/ops/`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${server.url}/ops/`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(server.log()).not.toMatch(/Zyxwv|0199|Roof leaks|correct horse/);
    await page.context().close();
  });
});
