import type { Check } from './check.ts';
import { mapFamilies } from './families.ts';
import { pick, pickTexts, placeWords, quoted, valueAt } from './paths.ts';
import type { MapRule } from './rules.ts';

interface Unique {
  at: string;
  /** What the value is called. */
  name: string;
  rule: MapRule;
  hint: string;
}

const ids = [...mapFamilies, 'business.credentials'];

const uniques: readonly Unique[] = [
  ...ids.map((list) => ({
    at: `${list}.*.id`,
    name: 'id',
    rule: 'map/duplicate-id' as const,
    hint: 'Give one of the two another id, and change the pages that mean it.',
  })),
  {
    at: 'zones.*.zips.*',
    name: 'ZIP',
    rule: 'map/zip-twice',
    hint: 'Keep it in the zone that dispatch counts it to, and remove it from the other.',
  },
  {
    at: 'business.phones.*.number',
    name: 'number',
    rule: 'map/number-reused',
    hint: 'List every number once; a tracking number needs a number of its own.',
  },
  {
    at: 'campaigns.*.trackingNumber',
    name: 'tracking number',
    rule: 'map/number-reused',
    hint: 'Give each campaign its own number, or calls cannot be told apart.',
  },
  {
    at: 'pricebook.*.code',
    name: 'pricebook code',
    rule: 'map/duplicate-code',
    hint: 'Keep the entry that holds the present price, and remove the other.',
  },
  { at: 'site.languages.*', name: 'language', rule: 'map/duplicate-id', hint: 'Remove one of the two.' },
];

/** Every value that names one thing stands in one place. */
export const duplicates: Check = (data, { where }) =>
  uniques.flatMap(({ at, name, rule, hint }) => {
    const first = new Map<string, (string | number)[]>();
    return pickTexts(data, at).flatMap(({ path, value }) => {
      const earlier = first.get(value);
      if (!earlier) {
        first.set(value, path);
        return [];
      }
      const inside = name === 'id' ? '' : `, in ${placeWords(data, earlier.slice(0, -1))},`;
      const message = `Found the ${name} ${quoted(value)} a second time; expected it once, and it stands at ${where(earlier)}${inside} already.`;
      return [{ rule, path, part: 'value' as const, message, hint }];
    });
  });

const utmParts = ['source', 'medium', 'campaign', 'content'] as const;

/** Visits by links of two campaigns are told apart by at least one UTM parameter. */
export const sharedUtm: Check = (data, { where }) => {
  const first = new Map<string, (string | number)[]>();
  return pick(data, 'campaigns.*.utm').flatMap(({ path, value }) => {
    const written = utmParts
      .map((part) => valueAt(value, [part]))
      .map((part) => (typeof part === 'string' ? part : ''));
    if (written.every((part) => part === '')) return [];
    const key = written.join('\0').toLowerCase();
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, path);
      return [];
    }
    return [
      {
        rule: 'map/utm-reused' as const,
        path,
        part: 'value' as const,
        message: `Found the UTM parameters of ${placeWords(data, earlier.slice(0, -1))} again at ${placeWords(data, path)}; expected another set for each campaign, and these stand at ${where(earlier)} already.`,
        hint: 'Change one of the parameters, such as content, in the map and in the links of that campaign.',
      },
    ];
  });
};
