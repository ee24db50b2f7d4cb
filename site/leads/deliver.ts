import { setTimeout as wait } from 'node:timers/promises';
import type { Channel, DeliveryState } from './lead.ts';
import { composeMail, type MailRoute } from './mail.ts';
import type { Claim, DeliverableSites, Outbox, Outcome } from './outbox.ts';
import { afterFailure, DeliveryFailure } from './schedule.ts';
import { type SendMail, sendDeadline } from './smtp.ts';
import type { SendWebhook } from './webhook.ts';

/** How long a worker may hold a delivery, in milliseconds: well over the deadline of one mail. */
export const leaseTime = 180_000;

/**
 * Waits between tries to note how an attempt ended, in milliseconds. Together they are shorter than what the lease leaves
 * after the longest mail: a database that restarts must not make a lead go out twice.
 */
const settleWaits = [100, 200, 500, 1000, 2000, ...Array<number>(10).fill(5000)];

/** Time that one delivery is given at least, in milliseconds, when the whole has to end by a certain time. */
const leastTime = 20_000;

/**
 * How long a delivery to a webhook that is not configured here may be due, in milliseconds, before it is given up: another
 * process may know the webhook, and would have tried it by then.
 */
const unclaimedTime = 3_600_000;

const noWebhook =
  'No webhook is configured for this site any more, so that nothing is sent there. Note it as done, or set LEADS_WEBHOOK_URL again and retry.';

/**
 * Note on a mail that may be a repetition. SMTP cannot tell whether a server has taken a mail whose sender ended before its
 * answer: rather twice, under one Message-ID, than not at all.
 */
const maybeTwice =
  'The website was interrupted while it sent this request, so you may find it twice in your mailbox. It is one and the same.';

/** Deliveries on their way at the same time. */
const lanes = 4;

export interface DeliveryDeps {
  outbox: Pick<Outbox, 'unblock' | 'claim' | 'settle' | 'giveUp'>;
  /** Mail server, or null when there is none; then mail stays owed. */
  send: SendMail | null;
  /** Where the mail of a site goes, for each site whose leads this process may send. */
  routes: ReadonlyMap<string, MailRoute>;
  /** Webhook of each site that has one. */
  webhooks: ReadonlyMap<string, SendWebhook>;
  now: () => Date;
  newId: () => string;
}

/** How one attempt ended. */
export interface Attempt {
  lead: string;
  channel: Channel;
  site: string;
  state: DeliveryState;
  lastError: string | null;
  nextAttemptAt: Date | null;
}

/**
 * Makes every delivery that is due when it begins, each at most once, and writes down how each attempt ended. What is owed to a webhook
 * that is no longer configured is given up.
 * @param deps outbox, mail server, routes, webhooks, clock and ids
 * @param options includeBlocked: also try what is blocked, because the set-up may have changed; until: time by which the
 *   last one has to have ended, for a process that is halted then
 * @returns the attempts of this run, in the order in which they ended
 */
export async function deliverDue(
  deps: DeliveryDeps,
  options: { includeBlocked: boolean; until?: Date },
): Promise<Attempt[]> {
  const attempts = await giveUpWebhooks(deps);
  const worker = deps.newId();
  const sites: DeliverableSites = {
    ...(deps.send && deps.routes.size > 0 ? { smtp: [...deps.routes.keys()] } : {}),
    ...(deps.webhooks.size > 0 ? { webhook: [...deps.webhooks.keys()] } : {}),
  };
  if (Object.keys(sites).length === 0) return attempts;
  // What fails is due again after this time only, so that each delivery is met at most once.
  const begun = deps.now();
  if (options.includeBlocked) await deps.outbox.unblock(sites, begun);
  const timeLeft = (now: Date) => (options.until ? options.until.getTime() - now.getTime() : Number.POSITIVE_INFINITY);
  const lane = async () => {
    for (;;) {
      const now = deps.now();
      if (timeLeft(now) < leastTime) return;
      const claim = await deps.outbox.claim({
        worker,
        // A clock that is put back sets the next time of what fails before the beginning.
        dueBy: new Date(Math.min(now.getTime(), begun.getTime())),
        leaseUntil: new Date(now.getTime() + leaseTime),
        sites,
      });
      if (!claim) return;
      attempts.push(await attempt(deps, worker, claim, Math.min(sendDeadline, timeLeft(deps.now()))));
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return attempts;
}

async function giveUpWebhooks({ outbox, routes, webhooks, now }: DeliveryDeps): Promise<Attempt[]> {
  const ended: Attempt[] = [];
  const dueBefore = new Date(now().getTime() - unclaimedTime);
  for (const site of routes.keys()) {
    if (webhooks.has(site)) continue;
    for (const lead of await outbox.giveUp({ site, channel: 'webhook', dueBefore }, noWebhook, now())) {
      ended.push({ lead, channel: 'webhook', site, state: 'needs-review', lastError: noWebhook, nextAttemptAt: null });
    }
  }
  return ended;
}

async function attempt(deps: DeliveryDeps, worker: string, claim: Claim, deadline: number): Promise<Attempt> {
  const outcome = await send(deps, claim, deadline);
  await settle(deps, worker, claim, outcome);
  const { state, lastError, nextAttemptAt } = outcome;
  return { lead: claim.lead.id, channel: claim.channel, site: claim.lead.site, state, lastError, nextAttemptAt };
}

async function settle(deps: DeliveryDeps, worker: string, claim: Claim, outcome: Outcome): Promise<void> {
  const note = () => deps.outbox.settle(claim.delivery, worker, outcome, deps.now());
  for (const pause of settleWaits) {
    try {
      await note();
      return;
    } catch {
      await wait(pause);
    }
  }
  await note();
}

async function send(deps: DeliveryDeps, claim: Claim, deadline: number): Promise<Outcome> {
  const attempts = claim.attempts + 1;
  try {
    await handOver[claim.channel](deps, claim, deadline);
    return { state: 'delivered', attempts, lastError: null, nextAttemptAt: null };
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    return afterFailure(error, attempts, deps.now());
  }
}

/** How a lead is handed over, by channel, within a deadline in milliseconds. A webhook has less than the least anyway. */
const handOver: Readonly<Record<Channel, (deps: DeliveryDeps, claim: Claim, deadline: number) => Promise<void>>> = {
  smtp: async ({ send, routes }, { lead, interrupted }, deadline) => {
    const route = routes.get(lead.site);
    if (!send || !route) throw new RangeError(`Mail for a lead of ${lead.site} was claimed without a way to send it.`);
    await send(composeMail(lead, route, interrupted ? maybeTwice : undefined), deadline);
  },
  webhook: async ({ webhooks, now }, { delivery, lead }) => {
    const post = webhooks.get(lead.site);
    if (!post) throw new RangeError(`The webhook of a lead of ${lead.site} was claimed without its address.`);
    await post(delivery, lead, now());
  },
};
