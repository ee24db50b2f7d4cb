import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdapterName } from '../../site/build/settings.ts';
import { hashSecret } from '../../site/ops/secret.ts';
import { command, fixtureProject } from '../browser/support.ts';
import { freePort } from '../support/free-port.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type PostgresServer, startAnyPostgres } from '../support/postgres.ts';
import { type TemporaryFolder, temporaryFolder } from '../unit/leads/support.ts';
import { builtSite, type Instance, site } from './built-site.ts';

/** What the person who runs the site keeps to themselves. */
const secrets = {
  database: 'Planted-database-password',
  smtp: 'Planted-smtp-password',
  webhookPath: 'planted-webhook-path',
  webhook: Buffer.from('Planted webhook secret of 32 char').toString('base64'),
  ops: 'Planted operator secret',
  turnstile: 'planted-turnstile-secret',
  cron: 'planted-secret-of-the-schedule',
};

/** What a visitor writes. */
const visitor = {
  name: 'Zyxwvita Plantedname',
  phone: '541-555-0187',
  email: 'planted.visitor@example.com',
  address: '77 Planted Lane',
  message: 'Planted words of a visitor',
  referral_code: 'PLANTEDCODE',
  preferred_time: 'planted afternoon',
};

/** Names of the planted values that a text gives away, as they are or as a log or an address would encode them. */
function givenAway(found: string, planted: Readonly<Record<string, string>>): string[] {
  const traces = (value: string) => [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    value.replace(/\D/g, '').length === 10 ? value.replace(/\D/g, '') : value,
  ];
  return Object.entries(planted).flatMap(([name, value]) =>
    traces(value).some((trace) => found.includes(trace)) ? [name] : [],
  );
}

const everything = { ...secrets, ...visitor };

test('a planted value is found as it is, and as logs and addresses encode it', () => {
  const names = Object.keys(everything);
  expect(givenAway(JSON.stringify(everything), everything)).toEqual(names);
  expect(givenAway(String(new URLSearchParams(everything)).replaceAll('+', '%20'), everything)).toEqual(names);
  expect(givenAway(btoa(secrets.smtp), everything)).toEqual(['smtp']);
  expect(givenAway('tel:+15415550187', everything)).toEqual(['phone']);
});

const adapters = ['node', 'netlify', 'vercel'] as const satisfies readonly AdapterName[];

let out: TemporaryFolder;
let postgres: PostgresServer;
let mailbox: Mailbox;
let env: Record<string, string>;

