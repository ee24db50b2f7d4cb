import { Webhook } from 'standardwebhooks';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { StoredLead } from './rows.ts';
import { DeliveryFailure, type FailureKind } from './schedule.ts';
import type { LeadSettings } from './settings.ts';

/** Longest time that a receiver may take to answer, in milliseconds; see the specification's "Operational considerations". */
const patience = 20_000;

/** Hands one lead to a receiver; resolves once it has answered for it, and throws {@link DeliveryFailure} otherwise. */
export type SendWebhook = (delivery: string, lead: StoredLead, at: Date) => Promise<void>;

/**
 * What a receiver is told of a lead.
 * @param lead lead as stored
 */
export function webhookPayload(lead: StoredLead): string {
  const { suspicion, context, email_usable, content_hash: _internal, ...data } = lead;
  return JSON.stringify({
    type: 'lead.received',
    timestamp: lead.received_at,
    data: {
      ...data,
      email_usable: email_usable === 1,
      suspicion: JSON.parse(suspicion),
      context: JSON.parse(context),
    },
  });
}

/**
 * Makes a sender for one receiver, which signs by the Standard Webhooks scheme; see standardwebhooks.com. A repetition
 * has the same webhook-id, so that the receiver can tell it. No redirect is followed: a lead goes where it was
 * configured to go, and nowhere else.
 * @param url address of the receiver
 * @param secret signing secret, whsec_ and base64; null when none is set, then every delivery is blocked
 */
export function webhookSender(url: URL, secret: string | null): SendWebhook {
  return async (delivery, lead, at) => {
    if (!secret) {
      throw new DeliveryFailure('set-up', 'LEADS_WEBHOOK_SECRET is not set, so that the webhook cannot be signed.');
    }
    const body = webhookPayload(lead);
    const status = await post(url, body, {
      'content-type': 'application/json',
      'webhook-id': delivery,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(delivery, at, body),
    });
    const kind = failureOf(status);
    if (kind) throw new DeliveryFailure(kind, `The webhook at ${url.host} answered ${status}.`);
  };
}

async function post(url: URL, body: string, headers: Record<string, string>): Promise<number> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    const what = late ? 'did not answer in time' : 'could not be reached, or dropped the connection';
    throw new DeliveryFailure('transient', `The webhook at ${url.host} ${what}.`, { cause: error });
  }
}

/** Answers after which the same request may pass later: timeout, too early, too many requests. */
const passing = new Set([408, 425, 429]);
/** Answers to do with the address or the rights, which somebody has to put right. */
const setUp = new Set([401, 403, 404, 405, 407, 410]);

function failureOf(status: number): FailureKind | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 500 || passing.has(status)) return 'transient';
  return status < 400 || setUp.has(status) ? 'set-up' : 'refused';
}

/**
 * The webhook of a site.
 * @param map map of the site
 * @param settings settings of the environment, whose address goes before the one of the map
 * @returns null when the site has none
 */
export function siteWebhook(
  map: Pick<TitanMap, 'site'>,
  { webhook }: Pick<LeadSettings, 'webhook'>,
): SendWebhook | null {
  const url = webhook.url ?? (map.site.leads.webhook ? new URL(map.site.leads.webhook.url) : null);
  return url && webhookSender(url, webhook.secret);
}
