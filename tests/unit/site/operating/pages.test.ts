import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../../../site/build/read-site.ts';
import { reviewCounts } from '../../../../site/build/review-counts.ts';
import { buildSettings } from '../../../../site/build/settings.ts';
import { accessChecklist } from '../../../../site/data/access.ts';
import { customerIntake } from '../../../../site/data/intake.ts';
import { queueWords } from '../../../../site/data/queue.ts';
import { deliveryStates } from '../../../../site/leads/lead.ts';
import { dryRun } from '../../../../site/operating/handoff.ts';
import { noticesOf, noticeTwin } from '../../../../site/operating/notices.ts';
import { addressFor, addressOf, isFile, placePage, twin, twinOf } from '../../../../site/operating/operating-page.ts';
import { operatingPagesOf, readinessOf } from '../../../../site/operating/pages.ts';
import { retryWaits } from '../../../../site/operating/queue.ts';
import { operatingPageIds } from '../../../../titan-map/audiences.ts';
import { loadTitanMap } from '../../../../titan-map/load.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const today = '2026-11-21';
const settings = buildSettings({ TRUECOPY_SITE: 'larkwater' }, root);
const { map } = loadTitanMap(settings.map, { root });
if (!map) throw new Error('The map of the sample site is broken.');
const readiness = readinessOf(settings, today);
const { definitions, states } = readiness;
const read = readSite(settings, { map, readiness, today }, new Date(0));
const pages = operatingPagesOf({ map, readiness, today, read });
const pageAt = (path: string) => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
};
const countersOf = (path: string) =>
  Object.fromEntries(pageAt(path).counters.map(({ key, count }) => [key, count] as const));
const items = (path: string, section: string) => pageAt(path).sections.find(({ id }) => id === section)?.items ?? [];

describe('every counter is counted from the data', () => {
  test('validation protocol', () => {
    expect(countersOf('protocol')).toEqual({
      testCases: definitions.cases.length,
      needSandbox: states.cases.filter(({ state }) => state === 'needs-sandbox').length,
      blockedForAccess: states.cases.filter(({ state }) => state === 'blocked-no-access').length,
      passed: states.cases.filter(({ passed }) => passed).length,
      claimsBlocked: items('protocol', 'blocked-claims').length,
    });
    expect(countersOf('protocol')).toMatchObject({
      testCases: 7,
      needSandbox: 5,
      blockedForAccess: 2,
      claimsBlocked: 5,
    });
    expect(items('protocol', 'cases').map(({ id }) => id)).toEqual(definitions.cases.map(({ id }) => id));
  });

  test('connection readiness', () => {
    const shown = (section: string) => items('readiness', section).length;
    expect(countersOf('readiness')).toEqual({
      activationGates: shown('activation-gates'),
      connectionGates: shown('connection-gates'),
      moduleGates: shown('module-gates'),
      scopeFamilies: shown('scope-gates'),
      openGates: states.gates.filter(({ open }) => open).length,
      openKinds: states.kinds.filter(({ open }) => open).length,
    });
    expect(countersOf('readiness')).toMatchObject({
      activationGates: 4,
      connectionGates: 5,
      moduleGates: 5,
      scopeFamilies: 8,
    });
    expect(shown('kinds')).toBe(8);
  });

  test('feature flags', () => {
    const shown = ['mapping', 'handoff', 'governance', 'proof'].flatMap((category) => items('flags', category));
    const marked = (text: string) => shown.filter(({ marks }) => marks.some((mark) => mark.text === text)).length;
    expect(countersOf('flags')).toMatchObject({
      flags: shown.length,
      on: marked('On'),
      off: marked('Off'),
      visible: marked('The customer sees it'),
      safeguards: items('flags', 'safeguards').length,
    });
    expect(shown).toHaveLength(9);
  });

  test('access, intake, handover and queue', () => {
    const access = accessChecklist();
    const settled = items('access', 'items').filter(({ marks }) => marks[0]?.text === 'Settled').length;
    expect(countersOf('access')).toMatchObject({ items: 6, settled, open: access.length - settled });
    const { questions, artifacts, signOffs } = customerIntake();
    expect(countersOf('intake')).toMatchObject({
      questions: questions.length,
      artifacts: artifacts.length,
      signOffs: signOffs.length,
    });
    expect([questions.length, artifacts.length, signOffs.length]).toEqual([9, 6, 5]);
    expect(countersOf('handoff')).toMatchObject({ apiCalls: 0, bound: 6, unbound: 0, rules: map.capacityRules.length });
    expect(countersOf('queue')).toMatchObject({ states: deliveryStates.length, fields: queueWords().fields.length });
    expect(items('queue', 'states')).toHaveLength(deliveryStates.length);
    expect(retryWaits().slice(0, 5)).toEqual([10, 30, 60, 300, 3600]);
  });

  test('ledger and coverage', () => {
    const counts = reviewCounts(read.review);
    const facts = pageAt('claims').sections.filter(({ id }) => id !== 'claims');
    expect(countersOf('claims')).toMatchObject({
      claims: counts.claims,
      places: counts.facts,
      facts: facts.flatMap((section) => section.items).length,
      blocked: 0,
    });
    expect(items('claims', 'claims')).toHaveLength(counts.claims);
    const { complete = 0, entries = 1, percent } = countersOf('coverage');
    expect(percent).toBe(Math.floor((complete / entries) * 100));
  });
});

