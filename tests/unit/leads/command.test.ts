import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../site/leads/store.ts';
import { type Mailbox, startMailbox } from '../../support/mailbox.ts';
import { startReceiver } from './receiver.ts';
import { desk, formPost, goodFields, openSqlite, type TemporaryFolder, temporaryFolder } from './support.ts';

const command = new URL('../../../scripts/truecopy.ts', import.meta.url).pathname;
const project = new URL('../../fixtures/sites/', import.meta.url).pathname;

/** When leads of these tests come, so that they are due on whatever day the command runs. */
const longAgo = () => new Date('2020-01-02T15:00:00.000Z');

let folder: TemporaryFolder;
let mailbox: Mailbox;
beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await startMailbox();
});
afterEach(async () => {
  await mailbox.close();
  folder.remove();
});

function start(args: string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [command, 'leads', ...args], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: `file:${folder.path}/leads.db`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function leads(args: string[], env: Record<string, string> = {}) {
  const child = start(args, env);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, code };
}

async function take(fields: Record<string, string>): Promise<string> {
  const store = await openSqlite(folder.path, randomUUID);
  const response = await desk((lead) => store.accept(lead), longAgo, randomUUID).send(
    formPost({ ...goodFields, ...fields }, { accept: 'application/json' }),
  );
  await store.close();
  const { id } = (await response.json()) as { id: string };
  return id;
}

describe('leads list', () => {
  test('prints the contract as JSON, without personal data', async () => {
    const id = await take({ idempotency_key: 'k1', message: 'Roof leaks' });
    const { stdout, code } = await leads(['list', '--format', 'json']);
    expect(code).toBe(0);
    const due = expect.stringMatching(/^20\d\d-.*Z$/);
    expect(JSON.parse(stdout)).toEqual([
      {
        id,
        idempotencyKey: 'k1',
        receivedAt: due,
        site: 'juniper',
        state: 'queued',
        suspicion: [],
        deliveries: [{ channel: 'smtp', state: 'queued', attempts: 0, lastError: null, nextAttemptAt: due }],
      },
    ]);
    expect(stdout).not.toMatch(/Ana|555|Roof/);
  });

  test('filters by site and state', async () => {
    const id = await take({});
    expect((await leads(['list', '--site', 'juniper', '--state', 'queued'])).stdout).toContain(id);
    expect((await leads(['list', '--state', 'delivered'])).stdout).toBe('Found no lead.\n');
    const unknown = await leads(['list', '--site', 'junipr']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('juniper');
  });
});

describe('leads deliver', () => {
  test('sends what is due and says that nothing is owed any more', async () => {
    const id = await take({});
    const first = await leads(['deliver'], { SMTP_URL: mailbox.url, LEADS_TO: 'desk@example.com' });
    expect(first).toEqual({ code: 0, stderr: '', stdout: `Lead ${id} was delivered.\nNothing is owed.\n` });
    const second = await leads(['deliver'], { SMTP_URL: mailbox.url });
    expect(second).toEqual({ code: 0, stderr: '', stdout: 'Nothing is owed.\n' });
    expect(mailbox.mails).toMatchObject([{ to: ['desk@example.com'] }]);
  });

  test('says which lead stays owed and when the next try is, while the mail server is down', async () => {
    const id = await take({});
    mailbox.misbehave({ at: 'to', code: 451, text: 'Later' });
    const { stdout, code } = await leads(['deliver'], { SMTP_URL: mailbox.url });
    expect(code).toBe(1);
    expect(stdout).toContain(`1 lead is still owed:\n  ${id}  juniper  retrying, 1 attempt.`);
    expect(stdout).toMatch(/It is tried again at 20\d\d-[\d-]+T[\d:.]+Z\./);
  });

  test('does not run without a mail server, and says what is owed', async () => {
    const id = await take({});
    const { stderr, code } = await leads(['deliver'], { SMTP_URL: '' });
    expect(code).toBe(2);
    expect(stderr).toContain(id);
    expect(stderr).toContain('SMTP_URL is not set');
  });

  test('without a mail server serves the webhook, and says that mail stays owed', async () => {
    const receiver = await startReceiver();
    const store = await openStore({ kind: 'sqlite', path: join(folder.path, 'leads.db') }, randomUUID, [
      'smtp',
      'webhook',
    ]);
    const front = desk((lead) => store.accept(lead), longAgo, randomUUID);
    await front.send(formPost(goodFields));
    await store.close();
    const settings = { SMTP_URL: '', LEADS_WEBHOOK_URL: receiver.url, LEADS_WEBHOOK_SECRET: receiver.secret };
    const { code, stdout, stderr } = await leads(['deliver'], settings);
    expect(code).toBe(1);
    expect(stdout).toContain('was delivered to the webhook.');
    expect(stdout).toContain('1 lead is still owed:');
    expect(stderr).toBe('SMTP_URL is not set: webhooks are served, and mail stays owed.\n');
    expect(receiver.received).toHaveLength(1);
    await receiver.close();
  });

  test('sends the tests of a preview to its reviewer, not to the office', async () => {
    const store = await openSqlite(folder.path, randomUUID);
    const front = desk((lead) => store.accept({ ...lead, site: 'juniper@preview' }), longAgo, randomUUID);
    await front.send(formPost(goodFields));
    await store.close();
    const settings = { SMTP_URL: mailbox.url, LEADS_TO: 'desk@example.com', LEADS_REVIEWER: 'reviewer@example.com' };
    expect((await leads(['deliver'], settings)).code).toBe(0);
    expect(mailbox.mails).toMatchObject([{ to: ['reviewer@example.com'] }]);
    expect(mailbox.mails[0]?.headers.subject).toMatch(/^\[TEST\] /);
    expect(JSON.parse((await leads(['list', '--site', 'juniper', '--format', 'json'])).stdout)).toEqual([]);
    expect(JSON.parse((await leads(['list', '--site', 'juniper@preview', '--format', 'json'])).stdout)).toHaveLength(1);
  }, 30_000);

  test('--watch goes on until it is told to stop', async () => {
    const child = start(['deliver', '--watch'], { SMTP_URL: mailbox.url });
    const output = text(child.stdout);
    await once(child.stderr, 'data');
    const id = await take({});
    await expect.poll(() => mailbox.mails.length, { timeout: 15_000 }).toBe(1);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await output).toBe(`Lead ${id} was delivered.\n`);
  }, 30_000);
});

