import type { Runbook } from '../../site/data/support.ts';
import { refuseCredential } from '../ask/credentials.ts';
import type { Asker } from '../ask/terminal.ts';
import { answerNote, type Deed, lackingOf, type Note, type NoteAnswers } from './note.ts';

/**
 * Walks a person through what is still open.
 * @param asker who is asked
 * @param runbook runbook of the note
 * @param note note so far
 * @param work tells who answers and when, and is handed the note after each answer, so that nothing is lost
 */
export async function walk(
  asker: Asker,
  runbook: Runbook,
  note: Note,
  { deed, keep }: { deed: () => Deed; keep: (note: Note) => void },
): Promise<void> {
  let kept = note;
  const say = (answers: Partial<NoteAnswers>) => {
    kept = answerNote(kept, { steps: [], fields: {}, ...answers }, deed());
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