test('the ledger names the line of the map that each fact comes from', () => {
  const phone = items('claims', 'business').find(({ title }) => title === 'Main phone');
  const fields = Object.fromEntries(phone?.fields.map(({ key, value }) => [key, value]) ?? []);
  expect(fields.value).toEqual(['(614) 555-0134']);
  expect(fields.source).toMatch(/^titan-map\/larkwater\/business\.yaml:\d+$/);
  expect(fields.places).toContain('header and footer of every page');
});

test('the dry run goes through the real form and the real binding, and calls nobody', () => {
  const envelope = dryRun(map, today);
  expect(envelope).toMatchObject({ status: 'queued', apiCalls: 0, customer: { email: 'dry.run@example.com' } });
  expect(envelope.booking.jobType).toBe(map.services.find(({ id }) => id === envelope.binding.serviceId)?.jobType);
  expect(envelope.idempotencyKey).toBe(dryRun(map, today).idempotencyKey);
});

test('every page has its usual audience, and every page of the settings is there', () => {
  const standing = new Set([...pages.map(({ id }) => id), 'privacy', 'disclaimers', 'review']);
  expect([...standing].sort()).toEqual([...operatingPageIds].sort());
  const byAudience = Object.groupBy(pages, ({ audience }) => audience);
  expect(byAudience.public).toBeUndefined();
  expect(new Set(byAudience.operator?.map(({ id }) => id))).toEqual(new Set(['support', 'queue', 'flags']));
});

test('a page stands where its audience is, and nobody else is led there', () => {
  const content = pageAt('protocol');
  const page = placePage({ ...map.site, audiences: { protocol: 'public' } }, 'protocol', 'protocol', content);
  expect([addressOf(page), isFile(page, false), addressFor(page, 'operator')]).toEqual([
    '/protocol/',
    true,
    '/protocol/',
  ]);
  expect([addressOf(content), isFile(content, false), isFile(content, true)]).toEqual([
    '/review/protocol/',
    false,
    true,
  ]);
  expect(addressFor(content, 'public')).toBeNull();
  expect(addressFor(content, 'operator')).toBe('/ops/guide/protocol/');
  const support = pageAt('support/drift');
  expect([addressOf(support), isFile(support, true)]).toEqual(['/ops/guide/support/drift/', false]);
  expect(addressFor(support, 'reviewer')).toBeNull();
  expect(twinOf('/review/protocol/')).toBe('/review/protocol.json');
});

test('links between pages lead to pages', () => {
  const targets = pages.flatMap(({ sections }) =>
    sections.flatMap((section) => section.items.flatMap((item) => item.page ?? [])),
  );
  expect(targets.length).toBeGreaterThan(6);
  for (const target of targets) expect(pages.map(({ path }) => path)).toContain(target);
});

test('the twin holds what the page says, by name', () => {
  const protocol = twin(pageAt('protocol'), { site: 'larkwater', today });
  expect(protocol).toMatchObject({ version: 1, site: 'larkwater', page: 'protocol', audience: 'reviewer' });
  expect(protocol.counters).toMatchObject({ testCases: 7 });
  expect(protocol.sections[0]?.items[0]).toMatchObject({
    id: 'token-exchange',
    marks: ['Blocked for want of access', 'auth'],
  });
  const matrix = twin(pageAt('coverage'), { site: 'larkwater', today }).sections.find(({ id }) => id === 'matrix');
  expect(matrix).toMatchObject({ services: expect.any(Array), zones: expect.any(Array), cells: expect.any(Array) });
  const [notice] = noticesOf(map, false);
  if (!notice) throw new Error('There is no privacy page.');
  expect(noticeTwin(notice, { site: 'larkwater', today })).toMatchObject({
    page: 'privacy',
    audience: 'public',
    lang: 'en',
  });
});

test('an anchor that stands on a page twice is refused', () => {
  const content = pageAt('support');
  const [first] = content.sections;
  if (!first) throw new Error('The page is empty.');
  const twice = { ...content, sections: [first, first] };
  expect(() => placePage(map.site, 'support', 'support', twice)).toThrow('has the anchor runbooks twice');
});
