import { copyFileSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { readForm } from '../../../site/leads/form.ts';
import { type Lead, makeLead } from '../../../site/leads/lead.ts';
import type { Database } from '../../../site/leads/migrations.ts';
import { SqliteFileDialect } from '../../../site/leads/sqlite.ts';
import { LeadStore } from '../../../site/leads/store.ts';
import {
  countingIds,
  goodFields,
  map,
  openSqlite,
  site,
  start,
  type TemporaryFolder,
  temporaryFolder,
} from './support.ts';

let folder: TemporaryFolder;
let path: string;
let db: Kysely<Database>;
let store: LeadStore;

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, 'leads.db');
  await (await openSqlite(folder.path)).close();
  db = new Kysely<Database>({ dialect: new SqliteFileDialect(path) });
  await sql`pragma wal_autocheckpoint = 0`.execute(db);
  await sql`pragma busy_timeout = 50`.execute(db);
  await db.selectFrom('leads').selectAll().execute();
  store = new LeadStore({ db, serialise: async () => {}, writers: 1, concurrent: false }, countingIds(), ['smtp']);
});

afterEach(async () => {
  await store.close();
  folder.remove();
});

const newId = countingIds();

function lead(key: string): Lead {
  const reading = readForm({ ...goodFields, idempotency_key: key }, { languages: ['en'], consentVersion: '2026-11' });
  if (!reading.ok) throw new Error('The lead of a test was refused.');
  return makeLead(reading.lead, { id: newId(), site, receivedAt: start, binding: bindToMap(reading.lead, map) });
}

const log = () => `${path}-wal`;
const aside = () => `${path}-aside`;

/** Lets the system refuse to sync the log: a device has no data to bring to a disk. */
function breakSync(): void {
  renameSync(log(), aside());
  symlinkSync('/dev/null', log());
}

function mendSync(): void {
  unlinkSync(log());
  renameSync(aside(), log());
}

/** Leads that the database file holds by itself, as if the log had been lost. */
function withoutLog(): number {
  const copy = join(folder.path, 'copy.db');
  copyFileSync(path, copy);
  const database = new DatabaseSync(copy);
  const row = database.prepare('select count(*) as leads from leads').get();
  database.close();
  return Number(row?.leads);
}

test('a lead whose log the disk did not take is not confirmed, and its repetition only once it is on disk', async () => {
  breakSync();
  await expect(store.accept(lead('k'))).rejects.toThrow('EINVAL');
  expect(withoutLog()).toBe(0);
  mendSync();
  const again = await store.accept(lead('k'));
  expect(again).toMatchObject({ repeated: true });
  expect(withoutLog()).toBe(1);
  expect(await store.list()).toMatchObject([{ id: again.id }]);
});

test('all who share a transaction are told that the disk did not take it', async () => {
  breakSync();
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((key) => store.accept(lead(key))));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  mendSync();
  const again = await Promise.all(['a', 'b', 'c'].map((key) => store.accept(lead(key))));
  expect(again.map(({ repeated }) => repeated)).toEqual([true, true, true]);
  expect(await store.list()).toHaveLength(3);
});

test('while what was written before is in doubt and cannot be copied, nothing is confirmed', async () => {
  breakSync();
  await expect(store.accept(lead('k'))).rejects.toThrow('EINVAL');
  mendSync();
  const reader = new DatabaseSync(path);
  reader.exec('begin; select * from leads;');
  await expect(store.accept(lead('k'))).rejects.toThrow('database is locked');
  reader.exec('commit');
  reader.close();
  expect((await store.accept(lead('k'))).repeated).toBe(true);
});
