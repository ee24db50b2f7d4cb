import type { ClaimKindName } from './definitions-schema.ts';

/** A line of readiness.yaml, of an evidence record or of the definitions. */
export interface Place {
  file: string;
  line: number;
}

/** Why something is shut, in words that end without a full stop, and where that stands. */
export interface ShutReason {
  code: string;
  words: string;
  /** Null for what is written nowhere, such as a confirmation that is missing altogether. */
  at: Place | null;
}

/** What an open sentence class rests on. */
export interface Basis {
  /** Id of the sentence class, from definitions/claims.yaml. */
  permits: string;
  /** First day on which all of it held, YYYY-MM-DD. */
  since: string;
  /** Last day of the evidence that expires first; null for what has no end. */
  until: string | null;
  /** Ids of the evidence records, or of the approval reference. */
  evidence: readonly string[];
}

/** Whether the sentences of one class may be published on the day in question. */
export interface PermitState {
  /** Id of the sentence class. */
  id: string;
  kind: ClaimKindName;
  open: boolean;
  reasons: readonly ShutReason[];
  /** Null while it is shut. */
  basis: Basis | null;
}
