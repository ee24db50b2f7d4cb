import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedDefinitions } from '../../../titan-map/readiness/definitions.ts';
import { gateStates } from '../../../titan-map/readiness/gate-states.ts';
import { loadReadiness } from '../../../titan-map/readiness/load.ts';
import type { GateStates, ReasonCode } from '../../../titan-map/readiness/states.ts';
import { everythingShown, load, permit, type Shown, statesOf, today } from './open-site.ts';

const openKinds = (states: GateStates) => states.kinds.filter(({ open }) => open).map(({ kind }) => kind);
const codes = (states: GateStates, id: string) => permit(states, id).reasons.map(({ code }) => code);
const record = (shown: Shown, id: string) => {
  const found = shown.evidence[id];
  if (!found) throw new Error(`no record ${id}`);
  return found;
};

test('with everything shown, every kind opens but the one that no case proves', () => {
  const states = statesOf();
  expect(states.kinds.filter(({ open }) => !open).map(({ kind }) => kind)).toEqual(['availability']);
  expect(states.gates.filter(({ open }) => !open)).toEqual([]);
  expect(states.cases.map(({ state }) => state)).toEqual(Array(7).fill('sandbox-passed'));
  expect(permit(states, 'requests-handed-over').basis).toEqual({
    permits: 'requests-handed-over',
    since: '2026-11-14',
    until: '2027-05-10',
    evidence: expect.arrayContaining(['lead-handoff-run', 'token-exchange-run', 'rate-limit-run', 'disconnect-run']),
  });
});

test('a site without the file is in manual mode, and nothing is open', () => {
  const states = gateStates(loadReadiness('titan-map/nowhere'), sharedDefinitions(), today);
  expect(states.mode).toBe('manual');
  expect(openKinds(states)).toEqual([]);
  expect(states.kinds.flatMap(({ reasons }) => reasons[0]?.code ?? [])).toContain('manual-mode');
});

test('manual mode shuts all that needs the API, and names its line', () => {
  const states = statesOf(({ readiness }) => {
    readiness.mode = 'manual';
  });
  expect(openKinds(states)).toEqual(['approval']);
  expect(permit(states, 'connection-tested').reasons[0]).toMatchObject({
    words: 'the site is in manual mode',
    at: { file: 'titan-map/harbor/readiness.yaml', line: 1 },
  });
});

describe('evidence that does not count', () => {
  const handoff = (change: (record: Shown['evidence'][string], shown: Shown) => void) =>
    statesOf((shown) => change(record(shown, 'lead-handoff-run'), shown));
  const cases: Record<string, [ReasonCode, GateStates]> = {
    offline: ['offline-only', handoff((each) => Object.assign(each, { environment: 'offline' }))],
    expired: ['expired', handoff((each) => Object.assign(each, { expires: '2026-11-20' }))],
    'from the future': ['future', handoff((each) => Object.assign(each, { date: '2026-11-22' }))],
    'reviewed in the future': [
      'future',
      handoff((each) => Object.assign(each, { review: { by: 'Tom', date: '2026-11-22' } })),
    ],
    unreviewed: ['unreviewed', handoff((each) => void delete each.review)],
    'reviewed by its operator': [
      'unreviewed',
      handoff((each) => Object.assign(each, { review: { by: 'ines calloway ', date: '2026-11-12' } })),
    ],
    'not seen by the customer': [
      'customer-review',
      handoff((each) => Object.assign(each, { customerReview: { state: 'pending' } })),
    ],
    'without a failure path': ['no-failure-path', handoff((each) => Object.assign(each, { failures: [] }))],
    incomplete: ['incomplete', handoff((each) => void each.artifacts[0]?.shows.pop())],
    altered: [
      'altered',
      handoff((_, { artifacts }) => Object.assign(artifacts, { 'lead-handoff-run/log.txt': 'another' })),
    ],
    'without its artifact': [
      'no-artifact',
      handoff((_, { artifacts }) => void delete artifacts['lead-handoff-run/log.txt']),
    ],
    absent: ['no-evidence', statesOf(({ evidence }) => void delete evidence['lead-handoff-run'])],
  };
  test.each(Object.entries(cases))('%s', (_, [code, states]) => {
    expect(codes(states, 'requests-handed-over')).toContain(code);
    expect(permit(states, 'requests-handed-over').open).toBe(false);
    expect(permit(states, 'connection-tested').open).toBe(true);
    expect(states.features.find(({ id }) => id === 'api-booking-sync')?.state).toBe('gated');
  });

  test('the reason names the line of the record', () => {
    const states = handoff((each) => Object.assign(each, { expires: '2026-11-20' }));
    expect(permit(states, 'requests-handed-over').reasons).toContainEqual({
      code: 'expired',
      words: 'evidence lead-handoff-run expired on 2026-11-20',
      at: expect.objectContaining({ file: 'titan-map/harbor/evidence/lead-handoff-run.yaml', line: 4 }),
    });
  });

  test('what ran offline only is shown as practice', () => {
    const states = handoff((each) => Object.assign(each, { environment: 'offline' }));
    expect(states.cases.find(({ id }) => id === 'lead-handoff')).toMatchObject({
      state: 'offline-passed',
      passed: false,
    });
  });

  test('matches without labels', () => {
    const states = statesOf((shown) => void delete record(shown, 'match-quality-run').matches);
    expect(codes(states, 'revenue-matched')).toContain('unlabelled-matches');
  });

  test('a record of a case that does not exist shuts everything until it is put right', () => {
    const shown = everythingShown();
    record(shown, 'lead-handoff-run').case = 'lead-handof';
    const loaded = load(shown);
    expect(loaded.problems).toMatchObject([
      { rule: 'map/unknown-reference', file: 'titan-map/harbor/evidence/lead-handoff-run.yaml', line: 1 },
    ]);
    expect(openKinds(gateStates(loaded, sharedDefinitions(), today))).toEqual([]);
  });
});

