import { problemAt, type Source, type SourceProblem } from '../source.ts';
import { artifactText } from './artifact-text.ts';
import { findPersonalData } from './personal-data.ts';
import { findSecrets, type Leak } from './secrets.ts';

/**
 * Finds secrets and personal data in a text.
 * @param text any text
 * @returns each place once, in the order of the text, without its value
 */
export function findLeaks(text: string): Leak[] {
  const secrets = findSecrets(text);
  const people = findPersonalData(text).filter(
    (leak) => !secrets.some(({ offset, endOffset }) => leak.offset < endOffset && offset < leak.endOffset),
  );
  return [...secrets, ...people].sort((a, b) => a.offset - b.offset);
}

/**
 * Puts what a file must not hold in words. No line of the file is shown, so length is 0 and the place stands in words.
 * @param source file
 * @param leaks places in it
 */
export function leakProblems(source: Source, leaks: readonly Leak[]): SourceProblem[] {
  return leaks.map((leak) => {
    const { line, column } = problemAt(source, leak, { rule: '', message: '' });
    return {
      rule: 'map/evidence-leak',
      file: source.file,
      line,
      column,
      length: 0,
      message: `Found ${leak.kind} on line ${line}, column ${column}; expected evidence without secrets and personal data.`,
      hint: 'Take it out of the file and add the evidence again. A secret that was shown is to be changed where it belongs to.',
    };
  });
}

/**
 * Finds what an artifact must not hold.
 * @param file what messages call it
 * @param bytes its content
 * @returns a problem per place; one for a file that nobody can look into
 */
export function artifactProblems(file: string, bytes: Uint8Array): SourceProblem[] {
  const read = artifactText(bytes);
  if (read.form === 'closed') {
    return [
      {
        rule: 'map/evidence-closed',
        file,
        line: 1,
        column: 1,
        length: 0,
        message:
          'Found a file that cannot be searched for secrets; expected text, or a PNG, JPEG, GIF or WebP picture.',
        hint: 'Unpack it, or save what it shows as text.',
      },
    ];
  }
  const source = { file, text: read.text };
  return leakProblems(source, read.form === 'picture' ? findSecrets(read.text) : findLeaks(read.text));
}
