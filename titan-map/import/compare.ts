import { z } from 'zod';
import type { Plain } from '../edit.ts';
import type { LoadedMap } from '../load.ts';
import { valueAt } from '../paths.ts';
import { type TitanMap, titanMap } from '../schema/titan-map.ts';
import { bare } from '../schema-words.ts';
import { slug } from '../slug.ts';
import { type ImportProblem, ImportRefused } from './cell.ts';
import type { Difference, DifferenceState, ExportedAs, FieldDifference } from './difference.ts';
import { type FamilyName, families, type MapList, plainName } from './families.ts';
import { fieldRules, nameRule, proposedEntry } from './fields.ts';
import type { ImportedRow } from './rows.ts';
import { isOffered, newState } from './states.ts';
import { ZipClaims } from './zip-claims.ts';

type Entry = TitanMap[MapList][number];

/** What a comparison is made with. */
export interface Comparison {
  loaded: LoadedMap;
  map: TitanMap;
  family: FamilyName;
  /** Day of the export, YYYY-MM-DD. */
  exported: string;
}

/**
 * A value of an entry as the map writes it, or as the schema fills it in.
 * @param loaded map
 * @param list list of the entry
 * @param index entry from 0
 * @param key key of the entry
 */
export function currentValue(
  { data, map }: Pick<LoadedMap, 'data' | 'map'>,
  [list, index, key]: [string, number, string],
): Plain | null {
  const written = valueAt(data, [list, index, key]) ?? valueAt(map, [list, index, key]);
  return written === undefined ? null : (written as Plain);
}

/** Longest id that is made from a name of an export. */
const longestId = 60;

const idFor = (name: string) => slug(name).slice(0, longestId).replace(/-$/, '') || 'entry';

const namesOf = (entry: Entry): string[] => {
  const { name } = entry;
  return typeof name === 'string' ? [name] : Object.values(name);
};

/** Keys that an entry of a list cannot do without. */
function requiredKeys(list: MapList): string[] {
  const array = bare(titanMap.shape[list]);
  const entry = array instanceof z.ZodArray ? bare(array.element) : null;
  if (!(entry instanceof z.ZodObject)) return [];
  return Object.entries(entry.shape).flatMap(([key, schema]) =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? [] : key,
  );
}

/** Finds the entries of the map that a row is about. */
class Matcher {
  readonly #byId = new Map<string, number>();
  readonly #byKey = new Map<string, number[]>();

  constructor({ map, family }: Comparison) {
    const { list } = families[family];
    map[list].forEach((entry, index) => {
      const { externalId } = entry.source ?? {};
      if (externalId !== undefined && family !== 'job-types' && family !== 'business-units')
        this.#byId.set(externalId, index);
      for (const key of new Set(this.#keys(family, entry)))
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), index]);
    });
  }

  #keys(family: FamilyName, entry: Entry): string[] {
    if (family === 'pricebook') return 'code' in entry ? [entry.code.trim().toLowerCase()] : [];
    if (family === 'job-types') return 'jobType' in entry ? [plainName(entry.jobType)] : [];
    if (family === 'business-units') return 'businessUnit' in entry ? [plainName(entry.businessUnit)] : [];
    const synonyms = 'synonyms' in entry ? entry.synonyms : [];
    return [...namesOf(entry), entry.id, ...synonyms].map(plainName);
  }

  find({ family, externalId, name, values }: ImportedRow): readonly number[] {
    const known = externalId === null ? undefined : this.#byId.get(externalId);
    if (known !== undefined) return [known];
    const key = family === 'pricebook' ? String(values.code).toLowerCase() : plainName(name);
    const found = this.#byKey.get(key) ?? [];
    const several = family === 'job-types' || family === 'business-units';
    return several || found.length === 1 ? found : [];
  }
}

