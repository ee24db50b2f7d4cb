import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Campaign, TitanMap } from '../../titan-map/schema/titan-map.ts';

/** A phone number that copy names. */
export interface WrittenPhone {
  /** As the map writes it: 614-555-0134. */
  number: string;
  start: number;
  end: number;
}

const mayName = /\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/;
const local =
  /(?:\b(?:call|calls|calling|phone|dial|text|ring|tel|llame|llámenos|marque|tel[eé]fono|n[uú]mero)\b[^.!?\d]{0,24})(?<number>\d{3}[-. ]\d{4})(?![\p{L}\d]|-\d)/giu;

/** A number without an area code that its own sentence calls one. */
const called =
  /(?<![\p{L}\d-])(?<number>\d{3}[-. ]\d{4})(?![\p{L}\d]|-\d)(?=\s(?:is|es)\s(?:the|our|el|nuestro)\s(?:phone\s)?(?:number|line|n[uú]mero|tel[eé]fono)\b)/giu;
/** Dots and dashes that people set between digits, each one unit long, as the library knows them. */
const separators = /(?<=\d)[·•∙‐‑–—](?=\d)/g;

const asMapWrites = (national: string) => `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;

/**
 * Finds US phone numbers in any spelling, and numbers without an area code after a word such as "call".
 * @param text visible copy
 * @param areaCode area code that a number without one is read with
 */
export function findPhones(text: string, areaCode: string): WrittenPhone[] {
  if (!mayName.test(text)) return [];
  const found = findPhoneNumbersInText(text.replace(separators, '-'), { defaultCountry: 'US' })
    .filter(({ number }) => number.countryCallingCode === '1')
    .map(({ number, startsAt, endsAt }) => ({
      number: asMapWrites(number.nationalNumber),
      start: startsAt,
      end: endsAt,
    }));
  for (const match of [...text.matchAll(local), ...text.matchAll(called)]) {
    const { number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = end - number.length;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ number: `${areaCode}-${number.replace(/[. ]/, '-')}`, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The number that a link calls or texts.
 * @param url any address
 * @returns the number as the map writes it, or null when it is no `tel:` or `sms:` link to a US number
 */
export function phoneOfLink(url: string): string | null {
  const number = /^(?:tel|sms):([^?;]+)/i.exec(url)?.[1];
  const parsed = number === undefined ? undefined : parsePhoneNumberFromString(decodeURI(number), 'US');
  return parsed?.countryCallingCode === '1' && parsed.nationalNumber.length === 10
    ? asMapWrites(parsed.nationalNumber)
    : null;
}

/** All numbers that the business publishes, the main one first. */
export function knownPhones({ business, campaigns }: TitanMap): string[] {
  const main = business.phones.filter(({ role }) => role === 'main');
  const others = business.phones.filter(({ role }) => role !== 'main');
  return [...main, ...others]
    .map(({ number }) => number)
    .concat(campaigns.flatMap((campaign) => campaign.trackingNumber ?? []));
}

/**
 * The numbers that a page may show, with their places in the map.
 * @param map a valid map
 * @param bound ids of the campaigns that the page belongs to
 * @returns path by number: the main number, and the tracking numbers of those campaigns
 */
export function shownPhones({ business, campaigns }: TitanMap, bound: readonly string[]) {
  const numbers = new Map<string, readonly (string | number)[]>();
  for (const [index, { number, role }] of business.phones.entries())
    if (role === 'main') numbers.set(number, ['business', 'phones', index, 'number']);
  for (const [index, { id, trackingNumber }] of campaigns.entries())
    if (trackingNumber !== undefined && bound.includes(id))
      numbers.set(trackingNumber, ['campaigns', index, 'trackingNumber']);
  return numbers;
}

/**
 * The campaign that a number counts the calls of.
 * @returns the campaign with its position in the map, or null for the main number and for unknown ones
 */
export function campaignOfPhone({ campaigns }: TitanMap, number: string): { campaign: Campaign; index: number } | null {
  const index = campaigns.findIndex(({ trackingNumber }) => trackingNumber === number);
  const campaign = campaigns[index];
  return campaign ? { campaign, index } : null;
}
