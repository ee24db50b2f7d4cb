import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { dayAfter } from '../../titan-map/days.ts';
import { nearest } from '../../titan-map/nearest.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { checkEvidence } from '../../titan-map/readiness/check.ts';
import { sharedDefinitions } from '../../titan-map/readiness/definitions.ts';
import { evidenceRecord } from '../../titan-map/readiness/evidence-schema.ts';
import { gateStates } from '../../titan-map/readiness/gate-states.ts';
import { artifactProblems, findLeaks } from '../../titan-map/readiness/leaks.ts';
import { loadReadiness, maxArtifactBytes, sha256 } from '../../titan-map/readiness/load.ts';
import { readRecord } from '../../titan-map/record.ts';
import { id as idSchema } from '../../titan-map/schema/common.ts';
import type { SourceProblem } from '../../titan-map/source.ts';
import { blockText, type Plain } from '../../titan-map/yaml-text.ts';
import { CannotRun, chooseSites, exit } from '../sites.ts';
import { siteDay } from './site-day.ts';

/** What was typed after `truecopy evidence add`. */
export interface AddOptions {
  site: string;
  case: string;
  environment: string;
  date: string;
  expires?: string;
  operator: string;
  reviewer?: string;
  reviewed?: string;
  happyPath: string;
  failure?: readonly string[];
  artifact?: readonly string[];
  matches?: string;
  customer: string;
  customerBy?: string;
  customerDate?: string;
  id?: string;
  today?: string;
  format: 'table' | 'json';
}

/** Days for which evidence counts unless told. */
const usualDays = 180;

interface NewArtifact {
  name: string;
  bytes: Buffer;
  entry: { [key: string]: Plain };
}

function parseArtifact(root: string, typed: string): { artifact: NewArtifact; problems: SourceProblem[] } {
  const [path = '', family = '', timestamp = '', items = ''] = typed.split(';').map((part) => part.trim());
  if (!path || !family || !timestamp || !items)
    throw new CannotRun(
      `Found --artifact ${path}; expected file, source family, time and what it shows, parted by semicolons: "run.log;queue;2026-11-10T15:04:00Z;attempt-log,external-id".`,
    );
  const file = resolve(root, path);
  const shown = relative(root, file);
  let bytes: Buffer;
  try {
    if (statSync(file).size > maxArtifactBytes)
      throw new CannotRun(
        `Found ${shown} of more than 16 MB; expected an artifact of that size at most. Cut it down to what it shows.`,
      );
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`Found no file ${shown} to read; expected the artifact there. Check its path.`);
  }
  const name = basename(file);
  const shows = items.split(',').map((item) => item.trim());
  const entry = { file: name, sha256: sha256(bytes), family, timestamp, shows };
  return { artifact: { name, bytes, entry }, problems: artifactProblems(shown, bytes) };
}

function parseFailure(typed: string): { [key: string]: Plain } {
  const at = typed.indexOf('=');
  if (at < 1)
    throw new CannotRun(
      'Found a --failure without an equals sign; expected what it proved and what was seen: "no-second-record=The second request changed nothing".',
    );
  return { proves: typed.slice(0, at).trim(), seen: typed.slice(at + 1).trim() };
}

function parseMatches(typed: string): { [key: string]: Plain } {
  const [, matched, unmatched, needsReview] = /^(\d{1,9})\/(\d{1,9})\/(\d{1,9})$/.exec(typed) ?? [];
  if (matched === undefined)
    throw new CannotRun(
      `Found --matches ${typed}; expected three whole numbers: matched/unmatched/needs-review, such as 8/3/1.`,
    );
  return { matched: Number(matched), unmatched: Number(unmatched), needsReview: Number(needsReview) };
}

function requirePast(options: AddOptions, today: string): void {
  const days = { '--date': options.date, '--reviewed': options.reviewed, '--customer-date': options.customerDate };
  for (const [flag, day] of Object.entries(days))
    if (day !== undefined && day > today)
      throw new CannotRun(
        `Found ${flag} ${day}; expected a day that has come, and it is ${today}. Nothing was written.`,
      );
}

function recordOf(options: AddOptions, artifacts: readonly NewArtifact[]): { [key: string]: Plain } {
  const { reviewer, reviewed, matches, customerBy, customerDate } = options;
  if ((reviewer === undefined) !== (reviewed === undefined))
    throw new CannotRun('Found one of --reviewer and --reviewed; expected both or none. Say who read it, and when.');
  return {
    case: options.case,
    environment: options.environment,
    date: options.date,
    expires: options.expires ?? dayAfter(options.date, usualDays),
    operator: options.operator,
    ...(reviewer !== undefined && reviewed !== undefined && { review: { by: reviewer, date: reviewed } }),
    happyPath: options.happyPath,
    failures: (options.failure ?? []).map(parseFailure),
    artifacts: artifacts.map(({ entry }) => entry),
    ...(matches !== undefined && { matches: parseMatches(matches) }),
    customerReview: {
      state: options.customer,
      ...(customerBy !== undefined && { by: customerBy }),
      ...(customerDate !== undefined && { date: customerDate }),
    },
  };
}

