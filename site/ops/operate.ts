import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { readBody, webBody } from '../leads/body.ts';
import type { DeskAnswer, LeadFile } from '../leads/desk.ts';
import type { LeadRecord } from '../leads/records.ts';
import type { LeadStore, LeadSummary } from '../leads/store.ts';
import { urgency } from './next-action.ts';
import { isSecret, type SecretHash } from './secret.ts';
import { type Session, Sessions, same } from './session.ts';

/** Wrong secrets that one sender may type within so many seconds. */
const tries = { points: 5, duration: 900 };

/** How long a lead stays in the list after a person was told of it, in milliseconds. */
const remembered = 7 * 86_400_000;

const bodyLimit = 16 * 1024;

/** Words after a change, by what is said of it in the address. */
export type Said = Exclude<DeskAnswer, 'ok'> | 'retried' | 'completed' | 'released' | 'no-note';

/** A page to show, with its HTTP status. */
export type View = { status: number } & (
  | { page: 'sign-in'; problem: 'wrong' | 'too-many' | 'ended' | null }
  | { page: 'list'; formToken: string; owed: LeadSummary[]; settled: LeadRecord[]; said: Said | null }
  | {
      page: 'lead';
      formToken: string;
      file: LeadFile;
      summary: LeadSummary | null;
      revealed: boolean;
      said: Said | null;
    }
  | { page: 'down' }
);

export interface OpsDeps {
  site: string;
  secret: SecretHash;
  store: () => Promise<LeadStore>;
  /** Told after a change that makes mail due. */
  deliverSoon: () => void;
  now: () => Date;
  newNonce: () => string;
  /** Takes a line for the operator of the server. It never holds personal data. */
  log: (line: string) => void;
}

const order = z.discriminatedUnion('action', [
  z.object({ action: z.literal('sign-in'), secret: z.string().max(1000) }),
  z.object({ action: z.literal('sign-out') }),
  z.object({ action: z.literal('reveal') }),
  z.object({ action: z.literal('retry') }),
  z.object({ action: z.literal('release') }),
  z.object({ action: z.literal('complete'), note: z.string().trim().max(1000) }),
]);
type Order = z.output<typeof order>;

const saidWords = z.enum(['retried', 'completed', 'released', 'no-note', 'unknown', 'done', 'busy', 'not-marked']);

/** The operator page: who may see it, what it shows, and what it changes. */
export class OpsDesk {
  readonly #deps: OpsDeps;
  readonly #sessions: Sessions;
  readonly #tries = new RateLimiterMemory(tries);

  /** @param deps see {@link OpsDeps} */
  constructor(deps: OpsDeps) {
    this.#deps = deps;
    this.#sessions = new Sessions(deps.secret.text);
  }

  /**
   * Token of whoever is signed in, for the forms of a page that needs no database.
   * @param request request as it came in
   * @returns null when nobody is signed in
   */
  formTokenOf(request: Request): string | null {
    return this.#sessions.find(request.headers.get('cookie'), this.#deps.now())?.formToken ?? null;
  }

  /**
   * Answers a request for the page.
   * @param request request as it came in
   * @param lead id of the lead in its address, if any
   * @param sender address of whoever sent it
   * @returns a view to render, or a whole answer
   */
  async answer(request: Request, lead: string | undefined, sender: string): Promise<View | Response> {
    const session = this.#sessions.find(request.headers.get('cookie'), this.#deps.now());
    try {
      if (request.method === 'POST') return await this.#post(request, session, lead, sender);
      if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
      if (!session) return { status: 200, page: 'sign-in', problem: null };
      const said = saidWords.safeParse(new URL(request.url).searchParams.get('said'));
      return await this.#show(session, lead, said.success ? said.data : null);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#deps.log(`The operator page cannot be shown: ${error.name}.`);
      return { status: 503, page: 'down' };
    }
  }

