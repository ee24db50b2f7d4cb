import type { Path } from './paths.ts';
import type { MapRule } from './rules.ts';

/** A disagreement between facts that are each of the right shape. */
export interface CheckFinding {
  rule: MapRule;
  path: Path;
  part: 'key' | 'value';
  message: string;
  hint?: string;
}

export interface CheckContext {
  /** File and line of a fact, such as titan-map/larkwater/zones.yaml:12. */
  where: (path: Path) => string;
  /** False when a file of the site could not be read, so that a missing fact proves nothing. */
  complete: boolean;
}

/** Looks at the merged map as it was read, which may be of the wrong shape in other places. */
export type Check = (data: unknown, context: CheckContext) => CheckFinding[];
