import type { SentenceClass } from '../titan-map/readiness/definitions-schema.ts';
import type { Basis, GateStates, ShutReason } from '../titan-map/readiness/states.ts';
import type { Claim, ClaimKind, Modality } from './claims/claim.ts';
import { readClaims } from './claims/read.ts';
import { type ClaimRule, sayInstead } from './claims/rule.ts';
import { claimRule, claimRules } from './claims/rules.ts';
import type { RawFinding } from './finding.ts';
import { type Passage, sourceRange } from './passage.ts';
import { gatesFor, kindDefinition } from './permitted/gates.ts';
import { overreaches } from './permitted/measure.ts';
import { excessWords } from './permitted/words.ts';
import { type RuleInfo, report } from './rule.ts';

function infoOf({ id, docs, blocked, allowed }: ClaimRule): RuleInfo {
  const examples = { reported: blocked, accepted: allowed };
  return { id, severity: 'error', owner: 'agency', docs: { ...docs, examples } };
}

const infoByKind = new Map(claimRules.map((rule) => [rule.kind, infoOf(rule)]));

/** What people are told about the eight kinds of claim. */
export const claimInfos: readonly RuleInfo[] = [...infoByKind.values()];

/** What is open at the site of a page. */
export interface SiteGates {
  states: GateStates;
  /** Words of the name of the business, folded, which promise nothing. */
  names: ReadonlySet<string>;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function finding(claim: Claim, words: Pick<RawFinding, 'message' | 'gate' | 'say'>): RawFinding {
  const rule = claimRule(claim.kind);
  return report(infoByKind.get(claim.kind) ?? infoOf(rule), sourceRange(claim.passage, claim.start, claim.end), words);
}

function found(claim: Claim): string {
  return `Found a claim of ${lowerFirst(claimRule(claim.kind).title)}: ${claim.reading.join('; ')}.`;
}

function blockedByMode(claim: Claim): RawFinding {
  const { role, lang } = claim.passage;
  return finding(claim, {
    message: `${found(claim)} Expected copy that holds in manual mode, where ServiceTitan has approved no connection.`,
    gate: gatesFor(claim.kind),
    say: sayInstead(claimRule(claim.kind), role, lang),
  });
}

/**
 * A claim whose gates are shut.
 * @param fits sentence class that would permit it as it stands; null for none
 */
function blockedByGates(
  claim: Claim,
  permit: SentenceClass | null,
  reasons: readonly string[],
  fits: SentenceClass | null,
): RawFinding {
  const { role, lang } = claim.passage;
  const nothingOpensIt = kindDefinition(claim.kind).unproven !== undefined;
  const expected = nothingOpensIt
    ? 'Expected copy without it, whatever else is open'
    : 'Expected its gates open, and they are shut';
  const blocked = finding(claim, {
    message: `${found(claim)} ${expected}: ${shorten(reasons)}.`,
    gate: gatesFor(claim.kind, permit ?? undefined),
    say: sayInstead(claimRule(claim.kind), role, lang),
  });
  if (!fits) return blocked;
  const wait = `Or put <IfOpen claim="${fits.id}"> around it: builds leave it out until its gates are open.`;
  return { ...blocked, fix: `${blocked.fix} ${wait}` };
}

function withheld(claim: Claim, permit: SentenceClass, reasons: readonly string[]): RawFinding {
  return {
    ...finding(claim, {
      message: `${found(claim)} The build leaves it out. Expected its gates open before it is published, and they are shut: ${shorten(reasons)}.`,
      gate: gatesFor(claim.kind, permit),
      say: null,
    }),
    severity: 'info',
    fix: 'Leave it as it is. The first build after its gates have opened publishes it.',
  };
}

function blockedByWords(claim: Claim, permit: SentenceClass, basis: Basis, excess: readonly string[]): RawFinding {
  return finding(claim, {
    message: `${found(claim)} It goes further than what was shown: ${shorten(excess)}. Expected a plain sentence about ${permit.about}, which ${basis.evidence.join(', ')} ${basis.evidence.length === 1 ? 'permits' : 'permit'} since ${basis.since}.`,
    gate: [],
    say: permit.sentence[claim.passage.lang === 'es' ? 'es' : 'en'],
  });
}

/** Reasons that are told in a message; the list of claims holds them all. */
const told = 4;

function shorten(reasons: readonly string[]): string {
  const rest = reasons.length - told;
  return [...reasons.slice(0, told), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/**
 * How a claim stands: `allowed` by open gates, `blocked` by a shut one, `withheld` where the page leaves it out until its
 * gate opens, or taken back by its own sentence, in the words
 * of the reader of claims.
 */
export type ClaimStanding = 'allowed' | 'blocked' | 'withheld' | Exclude<Modality, 'asserted' | 'future'>;

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
  /** Why a claim is blocked or withheld; empty for any other. */
  reasons: readonly string[];
  /** What is reported of a claim that is blocked or withheld; null for any other. */
  finding: RawFinding | null;
}

/**
 * The sentence class that a claim comes nearest to: one of any kind that permits it as it stands, since the words of a
 * class leave less room than the reading of a kind; else one of its own kind, open before shut.
 */
function nearestPermit(claim: Claim, { states, names }: SiteGates) {
  const candidates = states.kinds.flatMap(({ kind, permits }) =>
    permits.flatMap((state) => {
      const permit = kindDefinition(kind).permits.find(({ id }) => id === state.id);
      if (!permit || !(state.open || kind === claim.kind)) return [];
      const excess = overreaches(claim, permit, names, state.basis?.since ?? null);
      return kind === claim.kind || excess.length === 0 ? { permit, state, excess } : [];
    }),
  );
  const distance = ({ excess, state }: (typeof candidates)[number]) =>
    excess.length * 4 + (state.open ? 0 : 2) + (state.kind === claim.kind ? 0 : 1);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Sentence class whose gates have to open before a range of a page is published; null for what is always published. */
export type WaitsFor = (range: { offset: number; endOffset: number }) => string | null;

function shutPermit({ states }: SiteGates, id: string | null) {
  const state = states.kinds.flatMap(({ permits }) => permits).find((each) => each.id === id);
  const permit = state && kindDefinition(state.kind).permits.find((each) => each.id === id);
  return permit && !state.open ? { permit, state } : null;
}

function reasonWords({ words, at }: ShutReason): string {
  return at ? `${words} (${at.file}:${at.line})` : words;
}

function judge(claim: Claim, gates: () => SiteGates | null, waitsFor: WaitsFor): JudgedClaim {
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
  const blocked = (reasons: readonly string[], finding: RawFinding): JudgedClaim => {
    return { ...about, standing: 'blocked', reasons, finding };
  };
  const site = gates();
  if (!site) return blocked(['the page belongs to no site'], blockedByMode(claim));
  const waiting = shutPermit(site, waitsFor(about));
  if (waiting && overreaches(claim, waiting.permit, site.names, null).length === 0) {
    const reasons = waiting.state.reasons.map(reasonWords);
    return { ...about, standing: 'withheld', reasons, finding: withheld(claim, waiting.permit, reasons) };
  }
  const nearest = nearestPermit(claim, site);
  const kindReasons = site.states.kinds.find((state) => state.kind === kind)?.reasons ?? [];
  const shut = (nearest?.state.reasons ?? kindReasons).map(reasonWords);
  if (!nearest?.state.basis) {
    const manual = site.states.mode === 'manual';
    const permit = nearest?.permit ?? null;
    const fits = nearest?.excess.length === 0 ? permit : null;
    return blocked(shut, manual ? blockedByMode(claim) : blockedByGates(claim, permit, shut, fits));
  }
  const { permit, excess, state } = nearest;
  if (excess.length === 0) {
    const as = { kind: state.kind, rule: claimRule(state.kind).id };
    return { ...about, ...as, standing: 'allowed', basis: state.basis, reasons: [], finding: null };
  }
  const further = excess.map((each) => excessWords(each, permit));
  return blocked(further, blockedByWords(claim, permit, nearest.state.basis, further));
}

/**
 * Judges what passages say about ServiceTitan against the gates of the site.
 * @param passages visible copy of one page
 * @param gates what is open at its site, asked for only when a claim is made; null for a page of no site
 * @param waitsFor what parts of the page wait for
 * @returns every claim that is made or taken back, in order of passage and place
 */
export function judgeClaims(
  passages: readonly Passage[],
  gates: () => SiteGates | null = () => null,
  waitsFor: WaitsFor = () => null,
): JudgedClaim[] {
  return readClaims(passages).map((claim) => judge(claim, gates, waitsFor));
}
