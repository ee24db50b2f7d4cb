import type { SourceRange } from '../source.ts';
import type { ClaimKind } from './claim-kinds.ts';
import type { GateDefinition } from './definitions-schema.ts';

export const reasonCodes = [
  'manual-mode',
  'broken-files',
  'kill-switch',
  'disconnected',
  'feature-off',
  'no-evidence',
  'offline-only',
  'future',
  'expired',
  'unreviewed',
  'customer-review',
  'no-failure-path',
  'incomplete',
  'unlabelled-matches',
  'no-artifact',
  'altered',
  'before-reconnect',
  'unconfirmed',
  'gate-shut',
  'no-reference',
  'no-case',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why something is shut, in words without a full stop, and where that stands. */
export interface ShutReason {
  code: ReasonCode;
  words: string;
  /** Line of readiness.yaml or of an evidence record; null for what is written nowhere. */
  at: SourceRange | null;
}

/** The days between which something holds. */
export interface Period {
  /** First day on which all of it held, YYYY-MM-DD. */
  since: string;
  /** Last day of what ends first; null for what has no end. */
  until: string | null;
}

/** What an open sentence class rests on. */
export interface Basis extends Period {
  /** Id of the sentence class, from definitions/claims.yaml. */
  permits: string;
  /** Ids of the evidence records; for a standing, the id of the approval. */
  evidence: readonly string[];
}

/** Whether one evidence record counts today. */
export interface EvidenceState {
  id: string;
  case: string;
  environment: 'offline' | 'sandbox' | 'production';
  counts: boolean;
  period: Period;
  reasons: readonly ShutReason[];
  at: SourceRange;
}

export interface CaseState {
  id: string;
  state: 'needs-sandbox' | 'blocked-no-access' | 'offline-passed' | 'sandbox-passed';
  passed: boolean;
  /** Record that it passed by. */
  evidence: string | null;
  period: Period | null;
  reasons: readonly ShutReason[];
}

export interface ConditionState {
  id: string;
  holds: boolean;
  period: Period | null;
  /** Evidence records that it holds by. */
  evidence: readonly string[];
  reasons: readonly ShutReason[];
}

export interface GateState {
  id: string;
  family: GateDefinition['family'];
  open: boolean;
  /** What a shut gate waits for, by its definition; `open` once it is. */
  state: GateDefinition['state'] | 'open';
  conditions: readonly ConditionState[];
  period: Period | null;
  evidence: readonly string[];
  reasons: readonly ShutReason[];
}

export interface FeatureState {
  id: string;
  /** `gated`: switched on and waiting for gates. `stopped`: by a kill switch. `paused`: by a disconnect. */
  state: 'on' | 'off' | 'gated' | 'stopped' | 'paused';
  period: Period | null;
  reasons: readonly ShutReason[];
}

/** Whether the sentences of one class may be published today. */
export interface PermitState {
  /** Id of the sentence class. */
  id: string;
  kind: ClaimKind;
  open: boolean;
  /** Null while it is shut. */
  basis: Basis | null;
  reasons: readonly ShutReason[];
}

export interface KindState {
  kind: ClaimKind;
  /** Whether at least one of its sentence classes is open. */
  open: boolean;
  permits: readonly PermitState[];
  /** Why the kind as a whole is shut. */
  reasons: readonly ShutReason[];
}

/** What is kept safe whatever is connected. */
export interface SafeguardState {
  id: string;
  on: true;
}

/** Everything that evidence opens at one site on one day. */
export interface GateStates {
  site: string;
  mode: 'manual' | 'connected';
  /** YYYY-MM-DD. */
  today: string;
  evidence: readonly EvidenceState[];
  cases: readonly CaseState[];
  gates: readonly GateState[];
  features: readonly FeatureState[];
  safeguards: readonly SafeguardState[];
  kinds: readonly KindState[];
}

/**
 * The stretch in which several things hold together.
 * @param periods what has to hold
 * @returns from the last first day to the first last day; null for no period at all
 */
export function overlap(periods: readonly Period[]): Period | null {
  const since = periods.map((period) => period.since).sort();
  const until = periods.flatMap((period) => period.until ?? []).sort();
  const [last] = since.slice(-1);
  return last === undefined ? null : { since: last, until: until[0] ?? null };
}
