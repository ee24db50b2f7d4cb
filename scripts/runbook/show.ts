import type { Runbook, Support } from '../../site/data/support.ts';
import { alignColumns } from '../../titan-map/text-table.ts';

/**
 * The runbooks as a table.
 * @param runbooks runbooks, in the order to show them
 */
export function runbookTable(runbooks: readonly Runbook[]): string {
  const rows = [
    ['id', 'severity', 'state', 'when'],
    ...runbooks.map(({ id, severity, state, title }) => [id, String(severity), state, title]),
  ];
  return `${alignColumns(rows).join('\n')}\n`;
}

/**
 * One runbook for a person at a terminal.
 * @param runbook the runbook
 * @param support support center that it belongs to, for the names of its owners
 */
export function runbookSheet(runbook: Runbook, { owners }: Support): string {
  const named = runbook.owner.map((id) => owners.find((owner) => owner.id === id)?.name ?? id);
  return [
    `${runbook.title} (${runbook.id}), severity ${runbook.severity}, ${runbook.state}`,
    `  Owner           ${named.join(', ')}`,
    `  Incident        ${runbook.incident}`,
    `  Impact          ${runbook.impact}`,
    `  First           ${runbook.firstResponse}`,
    `  Never           ${runbook.boundary}`,
    `  Safe to send    ${runbook.safeMessage}`,
    '',
    'Steps',
    ...runbook.steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    'A note must record',
    ...runbook.note.map((field) => `  - ${field}`),
    '',
    `Start it: npx truecopy runbook start ${runbook.id}${runbook.note.includes('Lead record') ? ' --lead ID' : ''}`,
    '',
  ].join('\n');
}
