import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { readForm } from '../../../site/leads/form.ts';
import { type Lead, makeLead } from '../../../site/leads/lead.ts';
import type { ClaimQuery } from '../../../site/leads/outbox.ts';
import type { DatabaseAddress } from '../../../site/leads/settings.ts';
import { type LeadStore, openStore } from '../../../site/leads/store.ts';
import { postgres, sqlite } from '../../support/databases.ts';
import { countingIds, goodFields, map, site, start, type TemporaryFolder, temporaryFolder } from './support.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const newLeadId = countingIds();

function lead(fields: Record<string, string> = {}, receivedAt = start, at = site): Lead {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  return makeLead(reading.lead, { id: newLeadId(), site: at, receivedAt, binding: bindToMap(reading.lead, map) });
}

const seconds = (count: number) => new Date(start.getTime() + count * 1000);
const sites = { smtp: [site] };
const claimAs = (worker: string, dueBy = start): ClaimQuery => ({
  worker,
  dueBy,
  leaseUntil: new Date(dueBy.getTime() + 180_000),
  sites,
});

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres(55_432 + Number(process.env.VITEST_POOL_ID ?? 0))],
])('a store in %s', (_name, kind) => {
  let address: DatabaseAddress;
  let store: LeadStore;
  beforeAll(() => kind.begin());
  afterAll(() => kind.end());
  beforeEach(async () => {
    address = await kind.address(folder.path);
    store = await openStore(address, countingIds());
  });
  afterEach(() => store.close());

  test('has what was accepted after it was closed and opened again', async () => {
    const given = lead({ idempotency_key: 'k', zip: '97701-1234', service: 'roof-repair', message: 'naïve 漏水 🏠' });
    expect(await store.accept(given)).toEqual({ id: given.id, repeated: false });
    await store.close();
    store = await openStore(address, countingIds());
    expect(await store.list()).toEqual([
      {
        id: given.id,
        idempotencyKey: 'k',
        receivedAt: start.toISOString(),
        site,
        state: 'queued',
        suspicion: [],
        deliveries: [
          { channel: 'smtp', state: 'queued', attempts: 0, lastError: null, nextAttemptAt: start.toISOString() },
        ],
      },
    ]);
    const claim = await store.outbox.claim(claimAs('w'));
    expect(claim?.lead).toMatchObject({
      message: 'naïve 漏水 🏠',
      service_id: 'roof-repair',
      job_type: 'ROOF-REP',
      business_unit: 'Roofing',
      zone_id: 'bend',
    });
  });

  test('keeps one lead per key and site', async () => {
    const first = await store.accept(lead({ idempotency_key: 'k' }));
    expect(await store.accept(lead({ idempotency_key: 'k', message: 'Changed' }))).toEqual({
      id: first.id,
      repeated: true,
    });
    expect((await store.accept(lead({ idempotency_key: 'k' }, start, 'other'))).repeated).toBe(false);
    expect(await store.list({ site })).toHaveLength(1);
    expect(await store.summary(first.id)).toEqual((await store.list({ site }))[0]);
    expect(await store.summary('unknown')).toBeUndefined();
  });

  test('keeps one lead of ten equal ones that come at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => store.accept(lead())));
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  test('writes all of a lead or nothing', async () => {
    const broken = await openStore(address, () => 'always the same id');
    await broken.accept(lead({ message: 'one' }));
    await expect(broken.accept(lead({ message: 'two' }))).rejects.toThrow();
    await broken.close();
    expect(await store.list()).toHaveLength(1);
  });

  test('takes a crowd at once, without the one lead that cannot be kept', async () => {
    const taken = lead({ message: 'taken' });
    await store.accept(taken);
    const crowd = Array.from({ length: 250 }, (_, index) => lead({ message: String(index) }));
    crowd[40] = { ...lead({ message: 'bad' }), id: taken.id };
    const settled = await Promise.allSettled(crowd.map((one) => store.accept(one)));
    expect(settled.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([40]);
    expect(await store.list()).toHaveLength(250);
  });

  test('tells repeats apart within a crowd', async () => {
    const crowd = Array.from({ length: 90 }, (_, index) =>
      lead({ message: String(index % 30), ...(index % 2 ? { idempotency_key: `k${index % 30}` } : {}) }),
    );
    const all = await Promise.all(crowd.map((one) => store.accept(one)));
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(30);
    expect(await store.list()).toHaveLength(30);
  });

  test('owes no mail for a lead that was mailed after its transaction had gone through unnoticed', async () => {
    const unnoticed = lead({ idempotency_key: 'k' });
    await store.accept(unnoticed);
    expect(await store.accept(unnoticed, seconds(5))).toEqual({ id: unnoticed.id, repeated: true });
    expect(await store.list()).toMatchObject([{ state: 'delivered' }]);
    expect(await store.outbox.claim(claimAs('w', seconds(10)))).toBeNull();
  });

  test('gives a due delivery to one worker only, until its lease ends', async () => {
    await store.accept(lead());
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => store.outbox.claim(claimAs(worker))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.outbox.claim(claimAs('late', seconds(179)))).toBeNull();
    expect(await store.outbox.claim(claimAs('late', seconds(180)))).not.toBeNull();
  });

  test('takes no outcome from a worker whose lease was taken over', async () => {
    await store.accept(lead());
    const claim = await store.outbox.claim(claimAs('dead'));
    await store.outbox.claim(claimAs('heir', seconds(200)));
    const delivered = { state: 'delivered', attempts: 1, lastError: null, nextAttemptAt: null } as const;
    expect(await store.outbox.settle(claim?.delivery ?? '', 'dead', delivered, seconds(201))).toBe(false);
    expect(await store.outbox.settle(claim?.delivery ?? '', 'heir', delivered, seconds(202))).toBe(true);
    expect(await store.owed()).toEqual([]);
  });

  test('gives out what is due longest, of the sites that were named, and blocked ones on demand', async () => {
    await store.accept(lead({ message: 'new' }, seconds(5)));
    await store.accept(lead({ message: 'old' }));
    await store.accept(lead({}, start, 'other'));
    const first = await store.outbox.claim(claimAs('w', seconds(10)));
    expect(first?.lead.message).toBe('old');
    const blocked = { state: 'blocked', attempts: 1, lastError: 'x', nextAttemptAt: null } as const;
    await store.outbox.settle(first?.delivery ?? '', 'w', blocked, seconds(11));
    expect((await store.outbox.claim(claimAs('w', seconds(12))))?.lead.message).toBe('new');
    expect(await store.outbox.claim(claimAs('w', seconds(12)))).toBeNull();
    await store.outbox.unblock({ smtp: ['other'] }, seconds(12));
    expect(await store.outbox.claim(claimAs('w', seconds(12)))).toBeNull();
    await store.outbox.unblock(sites, seconds(12));
    expect((await store.outbox.claim(claimAs('w', seconds(12))))?.lead.message).toBe('old');
    expect(await store.outbox.sitesOwed()).toEqual(expect.arrayContaining([site, 'other']));
  });

  test('can be open several times', async () => {
    const other = await openStore(address, countingIds());
    await other.accept(lead());
    expect(await store.list()).toHaveLength(1);
    await other.close();
  });
});

test('four processes that start together and write to one SQLite file lose nothing', async () => {
  const script = new URL('./write-leads.ts', import.meta.url).pathname;
  const path = join(folder.path, 'leads.db');
  const writers = Array.from({ length: 4 }, (_, index) =>
    spawn(process.execPath, [script, path, String(index)], { stdio: ['ignore', 'inherit', 'pipe'] }),
  );
  await Promise.all(
    writers.map(async (writer) => {
      const errors = text(writer.stderr);
      const [code] = await once(writer, 'exit');
      expect({ code, errors: await errors }).toEqual({ code: 0, errors: '' });
    }),
  );
  const store = await openStore({ kind: 'sqlite', path }, countingIds());
  expect(await store.list()).toHaveLength(100);
  await store.close();
});

describe('a database that cannot be used', () => {
  const opening = (address: DatabaseAddress) => openStore(address, countingIds());

  test('says so when its file is no database', async () => {
    const path = join(folder.path, 'leads.db');
    writeFileSync(path, 'These are notes, and no database at all.'.repeat(40));
    await expect(opening({ kind: 'sqlite', path })).rejects.toThrow(
      `The lead database ${path} cannot be used: the file is not a SQLite database.`,
    );
  });

  test('says so when its folder is a file', async () => {
    writeFileSync(join(folder.path, 'data'), '');
    const path = join(folder.path, 'data', 'leads.db');
    await expect(opening({ kind: 'sqlite', path })).rejects.toThrow('a part of its path is a file, not a folder');
  });

  test('says so when its path is a folder', async () => {
    const path = join(folder.path, 'leads.db');
    mkdirSync(path);
    await expect(opening({ kind: 'sqlite', path })).rejects.toThrow('the file may not be opened');
  });

  test('says so when its server cannot be reached, without the password', async () => {
    const url = 'postgres://truecopy:s3cret@127.0.0.1:9/leads';
    const error: Error = await opening({ kind: 'postgres', url }).catch((reason) => reason);
    expect(error.message).toBe(
      'The lead database postgres://127.0.0.1:9/leads cannot be used: the server cannot be reached. Check host and port, and that it runs.',
    );
  });
});
