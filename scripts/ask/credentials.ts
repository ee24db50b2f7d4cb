import { findSecrets } from '../../titan-map/readiness/secrets.ts';
import { problemAt, type Source } from '../../titan-map/source.ts';
import { CannotRun } from '../sites.ts';

const advice = 'No question needs a credential. Leave it out, and have it changed, since it has been shown here.';

/**
 * Says why an answer that holds a credential is not kept. What it says is repeated nowhere.
 * @param answer answer as typed
 * @returns null for an answer without a credential
 */
export function refuseCredential(answer: string): string | null {
  const [leak] = findSecrets(answer);
  return leak ? `Found ${leak.kind} in the answer. ${advice}` : null;
}

/**
 * Refuses answers that hold a credential. The message gives the place and does not show the line.
 * @param sources texts of the answers
 * @throws {CannotRun} naming the place of every credential
 */
export function requireNoCredentials(sources: ReadonlyMap<string, Source>): void {
  const lines = [...sources.values()].flatMap((source) =>
    findSecrets(source.text).map((leak) => {
      const { file, line, column } = problemAt(source, leak, { rule: '', message: '' });
      return `${file}:${line}:${column}  Found ${leak.kind}; it is not repeated here.`;
    }),
  );
  if (lines.length > 0) throw new CannotRun(`${lines.join('\n')}\nNothing was written. ${advice}`);
}
