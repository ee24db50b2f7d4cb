import { type Command, Option } from 'commander';
import { dayIn } from '../lint-rules/lint-files.ts';
import { namedBy, readBindings } from '../lint-rules/page-bindings.ts';
import { reviewsOf } from '../lint-rules/reviews/site-reviews.ts';
import { type Coverage, coverageOf, type GapKind } from '../titan-map/coverage.ts';
import { mapJsonSchema } from '../titan-map/json-schema.ts';
import { type LoadedMap, loadTitanMap } from '../titan-map/load.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { type FamilyScore, type Lack, scoreMap } from '../titan-map/score.ts';
import { judgeSite, problemsOf } from './evidence/verified.ts';
import { registerImport } from './map-import.ts';
import { registerShow } from './map-show.ts';
import { chooseSites, exit, runAction } from './sites.ts';

interface CheckedMap {
  loaded: LoadedMap;
  coverage: Coverage | null;
  scores: FamilyScore[];
}

interface CheckOptions {
  site?: string;
  format: 'pretty' | 'json';
}

const gapWords: Record<GapKind, string> = {
  'service-without-price': 'active services without a price in the pricebook',
  'trade-without-service': 'trades without an active service',
  'no-source': 'entries without a source',
  'language-in-preparation': 'languages with texts that the site does not use yet',
};

function counted(values: Record<string, number>): string {
  return Object.entries(values)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

const lackWords: Readonly<Record<Exclude<Lack, 'source' | 'price'>, string>> = {
  confirmation: 'entries with a source that nobody confirmed',
  page: 'entries that no page names',
};

/** What the gaps of the coverage do not say already. */
function lackLines(scores: readonly FamilyScore[]): string[] {
  return (['confirmation', 'page'] as const).flatMap((lack) => {
    const entries = scores.flatMap(({ family, lacking }) => (lacking[lack] ?? []).map((id) => `${family}/${id}`));
    return entries.length === 0 ? [] : `  - ${lackWords[lack]}: ${entries.join(', ')}`;
  });
}

function coverageText({ families, zips, texts, gaps }: Coverage, scores: readonly FamilyScore[]): string {
  const rows = families.map(({ family, count, byStatus }) => {
    const states = family === 'zones' ? `${counted(byStatus)}; ${zips} ZIPs` : counted(byStatus);
    const score = scores.find((each) => each.family === family);
    const percent = score && score.of > 0 ? `${Math.floor((score.complete / score.of) * 100)} %` : '';
    return `  ${family.padEnd(14)}${String(count).padStart(5)}${percent.padStart(7)}  ${states}`.trimEnd();
  });
  const perLanguage = Object.entries(texts.byLanguage).map(([language, count]) => `${count} ${language}`);
  rows.push(`  ${'texts'.padEnd(14)}${String(texts.total).padStart(5)}         ${perLanguage.join(', ')}`);
  const missing = [...gaps.map(({ kind, ids }) => `  - ${gapWords[kind]}: ${ids.join(', ')}`), ...lackLines(scores)];
  return [...rows, ...(missing.length > 0 ? ['', '  Incomplete', ...missing] : [])].join('\n');
}

function prettyReport(maps: readonly CheckedMap[]): string {
  return maps
    .map(({ loaded, coverage, scores }) => {
      if (coverage) return `${loaded.folder}: no problems\n${coverageText(coverage, scores)}\n`;
      const count = loaded.problems.length;
      return `${loaded.folder}: ${count} ${count === 1 ? 'problem' : 'problems'}\n\n${problemText(loaded)}`;
    })
    .join('\n');
}

function jsonReport(maps: readonly CheckedMap[]): string {
  const sites = maps.map(({ loaded: { site, folder, problems }, coverage, scores }) => ({
    site,
    folder,
    problems,
    coverage: coverage && { ...coverage, scores },
  }));
  return `${JSON.stringify({ version: 1, sites }, null, 2)}\n`;
}

/** The map with what is wrong with the decisions, the readiness file and the evidence beside it; null when nothing is. */
function withRecords(root: string, loaded: LoadedMap, today: string): LoadedMap | null {
  const reviews = reviewsOf(root, loaded, { today, actual: today })?.loaded;
  const judged = judgeSite(root, loaded.site, today);
  const problems = [...(reviews?.problems ?? []), ...problemsOf(root, judged)];
  if (problems.length === 0) return null;
  const beside = [...(reviews?.source ? [reviews.source] : []), ...judged.loaded.sources.values()];
  const sources = new Map([...loaded.sources.values(), ...beside].map((each) => [each.file, each]));
  return { ...loaded, problems, sources };
}

async function check({ site, format }: CheckOptions): Promise<number> {
  const root = process.cwd();
  const now = new Date();
  const maps = chooseSites(root, site === undefined ? { all: true } : { site }).map((id): CheckedMap => {
    const loaded = loadTitanMap(`titan-map/${id}`, { root });
    if (!loaded.map) return { loaded, coverage: null, scores: [] };
    const { map } = loaded;
    const today = dayIn(map.business.timeZone, now);
    const broken = withRecords(root, loaded, today);
    if (broken) return { loaded: broken, coverage: null, scores: [] };
    const pages = readBindings(root, id);
    const scores = scoreMap(map, { today, isNamed: pages && namedBy(pages, map) });
    return { loaded, coverage: coverageOf(map), scores };
  });
  process.stdout.write(format === 'json' ? jsonReport(maps) : prettyReport(maps));
  return maps.every(({ coverage }) => coverage) ? exit.clean : exit.couldNotRun;
}

/**
 * Adds `truecopy map` with its subcommands. A broken map sets exit code 2.
 * @param program command to add them to
 */
export function registerMap(program: Command): void {
  const map = program.command('map').description('Check the Titan Map, the record of what is true.');
  map
    .command('check')
    .description(
      'Check the facts of each site, with the decisions, readiness.yaml and the evidence beside them, and count what they\n' +
        'cover. The score is the share of entries with a source, a person who confirmed them, a price for a service, and\n' +
        'a page that names them.',
    )
    .option('--site <id>', 'check one site only')
    .addOption(new Option('--format <name>', 'how to print the report').choices(['pretty', 'json']).default('pretty'))
    .action((options: CheckOptions) => runAction(() => check(options)));
  map
    .command('schema')
    .description('Print the JSON Schema that editors check map files with.')
    .action(() => void process.stdout.write(mapJsonSchema()));
  registerShow(map);
  registerImport(map);
}
