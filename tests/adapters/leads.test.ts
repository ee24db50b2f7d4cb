import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AdapterName } from '../../site/build/settings.ts';
import { hashSecret } from '../../site/ops/secret.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type PostgresServer, startAnyPostgres } from '../support/postgres.ts';
import { type TemporaryFolder, temporaryFolder } from '../unit/leads/support.ts';
import { type BuiltSite, buildFor, cronSecret, type Instance } from './built-site.ts';

let postgres: PostgresServer;
let database: pg.Client;
beforeAll(async () => {
  postgres = await startAnyPostgres();
  database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await postgres.stop();
});

const opsSecret = 'correct horse battery';

const good = {
  name: 'Ana Sample',
  phone: '541-555-0134',
  zip: '97701',
  service: 'roof-repair',
  consent: 'on',
  lang: 'en',
};

/** Files of the server, with their paths below its folder. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?js$/.test(name));
}

const serverFolder: Readonly<Record<AdapterName, string>> = {
  node: 'server',
  netlify: '.netlify/v1/functions/ssr',
  vercel: '.vercel/output/functions/_render.func',
};

describe.each(['node', 'netlify', 'vercel'] as const)('built for %s', (adapter) => {
  let out: TemporaryFolder;
  let built: BuiltSite;
  let mailbox: Mailbox;
  const running: Instance[] = [];

  beforeAll(async () => {
    out = temporaryFolder();
    built = await buildFor(adapter, out.path);
  });
  afterAll(() => out.remove());
  beforeEach(async () => {
    mailbox = await startMailbox();
    await database.query('drop schema public cascade; create schema public');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((instance) => instance.end('SIGKILL')));
    await mailbox.close();
  });

  async function start(env: Record<string, string> = {}): Promise<Instance> {
    const settings = { DATABASE_URL: postgres.url, SMTP_URL: mailbox.url, CRON_SECRET: cronSecret };
    const instance = await built.start({ ...settings, ...env });
    running.push(instance);
    return instance;
  }

  const post = (instance: Instance, fields: Record<string, string>) =>
    fetch(instance.endpoint, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const postJson = (instance: Instance, fields: Record<string, string>) =>
    fetch(instance.endpoint, {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json' },
    });

  async function rows() {
    const { rows } = await database.query(
      'select leads.id, name, phone_e164, lang, service_id, zone_id, channel, outbox.state, attempts from leads join booking_requests on booking_requests.lead_id = leads.id join outbox on outbox.lead_id = leads.id order by received_at',
    );
    return rows;
  }

  test('the server needs no packages beside it', () => {
    const folder = join(built.folder, serverFolder[adapter]);
    const imported = filesOf(folder).flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:import|export)\b[^;'"]*?["']([^"'.][^"']*)["']/gm),
      ].map(([, module = '']) => module),
    );
    expect(imported.filter((module) => !isBuiltin(module))).toEqual([]);
    expect(filesOf(folder).filter((name) => name.includes('node_modules'))).toEqual([]);
    const bytes = filesOf(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });

  test('a form is answered with 303 once it is in PostgreSQL, and its mail follows', async () => {
    const instance = await start();
    const response = await post(instance, good);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/en/thank-you/']);
    expect(await rows()).toMatchObject([
      { name: 'Ana Sample', phone_e164: '+15415550134', lang: 'en', service_id: 'roof-repair', zone_id: 'bend' },
    ]);
    await expect.poll(() => mailbox.mails.length, { timeout: 15_000 }).toBe(1);
    await expect.poll(rows).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    if (adapter !== 'node') await expect.poll(instance.log).toContain('Work after the answer has ended.');
  });

  test('JSON is answered with JSON, and the same key twice with the same id', async () => {
    const instance = await start();
    const first = await postJson(instance, { ...good, idempotency_key: 'k1' });
    const answer = await first.json();
    const [row] = await rows();
    expect([first.status, answer]).toEqual([200, { ok: true, id: row.id }]);
    expect(await (await postJson(instance, { ...good, idempotency_key: 'k1' })).json()).toEqual(answer);
    expect(await rows()).toHaveLength(1);
  });

  test('what cannot be taken is said beside the fields, and no word is lost', async () => {
    const instance = await start();
    const json = await postJson(instance, { ...good, phone: 'call me' });
    expect([json.status, await json.json()]).toEqual([
      422,
      { ok: false, errors: { phone: expect.stringContaining('does not look like a phone number') } },
    ]);
    const page = await post(instance, { ...good, name: '<b>Ana</b>', phone: 'call me' });
    const html = await page.text();
    expect(page.status).toBe(422);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('does not look like a phone number');
    expect(html).toContain('value="&lt;b&gt;Ana&lt;/b&gt;"');
    expect((await fetch(instance.endpoint)).status).toBe(405);
    expect(await database.query("select to_regclass('leads') as found")).toMatchObject({ rows: [{ found: null }] });
  });

  test('pages and errors carry the headers that protect them', async () => {
    const instance = await start({ OPS_SECRET: await hashSecret(opsSecret) });
    const answers = await Promise.all(
      ['/en/', '/request/', '/nowhere/'].map((path) => fetch(`${instance.url}${path}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    for (const { headers, url } of answers) {
      expect(headers.get('content-type'), url).toContain('text/html');
      expect(headers.get('content-security-policy'), url).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), url).toBe('nosniff');
    }
    const ops = await fetch(`${instance.url}/ops/`);
    expect(ops.status).toBe(200);
    expect(ops.headers.get('content-security-policy')).not.toContain('script');
    expect(ops.headers.get('cache-control')).toBe('no-store');
  });

  test('the operator page opens with its secret and shows what nobody has been told of', async () => {
    mailbox.misbehave({ at: 'to', code: 550, text: 'No such user' });
    const instance = await start({ OPS_SECRET: await hashSecret(opsSecret) });
    await post(instance, good);
    await expect.poll(rows, { timeout: 15_000 }).toMatchObject([{ state: 'needs-review' }]);
    const signIn = await fetch(`${instance.url}/ops/`, {
      method: 'POST',
      body: new URLSearchParams({ action: 'sign-in', secret: opsSecret }),
      redirect: 'manual',
    });
    expect(signIn.status).toBe(303);
    const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const list = await (await fetch(`${instance.url}/ops/`, { headers: { cookie } })).text();
    expect(list).toContain('1 request nobody has been told of');
    expect(list).not.toContain('Ana Sample');
  });

  test('without its secret the operator page is not there, and health tells how things stand', async () => {
    const instance = await start();
    expect((await fetch(`${instance.url}/ops/`)).status).toBe(404);
    const health = await fetch(`${instance.url}/api/health`);
    expect([health.status, await health.json()]).toEqual([200, { ok: true, accepting: true, delivering: true }]);
  });

  describe('the schedule', () => {
    /** Takes a lead whose first mail fails, and makes its next attempt due. */
    async function owe(instance: Instance): Promise<void> {
      mailbox.misbehave({ at: 'from', code: 451, text: 'Later' });
      await post(instance, good);
      await expect.poll(rows, { timeout: 15_000 }).toMatchObject([{ state: 'retrying', attempts: 1 }]);
      mailbox.misbehave(null);
      await database.query("update outbox set next_attempt_at = '2026-01-01T00:00:00.000Z'");
    }

    test('sends what is owed once, though two instances begin at the same time', async () => {
      const [one, other] = await Promise.all([start(), start()]);
      await owe(one);
      const passes = await Promise.all([one.deliver(), other.deliver(), one.deliver()]);
      const reports = await Promise.all(passes.map((pass) => pass.json()));
      expect(passes.map(({ status }) => status)).toEqual([200, 200, 200]);
      if (adapter !== 'node') expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1);
      await expect.poll(rows).toMatchObject([{ state: 'delivered', attempts: 2 }]);
      expect(mailbox.mails).toHaveLength(1);
      expect(await (await one.deliver()).json()).toEqual({ ok: true, tried: 0, delivered: 0 });
      expect(mailbox.mails).toHaveLength(1);
    });

    test('is not there for those who do not know its secret', async () => {
      const [instance, closed] = await Promise.all([start(), start({ CRON_SECRET: '' })]);
      const ask = async ({ url }: Instance, authorization: string) => {
        const response = await fetch(`${url}/api/deliver`, { headers: { authorization } });
        const { date: _now, ...headers } = Object.fromEntries(response.headers);
        return { status: response.status, headers, body: await response.text() };
      };
      const nothing = await ask(closed, `Bearer ${cronSecret}`);
      expect(nothing).toMatchObject({ status: 404, body: '' });
      for (const wrong of ['', 'Bearer ', 'Bearer wrong', `Basic ${cronSecret}`, `Bearer ${cronSecret}x`])
        expect(await ask(instance, wrong), wrong).toEqual(nothing);
      expect(await ask(closed, 'Bearer ')).toEqual(nothing);
    });

    test('says that it could not run when the database does not answer', async () => {
      const instance = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
      const pass = await instance.deliver();
      expect([pass.status, await pass.json()]).toEqual([503, { ok: false }]);
      expect(instance.log()).toContain('the server cannot be reached');
    });
  });

  if (adapter === 'node') return;
  test('the platform is told to run the schedule each minute', async () => {
    const at = (path: string) => join(built.folder, path);
    const schedule =
      adapter === 'netlify'
        ? (await import(at('.netlify/v1/functions/deliver/deliver.mjs'))).config.schedule
        : JSON.parse(readFileSync(at('.vercel/output/config.json'), 'utf8')).crons;
    expect(schedule).toEqual(adapter === 'netlify' ? '* * * * *' : [{ path: '/api/deliver', schedule: '* * * * *' }]);
  });

  test('a file as the database is refused with the reason, and pages are served', async () => {
    const instance = await start({ DATABASE_URL: '' });
    const name = adapter === 'netlify' ? 'Netlify' : 'Vercel';
    const response = await post(instance, { ...good, message: 'Roof leaks' });
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(html).toContain('(541) 555-0110');
    expect(html).toContain('Roof leaks');
    expect(instance.log()).toContain(`the disk of ${name} does not last`);
    expect(instance.log()).not.toMatch(/Ana|0134|Roof/);
    expect((await fetch(`${instance.url}/en/`)).status).toBe(200);
    const health = await fetch(`${instance.url}/api/health`);
    expect([health.status, await health.json()]).toEqual([503, { ok: false, accepting: false, delivering: false }]);
    expect(mailbox.mails).toEqual([]);
  });
});
