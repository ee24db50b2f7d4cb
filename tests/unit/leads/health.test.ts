import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../site/leads/database.ts';
import { healthEndpoint } from '../../../site/leads/health.ts';
import type { DeliveryState } from '../../../site/leads/lead.ts';
import type { DatabaseAddress } from '../../../site/leads/settings.ts';
import { type LeadStore, openStore } from '../../../site/leads/store.ts';
import { postgres, sqlite } from '../../support/databases.ts';
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
} from './support.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres(55_632 + Number(process.env.VITEST_POOL_ID ?? 0))],
])('health in %s', (_name, kind) => {
  let address: DatabaseAddress;
  let store: LeadStore;
  beforeAll(() => kind.begin(), 60_000);
  afterAll(() => kind.end());
  beforeEach(async () => {
    address = await kind.address(folder.path);
    store = await openStore(address, countingIds());
  });
  afterEach(() => store.close());

  const take = () => desk((lead) => store.accept(lead)).send(formPost(goodFields));

  async function put(state: DeliveryState, attempts: number, next: Date | null): Promise<void> {
    const { db } = await openDatabase(address);
    await db
      .updateTable('outbox')
      .set({ state, attempts, next_attempt_at: next?.toISOString() ?? null })
      .execute();
    await db.destroy();
  }

  test('a probe of the disk leaves nothing behind', async () => {
    await store.desk.health.write(start);
    expect(await store.desk.history('none')).toEqual([]);
  });

  test('mail that is due and not taken for two minutes is stuck', async () => {
    await take();
    expect(await store.desk.health.stuck(site, after(119))).toBe(false);
    expect(await store.desk.health.stuck(site, after(120))).toBe(true);
    expect(await store.desk.health.stuck('other', after(120))).toBe(false);
  });

  test.each([
    ['blocked', 1, true],
    ['needs-review', 1, true],
    ['retrying', 3, false],
    ['retrying', 4, true],
    ['delivered', 1, false],
  ] as const)('%s after %d attempts: stuck is %s', async (state, attempts, stuck) => {
    await take();
    await put(state, attempts, state === 'retrying' ? after(300) : null);
    expect(await store.desk.health.stuck(site, after(1))).toBe(stuck);
  });
});

describe('the endpoint', () => {
  const ask = (store: () => Promise<LeadStore>, mail = true, now = () => start) =>
    healthEndpoint({ site, canSend: () => mail, now, health: async () => (await store()).desk.health });

  test('says that all is well, and nothing else', async () => {
    const store = await openSqlite(folder.path);
    const response = await ask(async () => store)();
    expect([response.status, await response.json()]).toEqual([200, { ok: true, accepting: true, delivering: true }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await store.close();
  });

  test('says that mail is not sent, while leads are still taken', async () => {
    const store = await openSqlite(folder.path);
    const response = await ask(async () => store, false)();
    expect([response.status, await response.json()]).toEqual([200, { ok: false, accepting: true, delivering: false }]);
    await store.close();
  });

  test('says that leads are not taken, not why', async () => {
    mkdirSync(join(folder.path, 'leads.db'));
    const response = await ask(() => openSqlite(folder.path))();
    expect([response.status, await response.text()]).toEqual([
      503,
      '{"ok":false,"accepting":false,"delivering":false}',
    ]);
  });

  test('asks the database every five seconds at most', async () => {
    const clock = handClock();
    const store = await openSqlite(folder.path);
    let asked = 0;
    const answer = ask(
      async () => {
        asked += 1;
        return store;
      },
      true,
      clock.now,
    );
    await Promise.all([answer(), answer()]);
    clock.move(4);
    await answer();
    expect(asked).toBe(1);
    clock.move(1);
    await answer();
    expect(asked).toBe(2);
    await store.close();
  });
});
