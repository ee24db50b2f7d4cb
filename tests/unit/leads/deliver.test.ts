import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { type Attempt, type DeliveryDeps, deliverDue, leaseTime } from '../../../site/leads/deliver.ts';
import { readForm } from '../../../site/leads/form.ts';
import { makeLead } from '../../../site/leads/lead.ts';
import { mailRoute } from '../../../site/leads/route.ts';
import { DeliveryFailure } from '../../../site/leads/schedule.ts';
import { sendDeadline, smtpSender } from '../../../site/leads/smtp.ts';
import type { LeadStore } from '../../../site/leads/store.ts';
import { type Mailbox, startMailbox } from '../../support/mailbox.ts';
import {
  countingIds,
  goodFields,
  handClock,
  map,
  openSqlite,
  site,
  type TemporaryFolder,
  temporaryFolder,
} from './support.ts';

let folder: TemporaryFolder;
let store: LeadStore;
let mailbox: Mailbox;
let clock: ReturnType<typeof handClock>;
let deps: DeliveryDeps;
const newId = countingIds();

beforeEach(async () => {
  folder = temporaryFolder();
  clock = handClock();
  mailbox = await startMailbox();
  store = await openSqlite(folder.path, newId);
  deps = {
    outbox: store.outbox,
    send: smtpSender(new URL(mailbox.url)),
    routes: new Map([[site, mailRoute(map, null)]]),
    webhooks: new Map(),
    now: clock.now,
    newId,
  };
});

afterEach(async () => {
  await store.close();
  await mailbox.close();
  folder.remove();
});

async function take(fields: Record<string, string> = {}): Promise<string> {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en', 'es'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  const binding = bindToMap(reading.lead, map);
  return (await store.accept(makeLead(reading.lead, { id: newId(), site, receivedAt: clock.now(), binding }))).id;
}

const run = (includeBlocked = false): Promise<Attempt[]> => deliverDue(deps, { includeBlocked });

test('a lead becomes one mail, and no second one', async () => {
  const id = await take({ email: 'ana@example.com', service: 'roof-repair', zip: '97701' });
  expect(await run()).toEqual([
    { lead: id, channel: 'smtp', site, state: 'delivered', lastError: null, nextAttemptAt: null },
  ]);
  expect(await run(true)).toEqual([]);
  expect(mailbox.mails).toMatchObject([
    {
      from: 'website@juniper.example.com',
      to: ['office@juniper.example.com'],
      headers: {
        subject: 'New request: Roof repair, 97701, Ana Sample',
        'reply-to': expect.stringContaining('ana@example.com'),
        'message-id': `<lead-${id}@juniper.example.com>`,
      },
    },
  ]);
  expect(await store.list()).toMatchObject([{ id, state: 'delivered', deliveries: [{ attempts: 1 }] }]);
});

test('two workers at once send each of forty leads once', async () => {
  const ids = await Promise.all(Array.from({ length: 40 }, (_, index) => take({ message: String(index) })));
  const [one, two] = await Promise.all([run(), run()]);
  expect([...one, ...two]).toHaveLength(40);
  expect(mailbox.mails.map(({ headers }) => headers['x-truecopy-lead']).sort()).toEqual([...ids].sort());
});

test('a lease outlasts the longest mail', () => {
  expect(leaseTime).toBeGreaterThan(sendDeadline + 30_000);
});

test('a worker that died is followed by another one after its lease', async () => {
  await take();
  const leaseUntil = new Date(clock.now().getTime() + leaseTime);
  const sites = { smtp: [site] };
  await store.outbox.claim({ worker: 'dead', dueBy: clock.now(), leaseUntil, sites });
  expect(await run()).toEqual([]);
  clock.move(leaseTime / 1000);
  expect(await run()).toMatchObject([{ state: 'delivered' }]);
});

