import { z } from 'zod';
import type { Runbook } from '../../site/data/support.ts';
import { nearest } from '../../titan-map/nearest.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { readRecord } from '../../titan-map/record.ts';
import { text } from '../../titan-map/schema/common.ts';
import type { Source } from '../../titan-map/source.ts';
import { CannotRun } from '../sites.ts';
import type { NoteAnswers } from './note.ts';

/** What a script says about a runbook. */
export interface GivenAnswers extends NoteAnswers {
  by: string | null;
}

function shapeOf({ steps, note }: Runbook) {
  return z.strictObject({
    by: text.optional().meta({ description: 'Who did it, by name.', examples: ['Ines Calloway'] }),
    steps: z
      .array(z.string({ error: 'expected done, or why the step was left out' }))
      .max(steps.length, { error: `expected at most ${steps.length} steps, as the runbook has them` })
      .default([]),
    fields: z.strictObject(Object.fromEntries(note.map((name) => [name, text.optional()]))).default({}),
  });
}

/**
 * Reads a file of answers.
 * @param source YAML with `by`, `steps` in the order of the runbook, and `fields` by name
 * @param runbook runbook that it is about
 * @throws {CannotRun} with the place of everything that is wrong
 */
export function readAnswers(source: Source, runbook: Runbook): GivenAnswers {
  const { value, problems } = readRecord(source, shapeOf(runbook));
  if (!value) throw new CannotRun(problemText({ problems, sources: new Map([[source.file, source]]) }).trimEnd());
  return { by: value.by ?? null, steps: value.steps, fields: value.fields };
}

/**
 * Reads required fields that were typed as `Name=what is known`.
 * @param typed values of --field
 * @param runbook runbook that they are about
 * @throws {CannotRun} for a field that the runbook does not ask for
 */
export function readFields(typed: readonly string[], { note }: Runbook): Record<string, string> {
  return Object.fromEntries(
    typed.map((each) => {
      const at = each.indexOf('=');
      const written = each.slice(0, Math.max(at, 0)).trim();
      const name = note.find((known) => known.toLowerCase() === written.toLowerCase());
      if (name !== undefined) return [name, each.slice(at + 1)];
      const meant = nearest(written, note);
      const advice = meant === null ? '' : ` Did you mean "${meant}"?`;
      throw new CannotRun(
        `Found --field "${each}"; expected one of ${note.join(', ')}, then = and what is known.${advice}`,
      );
    }),
  );
}

/**
 * Reads steps that were typed as their numbers.
 * @param typed value of --done, such as "1,2" or "all"
 * @param runbook runbook that they are about
 * @throws {CannotRun} for a number that is none of a step
 */
export function readDone(typed: string | undefined, { steps }: Runbook): (string | undefined)[] {
  if (typed === undefined) return [];
  const numbers = typed === 'all' ? steps.map((_, index) => index + 1) : typed.split(',').map(Number);
  const wrong = numbers.find((number) => !Number.isInteger(number) || number < 1 || number > steps.length);
  if (wrong !== undefined)
    throw new CannotRun(
      `Found --done ${typed}; expected numbers from 1 to ${steps.length} with commas between, or all.`,
    );
  return steps.map((_, index) => (numbers.includes(index + 1) ? 'done' : undefined));
}
