import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { dayIn } from '../lint-rules/lint-files.ts';
import { readPageFile } from '../lint-rules/read-file.ts';
import { slashes } from '../lint-rules/select-files.ts';
import { checkAnswers, readWritten, type WrittenAnswers } from '../titan-map/intake/read-answers.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { id, isoDate } from '../titan-map/schema/common.ts';
import type { Source } from '../titan-map/source.ts';
import { blockText, type Plain } from '../titan-map/yaml-text.ts';
import { refuseCredential, requireNoCredentials } from './ask/credentials.ts';
import { canAsk, terminalAsker, wasBrokenOff } from './ask/terminal.ts';
import { askAnswers } from './new/interview.ts';
import { makeSite } from './new/make.ts';
import { requireNew, writeSite } from './new/write.ts';
import { CannotRun, exit, runAction } from './sites.ts';

interface NewOptions {
  answers?: string;
  set: string[];
  yes?: boolean;
  today?: string;
  template?: boolean;
}

const template = fileURLToPath(new URL('../titan-map/intake/template/example.yaml', import.meta.url));

function readAnswersFile(root: string, typed: string): Source {
  const path = resolve(root, typed);
  const inside = relative(root, path);
  const read = readPageFile(path, inside.startsWith('..') ? slashes(path) : slashes(inside));
  if ('text' in read) return read;
  throw new CannotRun(`${read.file}: ${read.message.replace('expected a page', 'expected a YAML file of answers')}`);
}

/** Keeps the answers of a conversation that came to no site, so that nobody has to type them again. */
function keepAnswers(root: string, site: string, text: string): string {
  for (let count = 1; ; count += 1) {
    const file = `${site}.answers${count === 1 ? '' : `-${count}`}.yaml`;
    if (existsSync(join(root, file))) continue;
    writeFileSync(join(root, file), text, { flag: 'wx' });
    return `Your answers are kept in ${file}. Go on with: npx truecopy new ${site} --answers ${file}`;
  }
}

/** Asks for what the written answers lack, and writes all of them down as a file would hold them. */
async function ask(root: string, site: string, written: WrittenAnswers): Promise<WrittenAnswers> {
  const known = structuredClone(written.data) as Record<string, Plain>;
  try {
    await askAnswers(terminalAsker(), known, refuseCredential);
  } catch (error) {
    if (!wasBrokenOff(error)) throw error;
    const kept = Object.keys(known).length > 0 ? ` ${keepAnswers(root, site, `${blockText(known)}\n`)}` : '';
    throw new CannotRun(`Nothing was written.${kept}`);
  }
  return readWritten({ file: `${site}.answers.yaml`, text: `${blockText(known)}\n` }, []);
}

async function newSite(site: string, options: NewOptions): Promise<number> {
  const root = process.cwd();
  const named = id.safeParse(site);
  if (!named.success)
    throw new CannotRun(
      `Found ${site} as the id of the site; expected lower-case words joined by hyphens, like larkwater.`,
    );
  requireNew(root, site);
  if (options.today !== undefined && !isoDate.safeParse(options.today).success)
    throw new CannotRun(`Found --today ${options.today}; expected a real date written as YYYY-MM-DD.`);
  const file = options.answers === undefined ? null : readAnswersFile(root, options.answers);
  const given = readWritten(file, options.set);
  requireNoCredentials(given.sources);

  const dayOf = ({ data }: WrittenAnswers) => options.today ?? dayIn(timeZoneOf(data), new Date());
  const complete = checkAnswers(given, dayOf(given));
  const lacking = complete.problems.length > 0 && complete.problems.every(({ rule }) => rule === 'map/missing-key');
  const asks = lacking && !options.yes && canAsk();
  const written = asks ? await ask(root, site, given) : given;
  const today = dayOf(written);
  const { answers, map, problems } = asks ? checkAnswers(written, today) : complete;
  const kept = () => (asks ? `\n${keepAnswers(root, site, written.sources.values().next().value?.text ?? '')}` : '');
  if (!answers) {
    const advice =
      lacking && !asks
        ? `\nNothing was written. "truecopy new ${site} --template" prints a file of answers to start from.`
        : '';
    throw new CannotRun(`${problemText({ problems, sources: written.sources }).trimEnd()}${advice}${kept()}`);
  }
  const made = makeSite(site, { map, sources: written.sources, answers }, today);
  if (!made.files) {
    process.stdout.write(made.report);
    process.stderr.write(`Nothing was written, because of what stands above.${kept()}\n`);
    return made.code;
  }
  writeSite(root, site, made.files);
  for (const { file: path } of made.files) process.stdout.write(`${path}\n`);
  process.stderr.write(
    `${site}: ${made.files.length} files. Look at them: npx truecopy dev --site ${site}. What a person still has to confirm: npx truecopy map check --site ${site}\n`,
  );
  return exit.clean;
}

function timeZoneOf({ business }: Readonly<Record<string, unknown>>): string {
  const zone = typeof business === 'object' && business !== null ? Reflect.get(business, 'timeZone') : undefined;
  return typeof zone === 'string' && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : 'UTC';
}

/** Adds `truecopy new`. */
export function registerNew(program: Command): void {
  program
    .command('new')
    .summary('make a site from an intake')
    .description(
      'Asks what a contractor offers, where and when, and writes the map and the starter pages of a new site.\n' +
        'Answers come from a file, from --set and from questions at the terminal. Nothing is written unless all of it is valid.\n' +
        'Exit code: 0 written, 1 an answer makes a claim that may not be made, 2 an answer is missing or wrong.',
    )
    .argument('<site>', 'id of the new site, such as larkwater')
    .option('--answers <file>', 'YAML file of answers')
    .option(
      '--set <path=value>',
      'one answer, such as business.phone=614-555-0134',
      (value, all: string[]) => [...all, value],
      [],
    )
    .option('--yes', 'ask nothing; say what is missing instead')
    .option('--today <date>', 'day on which the answers were given, YYYY-MM-DD')
    .option('--template', 'print a file of answers to start from, and do nothing else')
    .action((site: string, options: NewOptions) =>
      runAction(async () => {
        if (!options.template) return newSite(site, options);
        process.stdout.write(readFileSync(template, 'utf8'));
        return exit.clean;
      }),
    );
}
