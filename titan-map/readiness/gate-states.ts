import type { Definitions, KindDefinition, SentenceClass } from './definitions-schema.ts';
import { distinct, type Footing, shut, together } from './footing.ts';
import { judgeCase, judgeEvidence } from './judge-evidence.ts';
import type { LoadedReadiness } from './load.ts';
import {
  type CaseState,
  type ConditionState,
  type EvidenceState,
  type FeatureState,
  type GateState,
  type GateStates,
  type KindState,
  overlap,
  type Period,
  type PermitState,
  type ShutReason,
} from './states.ts';

const asReason = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;

/** Works out what is open at one site on one day. Each gate and case is looked at once. */
class Judgement {
  readonly #loaded: LoadedReadiness;
  readonly #definitions: Definitions;
  readonly #today: string;
  readonly #gates = new Map<string, GateState>();
  readonly #open = new Set<string>();
  readonly evidence: readonly EvidenceState[];
  readonly cases: readonly CaseState[];
  /** What shuts everything that needs the API, whatever the gates say. */
  readonly halt: readonly ShutReason[];
  readonly #ended: string | null;

  constructor(loaded: LoadedReadiness, definitions: Definitions, today: string) {
    this.#loaded = loaded;
    this.#definitions = definitions;
    this.#today = today;
    const { readiness, evidence } = loaded;
    const last = readiness.disconnects.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
    this.#ended = last?.date ?? null;
    const fresh = readiness.disconnects.flatMap(({ reconnected }) => reconnected?.date ?? []).sort();
    this.evidence = evidence.map((each) => judgeEvidence(each, definitions, today, fresh.at(-1) ?? null));
    this.cases = definitions.cases.map((each) => judgeCase(each, this.evidence));
    this.halt = this.#halts();
  }

  /** Switches and records of an end count from the moment they are written, so that a slip in the date shuts too much. */
  #halts(): ShutReason[] {
    const { readiness, locate, problems, written } = this.#loaded;
    const halts: ShutReason[] = [];
    const [problem] = problems;
    if (problem)
      halts.push({
        code: 'broken-files',
        words: `the readiness files cannot be used: ${problem.file}:${problem.line}`,
        at: null,
      });
    if (readiness.mode === 'manual')
      halts.push({
        code: 'manual-mode',
        words: 'the site is in manual mode',
        at: written ? locate(['mode'], 'key') : null,
      });
    const { killSwitch } = readiness;
    if (killSwitch)
      halts.push({
        code: 'kill-switch',
        words: `a kill switch was pulled on ${killSwitch.date}`,
        at: locate(['killSwitch'], 'key'),
      });
    for (const [index, { date, reconnected }] of readiness.disconnects.entries()) {
      if (reconnected && reconnected.date >= date && reconnected.date <= this.#today) continue;
      halts.push({
        code: 'disconnected',
        words: `the account was disconnected on ${date}`,
        at: locate(['disconnects', index]),
      });
    }
    return halts;
  }

