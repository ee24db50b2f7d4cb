import { isoDay } from '../../titan-map/days.ts';
import { type Amount, findAmounts } from '../facts/amounts.ts';
import { findDates } from '../facts/dates.ts';
import { elsewhere, hedged, saving } from '../facts/money-words.ts';
import type { Passage } from '../passage.ts';
import { type Finder, type Found, shortened } from './found.ts';
import { findServices } from './service-words.ts';

const startsAt = /\b(?:from|starting (?:at|from)|starts? at|as low as|desde|a partir de)\s*:?\s*$/i;

/** What an amount is for: the service named next to it in the sentence, else the one that the heading above names. */
function subjectOf(text: string, amount: { start: number; end: number }, passage: Passage): string | null {
  const services = findServices(text);
  const distance = ({ start, end }: { start: number; end: number }) =>
    end <= amount.start ? amount.start - end : start - amount.end;
  const [nearest] = services.toSorted((a, b) => distance(a) - distance(b));
  if (nearest) return nearest.name;
  for (const around of [...passage.context.beside, passage.context.headings.at(-1) ?? '']) {
    const [only, ...others] = findServices(around);
    if (only && others.length === 0) return only.name;
  }
  return null;
}

/** Sentences that reckon with amounts instead of asking for them. */
const example = /\b(?:if|for example|examples?|e\.g\.|your \$|por ejemplo|si (?:su|el|la))\b|[×=]\s?\$/i;

/** Words without which an amount beside no service is no price. */
const charges =
  /\b(?:only|just|flat|fees?|price[ds]?|costs?|charges?|rates?|starting|from|specials?|diagnostic|per (?:visit|hour|month|year)|precio|cuesta|cargo|tarifa)\b|\/(?:mo|yr|month|year)\b/i;

/** Prices, each with the service that it is for where that can be told. */
export const prices: Finder = (text, { passage }) => {
  if (elsewhere.test(text) || example.test(text)) return [];
  return findAmounts(text).flatMap(({ value, off, start, end }): Found[] => {
    if (value.endsWith('%') || off || saving.test(text.slice(Math.max(0, start - 20), end + 20))) return [];
    const before = text.slice(0, start);
    if (
      hedged.test(before) ||
      value === '$0' ||
      /^\s*value\b/i.test(text.slice(end)) ||
      /^[KkMm](?![a-z])/.test(text.slice(end))
    )
      return [];
    const words = startsAt.test(before) ? `from ${value}` : value;
    const subject = subjectOf(text, { start, end }, passage);
    return subject === null && !charges.test(text) ? [] : [{ kind: 'price', value: words, subject, start, end }];
  });
};

const endsOn =
  /\b(?:expires?|expiration|exp\.?|valid|good|thru|through|until|ends?|offer|vence|v[aá]lid[ao]|vigencia|hasta|termina)\b/i;

const near = 25;
const ofEnergy = /\b(?:energy|efficien\w*|utility|bills?|value)\b/i;
const bound = /\b(?:less than|more than|under|over|below|menos de|más de)\s*$/i;
const sold =
  /\b(?:offers?|specials?|deals?|coupons?|promo(?:tion)?s?|ofertas?|especiales|promoci[oó]n|cup[oó]n(?:es)?)\b/i;

/** Whether an amount is what an offer gives: money or a share off, or a price that is called special. */
function isOffered(text: string, { value, off, start, end }: Amount): boolean {
  if (off) return true;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/^(?:\$0(?:\.00)?|0%)$/.test(value) || bound.test(before) || ofEnergy.test(after.slice(0, near))) return false;
  if (saving.test(before.slice(-near)) || saving.test(after.slice(0, near))) return !elsewhere.test(text);
  return !value.endsWith('%') && sold.test(text) && !elsewhere.test(text);
}

/** Last day that a text names as the end of something; null when it names none with its year. */
function lastDay(text: string): string | null {
  const last = endsOn.test(text) ? findDates(text).at(-1) : undefined;
  return last && last.year !== null ? isoDay(last.year, last.month, last.day) : null;
}

/**
 * Finds what a sentence offers: money or a share off, or a special price. Its last day may stand beside it.
 * @param text a sentence
 * @param around the paragraph that it stands in
 */
export function findOffers(text: string, around: string): Found[] {
  const sells = (part: string) => findAmounts(part).some((amount) => isOffered(part, amount));
  const onlyDated = sold.test(text) && lastDay(text) !== null && !sells(around);
  if (!sells(text) && !onlyDated) return [];
  // Pages about towns repeat an offer with another name in it.
  const value = shortened(
    text.replace(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu, '…'),
  ).toLowerCase();
  return [{ kind: 'offer', value, until: lastDay(around), start: 0, end: text.length }];
}

/** Last days of something. */
export const expiries: Finder = (text) =>
  endsOn.test(text)
    ? findDates(text).flatMap(({ year, month, day, start, end }): Found[] => {
        const ending =
          /\b(?:expires?|expiration(?: date)?|exp\.?|valid (?:through|thru|until|till)|good (?:through|thru|until|till)|offer ends?|ends?(?: on)?|vence|v[aá]lid[ao] hasta|hasta el)\W{0,3}$/i;
        if (year === null || !ending.test(text.slice(0, start))) return [];
        const iso = isoDay(year, month, day);
        return [{ kind: 'expiry', value: iso, until: iso, start, end }];
      })
    : [];
