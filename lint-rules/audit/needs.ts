import type { Fact, FactKind } from './fact.ts';
import { tradesOf } from './service-words.ts';

/** What one part of a map would be made of: what the site tells, and what only the business can. */
export interface FamilyNeed {
  family: string;
  found: { key: string; values: string[] }[];
  ask: string[];
}

/** What the pages as a whole tell beside their facts. */
export interface SiteSigns {
  /** Whether a page has a form for requests. */
  hasForm: boolean;
  /** Online calendars that pages load. */
  schedulers: readonly string[];
  /** Languages of the pages, the most frequent first. */
  languages: readonly string[];
}

interface Wanted {
  key: string;
  /** Facts that answer it. */
  from?: (facts: readonly Fact[], signs: SiteSigns) => string[];
  /** What to ask; null where the site is enough when it tells. */
  ask: string | null;
}

const valuesOf = (kind: FactKind, subject?: string) => (facts: readonly Fact[]) => [
  ...new Set(
    facts
      .filter((fact) => fact.kind === kind && (subject === undefined || fact.subject === subject))
      .map(({ value }) => value),
  ),
];

const families: readonly { family: string; wanted: readonly Wanted[] }[] = [
  {
    family: 'business',
    wanted: [
      { key: 'name', from: valuesOf('name'), ask: null },
      { key: 'legalName', ask: 'the registered name' },
      { key: 'phones', from: valuesOf('phone', 'main'), ask: null },
      { key: 'email', from: valuesOf('email'), ask: null },
      { key: 'address', from: valuesOf('address'), ask: null },
      {
        key: 'hours',
        from: (facts) => [
          ...new Set(
            facts.flatMap(({ kind, subject, value }) =>
              kind === 'hours' && subject !== null ? `${subject} ${value}` : [],
            ),
          ),
        ],
        ask: null,
      },
      {
        key: 'emergencyHours',
        from: (facts) => (facts.some(({ kind, value }) => kind === 'hours' && value === '24/7') ? ['24/7'] : []),
        ask: 'whether a person really answers when the site says so',
      },
      { key: 'founded', from: valuesOf('founded', 'year'), ask: null },
      { key: 'licences', from: valuesOf('licence'), ask: 'who issued each licence, and when it expires' },
      { key: 'credentials', from: valuesOf('boast'), ask: 'the paper behind each boast, and when it expires' },
      {
        key: 'trades',
        from: (facts) =>
          tradesOf([
            ...valuesOf('service')(facts),
            ...facts.flatMap((fact) => (fact.kind === 'price' ? (fact.subject ?? []) : [])),
          ]),
        ask: null,
      },
    ],
  },
  {
    family: 'services',
    wanted: [
      {
        key: 'name',
        from: valuesOf('service'),
        ask: 'which of them to promote, in which order, and which are paused',
      },
      { key: 'jobType', ask: 'job type and business unit of each, as dispatch names them' },
      { key: 'synonyms', ask: 'what customers call each of them' },
    ],
  },
  {
    family: 'zones',
    wanted: [
      { key: 'cities', from: valuesOf('city'), ask: 'where service is full, paused, for emergencies only, or planned' },
      { key: 'zips', from: valuesOf('zip'), ask: 'the ZIPs that dispatch counts to each zone' },
    ],
  },
  {
    family: 'offers',
    wanted: [
      {
        key: 'offers',
        from: (facts) => facts.flatMap(({ kind, words }) => (kind === 'offer' ? words : [])),
        ask: 'terms, services, first and last day of each offer that holds',
      },
    ],
  },
  {
    family: 'memberships',
    wanted: [{ key: 'plans', ask: 'plans with price, visits, benefits and terms, if there are any' }],
  },
  {
    family: 'pricebook',
    wanted: [
      {
        key: 'prices',
        from: (facts) =>
          facts.flatMap(({ kind, subject, value }) =>
            kind === 'price' && subject !== null ? `${subject}: ${value}` : [],
          ),
        ask: 'which prices a page may print, and whether each is exact or where prices start',
      },
    ],
  },
  {
    family: 'campaigns',
    wanted: [
      {
        key: 'numbers',
        from: (facts) =>
          facts.flatMap(({ kind, subject, value }) => (kind === 'phone' && subject === 'toll-free' ? value : [])),
        ask: 'which numbers count the calls of a campaign, and its link parameters',
      },
    ],
  },
  {
    family: 'bookingPaths',
    wanted: [
      {
        key: 'paths',
        from: (facts, { hasForm, schedulers }) => [
          ...(facts.some(({ kind }) => kind === 'phone') ? ['call'] : []),
          ...(hasForm ? ['request'] : []),
          ...schedulers.map((name) => `scheduler (${name})`),
        ],
        ask: 'when visitors should call, send a request, use the calendar, or not book online',
      },
    ],
  },
  {
    family: 'capacityRules',
    wanted: [
      { key: 'promises', from: valuesOf('promise'), ask: 'which of these promises dispatch can keep, where and when' },
    ],
  },
  {
    family: 'site',
    wanted: [
      { key: 'languages', from: (_, { languages }) => [...languages], ask: null },
      { key: 'leads', ask: 'the mailbox that people read for requests' },
    ],
  },
  {
    family: 'owners',
    wanted: [
      { key: 'owners', ask: 'who runs the business, who looks after the website, who administers ServiceTitan' },
    ],
  },
];

/**
 * What a map of the site would be made of, part by part.
 * @param facts facts of the site
 * @param signs what the pages as a whole tell
 */
export function mapNeeds(facts: readonly Fact[], signs: SiteSigns): FamilyNeed[] {
  return families.map(({ family, wanted }) => {
    const answers = wanted.map((each) => ({ ...each, values: each.from?.(facts, signs) ?? [] }));
    return {
      family,
      found: answers.flatMap(({ key, values }) => (values.length > 0 ? [{ key, values }] : [])),
      ask: answers.flatMap(
        ({ key, ask, values }) => ask ?? (values.length === 0 ? `${key}: the site does not say` : []),
      ),
    };
  });
}
