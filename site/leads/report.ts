import { alignColumns } from '../../titan-map/text-table.ts';
import type { Attempt } from './deliver.ts';
import type { LeadFile } from './desk.ts';
import { masked } from './mask.ts';
import type { LeadSummary } from './store.ts';

export type LeadList = readonly LeadSummary[];

/**
 * Says how an attempt ended, for a log or a terminal.
 * @param attempt attempt of deliverDue
 */
export function attemptLine({ lead, channel, state, lastError, nextAttemptAt }: Attempt): string {
  if (state === 'delivered') return `Lead ${lead} was delivered${channel === 'webhook' ? ' to the webhook' : ''}.`;
  return `Lead ${lead} is still owed. ${lastError} ${nextStep(state, nextAttemptAt?.toISOString() ?? null)}`;
}

function nextStep(state: string, nextAttemptAt: string | null): string {
  if (nextAttemptAt) return `It is tried again at ${nextAttemptAt}.`;
  if (state === 'blocked')
    return 'It is blocked until the mail settings are put right; "truecopy leads deliver" then tries again.';
  return 'It is not tried again by itself: a person has to look at it.';
}

/**
 * Lists what is still owed.
 * @param leads leads whose delivery is neither done nor given up
 * @returns lines for a terminal, or a sentence that nothing is owed
 */
export function owedReport(leads: LeadList): string {
  if (leads.length === 0) return 'Nothing is owed.\n';
  const lines = leads.flatMap(({ id, site, deliveries }) =>
    deliveries.map(({ state, attempts, nextAttemptAt, lastError }) => {
      const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
      const why = lastError ? ` ${lastError}` : '';
      const next = state === 'queued' ? `It is due since ${nextAttemptAt}.` : nextStep(state, nextAttemptAt);
      return `  ${id}  ${site}  ${state}, ${tries}.${why} ${next}`;
    }),
  );
  return `${leads.length === 1 ? '1 lead is' : `${leads.length} leads are`} still owed:\n${lines.join('\n')}\n`;
}

/**
 * The list of leads as a table.
 * @param leads leads, in the order to show them
 */
export function leadTable(leads: LeadList): string {
  if (leads.length === 0) return 'Found no lead.\n';
  const head = ['received (UTC)', 'id', 'site', 'state', 'attempts', 'next attempt (UTC)', 'remarks'];
  const rows = leads.flatMap((lead) =>
    lead.deliveries.map((delivery) => [
      shortTime(lead.receivedAt),
      lead.id,
      lead.site,
      delivery.state,
      String(delivery.attempts),
      delivery.nextAttemptAt ? shortTime(delivery.nextAttemptAt) : '–',
      [...lead.suspicion, ...(delivery.lastError ? [delivery.lastError] : [])].join('; '),
    ]),
  );
  return `${alignColumns([head, ...rows]).join('\n')}\n`;
}

function shortTime(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

/**
 * One lead with what people did with it, column by column.
 * @param file lead and its audit
 * @param reveal give personal data in full; otherwise only its length is given
 */
export function leadView({ lead, audit }: LeadFile, reveal: boolean) {
  const columns = Object.entries(lead).flatMap(([column, value]): [string, string][] =>
    value === null || value === '' ? [] : [[column, reveal ? String(value) : masked(column, value)]],
  );
  return { lead: Object.fromEntries(columns), audit };
}

/**
 * One lead with what people did with it, one line each.
 * @param file lead and its audit
 * @param reveal show personal data in full; otherwise only its length is shown
 */
export function leadSheet(file: LeadFile, reveal: boolean): string {
  const { lead, audit } = leadView(file, reveal);
  const lines = Object.entries(lead).flatMap(([column, value]) =>
    value.split('\n').map((line, index) => [index === 0 ? column : '', line]),
  );
  const deeds = audit.map(
    ({ at, action, note, via }) => `  ${at}  ${action}${via ? ` by ${via}` : ''}${note ? `: ${note}` : ''}`,
  );
  return `${[...alignColumns(lines), ...(deeds.length > 0 ? ['what people did', ...deeds] : [])].join('\n')}\n`;
}
