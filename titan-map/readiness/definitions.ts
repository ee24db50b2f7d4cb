import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { BrokenData } from '../broken-data.ts';
import { nearest } from '../nearest.ts';
import { type Path, pick, pickTexts, quoted } from '../paths.ts';
import { readMapFile } from '../read.ts';
import { type ReadRecord, readRecord } from '../record.ts';
import { problemAt, type Source, type SourceProblem } from '../source.ts';
import { circles } from './circles.ts';
import { type DefinitionFile, type Definitions, definitionFiles } from './definitions-schema.ts';

const folder = fileURLToPath(new URL('definitions', import.meta.url));
const shownFolder = 'titan-map/readiness/definitions';

export interface LoadedDefinitions {
  /** Null when there is any problem. */
  definitions: Definitions | null;
  problems: SourceProblem[];
  sources: ReadonlyMap<string, Source>;
}

type Records = ReadonlyMap<DefinitionFile, ReadRecord<unknown>>;

const names = Object.keys(definitionFiles).filter((name): name is DefinitionFile => name in definitionFiles);

function problemIn(record: ReadRecord<unknown>, path: Path, message: string, hint: string, rule: string) {
  return problemAt(record.source, record.locate(path), { rule, message, hint });
}

/** Where ids are defined, and where each is referred to. */
const families = [
  {
    what: 'case',
    in: 'cases.yaml',
    ids: 'cases.*.id',
    used: [
      ['gates.yaml', 'gates.*.cases.*'],
      ['features.yaml', 'features.*.cases.*'],
      ['capabilities.yaml', 'capabilities.*.cases.*'],
      ['claims.yaml', 'kinds.*.cases.*'],
      ['claims.yaml', 'kinds.*.permits.*.cases.*'],
    ],
  },
  {
    what: 'gate',
    in: 'gates.yaml',
    ids: 'gates.*.id',
    used: [
      ['gates.yaml', 'gates.*.needs.*'],
      ['features.yaml', 'features.*.gates.*'],
      ['claims.yaml', 'kinds.*.gates.*'],
      ['claims.yaml', 'kinds.*.permits.*.gates.*'],
    ],
  },
  {
    what: 'feature flag',
    in: 'features.yaml',
    ids: 'features.*.id',
    used: [
      ['capabilities.yaml', 'capabilities.*.features.*'],
      ['claims.yaml', 'kinds.*.permits.*.features.*'],
    ],
  },
  { what: 'safeguard', in: 'features.yaml', ids: 'safeguards.*.id', used: [['features.yaml', 'features.*.keeps.*']] },
  { what: 'capability', in: 'capabilities.yaml', ids: 'capabilities.*.id', used: [] },
  { what: 'kind', in: 'claims.yaml', ids: 'kinds.*.kind', used: [] },
  { what: 'sentence class', in: 'claims.yaml', ids: 'kinds.*.permits.*.id', used: [] },
] as const;

function idProblems(records: Records): SourceProblem[] {
  return families.flatMap((family): SourceProblem[] => {
    const home = records.get(family.in);
    if (!home?.value) return [];
    const entries = pickTexts(home.value, family.ids);
    const known = new Set(entries.map(({ value }) => value));
    if (family.what === 'gate') for (const name of conditionNames(home.value)) known.add(name);
    const twice = entries.filter(({ value }, index) => entries.findIndex((other) => other.value === value) < index);
    const repeated = twice.map(({ path, value }) =>
      problemIn(
        home,
        path,
        `Found the ${family.what} ${quoted(value)} twice; expected it once.`,
        'Give one of them another id.',
        'map/duplicate-id',
      ),
    );
    const unknown = family.used.flatMap(([file, pattern]) => {
      const record = records.get(file);
      return record?.value
        ? pickTexts(record.value, pattern)
            .filter(({ value }) => !known.has(value))
            .map(({ path, value }) => {
              const meant = nearest(value, known);
              return problemIn(
                record,
                path,
                `Found the ${family.what} ${quoted(value)}; expected one that stands in ${home.source.file}.`,
                meant === null ? `Known are ${[...known].join(', ')}.` : `Did you mean "${meant}"?`,
                'map/unknown-reference',
              );
            })
        : [];
    });
    return [...repeated, ...unknown];
  });
}

function conditionNames(gates: unknown): string[] {
  return pickTexts(gates, 'gates.*.conditions.*.id').map(({ path, value }) => {
    const id = pickTexts(gates, 'gates.*.id').find((entry) => entry.path[1] === path[1])?.value;
    return `${id}/${value}`;
  });
}

