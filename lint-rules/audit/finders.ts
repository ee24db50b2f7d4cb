import { type Amount, findAmounts } from '../facts/amounts.ts';
import { findBoasts } from '../facts/boasts.ts';
import { findDates } from '../facts/dates.ts';
import { findEmails } from '../facts/emails.ts';
import { findFoundingClaims } from '../facts/founding-years.ts';
import { findHours } from '../facts/hours.ts';
import { findLicences } from '../facts/licences.ts';
import { elsewhere, hedged, saving } from '../facts/money-words.ts';
import { denied, isOwnVoice } from '../facts/own-voice.ts';
import { findPhones } from '../facts/phones.ts';
import { findPromises } from '../facts/promises.ts';
import { findPromotedPlaces, vaguePlace } from '../facts/promoted-places.ts';
import { findStreets } from '../facts/streets.ts';
import { findZips } from '../facts/zips.ts';
import type { Passage } from '../passage.ts';
import { oneLine } from '../projection/text.ts';
import type { FactKind } from './fact.ts';
import { findServices, findTitledServices } from './service-words.ts';

const longestWords = 160;

/** Words of a page on one line, cut when they are long. */
export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > longestWords ? `${line.slice(0, longestWords - 1)}…` : line;
}

/** A fact that a sentence states. */
export interface Found {
  kind: FactKind;
  value: string;
  subject?: string | null;
  until?: string | null;
  /** Range of the sentence that it stands in. */
  start: number;
  end: number;
}

interface Context {
  passage: Passage;
  /** Name that customers know, as far as the page tells it; '' otherwise. */
  business: string;
}

type Finder = (text: string, context: Context) => Found[];

const phoneRoles: readonly (readonly [RegExp, string])[] = [
  [/\bfax\b/i, 'fax'],
  [/\b(?:text|sms|whatsapp)\b/i, 'text'],
  [/\b(?:emergenc\w*|after[- ]hours|24\s?\/\s?7|urgen\w*)\b/i, 'emergency'],
];

/** What a number is for, by the words right before it; a toll-free number is a kind of its own. */
function phoneRole(number: string, before: string): string {
  const said = phoneRoles.find(([words]) => words.test(before.slice(-40)))?.[1];
  return said ?? (/^8(?:00|33|44|55|66|77|88)-/.test(number) ? 'toll-free' : 'main');
}

const phones: Finder = (text) =>
  findPhones(text, '').flatMap(({ number, start, end }) =>
    number.startsWith('-') || /\/|^\d{1,3}(?:\.\d{1,3}){3}$/.test(text.slice(start, end))
      ? []
      : { kind: 'phone', value: number, subject: phoneRole(number, text.slice(0, start)), start, end },
  );

/** Ends of file names, and the addresses that forms and templates are filled with. */
const noAddress =
  /\.(?:png|jpe?g|gif|webp|svg)$|@(?:ejemplo|dominio|(?:your|my)?(?:domain|email|company|site|website)|sentry[\w.-]*)\./i;

const emails: Finder = (text) =>
  findEmails(text).flatMap(({ email, start, end }) =>
    noAddress.test(email) ? [] : { kind: 'email', value: email.toLowerCase(), start, end },
  );

const locality = /^[.,]?\s+(?:\S+\s+){0,4}?\p{Lu}[\p{L}. ]+,?\s+[A-Z]{2}\b/u;
const visit = /\b(?:address|located|visit|office|shop|showroom|find us|direcci[oó]n|ubicad\w*|oficina)\b/i;

const addresses: Finder = (text, { passage }) =>
  findStreets(text).flatMap(({ street, start, end }) => {
    const before = `${passage.context.headings.at(-1) ?? ''} ${passage.context.before ?? ''} ${text.slice(0, start)}`;
    const ours = locality.test(text.slice(end)) || visit.test(before);
    return ours ? { kind: 'address', value: street, start, end } : [];
  });

const aboutHours =
  /\b(?:office|hours|open|closed|phones?|call|business|mon|tue|wed|thu|fri|sat|sun|monday|weekdays?|horario|abrimos|abierto|cerrado|lunes|s[aá]bado|domingo)\b/i;

