import { randomUUID } from 'node:crypto';
import { deliverDue } from '../../site/leads/deliver.ts';
import type { LeadRecord } from '../../site/leads/records.ts';
import { mailRoute } from '../../site/leads/route.ts';
import type { DatabaseAddress } from '../../site/leads/settings.ts';
import { smtpSender } from '../../site/leads/smtp.ts';
import { openStore } from '../../site/leads/store.ts';
import { loadTitanMap } from '../../titan-map/load.ts';
import { site } from '../support/lead-server.ts';
import type { Mailbox } from '../support/mailbox.ts';
import type { Visitors } from './visitors.ts';

/** What became of the leads of one part of the run. */
export interface Tally {
  part: string;
  sent: number;
  answered: number;
  /** Answered, and not in the database. */
  missing: number;
  /** Keys that the database holds more than once. */
  twice: number;
  /** Leads without exactly one booking request and one delivery. */
  half: number;
  /** In the database, and not mailed after recovery. */
  unmailed: number;
  /** Leads whose mails bear different Message-IDs, so that a mailbox cannot tell that they are one. */
  unlike: number;
  /** Message-IDs that came more than once, which a mailbox can tell. */
  repeated: number;
  /** Repetitions that do not say that they may be one. */
  unmarked: number;
  /** What makes the part fail beyond these figures; empty when nothing does. */
  note: string;
}

const { map } = loadTitanMap(new URL('../fixtures/sites/titan-map/juniper', import.meta.url).pathname);

/**
 * Delivers what is still owed, on a clock that jumps: back by an hour, on past every lease, and on by an hour at a time.
 * @param address database of the leads
 * @param mailbox mail server, which takes everything by now
 */
export async function recover(address: DatabaseAddress, mailbox: Mailbox): Promise<void> {
  if (!map) throw new Error('The map of the fixture site has problems.');
  const store = await openStore(address, randomUUID);
  const start = Date.now();
  for (const jump of [-3600, 0, 200, 3600, 7200, 90_000]) {
    await deliverDue(
      {
        outbox: store.outbox,
        send: smtpSender(new URL(mailbox.url)),
        routes: new Map([[site, mailRoute(map, null)]]),
        webhooks: new Map(),
        now: () => new Date(start + jump * 1000),
        newId: randomUUID,
      },
      { includeBlocked: true },
    );
  }
  await store.close();
}

/**
 * Holds what visitors were told against the database and the mailbox.
 * @param part name of this part of the run
 * @param address database of the leads
 * @param visitors visitors of this part
 * @param mailbox mail server of this part
 */
export async function tally(
  part: string,
  address: DatabaseAddress,
  visitors: Visitors,
  mailbox: Mailbox,
): Promise<Tally> {
  const store = await openStore(address, randomUUID);
  const leads: LeadRecord[] = [];
  for await (const lead of store.desk.records.read({})) leads.push(lead);
  await store.close();
  const keys = Map.groupBy(leads, ({ idempotency_key }) => idempotency_key ?? '');
  const ofLead = Map.groupBy(mailbox.mails, ({ headers }) => headers['x-truecopy-lead'] ?? '');
  const ofId = Map.groupBy(mailbox.mails, ({ headers }) => headers['message-id'] ?? '');
  const repetitions = [...ofId.values()].flatMap((all) => all.slice(1));
  return {
    part,
    sent: visitors.sent.size,
    answered: visitors.answered.size,
    missing: [...visitors.answered].filter((key) => !keys.has(key)).length,
    twice: [...keys.values()].filter(({ length }) => length > 1).length,
    half: leads.filter(({ deliveries }) => deliveries.length !== 1).length,
    unmailed: leads.filter(({ id }) => !ofLead.has(id)).length,
    unlike: [...ofLead.values()].filter((all) => new Set(all.map(({ headers }) => headers['message-id'])).size > 1)
      .length,
    repeated: [...ofId.values()].filter(({ length }) => length > 1).length,
    unmarked: repetitions.filter(({ raw }) => !/you may find it twice|came by mail at once/.test(unwrapped(raw)))
      .length,
    note: '',
  };
}

/** The words of a mail without the line breaks of quoted-printable, RFC 2045, 6.7. */
const unwrapped = (raw: string) => raw.replace(/=\r\n/g, '').replace(/\r\n/g, ' ');

const columns = [
  'part',
  'sent',
  'answered',
  'missing',
  'twice',
  'half',
  'unmailed',
  'unlike',
  'repeated',
  'unmarked',
] as const;
const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(column === 0 ? 20 : 11)).join('');

/** Names of the figures, as a line above those of each part. */
export const tableHead = line(columns).trimEnd();

/**
 * The figures of one part as a line.
 * @param figures what became of its leads
 */
export function tableRow(figures: Tally): string {
  return line(columns.map((column) => String(figures[column]))).trimEnd();
}
