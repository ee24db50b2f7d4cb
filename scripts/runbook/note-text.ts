import type { Runbook } from '../../site/data/support.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { readRecord } from '../../titan-map/record.ts';
import type { Source } from '../../titan-map/source.ts';
import { blockText, type Plain } from '../../titan-map/yaml-text.ts';
import { CannotRun } from '../sites.ts';
import { type Note, noteRecord } from './note.ts';

/** Words of people on one line, not taken for markup. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');

function stepLine({ step, done, by, remark }: Note['steps'][number]): string {
  const who = by === undefined ? '' : ` by ${plain(by)}`;
  const how = done === undefined ? (remark === undefined ? 'open' : `left out${who}`) : `done ${done}${who}`;
  return `- [${done === undefined ? ' ' : 'x'}] ${plain(step)} (${how})${remark === undefined ? '' : ` ${plain(remark)}`}`;
}

/**
 * Writes a note as Markdown: for people below, and for going on with it at its head.
 * @param note open or closed note
 * @param runbook its runbook
 */
export function noteText(note: Note, runbook: Runbook): string {
  const { facts, closed, closedBy } = note;
  // Keys that are not there yet are left out.
  const head: Record<string, Plain> = JSON.parse(JSON.stringify(note));
  const state = closed === undefined ? 'still open' : `closed ${closed} by ${plain(closedBy ?? '')}`;
  const known = Object.entries(facts).map(([name, value]) => `- ${plain(name)}: ${plain(value)}`);
  const fields = runbook.note.map((name) => {
    const field = note.fields[name];
    return field === undefined
      ? `- **${plain(name)}**: missing`
      : `- **${plain(name)}**: ${plain(field.value)} (${plain(field.by)}, ${field.at})`;
  });
  const blocks = [
    `# ${plain(runbook.title)}`,
    `Support note, severity ${runbook.severity}, opened ${note.opened} by ${plain(note.openedBy)}, ${state}.`,
    `Safe to send to the customer:\n\n> ${plain(runbook.safeMessage)}`,
    `Not to be claimed: ${plain(runbook.boundary)}`,
    ...(known.length > 0 ? ['## Lead', known.join('\n')] : []),
    '## Steps',
    note.steps.map(stepLine).join('\n'),
    '## Record',
    fields.join('\n'),
  ];
  return `---\n${blockText(head)}\n---\n\n${blocks.join('\n\n')}\n`;
}

/**
 * Reads a note back from its file.
 * @param source file of the note
 * @throws {CannotRun} when its head is none of a note, with the place of what is wrong
 */
export function readNote(source: Source): Note {
  const head = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source.text)?.[1];
  if (head === undefined)
    throw new CannotRun(
      `Found no head between lines of --- in ${source.file}; expected a support note. Name another file with --note.`,
    );
  // An empty line stands in for the first ---, so that lines are counted as in the file.
  const yaml = { file: source.file, text: `\n${head}` };
  const { value, problems } = readRecord(yaml, noteRecord);
  if (!value) throw new CannotRun(problemText({ problems, sources: new Map([[yaml.file, yaml]]) }).trimEnd());
  return value;
}
