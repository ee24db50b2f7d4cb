import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { readPageFile } from '../../lint-rules/read-file.ts';
import { slashes } from '../../lint-rules/select-files.ts';
import type { Runbook } from '../../site/data/support.ts';
import { refuseCredential, requireNoCredentials } from '../ask/credentials.ts';
import { type Asker, canAsk, terminalAsker, wasBrokenOff } from '../ask/terminal.ts';
import { refusals } from '../leads/change.ts';
import { withStore } from '../leads/store.ts';
import { CannotRun, exit } from '../sites.ts';
import { type GivenAnswers, readAnswers, readDone, readFields } from './answers.ts';
import { filledByLead, isOwed, type KnownLead, leadFacts } from './lead-facts.ts';
import { answerNote, closeNote, type Deed, lackingOf, type Note, openNote } from './note.ts';
import { noteText, readNote } from './note-text.ts';

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

/** Where notes are kept unless told. Git ignores it: notes may hold what customers said. */
export const notesFolder = '.data/support-notes';

async function findLead(id: string): Promise<KnownLead> {
  let known: KnownLead | null = null;
  await withStore(async (store) => {
    const file = await store.desk.find(id);
    const summary = file && (await store.list({ site: file.lead.site })).find((lead) => lead.id === id);
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

interface OpenNote {
  path: string;
  /** Path as messages name it. */
  name: string;
  /** The note that stands there and is still open; null for a new one. */
  note: Note | null;
}

function readExisting(path: string, name: string): Note | null {
  try {
    return readNote({ file: name, text: readFileSync(path, 'utf8') });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${name} cannot be read. Name another file with --note.`);
  }
}

/** The file of the note: the one that was named, else the first for this runbook and lead that is not closed. */
function locateNote(root: string, runbook: Runbook, { lead, note: typed }: StartOptions, day: string): OpenNote {
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : `-${count}`;
    const own = `${notesFolder}/${runbook.id}-${(lead ?? day).replace(/[^\w-]/g, '_')}${number}.md`;
    const path = resolve(root, typed ?? own);
    const name = slashes(relative(root, path));
    const note = readExisting(path, name);
    if (note && (note.runbook !== runbook.id || note.lead !== lead))
      throw new CannotRun(
        `Found a note about something else in ${name}; expected one of ${runbook.id}. Name another file with --note.`,
      );
    if (note?.closed === undefined) return { path, name, note };
    if (typed !== undefined)
      throw new CannotRun(
        `Found a note in ${name} that was closed ${note.closed}; expected an open one. Name a new file with --note.`,
      );
  }
}

/** Writes the whole note or leaves the old one: a note half written would be lost. */
function save(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(
      `The note could not be written to ${path}: the system answered ${code}. Name another file with --note.`,
    );
  }
}

/** Walks a person through what is still open, and keeps each answer as it comes. */
async function walk(
  asker: Asker,
  runbook: Runbook,
  note: Note,
  { deed, keep }: { deed: Deed; keep: (note: Note) => void },
): Promise<void> {
  let kept = note;
  const say = (answers: Partial<Parameters<typeof answerNote>[1]>) => {
    kept = answerNote(kept, { steps: [], fields: {}, ...answers }, deed);
    keep(kept);
  };
  const lacking = lackingOf(note, runbook);
  for (const index of lacking.steps) {
    const place = (words: string) => runbook.steps.map((_, each) => (each === index ? words : undefined));
    const step = runbook.steps[index] ?? '';
    if (await asker.confirm(`${index + 1}. ${step} Done?`, true)) say({ steps: place('done') });
    else say({ steps: place(await asker.text('Why is it left out? Empty leaves it open.', refuseCredential)) });
  }
  for (const name of lacking.fields) say({ fields: { [name]: await asker.text(name, refuseCredential) } });
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
 * @param now the moment of the run
 * @returns exit code: 0 when the note is closed, 1 while it lacks something
 * @throws {CannotRun} when an answer, the lead or the file of the note cannot be used; nothing is written then
 */
export async function startRunbook(root: string, runbook: Runbook, options: StartOptions, now: Date): Promise<number> {
  const at = now.toISOString();
  const given = givenAnswers(root, runbook, options);
  const known = options.lead === undefined ? null : await findLead(options.lead);
  const { path, name, note: earlier } = locateNote(root, runbook, options, at.slice(0, 10));
  const asker = options.yes || !canAsk() ? null : terminalAsker();
  if (earlier) process.stderr.write(`Going on with ${name}, opened ${earlier.opened} by ${earlier.openedBy}.\n`);

  let note: Note | null = null;
  const keep = (next: Note) => {
    note = next;
    save(path, noteText(next, runbook));
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
    if (asker && note) await walk(asker, runbook, note, { deed, keep });
    return finish({ note: note ?? informed, runbook, deed, path, name, stdout: options.stdout ?? false, known });
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
  save(path, text);
  process.stdout.write(stdout ? text : `${name}\n`);
  process.stderr.write(`Closed. Safe to send: ${runbook.safeMessage}\n`);
  if (known && isOwed(known))
    process.stderr.write(
      `Somebody still has to be told of the lead: npx truecopy leads complete ${known.summary.id} --note "…"\n`,
    );
  return exit.clean;
}
