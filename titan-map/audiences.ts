import type { Check } from './check.ts';
import { placeWords, quoted, valueAt } from './paths.ts';

/** Who may read a page. Whoever comes later in the list reads what those before may read, too. */
export const audiences = ['public', 'reviewer', 'operator'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Pages that are generated from data, each with the audiences that a site may choose; the first is the default. A
 * reviewer is the customer who looks at a preview, an operator whoever signs in to answer for requests.
 */
export const operatingPages = {
  disclaimers: ['public'],
  privacy: ['public'],
  review: ['reviewer'],
  claims: ['reviewer', 'operator'],
  coverage: ['reviewer', 'operator'],
  readiness: ['reviewer', 'operator', 'public'],
  protocol: ['reviewer', 'operator', 'public'],
  access: ['reviewer', 'operator', 'public'],
  intake: ['reviewer', 'operator', 'public'],
  handoff: ['reviewer', 'operator', 'public'],
  support: ['operator', 'reviewer'],
  flags: ['operator', 'reviewer'],
  queue: ['operator', 'reviewer'],
} as const satisfies Record<string, readonly [Audience, ...Audience[]]>;

export type OperatingPageId = keyof typeof operatingPages;

export const operatingPageIds = Object.keys(operatingPages).filter((id): id is OperatingPageId => id in operatingPages);

/**
 * Who may read a generated page of a site.
 * @param site settings of the site
 * @param page which page
 */
export function audienceOf(
  site: { audiences?: Partial<Record<OperatingPageId, Audience>> | undefined },
  page: OperatingPageId,
): Audience {
  return site.audiences?.[page] ?? operatingPages[page][0];
}

const reasons: Readonly<Record<Audience, string>> = {
  public: 'Visitors are owed this page, and other pages lead to it.',
  reviewer: 'It is about a preview, and not written for visitors.',
  operator: 'It is written for the people who look after the site, and visitors would take its examples for promises.',
};

/** A page goes to nobody whom it is not written for; above all no page for operators to the public. */
export const unfitAudiences: Check = (data) =>
  operatingPageIds.flatMap((page) => {
    const path = ['site', 'audiences', page];
    const chosen = valueAt(data, path);
    const allowed: readonly Audience[] = operatingPages[page];
    const [usual = 'operator'] = allowed;
    if (typeof chosen !== 'string' || allowed.some((audience) => audience === chosen)) return [];
    return [
      {
        rule: 'map/audience',
        path,
        part: 'value',
        message: `Found the audience ${quoted(chosen)} at ${placeWords(data, path)}; expected ${allowed.join(' or ')}.`,
        hint: `${reasons[usual]} Without the line it is for the ${usual}.`,
      },
    ];
  });
