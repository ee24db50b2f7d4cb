/** Breaks what a running server depends on, and counts what became of the leads. Takes a seed, prints a table. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAddress } from '../../site/leads/settings.ts';
import { buildLeadServer, startLeadServer } from '../support/lead-server.ts';
import { type Mailbox, type Misbehaviour, startMailbox } from '../support/mailbox.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Random, seeded } from './random.ts';
import { recover, type Tally, tableHead, tableRow, tally } from './tally.ts';
import { Visitors } from './visitors.ts';

const kills = 20;

/** How the mail server behaves, by what a log may call it. */
const moods: readonly [Misbehaviour | null, ...(Misbehaviour | null)[]] = [
  null,
  { at: 'connect', code: 421, text: 'Later' },
  { at: 'to', code: 451, text: '4.7.1 Greylisted' },
  'drop',
  'hang',
];

/** The server is killed under load, again and again, while the mail server has its moods. */
async function killed(entry: string, folder: string, random: Random, mailbox: Mailbox): Promise<Tally> {
  const address: DatabaseAddress = { kind: 'sqlite', path: join(folder, 'leads.db') };
  const env = { DATABASE_URL: `file:${address.path}`, SMTP_URL: mailbox.url };
  const visitors = new Visitors('killed');
  let server = await startLeadServer(entry, env);
  const sending = visitors.sendTo(() => server.endpoint, 6);
  for (let kill = 0; kill < kills; kill++) {
    // A quiet mood in every second round lets mail be on its way at the moment of the kill.
    mailbox.misbehave(kill % 2 ? random.pick(moods) : null);
    await wait(random.between(150, 900));
    await server.end('SIGKILL');
    server = await startLeadServer(entry, env);
  }
  mailbox.misbehave(null);
  visitors.stop();
  await sending;
  await server.end('SIGTERM');
  await recover(address, mailbox);
  return tally(`killed ${kills} times`, address, visitors, mailbox);
}

/** PostgreSQL crashes and comes back under load. */
async function restarted(entry: string, mailbox: Mailbox): Promise<Tally | null> {
  const cluster = await startPostgres();
  if (!cluster) return null;
  const server = await startLeadServer(entry, { DATABASE_URL: cluster.url, SMTP_URL: mailbox.url });
  const visitors = new Visitors('restarted');
  const sending = visitors.sendTo(() => server.endpoint, 4);
  for (let crash = 0; crash < 3; crash++) {
    await wait(1200);
    await cluster.restart();
  }
  await wait(1500);
  visitors.stop();
  await sending;
  // A running server looks for the database every few seconds, and then hands over what went by mail meanwhile.
  await wait(7000);
  await server.end('SIGTERM');
  const address: DatabaseAddress = { kind: 'postgres', url: cluster.url };
  await recover(address, mailbox);
  const result = await tally('database restarted', address, visitors, mailbox);
  await cluster.stop();
  return result;
}

/** A small disk of its own; null where mounting is not allowed. */
function smallDisk(folder: string): string | null {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    return null;
  }
}

/** Writes a file until the disk has no room left. */
function fill(file: string): void {
  const part = Buffer.alloc(64 * 1024);
  for (const size of [part.length, 4096]) {
    try {
      for (;;) appendFileSync(file, part.subarray(0, size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}

/** The disk fills up under load, and somebody makes room again. */
async function filled(entry: string, disk: string, mailbox: Mailbox): Promise<Tally> {
  const address: DatabaseAddress = { kind: 'sqlite', path: join(disk, 'leads.db') };
  const server = await startLeadServer(entry, { DATABASE_URL: `file:${address.path}`, SMTP_URL: mailbox.url });
  const visitors = new Visitors('filled');
  const sending = visitors.sendTo(() => server.endpoint, 4);
  await wait(800);
  const filler = join(disk, 'filler');
  fill(filler);
  await wait(2500);
  rmSync(filler);
  await wait(800);
  visitors.stop();
  await sending;
  await wait(7000);
  await server.end('SIGTERM');
  const full = server.log().includes('the disk is full');
  await recover(address, mailbox);
  const result = await tally('disk full', address, visitors, mailbox);
  return { ...result, note: full ? '' : 'The disk was never full, so that this part shows nothing.' };
}

async function withMailbox<T>(part: (mailbox: Mailbox) => Promise<T>): Promise<T> {
  const mailbox = await startMailbox();
  try {
    return await part(mailbox);
  } finally {
    mailbox.misbehave(null);
    await mailbox.close();
  }
}

async function run(seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'truecopy-chaos-'));
  const disk = smallDisk(folder);
  try {
    const entry = await buildLeadServer('.cache/chaos');
    process.stdout.write(`Seed ${seed}\n${tableHead}\n`);
    const all: Tally[] = [];
    const note = (one: Tally) => {
      all.push(one);
      process.stdout.write(`${tableRow(one)}\n`);
    };
    note(await withMailbox((mailbox) => killed(entry, folder, seeded(seed), mailbox)));
    const onServer = await withMailbox((mailbox) => restarted(entry, mailbox));
    if (onServer) note(onServer);
    else process.stdout.write('PostgreSQL was left out: apt-get install postgresql makes it available.\n');
    if (disk) note(await withMailbox((mailbox) => filled(entry, disk, mailbox)));
    else process.stdout.write('A full disk was left out: a small one cannot be mounted here without more rights.\n');
    process.stdout.write(
      '“repeated” counts mails under one Message-ID: the process died, or its database was gone, between the mail server’s answer and our note of it. All but the first have to say that they may be a repetition.\n',
    );
    for (const { note } of all) if (note) process.stdout.write(`${note}\n`);
    const lost = all.reduce(
      (sum, one) => sum + one.missing + one.twice + one.half + one.unmailed + one.unlike + one.unmarked,
      0,
    );
    return lost === 0 && all.every(({ note }) => note === '') ? 0 : 1;
  } finally {
    if (disk) execFileSync('umount', ['-l', disk]);
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await run(Number(process.argv[2] ?? 20_261_121));
