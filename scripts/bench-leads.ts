/** Measures how many leads the built server keeps per second, against a bare loop of single rows on the same disk. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { buildLeadServer, type LeadServer, startLeadServer } from '../tests/support/lead-server.ts';
import { startPostgres } from '../tests/support/postgres.ts';

/**
 * Rounds of loop and load, whose middle ratio counts: disks and other programs change from second to second, and a round
 * is short enough that both meet the same.
 */
const rounds = 5;
/** Seconds of the bare loop before and after the load of a round, of that load, and of the load at half speed. */
const loopSeconds = 0.75;
const loadSeconds = 3;
const halfSeconds = 6;
const connections = 100;

const table = 'create table bare (id text primary key, body text not null)';
const body = 'name=Ana Sample&phone=541-555-0134&email=ana@example.com&zip=97701&message='.padEnd(600, 'x');

/** A request but for its key. */
const request = new URLSearchParams({
  name: 'Ana Sample',
  phone: '541-555-0134',
  zip: '97701',
  service: 'roof-repair',
  message: 'Water comes through the ceiling of the hall when it rains from the west.',
  consent: '2026-11',
  idempotency_key: '',
}).toString();

interface Round {
  /** Rows per second of the bare loop. */
  bare: number;
  /** Leads per second that were answered with 200. */
  accepted: number;
  ratio: number;
}

interface Figures {
  database: string;
  rounds: Round[];
  /** Answers other than 200. */
  failed: number;
  /** Leads that were kept while a load ended before it had read their answer. */
  cutOff: number;
  /** Milliseconds at half of the accepted rate. */
  p99: number;
  /** Microseconds of processor time for each lead: of the server, and of the program that sends the leads. */
  serverTime: number;
  clientTime: number;
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

function load(endpoint: string, duration: number, overallRate?: number): Promise<autocannon.Result> {
  return autocannon({
    url: endpoint,
    connections,
    duration,
    ...(overallRate ? { overallRate } : {}),
    requests: [
      {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest: (one) => ({ ...one, body: request + randomUUID() }),
      },
    ],
  });
}

/** Processor time of a process in seconds, by proc_pid_stat(5); 0 where there is no /proc. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(entry: string, rig: Rig): Promise<Figures> {
  const server: LeadServer = await startLeadServer(entry, { DATABASE_URL: rig.url });
  const all: Round[] = [];
  let failed = 0;
  let cutOff = 0;
  let kept = 0;
  let serverTime = 0;
  let clientTime = 0;
  const send = async (seconds: number, rate?: number) => {
    const before = await rig.countLeads();
    const [ofServer, ofClient] = [processorTime(server.pid), process.cpuUsage()];
    const result = await load(server.endpoint, seconds, rate);
    const { user, system } = process.cpuUsage(ofClient);
    serverTime += processorTime(server.pid) - ofServer;
    clientTime += (user + system) / 1e6;
    // What was on its way when the load ended is kept a moment later.
    await wait(200);
    failed += result.non2xx + result.errors;
    kept += result['2xx'];
    cutOff += (await rig.countLeads()) - before - result['2xx'];
    return result;
  };
  try {
    await send(1);
    for (let round = 0; round < rounds; round++) {
      const before = await bareLoop(rig);
      const result = await send(loadSeconds);
      const bare = (before + (await bareLoop(rig))) / 2;
      const accepted = result['2xx'] / result.duration;
      all.push({ bare, accepted, ratio: accepted / bare });
    }
    const times = { serverTime: (serverTime / kept) * 1e6, clientTime: (clientTime / kept) * 1e6 };
    const half = await send(halfSeconds, Math.round(median(all.map(({ accepted }) => accepted)) / 2));
    return { database: rig.name, rounds: all, failed, cutOff, p99: half.latency.p99, ...times };
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
  const head = [
    'database',
    'bare/s',
    'leads/s',
    'ratio',
    'of rounds',
    'p99 at half',
    'refused',
    'cut off',
    'µs server',
    'µs client',
  ];
  const rows = all.map(({ database, rounds, failed, cutOff, p99, serverTime, clientTime }) => {
    const middle = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
    const ratios = rounds.map(({ ratio }) => ratio);
    return [
      database,
      middle('bare').toFixed(0),
      middle('accepted').toFixed(0),
      middle('ratio').toFixed(2),
      `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      `${p99} ms`,
      String(failed),
      String(cutOff),
      serverTime.toFixed(0),
      clientTime.toFixed(0),
    ];
  });
  for (const row of [head, ...rows]) {
    process.stdout.write(
      `${row
        .map((cell) => cell.padEnd(12))
        .join('')
        .trimEnd()}\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'truecopy-bench-'));
try {
  const entry = await buildLeadServer('.cache/bench');
  const busy = () =>
    loadavg()
      .map((load) => load.toFixed(2))
      .join(' ');
  process.stdout.write(`${cpus().length} processors, load average before: ${busy()}\n`);
  const onFile = await sqlite(entry, folder);
  const onServer = await postgres(entry);
  print([onFile, ...(onServer ? [onServer] : [])]);
  process.stdout.write(
    `Middle of ${rounds} rounds of ${loadSeconds} s; load average after, this run included: ${busy()}\n`,
  );
  if (!onServer) process.stderr.write('PostgreSQL was left out: apt-get install postgresql makes it available.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
