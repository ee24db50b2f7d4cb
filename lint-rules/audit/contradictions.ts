import { spelledStreet } from '../facts/streets.ts';
import type { Fact, FactKind, FactPlace } from './fact.ts';

export type ContradictionKind =
  | 'name'
  | 'phone'
  | 'dialled'
  | 'address'
  | 'hours'
  | 'founded'
  | 'price'
  | 'review-count'
  | 'rating'
  | 'expired';

/** One of the things that a site says about the same. */
export interface Side {
  value: string;
  words: string;
  places: FactPlace[];
  pages: number;
}

/** A place where the pages of a site do not agree with each other, or with the calendar. */
export interface Contradiction {
  kind: ContradictionKind;
  /** What it is about: a service, a day, the role of a number; null where the kind says it all. */
  subject: string | null;
  sides: Side[];
}

const sideOf = ({ value, words, places, pages }: Fact): Side => ({ value, words, places, pages });

/** A business name as it is compared: without its legal form and marks. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replace(/\b(?:llc|l\.l\.c|inc|incorporated|corp|corporation|co|company|ltd|pllc)\b\.?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Facts that stand for the same once spelled alike, most pages first. */
function distinct(facts: readonly Fact[], spelled: (value: string) => string): Fact[] {
  const bySpelling = Map.groupBy(facts, ({ value }) => spelled(value));
  return [...bySpelling.values()]
    .flatMap((same) => same.toSorted((a, b) => b.pages - a.pages).slice(0, 1))
    .toSorted((a, b) => b.pages - a.pages);
}

interface Comparison {
  kind: ContradictionKind;
  of: FactKind;
  /** Facts that may be compared with each other. */
  fits: (fact: Fact) => boolean;
  spelled?: (value: string) => string;
}

const always = () => true;

const comparisons: readonly Comparison[] = [
  { kind: 'name', of: 'name', fits: always, spelled: bareName },
  { kind: 'phone', of: 'phone', fits: ({ subject }) => subject !== 'link' },
  { kind: 'address', of: 'address', fits: always, spelled: spelledStreet },
  { kind: 'hours', of: 'hours', fits: ({ subject, value }) => subject !== null && value !== '24/7' },
  { kind: 'founded', of: 'founded', fits: ({ subject }) => subject === 'year' },
  { kind: 'price', of: 'price', fits: ({ subject }) => subject !== null },
  { kind: 'review-count', of: 'reviews', fits: ({ subject }) => subject === 'reviews' },
  { kind: 'rating', of: 'reviews', fits: ({ subject }) => subject === 'stars' },
];

/** Whether a rounded count, such as 430+, agrees with an exact one. */
function coveredBy(rounded: string, exact: string): boolean {
  if (!rounded.endsWith('+') || exact.endsWith('+')) return false;
  const [least, count] = [Number(rounded.slice(0, -1)), Number(exact)];
  return count >= least && count < least * 2;
}

/** Names that say more of the same, such as with a town behind, are no contradiction. */
function tellApart(kind: ContradictionKind, facts: readonly Fact[]): Fact[] {
  if (kind === 'review-count')
    return facts.filter((fact) => !facts.some((other) => coveredBy(fact.value, other.value)));
  if (kind !== 'name') return [...facts];
  return facts.filter((fact, index) => {
    const name = bareName(fact.value);
    return (
      name !== '' &&
      !facts
        .slice(0, index)
        .some((other) => name.includes(bareName(other.value)) || bareName(other.value).includes(name))
    );
  });
}

function differing(
  facts: readonly Fact[],
  { kind, of, fits, spelled = (value) => value }: Comparison,
): Contradiction[] {
  const wanted = facts.filter((fact) => fact.kind === of && fits(fact));
  const bySubject = Map.groupBy(wanted, ({ subject }) => subject ?? '');
  return [...bySubject].flatMap(([subject, all]) => {
    const sides = tellApart(kind, distinct(all, spelled)).map(sideOf);
    const about = kind === 'founded' || of === 'reviews' || subject === '' ? null : subject;
    return sides.length > 1 ? [{ kind, subject: about, sides }] : [];
  });
}

/** Numbers that links dial and no page shows, although pages show others. */
function dialledOnly(facts: readonly Fact[]): Contradiction[] {
  const shown = facts.filter(({ kind, subject }) => kind === 'phone' && subject !== 'link');
  if (shown.length === 0) return [];
  return facts
    .filter(
      ({ kind, subject, value }) =>
        kind === 'phone' && subject === 'link' && !shown.some((other) => other.value === value),
    )
    .map((fact) => ({ kind: 'dialled', subject: fact.value, sides: [sideOf(fact)] }));
}

/** Years of experience that reach back behind the year in which the business says it began. */
function olderThanFounded(facts: readonly Fact[], today: string): Contradiction[] {
  const said = facts.filter(({ kind }) => kind === 'founded');
  const [year] = said.filter(({ subject }) => subject === 'year');
  if (!year) return [];
  const age = Number(today.slice(0, 4)) - Number(year.value);
  const tooMany = said.filter(({ subject, value }) => subject === 'years' && Number(value) > age + 1);
  return tooMany.map((fact) => ({
    kind: 'founded',
    subject: null,
    sides: [sideOf(year), { ...sideOf(fact), value: `${fact.value} years` }],
  }));
}

/** Days of the week that differ in the same way are one contradiction. */
function joinDays(contradictions: readonly Contradiction[]): Contradiction[] {
  const joined: Contradiction[] = [];
  for (const each of contradictions) {
    const values = (of: Contradiction) => of.sides.map(({ value }) => value).join();
    const same =
      each.kind === 'hours' && joined.find((other) => other.kind === 'hours' && values(other) === values(each));
    if (same) same.subject = `${same.subject}, ${each.subject}`;
    else joined.push({ ...each });
  }
  return joined;
}

/**
 * Finds where the pages of a site contradict each other, and dates that are over.
 * @param facts facts of the site
 * @param today calendar day, YYYY-MM-DD
 * @returns contradictions by kind, the value of most pages first in each
 */
export function findContradictions(facts: readonly Fact[], today: string): Contradiction[] {
  const expired = facts
    .filter(({ kind, until }) => (kind === 'expiry' || kind === 'offer') && until !== null && until < today)
    .filter(({ kind, until, places }, _, all) => {
      const told = ({ file, line }: FactPlace) => `${file}:${line}`;
      const spots = new Set(places.map(told));
      // The sentence of an offer tells more than its bare date.
      return (
        kind === 'offer' ||
        !all.some(
          (other) =>
            other.kind === 'offer' && other.until === until && other.places.some((place) => spots.has(told(place))),
        )
      );
    })
    .map((fact): Contradiction => ({ kind: 'expired', subject: fact.until, sides: [sideOf(fact)] }));
  return [
    ...dialledOnly(facts),
    ...olderThanFounded(facts, today),
    ...joinDays(comparisons.flatMap((comparison) => differing(facts, comparison))),
    ...expired,
  ];
}
