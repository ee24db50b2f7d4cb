import { findPhones } from '../facts/phones.ts';
import type { FactKind } from './fact.ts';
import { townOf } from './place-finders.ts';

interface StructuredFact {
  kind: FactKind;
  value: string;
  subject: string | null;
}

/** Types of schema.org that stand for a contractor; its own subtypes of LocalBusiness end alike. */
const business =
  /(?:Business|Contractor|Plumber|Electrician|Organization|Corporation|Store|HomeAndConstructionBusiness)$/;
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** Every group of the data that stands for a business, at any depth. */
function businesses(data: unknown): Group[] {
  const found: Group[] = [];
  const left: unknown[] = [data];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (Array.isArray(node)) left.push(...node);
    else if (isGroup(node)) {
      if (asList(node['@type']).some((type) => business.test(asText(type)))) found.push(node);
      left.push(...Object.values(node).filter((value) => typeof value === 'object' && value !== null));
    }
  }
  return found;
}

/** Opening and closing time that stand for the whole day. */
const isAlways = (times: string) => /^00:00-(?:23:59|24:00|00:00)$/.test(times);

function hoursOf(specification: unknown): StructuredFact[] {
  if (!isGroup(specification)) return [];
  const time = (key: string) => /^\d{2}:\d{2}/.exec(asText(specification[key]))?.[0];
  const opens = time('opens');
  const closes = time('closes');
  if (opens === undefined || closes === undefined) return [];
  const always = isAlways(`${opens}-${closes}`);
  return asList(specification.dayOfWeek).flatMap((day) => {
    const name = asText(day).split('/').at(-1)?.toLowerCase() ?? '';
    return dayNames.includes(name)
      ? [{ kind: 'hours', value: always ? '24/7' : `${opens}-${closes}`, subject: always ? null : name }]
      : [];
  });
}

const dayRange = /^(?<from>Mo|Tu|We|Th|Fr|Sa|Su)(?:\s?-\s?(?<to>Mo|Tu|We|Th|Fr|Sa|Su))?$/;

/** Reads hours in the short form of schema.org: "Mo-Fr 08:00-17:00", "Sa,Su 09:00-12:00". */
function shortHours(text: string): StructuredFact[] {
  const [, days = '', times = ''] = /^([A-Za-z, -]+?)\s+(\d{2}:\d{2}\s?-\s?\d{2}:\d{2})/.exec(text) ?? [];
  const index = (short: string | undefined) =>
    dayNames.findIndex((name) => name.startsWith((short ?? '').toLowerCase()));
  return days.split(',').flatMap((part) => {
    const { from, to = from } = dayRange.exec(part.trim())?.groups ?? {};
    const value = times.replace(/\s/g, '');
    return from === undefined
      ? []
      : dayNames.slice(index(from), index(to) + 1).map(
          (subject): StructuredFact => ({
            kind: 'hours',
            value: isAlways(value) ? '24/7' : value,
            subject: isAlways(value) ? null : subject,
          }),
        );
  });
}

function factsOf(node: Group): StructuredFact[] {
  const fact = (kind: FactKind, value: string, subject: string | null = null): StructuredFact[] =>
    value === '' ? [] : [{ kind, value, subject }];
  const rating = isGroup(node.aggregateRating) ? node.aggregateRating : {};
  const street = isGroup(node.address) ? asText(node.address.streetAddress) : '';
  const area = asList(node.areaServed)
    .map((each) => (isGroup(each) ? asText(each.name) : asText(each)))
    .filter((name) => name.split(/\s+/).length <= 4);
  const founded = /^\d{4}/.exec(asText(node.foundingDate))?.[0] ?? '';
  return [
    ...fact('name', asText(node.name)),
    ...asList(node.telephone).flatMap((phone) =>
      findPhones(asText(phone), '').flatMap(({ number }) =>
        number.startsWith('-') ? [] : fact('phone', number, 'main'),
      ),
    ),
    ...asList(node.email).flatMap((email) =>
      fact(
        'email',
        asText(email)
          .replace(/^mailto:/i, '')
          .toLowerCase(),
      ),
    ),
    ...fact('address', street),
    ...asList(node.openingHoursSpecification).flatMap(hoursOf),
    ...asList(node.openingHours).flatMap((text) => shortHours(asText(text))),
    ...area.flatMap((name) => (/^\d{5}$/.test(name) ? fact('zip', name) : fact('city', townOf(name)))),
    ...fact('founded', founded, 'year'),
    ...fact('reviews', asText(rating.reviewCount ?? rating.ratingCount), 'reviews'),
    ...fact('reviews', asText(rating.ratingValue), 'stars'),
  ];
}

/**
 * What the structured data of a page says about the business.
 * @param data parsed JSON-LD of any shape
 */
export function structuredFacts(data: unknown): StructuredFact[] {
  return businesses(data).flatMap(factsOf);
}
