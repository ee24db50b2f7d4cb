import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers, buildSite, fixtureProject, type RunningSite, serveSite, startBrowser } from './support.ts';

/** What the sites of other companies answer; a test changes it. */
const calendarScript = `window._scheduler = { show({ schedulerId }) {
  const window = document.createElement('dialog');
  window.textContent = 'Calendar ' + schedulerId;
  document.body.append(window);
  window.showModal();
} };`;
const tagScript = `const report = (way, data) =>
  navigator.sendBeacon(new URL('/event?' + way, document.currentScript?.src ?? source), JSON.stringify(data));
const source = document.currentScript.src;
document.addEventListener('online_lead_captured', ({ detail }) => report('event', detail));
window.dataLayer = { push: (data) => report('layer', data) };`;

let calendar: 'works' | 'missing' | 'slow' = 'works';
/** Requests that other companies got, and what they were told. */
let asked: string[] = [];
let told: [way: string, data: unknown][] = [];

const others: Server = createServer(async (request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  asked.push(pathname);
  if (pathname === '/event') told.push([search.slice(1), JSON.parse(await text(request))]);
  if (pathname === '/calendar.js' && calendar === 'slow') await wait(10_000);
  const found = pathname !== '/calendar.js' || calendar !== 'missing';
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
  response.end({ '/calendar.js': calendarScript, '/tag.js': tagScript }[pathname] ?? '');
});

const project = join(fixtureProject, '.cache/outside');
const database = join(project, 'leads.db');
let browser: Browser;
let server: RunningSite;
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => others.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(others.address() as AddressInfo).port}`;
  rmSync(project, { recursive: true, force: true });
  for (const part of ['content', 'titan-map']) {
    cpSync(join(fixtureProject, part, 'juniper'), join(project, part, 'juniper'), { recursive: true });
  }
  const file = join(project, 'titan-map/juniper/map.yaml');
  const map = readFileSync(file, 'utf8')
    .replace('\nbusiness:\n', `\n  referrals: { tag: { name: Neighbor Thanks, src: "${origin}/tag.js" } }\nbusiness:\n`)
    .replace(
      '\nowners:\n',
      `\n  - id: pick
    kind: scheduler
    label: { en: Pick a time, es: Elegir hora }
    status: active
    embed: { src: "${origin}/calendar.js", schedulerId: sched_0 }\nowners:\n`,
    );
  writeFileSync(file, map);
  [browser] = await Promise.all([startBrowser(), buildSite(project, 'juniper', 'dist')]);
  server = await serveSite(project, 'juniper', 'dist', { DATABASE_URL: `file:${database}` });
});
afterAll(async () => {
  await server.stop();
  await browser.close();
  others.close();
  others.closeAllConnections();
});
beforeEach(() => {
  calendar = 'works';
  asked = [];
  told = [];
});

async function open(path: string, options: BrowserContextOptions = {}, privacyControl = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (privacyControl) {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  }
  await page.goto(`${server.url}${path}`);
  return page;
}

const form = (page: Page) => page.locator('form.lead-form');

async function send(page: Page, name: string): Promise<void> {
  await form(page).getByLabel('Your name').fill(name);
  await form(page).getByLabel('Phone').fill('541-555-0134');
  await form(page).getByLabel('E-mail', { exact: true }).fill('ana@example.com');
  await form(page).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await page.waitForURL('**/en/thank-you/');
}

function stored(name: string): { advocate_code: string | null; context: Record<string, string> } {
  const file = new DatabaseSync(database, { readOnly: true });
  const row = file.prepare('select * from leads join booking_requests on lead_id = leads.id where name = ?').get(name);
  file.close();
  return { advocate_code: row?.advocate_code as string | null, context: JSON.parse(String(row?.context)) };
}

describe('a link from somebody who recommends the business', () => {
  test('brings a code that is shown, can be copied, and comes along to the next pages and with the request', async () => {
    const page = await open('/en/?utm_content=ANA-7', { permissions: ['clipboard-read', 'clipboard-write'] });
    const banner = page.getByRole('complementary', { name: 'Your referral code' });
    expect(await banner.textContent()).toContain('ANA-7');
    await banner.getByRole('button', { name: 'Copy the code' }).click();
    await banner.getByRole('status').filter({ hasText: 'The code is copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ANA-7');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.goto(`${server.url}/en/privacy/`);
    expect(await banner.textContent()).toContain('ANA-7');
    await page.goto(`${server.url}/en/`);
    expect(await form(page).getByRole('textbox', { name: 'Referral code' }).inputValue()).toBe('ANA-7');
    await send(page, 'Neighbor');
    expect(stored('Neighbor').advocate_code).toBe('ANA-7');
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('can be copied by hand where the browser lets no script copy', async () => {
    const page = await open('/en/?utm_content=ANA-7');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByRole('status').filter({ hasText: 'It is marked now' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('ANA-7');
    await page.context().close();
  });

  test('counts without JavaScript, where the page for requests shows the code as plain text', async () => {
    const page = await open('/request/?utm_content=ANA-7&lang=en', { javaScriptEnabled: false });
    expect(await page.locator('.referral').isVisible()).toBe(true);
    expect(await page.locator('.referral').textContent()).toContain('ANA-7');
    expect(await page.locator('.referral button').isVisible()).toBe(false);
    expect(await page.locator('[name=referral_code]').inputValue()).toBe('ANA-7');

    await page.goto(`${server.url}/en/?utm_content=ANA-8`);
    await send(page, 'Scriptless');
    expect(stored('Scriptless').advocate_code).toBe('ANA-8');
    await page.context().close();
  });

  test('leaves nothing behind in a browser that asks not to be followed', async () => {
    const page = await open('/en/?utm_content=ANA-7', {}, true);
    expect(await form(page).getByRole('textbox', { name: 'Referral code' }).inputValue()).toBe('ANA-7');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.getByRole('group', { name: 'Neighbor Thanks' }).isVisible()).toBe(false);
    await page.goto(`${server.url}/en/`);
    expect(await page.locator('.referral').isVisible()).toBe(false);
    await page.context().close();
  });

  test('is no recommendation when an advertisement carries it, or when it is no code', async () => {
    for (const link of ['utm_content=blue-banner&gclid=1', 'utm_content=Call%20now!', 'utm_content=%3Cb%3E']) {
      const page = await open(`/en/?${link}`);
      expect(await page.locator('.referral').isVisible(), link).toBe(false);
      await page.context().close();
    }
  });
});

test.each([
  ['/en/', 'May Neighbor Thanks hear of your request?', 'Pick a time'],
  ['/', '¿Puede Neighbor Thanks enterarse de su solicitud?', 'Elegir hora'],
])('code, question and calendar on %s stand in no way, on a phone and at a desk', async (path, question, button) => {
  const page = await open(`${path}?utm_content=ANA-7`);
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    expect(await page.getByRole('group', { name: question }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: button }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await barriers(page)).toEqual([]);
  }
  await page.context().close();
});

describe('the vendor of a referral program', () => {
  const question = (page: Page) => page.getByRole('group', { name: 'May Neighbor Thanks hear of your request?' });

  test('is not asked about without a code, and answers are not given in advance', async () => {
    const page = await open('/en/');
    expect(await question(page).isVisible()).toBe(false);
    await form(page).getByRole('textbox', { name: 'Referral code' }).fill('BO');
    expect(await question(page).isVisible()).toBe(true);
    const answers = question(page).getByRole('radio');
    expect(await answers.count()).toBe(3);
    for (const answer of await answers.all()) expect(await answer.isChecked()).toBe(false);
    const boxes: string[] = await page.evaluate(() =>
      Array.from(document.querySelectorAll('label:has(input[type=radio])'), (one) => {
        const { font, color, backgroundColor } = getComputedStyle(one);
        return [font, color, backgroundColor].join();
      }),
    );
    expect(boxes).toHaveLength(3);
    expect(new Set(boxes).size).toBe(1);
    await page.context().close();
  });

  test.each([
    ['Yes, with the referral code', { advocate_code: 'ANA-7' }, 'code'],
    [
      'Yes, with the referral code and my e-mail address',
      { advocate_code: 'ANA-7', email: 'ana@example.com' },
      'code-and-email',
    ],
  ])('hears of an accepted request after “%s”, and not before', async (answer, data, consent) => {
    const page = await open('/en/?utm_content=ANA-7');
    await question(page).getByLabel(answer, { exact: true }).check();
    expect(asked).toEqual([]);
    await send(page, answer);
    await expect.poll(() => told.length, { timeout: 15_000 }).toBe(2);
    expect(Object.fromEntries(told)).toEqual({ event: data, layer: { event: 'online_lead_captured', ...data } });
    expect(stored(answer)).toMatchObject({ advocate_code: 'ANA-7', context: { referral_consent: consent } });
    await page.reload();
    expect(asked.filter((path) => path === '/tag.js')).toHaveLength(1);
    await page.context().close();
  });

  test.each([
    ['after no', 'No, tell them nothing', false],
    ['without an answer', null, false],
    ['against the wish of the browser', null, true],
  ])('hears nothing %s', async (name, answer, privacyControl) => {
    const page = await open('/en/?utm_content=ANA-7', {}, privacyControl);
    if (answer) await question(page).getByLabel(answer).check();
    await send(page, name);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(stored(name).advocate_code).toBe('ANA-7');
    await page.context().close();
  });

  test('may do in the page what it needs, and nobody else may', async () => {
    const policy = (await fetch(server.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'self' ${origin};`);
    expect(policy).toContain(`connect-src 'self' ${origin};`);
    expect(policy).not.toContain('cloudflare');
  });
});

