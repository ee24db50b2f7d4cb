import type { LeadRequest } from './form.ts';

/** Why a lead may not come from a person. A suspected lead is kept and delivered like any other, and says so. */
export type Suspicion = 'honeypot' | 'too-fast' | 'links' | 'rate' | 'turnstile-failed' | 'turnstile-unreachable';

/** What counts as suspicious, and what follows from it. */
export const suspicionPolicy = {
  /** A person needs longer than this from seeing the form to sending it, in seconds. */
  fastest: 3,
  /** Links that a request may hold in its words. */
  links: 0,
  /** Requests that one sender may send within so many seconds. */
  rate: { requests: 5, seconds: 600 },
  /** How much each sign says. An unreachable check says nothing about the visitor. */
  weights: {
    honeypot: 2,
    'too-fast': 1,
    links: 1,
    rate: 1,
    'turnstile-failed': 2,
    'turnstile-unreachable': 0,
  },
  /** From this weight on the notice waits so many seconds, in which a person may look at the list first. */
  hold: { weight: 3, seconds: 600 },
} as const satisfies { weights: Record<Suspicion, number> } & Record<string, unknown>;

const link = /https?:\/\/|\bwww\.|\[url\b|<a\s/gi;

/**
 * What the form itself says against a request.
 * @param request request as read from the form
 */
export function formSigns(request: LeadRequest): Suspicion[] {
  const { honeypot, formSeconds } = request;
  const words = [request.name, request.address, request.service, request.preferredTime, request.message].join('\n');
  const signs: [Suspicion, boolean][] = [
    ['honeypot', honeypot],
    ['too-fast', formSeconds !== null && formSeconds < suspicionPolicy.fastest],
    ['links', (words.match(link)?.length ?? 0) > suspicionPolicy.links],
  ];
  return signs.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/**
 * How long the notice of a lead waits.
 * @param suspicion what speaks against the lead
 * @returns milliseconds; 0 unless several signs agree
 */
export function noticeDelay(suspicion: readonly Suspicion[]): number {
  const { weights, hold } = suspicionPolicy;
  const weight = suspicion.reduce((sum, sign) => sum + weights[sign], 0);
  return weight >= hold.weight ? hold.seconds * 1000 : 0;
}
