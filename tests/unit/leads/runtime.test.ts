import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LeadRuntime } from '../../../site/leads/runtime.ts';
import type { LeadSettings } from '../../../site/leads/settings.ts';
import { type Mailbox, startMailbox } from '../../support/mailbox.ts';
import { startReceiver } from './receiver.ts';
import {
  countingIds,
  desk,
  formPost,
  goodFields,
  handClock,
  map,
  openSqlite,
  site,
  type TemporaryFolder,
  temporaryFolder,
} from './support.ts';

let folder: TemporaryFolder;
let mailbox: Mailbox;
let runtime: LeadRuntime;
let log: string[];
const clock = handClock();
const newId = countingIds();

const noWebhook = { url: null, secret: null };

function startRuntime(smtp: string | null, webhook: LeadSettings['webhook'] = noWebhook, now = clock.now): LeadRuntime {
  log = [];
  runtime = new LeadRuntime({
    site,
    map,
    settings: {
      database: { kind: 'sqlite', path: join(folder.path, 'leads.db') },
      smtp: smtp ? new URL(smtp) : null,
      to: ['desk@example.com'],
      reviewer: null,
      webhook,
    },
    now,
    newId,
    log: (line) => log.push(line),
  });
  return runtime;
}

const front = () => desk((lead) => runtime.accept(lead), clock.now, newId);

/** A folder where the database file belongs cannot be opened as one. */
const breakDatabase = () => mkdirSync(join(folder.path, 'leads.db'));
const repairDatabase = () => rmdirSync(join(folder.path, 'leads.db'));

beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await startMailbox();
});

afterEach(async () => {
  await runtime.stop();
  await mailbox.close();
  folder.remove();
});

test('a running server mails a lead right after its answer, to the recipient of the settings', async () => {
  startRuntime(mailbox.url);
  expect((await front().send(formPost(goodFields))).status).toBe(303);
  runtime.deliverSoon();
  await vi.waitUntil(() => log.some((line) => line.endsWith('was delivered.')));
  expect(mailbox.mails).toMatchObject([{ to: ['desk@example.com'] }]);
});

test('a server that starts mails what is owed from before', async () => {
  startRuntime(null);
  runtime.start();
  await front().send(formPost(goodFields));
  expect(log).toEqual(['SMTP_URL is not set: leads are kept, and their mail waits for "truecopy leads deliver".']);
  await runtime.stop();

  startRuntime(mailbox.url).start();
  await vi.waitUntil(() => mailbox.mails.length === 1);
});

test('while the database fails, a lead is mailed at once, once, and the database learns of it as delivered', async () => {
  breakDatabase();
  startRuntime(mailbox.url);
  const fields = { ...goodFields, idempotency_key: 'k1', message: 'Roof leaks' };
  const answers = await Promise.all([front().send(formPost(fields)), front().send(formPost(fields))]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await front().send(formPost(fields))).status).toBe(303);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]?.raw).toContain('The lead database could not be reached');
  expect(mailbox.mails[0]?.raw).toContain('Roof leaks');

  repairDatabase();
  runtime.deliverSoon();
  await runtime.stop();
  const store = await openSqlite(folder.path);
  expect(await store.list()).toMatchObject([{ idempotencyKey: 'k1', state: 'delivered' }]);
  await store.close();
  expect(mailbox.mails).toHaveLength(1);
  expect(log.join('\n')).not.toMatch(/Ana|555-0134|Roof leaks/);
});

test('when both ways fail, the visitor is told', async () => {
  breakDatabase();
  await mailbox.close();
  startRuntime(mailbox.url);
  const closed = front();
  expect((await closed.send(formPost(goodFields))).status).toBe(503);
  expect(closed.redrawn[0]?.values.name).toBe('Ana Sample');
  expect(log[0]).toContain('the file may not be opened');

  startRuntime(null);
  expect((await front().send(formPost(goodFields))).status).toBe(503);
  repairDatabase();
  mailbox = await startMailbox();
});

test('a site with a webhook owes each lead to it as well, with or without a mail server', async () => {
  const receiver = await startReceiver();
  startRuntime(null, { url: new URL(receiver.url), secret: receiver.secret }, () => new Date());
  // The receiver looks at its own clock. On whatever day that is, the lead has long been due.
  const longAgo = desk(
    (lead) => runtime.accept(lead),
    () => new Date(0),
    newId,
  );
  await longAgo.send(formPost({ ...goodFields, idempotency_key: 'w1' }));
  runtime.deliverSoon();
  await runtime.stop();
  expect(receiver.received).toMatchObject([{ data: { idempotency_key: 'w1' } }]);
  const store = await openSqlite(folder.path);
  expect(await store.list()).toMatchObject([
    {
      state: 'queued',
      deliveries: [
        { channel: 'smtp', state: 'queued' },
        { channel: 'webhook', state: 'delivered', attempts: 1 },
      ],
    },
  ]);
  expect(await store.list({ state: 'delivered' })).toHaveLength(1);
  expect(await store.owed()).toHaveLength(1);
  await store.close();
  await receiver.close();
});