/** Holds the rows of an export against the map, one at a time. */
export class Comparer {
  readonly #comparison: Comparison;
  readonly #list: MapList;
  readonly #matcher: Matcher;
  readonly #seen = new Set<number>();
  readonly #rowsByKey = new Map<string, string>();
  readonly #ids: Set<string>;
  /** For each id that was wanted more than once, the highest number that was put behind it. */
  readonly #copies = new Map<string, number>();
  readonly #zips = new ZipClaims();
  readonly #services: ReadonlyMap<string, string>;
  readonly #needed: readonly string[];
  readonly #problems: ImportProblem[] = [];
  /** Rows that agree with the map. */
  agreeing = 0;
  /** Rows that are inactive in the export and not in the map, so that nothing follows from them. */
  inactiveElsewhere = 0;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#list = families[comparison.family].list;
    this.#matcher = new Matcher(comparison);
    this.#ids = new Set(comparison.map[this.#list].map(({ id }) => id));
    this.#needed = requiredKeys(this.#list);
    this.#services = new Map(
      comparison.map.services.flatMap((service) =>
        [...namesOf(service), service.jobType, ...service.synonyms, service.id].map((name) => [
          plainName(name),
          service.id,
        ]),
      ),
    );
  }

  /**
   * Compares one row.
   * @param row row of the export
   * @returns its differences; a job type or business unit may touch several services
   */
  take(row: ImportedRow): Difference[] {
    const offered = isOffered(this.#list, row.state);
    if (offered) this.#noteTwins(row);
    const found = this.#matcher.find(row);
    if (found.length === 0) {
      if (offered) return [this.#newEntry(row)];
      this.inactiveElsewhere += 1;
      return [];
    }
    const differences = found.flatMap((index) => this.#compareEntry(index, row));
    if (differences.length === 0) this.agreeing += 1;
    return differences;
  }

  /**
   * Tells what the export lacks, once all rows were taken.
   * @returns entries of the map that are offered there and not in the export
   * @throws {ImportRefused} when the rows contradict each other
   */
  finish(): Difference[] {
    if (this.#problems.length > 0) throw new ImportRefused(this.#problems.slice(0, 100), this.#problems.length);
    return this.#comparison.map[this.#list].flatMap((entry, index) =>
      this.#seen.has(index) ? [] : this.#missing(entry, index),
    );
  }

  #noteTwins(row: ImportedRow): void {
    const { code, zips } = row.values;
    const key = row.family === 'pricebook' ? String(code).toLowerCase() : plainName(row.name);
    const earlier = this.#rowsByKey.get(key);
    const { row: word } = families[row.family];
    if (earlier !== undefined) {
      this.#problems.push({
        at: row.at,
        message: `Found a second ${word} with the same ${row.family === 'pricebook' ? 'code' : 'name'} as the one at ${earlier}; expected one that is active.`,
        hint: 'Set one of the two inactive in the dispatch software, or remove its row, so that it is clear which one holds.',
      });
    } else this.#rowsByKey.set(key, row.at);
    if (row.family === 'zones' && Array.isArray(zips)) {
      this.#problems.push(...this.#zips.claim(row.name, row.places.zips ?? row.at, zips));
    }
  }

  #where(index: number, key?: string): string {
    const { locate, folder } = this.#comparison.loaded;
    const range = (key === undefined ? null : locate([this.#list, index, key])) ?? locate([this.#list, index]);
    return range ? `${range.file}:${range.line}` : folder;
  }

  #compareEntry(index: number, row: ImportedRow): Difference[] {
    const { map, loaded } = this.#comparison;
    const entry = map[this.#list][index];
    if (!entry) return [];
    this.#seen.add(index);
    const language = map.site.languages[0] ?? 'en';
    const changes: FieldDifference[] = [];
    const current = (key: string) => currentValue(loaded, [this.#list, index, key]);
    const ownName = row.family !== 'job-types' && row.family !== 'business-units' && !this.#goesBySynonym(entry, row);
    const rules = isOffered(this.#list, row.state)
      ? [...(ownName ? [{ ...nameRule, column: 'name' as const }] : []), ...fieldRules[row.family]]
      : [];
    for (const { column, key, compare } of rules) {
      const value = column === 'name' ? row.name : row.values[column];
      const change = value === undefined ? null : compare(value, current(key) ?? undefined, language);
      if (change)
        changes.push({
          field: key,
          map: current(key),
          mapAt: this.#where(index, key),
          exportAt: row.places[column] ?? row.at,
          ...change,
        });
    }
    const state = newState(this.#list, entry.status, row.state);
    if (state !== null)
      changes.push({
        field: 'status',
        map: entry.status,
        mapAt: this.#where(index, 'status'),
        export: row.state,
        exportAt: row.places.state ?? row.at,
        becomes: state,
      });
    if (changes.length === 0) return [];
    const gone = state !== null && !isOffered(this.#list, row.state);
    return [this.#difference(gone ? 'inactive' : 'changed', { entry, index, row, changes })];
  }

  #goesBySynonym(entry: Entry, { name }: ImportedRow): boolean {
    return 'synonyms' in entry && entry.synonyms.some((synonym) => plainName(synonym) === plainName(name));
  }

  #missing(entry: Entry, index: number): Difference[] {
    const { family } = this.#comparison;
    const becomes = newState(this.#list, entry.status, 'inactive');
    if (becomes === null) return [];
    const named = family === 'job-types' ? 'jobType' : family === 'business-units' ? 'businessUnit' : null;
    const field = named ?? 'status';
    const change: FieldDifference = {
      field,
      map: currentValue(this.#comparison.loaded, [this.#list, index, field]),
      mapAt: this.#where(index, field),
      export: null,
      exportAt: null,
      becomes: named ? null : becomes,
      note: 'not in the export',
    };
    return [this.#difference('missing', { entry, index, row: null, changes: [change] })];
  }

  #difference(
    state: DifferenceState,
    {
      entry,
      index,
      row,
      changes,
    }: { entry: Entry; index: number; row: ImportedRow | null; changes: FieldDifference[] },
  ): Difference {
    const confirmed = entry.source?.date;
    return {
      state,
      list: this.#list,
      id: entry.id,
      mapAt: this.#where(index),
      export: row && exportedAs(row),
      newerReview: confirmed !== undefined && confirmed > this.#comparison.exported ? confirmed : null,
      changes,
      proposed: null,
      needs: [],
    };
  }

  #newEntry(row: ImportedRow): Difference {
    const id = this.#freeId(idFor(row.name));
    const service = [...row.categories.toReversed(), row.name]
      .map((name) => this.#services.get(plainName(name)))
      .find((found) => found !== undefined);
    const proposed = proposedEntry(row, { id, service: service ?? null });
    return {
      state: 'new',
      list: this.#list,
      id,
      mapAt: null,
      export: exportedAs(row),
      newerReview: null,
      changes: [],
      proposed,
      needs: proposed ? this.#needed.filter((key) => !(key in proposed)) : [],
    };
  }

  #freeId(wanted: string): string {
    let count = this.#copies.get(wanted) ?? 1;
    let id = wanted;
    while (this.#ids.has(id)) {
      count += 1;
      id = `${wanted}-${count}`;
    }
    if (count > 1) this.#copies.set(wanted, count);
    this.#ids.add(id);
    return id;
  }
}

function exportedAs({ family, externalId, name, state, exported, at, categories }: ImportedRow): ExportedAs {
  return {
    family,
    id: externalId,
    name,
    active: state === null ? null : isOffered(families[family].list, state),
    exported,
    at,
    ...(categories.length > 0 && { categories }),
  };
}
