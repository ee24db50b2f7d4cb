import type { Passage } from '../passage.ts';
import { oneLine } from '../projection/text.ts';
import type { FactKind } from './fact.ts';

const longestWords = 160;

/** Words of a page on one line, cut when they are long. */
export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > longestWords ? `${line.slice(0, longestWords - 1)}…` : line;
}

/** A fact that a sentence states. */
export interface Found {
  kind: FactKind;
  value: string;
  subject?: string | null;
  until?: string | null;
  /** Range of the sentence that it stands in. */
  start: number;
  end: number;
}

/** Where a sentence stands. */
export interface Context {
  passage: Passage;
  /** Name that customers know, as far as the page tells it; '' otherwise. */
  business: string;
}

/** Finds facts in a sentence. */
export type Finder = (text: string, context: Context) => Found[];
