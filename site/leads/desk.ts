import type { Kysely, Transaction } from 'kysely';
import { LeadHealth } from './health.ts';
import type { Database } from './migrations.ts';
import { LeadRecords, settledStates, type Via } from './records.ts';
import { loadLead, type StoredLead } from './rows.ts';

/**
 * What became of an order: there is no such lead, its delivery is done, it was not marked as suspicious, a worker holds
 * it, or it was carried out.
 */
export type DeskAnswer = 'unknown' | 'done' | 'not-marked' | 'busy' | 'ok';

interface AuditEntry {
  /** ISO 8601 in UTC. */
  at: string;
  action: string;
  note: string | null;
  /** How somebody reached it: command or page; null for what was done before this was kept. */
  via: string | null;
}

export interface LeadFile {
  lead: StoredLead;
  /** What people did with it, oldest first. */
  audit: AuditEntry[];
}

/** What people do with leads. Each change is written into the audit in the same transaction. */
export class LeadDesk {
  readonly #db: Kysely<Database>;
  readonly #newId: () => string;
  readonly #via: Via;
  /** Leads in bulk, and their end. */
  readonly records: LeadRecords;
  /** Whether leads come in and go out. */
  readonly health: LeadHealth;

  /**
   * @param db open database
   * @param newId makes ids that are unique everywhere
   * @param via how the people who use it reach it
   */
  constructor(db: Kysely<Database>, newId: () => string, via: Via = 'page') {
    this.#db = db;
    this.#newId = newId;
    this.#via = via;
    this.records = new LeadRecords(db, newId, via);
    this.health = new LeadHealth(db, newId);
  }

  /**
   * The same desk for people who reach it in another way.
   * @param via how
   */
  by(via: Via): LeadDesk {
    return new LeadDesk(this.#db, this.#newId, via);
  }

  /** Everything about one lead, personal data included, or null when there is no such lead. */
  async find(id: string): Promise<LeadFile | null> {
    const known = await this.#db.selectFrom('leads').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) return null;
    return { lead: await loadLead(this.#db, id), audit: await this.history(id) };
  }

  /** What people did with a lead, oldest first; it is kept when the lead is deleted. */
  history(id: string): Promise<AuditEntry[]> {
    return this.#db
      .selectFrom('lead_audit')
      .select(['at', 'action', 'note', 'via'])
      .where('lead_id', '=', id)
      .orderBy('at')
      .execute();
  }

  /**
   * Makes the mail of a lead due at once, with a fresh count of attempts.
   * @param id id of the lead
   * @param now time of the order
   */
  async retry(id: string, now: Date): Promise<DeskAnswer> {
    return this.#change(
      id,
      now,
      { action: 'retry', note: null },
      {
        state: 'queued',
        attempts: 0,
        next_attempt_at: now.toISOString(),
      },
    );
  }

  /**
   * Notes that a person has taken care of a lead, so that its mail is no longer owed.
   * @param id id of the lead
   * @param note what was done
   * @param now time of the order
   */
  async complete(id: string, note: string, now: Date): Promise<DeskAnswer> {
    return this.#change(
      id,
      now,
      { action: 'complete', note },
      {
        state: 'manual-complete',
        next_attempt_at: null,
        settled_at: now.toISOString(),
      },
    );
  }

  /**
   * Notes that a lead is from a person after all: takes its marks away, and makes mail that waits for them due at once.
   * @param id id of the lead
   * @param now time of the order
   */
  async release(id: string, now: Date): Promise<DeskAnswer> {
    return this.#db.transaction().execute(async (transaction) => {
      const lead = await transaction.selectFrom('leads').select('suspicion').where('id', '=', id).executeTakeFirst();
      if (!lead) return 'unknown';
      if (lead.suspicion === '[]') return 'not-marked';
      await transaction.updateTable('leads').set({ suspicion: '[]' }).where('id', '=', id).execute();
      const at = now.toISOString();
      await transaction
        .updateTable('outbox')
        .set({ next_attempt_at: at })
        .where('lead_id', '=', id)
        .where('state', '=', 'queued')
        .where('next_attempt_at', '>', at)
        .execute();
      const marks = (JSON.parse(lead.suspicion) as string[]).join(', ');
      await this.#note(transaction, id, at, { action: 'release', note: `was marked: ${marks}` });
      return 'ok';
    });
  }

  /**
   * Writes down that somebody looked at the personal data of a lead.
   * @param id id of a lead that exists
   * @param now time of the look
   */
  async noteReveal(id: string, now: Date): Promise<void> {
    await this.#note(this.#db, id, now.toISOString(), { action: 'reveal', note: null });
  }

  async #change(
    id: string,
    now: Date,
    entry: { action: string; note: string | null },
    change: { state: string; attempts?: number; next_attempt_at: string | null; settled_at?: string },
  ): Promise<DeskAnswer> {
    return this.#db.transaction().execute(async (transaction) => {
      const at = now.toISOString();
      const { numUpdatedRows } = await transaction
        .updateTable('outbox')
        .set({ ...change, lease_owner: null, lease_until: null })
        .where('lead_id', '=', id)
        .where('state', 'not in', settledStates)
        .where((on) => on.or([on('lease_until', 'is', null), on('lease_until', '<=', at)]))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return whyNot(transaction, id);
      await this.#note(transaction, id, at, entry);
      return 'ok';
    });
  }

  async #note(
    db: Kysely<Database>,
    id: string,
    at: string,
    entry: { action: string; note: string | null },
  ): Promise<void> {
    await db
      .insertInto('lead_audit')
      .values({ id: this.#newId(), lead_id: id, at, via: this.#via, ...entry })
      .execute();
  }
}

async function whyNot(transaction: Transaction<Database>, id: string): Promise<DeskAnswer> {
  const rows = await transaction.selectFrom('outbox').select('state').where('lead_id', '=', id).execute();
  if (rows.length === 0) return 'unknown';
  return rows.every(({ state }) => settledStates.some((settled) => settled === state)) ? 'done' : 'busy';
}
