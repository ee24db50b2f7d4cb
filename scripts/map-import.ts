import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { dayIn } from '../lint-rules/lint-files.ts';
import { pagesNaming, readBindings } from '../lint-rules/page-bindings.ts';
import { CannotEdit } from '../titan-map/edit.ts';
import { acceptRows } from '../titan-map/import/accept.ts';
import { type ImportProblem, ImportRefused } from '../titan-map/import/cell.ts';
import { type FamilyName, familyNames } from '../titan-map/import/families.ts';
import { BrokenReview, readReview } from '../titan-map/import/review.ts';
import type { ImportResult } from '../titan-map/import/run.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { isMapFile } from '../titan-map/read.ts';
import type { Source } from '../titan-map/source.ts';
import { readDay } from './days.ts';
import { driftAfter } from './import-drift.ts';
import { progressBar } from './progress.ts';
import { CannotRun, exit, runAction } from './sites.ts';
import { validMap } from './valid-map.ts';

interface ImportFlags {
  site?: string;
  family: FamilyName;
  exported?: string;
  sheet?: string;
  out?: string;
}

interface AcceptFlags {
  rows: RowChoice;
  stale?: boolean;
  by?: string;
}

/** Numbers of rows as typed: 1,3-5, or all. */
interface RowChoice {
  wants: (number: number) => boolean;
  /** Numbers that have to be there; none for all. */
  named: readonly number[];
}

const slashes = (path: string) => path.split(sep).join('/');

const mostRows = 100_000;

