import { describe, expect, test } from 'vitest';
import { isMade } from '../../../lint-rules/claims/claim.ts';
import { readClaims } from '../../../lint-rules/claims/read.ts';
import { claimRules } from '../../../lint-rules/claims/rules.ts';
import { judgeClaims, type SiteGates } from '../../../lint-rules/judgement.ts';
import { sharedDefinitions } from '../../../titan-map/readiness/definitions.ts';
import type { GateStates } from '../../../titan-map/readiness/states.ts';
import { passage } from '../claims/passage.ts';
import { type Shown, statesOf } from '../readiness/open-site.ts';

const names: SiteGates['names'] = new Set(['harbor', 'plumbing']);
const everyStanding = ({ readiness }: Shown) => {
  for (const standing of ['partner', 'certified'] as const)
    readiness.approvals.push({ id: standing, standing, date: '2026-11-05', reference: 'letter', by: 'Tom Brandt' });
};
const open = statesOf(everyStanding);

function judged(text: string, states: GateStates = open, lang = 'en') {
  return judgeClaims([passage(text, { lang })], () => ({ states, names }));
}

const standings = (text: string, states?: GateStates, lang?: string) =>
  judged(text, states, lang).map(({ standing }) => standing);

describe('with all gates open', () => {
  const classes = sharedDefinitions().kinds.flatMap(({ kind, permits }) => permits.map((permit) => ({ kind, permit })));

  test.each(classes)('$kind: the sentence of $permit.id is allowed, with its basis', ({ kind, permit }) => {
    for (const lang of ['en', 'es'] as const) {
      expect(judged(permit.sentence[lang], open, lang)).toMatchObject([
        {
          kind,
          standing: 'allowed',
          finding: null,
          reasons: [],
          basis: { permits: permit.id, since: expect.any(String) },
        },
      ]);
    }
  });

  test.each(sharedDefinitions().cases)('what may be said once $id has passed is not reported', ({ mayThenSay }) => {
    for (const lang of ['en', 'es'] as const)
      expect(judged(mayThenSay[lang], open, lang).filter(({ finding }) => finding)).toEqual([]);
  });

  test.each([
    'Leads from this website are sent to ServiceTitan.',
    'Your booking request is passed on to ServiceTitan automatically.',
    'When you send the form, your request is saved and then sent to our ServiceTitan account.',
    'Your request becomes a lead in ServiceTitan.',
    "Since November 2026, Harbor Plumbing's website is connected to ServiceTitan.",
    'Our website has a ServiceTitan integration.',
    'Find us on the ServiceTitan Marketplace.',
    'Since November 14, 2026, requests from this website go to our ServiceTitan account.',
  ])('a plain sentence in other words is allowed: %s', (text) => {
    expect(standings(text)).toEqual(['allowed']);
  });

  test.each([
    ['Leads sync to ServiceTitan in real time.', '“in real time” promises speed'],
    ['Requests are sent to ServiceTitan. In real time.', '“in real time” promises speed'],
    ['Requests are sent to ServiceTitan instantly.', '“instantly” promises speed'],
    ['Leads sync both ways with ServiceTitan.', '“both ways” promises both directions'],
    ['Leads sync with ServiceTitan.', 'it goes both ways, or does not say which way'],
    ['Every lead is sent to ServiceTitan.', '“every” promises completeness'],
    ['Guaranteed: requests are sent to ServiceTitan.', '“guaranteed” promises certainty'],
    ['Leads from this website never miss ServiceTitan.', '“never” promises certainty'],
    ['Nobody retypes web leads, because they go to ServiceTitan.', '“nobody” promises work without people'],
    ['Our website is seamlessly connected to ServiceTitan.', '“seamlessly” promises depth'],
    ['Our website has an official connection to ServiceTitan.', '“official” promises standing with ServiceTitan'],
    [
      'Leads, invoices and payments are sent to ServiceTitan.',
      '“invoices” was no part of it; “payments” was no part of it',
    ],
    ['Requests are sent to ServiceTitan, lightning fast.', '“lightning” was no part of it; “fast” was no part of it'],
    ['Calls from this website are sent to ServiceTitan.', '“Calls” was no part of it'],
    ['Since March 2026 this website is connected to ServiceTitan.', '“2026-03” was before it held'],
    ['Are you a ServiceTitan partner? Yes, since 2021.', '“2021” was before it held'],
    ['Our form creates a job in ServiceTitan.', '“job” was no part of it'],
    ['Requests are sent from ServiceTitan.', 'only the way from the site to ServiceTitan was shown'],
    ['Our server receives ServiceTitan webhooks.', 'it does not say that the signature is checked'],
    ['Our report ties campaigns to ServiceTitan revenue.', 'it does not say that the match is labeled'],
    ['We hold API credentials for your ServiceTitan tenant.', '“credentials” was no part of it'],
  ])('what goes further is reported, and which part of it: %s', (text, part) => {
    const claims = judged(text).filter(({ finding }) => finding);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.finding?.message).toContain(part);
    expect(claims[0]?.finding?.message).toMatch(/It goes further than what was shown: .+ permits? since 2026-11-/);
  });

  test.each([
    ['Las solicitudes llegan a ServiceTitan en tiempo real.', '“en tiempo real” promises speed'],
    ['Todas las solicitudes se envían a ServiceTitan.', '“todas” promises completeness'],
    ['Las solicitudes se sincronizan con ServiceTitan.', 'it goes both ways'],
  ])('in Spanish as well: %s', (text, part) => {
    expect(judged(text, open, 'es')[0]?.finding?.message).toContain(part);
  });

  test('strength that stands in the question or the lead-in counts', () => {
    const around = (leadIn: string) =>
      judgeClaims([passage('Requests are sent to ServiceTitan.', { leadIn })], () => ({ states: open, names }));
    expect(around('Guaranteed, in real time:')[0]?.standing).toBe('blocked');
    expect(around('How a request travels:')[0]?.standing).toBe('allowed');
  });

  test('a sentence that only waits for its gates may wait in IfOpen, and one that says more may not', () => {
    const disconnected = statesOf(({ readiness }) => {
      readiness.disconnects = [{ date: '2026-11-20', by: 'Tom Brandt', reason: 'The contract ended.' }];
    });
    const fix = (text: string) => judged(text, disconnected)[0]?.finding?.fix;
    expect(fix('Requests from this website are sent to ServiceTitan.')).toContain(
      '<IfOpen claim="requests-handed-over">',
    );
    expect(fix('Requests from this website are sent to ServiceTitan instantly.')).not.toContain('IfOpen');
    expect(fix('Our calendar shows ServiceTitan openings.')).not.toContain('IfOpen');
  });

  test('nothing opens what no case proves', () => {
    const [claim] = judged('Our calendar shows ServiceTitan openings.');
    expect(claim).toMatchObject({ kind: 'availability', standing: 'blocked' });
    expect(claim?.finding?.message).toContain(
      'Expected copy without it, whatever else is open: no validation case compares a page with the dispatch board',
    );
    expect(claim?.finding?.gate).toEqual([expect.stringContaining('so nothing can prove this kind yet.')]);
  });

  test('of the examples that are blocked in manual mode no others come to be allowed', () => {
    const allowed = claimRules.flatMap(({ blocked }) =>
      blocked.filter((text) => {
        const lang = /[áéíóúñ]| (?:con|de|el|la) /.test(text) ? 'es' : 'en';
        return judged(text, open, lang).some(({ standing }) => standing === 'allowed');
      }),
    );
    const plain = [
      'Connect your ServiceTitan account today',
      'Does the form connect to ServiceTitan? Yes, it does.',
      'Find us on the ServiceTitan Marketplace.',
      'Leads sync to ServiceTitan automatically.',
      'Nuestro sitio está conectado con ServiceTitan.',
      'Our app has been granted read scopes in ServiceTitan.',
      'Our website is connected to ServiceTitan.',
      'Soon we will be listed in the ServiceTitan marketplace.',
      'We are a certified ServiceTitan provider.',
      'Are you a ServiceTitan partner? Yes, since 2021.',
    ];
    expect(allowed.filter((text) => !plain.includes(text))).toEqual([]);
  });
});

