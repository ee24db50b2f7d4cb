import { stringify } from 'csv-stringify/sync';
import { type ContextField, contextFields } from './form.ts';
import { masked } from './mask.ts';
import type { LeadRecord } from './records.ts';

const columns = [
  'id',
  'received_at',
  'site',
  'lang',
  'suspicion',
  'name',
  'phone',
  'email',
  'zip',
  'address',
  'service',
  'preferred_time',
  'message',
  'advocate_code',
  'consent_version',
  'service_id',
  'job_type',
  'business_unit',
  'zone_id',
  'campaign_id',
] as const satisfies readonly (keyof LeadRecord)[];

/** One lead for a spreadsheet or another program. Empty where nothing is known. */
export type ExportRow = Record<(typeof columns)[number] | ContextField | 'state' | 'told_at', string>;

/** Columns of an export, in their order. */
export const exportColumns = [...columns, ...contextFields, 'state', 'told_at'] as const;

/**
 * A lead as a row of an export.
 * @param record lead
 * @param reveal give personal data in full; otherwise only its length is given
 */
export function exportRow(record: LeadRecord, reveal: boolean): ExportRow {
  const context = JSON.parse(record.context) as Partial<Record<ContextField, string>>;
  const shown = (column: string, value: string | null | undefined, personalAs = column) => {
    if (value === null || value === undefined || value === '') return [column, ''];
    return [column, reveal ? value : masked(personalAs, value)];
  };
  const told = record.deliveries.flatMap(({ settled_at }) => settled_at ?? []).sort()[0] ?? '';
  return Object.fromEntries([
    ...columns.map((column) =>
      column === 'suspicion'
        ? [column, (JSON.parse(record.suspicion) as string[]).join(' ')]
        : shown(column, record[column]),
    ),
    ...contextFields.map((field) => shown(field, context[field], 'context')),
    ['state', record.deliveries.map(({ state }) => state).join(' ')],
    ['told_at', told],
  ]) as ExportRow;
}

/**
 * Rows as CSV after RFC 4180, every field in quotes. A field that a spreadsheet would run as a formula begins with an
 * apostrophe.
 * @param rows rows to write
 * @param header put the names of the columns first
 */
export function csv(rows: readonly ExportRow[], header: boolean): string {
  return stringify([...rows], {
    columns: [...exportColumns],
    header,
    quoted: true,
    quoted_empty: false,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
