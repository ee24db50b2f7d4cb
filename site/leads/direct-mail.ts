import type { Lead } from './lead.ts';
import { composeMail, type MailRoute } from './mail.ts';
import { bookingColumns, leadRow } from './rows.ts';
import type { SendMail } from './smtp.ts';
import type { Accepted, LeadStore } from './store.ts';

/** Longest time that a visitor waits for a mail that stands in for the database, in milliseconds. */
const deadline = 15_000;

/** Most leads that are remembered for the database. Those beyond it are in the mailbox and nowhere else. */
const remembered = 1000;

const note =
  'The lead database could not be reached, so this request came by mail at once. It may not be in the list of leads.';

interface Sent {
  lead: Lead;
  at: Date;
}

/**
 * The second way for a lead: straight to the mailbox while the database fails. What went this way is remembered, so that
 * the same request is not mailed again and the database learns of it, as delivered, once it is back.
 */
export class DirectMail {
  readonly #send: SendMail;
  readonly #route: MailRoute;
  readonly #now: () => Date;
  readonly #sent = new Map<string, Promise<Sent>>();

  /**
   * @param send sender of the mail server
   * @param route where the mail of the site goes
   * @param now clock
   */
  constructor(send: SendMail, route: MailRoute, now: () => Date) {
    this.#send = send;
    this.#route = route;
    this.#now = now;
  }

  /** Whether leads went by mail that the database does not know of yet. */
  get isOwing(): boolean {
    return this.#sent.size > 0;
  }

  /**
   * Mails a lead at once.
   * @param lead lead that the database did not take
   * @returns the id it was mailed under; an earlier one when the same request went this way before
   * @throws {MailFailure} when the mail server did not take it either
   */
  async accept(lead: Lead): Promise<Accepted> {
    const key = lead.idempotencyKey ?? lead.contentHash;
    const earlier = this.#sent.get(key);
    const sending = earlier ?? this.#mail(lead);
    this.#sent.set(key, sending);
    try {
      return { id: (await sending).lead.id, repeated: earlier !== undefined };
    } catch (error) {
      this.#sent.delete(key);
      throw error;
    } finally {
      const oldest = this.#sent.keys().next().value;
      if (oldest !== undefined && this.#sent.size > remembered) this.#sent.delete(oldest);
    }
  }

  async #mail(lead: Lead): Promise<Sent> {
    await this.#send(composeMail({ ...leadRow(lead), ...bookingColumns(lead) }, this.#route, note), deadline);
    return { lead, at: this.#now() };
  }

  /**
   * Writes what was mailed into the database, as delivered, and forgets it here.
   * @param store store that works again
   */
  async recover(store: LeadStore): Promise<void> {
    for (const [key, sending] of [...this.#sent]) {
      const { lead, at } = await sending;
      await store.accept(lead, at);
      this.#sent.delete(key);
    }
  }
}
