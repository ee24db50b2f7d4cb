import type { DeliveryState } from '../leads/lead.ts';

export interface NextAction {
  /** What a person does now, or what happens by itself. */
  text: string;
  /** Runbook of the support center for this failure; null when nothing has failed. */
  runbook: 'failed-handoff' | 'booking-outage' | null;
}

/** States from the one that needs a person most to those that need nobody. */
export const urgency: readonly DeliveryState[] = [
  'needs-review',
  'blocked',
  'retrying',
  'queued',
  'manual-complete',
  'delivered',
];

/**
 * What follows from how a delivery stands.
 * @param delivery its state, and when it is tried next in words, if it is
 */
export function nextAction(delivery: { state: DeliveryState; next: string | null }): NextAction {
  const when = delivery.next ?? 'soon';
  switch (delivery.state) {
    case 'needs-review':
      return {
        text: 'It is not tried again by itself. Call the visitor and note it as done, or send it again.',
        runbook: 'failed-handoff',
      };
    case 'blocked':
      return {
        text: 'Nothing can be sent this way until the settings are put right. Then send it again.',
        runbook: 'booking-outage',
      };
    case 'retrying':
      return { text: `It is tried again by itself: ${when}.`, runbook: 'failed-handoff' };
    case 'queued':
      return { text: `It is sent by itself: ${when}.`, runbook: null };
    case 'manual-complete':
      return { text: 'A person has taken care of it.', runbook: null };
    case 'delivered':
      return { text: 'Nothing; the office has it.', runbook: null };
  }
}
