import type { Kysely, Transaction } from 'kysely';
import { inBatches } from './batches.ts';
import { blamesOneRow, type OpenDatabase, openDatabase } from './database.ts';
import { LeadDesk } from './desk.ts';
import { BulkInsert } from './insert.ts';
import type { Channel, DeliveryState, Lead } from './lead.ts';
import type { Database } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { type KnownLead, Repeats, repeatWindow } from './repeats.ts';
import { bookingColumns, leadRow } from './rows.ts';
import type { DatabaseAddress } from './settings.ts';
import { noticeDelay, type Suspicion } from './suspicion.ts';

/** States in which nobody has been told of the lead yet. */
const owedStates = ['queued', 'retrying', 'blocked', 'needs-review'] as const satisfies readonly DeliveryState[];

/** How much a state asks for a person; a lead stands as the most urgent of its deliveries does. */
const urgency: Readonly<Record<DeliveryState, number>> = {
  'manual-complete': 0,
  delivered: 1,
  queued: 2,
  retrying: 3,
  blocked: 4,
  'needs-review': 5,
};

/** Most leads of one transaction. */
const batchSize = 100;

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
 * @param channels channels on which each accepted lead is owed
 * @throws {DatabaseUnavailable} when the database cannot be opened
 */
export async function openStore(
  address: DatabaseAddress,
  newId: () => string,
  channels: readonly Channel[] = ['smtp'],
): Promise<LeadStore> {
  return new LeadStore(await openDatabase(address), newId, channels);
}

interface SummaryFilter {
  id?: string;
  site?: string | undefined;
  states?: readonly DeliveryState[] | undefined;
}

interface Arrival {
  lead: Lead;
  mailed: Date | null;
}

/** Takes leads and what is owed for them to the database, both in one transaction. */
export class LeadStore {
  readonly #db: Kysely<Database>;
  readonly #serialise: OpenDatabase['serialise'];
  /** Deliveries that are owed. */
  readonly outbox: Outbox;
  /** What people do with leads. */
  readonly desk: LeadDesk;
  readonly #newId: () => string;
  readonly #bulk: BulkInsert;
  readonly #channels: readonly Channel[];
  readonly #accept: (arrival: Arrival) => Promise<Accepted>;

