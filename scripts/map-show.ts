import { isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { type Command, Option } from 'commander';
import { readBindings } from '../lint-rules/page-bindings.ts';
import { diffMaps, diffText, type EntryChange } from '../titan-map/diff.ts';
import { type MapFamily, mapFamilies } from '../titan-map/families.ts';
import { loadMapFiles, loadTitanMap } from '../titan-map/load.ts';
import { serviceMatrix } from '../titan-map/matrix.ts';
import { matrixSvg } from '../titan-map/matrix-svg.ts';
import { nearest } from '../titan-map/nearest.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { isMapFile } from '../titan-map/read.ts';
import { familyTable, matrixText } from '../titan-map/show.ts';
import type { Source } from '../titan-map/source.ts';
import { tableText } from '../titan-map/text-table.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';
import { validMap } from './valid-map.ts';

interface ShowFlags {
  site?: string;
  format: 'pretty' | 'json' | 'svg';
}

interface DiffFlags {
  site?: string;
  format: 'pretty' | 'json';
}

const isFamily = (name: string): name is MapFamily => mapFamilies.some((family) => family === name);

function showMatrix(root: string, { site, format }: ShowFlags): void {
  const { loaded, map } = validMap(root, site);
  const matrix = serviceMatrix(map, readBindings(root, loaded.site), map.site.languages[0] ?? 'en');
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({ version: 1, site: loaded.site, ...matrix }, null, 2)}\n`);
  else if (format === 'svg')
    process.stdout.write(matrixSvg(matrix, { title: `${map.business.name}: services by zone` }));
  else process.stdout.write(matrixText(matrix));
}

async function show(family: string | undefined, flags: ShowFlags): Promise<number> {
  const root = process.cwd();
  if (family === 'matrix') {
    showMatrix(root, flags);
    return exit.clean;
  }
  if (flags.format === 'svg')
    throw new CannotRun(
      'Found --format svg for a table; expected it for the matrix only. Use truecopy map show matrix --format svg.',
    );
  if (family !== undefined && !isFamily(family)) {
    const known = [...mapFamilies, 'matrix'];
    const meant = nearest(family, known);
    throw new CannotRun(
      `Found no family “${family}”; expected one of ${known.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
  }
  const { loaded, map } = validMap(root, flags.site);
  const chosen = family === undefined ? mapFamilies.filter((each) => map[each].length > 0) : [family];
  if (flags.format === 'json') {
    const lists = Object.fromEntries(chosen.map((each) => [each, map[each]]));
    process.stdout.write(`${JSON.stringify({ version: 1, site: loaded.site, ...lists }, null, 2)}\n`);
    return exit.clean;
  }
  const language = map.site.languages[0] ?? 'en';
  const tables = chosen.map((each) => `${each}\n${tableText(familyTable(map, each, language))}`);
  process.stdout.write(tables.join('\n'));
  return exit.clean;
}

function git(root: string, ...args: string[]): Buffer | null {
  const { status, stdout } = spawnSync('git', args, { cwd: root, maxBuffer: 512 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}

/**
 * Reads the map files of a site as they stood in a revision.
 * @throws {CannotRun} when git does not know the revision, or it has no map of the site
 */
function filesAt(root: string, revision: string, folder: string): Source[] {
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
    ?.toString()
    .trim();
  if (!commit) {
    throw new CannotRun(
      `Found no revision “${revision}” in the git repository of ${root}; expected a commit, a branch or a tag. Try HEAD, or main.`,
    );
  }
  const names = git(root, 'ls-tree', '-z', '--name-only', commit, '--', `${folder}/`)?.toString().split('\0') ?? [];
  const sources = names
    .filter((name) => isMapFile(name.slice(folder.length + 1)))
    .map((file) => {
      const bytes = git(root, 'show', `${commit}:./${file}`);
      if (!bytes || !isUtf8(bytes))
        throw new CannotRun(`Found ${file} in ${revision} that is not UTF-8; expected a map file.`);
      return { file, text: new TextDecoder().decode(bytes) };
    });
  if (sources.length > 0) return sources;
  throw new CannotRun(`Found no map in ${folder} in ${revision}; expected YAML there. Choose a later revision.`);
}

async function diff(revision: string, { site, format }: DiffFlags): Promise<number> {
  const root = process.cwd();
  const [id = ''] = chooseSites(root, site === undefined ? {} : { site });
  const folder = `titan-map/${id}`;
  const before = loadMapFiles(folder, { sources: filesAt(root, revision, folder), problems: [], complete: true });
  const after = loadTitanMap(folder, { root });
  const broken = after.problems.filter(({ rule }) => ['map/syntax', 'map/unreadable', 'map/encoding'].includes(rule));
  if (broken.length > 0) throw new CannotRun(problemText({ ...after, problems: broken }));
  const changes: EntryChange[] = diffMaps(before, after);
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({ version: 1, site: id, revision, changes }, null, 2)}\n`);
  else if (changes.length === 0) process.stdout.write(`${folder}: as it was in ${revision}\n`);
  else process.stdout.write(`${folder} since ${revision}\n\n${diffText(changes)}`);
  return exit.clean;
}

/**
 * Adds `truecopy map show` and `truecopy map diff`.
 * @param map the `truecopy map` command
 */
export function registerShow(map: Command): void {
  map
    .command('show')
    .summary('print the map as tables')
    .description(`Prints a list of the map as a table, or services by zones. Lists: ${mapFamilies.join(', ')}, matrix.`)
    .argument('[family]', 'list to print, or matrix; all lists unless told')
    .option('--site <id>', 'site to print')
    .addOption(new Option('--format <name>', 'how to print it').choices(['pretty', 'json', 'svg']).default('pretty'))
    .action((family: string | undefined, flags: ShowFlags) => runAction(() => show(family, flags)));
  map
    .command('diff')
    .summary('compare the map with a revision')
    .description('Compares the map of a revision with the files as they are now, by entry and field.')
    .argument('<revision>', 'commit, branch or tag')
    .option('--site <id>', 'site to compare')
    .addOption(new Option('--format <name>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .action((revision: string, flags: DiffFlags) => runAction(() => diff(revision, flags)));
}
