import { hash } from 'node:crypto';
import type { Binding } from './bind.ts';
import type { LeadRequest } from './form.ts';
import { formSigns, type Suspicion } from './suspicion.ts';

/** A request on its way into the database. */
export interface Lead extends LeadRequest {
  id: string;
  site: string;
  receivedAt: Date;
  suspicion: Suspicion[];
  binding: Binding;
  /** SHA-256 in hexadecimal over the visitor's words, by which a form that was pressed twice is known. */
  contentHash: string;
}

/** Ways in which a lead is handed over. */
export type Channel = 'smtp' | 'webhook';

/** How an outbox row stands. Only queued and retrying rows become due by themselves. */
export const deliveryStates = [
  'queued',
  'retrying',
  'blocked',
  'needs-review',
  'delivered',
  'manual-complete',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Makes a lead of a request.
 * @param request request as read from the form
 * @param facts what the server adds: id, time, the site, what its map makes of the request, and what speaks against its
 *   sender
 */
export function makeLead(
  request: LeadRequest,
  {
    signs = [],
    ...facts
  }: { id: string; site: string; receivedAt: Date; binding: Binding; signs?: readonly Suspicion[] },
): Lead {
  const { name, phone, email, zip, address, service, preferredTime, message, referralCode } = request;
  const words = [facts.site, name, phone, email, zip, address, service, preferredTime, message, referralCode];
  return {
    ...request,
    ...facts,
    suspicion: [...formSigns(request), ...signs],
    contentHash: hash('sha256', JSON.stringify(words)),
  };
}
