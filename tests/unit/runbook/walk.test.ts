import { expect, test } from 'vitest';
import { lackingOf, type Note, openNote } from '../../../scripts/runbook/note.ts';
import { noteText, readNote } from '../../../scripts/runbook/note-text.ts';
import { walk } from '../../../scripts/runbook/walk.ts';
import type { Runbook } from '../../../site/data/support.ts';
import { answered, enter, typist } from '../../support/typist.ts';

const runbook: Runbook = {
  id: 'leak',
  title: 'A pipe leaks',
  owner: ['agency'],
  severity: 1,
  state: 'manual-ready',
  incident: 'Water.',
  impact: 'Wet floors.',
  firstResponse: 'Close the valve.',
  boundary: 'No promise.',
  steps: ['Close the valve.', 'Call the office.'],
  note: ['Room', 'Valve'],
  safeMessage: 'We are on it.',
};

test('a person is asked for what is open, and each answer is kept with its time', async () => {
  const { asker, left } = typist([
    ['1. Close the valve', enter],
    ['2. Call the office', answered('n')],
    ['Why is it left out', answered('the office is closed')],
    ['Room', answered('password: Tr0ub4dor&3x!')],
    ['needs a credential', `${'\u007f'.repeat(40)}Cellar${enter}`],
    ['Valve', enter],
  ]);
  let minute = 0;
  const deed = () => ({ by: 'Sam Ito', at: `2026-11-21T09:0${minute++}:00.000Z` });
  const kept: Note[] = [];
  await walk(asker, runbook, openNote(runbook, null, { by: 'Sam Ito', at: '2026-11-21T08:00:00.000Z' }), {
    deed,
    keep: (note) => void kept.push(note),
  });
  expect(left).toEqual([]);
  const last = kept.at(-1);
  expect(last?.steps).toEqual([
    { step: 'Close the valve.', done: '2026-11-21T09:00:00.000Z', by: 'Sam Ito' },
    { step: 'Call the office.', by: 'Sam Ito', remark: 'the office is closed' },
  ]);
  expect(last?.fields).toEqual({ Room: { value: 'Cellar', by: 'Sam Ito', at: '2026-11-21T09:02:00.000Z' } });
  expect(last && lackingOf(last, runbook)).toEqual({ steps: [], fields: ['Valve'] });
});

test('a note is read back as it was written, whatever people wrote into it', () => {
  const note: Note = {
    ...openNote(runbook, 'lead-1', { by: 'A: "B" #C', at: '2026-11-21T08:00:00.000Z' }),
    facts: { state: 'queued: # not yet', 'idempotency key': '0123' },
    fields: { Room: { value: '---\n- *x* {y} | <b>z</b>', by: 'yes', at: '2026-11-21T08:00:00.000Z' } },
  };
  expect(readNote({ file: 'note.md', text: noteText(note, runbook) })).toEqual(note);
  const empty = openNote(runbook, null, { by: 'Sam', at: '2026-11-21T08:00:00.000Z' });
  expect(readNote({ file: 'note.md', text: noteText(empty, runbook) })).toEqual(empty);
});
