import { randomBytes, randomUUID } from 'node:crypto';
import { adapter, map, site } from 'virtual:truecopy/site';
import { builtinPath } from '../i18n/paths.ts';
import type { RequestHeaders } from './body.ts';
import type { Attempt } from './deliver.ts';
import type { LeadRequest } from './form.ts';
import type { LeadDeps } from './handler.ts';
import { healthEndpoint } from './health.ts';
import { timeOrderedId } from './id.ts';
import { afterAnswer } from './invocation.ts';
import { leadSite } from './route.ts';
import { LeadRuntime, sayWhy } from './runtime.ts';
import { SenderRate, senderAddress } from './sender.ts';
import { readSettings } from './settings.ts';
import type { Suspicion } from './suspicion.ts';
import { checkTurnstile } from './turnstile.ts';

const newId = () => timeOrderedId(Date.now(), randomUUID());

/** Tells the operator something. A line never holds personal data. */
export const serviceLog = (line: string): void => console.error(`[leads] ${line}`);

/** Whether this process goes on between requests. A function of a platform is halted when its answer is given. */
const lasting = adapter === 'node';

/**
 * The lead service of this server process, started at its first use.
 * @throws {SettingError} when a setting of the environment cannot be used
 */
export const leadRuntime = once(() => {
  const settings = readSettings(process.env, process.cwd(), adapter);
  const runtime = new LeadRuntime({
    site: leadSite(site),
    map,
    settings,
    now: () => new Date(),
    newId,
    log: serviceLog,
  });
  if (lasting) runtime.start();
  return runtime;
});

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Sends what is due without keeping the caller waiting, as far as the place where this runs allows. */
export function deliverSoon(): void {
  if (lasting) leadRuntime().deliverSoon();
  else afterAnswer(deliverPass);
}

/** Longest time of one pass, in milliseconds: a scheduled function of Netlify may take 30 s, its start included. */
const passTime = 26_000;

/**
 * Sends what is due, once, within a time that functions of platforms are given.
 * @returns what was tried, or null when it could not be; the log says why
 */
export async function deliverPass(): Promise<Attempt[] | null> {
  try {
    return await leadRuntime().deliverUntil(new Date(Date.now() + passTime));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    serviceLog(`Mail for leads has to wait: ${sayWhy(error)}`);
    return null;
  }
}

const senderRate = once(() => new SenderRate(randomBytes(16).toString('hex')));

/**
 * What speaks against the sender of a request.
 * @param lead request as read from the form
 * @param headers headers of the request
 * @param peer address of the other end of the connection
 */
export async function senderSigns(lead: LeadRequest, headers: RequestHeaders, peer: string): Promise<Suspicion[]> {
  const secret = map.site.leads.turnstile ? process.env.TURNSTILE_SECRET : undefined;
  const [exceeded, robot] = await Promise.all([
    senderRate().isExceeded(senderAddress(peer, headers)),
    secret ? checkTurnstile(lead.turnstileToken, secret) : null,
  ]);
  return [...(exceeded ? (['rate'] as const) : []), ...(robot ? [robot] : [])];
}

/** What the endpoint needs, save for what depends on the connection. */
export const leadDeps: Omit<LeadDeps, 'signs'> = {
  site: leadSite(site),
  map,
  now: () => new Date(),
  newId,
  accept: async (lead) => leadRuntime().accept(lead),
  thankYouPath: (lang) => builtinPath('thankYou', lang, map.site.languages),
  accepted: deliverSoon,
  log: serviceLog,
};

/** Answers what monitoring asks. */
export const answerHealth = healthEndpoint({
  site: leadSite(site),
  now: () => new Date(),
  health: async () => (await leadRuntime().store()).desk.health,
  canSend: () => leadRuntime().canSend,
});
