import { type ClaimKind, claimKinds } from '../../titan-map/readiness/claim-kinds.ts';
import type { Passage } from '../passage.ts';

export { type ClaimKind, claimKinds };

/** Words of a passage that played a part in a reading; `from` tells whether they stand in the passage or were carried in by its context. */
export interface ClaimPart {
  words: string;
  from: 'passage' | 'context';
}

/**
 * How a claim stands in its sentence. Only `asserted` and `future` claims are made to the reader;
 * every other standing takes the claim back.
 */
export type Modality =
  | 'asserted'
  | 'future'
  | 'denied'
  | 'gated'
  | 'asked'
  | 'prohibited'
  | 'by-hand'
  | 'other-voice'
  | 'past';

/** An assertion read in a passage. */
export interface Claim {
  kind: ClaimKind;
  passage: Passage;
  /** Clause that carries the claim, as a range of `passage.text`. */
  start: number;
  end: number;
  /** Who would do it: the site, its form, its vendor; null when nobody is named, which speaks for this site. */
  actor: ClaimPart | null;
  /** Words that make the kind: "syncs", "lands on", "certified". */
  relation: ClaimPart;
  /** What is connected, moved, created or shown, where it is named. */
  object: ClaimPart | null;
  /** Words that carry ServiceTitan: the name, or the alias that context ties to it. */
  platform: ClaimPart;
  modality: Modality;
  /** Steps of the reading in plain words, for the finding and for `truecopy explain`. */
  reading: string[];
}

/**
 * Whether a reader would take the claim away as true today or soon.
 * @param claim any claim, read in any standing
 */
export function isMade(claim: Claim): boolean {
  return claim.modality === 'asserted' || claim.modality === 'future';
}
