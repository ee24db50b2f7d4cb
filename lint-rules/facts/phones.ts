import type { TitanMap } from '../../titan-map/schema/titan-map.ts';

/** A phone number that copy names. */
export interface WrittenPhone {
  /** As the map writes it: 614-555-0134. */
  number: string;
  start: number;
  end: number;
}

const written =
  /(?<![\p{L}\d-])(?:\+?1[-. ]?)?(?:\((\d{3})\)[-. ]?|(\d{3})[-. ])(\d{3})[-. ](\d{4})(?![\p{L}\d]|-\d)/gu;

/**
 * Finds US phone numbers with their area code.
 * @param text visible copy
 */
export function findPhones(text: string): WrittenPhone[] {
  return [...text.matchAll(written)].map((match) => ({
    number: `${match[1] ?? match[2]}-${match[3]}-${match[4]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The number that a link calls.
 * @param url any address
 * @returns the number as the map writes it, or null when it is no `tel:` link to a US number
 */
export function phoneOfLink(url: string): string | null {
  const digits = /^tel:/i.test(url) ? url.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') : '';
  return digits.length === 10 ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : null;
}

/** All numbers that the business publishes, the main one first. */
export function knownPhones({ business, campaigns }: TitanMap): string[] {
  const main = business.phones.filter(({ role }) => role === 'main');
  const others = business.phones.filter(({ role }) => role !== 'main');
  return [...main, ...others]
    .map(({ number }) => number)
    .concat(campaigns.flatMap((campaign) => campaign.trackingNumber ?? []));
}
