import type { Plain } from '../../titan-map/yaml-text.ts';

/** An entry of the answers as it grows. */
export type Entry = Record<string, Plain>;

/** A question about one key; the schema of the answers tells what may be answered. */
export interface Question {
  key: string;
  ask: string;
  suggestion?: string;
  /** Shown instead of the values of the schema. */
  names?: Readonly<Record<string, string>>;
  /** Asked only when the entry so far is such. */
  when?: (entry: Readonly<Entry>) => boolean;
  /** Whether an empty answer leaves the key out. */
  optional?: boolean;
}

const site: readonly Question[] = [{ key: 'url', ask: 'Public address of the site, like https://www.example.com' }];

const business: readonly Question[] = [
  { key: 'name', ask: 'Name that customers know' },
  { key: 'legalName', ask: 'Registered name' },
  { key: 'tagline', ask: 'One line under the name' },
  { key: 'description', ask: 'One or two sentences for search results' },
  { key: 'founded', ask: 'Year the business began' },
  { key: 'phone', ask: 'Number that is published everywhere' },
  { key: 'email', ask: 'E-mail address that is published' },
  { key: 'timeZone', ask: 'Time zone', suggestion: 'America/New_York' },
  {
    key: 'emergencyHours',
    ask: 'When does somebody answer an emergency call?',
    names: { '24/7': 'at any hour', 'office hours': 'in office hours', none: 'there is no emergency line' },
  },
];

const address: readonly Question[] = [
  { key: 'street', ask: 'Street and number' },
  { key: 'city', ask: 'City' },
  { key: 'region', ask: 'State, as two letters' },
  { key: 'zip', ask: 'ZIP' },
  { key: 'hidden', ask: 'Publish the city only, as there is no public counter?', suggestion: 'no' },
];

const licence: readonly Question[] = [
  { key: 'name', ask: 'Licence, such as HVAC contractor' },
  { key: 'number', ask: 'Its number' },
  { key: 'authority', ask: 'Who issued it' },
  { key: 'expires', ask: 'Last day on which it is valid, YYYY-MM-DD' },
];

const service: readonly Question[] = [
  { key: 'name', ask: 'Name that customers use' },
  { key: 'summary', ask: 'One sentence about it' },
  { key: 'synonyms', ask: 'Other names that customers use, with commas between', optional: true },
  { key: 'trade', ask: 'Trade' },
  { key: 'jobType', ask: 'Job type, as the dispatch software names it' },
  { key: 'businessUnit', ask: 'Business unit, as the dispatch software names it' },
  { key: 'status', ask: 'Is it sold today?', names: { active: 'yes', paused: 'no, it is paused' } },
  { key: 'emergency', ask: 'Is it done outside of office hours?', suggestion: 'no' },
  {
    key: 'book',
    ask: 'How is it booked?',
    names: {
      request: 'by the form or by phone',
      scheduler: 'by the online calendar too',
      call: 'by phone only, not online',
    },
  },
  { key: 'zones', ask: 'Zones where it is done, with commas between; empty for all', optional: true },
];

const price: readonly Question[] = [
  { key: 'name', ask: 'What the price buys' },
  { key: 'code', ask: 'Its code in the pricebook' },
  { key: 'price', ask: 'Price, like $119' },
  { key: 'priceIs', ask: 'Which price is it?', names: { exact: 'the price', from: 'where prices start' } },
];

const zone: readonly Question[] = [
  { key: 'name', ask: 'Name of the zone' },
  { key: 'cities', ask: 'Cities and neighbourhoods in it, with commas between' },
  { key: 'zips', ask: 'Its ZIPs, with commas between' },
  {
    key: 'status',
    ask: 'How do things stand there?',
    names: {
      active: 'full service',
      paused: 'no visits for now',
      'emergency-only': 'urgent calls only',
      expansion: 'planned, not served yet',
    },
  },
  { key: 'about', ask: 'What is true of this place alone, such as its houses; empty leaves it out', optional: true },
];

const booking: readonly Question[] = [
  {
    key: 'first',
    ask: 'What should a visitor do first about work that can wait?',
    names: { request: 'send a request', call: 'call' },
  },
  { key: 'callBackHours', ask: 'Hours in which the office calls back; empty promises nothing', optional: true },
];

const schedulerId: Question = {
  key: 'schedulerId',
  ask: 'data-schedulerid in the embed code of the online calendar; empty leaves it paused',
  optional: true,
};

const offer: readonly Question[] = [
  { key: 'name', ask: 'Name of the offer' },
  { key: 'summary', ask: 'One sentence about it' },
  { key: 'price', ask: 'What the customer pays, like $99; empty when it is a saving', optional: true },
  { key: 'discount', ask: 'What the customer saves, like $50 or 15%', when: (entry) => entry.price === undefined },
  { key: 'terms', ask: 'Conditions: who may use it, and on what' },
  { key: 'services', ask: 'Services that it is for, with commas between' },
  { key: 'zones', ask: 'Zones where it holds, with commas between; empty for all', optional: true },
  { key: 'starts', ask: 'First day, YYYY-MM-DD' },
  { key: 'ends', ask: 'Last day, YYYY-MM-DD' },
];

const membership: readonly Question[] = [
  { key: 'name', ask: 'Name of the plan' },
  { key: 'summary', ask: 'One sentence about it' },
  { key: 'price', ask: 'Price, like $19' },
  { key: 'per', ask: 'Paid by the' },
  { key: 'visitsPerYear', ask: 'Visits a year' },
  { key: 'benefits', ask: 'What is included' },
  { key: 'services', ask: 'Services that its visits cover, with commas between', optional: true },
  { key: 'terms', ask: 'Who may join, for how long, and how to stop' },
];

const owner: readonly Question[] = [
  { key: 'name', ask: 'Name of a person who decides' },
  {
    key: 'role',
    ask: 'Who is it?',
    names: {
      operations: 'runs the business',
      agency: 'looks after the website',
      'servicetitan-admin': 'administers the ServiceTitan account',
    },
  },
  { key: 'email', ask: 'E-mail address' },
];

const leads: readonly Question[] = [
  { key: 'to', ask: 'Mailbox that people read, for the requests' },
  { key: 'owner', ask: 'Name of the owner who answers for requests that could not be delivered' },
];

/** Questions of the intake, by the entry that they fill. */
export const questions = {
  site,
  business,
  address,
  licence,
  service,
  price,
  zone,
  booking,
  schedulerId,
  offer,
  membership,
  owner,
  leads,
} as const;
