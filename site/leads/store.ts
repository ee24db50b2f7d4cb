import type { Kysely, Transaction } from 'kysely';
import { type OpenDatabase, openDatabase } from './database.ts';
import { LeadDesk } from './desk.ts';
import { type DeliveryState, deliveryStates, type Lead, type Suspicion } from './lead.ts';
import type { Database } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { bookingColumns, leadRow } from './rows.ts';
import type { DatabaseAddress } from './settings.ts';

/** Time in which equal words from a form without a key count as the same request, in milliseconds. */
export const repeatWindow = 10 * 60_000;

/** States in which nobody has been told of the lead yet. */
const owedStates = ['queued', 'retrying', 'blocked', 'needs-review'] as const satisfies readonly DeliveryState[];

/** The one channel a lead is owed on. */
const channel = 'smtp';

export interface Accepted {
  id: string;
  /** True when the request was there already and nothing was added. */
  repeated: boolean;
}

/** A lead as the operator's list shows it, without personal data. */
export interface LeadSummary {
  id: string;
  idempotencyKey: string | null;
  /** ISO 8601 in UTC. */
  receivedAt: string;
  site: string;
  state: DeliveryState;
  suspicion: Suspicion[];
  deliveries: {
    channel: string;
    state: DeliveryState;
    attempts: number;
    lastError: string | null;
    /** ISO 8601 in UTC, or null when nothing is due by itself. */
    nextAttemptAt: string | null;
  }[];
}

/**
 * Leads, what they ask for, and what is owed for them.
 * @param address database as read from the settings
 * @param newId makes ids that are unique everywhere
 * @throws {DatabaseUnavailable} when the database cannot be opened
 */
export async function openStore(address: DatabaseAddress, newId: () => string): Promise<LeadStore> {
  return new LeadStore(await openDatabase(address), newId);
}

export class LeadStore {
  readonly #db: Kysely<Database>;
  readonly #serialise: OpenDatabase['serialise'];
  /** Mail that is owed. */
  readonly outbox: Outbox;
  /** What people do with leads. */
  readonly desk: LeadDesk;
  readonly #newId: () => string;

  constructor(open: OpenDatabase, newId: () => string) {
    this.#db = open.db;
    this.#serialise = open.serialise;
    this.outbox = new Outbox(open.db, open.concurrent);
    this.desk = new LeadDesk(open.db, newId);
    this.#newId = newId;
  }

  /**
   * Puts a lead, its booking request and the mail owed for it on disk, all or nothing. The lead is safe once this
   * resolves. A request that came before under the same key, or without a key in the same words within
   * {@link repeatWindow}, is answered with the lead that is there.
   * @param lead lead to keep
   * @param delivered time at which a person was told already by another way, so that no mail is owed
   */
  async accept(lead: Lead, delivered: Date | null = null): Promise<Accepted> {
    return this.#db.transaction().execute(async (transaction) => {
      await this.#serialise(transaction, lead.idempotencyKey ?? lead.contentHash);
      const earlier = await this.#earlier(transaction, lead);
      if (earlier) return { id: earlier, repeated: true };
      await this.#insert(transaction, lead, delivered);
      return { id: lead.id, repeated: false };
    });
  }

  async #earlier(transaction: Transaction<Database>, lead: Lead): Promise<string | undefined> {
    const sameSite = transaction.selectFrom('leads').select('id').where('site', '=', lead.site);
    const oldest = new Date(lead.receivedAt.getTime() - repeatWindow).toISOString();
    const same = lead.idempotencyKey
      ? sameSite.where('idempotency_key', '=', lead.idempotencyKey)
      : sameSite.where('content_hash', '=', lead.contentHash).where('received_at', '>=', oldest);
    return (await same.orderBy('received_at').limit(1).executeTakeFirst())?.id;
  }

  async #insert(transaction: Transaction<Database>, lead: Lead, delivered: Date | null): Promise<void> {
    const at = lead.receivedAt.toISOString();
    await transaction.insertInto('leads').values(leadRow(lead)).execute();
    await transaction
      .insertInto('booking_requests')
      .values({ id: this.#newId(), lead_id: lead.id, state: 'queued', ...bookingColumns(lead), created_at: at })
      .execute();
    await transaction
      .insertInto('outbox')
      .values({
        id: this.#newId(),
        lead_id: lead.id,
        channel,
        state: delivered ? 'delivered' : 'queued',
        attempts: delivered ? 1 : 0,
        next_attempt_at: delivered ? null : at,
        created_at: at,
        settled_at: delivered?.toISOString() ?? null,
      })
      .execute();
  }

  /**
   * Lists leads, newest first, without personal data.
   * @param filter site and state to keep; left out means all
   */
  async list(filter: { site?: string; state?: DeliveryState } = {}): Promise<LeadSummary[]> {
    return this.#summaries({ site: filter.site, states: filter.state ? [filter.state] : deliveryStates });
  }

  /**
   * Lists leads that no person has been told of yet, newest first.
   * @param site site to keep; left out means all
   */
  async owed(site?: string): Promise<LeadSummary[]> {
    return this.#summaries({ site, states: owedStates });
  }

  async #summaries(filter: { site: string | undefined; states: readonly DeliveryState[] }): Promise<LeadSummary[]> {
    let query = this.#db
      .selectFrom('outbox')
      .innerJoin('leads', 'leads.id', 'outbox.lead_id')
      .select([
        'leads.id',
        'idempotency_key',
        'received_at',
        'site',
        'suspicion',
        'channel',
        'state',
        'attempts',
        'last_error',
        'next_attempt_at',
      ])
      .where('state', 'in', filter.states);
    if (filter.site) query = query.where('site', '=', filter.site);
    const rows = await query.orderBy('received_at', 'desc').orderBy('leads.id').execute();
    return rows.map((row) => ({
      id: row.id,
      idempotencyKey: row.idempotency_key,
      receivedAt: row.received_at,
      site: row.site,
      state: row.state as DeliveryState,
      suspicion: JSON.parse(row.suspicion) as Suspicion[],
      deliveries: [
        {
          channel: row.channel,
          state: row.state as DeliveryState,
          attempts: row.attempts,
          lastError: row.last_error,
          nextAttemptAt: row.next_attempt_at,
        },
      ],
    }));
  }

  /** Closes the database. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }
}
