import { expect, test } from 'vitest';
import { protocolRules } from '../../../../site/data/protocol.ts';
import { flagsPage } from '../../../../site/operating/flags.ts';
import type { PageContent } from '../../../../site/operating/operating-page.ts';
import { protocolPage } from '../../../../site/operating/protocol.ts';
import { readinessPage } from '../../../../site/operating/readiness.ts';
import type { ReadinessView } from '../../../../site/operating/readiness-view.ts';
import { sharedDefinitions } from '../../../../titan-map/readiness/definitions.ts';
import { gateStates } from '../../../../titan-map/readiness/gate-states.ts';
import { loadReadiness } from '../../../../titan-map/readiness/load.ts';
import type { GateStates } from '../../../../titan-map/readiness/states.ts';

const definitions = sharedDefinitions();
const manual = gateStates(loadReadiness('titan-map/nobody'), definitions, '2026-11-21');
const view = (change: Partial<GateStates> = {}): ReadinessView => ({ definitions, states: { ...manual, ...change } });
const rules = protocolRules();

const period = { since: '2026-11-10', until: '2027-05-10' };
/** The case of the handover has passed by one record. */
const passed = view({
  cases: manual.cases.map((state) =>
    state.id === 'lead-handoff'
      ? { ...state, state: 'sandbox-passed', passed: true, evidence: 'handoff-1', period, reasons: [] }
      : state,
  ),
});
/** Beside it, what requests handed over may be said is open. */
const open = view({
  cases: passed.states.cases,
  kinds: manual.kinds.map((kind) =>
    kind.kind === 'sync'
      ? {
          ...kind,
          open: true,
          reasons: [],
          permits: kind.permits.map((permit) =>
            permit.id === 'requests-handed-over'
              ? {
                  ...permit,
                  open: true,
                  reasons: [],
                  basis: { ...period, permits: permit.id, evidence: ['handoff-1'] },
                }
              : permit,
          ),
        }
      : kind,
  ),
});

const counters = (page: PageContent) => Object.fromEntries(page.counters.map(({ key, count }) => [key, count]));
const item = (page: PageContent, id: string) =>
  page.sections.flatMap((section) => section.items).find((candidate) => candidate.id === id);
const field = (page: PageContent, id: string, key: string) =>
  item(page, id)?.fields.find((candidate) => candidate.key === key);

test('without evidence every case waits, and says what nobody may say yet', () => {
  const page = protocolPage(view(), rules);
  expect(counters(page)).toEqual({ testCases: 7, needSandbox: 5, blockedForAccess: 2, passed: 0, claimsBlocked: 5 });
  expect(field(page, 'lead-handoff', 'mayThenSay')).toMatchObject({
    form: 'never',
    before: 'Do not say before this case has passed:',
  });
  expect(field(page, 'lead-handoff', 'reasons')?.value).not.toEqual([]);
});

test('a blocked claim says which cases it waits for, and of availability that no case proves it', () => {
  const page = protocolPage(view(), rules);
  expect(field(page, 'closed-loop', 'waitsFor')?.value).toContain('Revenue counts only where the match is shown');
  expect(field(page, 'webhook-automation', 'waitsFor')?.value).toContain(
    'claims/availability: No validation case compares a page with the dispatch board, so nothing can prove this kind yet.',
  );
});

test('a case that has passed says since when and by what; its sentence waits for the gates', () => {
  const page = protocolPage(passed, rules);
  expect(counters(page)).toMatchObject({ needSandbox: 4, passed: 1, claimsBlocked: 5 });
  expect(item(page, 'lead-handoff')?.marks[0]).toEqual({ text: 'Passed', tone: 'good' });
  expect(field(page, 'lead-handoff', 'since')?.value).toBe('2026-11-10');
  expect(field(page, 'lead-handoff', 'evidenceRecords')?.value).toEqual(['handoff-1']);
  expect(field(page, 'lead-handoff', 'mayThenSay')?.before).toBe('Do not say before its gates are open:');
});

test('once its gates are open the sentence stands there, and the kind tells its basis', () => {
  expect(field(protocolPage(open, rules), 'lead-handoff', 'mayThenSay')?.form).toBe('quote');
  const page = readinessPage(open);
  expect(counters(page)).toMatchObject({ openKinds: 1 });
  expect(field(page, 'kind-sync', 'basis')?.value).toEqual([
    'requests-handed-over: since 2026-11-10, evidence handoff-1',
  ]);
  expect(field(page, 'kind-write', 'basis')?.value).toEqual(['Nothing yet']);
});

test('a kill switch and a disconnect show at their flag', () => {
  const reasons = [{ code: 'kill-switch' as const, words: 'the kill switch was pulled', at: null }];
  const page = flagsPage(
    view({
      features: manual.features.map((state) =>
        state.id === 'api-booking-sync' ? { ...state, state: 'stopped', reasons } : state,
      ),
    }),
  );
  expect(item(page, 'api-booking-sync')?.marks[0]).toEqual({ text: 'Stopped by its kill switch', tone: 'stop' });
  expect(field(page, 'api-booking-sync', 'reasons')?.value).toEqual(['The kill switch was pulled.']);
  expect(counters(page)).toMatchObject({ flags: 9, safeguards: 4 });
});
