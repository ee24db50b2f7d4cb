import pc from 'picocolors';
import { codeFrame, type Source, type SourceProblem } from '../titan-map/source.ts';

/**
 * Words for what kept a command from running, each with its line of source.
 * @param problems what could not be read
 * @param sources files that were read, by name
 * @param colour whether the output understands terminal colours
 */
export function printProblems(
  problems: readonly SourceProblem[],
  sources: ReadonlyMap<string, Source>,
  colour: boolean,
): string {
  const { bold, red } = pc.createColors(colour);
  const blocks = problems.map((problem) => {
    const text = sources.get(problem.file)?.text;
    const frame = text === undefined ? '' : codeFrame(text, problem);
    const place = problem.length > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
    return [
      `${bold(place)}  ${red('could not be read')}  ${problem.rule}`,
      ...(frame ? [frame.replace(/^/gm, '  ')] : []),
      `  ${problem.message}`,
      ...(problem.hint ? [`  ${problem.hint}`] : []),
      '',
    ].join('\n');
  });
  return blocks.join('\n');
}
