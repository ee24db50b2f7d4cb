import type { LoadedMap } from './load.ts';
import { codeFrame } from './source.ts';

/**
 * Everything wrong with a map, for a person at a terminal or in a log.
 * @param loaded problems of a map and the files that they point into
 * @returns per problem its place, rule, message, advice and the line with a caret; '' when there is none
 */
export function problemText({ problems, sources }: Pick<LoadedMap, 'problems' | 'sources'>): string {
  return problems
    .map((problem) => {
      const place = problem.length === 0 ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
      const source = sources.get(problem.file);
      const frame = source ? codeFrame(source.text, problem) : '';
      const lines = [`${place}  ${problem.rule}`, `  ${problem.message}`];
      if (problem.hint) lines.push(`  ${problem.hint}`);
      if (frame) lines.push('', frame);
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