test('a mail that an interrupted worker may have sent says so, and others do not', async () => {
  const first = await take();
  const leaseUntil = new Date(clock.now().getTime() + leaseTime);
  await store.outbox.claim({ worker: 'dead', dueBy: clock.now(), leaseUntil, sites: { smtp: [site] } });
  await take({ name: 'Bo Sample' });
  await run();
  clock.move(leaseTime / 1000);
  mailbox.misbehave({ at: 'to', code: 451, text: '4.7.1 Greylisted' });
  expect(await run()).toMatchObject([{ state: 'retrying' }]);
  mailbox.misbehave(null);
  clock.move(10);
  await run();
  const noted = mailbox.mails.map(({ headers, raw }) => [
    headers['x-truecopy-lead'] === first,
    raw.replace(/=\r\n/g, '').includes('you may find it twice'),
  ]);
  expect(noted).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('a database that is gone for a moment after the mail does not make it go out twice', async () => {
  await take();
  let failures = 2;
  const { outbox } = store;
  deps.outbox = {
    unblock: (...parameters) => outbox.unblock(...parameters),
    claim: (query) => outbox.claim(query),
    giveUp: (...parameters) => outbox.giveUp(...parameters),
    settle: async (...parameters) => {
      if (failures-- > 0) throw new Error('gone');
      return outbox.settle(...parameters);
    },
  };
  expect(await run()).toMatchObject([{ state: 'delivered' }]);
  clock.move(leaseTime / 1000);
  expect(await run()).toEqual([]);
  expect(mailbox.mails).toHaveLength(1);
});

test('with a time by which all has to be done, nothing is begun that could be cut off', async () => {
  for (const message of ['one', 'two', 'three']) await take({ message });
  const until = new Date(clock.now().getTime() + 19_000);
  expect(await deliverDue(deps, { includeBlocked: false, until })).toEqual([]);
  const slow = deps.send;
  const given: (number | undefined)[] = [];
  deps.send = async (mail, deadline) => {
    given.push(deadline);
    await slow?.(mail, deadline);
  };
  const later = new Date(clock.now().getTime() + 26_000);
  expect(await deliverDue(deps, { includeBlocked: false, until: later })).toHaveLength(3);
  expect(given).toEqual([26_000, 26_000, 26_000]);
});

test('a backlog of 40,000 is worked off without looking through all of it for each mail', async () => {
  const first = await take();
  const database = new DatabaseSync(join(folder.path, 'leads.db'));
  database.exec(`
    create temp table backlog as with recursive n (i) as (select 2 union all select i + 1 from n where i < 40000) select i from n;
    begin;
    insert into leads (id, site, received_at, lang, name, email_usable, suspicion, content_hash, context)
      select 'lead ' || i, site, received_at, lang, name, email_usable, suspicion, content_hash || i, context from leads, backlog;
    insert into booking_requests (id, lead_id, state, created_at)
      select 'request ' || i, 'lead ' || i, state, created_at from booking_requests, backlog;
    insert into outbox (id, lead_id, channel, state, next_attempt_at, created_at)
      select 'delivery ' || i, 'lead ' || i, channel, state, next_attempt_at, created_at from outbox, backlog;
    commit;`);
  database.close();
  const sent: string[] = [];
  deps.send = async () => {
    clock.move(1);
    sent.push('mail');
    throw new DeliveryFailure('transient', 'Later.');
  };
  const until = new Date(clock.now().getTime() + 320_000);
  const attempts = await deliverDue(deps, { includeBlocked: false, until });
  expect(attempts).toHaveLength(sent.length);
  expect(sent.length).toBeGreaterThanOrEqual(300);
  expect(new Set(attempts.map(({ lead }) => lead)).size).toBe(sent.length);
  expect(attempts[0]).toMatchObject({ lead: first, state: 'retrying' });
});

test('a clock that is put back while mail goes out does not use up the attempts', async () => {
  await take();
  clock.move(60);
  deps.send = async () => {
    clock.move(-3600);
    throw new DeliveryFailure('transient', 'Later.');
  };
  expect(await run()).toMatchObject([{ state: 'retrying' }]);
});

test('a site without a route is left to those who have one', async () => {
  await take();
  deps.routes = new Map();
  expect(await run()).toEqual([]);
  expect(await store.owed()).toMatchObject([{ state: 'queued' }]);
});

describe('a mail server that fails', () => {
  test('and comes back: tried at 10, 30, 60 and 300 seconds, delivered once', async () => {
    await take();
    const port = Number(new URL(mailbox.url).port);
    await mailbox.close();
    for (const wait of [10, 30, 60, 300]) {
      const [attempt] = await run();
      expect(attempt).toMatchObject({
        state: 'retrying',
        lastError: `The mail server 127.0.0.1:${port} could not be reached, or dropped the connection.`,
        nextAttemptAt: new Date(clock.now().getTime() + wait * 1000),
      });
      clock.move(wait - 1);
      expect(await run()).toEqual([]);
      clock.move(1);
    }
    mailbox = await startMailbox({ port });
    expect(await run()).toMatchObject([{ state: 'delivered' }]);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('for a day: hourly, and then a person has to look', async () => {
    await take();
    mailbox.misbehave({ at: 'connect', code: 421, text: 'Later' });
    let attempts = 0;
    for (let state = 'retrying'; state === 'retrying'; attempts++) {
      state = (await run())[0]?.state ?? 'nothing was due';
      clock.move(3600);
    }
    expect(attempts).toBe(29);
    expect(await store.owed()).toMatchObject([{ state: 'needs-review', deliveries: [{ nextAttemptAt: null }] }]);
    mailbox.misbehave(null);
    expect(await run(true)).toEqual([]);
  });

  test('in the middle of the message: tried again, delivered once', async () => {
    await take({ message: 'x'.repeat(4000) });
    mailbox.misbehave('drop');
    expect(await run()).toMatchObject([{ state: 'retrying' }]);
    mailbox.misbehave(null);
    clock.move(10);
    expect(await run()).toMatchObject([{ state: 'delivered' }]);
    expect(mailbox.mails).toHaveLength(1);
  });

  test.each([
    [
      'greylisting',
      { at: 'to', code: 451, text: '4.7.1 Greylisted, ana@example.com' },
      'retrying',
      'answered 451 4.7.1 to RCPT TO',
    ],
    ['a full mailbox', { at: 'data', code: 452, text: '4.2.2 Full' }, 'retrying', 'answered 452 4.2.2 to DATA'],
    [
      'an unknown recipient',
      { at: 'to', code: 550, text: '5.1.1 No ana@example.com here' },
      'needs-review',
      'answered 550 5.1.1 to RCPT TO',
    ],
    ['refused words', { at: 'data', code: 554, text: '5.7.1 Spam' }, 'needs-review', 'answered 554 5.7.1 to DATA'],
    [
      'a refused sender',
      { at: 'from', code: 550, text: '5.7.1 Not yours' },
      'blocked',
      'answered 550 5.7.1 to MAIL FROM',
    ],
  ] as const)('with %s', async (_name, misbehaviour, state, words) => {
    await take();
    mailbox.misbehave(misbehaviour);
    const [attempt] = await run();
    expect(attempt).toMatchObject({ state });
    expect(attempt?.lastError).toContain(words);
    expect(attempt?.lastError).not.toContain('example.com');
    expect(await store.owed()).toHaveLength(1);
  });

  test('for want of rights: blocked until somebody asks for another try', async () => {
    await take();
    const guarded = await startMailbox({ password: 'right' });
    deps.send = smtpSender(new URL(guarded.url.replace('//', '//user:wrong@')));
    expect(await run()).toMatchObject([{ state: 'blocked', lastError: expect.stringContaining('answered 535') }]);
    clock.move(86_400);
    expect(await run()).toEqual([]);
    deps.send = smtpSender(new URL(guarded.url.replace('//', '//user:right@')));
    expect(await run(true)).toMatchObject([{ state: 'delivered' }]);
    expect(guarded.mails).toHaveLength(1);
    await guarded.close();
  });
});