test('it lasts until the last day and not one longer', () => {
  expect(permit(statesOf(undefined, '2027-05-10'), 'requests-handed-over').open).toBe(true);
  expect(permit(statesOf(undefined, '2027-05-11'), 'requests-handed-over').open).toBe(false);
  expect(permit(statesOf(undefined, '2026-11-13'), 'requests-handed-over').open).toBe(false);
});

test('a gate whose condition lapses shuts what needs it', () => {
  const states = statesOf(({ readiness }) => {
    for (const each of readiness.confirmations)
      if (each.gate === 'token-storage' && each.condition === 'rotation-policy') each.expires = '2026-11-15';
  });
  expect(codes(states, 'requests-handed-over')).toEqual(['expired']);
  expect(states.gates.filter(({ open }) => !open).map(({ id }) => id)).toEqual([
    'token-storage',
    'claim-review',
    'credential-storage',
  ]);
});

test('only reading is granted: what reads may be said, what writes may not', () => {
  const states = statesOf(({ readiness }) => {
    readiness.confirmations = readiness.confirmations.filter(({ condition }) => condition !== 'write');
  });
  expect(permit(states, 'lists-read').open).toBe(true);
  expect(permit(states, 'booking-created').reasons).toMatchObject([
    { code: 'unconfirmed', words: 'scope-crm/write is not confirmed' },
  ]);
});

describe('kill switch', () => {
  const pulled = { date: '2026-11-20', by: 'Ines Calloway', reason: 'duplicates' };

  test('of a feature: shuts what rests on it, at once', () => {
    const states = statesOf(({ readiness }) => {
      for (const each of readiness.features) if (each.id === 'api-booking-sync') each.killSwitch = pulled;
    });
    expect(states.features.find(({ id }) => id === 'api-booking-sync')?.state).toBe('stopped');
    expect(codes(states, 'requests-handed-over')).toEqual(['kill-switch']);
    expect(permit(states, 'lists-read').open).toBe(true);
  });

  test('of the site: shuts every kind', () => {
    const states = statesOf(({ readiness }) => Object.assign(readiness, { killSwitch: pulled }));
    expect(openKinds(states)).toEqual([]);
    expect(new Set(states.features.map(({ state }) => state))).toEqual(new Set(['on', 'stopped']));
  });

  test('counts from the moment it is written, whatever its date', () => {
    const states = statesOf(({ readiness }) =>
      Object.assign(readiness, { killSwitch: { ...pulled, date: '2027-11-20' } }),
    );
    expect(openKinds(states)).toEqual([]);
  });
});

describe('disconnect', () => {
  const gone = { date: '2026-11-18', by: 'Tom Brandt', reason: 'the administrator left' };
  const reconnected = { date: '2026-11-19', by: 'Tom Brandt', artifact: 'minutes of 2026-11-19' };

  test('shuts everything that needs the API and pauses its features', () => {
    const states = statesOf(({ readiness }) => void readiness.disconnects.push(gone));
    expect(openKinds(states)).toEqual(['approval']);
    expect(states.features.filter(({ state }) => state === 'paused').map(({ id }) => id)).toEqual([
      'api-taxonomy-import',
      'api-booking-sync',
    ]);
  });

  test('a reconnect alone opens nothing: the evidence and the scopes are from before', () => {
    const states = statesOf(({ readiness }) => void readiness.disconnects.push({ ...gone, reconnected }));
    expect(openKinds(states)).toEqual(['approval']);
    expect(codes(states, 'requests-handed-over')).toContain('before-reconnect');
  });

  test('with new evidence and new scopes it opens again', () => {
    const states = statesOf((shown) => {
      shown.readiness.disconnects.push({ ...gone, reconnected });
      for (const each of shown.readiness.confirmations) each.date = '2026-11-19';
      for (const each of Object.values(shown.evidence)) {
        each.date = '2026-11-20';
        each.review = { by: 'Tom Brandt', date: '2026-11-20' };
      }
    });
    expect(permit(states, 'requests-handed-over').basis?.since).toBe('2026-11-20');
  });
});

