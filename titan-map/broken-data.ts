import type { LoadedMap } from './load.ts';
import { problemText } from './problem-text.ts';
import type { SourceProblem } from './source.ts';

/** Data that ships with Truecopy and cannot be used; the message holds every problem with its line. */
export class BrokenData extends Error {
  override name = 'BrokenData';

  /**
   * @param problems what is wrong
   * @param sources files that the problems point into
   */
  constructor(problems: SourceProblem[], sources: LoadedMap['sources'] = new Map()) {
    super(problemText({ problems, sources }));
  }
}
