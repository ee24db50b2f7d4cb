import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSite, fixtureProject, type RunningSite, serveSite, startBrowser } from './support.ts';

/** A key of Cloudflare's for tests; see developers.cloudflare.com/turnstile/troubleshooting/testing. */
const siteKey = '1x00000000000000000000AA';

const cloudflare = 'https://challenges.cloudflare.com/**';

/** What Cloudflare's script does as far as a form can tell: a frame to look at, and a field with a token. */
const widget = `for (const place of document.querySelectorAll('.cf-turnstile')) {
  const frame = document.createElement('iframe');
  frame.title = 'Widget containing a security challenge';
  frame.src = 'https://challenges.cloudflare.com/frame/' + place.dataset.sitekey;
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'cf-turnstile-response', value: 'a token' });
  place.append(frame, field);
}`;

const project = join(fixtureProject, '.cache/turnstile');
const database = join(project, 'leads.db');
let browser: Browser;
let server: RunningSite;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  rmSync(project, { recursive: true, force: true });
  for (const part of ['content', 'titan-map']) {
    cpSync(join(fixtureProject, part, 'juniper'), join(project, part, 'juniper'), { recursive: true });
  }
  const file = join(project, 'titan-map/juniper/map.yaml');
  const map = readFileSync(file, 'utf8').replace(
    /^ {2}leads:\n/m,
    (line) => `${line}    turnstile: { siteKey: ${siteKey} }\n`,
  );
  writeFileSync(file, map);
  [browser] = await Promise.all([startBrowser(), buildSite(project, 'juniper', 'dist')]);
  const settings = { DATABASE_URL: `file:${database}`, SMTP_URL: '', TURNSTILE_SECRET: 'no secret of any widget' };
  server = await serveSite(project, 'juniper', 'dist', settings);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(project, { recursive: true, force: true });
});

beforeEach(async () => {
  complaints = [];
  page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
});
afterEach(() => page.context().close());

async function sendForm(message: string): Promise<string[]> {
  await page.goto(`${server.url}/en/`);
  const form = page.locator('form.lead-form');
  await form.getByLabel('Your name').fill('Ana Sample');
  await form.getByLabel('Phone').fill('541-555-0134');
  await form.getByLabel('Anything we should know?').fill(message);
  await form.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await page.waitForURL('**/en/thank-you/');
  const leads = new DatabaseSync(database, { readOnly: true });
  const row = leads.prepare('select suspicion from leads where message = ?').get(message);
  leads.close();
  return JSON.parse(String(row?.suspicion)).filter((sign: string) => sign.startsWith('turnstile'));
}

test('the widget stands in the form, may run there, and its token reaches the server', async () => {
  await page.route(cloudflare, (route) => {
    const isScript = new URL(route.request().url()).pathname === '/turnstile/v0/api.js';
    return isScript
      ? route.fulfill({ contentType: 'text/javascript', body: widget })
      : route.fulfill({ contentType: 'text/html', body: '<p>Success</p>' });
  });
  await page.goto(`${server.url}/en/`);
  await page.frameLocator('.cf-turnstile iframe').getByText('Success').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  // Cloudflare does not know the secret of this test, and may be out of reach: both speak of us, not of the visitor.
  expect(await sendForm('with a token')).toEqual(['turnstile-unreachable']);
  expect(complaints).toEqual([]);
});

test('where the widget is blocked the form works, and the request is marked', async () => {
  await page.route(cloudflare, (route) => route.abort());
  expect(await sendForm('without a token')).toEqual(['turnstile-failed']);
});