  async #show(
    session: Session,
    lead: string | undefined,
    said: Said | null,
    revealed = false,
  ): Promise<View | Response> {
    const { site, now } = this.#deps;
    const { formToken } = session;
    const store = await this.#deps.store();
    const owed = await store.owed(site);
    if (lead === undefined) {
      const settled: LeadRecord[] = [];
      const since = new Date(now().getTime() - remembered);
      for await (const record of store.desk.records.read({ site, since })) {
        if (!owed.some(({ id }) => id === record.id)) settled.unshift(record);
      }
      return { status: 200, page: 'list', formToken, owed: owed.sort(byUrgency), settled, said };
    }
    const file = await store.desk.find(lead);
    if (file?.lead.site !== site) return new Response(null, { status: 404 });
    const summary = owed.find(({ id }) => id === lead) ?? null;
    return { status: 200, page: 'lead', formToken, file, summary, revealed, said };
  }

  async #post(
    request: Request,
    session: Session | null,
    lead: string | undefined,
    sender: string,
  ): Promise<View | Response> {
    // Every browser of today says where a post comes from; SameSite and the token of the form hold for the others.
    if ((request.headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') {
      return new Response(null, { status: 403 });
    }
    const body = await readBody(webBody(request), bodyLimit);
    const parsed = order.safeParse(body.ok ? body.fields : {});
    if (!body.ok || !parsed.success) return new Response(null, { status: 400 });
    if (parsed.data.action === 'sign-in') return this.#signIn(parsed.data.secret, sender);
    if (!session) return { status: 401, page: 'sign-in', problem: 'ended' };
    if (!same(body.fields.token ?? '', session.formToken)) return new Response(null, { status: 403 });
    if (parsed.data.action === 'sign-out') return seeOther('/ops/', this.#sessions.end());
    if (lead === undefined) return new Response(null, { status: 400 });
    return this.#carryOut(parsed.data, session, lead);
  }

  async #signIn(secret: string, sender: string): Promise<View | Response> {
    const { now, newNonce, log } = this.#deps;
    try {
      await this.#tries.consume(sender);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { status: 429, page: 'sign-in', problem: 'too-many' };
    }
    if (!(await isSecret(secret, this.#deps.secret))) {
      log('Somebody tried to sign in to the operator page with a wrong secret.');
      return { status: 401, page: 'sign-in', problem: 'wrong' };
    }
    await this.#tries.delete(sender);
    log('Somebody signed in to the operator page.');
    return seeOther('/ops/', this.#sessions.begin(newNonce(), now()));
  }

  async #carryOut(
    order: Exclude<Order, { action: 'sign-in' | 'sign-out' }>,
    session: Session,
    lead: string,
  ): Promise<View | Response> {
    const { site, now } = this.#deps;
    const { desk } = await this.#deps.store();
    const file = await desk.find(lead);
    if (file?.lead.site !== site) return new Response(null, { status: 404 });
    if (order.action === 'reveal') {
      await desk.noteReveal(lead, now());
      return this.#show(session, lead, null, true);
    }
    if (order.action === 'complete' && order.note === '') return said(lead, 'no-note');
    const answer =
      order.action === 'complete'
        ? await desk.complete(lead, order.note, now())
        : order.action === 'retry'
          ? await desk.retry(lead, now())
          : await desk.release(lead, now());
    if (answer !== 'ok') return said(lead, answer);
    if (order.action !== 'complete') this.#deps.deliverSoon();
    return said(lead, ({ complete: 'completed', retry: 'retried', release: 'released' } as const)[order.action]);
  }
}

function byUrgency(a: LeadSummary, b: LeadSummary): number {
  return urgency.indexOf(a.state) - urgency.indexOf(b.state) || a.receivedAt.localeCompare(b.receivedAt);
}

const said = (lead: string, words: Said) => seeOther(`/ops/${encodeURIComponent(lead)}/?said=${words}`);

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  if (cookie) headers.set('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
