import type { Frontmatter } from '../../content/frontmatter.ts';

/** Parts that the theme can add to a page, above or below the words of its file. */
export type SectionName =
  | 'trust'
  | 'services'
  | 'servicesHere'
  | 'related'
  | 'offers'
  | 'memberships'
  | 'areas'
  | 'steps'
  | 'faq'
  | 'request';

interface Plan {
  above: readonly SectionName[];
  below: readonly SectionName[];
}

/** What stands around the words of a page, by its kind. */
export const plans: Readonly<Record<Frontmatter['kind'], Plan>> = {
  home: { above: ['trust', 'services'], below: ['offers', 'steps', 'memberships', 'areas', 'faq', 'request'] },
  services: { above: ['services'], below: ['areas', 'faq', 'request'] },
  service: { above: [], below: ['offers', 'related', 'areas', 'faq', 'request'] },
  areas: { above: ['areas'], below: ['faq', 'request'] },
  area: { above: [], below: ['servicesHere', 'offers', 'faq', 'request'] },
  offers: { above: ['offers'], below: ['faq', 'request'] },
  offer: { above: ['offers'], below: ['servicesHere', 'faq', 'request'] },
  membership: { above: ['memberships'], below: ['servicesHere', 'faq', 'request'] },
  about: { above: [], below: ['trust', 'areas', 'request'] },
  contact: { above: [], below: ['request', 'areas', 'faq'] },
  financing: { above: [], below: ['faq', 'request'] },
  emergency: { above: ['trust'], below: ['servicesHere', 'areas', 'faq', 'request'] },
  faq: { above: ['faq'], below: ['request'] },
  article: { above: [], below: ['related', 'faq', 'request'] },
};

/** Components with which a page places a part in its own words. */
const placedBy: Partial<Record<SectionName, RegExp>> = {
  services: /<ServiceList\b/,
  related: /<ServiceList\b/,
  servicesHere: /<ServiceList\b/,
  areas: /<ZoneList\b/,
  offers: /<Offer(List|Card)\b/,
  memberships: /<MembershipCard\b/,
};

/**
 * The plan of a page without the parts that its own words place already.
 * @param kind kind of page
 * @param body source of the page below its head
 */
export function planOf(kind: Frontmatter['kind'], body: string): Plan {
  const open = (name: SectionName) => !placedBy[name]?.test(body);
  const { above, below } = plans[kind];
  return { above: above.filter(open), below: below.filter(open) };
}
