import pc from 'picocolors';
import { findingText } from '../../lint-rules/reporters/pretty.ts';
import { shortFingerprint } from '../../lint-rules/reporters/report.ts';
import { type ItemFilter, itemData, passes, type ReviewItem } from '../../lint-rules/reviews/items.ts';
import { reviewReport } from '../../lint-rules/reviews/report.ts';
import type { Review } from '../../titan-map/schema/review.ts';
import { tableText } from '../../titan-map/text-table.ts';
import { exit } from '../sites.ts';
import { itemOf, look, placeOf, type RunFlags } from './items.ts';

export interface ListFlags extends RunFlags, Omit<ItemFilter, 'site'> {
  format: 'pretty' | 'json';
}

function listText(items: readonly ReviewItem[]): string {
  if (items.length === 0) return 'Nothing is open, and nothing was decided.\n';
  const rows = items.map((item) => [
    shortFingerprint(item.fingerprint),
    item.standing,
    item.rule,
    placeOf(item),
    item.decision?.owner ?? item.finding?.owner ?? '',
    item.decision?.expires ?? '',
    item.excerpt,
  ]);
  return tableText({ columns: ['finding', 'state', 'rule', 'where', 'owner', 'until', 'says'], rows });
}

/** Prints open findings and decisions. */
export function list({ format, state, owner, rule, ...flags }: ListFlags): number {
  const filter = Object.fromEntries(Object.entries({ state, owner, rule }).filter(([, value]) => value !== undefined));
  const items = look(flags).items.filter(passes(filter));
  const data = { version: 1, reviews: items.map(itemData) };
  process.stdout.write(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : listText(items));
  return exit.clean;
}

function decisionText({ state, owner, note, artifact, date, expires }: Review, at: string | null): string {
  const rows: [string, string | undefined][] = [
    ['State', state],
    ['Owner', owner],
    ['Decided', date],
    ['Until', expires],
    ['Note', note],
    ['Rests on', artifact],
    ['Written', at ?? undefined],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label}: ${value}\n`])).join('');
}

/** Prints one finding with the decision about it. */
export function show(typed: string, { format, ...flags }: RunFlags & Pick<ListFlags, 'format'>): number {
  const { run, items } = look(flags);
  const item = itemOf(items, typed);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, ...itemData(item) }, null, 2)}\n`);
    return exit.clean;
  }
  const { finding, decision, fingerprint, decisionAt } = item;
  const colour = pc.isColorSupported && process.stdout.isTTY === true;
  const found = finding
    ? findingText(finding, { textOf: (file) => run.sources.get(file)?.text, colour })
    : `${placeOf(item)}  ${item.rule}\n  The page does not say so any more.\n`;
  const decided = decision ? `\nDecision\n${decisionText(decision, decisionAt)}` : '\nNobody has decided on it.\n';
  process.stdout.write(`${fingerprint}  ${item.standing}\n\n${found}${decided}`);
  return exit.clean;
}

/** Prints the report for the customer. */
export function report({ format, ...flags }: RunFlags & { format: 'markdown' | 'json' }): number {
  const { run, items } = look(flags);
  const sites = [...run.reviews].map(([id, { owners, today }]) => ({
    site: id,
    business: run.maps.get(id)?.map?.business.name ?? id,
    today,
    owners,
    items: items.filter(({ site }) => site === id),
  }));
  const data = sites.map(({ items: own, owners, ...site }) => ({
    ...site,
    owners: owners.map(({ id, name, role }) => ({ id, name, role })),
    reviews: own.map(itemData),
  }));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, sites: data }, null, 2)}\n`
      : sites.map(reviewReport).join('\n'),
  );
  return exit.clean;
}