async function truecopy(args: readonly string[], more: Record<string, string> = {}) {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: fixtureProject,
    env: { PATH: process.env.PATH, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { said: stdout + stderr, code };
}

beforeAll(async () => {
  out = temporaryFolder();
  postgres = await startAnyPostgres();
  mailbox = await startMailbox({ password: secrets.smtp });
  const database = new URL(postgres.url);
  database.password = secrets.database;
  env = {
    DATABASE_URL: database.href,
    SMTP_URL: `smtp://sender:${secrets.smtp}@${new URL(mailbox.url).host}`,
    LEADS_WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/${secrets.webhookPath}`,
    LEADS_WEBHOOK_SECRET: `whsec_${secrets.webhook}`,
    OPS_SECRET: await hashSecret(secrets.ops),
    TURNSTILE_SECRET: secrets.turnstile,
    CRON_SECRET: secrets.cron,
  };
});
afterAll(async () => {
  await mailbox.close();
  await postgres.stop();
  out.remove();
});

describe('what is built', () => {
  test.each([...adapters.map((adapter) => [adapter, []] as const), ['node', ['--preview']] as const])(
    'for %s %j holds no secret, and neither does what the build prints',
    async (adapter, options) => {
      const folder = join(out.path, [adapter, ...options].join(''));
      const args = [
        'build',
        '--site',
        site,
        '--out',
        folder,
        '--adapter',
        adapter,
        '--today',
        '2026-11-21',
        ...options,
      ];
      const { said, code } = await truecopy(args);
      expect(code, said).toBe(0);
      expect(givenAway(said, everything)).toEqual([]);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(20);
      const leaking = files.filter(({ parentPath, name }) => {
        const content = readFileSync(join(parentPath, name), 'latin1');
        return givenAway(content, everything).length > 0 || content.includes(env.OPS_SECRET ?? '');
      });
      expect(leaking.map(({ name }) => name)).toEqual([]);
    },
  );
});

/** Addresses and methods that nothing was made for. */
const odd: readonly [string, string][] = [
  ['GET', '/%E0%A4%A'],
  ['GET', '/nowhere/'],
  ['GET', '/_image?href=/nothing.png'],
  ['POST', '/_server-islands/nothing'],
  ['GET', '/ops/%00/'],
  ['PUT', '/api/leads'],
  ['POST', '/api/health'],
  ['GET', '/api/deliver'],
];

/** Answers that show nobody their own words. */
const plainAnswers: string[] = [];

describe.each(adapters)('a server that was built for %s', (adapter) => {
  /** Runs a scenario against an instance of its own, and returns what it logged. */
  async function run(more: Record<string, string>, scenario: (instance: Instance) => Promise<unknown>) {
    const instance = await builtSite(adapter, join(out.path, adapter)).start({ ...env, ...more });
    try {
      await scenario(instance);
    } finally {
      await instance.end('SIGKILL');
    }
    return instance.log();
  }

  const post = async ({ endpoint }: Instance, fields: Record<string, string>, accept = 'text/html') => {
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({ ...visitor, consent: 'on', lang: 'en', ...fields }),
      headers: { accept },
      redirect: 'manual',
    });
    const body = await response.text();
    expect(givenAway(body, secrets)).toEqual([]);
    if (accept === 'application/json') plainAnswers.push(body);
    return response.status;
  };

  test('logs and answers nothing that is planted while all goes well and visitors err', async () => {
    const log = await run({}, async (instance) => {
      expect(await post(instance, {})).toBe(303);
      await expect.poll(() => mailbox.mails.length, { timeout: 15_000 }).toBeGreaterThan(0);
      expect(await post(instance, { consent: '' })).toBe(422);
      expect(await post(instance, { phone: 'planted', email: '' }, 'application/json')).toBe(422);
      for (const [method, path] of odd) {
        const url = `${instance.url}${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(visitor)}`;
        const response = await fetch(url, { method, headers: { authorization: 'Bearer wrong' } }).catch(() => null);
        plainAnswers.push((await response?.text()) ?? '');
      }
      const wrong = new URLSearchParams({ action: 'sign-in', secret: secrets.ops.slice(1) });
      const signIn = await fetch(`${instance.url}/ops/`, { method: 'POST', body: wrong });
      plainAnswers.push(await signIn.text(), await (await fetch(`${instance.url}/api/health`)).text());
    });
    expect(givenAway(log, everything)).toEqual([]);
    expect(plainAnswers.flatMap((answer) => givenAway(answer, everything))).toEqual([]);
  });

  if (adapter !== 'node')
    test('logs and answers nothing that is planted when a page fails', async () => {
      const log = await run({ OPS_SECRET: secrets.ops }, async (instance) => {
        const response = await fetch(`${instance.url}/ops/?${new URLSearchParams(visitor)}`);
        expect(response.status).toBe(500);
        plainAnswers.push(await response.text());
      });
      expect(log).toContain('OPS_SECRET is no hash');
      expect(givenAway(log, everything)).toEqual([]);
      expect(plainAnswers.flatMap((answer) => givenAway(answer, everything))).toEqual([]);
    });

  test('logs nothing that is planted while mail is refused', async () => {
    const refusals = [
      { at: 'to', code: 550, text: `No such user ${visitor.email}, ${visitor.name}` },
      { at: 'data', code: 451, text: `Try later, ${visitor.phone} ${secrets.smtp}` },
    ] as const;
    for (const refusal of refusals) {
      mailbox.misbehave(refusal);
      const log = await run({}, async (instance) => {
        await post(instance, { message: `${visitor.message} ${adapter} ${refusal.code}` });
        await expect.poll(instance.log, { timeout: 15_000 }).toContain(`answered ${refusal.code}`);
      });
      expect(givenAway(log, everything)).toEqual([]);
    }
    mailbox.misbehave(null);
    const locked = env.SMTP_URL?.replace(secrets.smtp, `${secrets.smtp}-wrong`) ?? '';
    const log = await run({ SMTP_URL: locked }, async (instance) => {
      await post(instance, { message: `${visitor.message} ${adapter} locked` });
      await expect.poll(instance.log, { timeout: 15_000 }).toContain('It is blocked');
    });
    expect(givenAway(log, everything)).toEqual([]);
  });

  test('logs and answers nothing that is planted while the database is gone', async () => {
    const gone = env.DATABASE_URL?.replace(/:\d+\//, ':9/') ?? '';
    const refused = await run({ DATABASE_URL: gone, SMTP_URL: '' }, async (instance) => {
      expect(await post(instance, {})).toBe(503);
      expect(await post(instance, {}, 'application/json')).toBe(503);
      plainAnswers.push(await (await fetch(`${instance.url}/api/health`)).text());
      const signIn = new URLSearchParams({ action: 'sign-in', secret: secrets.ops });
      const { headers } = await fetch(`${instance.url}/ops/`, { method: 'POST', body: signIn, redirect: 'manual' });
      const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const down = await fetch(`${instance.url}/ops/`, { headers: { cookie } });
      expect(down.status).toBe(503);
      plainAnswers.push(await down.text());
    });
    const mailed = await run({ DATABASE_URL: gone }, async (instance) => expect(await post(instance, {})).toBe(303));
    expect(givenAway(refused + mailed, everything)).toEqual([]);
    expect(plainAnswers.flatMap((answer) => givenAway(answer, everything))).toEqual([]);
  });
});

test('a server that cannot use a setting does not repeat it', async () => {
  const node = builtSite('node', join(out.path, 'node'));
  for (const [name, value] of Object.entries({
    DATABASE_URL: `postgres://${secrets.database}`,
    SMTP_URL: `http://${secrets.smtp}`,
    LEADS_WEBHOOK_URL: `http://crm.example.com/${secrets.webhookPath}`,
    LEADS_WEBHOOK_SECRET: secrets.webhook,
    OPS_SECRET: secrets.ops,
    CRON_SECRET: 'planted-short',
  })) {
    const said = await node.start({ ...env, [name]: value }).then(
      () => 'It started.',
      (error: Error) => error.message,
    );
    expect(said).toContain(name);
    expect(givenAway(said, { ...everything, short: 'planted-short' }), name).toEqual([]);
  }
});

