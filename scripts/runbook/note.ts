import { z } from 'zod';
import type { Runbook } from '../../site/data/support.ts';
import { id, text } from '../../titan-map/schema/common.ts';

const instant = z.iso.datetime({ error: 'expected a time such as 2026-11-21T09:30:00.000Z' });
const person = text.meta({ description: 'Who did it, by name.' });

const step = z.strictObject({
  step: text,
  done: instant.optional().meta({ description: 'When it was done.' }),
  by: person.optional(),
  remark: text.optional().meta({ description: 'What was seen, or why the step was left out.' }),
});

const field = z.strictObject({ value: text, at: instant, by: person });

/** A support note on its way through a runbook: who did what when. It is kept at the head of the file of the note. */
export const noteRecord = z.strictObject({
  runbook: id,
  lead: text.optional(),
  opened: instant,
  openedBy: person,
  closed: instant.optional(),
  closedBy: person.optional(),
  facts: z.record(text, text).default({}),
  steps: z.array(step).min(1),
  fields: z.record(text, field).default({}),
});

export type Note = z.output<typeof noteRecord>;

/** Who does something, and when. */
export interface Deed {
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** What is said about a runbook in one go: steps by their position, required fields by their name. */
export interface NoteAnswers {
  /** `done`, or why the step was left out; a step that is not mentioned stays as it is. */
  steps: readonly (string | undefined)[];
  fields: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens a note.
 * @param runbook runbook that is started
 * @param lead id of the lead that it is about, or null
 * @param deed who starts it, and when
 */
export function openNote(runbook: Runbook, lead: string | null, { by, at }: Deed): Note {
  return {
    runbook: runbook.id,
    ...(lead === null ? {} : { lead }),
    opened: at,
    openedBy: by,
    facts: {},
    steps: runbook.steps.map((words) => ({ step: words })),
    fields: {},
  };
}

/**
 * Notes what was done and found out. An empty answer changes nothing.
 * @param note note so far
 * @param answers what is said
 * @param deed who says it, and when
 */
export function answerNote(note: Note, answers: NoteAnswers, deed: Deed): Note {
  const steps = note.steps.map((entry, index) => {
    const said = answers.steps[index]?.trim() ?? '';
    if (said === '') return entry;
    return said.toLowerCase() === 'done'
      ? { ...entry, done: deed.at, by: deed.by }
      : { ...entry, by: deed.by, remark: said };
  });
  const fields = { ...note.fields };
  for (const [name, value = ''] of Object.entries(answers.fields))
    if (value.trim() !== '' && fields[name]?.value !== value.trim()) fields[name] = { value: value.trim(), ...deed };
  return { ...note, steps, fields };
}

/** Steps and fields that keep a note from being closed. */
export interface Lacking {
  /** Positions of steps that are neither done nor left out for a reason, from 0. */
  steps: number[];
  fields: string[];
}

/**
 * What a note still lacks.
 * @param note any note
 * @param runbook its runbook, which says what a note must record
 */
export function lackingOf(note: Note, runbook: Runbook): Lacking {
  return {
    steps: note.steps.flatMap(({ done, remark }, index) => (done === undefined && remark === undefined ? [index] : [])),
    fields: runbook.note.filter((name) => note.fields[name] === undefined),
  };
}

/** Closes a note that lacks nothing. */
export function closeNote(note: Note, { by, at }: Deed): Note {
  return { ...note, closed: at, closedBy: by };
}
