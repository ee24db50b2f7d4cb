import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../site/leads/database.ts';
import type { LeadStore } from '../../../site/leads/store.ts';
import { OpsDesk, type View } from '../../../site/ops/operate.ts';
import { hashSecret, readOpsSecret, type SecretHash } from '../../../site/ops/secret.ts';
import {
  countingIds,
  desk,
  formPost,
  goodFields,
  handClock,
  openSqlite,
  site,
  start,
  type TemporaryFolder,
  temporaryFolder,
} from '../leads/support.ts';

const typed = 'correct horse battery';
const url = 'https://juniper.example.com/ops/';
const clock = handClock();

let secret: SecretHash;
let folder: TemporaryFolder;
let store: LeadStore;
let ops: OpsDesk;
let sent: number;
let log: string[];

beforeAll(async () => {
  const hash = readOpsSecret({ OPS_SECRET: await hashSecret(typed) });
  if (!hash) throw new Error('The hash was not read.');
  secret = hash;
});

function open(storeNow: () => Promise<LeadStore>): OpsDesk {
  sent = 0;
  log = [];
  return new OpsDesk({
    site,
    secret,
    store: storeNow,
    deliverSoon: () => {
      sent += 1;
    },
    now: clock.now,
    newNonce: countingIds(),
    log: (line) => log.push(line),
  });
}

