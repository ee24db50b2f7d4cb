/** Measures how many leads the built server keeps per second, against a bare loop of single rows on the same disk. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import autocannon from 'autocannon';
import pg from 'pg';
import { buildLeadServer, startLeadServer } from '../tests/support/lead-server.ts';
import { startPostgres } from '../tests/support/postgres.ts';

/** Seconds of the bare loop, and of each of the two loads. */
const loopSeconds = 3;
const loadSeconds = 6;
const connections = 100;

const table = 'create table bare (id text primary key, body text not null)';
const body = 'name=Ana Sample&phone=541-555-0134&email=ana@example.com&zip=97701&message='.padEnd(600, 'x');

interface Figures {
  database: string;
  /** Rows per second of the bare loop. */
  bare: number;
  /** Leads per second that were answered with 200. */
  accepted: number;
  /** Answers other than 200. */
  failed: number;
  /** Leads that were kept while the load ended before it had read their answer. */
  cutOff: number;
  /** Milliseconds at half of the accepted rate. */
  p99: number;
}

interface Rig {
  name: string;
  /** Writes one durable row. */
  insert: () => Promise<void> | void;
  countLeads: () => Promise<number> | number;
  url: string;
}

async function bareLoop(rig: Rig): Promise<number> {
  const end = performance.now() + loopSeconds * 1000;
  let rows = 0;
  for (; performance.now() < end; rows++) await rig.insert();
  return rows / loopSeconds;
}

function load(endpoint: string, overallRate?: number): Promise<autocannon.Result> {
  return autocannon({
    url: endpoint,
    connections,
    duration: loadSeconds,
    ...(overallRate ? { overallRate } : {}),
    requests: [
      {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest: (request) => ({
          ...request,
          body: new URLSearchParams({
            name: 'Ana Sample',
            phone: '541-555-0134',
            zip: '97701',
            service: 'roof-repair',
            message: 'Water comes through the ceiling of the hall when it rains from the west.',
            consent: '2026-11',
            idempotency_key: randomUUID(),
          }).toString(),
        }),
      },
    ],
  });
}

async function measure(entry: string, rig: Rig): Promise<Figures> {
  const bare = await bareLoop(rig);
  const server = await startLeadServer(entry, { DATABASE_URL: rig.url });
  const answered = async (rate?: number) => {
    const before = await rig.countLeads();
    const result = await load(server.endpoint, rate);
    return { result, cutOff: (await rig.countLeads()) - before - result['2xx'] };
  };
  try {
    await fetch(server.endpoint, { method: 'POST' });
    const full = await answered();
    const accepted = full.result['2xx'] / full.result.duration;
    const half = await answered(Math.round(accepted / 2));
    return {
      database: rig.name,
      bare,
      accepted,
      failed: full.result.non2xx + full.result.errors + half.result.non2xx + half.result.errors,
      cutOff: full.cutOff + half.cutOff,
      p99: half.result.latency.p99,
    };
  } finally {
    await server.end('SIGTERM');
  }
}

async function sqlite(entry: string, folder: string): Promise<Figures> {
  const bare = new DatabaseSync(join(folder, 'bare.db'));
  bare.exec(`pragma journal_mode = wal; pragma synchronous = full; ${table}`);
  const insert = bare.prepare('insert into bare values (?, ?)');
  const path = join(folder, 'leads.db');
  const figures = await measure(entry, {
    name: 'SQLite',
    insert: () => void insert.run(randomUUID(), body),
    countLeads: () => {
      const leads = new DatabaseSync(path);
      const row = leads.prepare("select count(*) as count from sqlite_master where name = 'leads'").get();
      const count = row?.count ? leads.prepare('select count(*) as count from outbox').get()?.count : 0;
      leads.close();
      return Number(count);
    },
    url: `file:${path}`,
  });
  bare.close();
  return figures;
}

async function postgres(entry: string): Promise<Figures | null> {
  const cluster = await startPostgres();
  if (!cluster) return null;
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query(table);
    return await measure(entry, {
      name: 'PostgreSQL',
      insert: async () => {
        await client.query({ name: 'bare', text: 'insert into bare values ($1, $2)', values: [randomUUID(), body] });
      },
      countLeads: async () => {
        const { rows } = await client.query("select to_regclass('outbox') is not null as made");
        return rows[0].made ? Number((await client.query('select count(*) from outbox')).rows[0].count) : 0;
      },
      url: cluster.url,
    });
  } finally {
    await client.end();
    await cluster.stop();
  }
}

function print(all: readonly Figures[]): void {
  const head = ['database', 'bare rows/s', 'leads/s', 'ratio', 'p99 at half load', 'refused', 'cut off at end'];
  const rows = all.map(({ database, bare, accepted, failed, cutOff, p99 }) => [
    database,
    bare.toFixed(0),
    accepted.toFixed(0),
    (accepted / bare).toFixed(2),
    `${p99} ms`,
    String(failed),
    String(cutOff),
  ]);
  for (const row of [head, ...rows]) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(column ? 17 : 12))
        .join('')
        .trimEnd()}\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'truecopy-bench-'));
try {
  const entry = await buildLeadServer('.cache/bench');
  const onFile = await sqlite(entry, folder);
  const onServer = await postgres(entry);
  print([onFile, ...(onServer ? [onServer] : [])]);
  if (!onServer) process.stderr.write('PostgreSQL was left out: apt-get install postgresql makes it available.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
