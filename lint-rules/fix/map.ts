import { CannotEdit, editMap, type MapEdit } from '../../titan-map/edit.ts';
import type { LoadedMap, MapPath } from '../../titan-map/load.ts';
import type { Source } from '../../titan-map/source.ts';
import type { Finding } from '../finding.ts';
import { type LintOptions, type LintRun, lintFiles } from '../lint-files.ts';
import type { Notation } from '../notation/notation.ts';
import { notations } from '../notation/notations.ts';
import { phones } from '../notation/phones.ts';
import type { Fix } from './page.ts';

/** What is to be written into maps, and what is not. */
export interface MapFixes {
  fixes: Fix[];
  /** One sentence for each fact that stays, with both places. */
  left: string[];
  /** Files of the map as they were read. */
  before: ReadonlyMap<string, Source>;
  /** Files of the map with their new text; nothing is written to disk yet. */
  changed: Source[];
}

type Scalar = string | number | boolean;

/** A fact of the map with what pages say instead. */
interface Wanted {
  path: MapPath;
  at: string;
  value: Scalar;
  notation: Notation;
  said: { finding: Finding; value: string | number }[];
}

function* scalarsOf(value: unknown, path: MapPath = []): Generator<{ path: MapPath; value: Scalar }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* scalarsOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* scalarsOf(item, [...path, key]);
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield { path, value };
}

