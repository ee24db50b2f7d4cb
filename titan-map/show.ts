import type { MapFamily } from './families.ts';
import { inLanguage } from './lookup.ts';
import { type CellState, cellStates, countStates, type ServiceMatrix } from './matrix.ts';
import { stateWords } from './matrix-svg.ts';
import { formatMoney } from './money.ts';
import type { Language, Localized } from './schema/common.ts';
import type { TitanMap } from './schema/titan-map.ts';
import { type TextTable, tableText } from './text-table.ts';

const all = (ids: readonly string[] | undefined) => (ids ? ids.join(', ') : 'all');
const by = (source: { date: string } | undefined) => source?.date ?? '';

/**
 * Lays out the entries of a list.
 * @param map a valid map
 * @param family list of the map
 * @param language language of the names
 */
export function familyTable(map: TitanMap, family: MapFamily, language: Language): TextTable {
  const words = (text: Localized) => inLanguage(text, language);
  switch (family) {
    case 'services':
      return {
        columns: ['id', 'name', 'status', 'trade', 'job type', 'business unit', 'zones', 'confirmed'],
        rows: map.services.map((each) => [
          each.id,
          words(each.name),
          each.status + (each.emergency ? ', emergency' : ''),
          each.trade,
          each.jobType,
          each.businessUnit,
          all(each.zones),
          by(each.source),
        ]),
      };
    case 'zones':
      return {
        columns: ['id', 'name', 'status', 'cities', 'ZIPs', 'confirmed'],
        rows: map.zones.map((each) => [
          each.id,
          each.name,
          each.status,
          each.cities.join(', '),
          each.zips.join(' '),
          by(each.source),
        ]),
      };
    case 'offers':
      return {
        columns: ['id', 'name', 'status', 'price', 'from', 'to', 'services', 'zones', 'confirmed'],
        rows: map.offers.map((each) => [
          each.id,
          words(each.name),
          each.status,
          each.price === undefined ? `${saving(each.discount)} off` : formatMoney(each.price),
          each.starts,
          each.ends,
          all(each.services),
          all(each.zones),
          by(each.source),
        ]),
      };
    case 'memberships':
      return {
        columns: ['id', 'name', 'status', 'price', 'visits a year', 'services', 'confirmed'],
        rows: map.memberships.map((each) => [
          each.id,
          words(each.name),
          each.status,
          `${formatMoney(each.price)} per ${each.per}`,
          String(each.visitsPerYear),
          each.services.join(', '),
          by(each.source),
        ]),
      };
    case 'campaigns':
      return {
        columns: ['id', 'name', 'status', 'from', 'to', 'tracking number', 'offers', 'confirmed'],
        rows: map.campaigns.map((each) => [
          each.id,
          each.name,
          each.status,
          each.starts,
          each.ends ?? '',
          each.trackingNumber ?? '',
          each.offers.join(', '),
          by(each.source),
        ]),
      };
    case 'pricebook':
      return {
        columns: ['id', 'code', 'name', 'service', 'price', 'status', 'confirmed'],
        rows: map.pricebook.map((each) => [
          each.id,
          each.code,
          words(each.name),
          each.service,
          `${each.priceIs === 'from' ? 'from ' : ''}${formatMoney(each.price)}${each.unit ? ` ${each.unit}` : ''}`,
          each.status,
          by(each.source),
        ]),
      };
    case 'bookingPaths':
      return {
        columns: ['id', 'kind', 'label', 'status', 'services', 'zones'],
        rows: map.bookingPaths.map((each) => [
          each.id,
          each.kind,
          words(each.label),
          each.status,
          all(each.services),
          all(each.zones),
        ]),
      };
    case 'capacityRules':
      return {
        columns: ['id', 'hours', 'urgency', 'services', 'zones', 'paths', 'promise'],
        rows: map.capacityRules.map(({ id, when, paths, promise }) => [
          id,
          when.hours,
          when.urgency,
          all(when.services),
          all(when.zones),
          paths.join(', '),
          promise ? `${promise.kind}${promise.hours === undefined ? '' : ` ${promise.hours} h`}` : '',
        ]),
      };
    case 'owners':
      return {
        columns: ['id', 'name', 'role'],
        rows: map.owners.map(({ id, name, role }) => [id, name, role]),
      };
  }
}

function saving(discount: number | string | undefined): string {
  return typeof discount === 'number' ? formatMoney(discount) : (discount ?? '');
}

const marks: Readonly<Record<CellState, string>> = {
  offered: '+',
  'emergency-only': '!',
  paused: '=',
  'no-page': '?',
  'not-offered': '.',
};

/**
 * Services by zones as lines of text.
 * @param matrix services by zones
 * @returns numbered columns, one line per service, and what the signs and numbers mean
 */
export function matrixText(matrix: ServiceMatrix): string {
  const numbers = matrix.zones.map((_, index) => String(index + 1));
  const table = {
    columns: ['service', ...numbers],
    rows: matrix.services.map(({ name }, row) => [name, ...(matrix.cells[row] ?? []).map(({ state }) => marks[state])]),
  };
  const counts = countStates(matrix);
  const legend = cellStates.map((state) => `  ${marks[state]}  ${stateWords[state]} (${counts[state]})`);
  const zones = matrix.zones.map(({ name }, index) => `  ${String(index + 1).padStart(2)}  ${name}`);
  return `${tableText(table)}\n${legend.join('\n')}\n\n${zones.join('\n')}\n`;
}
