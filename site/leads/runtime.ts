import { setTimeout as wait } from 'node:timers/promises';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { DatabaseUnavailable, reason } from './database.ts';
import { type Attempt, deliverDue } from './deliver.ts';
import { DirectMail } from './direct-mail.ts';
import type { Channel, Lead } from './lead.ts';
import type { MailRoute } from './mail.ts';
import { attemptLine } from './report.ts';
import { waysOf } from './route.ts';
import { type LeadSettings, SettingError } from './settings.ts';
import { type SendMail, smtpSender } from './smtp.ts';
import { type Accepted, type LeadStore, openStore } from './store.ts';
import type { SendWebhook } from './webhook.ts';

/** How often a running server looks for mail that is due, in milliseconds. */
const interval = 5000;

export interface RuntimeDeps {
  site: string;
  map: TitanMap;
  settings: LeadSettings;
  now: () => Date;
  newId: () => string;
  /** Takes a line for the operator. It never holds personal data. */
  log: (line: string) => void;
}

/**
 * Longest time that a visitor waits for the database before the lead goes by mail, in milliseconds. What the database
 * keeps after all is known again by its key or words when the mailed leads are handed over.
 */
const databasePatience = 6000;

/** What a running server does for leads: takes them, and sends the mail owed for them. */
export class LeadRuntime {
  readonly #deps: RuntimeDeps;
  readonly #send: SendMail | null;
  readonly #direct: DirectMail | null;
  readonly #route: MailRoute;
  readonly #webhook: SendWebhook | null;
  #opening: Promise<LeadStore> | null = null;
  #running: Promise<void> | null = null;
  #handingOver: Promise<void> | null = null;
  #again = false;
  #first = true;
  #timer: NodeJS.Timeout | null = null;

  /** @param deps site, settings, clock, ids and log */
  constructor(deps: RuntimeDeps) {
    this.#deps = deps;
    this.#send = deps.settings.smtp ? smtpSender(deps.settings.smtp) : null;
    const { mail, webhook } = waysOf(deps.site, deps.map, deps.settings);
    this.#route = mail;
    this.#webhook = webhook;
    this.#direct = this.#send ? new DirectMail(this.#send, mail, deps.now) : null;
  }

  /** Sends what is owed from before and goes on doing so. Does not keep the process alive by itself. */
  start(): void {
    if (!this.#send) {
      this.#deps.log('SMTP_URL is not set: leads are kept, and their mail waits for "truecopy leads deliver".');
    }
    this.#timer ??= setInterval(() => this.deliverSoon(), interval).unref();
    this.deliverSoon();
  }

  /**
   * Keeps a lead in the database or, when that fails, mails it straight to the office.
   * @param lead lead of a visitor who waits for the answer
   * @throws {Error} when both ways fail; the message says why
   */
  async accept(lead: Lead): Promise<Accepted> {
    try {
      const keeping = this.store().then((store) => store.accept(lead));
      return await (this.#direct ? inTime(keeping) : keeping);
    } catch (error) {
      this.#deps.log(`Lead ${lead.id} could not be written: ${sayWhy(error)}`);
      if (!this.#direct) throw new Error(`Lead ${lead.id} was refused, because there is no mail server to send it by.`);
      const accepted = await this.#direct.accept(lead);
      this.#deps.log(`Lead ${accepted.id} was mailed at once instead.`);
      return accepted;
    }
  }

  /** Whether there is a mail server to send by. */
  get canSend(): boolean {
    return this.#send !== null;
  }

  /** Looks for mail that is due, without keeping the caller waiting. */
  deliverSoon(): void {
    this.#handingOver ??= this.#handOver().finally(() => {
      this.#handingOver = null;
    });
    this.#again = true;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  /** Ends the work on the mail: what is on its way is brought to its end, nothing new is begun. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    // Before the mail that is on its way, which may take longer than this process is given.
    await this.#handOver();
    await this.#running;
    await this.#handOver();
    await (await this.#opening)?.close();
    this.#opening = null;
  }

  /**
   * The open database; it is opened at the first use, and tried again at the next one when that fails.
   * @throws {DatabaseUnavailable} when it cannot be opened
   */
  store(): Promise<LeadStore> {
    const { settings, newId } = this.#deps;
    const channels: Channel[] = this.#webhook ? ['smtp', 'webhook'] : ['smtp'];
    this.#opening ??= openStore(settings.database, newId, channels).catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** Writes down what went by mail, which only this process knows of. */
  async #handOver(): Promise<void> {
    if (!this.#direct?.isOwing) return;
    try {
      await this.#direct.recover(await this.store());
    } catch (error) {
      this.#deps.log(`Leads that were mailed at once are in the mailbox only so far: ${sayWhy(error)}`);
    }
  }

  async #work(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#round();
      }
    } catch (error) {
      this.#deps.log(`Mail for leads has to wait: ${sayWhy(error)}`);
    }
  }

  /**
   * Sends what is due, once. For a process that is halted between requests, which cannot look by itself.
   * @param until when the last delivery has to have ended
   * @throws {Error} when the database cannot be used
   */
  async deliverUntil(until: Date): Promise<Attempt[]> {
    return this.#round(until);
  }

  async #round(until?: Date): Promise<Attempt[]> {
    const store = await this.store();
    await this.#direct?.recover(store);
    const { site, now, newId } = this.#deps;
    const routes = new Map([[site, this.#route]]);
    const webhooks = new Map(this.#webhook ? [[site, this.#webhook]] : []);
    // A restart is when a set-up changes.
    const includeBlocked = this.#first;
    this.#first = false;
    const attempts = await deliverDue(
      { outbox: store.outbox, send: this.#send, routes, webhooks, now, newId },
      { includeBlocked, ...(until ? { until } : {}) },
    );
    for (const attempt of attempts) this.#deps.log(attemptLine(attempt));
    return attempts;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const answered = new AbortController();
  const late = wait(databasePatience, undefined, { signal: answered.signal, ref: false }).then(() => {
    throw new Error('timeout');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    answered.abort();
  }
}

/**
 * Says why leads or their mail have to wait, without repeating values that a query carried.
 * @param error whatever was thrown on the way
 */
export function sayWhy(error: unknown): string {
  return error instanceof DatabaseUnavailable || error instanceof SettingError ? error.message : reason(error);
}
