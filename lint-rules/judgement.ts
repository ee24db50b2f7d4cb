import type { Basis } from '../titan-map/readiness/states.ts';
import type { Claim, ClaimKind, Modality } from './claims/claim.ts';
import { readClaims } from './claims/read.ts';
import { type ClaimRule, sayInstead } from './claims/rule.ts';
import { claimRule, claimRules } from './claims/rules.ts';
import type { RawFinding } from './finding.ts';
import { type Passage, sourceRange } from './passage.ts';
import { type RuleInfo, report } from './rule.ts';

function infoOf({ id, docs, blocked, allowed }: ClaimRule): RuleInfo {
  const examples = { reported: blocked, accepted: allowed };
  return { id, severity: 'error', owner: 'agency', docs: { ...docs, examples } };
}

const infoByKind = new Map(claimRules.map((rule) => [rule.kind, infoOf(rule)]));

/** What people are told about the eight kinds of claim. */
export const claimInfos: readonly RuleInfo[] = [...infoByKind.values()];

function findingOf(claim: Claim): RawFinding {
  const rule = claimRule(claim.kind);
  const info = infoByKind.get(claim.kind) ?? infoOf(rule);
  const reading = claim.reading.join('; ');
  const title = rule.title.charAt(0).toLowerCase() + rule.title.slice(1);
  return report(info, sourceRange(claim.passage, claim.start, claim.end), {
    message: `Found a claim of ${title}: ${reading}. Expected copy that holds in manual mode, where ServiceTitan has approved no connection.`,
    gate: [...rule.gates],
    say: sayInstead(rule, claim.passage.role, claim.passage.lang),
  });
}

/**
 * How a claim stands: `allowed` by open gates, `blocked` by a shut one, or taken back by its own sentence, in the words
 * of the reader of claims.
 */
export type ClaimStanding = 'allowed' | 'blocked' | Exclude<Modality, 'asserted' | 'future'>;

/** A claim that a page makes or takes back, with what the gates of its site say to it. */
export interface JudgedClaim {
  rule: string;
  kind: ClaimKind;
  standing: ClaimStanding;
  /** Its words as a visitor reads them, by which a claim of the source is known again in the built page. */
  words: string;
  offset: number;
  endOffset: number;
  /** What an allowed claim rests on; null for any other. */
  basis: Basis | null;
  /** Why a claim is blocked; empty for any other. */
  reasons: readonly string[];
  /** What is reported of a blocked claim; null for any other. */
  finding: RawFinding | null;
}

function judge(claim: Claim): JudgedClaim {
  const { kind, passage, start, end, modality } = claim;
  const about = {
    rule: claimRule(kind).id,
    kind,
    words: passage.text.slice(start, end),
    ...sourceRange(passage, start, end),
    basis: null,
  };
  if (modality !== 'asserted' && modality !== 'future')
    return { ...about, standing: modality, reasons: [], finding: null };
  return { ...about, standing: 'blocked', reasons: ['the site is in manual mode'], finding: findingOf(claim) };
}

/**
 * Judges what passages say about ServiceTitan against the gates of the site.
 * @param passages visible copy of one page
 * @returns every claim that is made or taken back, in order of passage and place
 */
export function judgeClaims(passages: readonly Passage[]): JudgedClaim[] {
  return readClaims(passages).map(judge);
}