describe('with a gate shut', () => {
  test('the finding says which and why, and where that stands', () => {
    const states = statesOf((shown) => {
      const record = shown.evidence['lead-handoff-run'];
      if (record) record.expires = '2026-11-20';
    });
    const [claim] = judged('Leads from this website are sent to ServiceTitan.', states);
    expect(claim?.standing).toBe('blocked');
    expect(claim?.finding?.message).toContain(
      'Expected its gates open, and they are shut: evidence lead-handoff-run expired on 2026-11-20 (titan-map/harbor/evidence/lead-handoff-run.yaml:4)',
    );
    expect(claim?.finding?.gate).toContain('Evidence: A request is handed over once, and never lost (lead-handoff)');
    expect(standings('This website is connected to ServiceTitan.', states)).toEqual(['allowed']);
  });

  test('a standing that was not confirmed is reported though another was', () => {
    const states = statesOf();
    expect(standings('We are listed in the ServiceTitan Marketplace.', states)).toEqual(['allowed']);
    expect(standings('We are a ServiceTitan partner.', states)).toEqual(['blocked']);
  });

  test('a page of no site is judged in manual mode', () => {
    const [claim] = judgeClaims([passage('This website is connected to ServiceTitan.')]);
    expect(claim?.finding?.message).toContain('holds in manual mode');
  });
});

test('what is taken back is listed with its standing and reported by nobody', () => {
  expect(judged('Our website is not connected to ServiceTitan.')).toMatchObject([
    { standing: 'denied', finding: null, basis: null },
  ]);
});

test('every made claim of the rules is judged, so that none falls through', () => {
  for (const { blocked } of claimRules)
    for (const text of blocked)
      expect(judged(text).filter(({ standing }) => standing === 'allowed' || standing === 'blocked').length).toBe(
        readClaims([passage(text)]).filter(isMade).length,
      );
});
