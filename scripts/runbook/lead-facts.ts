import type { LeadFile } from '../../site/leads/desk.ts';
import { leadView } from '../../site/leads/report.ts';
import type { LeadSummary } from '../../site/leads/store.ts';

/** A lead with how its deliveries stand. */
export interface KnownLead {
  file: LeadFile;
  summary: LeadSummary;
}

const binding = ['service_id', 'job_type', 'business_unit', 'zone_id', 'campaign_id', 'capacity_rule_id'] as const;

function bindingText({ lead }: LeadFile): string {
  const bound = binding.flatMap((column) => (lead[column] ? [`${column.replaceAll('_', ' ')} ${lead[column]}`] : []));
  return bound.length > 0 ? bound.join(', ') : 'the request names no entry of the map';
}

function deliveryText({ deliveries }: LeadSummary): string {
  const tries = (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`);
  return deliveries
    .map(({ channel, state, attempts, lastError }) => {
      const why = lastError === null ? '' : `, last error: ${lastError}`;
      return `${channel === 'smtp' ? 'mail' : channel} ${state} after ${tries(attempts)}${why}`;
    })
    .join('; ');
}

/**
 * What is known of a lead and may stand in a note; personal data is given by its length only.
 * @param known lead with its deliveries
 */
export function leadFacts({ file, summary }: KnownLead): Record<string, string> {
  const { lead } = leadView(file, false);
  const personal = ['name', 'phone', 'email', 'address', 'message'].filter((column) => lead[column] !== undefined);
  return {
    id: summary.id,
    received: summary.receivedAt,
    site: summary.site,
    state: summary.state,
    delivery: deliveryText(summary),
    'map binding': bindingText(file),
    'idempotency key': summary.idempotencyKey ?? 'none came with the request',
    ...Object.fromEntries(personal.map((column) => [column, lead[column] ?? ''])),
    ...(summary.suspicion.length > 0 ? { marks: summary.suspicion.join(', ') } : {}),
  };
}

/** Required fields that the record of a lead fills, by their name in a runbook. */
export const filledByLead: Readonly<Record<string, (known: KnownLead) => string>> = {
  'Lead record': ({ summary: { id, receivedAt, site, state } }) => `${id}, received ${receivedAt} on ${site}, ${state}`,
  'Notice status': ({ summary }) => deliveryText(summary),
  'Map binding': ({ file }) => bindingText(file),
  'Idempotency key': ({ summary }) => summary.idempotencyKey ?? 'none came with the request',
};

/** Whether somebody still has to be told of a lead. */
export const isOwed = ({ summary }: KnownLead) =>
  summary.deliveries.some(({ state }) => state !== 'delivered' && state !== 'manual-complete');