/** The one scalar of the map that a finding expects; null when there is none or it could be several. */
function expectedScalar(loaded: LoadedMap, { expected }: Finding, notation: Notation) {
  if (!expected) return null;
  const meant = notation.plain(expected.value);
  const found = [...scalarsOf(loaded.data)].filter(({ path, value }) => {
    if (notation.plain(String(value)) !== meant) return false;
    const place = loaded.locate(path);
    return place?.file === expected.file && place.line === expected.line;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const placeOf = ({ file, line }: Pick<Finding, 'file' | 'line'>) => `${file}:${line}`;

function said(finding: Finding, sources: ReadonlyMap<string, Source>, notation: Notation) {
  const written = sources.get(finding.file)?.text.slice(finding.offset, finding.endOffset);
  return written === undefined || !finding.expected ? null : notation.inMap(written, finding.expected.value);
}

const isCertain = ({ replacement }: Finding) => replacement !== undefined;

/** Rules that tie what a page says to its fact, so that a page has a say even where it cannot be rewritten. */
const aboutOneFact: ReadonlySet<string> = new Set([
  'drift/price-differs',
  'drift/offer-date-differs',
  'drift/founded-differs',
]);

/** Facts that pages are certain to speak of, with all that the pages of the site say about each, and what names no fact. */
function wantedBy(whole: LintRun, loaded: LoadedMap): { facts: Wanted[]; unclear: { finding: Finding; at: string }[] } {
  const byPath = new Map<string, Wanted>();
  const unclear: { finding: Finding; at: string }[] = [];
  for (const finding of whole.findings) {
    const notation = notations[finding.rule];
    if (!notation || !finding.expected || !(isCertain(finding) || aboutOneFact.has(finding.rule))) continue;
    const fact = expectedScalar(loaded, finding, notation);
    const value = said(finding, whole.sources, notation);
    const at = placeOf(finding.expected);
    if (!fact || (value === null && isCertain(finding))) {
      if (isCertain(finding)) unclear.push({ finding, at });
      continue;
    }
    const key = JSON.stringify(fact.path);
    const known = byPath.get(key) ?? { ...fact, at, notation, said: [] };
    known.said.push({ finding, value: value ?? finding.excerpt });
    byPath.set(key, known);
  }
  return { facts: [...byPath.values()], unclear };
}

/** The value that all pages agree on, or why there is none. */
function agreed({ at, said: all }: Wanted): { value: string | number } | { reason: string } {
  const [first] = all;
  const other = all.find(({ value }) => value !== first?.value);
  if (!first) return { reason: `${at}  left as it is: no page says otherwise.` };
  if (!other) return { value: first.value };
  return {
    reason: `${at}  left as it is: ${placeOf(first.finding)} says ${first.value} and ${placeOf(other.finding)} says ${other.value}. Put the pages right, or change the map by hand.`,
  };
}

/** Every place of the map that has to change: a phone number may stand beside its campaign, too. */
function placesOf({ path, value, notation }: Wanted, loaded: LoadedMap): MapPath[] {
  if (notation !== phones) return [path];
  const number = phones.plain(String(value));
  return [...scalarsOf(loaded.data)]
    .filter((each) => phones.plain(String(each.value)) === number)
    .map((each) => each.path);
}

interface Attempt {
  whole: LintRun;
  options: LintOptions;
  site: string;
}

/** The map with one fact changed; a reason instead when it cannot be, or when a page would be wrong then. */
function tryFix(wanted: Wanted, to: string | number, loaded: LoadedMap, { whole, options, site }: Attempt) {
  const left = (reason: string) => ({ reason: `${wanted.at}  left as it is: ${reason}` });
  const files = { sources: [...loaded.sources.values()], problems: [], complete: true };
  const edits = placesOf(wanted, loaded).map((path): MapEdit => ({ kind: 'set', path, value: to }));
  try {
    const edited = editMap(loaded.folder, files, edits);
    const [problem] = edited.loaded.problems;
    if (problem) return left(`with ${to} the map would not hold. ${problem.message}`);
    const then = lintFiles({ ...options, held: { sources: whole.sources, maps: new Map([[site, edited.loaded]]) } });
    const known = new Set(whole.findings.map(({ fingerprint }) => fingerprint));
    const isSaid = (each: Finding) =>
      wanted.said.some(
        ({ finding: { file, offset, endOffset } }) =>
          file === each.file && offset < each.endOffset && each.offset < endOffset,
      );
    const fresh = then.findings.find(
      (each) => each.severity === 'error' && !known.has(each.fingerprint) && !isSaid(each),
    );
    if (fresh) return left(`with ${to} ${placeOf(fresh)} would be wrong. ${fresh.message}`);
    return { loaded: edited.loaded };
  } catch (error) {
    if (error instanceof CannotEdit) return left(error.message);
    throw error;
  }
}

/**
 * Finds out what the map of a site has to say so that it agrees with its pages, where that is certain: each page that
 * names the fact says the same, the map has it in one place, holds with the new value, and makes no other page wrong.
 * @param site id of the site
 * @param asked findings that may be settled in the map
 * @param options what was linted; of paths and site only the site counts, as every page of it has a say
 */
export function mapFixes(site: string, asked: readonly Finding[], options: LintOptions): MapFixes {
  const all: LintOptions = { ...options, paths: [], site };
  const whole = lintFiles(all);
  const fixes: Fix[] = [];
  const left: string[] = [];
  let loaded = whole.maps.get(site);
  const before = loaded?.sources ?? new Map<string, Source>();
  const wishes = new Set(asked.map(({ fingerprint }) => fingerprint));
  const { facts, unclear } = loaded ? wantedBy(whole, loaded) : { facts: [], unclear: [] };
  for (const { finding, at } of unclear)
    if (wishes.has(finding.fingerprint))
      left.push(
        `${at}  left as it is: ${placeOf(finding)} says ${finding.excerpt}, which is no one value of the map. Change the map by hand.`,
      );
  for (const wanted of facts) {
    if (!loaded || !wanted.said.some(({ finding }) => isCertain(finding) && wishes.has(finding.fingerprint))) continue;
    const decision = agreed(wanted);
    if ('reason' in decision) {
      left.push(decision.reason);
      continue;
    }
    const tried = tryFix(wanted, decision.value, loaded, { whole, options: all, site });
    if ('reason' in tried) {
      left.push(tried.reason);
      continue;
    }
    ({ loaded } = tried);
    const [file = '', line = ''] = wanted.at.split(/:(?=\d+$)/);
    fixes.push({
      file,
      line: Number(line),
      from: String(wanted.value),
      to: String(decision.value),
      because: [...new Set(wanted.said.map(({ finding }) => placeOf(finding)))],
    });
  }
  const changed = [...(loaded?.sources.values() ?? [])].filter(({ file, text }) => before.get(file)?.text !== text);
  return { fixes, left, before, changed };
}