function readChoice(value: string): RowChoice {
  if (value.trim() === 'all') return { wants: () => true, named: [] };
  const named = value.split(',').flatMap((part) => {
    const range = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(part);
    const first = Number(range?.[1] ?? 0);
    const last = Number(range?.[2] ?? first);
    if (first < 1 || last < first || last - first >= mostRows)
      throw new InvalidArgumentError('Expected numbers of rows like 1,3-5, or the word all.');
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const wanted = new Set(named);
  return { wants: (number) => wanted.has(number), named: [...wanted] };
}

function importProblems({ problems, count }: ImportRefused): string {
  const blocks = problems.map(({ at, message, hint, excerpt }: ImportProblem) => {
    const frame = excerpt ? `\n  > ${excerpt}\n    ${'^'.repeat(excerpt.length)}` : '';
    return `${at}${frame}\n  ${message}\n  ${hint}\n`;
  });
  const more = count > problems.length ? `${(count - problems.length).toLocaleString('en-US')} more problems.\n` : '';
  return `${blocks.join('\n')}${more}\nNo review was written, and the map is as it was.`;
}

/** Turns what went wrong with a file into a reason why the command cannot run. */
function reason(error: unknown): unknown {
  if (error instanceof ImportRefused) return new CannotRun(importProblems(error));
  if (error instanceof CannotEdit) return new CannotRun(error.message);
  if (error instanceof BrokenReview) {
    const sources = new Map([[error.source.file, error.source]]);
    return new CannotRun(problemText({ problems: [...error.problems], sources }));
  }
  return error;
}

const daySource: Readonly<Record<ImportResult['dated'], string>> = {
  given: 'as --exported says',
  'file name': 'as the name of the file says',
  workbook: 'as the workbook says',
};

function driftWords(drift: number | null): string[] {
  if (drift === null)
    return ['What pages would say wrongly cannot be told: all of it together would leave the map invalid.'];
  if (drift === 0) return [];
  const places = drift === 1 ? '1 place' : `${drift} places`;
  return [`${places} on pages would be wrong if all of it were accepted; the review names them.`];
}

function resultText({ header, file, dated, stale, drift, notes }: ImportResult): string {
  const number = (count: number) => count.toLocaleString('en-US').padStart(9);
  const rows: [number, string][] = [
    [header.rows, `rows of ${header.artifact}, exported on ${header.exported}, ${daySource[dated]}`],
    [header.agreeing, 'agree with the map'],
    [header.inactiveElsewhere, 'are inactive and not in the map'],
    [header.changed, 'changed'],
    [header.inactive, 'inactive in the export, offered by the map'],
    [header.missing, 'in the map, missing from the export'],
    [header.new, 'new'],
  ];
  const differences = header.changed + header.inactive + header.missing + header.new;
  return [
    ...rows.map(([count, words]) => `${number(count)}  ${words}`),
    ...notes,
    ...(header.leftOut.length > 0 ? [`Left out, and kept nowhere: ${header.leftOut.join('; ')}.`] : []),
    ...(stale > 0
      ? [`${stale} of them are older than the last review of their entry, and are accepted with --stale only.`]
      : []),
    ...driftWords(drift),
    differences === 0
      ? `Nothing to decide. The review is ${file}.`
      : `To decide: ${file}. The map is as it was. Accept rows with: truecopy map accept ${file} --rows <numbers>`,
    '',
  ].join('\n');
}

function reviewPath(root: string, site: string, flags: ImportFlags, exported: string): { path: string; name: string } {
  const path = resolve(root, flags.out ?? join('titan-map', site, 'imports', `${flags.family}-${exported}.yaml`));
  const name = slashes(relative(root, path));
  const inMap = dirname(dirname(path)) === join(root, 'titan-map') && isMapFile(basename(path));
  if (inMap)
    throw new CannotRun(
      `Found --out ${name}; expected a place outside of the files of the map, which would be read with it. Put it into ${slashes(join('titan-map', site, 'imports'))}/.`,
    );
  if (existsSync(path))
    throw new CannotRun(
      `Found ${name} already; expected no file there, so that decisions noted in it are kept. Remove it, or name another with --out.`,
    );
  return { path, name };
}

async function runImport(file: string, flags: ImportFlags): Promise<number> {
  const root = process.cwd();
  const now = new Date();
  const { loaded, map } = validMap(root, flags.site);
  const pages = readBindings(root, loaded.site) ?? [];
  const bar = progressBar(process.stderr, basename(file));
  try {
    // The readers of workbooks are not wanted by any other subcommand.
    const { importExport } = await import('../titan-map/import/run.ts');
    const result = await importExport({
      path: resolve(root, file),
      loaded,
      map,
      family: flags.family,
      exported: flags.exported ?? null,
      today: dayIn(map.business.timeZone, now),
      sheet: flags.sheet,
      out: (exported) => reviewPath(root, loaded.site, flags, exported),
      pagesOf: pagesNaming(pages),
      driftAfter: (differences) => driftAfter({ root, loaded, map, now }, differences),
      progress: bar.progress,
    });
    bar.clear();
    process.stdout.write(resultText(result));
    return exit.clean;
  } catch (error) {
    bar.clear();
    throw reason(error);
  }
}

/** Writes a file so that it is whole at every moment; a byte order mark that it had stays. */
async function replaceFile(path: string, text: string): Promise<void> {
  const old = await readFile(path).catch(() => null);
  const mark = old?.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\ufeff' : '';
  const partial = `${path}.partial`;
  await writeFile(partial, mark + text);
  await rename(partial, path);
}

async function writeSources(root: string, changed: readonly Source[]): Promise<void> {
  for (const { file, text } of changed) await replaceFile(join(root, file), text);
}

async function runAccept(file: string, flags: AcceptFlags): Promise<number> {
  const root = process.cwd();
  const path = resolve(root, file);
  const name = slashes(relative(root, path));
  if (!existsSync(path))
    throw new CannotRun(`Found no file ${name}; expected the review of an import. Make one with truecopy map import.`);
  try {
    const { header, rows } = await readReview(path, name, flags.rows.wants);
    const { loaded, map } = validMap(root, header.site);
    const found = new Set(rows.map(({ row }) => row.number));
    const absent = flags.rows.named.filter((number) => !found.has(number));
    if (absent.length > 0) {
      const total = header.changed + header.inactive + header.missing + header.new;
      throw new CannotRun(
        `Found no row ${absent.slice(0, 10).join(', ')} in ${name}; expected numbers from 1 to ${total}. Nothing was changed.`,
      );
    }
    if (flags.by !== undefined && !map.owners.some(({ id }) => id === flags.by)) {
      const owners = map.owners.map(({ id }) => id).join(', ');
      throw new CannotRun(`Found --by ${flags.by}; expected an owner of the map: ${owners}.`);
    }
    const accepted = acceptRows({ loaded, map, header, rows, stale: flags.stale === true, by: flags.by ?? null });
    const { refused, edited, done, pages } = accepted;
    if (refused.length > 0) throw new CannotRun(`${refused.join('\n')}\n\nNothing was changed.`);
    if (edited && edited.loaded.problems.length > 0) {
      throw new CannotRun(
        `${problemText(edited.loaded)}\nThese rows would leave the map like this, so nothing was changed. Places are those of the files as they would be.`,
      );
    }
    await writeSources(root, edited?.changed ?? []);
    const written = edited?.changed.map(({ file: changed }) => changed) ?? [];
    process.stdout.write(
      [
        ...done,
        written.length > 0 ? `Written: ${written.join(', ')}.` : 'Nothing to write.',
        ...(pages.length > 0
          ? [`Pages that name them: ${pages.join(', ')}. Run truecopy lint --site ${header.site}.`]
          : []),
        '',
      ].join('\n'),
    );
    return exit.clean;
  } catch (error) {
    throw reason(error);
  }
}

/**
 * Adds `truecopy map import` and `truecopy map accept`.
 * @param map the `truecopy map` command
 */
export function registerImport(map: Command): void {
  map
    .command('import')
    .summary('hold an export against the map')
    .description(
      'Reads an export of the dispatch software (CSV, XLSX or JSON), one family at a time, and writes what it and the\n' +
        'map disagree about into a review file. The map stays as it is. Columns with personal data are left out.',
    )
    .argument('<file>', 'export to read')
    .option('--site <id>', 'site whose map it is held against')
    .addOption(new Option('--family <name>', 'what the export lists').choices(familyNames).makeOptionMandatory())
    .addOption(new Option('--exported <YYYY-MM-DD>', 'day of the export').argParser(readDay))
    .option('--sheet <name>', 'tab of a workbook')
    .option('--out <file>', 'where the review goes; titan-map/<site>/imports/ unless told')
    .action((file: string, flags: ImportFlags) => runAction(() => runImport(file, flags)));
  map
    .command('accept')
    .summary('write chosen rows of a review into the map')
    .description(
      'Writes rows of a review into the YAML of the site, all of them or none. Comments stay. Refuses what would leave\n' +
        'the map invalid, or overrule a newer review.',
    )
    .argument('<file>', 'review that truecopy map import wrote')
    .addOption(
      new Option('--rows <numbers>', 'rows to accept, like 1,3-5, or all').argParser(readChoice).makeOptionMandatory(),
    )
    .option('--stale', 'accept rows that are older than the last review of their entry')
    .option('--by <owner>', 'owner of the map who confirms them')
    .action((file: string, flags: AcceptFlags) => runAction(() => runAccept(file, flags)));
}
