import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { csv, exportColumns, exportRow } from '../../../site/leads/export.ts';
import { readForm } from '../../../site/leads/form.ts';
import { type Lead, makeLead } from '../../../site/leads/lead.ts';
import type { LeadFilter, LeadRecord } from '../../../site/leads/records.ts';
import { leadStats, statsReport } from '../../../site/leads/stats.ts';
import { type LeadStore, openStore } from '../../../site/leads/store.ts';
import { postgres, sqlite } from '../../support/databases.ts';
import { countingIds, goodFields, map, site, start, type TemporaryFolder, temporaryFolder } from './support.ts';

const words = {
  name: 'Ana Sample',
  email: 'ana@example.com',
  zip: '97701',
  address: '12 Birch Rd',
  service: 'roof-repair',
  message: 'Roof leaks',
  preferred_time: 'Saturday',
  referral_code: 'BIRCH-12',
  idempotency_key: 'key-of-ana',
  page_url: 'https://juniper.example.com/en/?who=ana',
};
const personal = /Ana|ana@|97701|Birch|BIRCH|leaks|Saturday|555|who=|key-of/;

const newLeadId = countingIds();
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

async function read(store: LeadStore, filter: LeadFilter = {}): Promise<LeadRecord[]> {
  const records: LeadRecord[] = [];
  for await (const record of store.desk.records.read(filter)) records.push(record);
  return records;
}

function lead(fields: Record<string, string>, receivedAt = start, at = site): Lead {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  return makeLead(reading.lead, { id: newLeadId(), site: at, receivedAt, binding: bindToMap(reading.lead, map) });
}

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres(55_532 + Number(process.env.VITEST_POOL_ID ?? 0))],
])('records in %s', (_name, kind) => {
  let folder: TemporaryFolder;
  let store: LeadStore;
  beforeAll(() => kind.begin(), 60_000);
  afterAll(() => kind.end());
  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openStore(await kind.address(folder.path), countingIds());
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const told = async (given: Lead, at = start) => (await store.accept(given, at)).id;

  test('are read by site, state, time and suspicion', async () => {
    const first = await told(lead({ message: 'a' }));
    const second = (await store.accept(lead({ message: 'b', website: 'x' }, minutes(1)))).id;
    const third = await told(lead({ message: 'c' }, minutes(2), 'other'));
    const ids = async (filter: LeadFilter) => (await read(store, filter)).map(({ id }) => id);
    expect(await ids({})).toEqual([first, second, third]);
    expect(await ids({ site })).toEqual([first, second]);
    expect(await ids({ state: 'delivered' })).toEqual([first, third]);
    expect(await ids({ since: minutes(1), before: minutes(2) })).toEqual([second]);
    expect(await ids({ suspected: true })).toEqual([second]);
  });

  test('are all read when there are more than fit at once, some of the same instant', async () => {
    await Promise.all(Array.from({ length: 520 }, (_, n) => told(lead({ message: `${n}` }, minutes(n % 3)))));
    const records = await read(store);
    expect(new Set(records.map(({ id }) => id)).size).toBe(520);
    expect(records.map(({ received_at }) => received_at)).toEqual(records.map((r) => r.received_at).sort());
  }, 30_000);

  test('lose everything personal by redaction, in the audit too, and still count', async () => {
    const id = (await store.accept(lead(words))).id;
    expect(await store.desk.records.redact(id, start)).toBe('owed');
    await store.desk.complete(id, 'Called Ana back', minutes(5));
    expect(await store.desk.records.redact(id, minutes(6))).toBe('ok');
    const file = await store.desk.find(id);
    expect(JSON.stringify(file)).not.toMatch(personal);
    expect(file?.audit).toEqual([
      { at: minutes(5).toISOString(), action: 'complete', note: null, via: 'page' },
      { at: minutes(6).toISOString(), action: 'redact', note: null, via: 'page' },
    ]);
    expect(await leadStats(await read(store))).toMatchObject({ leads: 1, byService: { 'roof-repair': 1 } });
    expect(await store.desk.records.redact('nope', start)).toBe('unknown');
  });

  test('are gone after deletion, save for an audit without notes', async () => {
    const owed = (await store.accept(lead({ message: 'owed' }))).id;
    const id = (await store.accept(lead(words))).id;
    await store.desk.complete(id, 'Called Ana back', minutes(5));
    expect(await store.desk.records.delete(owed, start)).toBe('owed');
    expect(await store.desk.records.delete(id, minutes(6), 'older than 24mo')).toBe('ok');
    expect(await store.desk.find(id)).toBeNull();
    expect((await read(store)).map((record) => record.id)).toEqual([owed]);
    expect(await store.desk.history(id)).toEqual([
      { at: minutes(5).toISOString(), action: 'complete', note: null, via: 'page' },
      { at: minutes(6).toISOString(), action: 'delete', note: 'older than 24mo', via: 'page' },
    ]);
  });

  test('lose their marks by release, and what waited is due', async () => {
    const id = (await store.accept(lead({ website: 'x' }))).id;
    expect(await store.desk.release(id, minutes(1))).toBe('ok');
    expect(await store.list()).toMatchObject([{ suspicion: [] }]);
    expect(await store.desk.release(id, minutes(2))).toBe('not-marked');
    expect(await store.desk.release('nope', start)).toBe('unknown');
    expect((await store.desk.find(id))?.audit).toEqual([
      { at: minutes(1).toISOString(), action: 'release', note: 'was marked: honeypot', via: 'page' },
    ]);
  });

  test('are counted', async () => {
    await told(lead({ message: 'a', service: 'roof-repair' }), minutes(1));
    await told(lead({ message: 'b' }, minutes(1)), minutes(11));
    await store.accept(lead({ message: 'c', website: 'x' }, start, 'other'));
    const stats = await leadStats(await read(store));
    expect(stats).toEqual({
      leads: 3,
      suspected: 1,
      bySite: { juniper: 2, other: 1 },
      byState: { delivered: 2, queued: 1 },
      byService: { none: 2, 'roof-repair': 1 },
      byZone: { none: 3 },
      byCampaign: { none: 3 },
      secondsUntilTold: { median: 60, p95: 600, longest: 600 },
    });
    expect(statsReport(stats)).toContain('by state\n  delivered  2\n  queued     1\n');
    expect(statsReport(await leadStats([]))).toBe('leads      0\nsuspected  0\n');
  });
});

describe('an export', () => {
  let folder: TemporaryFolder;
  let store: LeadStore;
  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openStore(await sqlite.address(folder.path), countingIds());
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  async function exported(fields: Record<string, string>, reveal: boolean): Promise<string> {
    await store.accept(lead(fields));
    const records = await read(store);
    return csv(
      records.map((record) => exportRow(record, reveal)),
      true,
    );
  }

  test('gives the length of what is personal, unless asked for the words', async () => {
    const text = await exported(words, false);
    expect(text).not.toMatch(personal);
    expect(text).toContain('"(10 characters)"');
    expect(text).toContain('"roof-repair"');
    expect(text.split('\r\n')[0]).toBe(exportColumns.map((column) => `"${column}"`).join(','));
  });

  test.each(['=1+1', '+1-541-555-0134', '-2', '@SUM(A1)', '＝1+1', '=HYPERLINK("https://example.com","x")'])(
    'keeps a spreadsheet from running %s',
    async (formula) => {
      const text = await exported({ name: formula, message: `=1\n${formula}` }, true);
      expect(text).toContain(`,"'${formula.replaceAll('"', '""')}",`);
      expect(text).not.toMatch(/[,"][=+\-@＝](?!")/);
    },
  );
});