/** What was typed must hold no secret either; its place is the option, and its words are not repeated. */
function requireCleanWords({ happyPath, failure = [], operator, reviewer = '', customerBy = '' }: AddOptions): void {
  const texts: [string, string][] = [
    ['--happy-path', happyPath],
    ...failure.map((text): [string, string] => ['--failure', text]),
    ['--operator', operator],
    ['--reviewer', reviewer],
    ['--customer-by', customerBy],
  ];
  for (const [flag, text] of texts) {
    const [leak] = findLeaks(text);
    if (leak)
      throw new CannotRun(
        `Found ${leak.kind} in ${flag}, from character ${leak.offset + 1}; expected words without secrets and personal data. Nothing was written.`,
      );
  }
}

/** Writes the folder of artifacts and the record, or neither. */
function writeEvidence(folder: string, id: string, text: string, artifacts: readonly NewArtifact[]): void {
  const beside = join(folder, `.${id}.tmp`);
  try {
    mkdirSync(beside, { recursive: true });
    for (const { name, bytes } of artifacts) writeFileSync(join(beside, name), bytes, { flag: 'wx' });
    renameSync(beside, join(folder, id));
    writeFileSync(join(folder, `${id}.yaml`), text, { flag: 'wx' });
  } catch (error) {
    for (const left of [beside, join(folder, id)]) rmSync(left, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Adds an evidence record with its artifacts to a site.
 * @param root folder of the project
 * @param options what was typed
 * @returns exit code
 * @throws {CannotRun} when anything is wrong with it; nothing is written then
 */
export function addEvidence(root: string, options: AddOptions): number {
  const [site = ''] = chooseSites(root, { site: options.site });
  const definitions = sharedDefinitions();
  const cases = definitions.cases.map(({ id }) => id);
  if (!cases.includes(options.case)) {
    const meant = nearest(options.case, cases);
    throw new CannotRun(
      `Found no case “${options.case}”; expected one of ${cases.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
  }
  const today = options.today ?? siteDay(root, site, new Date());
  requirePast(options, today);
  const id = options.id ?? `${options.case}-${options.date}`;
  if (!idSchema.safeParse(id).success)
    throw new CannotRun(`Found --id ${id}; expected lower-case words joined by hyphens, like lead-handoff-2026-11-10.`);
  const folder = join(root, 'titan-map', site, 'evidence');
  const file = `titan-map/${site}/evidence/${id}.yaml`;
  if (existsSync(join(folder, id)) || existsSync(join(folder, `${id}.yaml`)))
    throw new CannotRun(
      `Found evidence ${id} at ${file} already; expected a new name. A new test is a new record: choose another --id.`,
    );

  const parsed = (options.artifact ?? []).map((typed) => parseArtifact(root, typed));
  const artifacts = parsed.map(({ artifact }) => artifact);
  const leaks = parsed.flatMap(({ problems }) => problems);
  if (leaks.length > 0)
    throw new CannotRun(`${problemText({ problems: leaks, sources: new Map() })}\nNothing was written.`);
  requireCleanWords(options);
  const text = `${blockText(recordOf(options, artifacts))}\n`;
  const record = readRecord({ file, text }, evidenceRecord);
  const problems = [...record.problems, ...checkEvidence(record, definitions)];
  if (problems.length > 0) {
    const sources = new Map([[file, record.source]]);
    throw new CannotRun(
      `${problemText({ problems, sources })}\nNothing was written; that is how the record would read.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeEvidence(folder, id, text, artifacts);
  report(root, site, id, today, options.format);
  return exit.clean;
}

function report(root: string, site: string, id: string, today: string, format: AddOptions['format']): void {
  const loaded = loadReadiness(`titan-map/${site}`, { root });
  const states = gateStates(loaded, sharedDefinitions(), today);
  const state = states.evidence.find((each) => each.id === id);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, site, evidence: state }, null, 2)}\n`);
    return;
  }
  const verdict = state?.counts ? 'It counts.' : 'It does not count yet:';
  const reasons = state?.reasons.map(({ words }) => `  ${words}`) ?? [];
  process.stdout.write(`${[`Wrote titan-map/${site}/evidence/${id}.yaml. ${verdict}`, ...reasons].join('\n')}\n`);
  const pictures = loaded.evidence
    .find((each) => each.id === id)
    ?.record.artifacts.filter(({ file }) => /\.(?:png|jpe?g|gif|webp)$/i.test(file));
  if (pictures && pictures.length > 0)
    process.stderr.write('Pictures are not read: have somebody look that they show no secret and nobody’s data.\n');
}