describe('the calendar', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Pick a time' });

  async function expectForm(page: Page): Promise<void> {
    await page.getByRole('status').filter({ hasText: 'The calendar did not open.' }).waitFor();
    expect(await button(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
    await send(page, `after ${calendar}`);
  }

  test('is loaded when the visitor asks for it, and opens over the page', async () => {
    const page = await open('/en/');
    await button(page).scrollIntoViewIfNeeded();
    expect(asked).toEqual([]);
    await button(page).click();
    expect(await page.getByRole('dialog').textContent()).toBe('Calendar sched_0');
    expect(await page.locator('#se-widget-embed').getAttribute('data-schedulerid')).toBe('sched_0');
    expect(await form(page).isVisible()).toBe(true);
    await page.context().close();
  });

  test.each(['missing', 'slow'] as const)('gives way to the form when its script is %s', async (how) => {
    calendar = how;
    const page = await open('/en/');
    await button(page).click();
    await expectForm(page);
    await page.context().close();
  });

  test('gives way to the form when the browser blocks it', async () => {
    const page = await open('/en/');
    await page.route(`${origin}/**`, (route) => route.abort('blockedbyclient'));
    await button(page).click();
    await expectForm(page);
    await page.context().close();
  });

  test('is not offered without JavaScript; the form is', async () => {
    const page = await open('/en/', { javaScriptEnabled: false });
    expect(await page.locator('.scheduler').isVisible()).toBe(false);
    await send(page, 'by hand');
    await page.context().close();
  });
});