beforeEach(async () => {
  folder = temporaryFolder();
  store = await openSqlite(folder.path);
  ops = open(async () => store);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

const newId = countingIds();
async function take(fields: Record<string, string> = {}, at = start): Promise<string> {
  const front = desk(
    (lead) => store.accept(lead),
    () => at,
    newId,
  );
  const answer = await front.send(formPost({ ...goodFields, ...fields }, { accept: 'application/json' }));
  return ((await answer.json()) as { id: string }).id;
}

type Fields = Record<string, string>;
const post = (fields: Fields, lead?: string, headers: Fields = {}, sender = '192.0.2.1') =>
  ops.answer(new Request(url, { method: 'POST', body: new URLSearchParams(fields), headers }), lead, sender);
const get = (cookie: string, lead?: string) => ops.answer(new Request(url, { headers: { cookie } }), lead, '192.0.2.1');

function view(answer: View | Response): View {
  if (answer instanceof Response) throw new Error(`Answered with ${answer.status}.`);
  return answer;
}
const status = (answer: View | Response) => answer.status;
const location = (answer: View | Response) => (answer instanceof Response ? answer.headers.get('location') : null);

async function signIn(): Promise<{ cookie: string; token: string }> {
  const answer = await post({ action: 'sign-in', secret: typed });
  const cookie = answer instanceof Response ? (answer.headers.get('set-cookie')?.split(';')[0] ?? '') : '';
  const list = view(await get(cookie));
  return { cookie, token: 'formToken' in list ? list.formToken : '' };
}

describe('who may see it', () => {
  test('only somebody who has signed in', async () => {
    const id = await take();
    expect(await get('')).toEqual({ status: 200, page: 'sign-in', problem: null });
    expect(await get('', id)).toEqual({ status: 200, page: 'sign-in', problem: null });
    expect(await post({ action: 'sign-in', secret: 'wrong' })).toMatchObject({ status: 401, problem: 'wrong' });
    const { cookie } = await signIn();
    expect(await get(cookie)).toMatchObject({ page: 'list' });
    clock.move(8 * 3600);
    expect(await get(cookie)).toMatchObject({ page: 'sign-in' });
    expect(log).not.toContain(typed);
  });

  test('nobody who has tried too often, until a while has passed; others are not kept out', async () => {
    for (let n = 0; n < 5; n += 1) expect(status(await post({ action: 'sign-in', secret: 'x' }))).toBe(401);
    expect(await post({ action: 'sign-in', secret: typed })).toMatchObject({ status: 429, problem: 'too-many' });
    expect(status(await post({ action: 'sign-in', secret: typed }, undefined, {}, '192.0.2.2'))).toBe(303);
  }, 20_000);

  test('nobody after signing out', async () => {
    const { cookie, token } = await signIn();
    const answer = await post({ action: 'sign-out', token }, undefined, { cookie });
    expect(location(answer)).toBe('/ops/');
    expect(answer instanceof Response && answer.headers.get('set-cookie')).toMatch(/^__Host-ops=; Max-Age=0;/);
  });
});

describe('what may change', () => {
  test('nothing without a session, without the token of its form, or from another site', async () => {
    const id = await take();
    const { cookie, token } = await signIn();
    expect(await post({ action: 'retry', token }, id)).toMatchObject({ status: 401, problem: 'ended' });
    expect(status(await post({ action: 'retry' }, id, { cookie }))).toBe(403);
    expect(status(await post({ action: 'retry', token: `${token}x` }, id, { cookie }))).toBe(403);
    expect(status(await post({ action: 'retry', token }, id, { cookie, 'sec-fetch-site': 'cross-site' }))).toBe(403);
    expect(status(await post({ action: 'retry', token }, id, { cookie, 'sec-fetch-site': 'same-site' }))).toBe(403);
    expect(status(await post({ action: 'drop', token }, id, { cookie }))).toBe(400);
    expect(status(await post({ action: 'retry', token }, 'nope', { cookie }))).toBe(404);
    expect((await store.desk.find(id))?.audit).toEqual([]);
    expect(sent).toBe(0);
  });

  test('each change is carried out, told and written into the audit', async () => {
    const id = await take({ website: 'x' });
    const { cookie, token } = await signIn();
    const order = (fields: Fields) => post({ ...fields, token }, id, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(location(await order({ action: 'release' }))).toBe(`/ops/${id}/?said=released`);
    expect(location(await order({ action: 'release' }))).toBe(`/ops/${id}/?said=not-marked`);
    expect(location(await order({ action: 'retry' }))).toBe(`/ops/${id}/?said=retried`);
    expect(sent).toBe(2);
    expect(location(await order({ action: 'complete', note: ' ' }))).toBe(`/ops/${id}/?said=no-note`);
    expect(location(await order({ action: 'complete', note: 'Called' }))).toBe(`/ops/${id}/?said=completed`);
    expect(location(await order({ action: 'retry' }))).toBe(`/ops/${id}/?said=done`);
    expect(await order({ action: 'reveal' })).toMatchObject({ page: 'lead', revealed: true });
    expect((await store.desk.find(id))?.audit.map(({ action }) => action).sort()).toEqual([
      'complete',
      'release',
      'retry',
      'reveal',
    ]);
  });
});

describe('what it shows', () => {
  test('leads nobody was told of, the most urgent first, then those of the last week', async () => {
    const now = clock.now();
    const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const done = await take({ message: 'done' }, before(5));
    const old = await take({ message: 'old' }, before(200));
    for (const id of [done, old]) await store.desk.complete(id, 'Called', now);
    const early = await take({ message: 'early' }, before(4));
    const late = await take({ message: 'late' }, before(3));
    const stuck = await take({ message: 'stuck' }, before(1));
    const { db } = await openDatabase({ kind: 'sqlite', path: join(folder.path, 'leads.db') });
    await db.updateTable('outbox').set({ state: 'needs-review' }).where('lead_id', '=', stuck).execute();
    await db.destroy();

    const list = view(await get((await signIn()).cookie));
    if (list.page !== 'list') throw new Error(`Shows ${list.page}.`);
    expect(list.owed.map(({ id }) => id)).toEqual([stuck, early, late]);
    expect(list.settled.map(({ id }) => id)).toEqual([done]);
  });

  test('a page of its own while the database fails, and no word of why', async () => {
    const broken = join(folder.path, 'broken');
    mkdirSync(join(broken, 'leads.db'), { recursive: true });
    const { cookie } = await signIn();
    ops = open(() => openSqlite(broken));
    expect(await get(cookie)).toEqual({ status: 503, page: 'down' });
    expect(log).toEqual(['The operator page cannot be shown: DatabaseUnavailable.']);
  });
});
