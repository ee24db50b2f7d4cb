import { relative, resolve } from 'node:path';
import { readPageFile } from '../../lint-rules/read-file.ts';
import { slashes } from '../../lint-rules/select-files.ts';
import type { Runbook } from '../../site/data/support.ts';
import { refuseCredential, requireNoCredentials } from '../ask/credentials.ts';
import { canAsk, terminalAsker, wasBrokenOff } from '../ask/terminal.ts';
import { refusals } from '../leads/change.ts';
import { withStore } from '../leads/store.ts';
import { CannotRun, exit } from '../sites.ts';
import { type GivenAnswers, readAnswers, readDone, readFields } from './answers.ts';
import { filledByLead, isOwed, type KnownLead, leadFacts } from './lead-facts.ts';
import { answerNote, closeNote, type Deed, lackingOf, type Note, openNote } from './note.ts';
import { locateNote, saveNote } from './note-file.ts';
import { noteText } from './note-text.ts';
import { walk } from './walk.ts';

export interface StartOptions {
  lead?: string;
  by?: string;
  answers?: string;
  done?: string;
  field: string[];
  note?: string;
  stdout?: boolean;
  yes?: boolean;
}

async function findLead(id: string): Promise<KnownLead> {
  let known: KnownLead | null = null;
  await withStore(async (store) => {
    const file = await store.desk.find(id);
    const summary = await store.summary(id);
    if (file && summary) known = { file, summary };
    return exit.clean;
  });
  if (known === null) throw new CannotRun(`Lead ${id}: ${refusals.unknown}`);
  return known;
}

/** Reads a file that the command line names. */
function readTyped(root: string, typed: string): { file: string; text: string } {
  const path = resolve(root, typed);
  const read = readPageFile(path, slashes(relative(root, path)));
  if ('text' in read) return read;
  throw new CannotRun(`${read.file}: ${read.message.replace('expected a page', 'expected a file of answers')}`);
}

function givenAnswers(root: string, runbook: Runbook, options: StartOptions): GivenAnswers {
  const file = options.answers === undefined ? null : readTyped(root, options.answers);
  const typed = { file: '--field', text: [...options.field, options.by ?? ''].join('\n') };
  requireNoCredentials(new Map([...(file ? [file] : []), typed].map((source) => [source.file, source])));
  const read = file ? readAnswers(file, runbook) : { by: null, steps: [], fields: {} };
  const done = readDone(options.done, runbook);
  return {
    by: options.by ?? read.by,
    steps: runbook.steps.map((_, index) => done[index] ?? read.steps[index]),
    fields: { ...read.fields, ...readFields(options.field, runbook) },
  };
}

function lackingText(note: Note, runbook: Runbook): string {
  const { steps, fields } = lackingOf(note, runbook);
  const lines = [
    ...fields.map((name) => `  - ${name}`),
    ...steps.map((index) => `  - step ${index + 1}, done or why not: ${runbook.steps[index]}`),
  ];
  return `The note cannot be closed. It still lacks:\n${lines.join('\n')}\n`;
}

/**
 * Starts a runbook, or goes on with a note of it that is open.
 * @param root folder of the project
 * @param runbook the runbook
 * @param options as typed
 * @param clock tells the time of each thing that is done
 * @returns exit code: 0 when the note is closed, 1 while it lacks something
 * @throws {CannotRun} when an answer, the lead or the file of the note cannot be used; nothing is written then
 */
export async function startRunbook(
  root: string,
  runbook: Runbook,
  options: StartOptions,
  clock: () => Date,
): Promise<number> {
  const at = clock().toISOString();
  const given = givenAnswers(root, runbook, options);
  const known = options.lead === undefined ? null : await findLead(options.lead);
  const { path, name, note: earlier } = locateNote(root, runbook, options, at.slice(0, 10));
  const asker = options.yes || !canAsk() ? null : terminalAsker();
  if (earlier) process.stderr.write(`Going on with ${name}, opened ${earlier.opened} by ${earlier.openedBy}.\n`);

  let note: Note | null = null;
  const keep = (next: Note) => {
    note = next;
    saveNote(path, noteText(next, runbook));
  };
  try {
    const by =
      given.by ??
      (asker
        ? await asker.text('Your name', (answer) =>
            answer.trim() === '' ? 'A note says who wrote it.' : refuseCredential(answer),
          )
        : null);
    if (by === null) throw new CannotRun('Found nobody who answers for the note; expected a name. Give it with --by.');
    const deed: Deed = { by, at };
    const started = earlier ?? openNote(runbook, options.lead ?? null, deed);
    const facts = known ? leadFacts(known) : started.facts;
    const filled = known ? Object.entries(filledByLead).filter(([field]) => runbook.note.includes(field)) : [];
    const fromLead = known ? Object.fromEntries(filled.map(([field, tell]) => [field, tell(known)])) : {};
    const informed = answerNote({ ...started, facts }, { steps: [], fields: fromLead }, { by: 'lead record', at });
    keep(answerNote(informed, given, deed));
    if (asker && note) await walk(asker, runbook, note, { deed: () => ({ by, at: clock().toISOString() }), keep });
    return finish({
      note: note ?? informed,
      runbook,
      deed: { by, at: clock().toISOString() },
      path,
      name,
      stdout: options.stdout ?? false,
      known,
    });
  } catch (error) {
    if (!wasBrokenOff(error)) throw error;
    process.stderr.write(
      note ? `\nThe note is kept in ${name}. The same command goes on with it.\n` : '\nNothing was noted.\n',
    );
    return exit.findings;
  }
}

interface Ending {
  note: Note;
  runbook: Runbook;
  deed: Deed;
  path: string;
  name: string;
  stdout: boolean;
  known: KnownLead | null;
}

function finish({ note, runbook, deed, path, name, stdout, known }: Ending): number {
  const { steps, fields } = lackingOf(note, runbook);
  if (steps.length + fields.length > 0) {
    process.stderr.write(`${lackingText(note, runbook)}It is kept in ${name}, and the same command goes on with it.\n`);
    return exit.findings;
  }
  const text = noteText(closeNote(note, deed), runbook);
  saveNote(path, text);
  process.stdout.write(stdout ? text : `${name}\n`);
  process.stderr.write(`Closed. Safe to send: ${runbook.safeMessage}\n`);
  if (known && isOwed(known))
    process.stderr.write(
      `Somebody still has to be told of the lead: npx truecopy leads complete ${known.summary.id} --note "…"\n`,
    );
  return exit.clean;
}
