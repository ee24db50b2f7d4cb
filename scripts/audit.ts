import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { Audit } from '../lint-rules/audit/audit.ts';
import { decodePage, looksLikeHtml } from '../lint-rules/audit/decode.ts';
import { type AuditFormat, auditFormats } from '../lint-rules/audit/formats.ts';
import { dayIn } from '../lint-rules/lint-files.ts';
import { slashes } from '../lint-rules/select-files.ts';
import { isoDate } from '../titan-map/schema/common.ts';
import { beginningOf, candidates, headOf, mostBytes } from './audit/files.ts';
import { CannotRun, exit, runAction } from './sites.ts';

interface AuditOptions {
  format: AuditFormat;
  today?: string;
}

function audit(typed: string, { format, today }: AuditOptions): number {
  if (today !== undefined && !isoDate.safeParse(today).success)
    throw new CannotRun(`Found --today ${today}; expected a real date written as YYYY-MM-DD.`);
  const folder = resolve(typed);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CannotRun(`Found no folder ${typed}; expected one that holds saved HTML pages.`);
  const reading = new Audit(today ?? dayIn('UTC', new Date()));
  const name = (path: string) => slashes(relative(folder, path)) || '.';
  let pages = 0;
  for (const { path, certain } of candidates(folder, (unread) => reading.note(name(unread), 'could not be read'))) {
    const head = certain ? null : headOf(path);
    if (!certain && !(head && looksLikeHtml(head))) continue;
    const beginning = beginningOf(path, mostBytes);
    if (!beginning) {
      reading.note(name(path), 'could not be read');
      continue;
    }
    const { text } = decodePage(beginning.bytes);
    if (text.includes('\0')) {
      reading.note(name(path), 'not text, whatever its name says');
      continue;
    }
    if (beginning.size > mostBytes) reading.note(name(path), `only the first ${mostBytes / 1024 / 1024} MB were read`);
    reading.read({ file: name(path), text });
    pages += 1;
    if (process.stderr.isTTY && pages % 20 === 0) process.stderr.write(`\r${pages} pages read`);
  }
  if (process.stderr.isTTY && pages >= 20) process.stderr.write('\r\x1b[K');
  if (pages === 0)
    throw new CannotRun(
      `Found no HTML page in ${typed}; expected saved pages that end in .html or .htm, or begin like HTML.`,
    );
  process.stdout.write(auditFormats[format](reading.report()));
  return exit.clean;
}

/**
 * Adds `truecopy audit` to the program.
 * @param program the `truecopy` command
 */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .summary('read a present site before it is rebuilt')
    .description(
      'Reads saved HTML pages of a site, whatever made them, and reports the claims and facts it finds, where pages contradict\n' +
        'each other, and what a Titan Map would need. Works on files only; nothing is fetched and nothing is sent.\n' +
        'Exit code: 0 reported, 2 there is nothing to read.',
    )
    .argument('<folder>', 'folder of saved pages')
    .addOption(
      new Option('--format <name>', 'how to print the report').choices(Object.keys(auditFormats)).default('pretty'),
    )
    .option('--today <date>', 'day that dates are judged by, YYYY-MM-DD')
    .action((folder: string, options: AuditOptions) => runAction(async () => audit(folder, options)));
}