describe('standing with ServiceTitan', () => {
  test('opens by a dated reference', () => {
    expect(permit(statesOf(), 'marketplace-listing')).toMatchObject({
      open: true,
      basis: { since: '2026-11-05', evidence: ['listing'] },
    });
  });

  test('never by a test, however many have passed', () => {
    const states = statesOf(({ readiness }) => Object.assign(readiness, { approvals: [] }));
    expect(codes(states, 'marketplace-listing')).toEqual(['no-reference']);
    expect(openKinds(states)).toHaveLength(6);
  });

  test('not by one that is over or still to come', () => {
    const expiring = statesOf(({ readiness }) => {
      for (const each of readiness.approvals) each.expires = '2026-11-20';
    });
    expect(codes(expiring, 'marketplace-listing')).toEqual(['expired']);
    const coming = statesOf(({ readiness }) => {
      for (const each of readiness.approvals) each.date = '2026-12-01';
    });
    expect(codes(coming, 'marketplace-listing')).toEqual(['future']);
  });
});

describe('what is kept safe', () => {
  const safe = new Set(
    sharedDefinitions()
      .features.filter(({ keeps }) => keeps.length > 0)
      .map(({ id }) => id),
  );

  test('stays on whatever evidence, gates, switches and disconnects say', () => {
    const stop = { date: '2026-11-20', by: 'Ines Calloway', reason: 'a test' };
    fc.assert(
      fc.property(
        fc.record({
          killed: fc.boolean(),
          flagKilled: fc.boolean(),
          gone: fc.boolean(),
          connected: fc.boolean(),
          kept: fc.infiniteStream(fc.boolean()),
          day: fc.constantFrom('2026-01-01', today, '2030-01-01'),
        }),
        ({ killed, flagKilled, gone, connected, kept, day }) => {
          const keep = () => kept.next().value === true;
          const states = statesOf(({ readiness, evidence }) => {
            readiness.mode = connected ? 'connected' : 'manual';
            if (killed) readiness.killSwitch = stop;
            if (gone) readiness.disconnects.push(stop);
            readiness.confirmations = readiness.confirmations.filter(keep);
            for (const each of readiness.features) {
              each.state = keep() ? 'on' : 'off';
              if (flagKilled && keep()) each.killSwitch = stop;
            }
            for (const id of Object.keys(evidence)) if (!keep()) delete evidence[id];
          }, day);
          expect(states.safeguards).toEqual(sharedDefinitions().safeguards.map(({ id }) => ({ id, on: true })));
          for (const { id, state } of states.features) if (safe.has(id)) expect(state).toBe('on');
        },
      ),
      { numRuns: 40, seed: 20261121 },
    );
  });

  test.each([...safe])('%s cannot be switched off, by flag or by kill switch', (id) => {
    const off = { id, state: 'off', since: '2026-11-01', by: 'Ines Calloway' } as const;
    const killSwitch = { date: '2026-11-20', by: 'Ines Calloway', reason: 'evidence has passed' };
    for (const entry of [off, { ...off, state: 'on', killSwitch } as const]) {
      const shown = everythingShown();
      shown.readiness.features.push(entry);
      expect(load(shown).problems).toMatchObject([
        { rule: 'map/safeguard-off', file: 'titan-map/harbor/readiness.yaml' },
      ]);
    }
  });
});

describe('slips in readiness.yaml', () => {
  const problemsOf = (change: (shown: Shown) => void) => {
    const shown = everythingShown();
    change(shown);
    return load(shown).problems.map(
      ({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message} ${hint}`,
    );
  };

  test('an unknown flag', () => {
    expect(
      problemsOf(({ readiness }) => {
        for (const each of readiness.features) if (each.id === 'campaign-proof') each.id = 'campaign-prof';
      }),
    ).toEqual([
      expect.stringMatching(
        /^titan-map\/harbor\/readiness\.yaml:\d+:9 Found the feature flag "campaign-prof"; expected one that stands in definitions\/features\.yaml\. Did you mean "campaign-proof"\?$/,
      ),
    ]);
  });

  test('a gate that names itself', () => {
    const message = problemsOf(({ readiness }) => {
      for (const each of readiness.confirmations)
        if (each.gate === 'token-storage' && each.condition === 'audit-log') {
          delete each.artifact;
          each.restsOn = 'token-storage';
        }
    });
    expect(message).toEqual([
      expect.stringMatching(
        /readiness\.yaml:\d+:14 Found the gate "token-storage" resting on itself; expected something that is shown without it\./,
      ),
    ]);
  });

  test('a gate that names itself by way of another', () => {
    const message = problemsOf(({ readiness }) => {
      for (const each of readiness.confirmations)
        if (each.gate === 'token-storage' && each.condition === 'audit-log') {
          delete each.artifact;
          each.restsOn = 'claim-review';
        }
    });
    expect(message).toEqual([
      expect.stringContaining('Found the gate "token-storage" resting on itself by way of claim-review;'),
    ]);
  });

  test('a confirmation without anything that shows it', () => {
    expect(problemsOf(({ readiness }) => void delete readiness.confirmations[0]?.artifact)).toEqual([
      expect.stringContaining('expected one of artifact, evidence and restsOn to say what shows it'),
    ]);
  });
});