function circleProblems(records: Records): SourceProblem[] {
  const record = records.get('gates.yaml');
  if (!record?.value) return [];
  const ids = pickTexts(record.value, 'gates.*.id');
  const needs = pickTexts(record.value, 'gates.*.needs.*');
  const edges = new Map(
    ids.map(({ path, value }) => [value, needs.filter((need) => need.path[1] === path[1]).map((need) => need.value)]),
  );
  return circles(edges).map(([first = '', ...rest]) => {
    const next = rest[0] ?? first;
    const index = ids.find(({ value }) => value === first)?.path[1];
    const at = needs.find(({ path, value }) => path[1] === index && value === next)?.path ?? ['gates'];
    return problemIn(
      record,
      at,
      circleMessage(first, rest),
      'Name what has to be shown first instead.',
      'map/gate-circle',
    );
  });
}

/**
 * Says that a gate waits for itself.
 * @param first gate that the circle begins with
 * @param rest gates between it and its return
 */
export function circleMessage(first: string, rest: readonly string[]): string {
  return rest.length === 0
    ? `Found the gate "${first}" resting on itself; expected something that is shown without it.`
    : `Found the gate "${first}" resting on itself by way of ${rest.join(', ')}; expected something that is shown without it.`;
}

/** What keeps something safe is on from the start, and nothing has to open it. */
function safeguardProblems(records: Records): SourceProblem[] {
  const record = records.get('features.yaml');
  if (!record?.value) return [];
  const safe = new Set(pick(record.value, 'features.*.keeps.*').map(({ path }) => path[1]));
  const gated = ['features.*.gates.*', 'features.*.cases.*'].flatMap((pattern) => pickTexts(record.value, pattern));
  const off = pickTexts(record.value, 'features.*.default').filter(({ value }) => value === 'off');
  return [...gated, ...off]
    .filter(({ path }) => safe.has(path[1]))
    .map(({ path, value }) =>
      problemIn(
        record,
        path,
        `Found ${quoted(value)} at a flag that keeps something safe; expected default: on, and no gate or case that could shut it.`,
        'Take it away, or move what has to be gated to a flag of its own.',
        'map/safeguard-off',
      ),
    );
}

/**
 * Reads the definitions that every site shares.
 * @param sources files by name; those beside this module unless told
 */
export function loadDefinitions(sources: ReadonlyMap<string, Source> = readDefinitionFiles()): LoadedDefinitions {
  const records = new Map<DefinitionFile, ReadRecord<unknown>>();
  const read = <Schema extends z.ZodType>(name: DefinitionFile, schema: Schema) => {
    const source = sources.get(name) ?? { file: `${shownFolder}/${name}`, text: '' };
    const record = readRecord(source, schema);
    records.set(name, record);
    return record.value;
  };
  const capabilities = read('capabilities.yaml', definitionFiles['capabilities.yaml']);
  const cases = read('cases.yaml', definitionFiles['cases.yaml']);
  const claims = read('claims.yaml', definitionFiles['claims.yaml']);
  const features = read('features.yaml', definitionFiles['features.yaml']);
  const gates = read('gates.yaml', definitionFiles['gates.yaml']);
  const problems = [
    ...[...records.values()].flatMap((record) => record.problems),
    ...idProblems(records),
    ...circleProblems(records),
    ...safeguardProblems(records),
  ];
  const files = new Map([...sources.values()].map((source) => [source.file, source]));
  if (problems.length > 0 || !capabilities || !cases || !claims || !features || !gates)
    return { definitions: null, problems, sources: files };
  return { definitions: { ...capabilities, ...cases, ...claims, ...features, ...gates }, problems, sources: files };
}

function readDefinitionFiles(): Map<string, Source> {
  return new Map(
    names.map((name) => {
      const source = readMapFile(folder, name, `${shownFolder}/${name}`);
      if (!('text' in source)) throw new Error(`${source.file}: ${source.message}`);
      return [name, source];
    }),
  );
}

let known: Definitions | null = null;

/**
 * The definitions that every site shares, read once.
 * @throws {BrokenData} naming every problem, when the files beside this module were changed for the worse
 */
export function sharedDefinitions(): Definitions {
  if (known) return known;
  const { definitions, problems, sources } = loadDefinitions();
  if (!definitions) throw new BrokenData(problems, sources);
  known = definitions;
  return definitions;
}
