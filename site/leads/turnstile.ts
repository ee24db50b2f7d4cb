import { z } from 'zod';
import type { Suspicion } from './suspicion.ts';

/** Where a token is checked; see developers.cloudflare.com/turnstile/get-started/server-side-validation. */
export const siteVerify = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';

/** Longest time that a visitor waits for the check, in milliseconds. */
const patience = 3000;

const answer = z.object({ success: z.boolean(), 'error-codes': z.array(z.string()).default([]) });

/** Answers that speak about our own set-up or about Cloudflare, not about the visitor. */
const notTheVisitor = new Set(['missing-input-secret', 'invalid-input-secret', 'bad-request', 'internal-error']);

/**
 * Asks Cloudflare about the token of a form. The visitor's address is not passed on.
 * @param token value of the hidden field; null when the widget did not run
 * @param secret secret key of the widget
 * @param address where to ask
 * @returns the sign that speaks against the request, or null
 */
export async function checkTurnstile(
  token: string | null,
  secret: string,
  address = siteVerify,
): Promise<Suspicion | null> {
  if (!token) return 'turnstile-failed';
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ secret, response: token }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const { success, 'error-codes': codes } = answer.parse(await response.json());
    if (success) return null;
    return codes.some((code) => notTheVisitor.has(code)) ? 'turnstile-unreachable' : 'turnstile-failed';
  } catch {
    return 'turnstile-unreachable';
  }
}
