import type { TitanMap } from '../../titan-map/schema/titan-map.ts';

/** How a referral code is told from what else a link carries. */
export interface ReferralLink {
  /** Link parameter that carries the code. */
  parameter: string;
  /** Values of that parameter by which the map names advertisements of its own. */
  advertisements: readonly string[];
}

/** What a visitor allows the vendor of a referral program to be told. */
export const referralConsents = ['no', 'code', 'code-and-email'] as const;
export type ReferralConsent = (typeof referralConsents)[number];

/** Longest code that is taken from a link, in UTF-16 units. */
const longest = 64;

/** Marks that paid advertisements leave in a link. Facebook's is left out: it marks what neighbors share as well. */
const paid = ['gclid', 'gbraid', 'wbraid', 'msclkid'];

/**
 * How the links of a site carry referral codes; null for a site without a referral program.
 * @param map map of the site
 */
export function referralLink({ site, campaigns }: Pick<TitanMap, 'site' | 'campaigns'>): ReferralLink | null {
  if (!site.referrals) return null;
  const { parameter } = site.referrals;
  const contents = parameter === 'utm_content' ? campaigns.flatMap(({ utm }) => utm.content ?? []) : [];
  return { parameter, advertisements: [...new Set(contents)] };
}

/**
 * Reads a text as a referral code. Anybody can write it into a link, and it is shown on the page: so it has no spaces and
 * no signs of which sentences are made.
 * @param text text to read
 */
export function readCode(text: string): string | null {
  const code = text.trim();
  return code.length <= longest && /^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u.test(code) ? code : null;
}

/**
 * The referral code in an address.
 * @param address absolute address, as sent by whoever
 * @param link how the site tells a code
 */
export function codeInAddress(address: string | undefined, link: ReferralLink): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { searchParams } = new URL(address);
  const code = readCode(searchParams.get(link.parameter) ?? '');
  if (code === null || link.advertisements.includes(code)) return null;
  return paid.some((name) => searchParams.has(name)) ? null : code;
}