  #case(id: string): Footing {
    const state = this.cases.find((each) => each.id === id);
    if (!state) return shut('no-case', `the case "${id}" does not exist`);
    return {
      holds: state.passed,
      period: state.period,
      evidence: state.evidence === null ? [] : [state.evidence],
      reasons: state.reasons,
    };
  }

  #condition(gate: Definitions['gates'][number], condition: string): ConditionState {
    const { readiness, locate } = this.#loaded;
    const own = readiness.confirmations.flatMap((confirmation, index) =>
      confirmation.gate === gate.id && confirmation.condition === condition ? { confirmation, index } : [],
    );
    const tries = own.map(({ confirmation, index }): Footing => {
      const at = locate(['confirmations', index]);
      const name = `${gate.id}/${condition}`;
      const { date, expires, evidence, restsOn } = confirmation;
      if (date > this.#today) return shut('future', `${name} is confirmed for ${date}, after ${this.#today}`, at);
      if (expires !== undefined && expires < this.#today) return shut('expired', `${name} expired on ${expires}`, at);
      if (gate.endsWithDisconnect && this.#ended !== null && date < this.#ended)
        return shut('before-reconnect', `${name} was confirmed before the disconnect of ${this.#ended}`, at);
      const itself: Footing = {
        holds: true,
        period: { since: date, until: expires ?? null },
        evidence: [],
        reasons: [],
      };
      if (evidence !== undefined) return together([itself, this.#record(evidence)]);
      return restsOn === undefined ? itself : together([itself, this.gate(restsOn)]);
    });
    const none = shut('unconfirmed', `${gate.id}/${condition} is not confirmed`);
    return { id: condition, ...(tries.find(({ holds }) => holds) ?? tries.at(-1) ?? none) };
  }

  #record(id: string): Footing {
    const state = this.evidence.find((each) => each.id === id);
    if (!state) return shut('no-evidence', `the evidence ${id} does not exist`);
    return { holds: state.counts, period: state.period, evidence: [id], reasons: state.reasons };
  }

  /** State of a gate, or of one of its conditions: `scope-crm/write`. */
  gate(reference: string): Footing {
    const [id = '', condition] = reference.split('/');
    const definition = this.#definitions.gates.find((each) => each.id === id);
    if (!definition) return shut('gate-shut', `the gate "${id}" does not exist`);
    if (condition !== undefined) return this.#condition(definition, condition);
    const { open, period, evidence, reasons } = this.gateState(definition);
    return { holds: open, period, evidence, reasons };
  }

  gateState(definition: Definitions['gates'][number]): GateState {
    const { id, family } = definition;
    const known = this.#gates.get(id);
    if (known) return known;
    const conditions: ConditionState[] = [];
    let footing = shut('gate-shut', `the gate ${id} rests on itself`);
    if (!this.#open.has(id)) {
      this.#open.add(id);
      conditions.push(...definition.conditions.map((condition) => this.#condition(definition, condition.id)));
      const needs = definition.needs.map((need) => this.gate(need));
      const cases = definition.cases.map((each) => this.#case(each));
      footing = together([...conditions, ...needs, ...cases]);
      this.#open.delete(id);
    }
    const { holds, period, evidence, reasons } = footing;
    const state: GateState = {
      id,
      family,
      open: holds,
      state: holds ? 'open' : definition.state,
      conditions,
      period,
      evidence,
      reasons,
    };
    this.#gates.set(id, state);
    return state;
  }

  feature(definition: Definitions['features'][number]): FeatureState {
    const { id, gates, cases, keeps } = definition;
    if (keeps.length > 0) return { id, state: 'on', period: null, reasons: [] };
    const { readiness, locate } = this.#loaded;
    const index = readiness.features.findIndex((each) => each.id === id);
    const own = readiness.features[index];
    const at = index < 0 ? null : locate(['features', index]);
    const state = own?.state ?? definition.default;
    const killed: ShutReason[] = own?.killSwitch
      ? [
          {
            code: 'kill-switch',
            words: `the kill switch of ${id} was pulled on ${own.killSwitch.date}`,
            at: locate(['features', index, 'killSwitch'], 'key'),
          },
        ]
      : [];
    const gated = gates.length + cases.length > 0;
    const halt = this.halt.filter(({ code }) => gated || code === 'kill-switch');
    if (state === 'off')
      return {
        id,
        state: 'off',
        period: null,
        reasons: [{ code: 'feature-off', words: `the flag ${id} is off`, at }, ...killed],
      };
    if (own && own.since > this.#today) {
      const words = `the flag ${id} is on from ${own.since}, after ${this.#today}`;
      return { id, state: 'gated', period: null, reasons: [{ code: 'future', words, at }] };
    }
    const footing = together([...gates.map((gate) => this.gate(gate)), ...cases.map((each) => this.#case(each))]);
    const reasons = distinct([...killed, ...halt, ...footing.reasons]);
    const since: Period[] = own ? [{ since: own.since, until: null }] : [];
    const period = overlap([...since, ...(footing.period ? [footing.period] : [])]);
    if (reasons.length === 0) return { id, state: 'on', period, reasons };
    const codes = new Set(reasons.map(({ code }) => code));
    const paused = codes.has('disconnected') ? 'paused' : 'gated';
    return { id, state: codes.has('kill-switch') ? 'stopped' : paused, period: null, reasons };
  }

  #features(ids: readonly string[]): Footing {
    if (ids.length === 0) return { holds: true, period: null, evidence: [], reasons: [] };
    const states = this.#definitions.features.filter(({ id }) => ids.includes(id)).map((each) => this.feature(each));
    const on = states.find(({ state }) => state === 'on');
    if (on) return { holds: true, period: on.period, evidence: [], reasons: [] };
    return { holds: false, period: null, evidence: [], reasons: distinct(states.flatMap(({ reasons }) => reasons)) };
  }

  #permit(kind: KindDefinition, permit: SentenceClass): PermitState {
    const footing = together([
      ...[...kind.gates, ...permit.gates].map((gate) => this.gate(gate)),
      ...[...kind.cases, ...permit.cases].map((each) => this.#case(each)),
      this.#features(permit.features),
    ]);
    const about = { id: permit.id, kind: kind.kind };
    const reasons = distinct([...this.halt, ...footing.reasons]);
    const { period, evidence } = footing;
    if (reasons.length > 0 || !period) return { ...about, open: false, basis: null, reasons };
    return { ...about, open: true, basis: { permits: permit.id, ...period, evidence }, reasons: [] };
  }

  /** What only a written confirmation by ServiceTitan opens. It outlives a disconnect, and manual mode. */
  #standing(kind: KindDefinition, permit: SentenceClass): PermitState {
    const { readiness, locate } = this.#loaded;
    const halt = this.halt.filter(({ code }) => code === 'kill-switch' || code === 'broken-files');
    const judged = readiness.approvals.flatMap(({ id, standing, date, expires }, index) => {
      if (standing !== permit.standing) return [];
      const at = locate(['approvals', index]);
      const period = { since: date, until: expires ?? null };
      const reasons: ShutReason[] = [];
      if (date > this.#today)
        reasons.push({ code: 'future', words: `the approval ${id} is dated ${date}, after ${this.#today}`, at });
      if (expires !== undefined && expires < this.#today)
        reasons.push({ code: 'expired', words: `the approval ${id} expired on ${expires}`, at });
      return { id, period, reasons };
    });
    const [valid] = judged.filter(({ reasons }) => reasons.length === 0);
    const about = { id: permit.id, kind: kind.kind };
    if (halt.length === 0 && valid)
      return {
        ...about,
        open: true,
        basis: { permits: permit.id, ...valid.period, evidence: [valid.id] },
        reasons: [],
      };
    const none: ShutReason = {
      code: 'no-reference',
      words: 'no dated confirmation by ServiceTitan is on record, and no test takes its place',
      at: null,
    };
    const own = judged.length === 0 ? [none] : valid ? [] : judged.flatMap(({ reasons }) => reasons);
    return { ...about, open: false, basis: null, reasons: [...halt, ...own] };
  }

  kind(definition: KindDefinition): KindState {
    const { kind, reference, permits, unproven } = definition;
    const states = permits.map((permit) =>
      reference ? this.#standing(definition, permit) : this.#permit(definition, permit),
    );
    const open = states.some((state) => state.open);
    const nothing: ShutReason[] =
      unproven === undefined ? [] : [{ code: 'no-case', words: asReason(unproven), at: null }];
    const halt = permits.length === 0 ? this.halt : [];
    const reasons = open ? [] : distinct([...halt, ...nothing, ...states.flatMap((state) => state.reasons)]);
    return { kind, open, permits: states, reasons };
  }
}

/**
 * Works out what is open at a site on one day: evidence, cases, gates, feature flags, and what may be claimed.
 * @param loaded readiness.yaml and evidence of the site
 * @param definitions what is the same for every site
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function gateStates(loaded: LoadedReadiness, definitions: Definitions, today: string): GateStates {
  const judgement = new Judgement(loaded, definitions, today);
  return {
    site: loaded.site,
    mode: loaded.readiness.mode,
    today,
    evidence: judgement.evidence,
    cases: judgement.cases,
    gates: definitions.gates.map((gate) => judgement.gateState(gate)),
    features: definitions.features.map((feature) => judgement.feature(feature)),
    safeguards: definitions.safeguards.map(({ id }) => ({ id, on: true })),
    kinds: definitions.kinds.map((kind) => judgement.kind(kind)),
  };
}
