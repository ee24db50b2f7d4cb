import type { SiteFacts } from '../lint-rules/rule.ts';
import { campaignState, inLanguage } from '../titan-map/lookup.ts';
import { weekdays } from '../titan-map/schema/business.ts';
import { type DriftCase, today } from './drift-case.ts';

const clock = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const written = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  return [`${written} ${hour < 12 ? 'am' : 'pm'}`, `${written} ${hour < 12 ? 'a.m.' : 'p.m.'}`];
};
const earlier = (time: string) => `0${Number(time.slice(0, 2)) - 1}${time.slice(2)}`.slice(-5);
const later = (time: string) => `${Number(time.slice(0, 2)) + 1}${time.slice(2)}`;

/** Hours as people write them: opening, closing, both. */
function hoursCases(site: SiteFacts): DriftCase[] {
  const { monday, saturday } = site.map.business.hours;
  const about = { site: site.id, lang: 'en' as const, page: 'about.mdx' };
  const [opens = '', closes = ''] = [monday.slice(0, 5), monday.slice(6)];
  const change: DriftCase['change'] = (map) => {
    for (const day of weekdays.slice(0, 5)) map.business.hours[day] = `${earlier(opens)}-${later(closes)}`;
  };
  return [
    {
      ...about,
      kind: 'opening time',
      path: ['business', 'hours', 'monday'],
      wordings: [
        'We open at {} on weekdays.',
        'Our office opens at {} Monday through Friday.',
        'The office is answered from {}.',
      ],
      right: clock(opens),
      wrong: clock(earlier(opens)),
      change,
    },
    {
      ...about,
      kind: 'closing time',
      path: ['business', 'hours', 'monday'],
      wordings: ['We close at {} on weekdays.', 'Open weekdays until {}.', 'The office is open until {} on weekdays.'],
      right: clock(closes),
      wrong: clock(later(closes)),
      change,
    },
    {
      ...about,
      kind: 'weekday hours',
      path: ['business', 'hours', 'monday'],
      wordings: ['Office hours: Monday to Friday, {}.', 'We are open {} on weekdays.', 'Mon-Fri {}'],
      right: [`${clock(opens)[0]} to ${clock(closes)[0]}`, `${clock(opens)[1]} – ${clock(closes)[1]}`],
      wrong: [`${clock(earlier(opens))[0]} to ${clock(closes)[0]}`, `${clock(opens)[1]} – ${clock(later(closes))[1]}`],
      change,
    },
    {
      ...about,
      kind: 'Saturday hours',
      path: ['business', 'hours', 'saturday'],
      wordings: ['Saturday hours: {}.', 'On Saturdays we are open {}.'],
      right: [`${clock(saturday.slice(0, 5))[0]} to ${clock(saturday.slice(6))[0]}`],
      wrong: [`${clock(saturday.slice(0, 5))[0]} to ${clock(later(saturday.slice(6)))[0]}`],
      change: (map) => {
        map.business.hours.saturday = 'closed';
      },
    },
  ];
}

/** Ways to ask for work. */
function bookingCases(site: SiteFacts): DriftCase[] {
  const { bookingPaths } = site.map;
  const request = bookingPaths.findIndex(({ kind, services }) => kind === 'request' && services === undefined);
  const scheduler = bookingPaths.findIndex(({ kind }) => kind === 'scheduler');
  const service = site.map.services.find(({ status }) => status === 'active')?.id ?? '';
  const page = { site: site.id, lang: 'en' as const, page: `services/${service}.mdx` };
  return [
    {
      ...page,
      kind: 'calendar',
      path: scheduler < 0 ? ['bookingPaths'] : ['bookingPaths', scheduler, 'status'],
      wordings: ['{}.', 'You can {} today.', 'Now you can {} from your phone.'],
      right: ['call us', 'send us a message'],
      wrong: ['book online', 'pick a time online', 'schedule your visit online', 'choose a time'],
      change: null,
    },
    {
      ...page,
      kind: 'request path',
      path: ['bookingPaths', request, 'status'],
      wordings: ['{} through this page.', '{} and tell us what is wrong.'],
      right: ['Request a visit', 'Request an appointment', 'Request your next visit'],
      wrong: [],
      change(map) {
        const changed = map.bookingPaths[request];
        if (changed) changed.status = 'paused';
      },
    },
  ];
}

