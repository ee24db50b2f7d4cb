import type { Plain } from '../edit.ts';
import { formatMoney } from '../money.ts';
import type { Language } from '../schema/common.ts';
import { type FamilyName, type FieldName, plainName } from './families.ts';
import type { ImportedRow } from './rows.ts';
import type { Value } from './values.ts';
import { covers } from './zip-claims.ts';

/** How a field of an export would change the map. */
export interface FieldChange {
  /** Value of the export as the map would write it. */
  export: Plain;
  becomes: Plain | null;
  note?: string;
}

interface FieldRule {
  /** Column of the export. */
  column: FieldName;
  /** Key of the entry in the map. */
  key: string;
  /** Compares; null when the two agree. `map` is the value as it is written, or undefined. */
  compare: (value: Value, map: unknown, language: Language) => FieldChange | null;
}

const said = (value: Value) => (typeof value === 'object' ? [...value] : value);

const exact = (value: Value, map: unknown): FieldChange | null =>
  value === map ? null : { export: said(value), becomes: said(value) };

const money = (value: Value, map: unknown): FieldChange | null => exact(formatMoney(Number(value)), map);

/** Names agree when they differ in case or punctuation only. Text per language keeps its other languages. */
function name(value: Value, map: unknown, language: Language): FieldChange | null {
  const texts = typeof map === 'object' && map !== null ? Object.values(map) : [map];
  if (texts.some((text) => plainName(String(text)) === plainName(String(value)))) return null;
  const becomes = typeof map === 'object' && map !== null ? { ...map, [language]: String(value) } : String(value);
  return { export: said(value), becomes };
}

/** The map may know more names than the export; what counts is what it lacks. */
function moreOf(value: Value, map: unknown): FieldChange | null {
  const known = Array.isArray(map) ? map.map(String) : [];
  const lacking = listOf(value).filter((item) => !known.some((other) => plainName(other) === plainName(item)));
  return lacking.length === 0 ? null : { export: said(value), becomes: [...known, ...lacking] };
}

const listOf = (value: Value): readonly string[] => (typeof value === 'object' ? value : [String(value)]);

function zips(value: Value, map: unknown): FieldChange | null {
  const known = Array.isArray(map) ? map.map(String) : [];
  const patterns = listOf(value);
  const kept = known.filter((zip) => patterns.some((pattern) => covers(pattern, zip)));
  const added = patterns.filter((pattern) => !pattern.endsWith('*') && !known.includes(pattern));
  const open = patterns.filter((pattern) => pattern.endsWith('*') && !known.some((zip) => covers(pattern, zip)));
  if (kept.length === known.length && added.length === 0 && open.length === 0) return null;
  const becomes = [...kept, ...added];
  const note =
    open.length === 0
      ? {}
      : { note: `${open.join(' and ')} stands for ZIPs that the map does not list; write out those that are served.` };
  return { export: said(value), becomes: becomes.length === 0 ? null : becomes, ...note };
}

/** A campaign may have several numbers; the map names the one that pages show. */
function phone(value: Value, map: unknown): FieldChange | null {
  const numbers = listOf(value);
  if (numbers.includes(String(map))) return null;
  return { export: said(value), becomes: numbers.length === 1 ? (numbers[0] ?? null) : null };
}

/** A job type may belong to several business units; the map names one of them. */
function oneOf(value: Value, map: unknown): FieldChange | null {
  const names = listOf(value);
  if (names.some((each) => plainName(each) === plainName(String(map)))) return null;
  return { export: said(value), becomes: names.length === 1 ? (names[0] ?? null) : null };
}

/** What is compared for each family, beside the state. */
export const fieldRules: Readonly<Record<FamilyName, readonly FieldRule[]>> = {
  services: [
    { column: 'jobType', key: 'jobType', compare: exact },
    { column: 'businessUnit', key: 'businessUnit', compare: exact },
    { column: 'trade', key: 'trade', compare: (value, map) => exact(String(value).toLowerCase(), map) },
    { column: 'synonyms', key: 'synonyms', compare: moreOf },
    { column: 'emergency', key: 'emergency', compare: (value, map) => exact(value, map ?? false) },
  ],
  'job-types': [{ column: 'businessUnits', key: 'businessUnit', compare: oneOf }],
  'business-units': [],
  zones: [
    { column: 'zips', key: 'zips', compare: zips },
    { column: 'cities', key: 'cities', compare: moreOf },
  ],
  campaigns: [
    { column: 'phone', key: 'trackingNumber', compare: phone },
    { column: 'starts', key: 'starts', compare: exact },
    { column: 'ends', key: 'ends', compare: exact },
  ],
  memberships: [
    { column: 'price', key: 'price', compare: money },
    { column: 'per', key: 'per', compare: exact },
    { column: 'visits', key: 'visitsPerYear', compare: exact },
  ],
  pricebook: [
    { column: 'price', key: 'price', compare: money },
    { column: 'code', key: 'code', compare: exact },
  ],
};

/** The name of an entry against the name of its row. */
export const nameRule: Pick<FieldRule, 'key' | 'compare'> = { key: 'name', compare: name };

/**
 * What a new entry of the map would say, as far as a row knows it.
 * @param row row without an entry
 * @param context id for the entry, and the service that its category or name fits
 * @returns null for a family whose rows are no entries of the map
 */
export function proposedEntry(
  { family, name: rowName, values }: ImportedRow,
  { id, service }: { id: string; service: string | null },
): Record<string, Plain> | null {
  const known = (entries: Record<string, Plain | null | undefined>) =>
    Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Plain] => entry[1] != null));
  const price = values.price === undefined ? null : formatMoney(Number(values.price));
  switch (family) {
    case 'business-units':
      return null;
    case 'services':
      return known({
        id,
        name: rowName,
        synonyms: values.synonyms,
        status: 'active',
        trade: values.trade && String(values.trade).toLowerCase(),
        jobType: values.jobType,
        businessUnit: values.businessUnit,
        emergency: values.emergency,
      });
    case 'job-types':
      return known({
        id,
        name: rowName,
        status: 'active',
        jobType: rowName,
        businessUnit: listOf(values.businessUnits ?? []).length === 1 ? listOf(values.businessUnits ?? [])[0] : null,
      });
    case 'zones': {
      const listed = listOf(values.zips ?? []).filter((zip) => !zip.endsWith('*'));
      return known({
        id,
        name: rowName,
        cities: values.cities,
        zips: listed.length > 0 ? listed : null,
        status: 'active',
      });
    }
    case 'campaigns': {
      const [number, ...others] = listOf(values.phone ?? []);
      return known({
        id,
        name: rowName,
        status: 'active',
        starts: values.starts,
        ends: values.ends,
        trackingNumber: others.length === 0 ? number : null,
      });
    }
    case 'memberships':
      return known({ id, name: rowName, price, per: values.per, visitsPerYear: values.visits, status: 'active' });
    case 'pricebook':
      return known({ id, code: values.code, name: rowName, service, price });
  }
}
