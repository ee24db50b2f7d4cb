import type { LoadedMap } from './load.ts';
import { codeFrame } from './source.ts';

/** Problems that are printed; whoever has more mends these first. */
const most = 100;

/**
 * Everything wrong with a map, for a person at a terminal or in a log.
 * @param loaded problems of a map and the files that they point into
 * @returns per problem its place, rule, message, advice and the line with a caret, for the first hundred; '' for none
 */
export function problemText({ problems, sources }: Pick<LoadedMap, 'problems' | 'sources'>): string {
  const blocks = problems.slice(0, most).map((problem) => {
    const place = problem.length === 0 ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
    const source = sources.get(problem.file);
    const frame = source ? codeFrame(source.text, problem) : '';
    const lines = [`${place}  ${problem.rule}`, `  ${problem.message}`];
    if (problem.hint) lines.push(`  ${problem.hint}`);
    if (frame) lines.push('', frame);
    return `${lines.join('\n')}\n`;
  });
  if (problems.length > most) blocks.push(`${(problems.length - most).toLocaleString('en-US')} more problems.\n`);
  return blocks.join('\n');
}
