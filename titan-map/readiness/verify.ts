import { problemAt, type SourceProblem } from '../source.ts';
import { artifactProblems, findLeaks, leakProblems } from './leaks.ts';
import type { LoadedReadiness } from './load.ts';
import type { GateStates, ReasonCode, ShutReason } from './states.ts';

/** What is wrong with a record rather than missing from it. */
const wrong: Partial<Record<ReasonCode, { rule: string; expected: string; hint: string }>> = {
  future: {
    rule: 'map/evidence-future',
    expected: 'expected a day that has come',
    hint: 'Correct the date, or add the record once the day is there.',
  },
  altered: {
    rule: 'map/evidence-altered',
    expected: 'expected the file whose SHA-256 stands here',
    hint: 'Put the old file back, or run the test again and add its evidence anew.',
  },
  'no-artifact': {
    rule: 'map/evidence-altered',
    expected: 'expected it in the folder of the record',
    hint: 'Put the file back, or run the test again and add its evidence anew.',
  },
};

function problemOf({ code, words, at }: ShutReason, sources: LoadedReadiness['sources']): SourceProblem[] {
  const about = wrong[code];
  const source = at && sources.get(at.file);
  if (!about || !source) return [];
  const { rule, expected, hint } = about;
  return [problemAt(source, at, { rule, message: `Found that ${words}; ${expected}.`, hint })];
}

/**
 * Finds everything that is wrong with the readiness files of a site: slips in the files, days to come, artifacts that
 * were altered, and what must not be kept. What is merely missing or over is no problem; the states tell it.
 * @param loaded files of the site
 * @param states what they open on the day in question
 * @param artifact bytes of an artifact, by the id of its record and its name; null when it cannot be read
 */
export function verifyReadiness(
  loaded: LoadedReadiness,
  states: GateStates,
  artifact: (record: string, file: string) => Uint8Array | null,
): SourceProblem[] {
  const reasons = [
    ...states.evidence.flatMap((each) => each.reasons),
    ...states.gates.flatMap((gate) => gate.conditions.flatMap((condition) => condition.reasons)),
    ...states.features.flatMap((feature) => feature.reasons),
    ...states.kinds.flatMap((kind) => kind.permits.flatMap((permit) => permit.reasons)),
  ];
  const dated = reasons.flatMap((reason) => problemOf(reason, loaded.sources));
  const texts = [...loaded.sources.values()].flatMap((source) => leakProblems(source, findLeaks(source.text)));
  const artifacts = loaded.evidence.flatMap(({ id, record }) =>
    record.artifacts.flatMap(({ file }) => {
      const bytes = artifact(id, file);
      return bytes ? artifactProblems(`${loaded.folder}/evidence/${id}/${file}`, bytes) : [];
    }),
  );
  const all = [...loaded.problems, ...dated, ...texts, ...artifacts];
  const known = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return [...known.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
