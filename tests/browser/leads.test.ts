import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type TemporaryFolder, temporaryFolder } from '../unit/leads/support.ts';
import { buildSite, fixtureProject, type RunningSite, serveSite, startBrowser } from './support.ts';

const out = '.cache/leads-test';
const site = 'juniper';

let browser: Browser;
let folder: TemporaryFolder;
let mailbox: Mailbox;
let server: RunningSite;

beforeAll(async () => {
  [browser] = await Promise.all([startBrowser(), buildSite(fixtureProject, site, out)]);
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await startMailbox();
  const env = { DATABASE_URL: `file:${join(folder.path, 'leads.db')}`, SMTP_URL: mailbox.url };
  server = await serveSite(fixtureProject, site, out, env);
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
  folder.remove();
});

interface Row {
  name: string;
  phone: string;
  message: string;
  zip: string;
  lang: string;
  consent_version: string;
  idempotency_key: string | null;
  context: string;
  service_id: string | null;
  zone_id: string | null;
}

function storedLeads(): Row[] {
  const database = new DatabaseSync(join(folder.path, 'leads.db'), { readOnly: true });
  const rows = database.prepare('select * from leads join booking_requests on lead_id = leads.id').all();
  database.close();
  return rows as unknown as Row[];
}

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}${path}`);
  return page;
}

async function fillIn(page: Page, phone = '541-555-0134'): Promise<void> {
  const form = page.locator('form.lead-form');
  await form.getByLabel('Your name').fill('Ana O’Sample <b>');
  await form.getByLabel('Phone').fill(phone);
  await form.getByLabel('ZIP code').fill('97701');
  await form.getByLabel('What do you need?').selectOption('roof-repair');
  await form.getByLabel('Anything we should know?').fill('Water in the hall.\nSince Monday.');
  await form.getByRole('checkbox').check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Send my request' }).click();

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

describe.each([
  ['with JavaScript at 390 px', { viewport: phone }, true],
  ['with JavaScript at 1280 px', { viewport: desktop }, true],
  ['without JavaScript at 390 px', { viewport: phone, javaScriptEnabled: false }, false],
  ['without JavaScript at 1280 px', { viewport: desktop, javaScriptEnabled: false }, false],
])('%s', (_name, options, script) => {
  test('a request is thanked for, stored and mailed', async () => {
    const page = await open('/en/?utm_source=flyer', options);
    await fillIn(page);
    await send(page);
    await page.waitForURL('**/en/thank-you/');
    expect(await page.locator('h1').textContent()).toContain('Your request is saved');

    const rows = storedLeads();
    expect(rows).toMatchObject([
      {
        name: 'Ana O’Sample <b>',
        phone: '541-555-0134',
        message: 'Water in the hall.\nSince Monday.',
        zip: '97701',
        lang: 'en',
        consent_version: '2026-11',
        service_id: 'roof-repair',
        zone_id: 'bend',
      },
    ]);
    const context = JSON.parse(rows[0]?.context ?? '{}');
    expect(context.page_url).toContain('/en/');
    expect(context.form_id).toBeTruthy();
    if (script) {
      expect(rows[0]?.idempotency_key).toMatch(/^[0-9a-f]{32}$/);
      expect(context.utm_source).toBe('flyer');
    } else {
      expect(rows[0]?.idempotency_key).toBeNull();
    }

    await expect.poll(() => mailbox.mails.length, { timeout: 15_000 }).toBe(1);
    expect(mailbox.mails[0]).toMatchObject({ to: ['office@juniper.example.com'], from: 'website@juniper.example.com' });
    await page.context().close();
  });

  test('a request that cannot be taken keeps its words and says what is wrong beside the field', async () => {
    const page = await open('/en/', options);
    await fillIn(page, 'call me');
    await send(page);
    const error = page.locator('.field-phone .field-error');
    await error.filter({ hasText: 'does not look like a phone number' }).waitFor();

    const form = page.locator('form.lead-form');
    expect(await form.getByLabel('Your name').inputValue()).toBe('Ana O’Sample <b>');
    expect(await form.getByLabel('Phone').inputValue()).toBe('call me');
    expect(await form.getByLabel('Phone').getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('What do you need?').inputValue()).toBe('roof-repair');
    expect(await form.getByLabel('Anything we should know?').inputValue()).toBe('Water in the hall.\nSince Monday.');
    expect(await form.getByRole('checkbox').isChecked()).toBe(true);
    expect(await form.locator('.form-notice').textContent()).toContain('has not been sent yet');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await form.getByLabel('Phone').fill('541-555-0134');
    await send(page);
    await page.waitForURL('**/en/thank-you/');
    expect(storedLeads()).toMatchObject([{ phone: '541-555-0134' }]);
    await page.context().close();
  });
});

test('on a bad line the request is kept in the browser and sent later, once', async () => {
  const page = await open('/en/', { viewport: phone });
  await fillIn(page);
  await page.context().setOffline(true);
  await send(page);
  const notice = page.locator('.form-notice');
  await notice.filter({ hasText: 'kept in this browser' }).waitFor();
  expect(await notice.textContent()).toContain('(541) 555-0110');
  expect(storedLeads()).toEqual([]);

  await page.context().setOffline(false);
  await notice.filter({ hasText: 'has now reached us' }).waitFor();
  await page.reload();
  await page.locator('form.lead-form').waitFor();
  expect(storedLeads()).toHaveLength(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
});

test('a browser that asks not to be tracked sends no click ids', async () => {
  const page = await open('/en/', { viewport: phone });
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await page.goto(`${server.url}/en/?gclid=g1&utm_source=flyer`);
  await fillIn(page);
  await send(page);
  await page.waitForURL('**/en/thank-you/');
  const context = JSON.parse(storedLeads()[0]?.context ?? '{}');
  expect(context).not.toHaveProperty('gclid');
  expect(context).not.toHaveProperty('landing_url');
  await page.context().close();
});

test('the hidden field is out of reach for people', async () => {
  const page = await open('/en/', { viewport: phone });
  const box = await page.locator('input[name=website]').boundingBox();
  expect(box === null || box.x + box.width <= 0 || box.y + box.height <= 0 || box.width <= 1).toBe(true);
  expect(await page.locator('.honeypot').getAttribute('aria-hidden')).toBe('true');
  expect(await page.locator('input[name=website]').getAttribute('tabindex')).toBe('-1');
  await page.context().close();
});

describe('the endpoint of the built server', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/leads`, { method: 'POST', body, headers, redirect: 'manual' });

  test('takes a form from behind a proxy that changed its origin', async () => {
    const body = new URLSearchParams({ name: 'Ana', phone: '541-555-0134', consent: 'on', lang: 'en' });
    const response = await post(body, { origin: 'https://proxy.example.com' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/en/thank-you/']);
  });

  test('encodes all that it shows again', async () => {
    const nasty = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    const names = ['name', 'phone', 'email', 'zip', 'address', 'service', 'preferred_time', 'message', 'referral_code'];
    const hidden = ['website', 'idempotency_key', 'page_url', 'gclid', 'form_id', 'campaign', 'lang'];
    const body = new URLSearchParams([...names, ...hidden].map((name) => [name, nasty]));
    const response = await post(body);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  test('answers what it cannot take', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const statuses = [
      await post('x', { 'content-type': 'text/plain' }),
      await post('x'.repeat(1_000_000), form),
      await post('--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nA', {
        'content-type': 'multipart/form-data; boundary=b',
      }),
      await post('{"name":', { 'content-type': 'application/json' }),
      await fetch(`${server.url}/api/leads`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([415, 413, 400, 400, 405]);
    expect(storedLeads()).toEqual([]);
  });

  test('prints nothing of what visitors wrote', async () => {
    await post(new URLSearchParams({ name: 'Zyxwv', phone: '541-555-0199', consent: 'on', message: 'Qwopasd' }));
    await expect.poll(() => server.log(), { timeout: 15_000 }).toContain('was delivered.');
    expect(server.log()).not.toMatch(/Zyxwv|0199|Qwopasd/);
  });
});
