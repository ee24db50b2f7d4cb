import type { Kysely, Transaction } from 'kysely';
import type { DeliveryState } from './lead.ts';
import type { Database } from './migrations.ts';
import { bookingColumnNames, type StoredLead } from './rows.ts';

/** Which leads; what is left out does not narrow the choice. */
export interface LeadFilter {
  site?: string;
  /** A lead counts when any of its deliveries stands so. */
  state?: DeliveryState;
  /** First instant that counts. */
  since?: Date;
  /** First instant that no longer counts. */
  before?: Date;
  suspected?: boolean;
}

/** A lead with how its deliveries stand. */
export interface LeadRecord extends StoredLead {
  deliveries: { channel: string; state: DeliveryState; settled_at: string | null }[];
}

/** How somebody reached a lead: by the truecopy command on the machine, or by the operator page. */
export type Via = 'command' | 'page';

/** What became of an order to erase: there is no such lead, somebody has yet to be told of it, or it was carried out. */
export type EraseAnswer = 'unknown' | 'owed' | 'ok';

/** States in which a person has been told of a lead, so that nothing is owed for it. */
export const settledStates = ['delivered', 'manual-complete'] as const satisfies readonly DeliveryState[];

/** Leads read at a time. */
const batch = 500;

/** Leads as records: read in bulk, made anonymous and deleted. */
export class LeadRecords {
  readonly #db: Kysely<Database>;
  readonly #newId: () => string;
  readonly #via: Via;

  /**
   * @param db open database
   * @param newId makes ids that are unique everywhere
   * @param via how the people who use it reach it
   */
  constructor(db: Kysely<Database>, newId: () => string, via: Via) {
    this.#db = db;
    this.#newId = newId;
    this.#via = via;
  }

  /**
   * Reads leads with everything that is known of them, oldest first, a few hundred at a time.
   * @param filter which leads
   */
  async *read(filter: LeadFilter): AsyncGenerator<LeadRecord> {
    let last: { received_at: string; id: string } | undefined;
    do {
      const leads = await this.#page(filter, last);
      const deliveries = await this.#deliveries(leads.map(({ id }) => id));
      for (const lead of leads) yield { ...lead, deliveries: deliveries.get(lead.id) ?? [] };
      last = leads.length === batch ? leads.at(-1) : undefined;
    } while (last);
  }

  #page(filter: LeadFilter, after: { received_at: string; id: string } | undefined): Promise<StoredLead[]> {
    let query = this.#db
      .selectFrom('leads')
      .innerJoin('booking_requests', 'booking_requests.lead_id', 'leads.id')
      .selectAll('leads')
      .select(bookingColumnNames);
    if (filter.site !== undefined) query = query.where('site', '=', filter.site);
    if (filter.since) query = query.where('received_at', '>=', filter.since.toISOString());
    if (filter.before) query = query.where('received_at', '<', filter.before.toISOString());
    if (filter.suspected) query = query.where('suspicion', '!=', '[]');
    const { state } = filter;
    if (state) {
      query = query.where('leads.id', 'in', (of) =>
        of.selectFrom('outbox').select('lead_id').where('state', '=', state),
      );
    }
    if (after) {
      query = query.where((on) =>
        on.or([
          on('received_at', '>', after.received_at),
          on.and([on('received_at', '=', after.received_at), on('leads.id', '>', after.id)]),
        ]),
      );
    }
    return query.orderBy('received_at').orderBy('leads.id').limit(batch).execute();
  }

  async #deliveries(leads: readonly string[]): Promise<Map<string, LeadRecord['deliveries']>> {
    if (leads.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('outbox')
      .select(['lead_id', 'channel', 'state', 'settled_at'])
      .where('lead_id', 'in', leads)
      .orderBy('channel')
      .execute();
    const ofLead = Map.groupBy(rows, ({ lead_id }) => lead_id);
    return new Map(
      [...ofLead].map(([lead, all]) => [
        lead,
        all.map(({ channel, state, settled_at }) => ({ channel, state: state as DeliveryState, settled_at })),
      ]),
    );
  }

  /**
   * Writes down that the personal data of leads is about to be given out in bulk.
   * @param ids ids of leads that exist, a few hundred at most
   * @param now time of the export
   */
  async noteExport(ids: readonly string[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    const entry = { at: now.toISOString(), action: 'export', note: null, via: this.#via };
    await this.#db
      .insertInto('lead_audit')
      .values(ids.map((lead_id) => ({ id: this.#newId(), lead_id, ...entry })))
      .execute();
  }

  /**
   * Takes everything personal out of a lead, and the notes that people made about it. What is left counts in figures.
   * @param id id of the lead
   * @param now time of the order
   */
  redact(id: string, now: Date): Promise<EraseAnswer> {
    return this.#erase(id, now, { action: 'redact', note: null }, async (transaction) => {
      await transaction
        .updateTable('leads')
        .set({
          name: '',
          phone: null,
          phone_e164: null,
          email: null,
          email_usable: 0,
          zip: null,
          address: null,
          message: null,
          idempotency_key: null,
          content_hash: '',
          context: '{}',
        })
        .where('id', '=', id)
        .execute();
      await transaction
        .updateTable('booking_requests')
        .set({ service: null, preferred_time: null, advocate_code: null })
        .where('lead_id', '=', id)
        .execute();
    });
  }

  /**
   * Deletes a lead with all that hangs on it. Its id and what was done with it, without the notes, stay in the audit.
   * @param id id of the lead
   * @param now time of the order
   * @param rule rule by which it goes, such as "older than 24mo"; null when a person chose it
   */
  delete(id: string, now: Date, rule: string | null = null): Promise<EraseAnswer> {
    return this.#erase(id, now, { action: 'delete', note: rule }, async (transaction) => {
      await transaction.deleteFrom('leads').where('id', '=', id).execute();
    });
  }

  async #erase(
    id: string,
    now: Date,
    entry: { action: string; note: string | null },
    erase: (transaction: Transaction<Database>) => Promise<void>,
  ): Promise<EraseAnswer> {
    return this.#db.transaction().execute(async (transaction) => {
      const rows = await transaction.selectFrom('outbox').select('state').where('lead_id', '=', id).execute();
      if (rows.length === 0) return 'unknown';
      if (!rows.every(({ state }) => settledStates.some((settled) => settled === state))) return 'owed';
      await erase(transaction);
      // A note may name the visitor.
      await transaction.updateTable('lead_audit').set({ note: null }).where('lead_id', '=', id).execute();
      await transaction
        .insertInto('lead_audit')
        .values({ id: this.#newId(), lead_id: id, at: now.toISOString(), via: this.#via, ...entry })
        .execute();
      return 'ok';
    });
  }
}
