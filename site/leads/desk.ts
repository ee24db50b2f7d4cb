import type { Kysely, Transaction } from 'kysely';
import type { Database } from './migrations.ts';
import { loadLead, type StoredLead } from './rows.ts';

/** What became of an order: there is no such lead, its delivery is done, a worker holds it, or it was carried out. */
export type DeskAnswer = 'unknown' | 'done' | 'busy' | 'ok';

interface AuditEntry {
  /** ISO 8601 in UTC. */
  at: string;
  action: string;
  note: string | null;
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

  /**
   * @param db open database
   * @param newId makes ids that are unique everywhere
   */
  constructor(db: Kysely<Database>, newId: () => string) {
    this.#db = db;
    this.#newId = newId;
  }

  /** Everything about one lead, personal data included, or null when there is no such lead. */
  async find(id: string): Promise<LeadFile | null> {
    const known = await this.#db.selectFrom('leads').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) return null;
    const audit = await this.#db
      .selectFrom('lead_audit')
      .select(['at', 'action', 'note'])
      .where('lead_id', '=', id)
      .orderBy('at')
      .execute();
    return { lead: await loadLead(this.#db, id), audit };
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
        .where('state', 'not in', ['delivered', 'manual-complete'])
        .where((on) => on.or([on('lease_until', 'is', null), on('lease_until', '<=', at)]))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return whyNot(transaction, id);
      await transaction
        .insertInto('lead_audit')
        .values({ id: this.#newId(), lead_id: id, at, ...entry })
        .execute();
      return 'ok';
    });
  }
}

async function whyNot(transaction: Transaction<Database>, id: string): Promise<DeskAnswer> {
  const rows = await transaction.selectFrom('outbox').select('state').where('lead_id', '=', id).execute();
  if (rows.length === 0) return 'unknown';
  return rows.every(({ state }) => state === 'delivered' || state === 'manual-complete') ? 'done' : 'busy';
}
