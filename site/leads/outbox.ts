import type { Kysely } from 'kysely';
import type { Channel, DeliveryState } from './lead.ts';
import type { Database } from './migrations.ts';
import { loadLead, type StoredLead } from './rows.ts';

/** A delivery that one worker holds until its lease ends. */
export interface Claim {
  delivery: string;
  /** Attempts before this one. */
  attempts: number;
  channel: Channel;
  /** An earlier worker ended without a word while it held the delivery, so that it may have been made already. */
  interrupted: boolean;
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
  /** Time by which the delivery was due, and by which the lease of an earlier worker had ended. */
  dueBy: Date;
  /** When another worker may take the delivery over. */
  leaseUntil: Date;
  sites: DeliverableSites;
}

/** Sites that a worker can deliver for, by channel. */
export type DeliverableSites = Readonly<Partial<Record<Channel, readonly string[]>>>;

/** States of what is tried when its time has come: what nobody has tried yet goes first. */
const dueStates = ['queued', 'retrying'] as const satisfies readonly DeliveryState[];

/** Deliveries that are owed, as rows that workers lease from each other. */
export class Outbox {
  readonly #db: Kysely<Database>;
  readonly #concurrent: boolean;

  /**
   * @param db open database
   * @param concurrent whether many connections write at once
   */
  constructor(db: Kysely<Database>, concurrent: boolean) {
    this.#db = db;
    this.#concurrent = concurrent;
  }

  /** Sites that something may still be delivered for, whether or not it is due. */
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
   * Makes blocked deliveries due, because the set-up may have changed.
   * @param sites sites that can be delivered for now
   * @param now time of the decision
   */
  async unblock(sites: DeliverableSites, now: Date): Promise<void> {
    for (const [channel, names] of Object.entries(sites)) {
      await this.#db
        .updateTable('outbox')
        .set({ state: 'retrying', next_attempt_at: now.toISOString() })
        .where('state', '=', 'blocked')
        .where('channel', '=', channel)
        .where('lead_id', 'in', (of) => of.selectFrom('leads').select('leads.id').where('site', 'in', names))
        .execute();
    }
  }

  /**
   * Takes a delivery that is due, new ones first and then the one due longest, so that no other worker sends it before
   * the lease ends.
   * @returns null when nothing is due
   */
  async claim(query: ClaimQuery): Promise<Claim | null> {
    for (const state of dueStates) {
      const taken = await this.#lease(state, query);
      if (!taken) continue;
      return {
        delivery: taken.id,
        attempts: taken.attempts,
        channel: taken.channel as Channel,
        interrupted: taken.interrupted === 1,
        lead: await loadLead(this.#db, taken.lead_id),
      };
    }
    return null;
  }

  /** One state at a time, so that the index gives the rows in their order: a backlog of any length is not sorted. */
  #lease(state: DeliveryState, query: ClaimQuery) {
    const dueBy = query.dueBy.toISOString();
    return (
      this.#db
        .updateTable('outbox')
        .set((eb) => ({
          lease_owner: query.worker,
          lease_until: query.leaseUntil.toISOString(),
          interrupted: eb.case().when('lease_until', 'is', null).then(eb.ref('interrupted')).else(1).end(),
        }))
        .where('id', '=', (eb) =>
          eb
            .selectFrom('outbox as due')
            .innerJoin('leads', 'leads.id', 'due.lead_id')
            .select('due.id')
            .where((on) =>
              on.or(
                Object.entries(query.sites).map(([channel, sites]) =>
                  on.and([on('due.channel', '=', channel), on('leads.site', 'in', sites)]),
                ),
              ),
            )
            .where('due.state', '=', state)
            .where('due.next_attempt_at', '<=', dueBy)
            .where((on) => on.or([on('due.lease_until', 'is', null), on('due.lease_until', '<=', dueBy)]))
            .orderBy('due.next_attempt_at')
            .limit(1)
            .$if(this.#concurrent, (q) => q.forUpdate('due').skipLocked()),
        )
        // Said again outside, because a worker that waited for the row must look at it anew.
        .where((on) => on.or([on('lease_until', 'is', null), on('lease_until', '<=', dueBy)]))
        .returning(['id', 'lead_id', 'channel', 'attempts', 'interrupted'])
        .executeTakeFirst()
    );
  }

  /**
   * Gives up deliveries of a site that nobody has tried although they have long been due, so that a person hears of them.
   * @param which site and channel; until when they were due or, for blocked ones, owed at the latest
   * @param lastError what there is to know and to do
   * @param now time of the decision
   * @returns ids of the leads
   */
  async giveUp(
    which: { site: string; channel: Channel; dueBefore: Date },
    lastError: string,
    now: Date,
  ): Promise<string[]> {
    const before = which.dueBefore.toISOString();
    const given = await this.#db
      .updateTable('outbox')
      .set({ state: 'needs-review', last_error: lastError, next_attempt_at: null })
      .where('channel', '=', which.channel)
      .where('lead_id', 'in', (of) => of.selectFrom('leads').select('leads.id').where('site', '=', which.site))
      .where((on) =>
        on.or([
          on.and([on('state', 'in', ['queued', 'retrying']), on('next_attempt_at', '<=', before)]),
          on.and([on('state', '=', 'blocked'), on('created_at', '<=', before)]),
        ]),
      )
      .where((on) => on.or([on('lease_until', 'is', null), on('lease_until', '<=', now.toISOString())]))
      .returning('lead_id')
      .execute();
    return given.map(({ lead_id }) => lead_id);
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
        ...(outcome.state === 'delivered' ? { interrupted: 0 } : {}),
        settled_at: outcome.state === 'delivered' ? now.toISOString() : null,
      })
      .where('id', '=', delivery)
      .where('lease_owner', '=', worker)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }
}