describe('what people do with a lead', () => {
  test('a refused mail is due again after retry', async () => {
    const id = await take({});
    mailbox.misbehave({ at: 'to', code: 550, text: 'No' });
    const refused = await leads(['deliver'], { SMTP_URL: mailbox.url });
    expect(refused.stdout).toContain('a person has to look at it');
    mailbox.misbehave(null);
    expect(await leads(['retry', id])).toEqual({ code: 0, stderr: '', stdout: `Lead ${id}: its mail is due now.\n` });
    expect((await leads(['deliver'], { SMTP_URL: mailbox.url })).code).toBe(0);
    expect(await leads(['retry', id])).toMatchObject({
      code: 2,
      stderr: `Lead ${id}: Its delivery is done already.\n`,
    });
  });

  test('one that a person took care of owes no mail, and the note is kept', async () => {
    const id = await take({ message: 'Roof leaks' });
    expect((await leads(['complete', id])).code).toBe(2);
    expect((await leads(['complete', id, '--note', 'Called back'])).code).toBe(0);
    expect(await leads(['deliver'], { SMTP_URL: mailbox.url })).toMatchObject({
      code: 0,
      stdout: 'Nothing is owed.\n',
    });
    expect(mailbox.mails).toEqual([]);
    const masked = await leads(['show', id]);
    expect(masked.stdout).toMatch(/Z {2}complete by command: Called back\n$/);
    expect(masked.stdout).toContain('(10 characters)');
    expect(masked.stdout).not.toMatch(/Ana|0134|Roof/);
    const revealed = (await leads(['show', id, '--reveal'])).stdout;
    expect(revealed).toMatch(/^name {3,}Ana Sample$/m);
    const values = revealed.split('\n').flatMap((line) => /^[a-z_0-9]+ {2,}(?=\S)/.exec(line)?.[0].length ?? []);
    expect(new Set(values).size).toBe(1);
  });

  test('a reader that stops early ends the command without a word', async () => {
    await take({});
    const child = start(['export']);
    child.stdout.destroy();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(stderr).toBe('');
  });

  test('one that does not exist is told', async () => {
    await take({});
    expect(await leads(['show', 'nope'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no such lead'),
    });
  });
});

describe('the end of a lead', { timeout: 30_000 }, () => {
  const words = { name: 'Ana Sample', message: '=Roof leaks' };

  test('leads are exported masked, and in full when asked for, to a file that is not written over', async () => {
    await take(words);
    const masked = await leads(['export']);
    expect(masked.stdout).toMatch(/^"id","received_at",.*\r\n/);
    expect(masked.stdout).not.toMatch(/Ana|Roof|555/);
    const file = join(folder.path, 'leads.csv');
    expect(await leads(['export', '--reveal', '--out', file])).toEqual({
      code: 0,
      stdout: '',
      stderr: `1 lead in ${file}\n`,
    });
    expect(readFileSync(file, 'utf8')).toContain('"Ana Sample"');
    expect(readFileSync(file, 'utf8')).toContain(`"'=Roof leaks"`);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await leads(['export', '--out', file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    });
    const [{ id }] = JSON.parse((await leads(['list', '--format', 'json'])).stdout);
    const { audit } = JSON.parse((await leads(['show', id, '--format', 'json'])).stdout);
    expect(audit).toEqual([{ at: expect.any(String), action: 'export', note: null, via: 'command' }]);
    const json = JSON.parse((await leads(['export', '--format', 'json', '--reveal'])).stdout);
    expect(json).toMatchObject([{ name: 'Ana Sample', message: '=Roof leaks', state: 'queued' }]);
    expect(JSON.parse((await leads(['export', '--format', 'json', '--state', 'delivered'])).stdout)).toEqual([]);
  });

  test('a lead is made anonymous and deleted only after somebody was told of it', async () => {
    const id = await take(words);
    expect(await leads(['redact', id])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nobody has been told of it yet'),
    });
    await leads(['complete', id, '--note', 'Called Ana']);
    expect(await leads(['redact', id])).toMatchObject({ code: 0, stdout: `Lead ${id}: made anonymous.\n` });
    const { stdout } = await leads(['show', id, '--reveal', '--format', 'json']);
    expect(stdout).not.toMatch(/Ana|Roof|555/);
    expect(JSON.parse(stdout).audit.map(({ action }: { action: string }) => action)).toEqual(['complete', 'redact']);
    expect(await leads(['delete', id])).toMatchObject({ code: 0, stdout: `Lead ${id}: deleted.\n` });
    expect((await leads(['list'])).stdout).toBe('Found no lead.\n');
    expect((await leads(['stats', '--format', 'json'])).stdout).toContain('"leads": 0');
    const left = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'latin1'));
    expect(left.join('')).not.toMatch(/Ana Sample|Roof leaks|541-555/);
  });

  test('leads go by age, save for those that are owed', async () => {
    const store = await openSqlite(folder.path, randomUUID);
    // Ages so far apart that the test holds on every day from 1990 to 2040.
    const old = () => new Date('1970-01-01T00:00:00.000Z');
    const { send } = desk((lead) => store.accept(lead, lead.message === 'told' ? old() : null), old, randomUUID);
    await send(formPost({ ...goodFields, message: 'told' }));
    await send(formPost({ ...goodFields, message: 'owed' }));
    await store.close();
    await take({});

    const dry = await leads(['delete', '--older-than', '240mo', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 leads from before .* would be deleted/) });
    const { code, stdout, stderr } = await leads(['delete', '--expired'], { LEADS_RETENTION: '240mo' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^2 leads from before \d{4}-\d\d-\d\d; deleted 1\.\n$/);
    expect(stderr).toContain('was kept. Nobody has been told of it yet');
    expect(JSON.parse((await leads(['list', '--until', '1970-01-01', '--format', 'json'])).stdout)).toHaveLength(1);
    expect(JSON.parse((await leads(['list', '--since', '1970-01-02', '--format', 'json'])).stdout)).toHaveLength(1);
  });

  test('a marked lead is found and released', async () => {
    const id = await take({ website: 'x' });
    await take({ message: 'not marked' });
    expect(JSON.parse((await leads(['list', '--suspected', '--format', 'json'])).stdout)).toHaveLength(1);
    expect((await leads(['release', id])).stdout).toBe(`Lead ${id}: no longer marked as suspicious.\n`);
    expect(await leads(['release', id])).toMatchObject({
      code: 2,
      stderr: `Lead ${id}: It is not marked as suspicious.\n`,
    });
  });

  test.each([
    [['delete'], 'Say which leads are to be deleted'],
    [['delete', 'x', '--expired'], 'LEADS_RETENTION is not set'],
    [['delete', 'x', '--older-than', '2y'], 'Say which leads are to be deleted'],
    [['delete', 'x', '--dry-run'], 'go with --older-than'],
    [['delete', '--older-than', 'ages'], 'Found --older-than ages'],
    [['list', '--since', '2026-02-30'], 'Found --since 2026-02-30'],
  ])('%j cannot run: %s', async (args, why) => {
    expect(await leads(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(why) });
  });
});

describe('what cannot be used is told with exit code 2', () => {
  test('a file that is no database', async () => {
    writeFileSync(join(folder.path, 'leads.db'), 'Notes. '.repeat(300));
    expect(await leads(['list'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not a SQLite database'),
    });
  });

  test.each([
    ['DATABASE_URL', 'leads.db'],
    ['SMTP_URL', 'localhost'],
    ['LEADS_TO', 'office'],
  ])('%s=%s', async (name, value) => {
    expect(await leads(['list'], { [name]: value })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(name),
    });
  });

  test('an unknown state', async () => {
    expect(await leads(['list', '--state', 'done'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('manual-complete'),
    });
  });
});