  constructor(open: OpenDatabase, newId: () => string, channels: readonly Channel[]) {
    this.#db = open.db;
    this.#serialise = open.serialise;
    this.outbox = new Outbox(open.db, open.concurrent);
    this.desk = new LeadDesk(open.db, newId);
    this.#newId = newId;
    this.#bulk = new BulkInsert(open.db);
    this.#channels = channels;
    this.#accept = inBatches((arrivals) => this.#acceptAll(arrivals), blamesOneRow, {
      size: batchSize,
      lanes: open.writers,
    });
  }

  /**
   * Puts a lead, its booking request and what is owed for it on disk, all or nothing. The lead is safe once this
   * resolves. A request that came before under the same key, or without a key in the same words within
   * {@link repeatWindow}, is answered with the lead that is there. Leads that come at the same time share a transaction.
   * @param lead lead to keep
   * @param mailed time at which the office was told by mail already, so that none is owed
   */
  async accept(lead: Lead, mailed: Date | null = null): Promise<Accepted> {
    return this.#accept({ lead, mailed });
  }

  async #acceptAll(arrivals: readonly Arrival[]): Promise<Accepted[]> {
    return this.#db.transaction().execute(async (transaction) => {
      const leads = arrivals.map(({ lead }) => lead);
      await this.#serialise(
        transaction,
        leads.map(({ idempotencyKey, contentHash }) => idempotencyKey ?? contentHash),
      );
      const repeats = new Repeats(await knownLeads(transaction, leads));
      const met = arrivals.map((arrival) => ({ arrival, earlier: repeats.meet(arrival.lead) }));
      await this.#insert(
        transaction,
        met.flatMap(({ arrival, earlier }) => (earlier ? [] : [arrival])),
      );
      for (const { arrival, earlier } of met) {
        if (earlier && arrival.mailed) await noteMailed(transaction, earlier.id, arrival.mailed);
      }
      return met.map(({ arrival, earlier }) => ({
        id: (earlier ?? arrival.lead).id,
        repeated: earlier !== undefined,
      }));
    });
  }

  async #insert(transaction: Transaction<Database>, arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return;
    const at = (lead: Lead) => lead.receivedAt.toISOString();
    const dueAt = (lead: Lead) => new Date(lead.receivedAt.getTime() + noticeDelay(lead.suspicion)).toISOString();
    await this.#bulk.insert(
      transaction,
      'leads',
      arrivals.map(({ lead }) => leadRow(lead)),
    );
    await this.#bulk.insert(
      transaction,
      'booking_requests',
      arrivals.map(({ lead }) => ({
        id: this.#newId(),
        lead_id: lead.id,
        state: 'queued',
        ...bookingColumns(lead),
        created_at: at(lead),
      })),
    );
    await this.#bulk.insert(
      transaction,
      'outbox',
      arrivals.flatMap(({ lead, mailed }) =>
        this.#channels.map((channel) => {
          const settled = channel === 'smtp' ? mailed : null;
          return {
            id: this.#newId(),
            lead_id: lead.id,
            channel,
            state: settled ? 'delivered' : 'queued',
            attempts: settled ? 1 : 0,
            next_attempt_at: settled ? null : dueAt(lead),
            created_at: at(lead),
            settled_at: settled?.toISOString() ?? null,
          };
        }),
      ),
    );
  }

  /**
   * Lists leads, newest first, without personal data.
   * @param filter site, and state of at least one delivery, to keep; left out means all
   */
  async list(filter: { site?: string; state?: DeliveryState } = {}): Promise<LeadSummary[]> {
    return this.#summaries({ site: filter.site, states: filter.state && [filter.state] });
  }

  /**
   * Finds one lead, without personal data.
   * @param id id of the lead
   * @returns undefined when there is no such lead
   */
  async summary(id: string): Promise<LeadSummary | undefined> {
    const [found] = await this.#summaries({ id });
    return found;
  }

  /**
   * Lists leads that some person or program has not been told of yet, newest first.
   * @param site site to keep; left out means all
   */
  async owed(site?: string): Promise<LeadSummary[]> {
    return this.#summaries({ site, states: owedStates });
  }

  async #summaries({ id, site, states }: SummaryFilter): Promise<LeadSummary[]> {
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
      ]);
    if (id !== undefined) query = query.where('leads.id', '=', id);
    if (site) query = query.where('site', '=', site);
    if (states) {
      query = query.where('leads.id', 'in', (of) =>
        of.selectFrom('outbox as chosen').select('chosen.lead_id').where('chosen.state', 'in', states),
      );
    }
    const rows = await query.orderBy('received_at', 'desc').orderBy('leads.id').orderBy('channel').execute();
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((deliveries) => {
      const [lead] = deliveries;
      if (!lead) return [];
      const states = deliveries.map(({ state }) => state as DeliveryState);
      return {
        id: lead.id,
        idempotencyKey: lead.idempotency_key,
        receivedAt: lead.received_at,
        site: lead.site,
        state: states.reduce((worst, state) => (urgency[state] > urgency[worst] ? state : worst)),
        suspicion: JSON.parse(lead.suspicion) as Suspicion[],
        deliveries: deliveries.map((delivery) => ({
          channel: delivery.channel,
          state: delivery.state as DeliveryState,
          attempts: delivery.attempts,
          lastError: delivery.last_error,
          nextAttemptAt: delivery.next_attempt_at,
        })),
      };
    });
  }

  /** Closes the database. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/**
 * Notes that the office was told of a lead that is there already: its transaction had gone through, although the answer
 * of the database got lost.
 */
async function noteMailed(transaction: Transaction<Database>, lead: string, at: Date): Promise<void> {
  await transaction
    .updateTable('outbox')
    .set({ state: 'delivered', next_attempt_at: null, settled_at: at.toISOString() })
    .where('lead_id', '=', lead)
    .where('channel', '=', 'smtp')
    .where('state', 'in', ['queued', 'retrying'])
    .where('lease_owner', 'is', null)
    .execute();
}

/** Leads that are there already and share a key or the words with one of the given, oldest first. */
async function knownLeads(transaction: Transaction<Database>, leads: readonly Lead[]): Promise<KnownLead[]> {
  const keys = leads.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
  const unkeyed = leads.filter(({ idempotencyKey }) => idempotencyKey === null);
  const select = () =>
    transaction.selectFrom('leads').select(['id', 'site', 'idempotency_key', 'content_hash', 'received_at']);
  // With the site, because the index of the keys begins with it; without it the whole table would be read.
  const sites = [...new Set(leads.map(({ site }) => site))];
  const byKey =
    keys.length > 0 ? await select().where('site', 'in', sites).where('idempotency_key', 'in', keys).execute() : [];
  const oldest = new Date(Math.min(...unkeyed.map(({ receivedAt }) => receivedAt.getTime())) - repeatWindow);
  const byWords =
    unkeyed.length > 0
      ? await select()
          .where(
            'content_hash',
            'in',
            unkeyed.map(({ contentHash }) => contentHash),
          )
          .where('received_at', '>=', oldest.toISOString())
          .orderBy('received_at')
          .execute()
      : [];
  return [...byKey, ...byWords].map((row) => ({
    id: row.id,
    site: row.site,
    idempotencyKey: row.idempotency_key,
    contentHash: row.content_hash,
    receivedAt: Date.parse(row.received_at),
  }));
}
