import type { DeliveryState } from './lead.ts';
import { composeMail, type MailRoute } from './mail.ts';
import type { Claim, Outbox, Outcome } from './outbox.ts';
import { afterFailure } from './schedule.ts';
import { MailFailure, type SendMail } from './smtp.ts';

/** How long a worker may hold a delivery, in milliseconds: well over the deadline of one mail. */
export const leaseTime = 180_000;

/** Mails on their way at the same time. */
const lanes = 4;

export interface DeliveryDeps {
  outbox: Outbox;
  send: SendMail;
  /** Where the mail of a site goes, for each site whose leads this process may send. */
  routes: ReadonlyMap<string, MailRoute>;
  now: () => Date;
  newId: () => string;
}

/** How one attempt ended. */
export interface Attempt {
  lead: string;
  site: string;
  state: DeliveryState;
  lastError: string | null;
  nextAttemptAt: Date | null;
}

/**
 * Sends every mail that is due, each at most once, and writes down how each attempt ended.
 * @param deps outbox, mail server, routes, clock and ids
 * @param options includeBlocked: also try what is blocked, because the set-up may have changed
 * @returns the attempts of this run, in the order in which they ended
 */
export async function deliverDue(deps: DeliveryDeps, options: { includeBlocked: boolean }): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const tried: string[] = [];
  const worker = deps.newId();
  const lane = async () => {
    for (;;) {
      const now = deps.now();
      const claim = await deps.outbox.claim({
        worker,
        now,
        leaseUntil: new Date(now.getTime() + leaseTime),
        sites: [...deps.routes.keys()],
        includeBlocked: options.includeBlocked,
        except: tried,
      });
      if (!claim) return;
      tried.push(claim.delivery);
      attempts.push(await attempt(deps, worker, claim));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return attempts;
}

async function attempt(deps: DeliveryDeps, worker: string, claim: Claim): Promise<Attempt> {
  const outcome = await send(deps, claim);
  await deps.outbox.settle(claim.delivery, worker, outcome, deps.now());
  const { state, lastError, nextAttemptAt } = outcome;
  return { lead: claim.lead.id, site: claim.lead.site, state, lastError, nextAttemptAt };
}

async function send(deps: DeliveryDeps, claim: Claim): Promise<Outcome> {
  const attempts = claim.attempts + 1;
  const route = deps.routes.get(claim.lead.site);
  if (!route) throw new RangeError(`A lead of ${claim.lead.site} was claimed without a route for that site.`);
  try {
    await deps.send(composeMail(claim.lead, route));
    return { state: 'delivered', attempts, lastError: null, nextAttemptAt: null };
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    return afterFailure(error, attempts, deps.now());
  }
}