test('no report of the command line gives away what is planted', async () => {
  const { said: listed } = await truecopy(['leads', 'list', '--format', 'json']);
  const leads: { id: string }[] = JSON.parse(listed);
  expect(leads.length).toBeGreaterThan(5);
  const [first = { id: '' }, second = { id: '' }] = leads;
  const reports: string[] = [listed];
  const report = async (args: readonly string[], more: Record<string, string> = {}) =>
    void reports.push((await truecopy(args, more)).said);
  await report(['leads', 'list']);
  await report(['leads', 'show', first.id]);
  await report(['leads', 'show', first.id, '--format', 'json']);
  await report(['leads', 'stats']);
  await report(['leads', 'export']);
  await report(['leads', 'export', '--format', 'json']);
  await report(['leads', 'retry', first.id]);
  mailbox.misbehave({ at: 'to', code: 550, text: `No such user ${visitor.email}` });
  await report(['leads', 'deliver']);
  mailbox.misbehave(null);
  await report(['leads', 'complete', second.id, '--note', 'called']);
  await report(['leads', 'redact', second.id]);
  await report(['leads', 'delete', second.id]);
  await report(['leads', 'list'], { DATABASE_URL: env.DATABASE_URL?.replace(/:\d+\//, ':9/') ?? '' });
  await report(['leads', 'list'], { DATABASE_URL: `postgres://${secrets.database}` });
  await report(['leads', 'deliver'], { SMTP_URL: `http://${secrets.smtp}` });
  await report(['lint', '--site', site, '--format', 'json']);
  expect(reports.every((said) => said.length > 0)).toBe(true);
  expect(reports.flatMap((said) => givenAway(said, everything))).toEqual([]);
});
