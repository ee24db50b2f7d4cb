import { dates } from './dates.ts';
import { hours } from './hours.ts';
import { money } from './money.ts';
import type { Notation } from './notation.ts';
import { phones } from './phones.ts';
import { emails, houseNumbers, licences, verbatim, years, zips } from './texts.ts';

/** How the facts are written that a rule compares, for the rules that can be certain of what is meant. */
export const notations: Readonly<Record<string, Notation>> = {
  'drift/price-differs': money,
  'drift/offer-date-differs': dates,
  'drift/phone-unknown': phones,
  'drift/licence-unknown': licences,
  'drift/founded-differs': years,
  'drift/email-differs': emails,
  'drift/name-differs': verbatim,
  'drift/address-differs': houseNumbers,
  'drift/hours-differ': hours,
  'drift/zip-unknown': zips,
};
