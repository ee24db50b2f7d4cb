import type { Kysely } from 'kysely';
import type { Database } from './migrations.ts';

/** How long mail that is due may wait for a worker before something is wrong, in milliseconds. */
const patience = 120_000;

/** Failed attempts after which a mail server is no longer only busy. */
const failures = 4;

/** How long a finding is kept, in milliseconds, so that those who ask often cost the disk nothing. */
const freshness = 5000;

/** What may be told to anybody. */
export interface Health {
  /** The database takes leads. */
  accepting: boolean;
  /** Mail can be sent, and none of this site's is stuck. */
  delivering: boolean;
}

/** Finds out whether leads come in and go out. */
export class LeadHealth {
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

  /**
   * Writes to the disk as a lead would be written, and leaves nothing behind.
   * @param now time of the question
   * @throws when the database does not take it
   */
  async write(now: Date): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const id = this.#newId();
      await transaction
        .insertInto('lead_audit')
        .values({ id, lead_id: 'none', at: now.toISOString(), action: 'health', note: null })
        .execute();
      await transaction.deleteFrom('lead_audit').where('id', '=', id).execute();
    });
  }

  /**
   * Whether mail is owed that does not get anywhere by itself.
   * @param site site that is asked about
   * @param now time of the question
   */
  async stuck(site: string, now: Date): Promise<boolean> {
    const overdue = new Date(now.getTime() - patience).toISOString();
    const found = await this.#db
      .selectFrom('outbox')
      .innerJoin('leads', 'leads.id', 'outbox.lead_id')
      .select('outbox.id')
      .where('site', '=', site)
      .where((on) =>
        on.or([
          on('state', 'in', ['blocked', 'needs-review']),
          on.and([on('state', '=', 'retrying'), on('attempts', '>=', failures)]),
          on.and([
            on('state', 'in', ['queued', 'retrying']),
            on('next_attempt_at', '<=', overdue),
            on.or([on('lease_until', 'is', null), on('lease_until', '<=', now.toISOString())]),
          ]),
        ]),
      )
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  }
}

export interface HealthDeps {
  site: string;
  /** Opens the database, or throws. */
  health: () => Promise<LeadHealth>;
  /** Whether there is a mail server; may throw when the settings cannot be used. */
  canSend: () => boolean;
  now: () => Date;
}

/**
 * Makes the endpoint that monitoring asks. It answers 503 when leads are not taken; whether they are delivered is in
 * its body only, because a server that still takes leads must not be switched off. It never says why.
 * @param deps see {@link HealthDeps}
 */
export function healthEndpoint(deps: HealthDeps): () => Promise<Response> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return async () => {
    const now = deps.now();
    if (!last || now.getTime() - last.at >= freshness) last = { at: now.getTime(), health: check(deps, now) };
    const { accepting, delivering } = await last.health;
    return Response.json(
      { ok: accepting && delivering, accepting, delivering },
      { status: accepting ? 200 : 503, headers: { 'cache-control': 'no-store' } },
    );
  };
}

async function check({ site, health, canSend }: HealthDeps, now: Date): Promise<Health> {
  try {
    const database = await health();
    await database.write(now);
    return { accepting: true, delivering: canSend() && !(await database.stuck(site, now)) };
  } catch {
    return { accepting: false, delivering: false };
  }
}