/** A stretch of time, such as 24 hours or 2–5 business days, which is no time of the day. */
function isSpan(words: string, after: string, named: boolean): boolean {
  if (/^24 hours$/i.test(words)) return true;
  return !named && !/[ap]\.?\s?m|:|24|clock|night|noche|hora/i.test(words)
    ? true
    : /^\s(?:business|working|calendar)\b/i.test(after);
}

const hours: Finder = (text, { passage }) => {
  const row = passage.role === 'cell' ? `${passage.context.beside.join(' ')}: ` : '';
  const whole = row + text;
  if (!aboutHours.test(`${whole} ${passage.context.headings.at(-1) ?? ''}`)) return [];
  return findHours(whole).flatMap(({ kind, days, times, start, end }): Found[] => {
    const words = whole.slice(start, end);
    if (start < row.length || isSpan(words, whole.slice(end), days.length > 0)) return [];
    const at = { start: start - row.length, end: end - row.length };
    if (kind === 'always') return [{ kind: 'hours', value: '24/7', subject: null, ...at }];
    if (kind === 'open') return [];
    const value = kind === 'closed' ? 'closed' : (times[0] ?? '');
    return days.length === 0
      ? [{ kind: 'hours', value, subject: null, ...at }]
      : days.map((day) => ({ kind: 'hours', value, subject: day, ...at }));
  });
};

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

const prices: Finder = (text, { passage }) => {
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

const isoDay = ({ year, month, day }: { year: number | null; month: number; day: number }) =>
  year === null ? null : [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Last day that a text names as the end of something; null when it names none with its year. */
function lastDay(text: string): string | null {
  const last = endsOn.test(text) ? findDates(text).at(-1) : undefined;
  return last ? isoDay(last) : null;
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
  return [{ kind: 'offer', value: shortened(text).toLowerCase(), until: lastDay(around), start: 0, end: text.length }];
}

const expiries: Finder = (text) =>
  endsOn.test(text)
    ? findDates(text).flatMap(({ year, month, day, start, end }): Found[] => {
        const ending =
          /\b(?:expires?|expiration(?: date)?|exp\.?|valid (?:through|thru|until|till)|good (?:through|thru|until|till)|offer ends?|ends?(?: on)?|vence|v[aá]lid[ao] hasta|hasta el)\W{0,3}$/i;
        if (year === null || !ending.test(text.slice(0, start))) return [];
        const iso = isoDay({ year, month, day }) ?? '';
        return [{ kind: 'expiry', value: iso, until: iso, start, end }];
      })
    : [];

const states =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|' +
  'Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|' +
  'Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming';
const stateAtEnd = new RegExp(`(?:^|,?\\s)(?:[A-Z]{2}|${states})$`);

/** The town of a place, without its state; '' for a state alone. */
export function townOf(place: string): string {
  return place.replace(stateAtEnd, '').trim();
}

const places: Finder = (text) =>
  findPromotedPlaces(text).flatMap(({ name, certain, start, end }): Found[] => {
    const city = townOf(name);
    const before = text.slice(0, start);
    const isPlace =
      certain &&
      // What is repaired, and for which makes, stands in the same places of a sentence.
      !/\b(?:service|for)\s$/i.test(before) &&
      city !== '' &&
      !/\b(?:Plumb\w*|Heating|Cooling|Air|HVAC|Roofing|Electric\w*|Services?|Team|Company|Now)\b/.test(city) &&
      !vaguePlace.test(city) &&
      findServices(city).length === 0 &&
      !/^(?:[A-Z]{2,}|Today|Free|Call|You|Us|Emergency|(?:Nearby|Surrounding|Residential|Commercial)\b.*)$/.test(city);
    return isPlace && !denied.test(before) ? [{ kind: 'city', value: city, start, end }] : [];
  });

const zips: Finder = (text) => findZips(text).map(({ zip, ...at }) => ({ kind: 'zip', value: zip, ...at }));

/** A class such as C-36 is no number. */
const licences: Finder = (text) =>
  findLicences(text).flatMap(({ number, ...at }): Found[] =>
    number.replace(/\D/g, '').length < 4 ? [] : [{ kind: 'licence', value: number, ...at }],
  );

const boasts: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business })
    ? findBoasts(text).flatMap(({ kind, figures, start, end }): Found[] => {
        const words = text.slice(start, end);
        const reviews = /reviews|rese[nñ]as|opiniones/i.test(words) ? figures[0] : undefined;
        const stars = /^[1-5]\.\d/.test(figures[0] ?? '') ? figures[0] : undefined;
        const boast: Found = { kind: 'boast', value: oneLine(words).toLowerCase(), subject: kind, start, end };
        if (reviews !== undefined)
          return [
            {
              kind: 'reviews',
              value: `${reviews.replaceAll(',', '')}${words.includes('+') ? '+' : ''}`,
              subject: 'reviews',
              start,
              end,
            },
            boast,
          ];
        return stars === undefined ? [boast] : [{ kind: 'reviews', value: stars, subject: 'stars', start, end }, boast];
      })
    : [];

