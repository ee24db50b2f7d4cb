import type { Kysely, Transaction } from 'kysely';
import { type OpenDatabase, openDatabase } from './database.ts';
import { type DeliveryState, deliveryStates, type Lead, type Suspicion } from './lead.ts';
import type { Database } from './migrations.ts';
import { bookingColumns, leadRow, type StoredLead } from './rows.ts';
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

/** A delivery that one worker holds until its lease ends. */
export interface Claim {
  delivery: string;
  /** Attempts before this one. */
  attempts: number;
  lead: StoredLead;
}

export interface Outcome {
  state: DeliveryState;
  attempts: number;
  lastError: string | null;
  nextAttemptAt: Date | null;
}

export interface ClaimQuery {
  /** Name of the worker, unique among all that run. */
  worker: string;
  now: Date;
  /** When another worker may take the delivery over. */
  leaseUntil: Date;
  /** Sites whose mail this worker can send. */
  sites: readonly string[];
  /** Take blocked deliveries as well, because the set-up may have changed. */
  includeBlocked: boolean;
  /** Deliveries that were tried already in this run. */
  except?: readonly string[];
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
  readonly #concurrent: boolean;
  readonly #newId: () => string;

  constructor(open: OpenDatabase, newId: () => string) {
    this.#db = open.db;
    this.#serialise = open.serialise;
    this.#concurrent = open.concurrent;
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

  /** Sites that a mail may still be sent for, whether or not it is due. */
  async sitesOwed(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .innerJoin('leads', 'leads.id', 'outbox.lead_id')
      .select('site')
      .distinct()
      .where('state', 'in', ['queued', 'retrying', 'blocked'])
      .execute();
    return rows.map((row) => row.site);
  }

  /**
   * Takes the delivery that has been due longest, so that no other worker sends it before the lease ends.
   * @returns null when nothing is due
   */
  async claim(query: ClaimQuery): Promise<Claim | null> {
    const now = query.now.toISOString();
    const taken = await this.#db
      .updateTable('outbox')
      .set({ lease_owner: query.worker, lease_until: query.leaseUntil.toISOString() })
      .where('id', '=', (eb) =>
        eb
          .selectFrom('outbox as due')
          .innerJoin('leads', 'leads.id', 'due.lead_id')
          .select('due.id')
          .where('leads.site', 'in', query.sites)
          .where((on) =>
            on.or([
              on.and([on('due.state', 'in', ['queued', 'retrying']), on('due.next_attempt_at', '<=', now)]),
              ...(query.includeBlocked ? [on('due.state', '=', 'blocked')] : []),
            ]),
          )
          .where((on) => on.or([on('due.lease_until', 'is', null), on('due.lease_until', '<=', now)]))
          .$if(query.except !== undefined && query.except.length > 0, (q) =>
            q.where('due.id', 'not in', query.except ?? []),
          )
          .orderBy('due.next_attempt_at')
          .limit(1)
          .$if(this.#concurrent, (q) => q.forUpdate('due').skipLocked()),
      )
      // Said again outside, because a worker that waited for the row must look at it anew.
      .where((on) => on.or([on('lease_until', 'is', null), on('lease_until', '<=', now)]))
      .returning(['id', 'lead_id', 'attempts'])
      .executeTakeFirst();
    if (!taken) return null;
    return { delivery: taken.id, attempts: taken.attempts, lead: await this.#load(taken.lead_id) };
  }

  async #load(id: string): Promise<StoredLead> {
    return this.#db
      .selectFrom('leads')
      .innerJoin('booking_requests', 'booking_requests.lead_id', 'leads.id')
      .selectAll('leads')
      .select([
        'service',
        'service_id',
        'job_type',
        'business_unit',
        'zone_id',
        'campaign_id',
        'preferred_time',
        'advocate_code',
      ])
      .where('leads.id', '=', id)
      .executeTakeFirstOrThrow();
  }

  /**
   * Writes down how an attempt ended and gives the delivery free.
   * @param delivery id of a claimed delivery
   * @param worker name that claimed it
   * @param outcome where it stands now
   * @param now time of the outcome
   * @returns false when the lease had ended and another worker has it; then nothing was written
   */
  async settle(delivery: string, worker: string, outcome: Outcome, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('outbox')
      .set({
        state: outcome.state,
        attempts: outcome.attempts,
        last_error: outcome.lastError,
        next_attempt_at: outcome.nextAttemptAt?.toISOString() ?? null,
        lease_owner: null,
        lease_until: null,
        settled_at: outcome.state === 'delivered' ? now.toISOString() : null,
      })
      .where('id', '=', delivery)
      .where('lease_owner', '=', worker)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  /** Closes the database. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }
}
