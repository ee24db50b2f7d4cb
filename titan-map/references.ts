import type { Check } from './check.ts';
import { mapFamilies } from './families.ts';
import { nearest } from './nearest.ts';
import { pickTexts, placeWords, quoted } from './paths.ts';

interface Reference {
  /** Places that hold an id. */
  at: string;
  /** Places that the id is looked up in, and what such an entry is called. */
  to: keyof typeof targets;
}

const targets = {
  service: 'services.*.id',
  zone: 'zones.*.id',
  offer: 'offers.*.id',
  campaign: 'campaigns.*.id',
  'booking path': 'bookingPaths.*.id',
  owner: 'owners.*.id',
} as const;

/** Lists whose entries say who reviewed them; an owner is who reviews. */
const sourced = ['business.credentials', ...mapFamilies.filter((family) => family !== 'owners')];

/** Every place of the map that names another entry. */
export const references: readonly Reference[] = [
  { at: 'site.leads.owner', to: 'owner' },
  { at: 'business.phones.*.campaign', to: 'campaign' },
  { at: 'services.*.zones.*', to: 'zone' },
  { at: 'offers.*.services.*', to: 'service' },
  { at: 'offers.*.zones.*', to: 'zone' },
  { at: 'memberships.*.services.*', to: 'service' },
  { at: 'campaigns.*.offers.*', to: 'offer' },
  { at: 'pricebook.*.service', to: 'service' },
  { at: 'bookingPaths.*.services.*', to: 'service' },
  { at: 'bookingPaths.*.zones.*', to: 'zone' },
  { at: 'capacityRules.*.when.services.*', to: 'service' },
  { at: 'capacityRules.*.when.zones.*', to: 'zone' },
  { at: 'capacityRules.*.paths.*', to: 'booking path' },
  ...sourced.map((family): Reference => ({ at: `${family}.*.source.reviewedBy`, to: 'owner' })),
];

/** Lists that no valid map lacks; when one is not there, that is the problem to report. */
const required = new Set(['services', 'zones', 'bookingPaths', 'owners']);

/** Every id that another entry refers to exists. */
export const unknownReferences: Check = (data, { where, complete }) => {
  if (!complete) return [];
  return references.flatMap(({ at, to }) => {
    const known = new Map(pickTexts(data, targets[to]).map(({ value, path }) => [value, path]));
    const list = targets[to].split('.')[0] ?? '';
    if (known.size === 0 && required.has(list)) return [];
    return pickTexts(data, at)
      .filter(({ value }) => !known.has(value))
      .map(({ path, value }) => {
        const meant = nearest(value, known.keys());
        const meantAt = meant === null ? undefined : known.get(meant);
        return {
          rule: 'map/unknown-reference',
          path,
          part: 'value',
          message: `Found the ${to} ${quoted(value)} at ${placeWords(data, path)}; expected an id that stands under ${list}.`,
          hint: meantAt
            ? `Did you mean "${meant}", which stands at ${where(meantAt)}?`
            : `Add it under ${list}, or use an id from there.`,
        };
      });
  });
};