const promises: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business }) && !denied.test(text)
    ? findPromises(text).map(({ kind, hours: count, start, end }) => ({
        kind: 'promise',
        value: count === null ? kind : `${kind} ${count < 1 ? `${Math.round(count * 60)} minutes` : `${count} h`}`,
        start,
        end,
      }))
    : [];

const founded: Finder = (text, { passage, business }) =>
  isOwnVoice(text, passage, { name: business }) &&
  !/\b(?:building|address|street|van|website|plan|guarantee)\b/i.test(text)
    ? findFoundingClaims(text).map(({ year, years, ...at }) => ({
        kind: 'founded',
        value: String(year ?? years),
        subject: year === null ? 'years' : 'year',
        ...at,
      }))
    : [];

const copyright =
  /(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|present))?)?\s*(?:by\s)?[,.|]?\s*/i;
const afterName =
  /\s*(?:[|•·©]|\.\s|\.$|\s[-–]\s|,?\s*(?:all rights|todos los|website|designed|powered|licen[cs]e)|\s(?:19|20)\d{2}\b)/i;
const pageNames =
  /^(?:home(?:page)?|about(?: us)?|contact(?: us)?|(?:our )?services?|gallery|thank you|faqs?|blog|reviews|inicio|nosotros|contacto|servicios|(?:propiedad|derechos|privac|t[eé]rm|pol[ií]t|polic).*)$/i;

/** The name beside a copyright sign. */
const names: Finder = (text, { passage }) => {
  const match = passage.role === 'heading' || passage.role === 'title' ? null : copyright.exec(text);
  if (!match) return [];
  const parts = text
    .slice(match.index + match[0].length)
    .split(afterName)
    .map((part) => part.trim());
  const name = parts.find((part) => part !== '' && !pageNames.test(part)) ?? '';
  const isName =
    /^\p{Lu}/u.test(name) && name.length >= 3 && name.length <= 60 && !/^(?:all rights|the |we |todos)/i.test(name);
  return isName ? [{ kind: 'name', value: name, start: match.index, end: match.index + match[0].length }] : [];
};

/** Everything that is looked for in a sentence. */
export const finders: readonly Finder[] = [
  phones,
  emails,
  addresses,
  hours,
  prices,
  expiries,
  places,
  zips,
  licences,
  boasts,
  promises,
  founded,
  names,
];

const areaHeading =
  /\b(?:service areas?|areas? (?:we serve|served|of service)|cities (?:we serve|served)|where we work|locations? we serve|zonas? de servicio|[aá]reas de servicio)\b/i;
const townName = /^\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){0,3}(?:,\s?[A-Z]{2})?$/u;

/** Towns listed under a heading about the area, and services that headings name. */
export function findByPlace(passage: Passage): Found[] {
  const { role, text, context } = passage;
  if (role === 'heading' || role === 'title')
    return findTitledServices(text).map(({ name, start, end }) => ({ kind: 'service', value: name, start, end }));
  const isTown =
    (role === 'list-item' || role === 'cell') &&
    areaHeading.test(context.headings.at(-1) ?? '') &&
    townName.test(text) &&
    findServices(text).length === 0 &&
    !vaguePlace.test(text);
  return isTown ? [{ kind: 'city', value: townOf(text), start: 0, end: text.length }] : [];
}