/** Promises that one capacity rule backs. */
function promiseCases(site: SiteFacts): DriftCase[] {
  const index = site.map.capacityRules.findIndex(({ promise }) => promise?.kind === 'call-back');
  const rule = site.map.capacityRules[index];
  const hours = rule?.promise?.hours;
  if (hours === undefined) return [];
  return [
    {
      site: site.id,
      lang: 'en',
      page: 'about.mdx',
      kind: 'call back',
      path: ['capacityRules', index, 'promise'],
      wordings: ['We call you back within {}.', 'Expect a call back from us within {}.'],
      right: ['six hours', '5 hours'],
      wrong: ['twenty minutes', '10 minutes', 'half an hour'].slice(0, 2),
      change: null,
    },
  ];
}

/** Links and numbers of campaigns. */
function campaignCases(site: SiteFacts): DriftCase[] {
  const pages: Readonly<Record<string, string>> = { larkwater: 'articles/first-hard-freeze.mdx', agarita: 'about.mdx' };
  return site.map.campaigns.flatMap((campaign, index): DriftCase[] => {
    if (campaignState(campaign, today) !== 'live') return [];
    const { source, medium, campaign: name } = campaign.utm;
    const link = (written: string) => `/contact/?utm_source=${source}&utm_medium=${medium}&utm_campaign=${written}`;
    const common = { site: site.id, lang: 'en' as const, page: pages[site.id] ?? 'about.mdx' };
    return [
      {
        ...common,
        kind: 'campaign link',
        path: ['campaigns'],
        wordings: ['Read [more here]({}).', '[Tell us about it]({}) when you can.'],
        right: [link(name)],
        wrong: [link(`${name}-old`)],
        change: null,
      },
      {
        ...common,
        kind: 'campaign over',
        path: ['campaigns', index, 'status'],
        wordings: ['Read [more here]({}).', '[Tell us about it]({}) when you can.'],
        right: [link(name)],
        wrong: [],
        change(map) {
          const changed = map.campaigns[index];
          if (changed) changed.status = 'ended';
        },
      },
    ];
  });
}

/** Visits that plans include, and boasts that somebody has proven. */
function planCases(site: SiteFacts): DriftCase[] {
  const plans = site.map.memberships.map((plan, index): DriftCase => {
    const name = inLanguage(plan.name, 'en');
    const said = (count: number) => `${count === 1 ? 'one visit' : `${count} visits`} a year`;
    return {
      kind: 'plan visits',
      site: site.id,
      lang: 'en',
      page: 'membership.mdx',
      path: ['memberships', index, 'visitsPerYear'],
      wordings: [`The ${name} includes {}.`, `With the ${name} you get {}.`],
      right: [said(plan.visitsPerYear)],
      wrong: [said(plan.visitsPerYear + 1), said(plan.visitsPerYear + 2)],
      change(map) {
        const changed = map.memberships[index];
        if (changed) changed.visitsPerYear += 1;
      },
    };
  });
  const insured = site.map.business.credentials.findIndex(({ kind }) => kind === 'insured');
  return [
    ...plans,
    {
      kind: 'credential over',
      site: site.id,
      lang: 'en',
      page: 'about.mdx',
      path: ['business', 'credentials', insured, 'expires'],
      wordings: ['We are fully {}.', 'Our crew is {}.'],
      right: ['insured'],
      wrong: [],
      change(map) {
        const changed = map.business.credentials[insured];
        if (changed) changed.expires = '2026-11-20';
      },
    },
  ];
}

/**
 * Hours in many wordings, ways to ask for work, promises, campaigns and plans, as pages may say them in English.
 * @param site facts of a sample site
 */
export function wayCases(site: SiteFacts): DriftCase[] {
  return [hoursCases, bookingCases, promiseCases, campaignCases, planCases].flatMap((make) => make(site));
}
